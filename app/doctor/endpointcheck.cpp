// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "endpointcheck.h"

#include "output/words.h"
#include "protocol/additionalparameters.h"
#include "protocol/clientrequest.h"
#include "protocol/errorcode.h"

namespace DeviceSignIn {

namespace {

const QString endpointSubject = QStringLiteral("provider");
const QString offersCodes = QStringLiteral("offers to sign in by a code");
const QString addressesFound =
    QStringLiteral("the addresses are there; only a sign-in shows whether codes are given out");

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

/*! Whether a request was refused with \a status because it lacks something. */
bool isMissingParameterStatus(int status)
{
    return status == 400 || status == 401 || status == 403 || status == 422;
}

bool isHtml(const HttpResponse &response)
{
    return response.contentType.toLower().startsWith("text/html");
}

/*!
    Whether \a url is a fixed address of the profile, which does not depend on the operator's
    settings and is known to be right.
*/
bool isAddressOfProfile(const ClientData &config, const QUrl &url)
{
    const auto usual = configFor(config.profile, {});
    const auto *known = std::get_if<ClientData>(&usual);
    if (!hasAddresses(config.profile) || !known)
        return false;
    const ServerMetadata &server = known->endpoints;
    return url == server.deviceAuthorizationEndpoint || url == server.tokenEndpoint
           || url == server.exchangeEndpoint || url == server.refreshEndpoint
           || url == server.userinfoEndpoint || url == server.revocationEndpoint;
}

/*!
    Returns the request that \a request describes, without the parameters of a client and of a code.
    A placeholder in the path becomes "0", which no server issues.
*/
HttpRequest incompleteRequest(const QUrl &url, const RequestTemplate &request,
                              const ClientData &config)
{
    ClientData emptyClient;
    emptyClient.profile = config.profile;
    emptyClient.settings = config.settings;
    Values values;
    RequestTemplate path;
    path.path = request.path;
    for (const QString &name : placeholders(path)) {
        if (!config.settings.contains(name))
            values.emplace_back(name.toLatin1(), "0");
    }
    HttpRequest made = anonymousRequest(url, request, values, emptyClient);
    // Some servers refuse a POST without a body before they look at its address.
    if (request.encoding == RequestTemplate::Encoding::Form && made.body.isEmpty())
        made.body = Secret("scope=");
    return made;
}

/*! Returns a request to the address of \a request that changes nothing at the server. */
HttpRequest optionsRequest(const HttpRequest &request)
{
    HttpRequest made;
    made.method = "OPTIONS";
    made.url = request.url.adjusted(QUrl::RemoveQuery);
    return made;
}

EndpointKind kindOfMethods(const HttpResponse &response)
{
    const EndpointKind kind = endpointKind(response, Profile(), {});
    return kind == EndpointKind::Unclear ? EndpointKind::Refusing : kind;
}

} // namespace

QString shownEndpoint(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment
                        | QUrl::RemoveUserInfo);
}

EndpointKind endpointKind(const HttpResponse &response, const Profile &profile,
                          const QMap<int, ErrorMeaning> &statuses)
{
    if (response.status == 0)
        return EndpointKind::Unreachable;
    if (isOAuthCode(standardErrorCode(response)) || hasErrorOf(profile, response))
        return EndpointKind::Refusing;
    if (isBusy(response.status))
        return response.status == 501 ? EndpointKind::Missing : EndpointKind::Busy;
    // Some providers send errors without a code, so that only the status shows the refusal.
    if (profile.errorAt.isEmpty() && isMissingParameterStatus(response.status) && !isHtml(response))
        return EndpointKind::Refusing;
    const bool isAbsent = response.status == 404 || response.status == 410;
    if (statuses.contains(response.status))
        return isAbsent ? EndpointKind::Ambiguous : EndpointKind::Refusing;
    const bool isRedirect = response.status >= 300 && response.status < 400;
    const bool isWebPage = response.status < 300 && isHtml(response);
    return isRedirect || isAbsent || isWebPage ? EndpointKind::Missing : EndpointKind::Unclear;
}

