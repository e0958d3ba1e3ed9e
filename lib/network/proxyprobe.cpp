// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/proxyprobe.h"

#include "jose/crypto.h"
#include "network/proxyauthentication.h"
#include "protocol/failure.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <optional>

namespace DeviceSignIn {

namespace {

/*! The longest head of a response that is read, in bytes. */
constexpr qsizetype longestProxyHead = 8192;

ProxyProbeResult refusedBy(const QString &problem)
{
    return {TransportError::ProxyRefused, problem, true};
}

bool wantsPassword(const QByteArray &head)
{
    return head.left(head.indexOf('\n')).trimmed().split(' ').value(1) == "407";
}

ProxyProbeResult refusalOf(const QList<AuthenticationChallenge> &challenges)
{
    if (challenges.isEmpty())
        return refusedBy(QStringLiteral(
            "wants authentication of an unnamed kind; Basic and Digest are supported"));
    QByteArrayList schemes;
    for (const AuthenticationChallenge &challenge : challenges)
        schemes += challenge.scheme;
    return refusedBy(QStringLiteral("wants %1, which is not supported; Basic and Digest are")
                         .arg(oneLine(QString::fromLatin1(schemes.join(", ")), 60)));
}

/*! The best of \a challenges that can be responded to with a user name and a password. */
std::optional<AuthenticationChallenge>
usableChallenge(const QList<AuthenticationChallenge> &challenges)
{
    const auto digest = std::find_if(challenges.begin(), challenges.end(), isUsableDigest);
    if (digest != challenges.end())
        return *digest;
    const auto basic =
        std::find_if(challenges.begin(), challenges.end(),
                     [](const auto &challenge) { return challenge.hasScheme("Basic"); });
    return basic != challenges.end() ? std::optional(*basic) : std::nullopt;
}

/*! One to three CONNECTs to an HTTP proxy, each on a connection of its own. */
class ProxyProbe : public QObject, public PendingWork<ProxyProbeResult>
{
public:
    ProxyProbe(const QNetworkProxy &proxy, const QUrl &url, const QByteArray &userAgent,
               std::chrono::milliseconds time, FirstProbe first, Done done)
        : PendingWork(std::move(done))
        , m_proxy(proxy)
    {
        QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
        if (host.contains(':') && !host.startsWith('['))
            host = '[' + host + ']';
        m_target = host + ':' + QByteArray::number(url.port(443));
        m_request = "CONNECT " + m_target + " HTTP/1.1\r\nHost: " + m_target
                    + "\r\nUser-Agent: " + userAgent + "\r\n";
        m_timeout.setSingleShot(true);
        connect(&m_timeout, &QTimer::timeout, this, [this] {
            end({TransportError::ProxyUnreachable, {}, false});
        });
        m_timeout.start(time);
        if (first == FirstProbe::Basic) {
            m_isBasic = true;
            m_authorization = basicAuthorization(credentials());
        }
        connectToProxy();
    }

private:
    void connectToProxy()
    {
        m_head.clear();
        m_socket = std::make_unique<QTcpSocket>();
        m_isConnected = false;
        connect(m_socket.get(), &QTcpSocket::connected, this, [this] {
            m_isConnected = true;
            const QByteArray authorization =
                m_authorization.isEmpty() ? QByteArray()
                                          : "Proxy-Authorization: " + m_authorization + "\r\n";
            m_socket->write(m_request + authorization + "\r\n");
        });
        connect(m_socket.get(), &QTcpSocket::readyRead, this, &ProxyProbe::readHead);
        // A head may be without its end when the proxy closes the connection.
        connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &ProxyProbe::finishHead);
        m_socket->setProxy(QNetworkProxy::NoProxy);
        m_socket->connectToHost(m_proxy.hostName(), m_proxy.port());
    }

    void connectAgain()
    {
        // The socket can't be destroyed in a slot that it has called.
        m_next = callLater([this] { connectToProxy(); });
    }

    void readHead()
    {
        m_head += m_socket->read(longestProxyHead - m_head.size());
        if (m_head.contains("\r\n\r\n") || m_head.contains("\n\n")
            || m_head.size() >= longestProxyHead)
            finishHead();
    }

