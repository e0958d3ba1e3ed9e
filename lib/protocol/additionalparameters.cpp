// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/additionalparameters.h"

#include "text/hiddencharacters.h"

#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! The longest values, in characters. Servers and proxies commonly refuse longer headers. */
constexpr qsizetype longestHeaderValue = 4096;
constexpr qsizetype longestParameterValue = 2048;
constexpr qsizetype longestUserAgent = 256;
/*! The most parameters, and the most headers. */
constexpr size_t mostAdditional = 32;

Failure additionalProblem(const QString &detail)
{
    return {Reason::NotConfigured, {}, detail};
}

/*!
    Whether the parameter \a name belongs to the protocols that this client speaks: RFC 6749, 7009,
    7521, 7636, 8628 and 9449, and OpenID Connect. If an operator could set it, the sign-in could
    differ from what the page shows.
*/
bool isProtocolParameter(const QString &name)
{
    static const QStringList names{
        QStringLiteral("assertion"),
        QStringLiteral("client_assertion"),
        QStringLiteral("client_assertion_type"),
        QStringLiteral("client_id"),
        QStringLiteral("client_secret"),
        QStringLiteral("code"),
        QStringLiteral("code_challenge"),
        QStringLiteral("code_challenge_method"),
        QStringLiteral("code_verifier"),
        QStringLiteral("device_code"),
        QStringLiteral("dpop_jkt"),
        QStringLiteral("grant_type"),
        QStringLiteral("nonce"),
        QStringLiteral("password"),
        QStringLiteral("redirect_uri"),
        QStringLiteral("refresh_token"),
        QStringLiteral("request"),
        QStringLiteral("request_uri"),
        QStringLiteral("response_type"),
        QStringLiteral("scope"),
        QStringLiteral("state"),
        QStringLiteral("token"),
        QStringLiteral("token_type_hint"),
        QStringLiteral("user_code"),
        QStringLiteral("username"),
    };
    return names.contains(name.toLower());
}

bool isIn(const RequestTemplate &request, const QString &name)
{
    const auto isNamed = [&](const auto &parameter) { return parameter.first == name; };
    return std::any_of(request.parameters.begin(), request.parameters.end(), isNamed)
           || std::any_of(request.lists.begin(), request.lists.end(), isNamed);
}

