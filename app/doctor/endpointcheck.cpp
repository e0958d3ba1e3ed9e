// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "endpointcheck.h"

#include "output/words.h"
#include "protocol/errorcode.h"
#include "protocol/furtherparameters.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace DeviceSignIn {

namespace {

const QString endpointSubject = QStringLiteral("provider");
const QString offersCodes = QStringLiteral("offers to sign in by a code");

/*! The error code in the body of \a response, which is JSON or a form; empty if there is none. */
QString errorCodeOf(const HttpResponse &response)
{
    if (response.contentType.toLower().startsWith("application/x-www-form-urlencoded"))
        return QUrlQuery(QString::fromUtf8(response.body.reveal()))
            .queryItemValue(QStringLiteral("error"));
    return QJsonDocument::fromJson(response.body.reveal())
        .object()
        .value(QLatin1String("error"))
        .toString();
}

/*!
    Whether \a code is one by which an OAuth endpoint refuses a request without a client id. Other
    software has a member "error" as well, such as "Not Found".
*/
bool isOAuthCode(const QString &code)
{
    static const QStringList codes{
        QStringLiteral("invalid_request"),
        QStringLiteral("invalid_client"),
        QStringLiteral("invalid_grant"),
        QStringLiteral("unauthorized_client"),
        QStringLiteral("unsupported_grant_type"),
        QStringLiteral("invalid_scope"),
        QStringLiteral("access_denied"),
        QStringLiteral("expired_token"),
        QStringLiteral("invalid_dpop_proof"),
        QStringLiteral("use_dpop_nonce"),
        QStringLiteral("unsupported_response_type"),
    };
    return codes.contains(code.toLower());
}

bool isHtml(const HttpResponse &response)
{
    return response.contentType.toLower().startsWith("text/html");
}

QString shownEndpoint(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment
                        | QUrl::RemoveUserInfo);
}

/*!
    Whether the device authorization endpoint is the one in the profile, without a setting or a server
    of the operator's own, so that it is known to be right.
*/
bool isAddressOfProfile(const ClientData &config)
{
    const auto usual = configFor(config.profile, {});
    const auto *known = std::get_if<ClientData>(&usual);
    return hasAddresses(config.profile) && known
           && known->endpoints.deviceAuthorizationEndpoint
                  == config.endpoints.deviceAuthorizationEndpoint;
}

} // namespace

EndpointKind endpointKind(const HttpResponse &response)
{
    if (response.status == 0)
        return EndpointKind::Unreachable;
    if (isOAuthCode(errorCodeOf(response)))
        return EndpointKind::OAuth;
    if (isBusy(response.status))
        return response.status == 501 ? EndpointKind::Missing : EndpointKind::Busy;
    const bool isRedirect = response.status >= 300 && response.status < 400;
    const bool isAbsent =
        response.status == 404 || response.status == 405 || response.status == 410;
    const bool isWebPage = response.status < 300 && isHtml(response);
    return isRedirect || isAbsent || isWebPage ? EndpointKind::Missing : EndpointKind::Unclear;
}

EndpointCheck::EndpointCheck(const ClientData *config, Transport *transport, Report report)
    : m_config(config)
    , m_transport(transport)
    , m_report(std::move(report))
{}

void EndpointCheck::start(const ServerMetadata &server)
{
    const Profile &profile = m_config->profile;
    m_probes = {
        {server.deviceAuthorizationEndpoint, profile.deviceRequest.encoding, "scope=", "{}"},
        {server.tokenEndpoint, profile.tokenRequest.encoding,
         "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code",
         "{\"grant_type\":\"urn:ietf:params:oauth:grant-type:device_code\"}"}};
    askNext();
}

void EndpointCheck::askNext()
{
    if (m_next == m_probes.size()) {
        finish(
            passed(endpointSubject,
                   m_unclear.isEmpty()
                       ? offersCodes
                       : QStringLiteral("Something is there, but only a sign-in shows whether it "
                                        "gives out codes: %1")
                             .arg(m_unclear)));
        return;
    }
    const Probe &probe = m_probes[m_next];
    HttpRequest request;
    request.url = probe.url;
    const bool isJson = probe.encoding == RequestTemplate::Encoding::Json;
    request.contentType = isJson ? "application/json" : "application/x-www-form-urlencoded";
    request.body = Secret(isJson ? probe.json : probe.form);
    addFurtherHeaders(*m_config, &request);
    m_call = m_transport->send(std::move(request),
                               [this](const HttpResponse &response) { read(response); });
}

void EndpointCheck::read(const HttpResponse &response)
{
    const QUrl url = m_probes[m_next].url;
    const QString what =
        QStringLiteral("%1 answers with HTTP %2").arg(shownEndpoint(url)).arg(response.status);
    EndpointKind kind = endpointKind(response);
    // GitHub answers a request without a client id as if nothing were there.
    if (kind == EndpointKind::Missing && !isHtml(response) && isAddressOfProfile(*m_config))
        kind = EndpointKind::Unclear;
    switch (kind) {
    case EndpointKind::Missing:
        finish(failed(endpointSubject,
                      what
                          + QStringLiteral(", as if nothing were there that signs in by a code. Is "
                                           "the address right?")));
        return;
    case EndpointKind::Busy:
        finish(failed(endpointSubject, sentence(Reason::ServerBusy) + u" (" + what + u')'));
        return;
    case EndpointKind::Unreachable:
        finish(failed(endpointSubject,
                      QStringLiteral("%1 can't be reached.").arg(shownEndpoint(url))));
        return;
    case EndpointKind::Unclear:
        if (m_unclear.isEmpty())
            m_unclear = what;
        break;
    case EndpointKind::OAuth:
        break;
    }
    ++m_next;
    askNext();
}

void EndpointCheck::finish(const Finding &finding)
{
    m_report(finding);
    Q_EMIT done();
}

} // namespace DeviceSignIn
