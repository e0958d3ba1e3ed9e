// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "servercheck.h"

#include "client/serverresults.h"
#include "words.h"

#include <cstdlib>

namespace DeviceSignIn {

namespace {

const QString network = QStringLiteral("network");
const QString tls = QStringLiteral("tls");
const QString calendar = QStringLiteral("clock");
const QString providerSubject = QStringLiteral("provider");

/*! What id_tokens and proofs are commonly allowed to be off by. */
constexpr qint64 tolerance = 60;

QString withDetail(const Failure &failure)
{
    const QString words = sentence(failure.reason);
    return failure.detail.isEmpty() ? words : QString(words + u" (" + failure.detail + u')');
}

} // namespace

Finding clockFinding(const QDateTime &server, const QDateTime &here)
{
    if (!server.isValid())
        return fine(calendar, QStringLiteral("the server does not tell its time"));
    const qint64 ahead = server.secsTo(here);
    if (std::abs(ahead) <= tolerance)
        return fine(calendar, QStringLiteral("as the server's"));
    return wrong(calendar,
                 QStringLiteral("It is %1 %2 the server's. Let the network set it: "
                                "timedatectl set-ntp true")
                     .arg(inWords(std::chrono::seconds(std::abs(ahead))),
                          ahead > 0 ? QStringLiteral("ahead of") : QStringLiteral("behind")));
}

ServerCheck::ServerCheck(ClientConfig client, const QList<QSslCertificate> &authorities, Tell tell)
    : m_tell(std::move(tell))
    , m_transport(HttpSettings{.extraAuthorities = authorities})
    , m_provider(std::move(client), &m_transport, &m_clock)
{}

void ServerCheck::start()
{
    m_call = m_provider.contact([this](const ServerContact &contact) { read(contact); });
}

void ServerCheck::read(const ServerContact &contact)
{
    if (!contact.isReached) {
        m_tell(wrong(network, sentence(contact.problem)));
        Q_EMIT done();
        return;
    }
    m_tell(fine(network, QStringLiteral("%1 answers").arg(contact.address.host())));
    if (contact.problem == Reason::Tls) {
        m_tell(wrong(tls, sentence(contact.problem)
                              + QStringLiteral(" Is ca-certificates installed? A private authority "
                                               "is trusted by --ca-file.")));
        Q_EMIT done();
        return;
    }
    if (contact.problem == Reason::WrongClock) {
        m_tell(wrong(calendar, sentence(contact.problem)));
        Q_EMIT done();
        return;
    }
    m_tell(fine(tls, contact.address.scheme() == u"https"
                         ? QStringLiteral("the certificate is trusted")
                         : QStringLiteral("not needed on this machine")));
    m_tell(clockFinding(contact.serverTime, QDateTime::currentDateTimeUtc()));
    resolve();
}

void ServerCheck::resolve()
{
    m_call = m_provider.resolve([this](const AuthorizationServer::Lookup &lookup) {
        if (const auto *failed = std::get_if<CallFailure>(&lookup))
            m_tell(wrong(providerSubject, withDetail(failed->failure)));
        else
            m_tell(fine(providerSubject, QStringLiteral("offers to sign in by a code")));
        Q_EMIT done();
    });
}

} // namespace DeviceSignIn
