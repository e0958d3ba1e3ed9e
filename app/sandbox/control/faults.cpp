// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/control/faults.h"

#include "sandbox/http/router.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace DeviceSignIn {

namespace {

using Values = QJsonObject;
using Kind = Delivery::Kind;

qint64 number(const Values &values, QLatin1String name, qint64 byDefault)
{
    return values.value(name).toInteger(byDefault);
}

/*! The true answer where the order says that the request is served before it goes wrong. */
Response lostAnswer(const Values &values, const FaultyExchange &exchange)
{
    if (values.value(QLatin1String("handled")).toBool())
        return exchange.serve();
    return plainResponse(200, "");
}

Response delivered(Response response, const Delivery &delivery)
{
    response.delivery = delivery;
    return response;
}

Response delay(const Values &values, const FaultyExchange &exchange)
{
    const std::chrono::milliseconds time(number(values, QLatin1String("ms"), 1000));
    return delivered(exchange.serve(), {Kind::Late, time, 0});
}

Response hang(const Values &values, const FaultyExchange &exchange)
{
    return delivered(lostAnswer(values, exchange), {Kind::Never, {}, 0});
}

Response reset(const Values &values, const FaultyExchange &exchange)
{
    return delivered(lostAnswer(values, exchange), {Kind::Reset, {}, 0});
}

Response truncate(const Values &values, const FaultyExchange &exchange)
{
    Response response = exchange.serve();
    const qint64 half = response.body.reveal().size() / 2;
    return delivered(std::move(response),
                     {Kind::Truncated, {}, number(values, QLatin1String("bytes"), half)});
}

Response drip(const Values &values, const FaultyExchange &exchange)
{
    const std::chrono::milliseconds time(number(values, QLatin1String("ms"), 1000));
    return delivered(exchange.serve(), {Kind::Drip, time, 0});
}

Response huge(const Values &values, const FaultyExchange &exchange)
{
    Response response = lostAnswer(values, exchange);
    response.contentType = "application/json";
    constexpr qint64 endless = std::numeric_limits<qint64>::max();
    return delivered(std::move(response),
                     {Kind::Endless, {}, number(values, QLatin1String("bytes"), endless)});
}

Response wrongType(const Values &values, const FaultyExchange &exchange)
{
    Response response = exchange.serve();
    response.contentType =
        values.value(QLatin1String("type")).toString(QStringLiteral("text/html")).toLatin1();
    return response;
}

/*! What a hotel's network says to every request until somebody has paid (RFC 6585, section 6). */
Response portal(const Values &values, const FaultyExchange &exchange)
{
    Response response = lostAnswer(values, exchange);
    response.status = int(number(values, QLatin1String("status"), 200));
    response.contentType = "text/html; charset=utf-8";
    response.body = Secret("<!DOCTYPE html><html><head><title>Welcome</title></head><body>"
                           "<h1>Free Wi-Fi</h1><a href=\"http://portal.example/\">Log in</a>"
                           "</body></html>");
    return response;
}

/*! The number of seconds, or the date, that a client is told to wait for. */
QByteArray retryAfter(const Values &values)
{
    const QJsonValue wait = values.value(QLatin1String("retry_after"));
    return wait.isDouble() ? QByteArray::number(wait.toInteger()) : wait.toString().toLatin1();
}

Response status(const Values &values, const FaultyExchange &exchange)
{
    Response response = lostAnswer(values, exchange);
    response.status = int(number(values, QLatin1String("status"), 503));
    // What stands in front of a server that is down speaks of itself, and in HTML.
    response.contentType = "text/html; charset=utf-8";
    response.body =
        Secret("<html><body><h1>" + QByteArray::number(response.status) + "</h1></body></html>");
    if (values.contains(QLatin1String("retry_after")))
        response.headers.emplace_back("Retry-After", retryAfter(values));
    return response;
}

Response redirect(const Values &values, const FaultyExchange &exchange)
{
    Response response = lostAnswer(values, exchange);
    response.status = int(number(values, QLatin1String("status"), 302));
    response.contentType = "text/plain; charset=utf-8";
    response.body = Secret();
    response.headers.emplace_back(
        "Location",
        values.value(QLatin1String("location")).toString(QStringLiteral("/elsewhere")).toLatin1());
    return response;
}

Response slowDown(const Values &, const FaultyExchange &exchange)
{
    return exchange.refuse({"slow_down", "A test has ordered this"});
}

Response timeout(const Values &, const FaultyExchange &exchange)
{
    return exchange.refuse({ErrorKind::timeout, "A test has ordered this"});
}

enum class ValueType {
    Number,
    Text,
    NumberOrText,
    Flag,
};

using ParameterTypes = QMap<QString, ValueType>;

struct FaultKind
{
    ParameterTypes parameters;
    Response (*strike)(const Values &values, const FaultyExchange &exchange) = nullptr;
};

const QMap<QString, FaultKind> &faultKinds()
{
    const auto text = [](const char *name) { return QString::fromLatin1(name); };
    static const ParameterTypes handled{{text("handled"), ValueType::Flag}};
    static const ParameterTypes time{{text("ms"), ValueType::Number}};
    static const QMap<QString, FaultKind> kinds{
        {text("delay"), {time, delay}},
        {text("drip"), {time, drip}},
        {text("hang"), {handled, hang}},
        {text("huge"),
         {{{text("bytes"), ValueType::Number}, {text("handled"), ValueType::Flag}}, huge}},
        {text("portal"),
         {{{text("status"), ValueType::Number}, {text("handled"), ValueType::Flag}}, portal}},
        {text("redirect"),
         {{{text("status"), ValueType::Number},
           {text("location"), ValueType::Text},
           {text("handled"), ValueType::Flag}},
          redirect}},
        {text("reset"), {handled, reset}},
        {text("slow-down"), {{}, slowDown}},
        {text("status"),
         {{{text("status"), ValueType::Number},
           {text("retry_after"), ValueType::NumberOrText},
           {text("handled"), ValueType::Flag}},
          status}},
        {text("timeout"), {{}, timeout}},
        {text("truncate"), {{{text("bytes"), ValueType::Number}}, truncate}},
        {text("wrong-type"), {{{text("type"), ValueType::Text}}, wrongType}},
    };
    return kinds;
}

bool hasType(const QJsonValue &value, ValueType type)
{
    switch (type) {
    case ValueType::Number:
        return value.isDouble();
    case ValueType::Text:
        return value.isString();
    case ValueType::NumberOrText:
        return value.isDouble() || value.isString();
    case ValueType::Flag:
        break;
    }
    return value.isBool();
}

QStringList endpoints()
{
    using namespace FaultyEndpoint;
    return {any, device, token, revocation, userinfo, keys, metadata, media};
}

QString join(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

QString checkParameters(const Values &values, ParameterTypes known)
{
    known.insert(QStringLiteral("fault"), ValueType::Text);
    known.insert(QStringLiteral("endpoint"), ValueType::Text);
    known.insert(QStringLiteral("times"), ValueType::Number);
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (!known.contains(value.key()) || !hasType(*value, known.value(value.key())))
            return QStringLiteral("\"%1\" is not for this fault, or of another type: %2")
                .arg(value.key(), join(known.keys()));
    }
    return {};
}

} // namespace

