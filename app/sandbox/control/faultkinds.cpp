// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/control/faultkinds.h"

#include "sandbox/http/responses.h"

#include <limits>

namespace DeviceSignIn {

namespace {

qint64 numberParameter(const QJsonObject &parameters, QLatin1String name, qint64 byDefault)
{
    return parameters.value(name).toInteger(byDefault);
}

std::chrono::milliseconds timeParameter(const QJsonObject &parameters)
{
    return std::chrono::milliseconds(numberParameter(parameters, QLatin1String("ms"), 1000));
}

/*!
    Handles the request if the parameter "handled" is true, and returns a response whose content is
    then replaced.
*/
Response lostResponse(const QJsonObject &parameters, const FaultContext &context)
{
    if (parameters.value(QLatin1String("handled")).toBool())
        return context.handle();
    return plainResponse(200, "");
}

Response withTransmission(Response response, const Transmission &transmission)
{
    response.transmission = transmission;
    return response;
}

Response delay(const QJsonObject &parameters, const FaultContext &context)
{
    return withTransmission(context.handle(),
                            {Transmission::Kind::Delayed, timeParameter(parameters), 0});
}

Response hang(const QJsonObject &parameters, const FaultContext &context)
{
    return withTransmission(lostResponse(parameters, context),
                            {Transmission::Kind::NoResponse, {}, 0});
}

Response reset(const QJsonObject &parameters, const FaultContext &context)
{
    return withTransmission(lostResponse(parameters, context), {Transmission::Kind::Reset, {}, 0});
}

Response truncate(const QJsonObject &parameters, const FaultContext &context)
{
    Response response = context.handle();
    const qint64 half = response.body.reveal().size() / 2;
    const qint64 bytes = numberParameter(parameters, QLatin1String("bytes"), half);
    return withTransmission(std::move(response), {Transmission::Kind::Truncated, {}, bytes});
}

Response drip(const QJsonObject &parameters, const FaultContext &context)
{
    return withTransmission(context.handle(),
                            {Transmission::Kind::Drip, timeParameter(parameters), 0});
}

Response huge(const QJsonObject &parameters, const FaultContext &context)
{
    Response response = lostResponse(parameters, context);
    response.contentType = "application/json";
    constexpr qint64 endless = std::numeric_limits<qint64>::max();
    const qint64 bytes = numberParameter(parameters, QLatin1String("bytes"), endless);
    return withTransmission(std::move(response), {Transmission::Kind::Filler, {}, bytes});
}

Response wrongType(const QJsonObject &parameters, const FaultContext &context)
{
    Response response = context.handle();
    response.contentType =
        parameters.value(QLatin1String("type")).toString(QStringLiteral("text/html")).toLatin1();
    return response;
}

/*! Responds like a captive portal, such as that of a hotel's network (RFC 6585, section 6). */
Response portal(const QJsonObject &parameters, const FaultContext &context)
{
    Response response = lostResponse(parameters, context);
    response.status = int(numberParameter(parameters, QLatin1String("status"), 200));
    response.contentType = "text/html; charset=utf-8";
    response.body = Secret("<!DOCTYPE html><html><head><title>Welcome</title></head><body>"
                           "<h1>Free Wi-Fi</h1><a href=\"http://portal.example/\">Log in</a>"
                           "</body></html>");
    return response;
}

/*! Returns the value of Retry-After: a number of seconds or a date (RFC 9110, section 10.2.3). */
QByteArray retryAfter(const QJsonObject &parameters)
{
    const QJsonValue wait = parameters.value(QLatin1String("retry_after"));
    return wait.isDouble() ? QByteArray::number(wait.toInteger()) : wait.toString().toLatin1();
}

Response status(const QJsonObject &parameters, const FaultContext &context)
{
    Response response = lostResponse(parameters, context);
    response.status = int(numberParameter(parameters, QLatin1String("status"), 503));
    // A reverse proxy whose server is down sends an HTML page of its own.
    response.contentType = "text/html; charset=utf-8";
    response.body =
        Secret("<html><body><h1>" + QByteArray::number(response.status) + "</h1></body></html>");
    if (parameters.contains(QLatin1String("retry_after")))
        response.headers.emplace_back("Retry-After", retryAfter(parameters));
    return response;
}

Response redirect(const QJsonObject &parameters, const FaultContext &context)
{
    Response response = lostResponse(parameters, context);
    response.status = int(numberParameter(parameters, QLatin1String("status"), 302));
    response.contentType = "text/plain; charset=utf-8";
    response.body = Secret();
    response.headers.emplace_back("Location", parameters.value(QLatin1String("location"))
                                                  .toString(QStringLiteral("/elsewhere"))
                                                  .toLatin1());
    return response;
}

Response slowDown(const QJsonObject &, const FaultContext &context)
{
    return context.reject({"slow_down", "A test has ordered this"});
}

Response timeout(const QJsonObject &, const FaultContext &context)
{
    return context.reject({SandboxErrorCode::timeout, "A test has ordered this"});
}

bool hasType(const QJsonValue &value, FaultParameterType type)
{
    switch (type) {
    case FaultParameterType::Number:
        return value.isDouble();
    case FaultParameterType::Text:
        return value.isString();
    case FaultParameterType::NumberOrText:
        return value.isDouble() || value.isString();
    case FaultParameterType::Flag:
        break;
    }
    return value.isBool();
}

} // namespace

const QMap<QString, FaultKind> &faultKinds()
{
    using Type = FaultParameterType;
    const auto text = [](const char *name) { return QString::fromLatin1(name); };
    static const FaultParameterTypes handled{{text("handled"), Type::Flag}};
    static const FaultParameterTypes time{{text("ms"), Type::Number}};
    static const QMap<QString, FaultKind> kinds{
        {text("delay"), {time, delay}},
        {text("drip"), {time, drip}},
        {text("hang"), {handled, hang}},
        {text("huge"), {{{text("bytes"), Type::Number}, {text("handled"), Type::Flag}}, huge}},
        {text("portal"), {{{text("status"), Type::Number}, {text("handled"), Type::Flag}}, portal}},
        {text("redirect"),
         {{{text("status"), Type::Number},
           {text("location"), Type::Text},
           {text("handled"), Type::Flag}},
          redirect}},
        {text("reset"), {handled, reset}},
        {text("slow-down"), {{}, slowDown}},
        {text("status"),
         {{{text("status"), Type::Number},
           {text("retry_after"), Type::NumberOrText},
           {text("handled"), Type::Flag}},
          status}},
        {text("timeout"), {{}, timeout}},
        {text("truncate"), {{{text("bytes"), Type::Number}}, truncate}},
        {text("wrong-type"), {{{text("type"), Type::Text}}, wrongType}},
    };
    return kinds;
}

QString checkFaultParameters(const QJsonObject &parameters, const FaultParameterTypes &allowed)
{
    FaultParameterTypes known = allowed;
    known.insert(QStringLiteral("fault"), FaultParameterType::Text);
    known.insert(QStringLiteral("endpoint"), FaultParameterType::Text);
    known.insert(QStringLiteral("times"), FaultParameterType::Number);
    for (auto value = parameters.begin(); value != parameters.end(); ++value) {
        if (!known.contains(value.key()) || !hasType(*value, known.value(value.key())))
            return QStringLiteral("\"%1\" is not for this fault, or of another type: %2")
                .arg(value.key(), QStringList(known.keys()).join(QStringLiteral(", ")));
    }
    return {};
}

} // namespace DeviceSignIn
