// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "servercheck.h"

#include "output/words.h"
#include "protocol/discovery.h"
#include "protocol/tokens.h"

#include <cstdlib>

namespace DeviceSignIn {

namespace {

const QString network = QStringLiteral("network");
const QString tls = QStringLiteral("tls");
const QString clockSubject = QStringLiteral("clock");
const QString providerSubject = QStringLiteral("provider");

/*! The difference in seconds that servers commonly tolerate in id_tokens and proofs. */
constexpr qint64 clockTolerance = 60;

QUrl firstAddress(const ClientConfig &client)
{
    return isDiscovered(client) ? discoveryUrls(client.issuer).first()
                                : client.endpoints.deviceAuthorizationEndpoint;
}

QString withDetail(const Failure &failure)
{
    const QString words = sentence(failure.reason);
    return failure.detail.isEmpty() ? words : QString(words + u" (" + failure.detail + u')');
}

} // namespace

Finding clockFinding(const QDateTime &server, const QDateTime &here)
{
    if (!server.isValid())
        return fine(clockSubject, QStringLiteral("the server does not tell its time"));
    const qint64 ahead = server.secsTo(here);
    if (std::abs(ahead) <= clockTolerance)
        return fine(clockSubject, QStringLiteral("as the server's"));
    return wrong(clockSubject,
                 QStringLiteral("It is %1 %2 the server's. Let the network set it: "
                                "timedatectl set-ntp true")
                     .arg(inWords(std::chrono::seconds(std::abs(ahead))),
                          ahead > 0 ? QStringLiteral("ahead of") : QStringLiteral("behind")));
}

ServerCheck::ServerCheck(ClientConfig client, const QList<QSslCertificate> &authorities,
                         Report report)
    : m_report(std::move(report))
    , m_transport(HttpSettings{.extraAuthorities = authorities})
    , m_provider(std::move(client), &m_transport)
    , m_request(&m_transport)
    , m_url(firstAddress(m_provider.config()))
{}

void ServerCheck::start()
{
    HttpRequest request;
    request.url = m_url;
    m_request.send(std::move(request), [this](const HttpResponse &answer) { read(answer); });
}

void ServerCheck::read(const HttpResponse &answer)
{
    const Reason reason = transportFailure(answer).reason;
    const bool isReached =
        answer.error == TransportError::None || answer.error == TransportError::Tls
        || answer.error == TransportError::WrongClock || answer.error == TransportError::TooLarge;
    if (!isReached) {
        m_report(wrong(network, sentence(reason)));
        Q_EMIT done();
        return;
    }
    m_report(fine(network, QStringLiteral("%1 answers").arg(m_url.host())));
    if (answer.error == TransportError::Tls) {
        m_report(
            wrong(tls, sentence(reason)
                           + QStringLiteral(" Is ca-certificates installed? A private authority "
                                            "is trusted by --ca-file.")));
        Q_EMIT done();
        return;
    }
    if (answer.error == TransportError::WrongClock) {
        m_report(wrong(clockSubject, sentence(reason)));
        Q_EMIT done();
        return;
    }
    m_report(fine(tls, m_url.scheme() == u"https" ? QStringLiteral("the certificate is trusted")
                                                  : QStringLiteral("not needed on this machine")));
    m_report(clockFinding(answer.serverTime, QDateTime::currentDateTimeUtc()));
    resolve();
}

void ServerCheck::resolve()
{
    m_provider.resolve(this, [this](const AuthorizationServer::Lookup &lookup) {
        if (const auto *unresolved = std::get_if<AuthorizationServer::Unresolved>(&lookup))
            m_report(wrong(providerSubject, withDetail(unresolved->failure)));
        else
            m_report(fine(providerSubject, QStringLiteral("offers to sign in by a code")));
        Q_EMIT done();
    });
}

} // namespace DeviceSignIn