EndpointCheck::EndpointCheck(const ClientData *config, Transport *transport,
                             const ServerMetadata &server, Report report, Done done)
    : PendingWork(std::move(done))
    , m_config(config)
    , m_transport(transport)
    , m_report(std::move(report))
{
    const Profile &profile = m_config->profile;
    const bool mightIssueCode = profile.clientId == Profile::ClientId::None;
    m_probes = {{server.deviceAuthorizationEndpoint, &profile.deviceRequest,
                 &profile.deviceStatuses, mightIssueCode},
                {server.tokenEndpoint, &profile.tokenRequest, &profile.statuses}};
    if (!server.exchangeEndpoint.isEmpty())
        m_probes.push_back({server.exchangeEndpoint, &profile.exchangeRequest, &profile.statuses});
    static const QMap<int, ErrorMeaning> noStatuses;
    if (!server.revocationEndpoint.isEmpty())
        m_additional.push_back(
            {{server.revocationEndpoint, &profile.revocationRequest, &noStatuses},
             QStringLiteral("revocation"),
             QStringLiteral("A sign-out would end nothing at the server. Is the address right?")});
    const bool hasOwnRefresh = !server.refreshEndpoint.isEmpty()
                               && server.refreshEndpoint != server.tokenEndpoint
                               && server.refreshEndpoint != server.exchangeEndpoint;
    if (hasOwnRefresh)
        m_additional.push_back(
            {{server.refreshEndpoint, &profile.refreshRequest, &noStatuses},
             QStringLiteral("refresh"),
             QStringLiteral("A sign-in would end when its first token expires. Is the "
                            "address right?")});
    if (!server.userinfoEndpoint.isEmpty())
        m_additional.push_back(
            {{server.userinfoEndpoint, &profile.userinfoRequest, &noStatuses},
             QStringLiteral("userinfo"),
             QStringLiteral("Who signs in may stay without a name. Is the address "
                            "right?")});
    askNext();
}

HttpRequest EndpointCheck::requestFor(const Probe &probe) const
{
    HttpRequest request = incompleteRequest(probe.url, *probe.request, *m_config);
    if (probe.asksForMethods)
        request = optionsRequest(request);
    addAdditionalHeaders(*m_config, &request);
    return request;
}

void EndpointCheck::askNext()
{
    if (m_next == m_probes.size()) {
        finish(passed(endpointSubject, success()));
        return;
    }
    m_call = m_transport->send(requestFor(m_probes[m_next]),
                               [this](const HttpResponse &response) { read(response); });
}

void EndpointCheck::askAdditional()
{
    if (m_additional.empty()) {
        report(true);
        return;
    }
    const AdditionalProbe additional = std::move(m_additional.back());
    m_additional.pop_back();
    m_call = m_transport->send(requestFor(additional.probe),
                               [this, additional](const HttpResponse &response) {
                                   readAdditional(additional, response);
                                   askAdditional();
                               });
}

void EndpointCheck::readAdditional(const AdditionalProbe &additional, const HttpResponse &response)
{
    const QString address = shownEndpoint(additional.probe.url);
    switch (kindOf(additional.probe, response)) {
    case EndpointKind::Missing:
        m_report(failed(additional.subject,
                        QStringLiteral("%1 answers with HTTP %2, as if nothing were there. %3")
                            .arg(address)
                            .arg(response.status)
                            .arg(additional.consequence)));
        break;
    case EndpointKind::Busy:
        m_report(failed(additional.subject, QStringLiteral("%1 (%2 answers with HTTP %3)")
                                                .arg(sentence(Reason::ServerBusy), address)
                                                .arg(response.status)));
        break;
    case EndpointKind::Unreachable:
        m_report(failed(additional.subject, QStringLiteral("%1 can't be reached.").arg(address)));
        break;
    case EndpointKind::Ambiguous:
    case EndpointKind::Unclear:
    case EndpointKind::Refusing:
        m_report(passed(additional.subject, QStringLiteral("the address is there")));
        break;
    }
}

QString EndpointCheck::success() const
{
    if (!m_unclear.isEmpty())
        return QStringLiteral("Something is there, but only a sign-in shows whether it gives out "
                              "codes: %1")
            .arg(m_unclear);
    return m_probes.front().asksForMethods ? addressesFound : offersCodes;
}

EndpointKind EndpointCheck::kindOf(const Probe &probe, const HttpResponse &response) const
{
    const EndpointKind kind = probe.asksForMethods
                                  ? kindOfMethods(response)
                                  : endpointKind(response, m_config->profile, *probe.statuses);
    // GitHub responds with 404 to a request without a client id.
    const bool isTrusted = kind == EndpointKind::Missing && !isHtml(response)
                           && isAddressOfProfile(*m_config, probe.url);
    return isTrusted ? EndpointKind::Unclear : kind;
}

void EndpointCheck::read(const HttpResponse &response)
{
    const QString what = QStringLiteral("%1 answers with HTTP %2")
                             .arg(shownEndpoint(m_probes[m_next].url))
                             .arg(response.status);
    switch (kindOf(m_probes[m_next], response)) {
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
        finish(
            failed(endpointSubject,
                   QStringLiteral("%1 can't be reached.").arg(shownEndpoint(m_probes[m_next].url))),
            false);
        return;
    case EndpointKind::Ambiguous:
        m_probes[m_next].asksForMethods = true;
        askNext();
        return;
    case EndpointKind::Unclear:
        if (m_unclear.isEmpty())
            m_unclear = what;
        break;
    case EndpointKind::Refusing:
        break;
    }
    ++m_next;
    askNext();
}

void EndpointCheck::finish(const Finding &finding, bool isReachable)
{
    m_report(finding);
    if (!isReachable)
        m_additional.clear();
    askAdditional();
}

} // namespace DeviceSignIn