    void finishHead()
    {
        m_socket->disconnect(this);
        if (!m_authorization.isEmpty())
            finishWithPassword();
        else if (m_isAccepted)
            finishForNonce();
        else
            finishWithoutPassword();
    }

    void finishWithoutPassword()
    {
        const auto challenges = proxyChallenges(m_head);
        const auto usable = usableChallenge(challenges);
        if (m_head.isEmpty()) {
            end({TransportError::ProxyUnreachable, {}, false});
        } else if (!wantsPassword(m_head)) {
            end({TransportError::None, {}, hasResponded()});
        } else if (!usable) {
            end(refusalOf(challenges));
        } else if (m_proxy.user().isEmpty()) {
            end(refusedBy(QStringLiteral("wants a user name and a password")));
        } else {
            respondTo(*usable);
            connectAgain();
        }
    }

    void finishWithPassword()
    {
        const auto usable = usableChallenge(proxyChallenges(m_head));
        const bool isStale =
            !m_isBasic && usable && usable->parameters.value("stale").toLower() == "true";
        if (!hasResponded()) {
            end({TransportError::ProxyUnreachable,
                 m_isConnected
                     ? QStringLiteral("does not respond: are the user name and the password right?")
                     : QString(),
                 false});
        } else if (wantsPassword(m_head) && isStale && !m_wasStale) {
            // The nonce was stale, and the proxy has not checked the password (RFC 7616, section
            // 3.3).
            m_wasStale = true;
            respondTo(*usable);
            connectAgain();
        } else if (wantsPassword(m_head)) {
            end(refusedBy(QStringLiteral("does not accept the user name and the password")));
        } else if (m_isBasic) {
            end({TransportError::None, {}, true, m_authorization, true});
        } else {
            m_isAccepted = true;
            m_authorization.clear();
            connectAgain();
        }
    }

    void finishForNonce()
    {
        const auto usable = usableChallenge(proxyChallenges(m_head));
        if (wantsPassword(m_head) && usable)
            respondTo(*usable);
        if (m_head.isEmpty())
            end({TransportError::ProxyUnreachable, {}, false});
        else
            end({TransportError::None, {}, hasResponded(), m_authorization, m_isBasic});
    }

    void respondTo(const AuthenticationChallenge &challenge)
    {
        m_isBasic = !isUsableDigest(challenge);
        m_authorization = m_isBasic ? basicAuthorization(credentials())
                                    : digestAuthorization(challenge, credentials(), "CONNECT",
                                                          m_target, randomBytes(16).toHex());
    }

    ProxyCredentials credentials() const { return {m_proxy.user(), m_proxy.password()}; }
    bool hasResponded() const { return m_head.startsWith("HTTP/"); }

    /*!
        Passes on \a result later, because the receiver may destroy the socket, whose signal this
        is.
    */
    void end(ProxyProbeResult result)
    {
        m_timeout.stop();
        m_socket->disconnect(this);
        m_next = callLater([this, result = std::move(result)] { report(result); });
    }

    QNetworkProxy m_proxy;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_timeout;
    /*! The host and the port of the server. */
    QByteArray m_target;
    /*! The request without its authorization and the empty line at its end. */
    QByteArray m_request;
    /*! The value of the header Proxy-Authorization; empty if the request has none. */
    QByteArray m_authorization;
    QByteArray m_head;
    bool m_isConnected = false;
    bool m_isBasic = false;
    /*! Whether the proxy has accepted the password. */
    bool m_isAccepted = false;
    /*! Whether the proxy has reported that its nonce is stale. */
    bool m_wasStale = false;
    /*! The next connection, or the end. */
    PendingCall m_next;
};

} // namespace

PendingCall probeProxy(const QNetworkProxy &proxy, const QUrl &url, const QByteArray &userAgent,
                       std::chrono::milliseconds time, FirstProbe first,
                       std::function<void(ProxyProbeResult)> done)
{
    return PendingCall(
        std::make_unique<ProxyProbe>(proxy, url, userAgent, time, first, std::move(done)));
}

} // namespace DeviceSignIn