QString Faults::arm(const QJsonObject &order)
{
    const QString name = order.value(u"fault").toString();
    if (name == u"clock-skew") {
        QString wrong = checkParameters(order, {{QStringLiteral("seconds"), ValueType::Number}});
        if (wrong.isEmpty())
            m_clockSkew = std::chrono::seconds(number(order, QLatin1String("seconds"), 0));
        return wrong;
    }
    if (!faultKinds().contains(name))
        return QStringLiteral("\"fault\" is one of clock-skew, %1").arg(join(faultKinds().keys()));
    const QString endpoint = order.value(u"endpoint").toString(FaultyEndpoint::any);
    if (!endpoints().contains(endpoint))
        return QStringLiteral("\"endpoint\" is one of %1").arg(join(endpoints()));
    QString problem = checkParameters(order, faultKinds().value(name).parameters);
    if (problem.isEmpty())
        m_armed.append({endpoint, name, order, number(order, QLatin1String("times"), 1)});
    return problem;
}

void Faults::clear()
{
    m_armed.clear();
    m_clockSkew = std::chrono::seconds(0);
}

Response Faults::answer(const QString &endpoint, const FaultyExchange &exchange)
{
    ++m_requests[endpoint];
    const auto fault = std::find_if(m_armed.begin(), m_armed.end(), [&](const Fault &one) {
        return one.endpoint == endpoint || one.endpoint == FaultyEndpoint::any;
    });
    if (fault == m_armed.end())
        return exchange.serve();

    const Fault struck = *fault;
    if (--fault->left <= 0)
        m_armed.erase(fault);
    return faultKinds().value(struck.name).strike(struck.parameters, exchange);
}

QJsonObject Faults::status() const
{
    QJsonArray armed;
    for (const Fault &fault : m_armed) {
        QJsonObject one = fault.parameters;
        one.insert(QStringLiteral("times"), fault.left);
        armed.append(one);
    }
    QJsonObject requests;
    for (auto count = m_requests.begin(); count != m_requests.end(); ++count)
        requests.insert(count.key(), count.value());
    return {
        {QStringLiteral("armed"), armed},
        {QStringLiteral("clock_skew"), qint64(m_clockSkew.count())},
        {QStringLiteral("requests"), requests},
    };
}

} // namespace DeviceSignIn