/*! Whether the header \a name belongs to HTTP, to this client's authentication or to its proxy. */
bool isReservedHeader(const QString &name)
{
    static const QRegularExpression reserved(
        QStringLiteral(
            "\\A(accept(-.*)?|authorization|connection|content-.*|cookie2?|date|dpop|expect|"
            "host|if-.*|keep-alive|proxy-.*|range|set-cookie2?|te|trailer|"
            "transfer-encoding|upgrade|user-agent|via)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return reserved.match(name).hasMatch();
}

/*! Whether \a value fits into one line of a header (RFC 9110, section 5.5). */
bool isHeaderValue(const QByteArray &value, qsizetype longest)
{
    return value.size() <= longest && value.trimmed() == value
           && std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

Failure checkParameter(const AdditionalParameter &parameter, const Profile &profile)
{
    static const QRegularExpression fit(QStringLiteral("\\A[!-%'-<>-~]{1,64}\\z"));
    const QString shown = oneLine(parameter.name, 40);
    if (!fit.match(parameter.name).hasMatch())
        return additionalProblem(
            QStringLiteral("'%1' can't be the name of a parameter").arg(shown));
    const bool isOfProfile =
        (parameter.inDeviceRequest && isIn(profile.deviceRequest, parameter.name))
        || (parameter.inTokenRequest
            && (isIn(profile.tokenRequest, parameter.name)
                || isIn(profile.refreshRequest, parameter.name)));
    if (isProtocolParameter(parameter.name) || isOfProfile)
        return additionalProblem(
            QStringLiteral("The parameter %1 is sent already, and can't be another one")
                .arg(shown));
    if (parameter.value.size() > longestParameterValue || hasHiddenCharacters(parameter.value))
        return additionalProblem(
            QStringLiteral("The value of the parameter %1 is too long, or holds a character that "
                           "can't be seen")
                .arg(shown));
    return {};
}

/*!
    Checks that no parameter is sent twice with one request, which servers have to refuse (RFC 6749,
    sections 3.1 and 3.2), except \c resource (RFC 8707, section 2).
*/
Failure checkRepetition(const std::vector<AdditionalParameter> &parameters)
{
    for (auto one = parameters.begin(); one != parameters.end(); ++one) {
        const bool isRepeated = std::any_of(one + 1, parameters.end(), [&](const auto &other) {
            return other.name == one->name
                   && ((other.inDeviceRequest && one->inDeviceRequest)
                       || (other.inTokenRequest && one->inTokenRequest));
        });
        if (isRepeated && one->name != u"resource")
            return additionalProblem(
                QStringLiteral("The parameter %1 is given twice").arg(oneLine(one->name, 40)));
    }
    return {};
}

/*! Whether \a profile sends the header \a name with one of its requests. */
bool isHeaderOf(const Profile &profile, const QString &name)
{
    const auto isNamed = [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    };
    const auto requests = requestsOf(profile);
    return isNamed(profile.tokenHeader)
           || std::any_of(requests.begin(), requests.end(), [&](const RequestTemplate *request) {
                  return std::any_of(request->headers.begin(), request->headers.end(), isNamed);
              });
}

/*! Checks that no header is sent twice. Only one of the two would be. */
Failure checkHeaderRepetition(const ClientData &config)
{
    const auto &headers = config.headers;
    for (auto one = headers.begin(); one != headers.end(); ++one) {
        const QString shown = oneLine(one->name, 40);
        if (isHeaderOf(config.profile, one->name))
            return additionalProblem(
                QStringLiteral("The header %1 is sent already, and can't be another one")
                    .arg(shown));
        const bool isRepeated = std::any_of(one + 1, headers.end(), [&](const auto &other) {
            return other.name.compare(one->name, Qt::CaseInsensitive) == 0;
        });
        if (isRepeated)
            return additionalProblem(QStringLiteral("The header %1 is given twice").arg(shown));
    }
    return {};
}

Failure checkHeader(const QString &name, const QByteArray &value)
{
    static const QRegularExpression token(QStringLiteral("\\A[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}\\z"));
    const QString shown = oneLine(name, 40);
    if (!token.match(name).hasMatch())
        return additionalProblem(QStringLiteral("'%1' can't be the name of a header").arg(shown));
    if (isReservedHeader(name))
        return additionalProblem(QStringLiteral("The header %1 can't be set").arg(shown));
    // The value is not repeated, because it may be a secret.
    if (!isHeaderValue(value, longestHeaderValue))
        return additionalProblem(
            QStringLiteral("The value of the header %1 is too long, or holds a character that does "
                           "not belong there")
                .arg(shown));
    return {};
}

} // namespace

Failure checkAdditional(const ClientData &config)
{
    if (config.parameters.size() > mostAdditional || config.headers.size() > mostAdditional)
        return additionalProblem(
            QStringLiteral("More than %1 parameters or headers").arg(mostAdditional));
    for (const AdditionalParameter &parameter : config.parameters) {
        if (Failure failure = checkParameter(parameter, config.profile))
            return failure;
    }
    for (const AdditionalHeader &header : config.headers) {
        if (Failure failure = checkHeader(header.name, header.value.reveal()))
            return failure;
    }
    if (Failure failure = checkRepetition(config.parameters))
        return failure;
    if (Failure failure = checkHeaderRepetition(config))
        return failure;
    for (const QString &agent : {config.userAgent, config.profile.userAgent}) {
        if (!isHeaderValue(agent.toUtf8(), longestUserAgent))
            return additionalProblem(
                QStringLiteral("The User-Agent is too long, or holds a character that does not "
                               "belong there"));
    }
    return {};
}

Values additionalParameters(const ClientData &config, AdditionalTarget target)
{
    Values values;
    for (const AdditionalParameter &parameter : config.parameters) {
        const bool isSent = target == AdditionalTarget::DeviceRequest ? parameter.inDeviceRequest
                                                                      : parameter.inTokenRequest;
        if (isSent)
            values.emplace_back(parameter.name.toUtf8(), parameter.value.toUtf8());
    }
    return values;
}

void addAdditionalHeaders(const ClientData &config, HttpRequest *request)
{
    for (const AdditionalHeader &header : config.headers) {
        request->headers.emplace_back(header.name.toLatin1(), header.value.clone());
        request->secrets.push_back(header.value.clone());
    }
}

} // namespace DeviceSignIn
