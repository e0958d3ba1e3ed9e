// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "servercheck.h"

#include "client/serverresults.h"
#include "output/words.h"
#include "signin/signinfactory_p.h"
#include "text/endpoint.h"
#include "text/shownhost.h"

#include <QRegularExpression>

#include <chrono>

namespace DeviceSignIn {

namespace {

const QString network = QStringLiteral("network");
const QString tls = QStringLiteral("tls");
const QString clockSubject = QStringLiteral("clock");
const QString idTokenSubject = QStringLiteral("id_token");
const QString providerSubject = QStringLiteral("provider");

/*! The difference of the clocks that servers commonly tolerate in id_tokens and proofs. */
constexpr std::chrono::seconds clockTolerance(60);

QString withDetail(const Failure &failure)
{
    const QString words = sentence(failure.reason);
    return failure.detail.isEmpty() ? words : QString(words + u" (" + failure.detail + u')');
}

} // namespace

Finding clockFinding(const QDateTime &server, const QDateTime &here)
{
    if (!server.isValid())
        return passed(clockSubject, QStringLiteral("the server does not tell its time"));
    const std::chrono::seconds ahead(server.secsTo(here));
    if (std::chrono::abs(ahead) <= clockTolerance)
        return passed(clockSubject, QStringLiteral("as the server's"));
    return failed(clockSubject, QStringLiteral("It is %1 %2 the server's. Let the network set it: "
                                               "timedatectl set-ntp true")
                                    .arg(inWords(std::chrono::abs(ahead)),
                                         ahead.count() > 0 ? QStringLiteral("ahead of")
                                                           : QStringLiteral("behind")));
}

Finding tlsFinding(const QUrl &address)
{
    if (address.scheme() == u"https")
        return passed(tls, QStringLiteral("the certificate is trusted"));
    if (isLoopback(address))
        return passed(tls, QStringLiteral("not needed on this machine"));
    return passed(tls, QStringLiteral("none: the connection to this server is not protected. "
                                      "Use it only at home."));
}

ServerCheck::ServerCheck(ClientData client, const QList<QSslCertificate> &authorities,
                         Report report, Done done)
    : PendingWork(std::move(done))
    , m_report(std::move(report))
    , m_transport(httpSettings(client, authorities))
    , m_server(std::move(client), &m_transport, &m_clock)
{
    m_call = m_server.contact([this](const ServerContact &contact) { read(contact); });
}

void ServerCheck::read(const ServerContact &contact)
{
    if (!contact.isReached) {
        m_report(failed(network, withDetail({contact.problem, {}, contact.proxy})));
        report(true);
        return;
    }
    const QString host = shownHost(contact.address);
    m_report(
        passed(network,
               contact.proxy.isEmpty()
                   ? QStringLiteral("%1 answers").arg(host)
                   : QStringLiteral("%1 answers, through the proxy %2").arg(host, contact.proxy)));
    if (contact.problem == Reason::Tls) {
        m_report(
            failed(tls, sentence(contact.problem)
                            + QStringLiteral(" Is ca-certificates installed? A private authority "
                                             "is trusted by --ca-file or SSL_CERT_FILE.")));
        report(true);
        return;
    }
    if (contact.problem == Reason::WrongClock) {
        m_report(failed(clockSubject, sentence(contact.problem)));
        report(true);
        return;
    }
    m_report(tlsFinding(contact.address));
    m_report(clockFinding(contact.serverTime, QDateTime::currentDateTimeUtc()));
    resolve();
}

void ServerCheck::resolve()
{
    m_call = m_server.resolve([this](const AuthorizationServer::Lookup &lookup) {
        if (const auto *problem = std::get_if<CallFailure>(&lookup)) {
            m_report(failed(providerSubject, withDetail(problem->failure)));
            report(true);
        } else {
            m_metadata = std::get<ServerMetadata>(lookup);
            checkEndpoints();
        }
    });
}

void ServerCheck::checkEndpoints()
{
    m_call = PendingCall(std::make_unique<EndpointCheck>(
        &m_server.config(), &m_transport, m_metadata, m_report, [this](bool) { checkKeys(); }));
}

void ServerCheck::checkKeys()
{
    if (!m_server.needsKeys(m_metadata)) {
        report(true);
        return;
    }
    m_call =
        m_server.checkKeys(m_metadata, [this](const Failure &failure) { reportKeys(failure); });
}

void ServerCheck::reportKeys(const Failure &failure)
{
    if (failure) {
        // Remove the prefix, which the subject of the finding repeats.
        QString problem = failure.detail;
        problem.remove(QRegularExpression(QStringLiteral("\\Aid_token: ")));
        m_report(failed(idTokenSubject,
                        QStringLiteral("%1: %2. A sign-in that yields an id_token would fail after "
                                       "its code was approved.")
                            .arg(shownEndpoint(m_metadata.keysEndpoint), problem)));
    } else {
        m_report(
            passed(idTokenSubject, QStringLiteral("the server publishes the keys that verify it")));
    }
    report(true);
}

} // namespace DeviceSignIn
