// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/proxyprobe.h"

#include "protocol/failure.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace DeviceSignIn {

namespace {

/*! The longest head of a response that is read, in bytes. */
constexpr qsizetype longestProxyHead = 8192;

/*! The authentication schemes that a proxy offers. */
struct OfferedSchemes
{
    /*! The first scheme of each header: the only ones that Qt reads. */
    QList<QByteArray> readByQt;
    QList<QByteArray> all;
};

/*!
    The schemes in \a value, a list of challenges, each of which may have a list of parameters (RFC 9110,
    section 11.6.1).
*/
QList<QByteArray> schemesIn(const QByteArray &value)
{
    QList<QByteArray> items{QByteArray()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value.at(i);
        if (c == '"')
            isQuoted = !isQuoted;
        else if (isQuoted && c == '\\')
            ++i;
        if (c == ',' && !isQuoted)
            items.append(QByteArray());
        else
            items.last() += c;
    }
    QList<QByteArray> schemes;
    for (const QByteArray &item : items) {
        const QByteArray text = item.simplified();
        const QByteArray word = text.split(' ').first();
        // What follows the name of a parameter is an equals sign.
        const bool isParameter = word.contains('=') || text.mid(word.size()).startsWith(" =");
        if (!word.isEmpty() && !isParameter)
            schemes += word;
    }
    return schemes;
}

OfferedSchemes offeredSchemes(const QByteArray &head)
{
    OfferedSchemes offered;
    const auto lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().toLower() != "proxy-authenticate")
            continue;
        const QList<QByteArray> schemes = schemesIn(line.mid(colon + 1));
        offered.readByQt += schemes.mid(0, 1);
        offered.all += schemes;
    }
    return offered;
}

bool offersScheme(const QList<QByteArray> &schemes, const char *name)
{
    return std::any_of(schemes.begin(), schemes.end(), [name](const QByteArray &scheme) {
        return scheme.compare(name, Qt::CaseInsensitive) == 0;
    });
}

/*! Whether Qt chooses a scheme at a proxy that offers \a schemes, and can do it. */
bool isDoneByQt(const QList<QByteArray> &schemes)
{
    // Qt prefers Negotiate if it has a ticket, then Digest, then NTLM, then Basic.
    if (offersScheme(schemes, "Digest"))
        return true;
    return offersScheme(schemes, "Basic") && !offersScheme(schemes, "NTLM")
           && !offersScheme(schemes, "Negotiate");
}

ProxyProbeResult refusedBy(const QString &problem)
{
    return {TransportError::ProxyRefused, problem, true};
}

bool wantsPassword(const QByteArray &head)
{
    return head.left(head.indexOf('\n')).trimmed().split(' ').value(1) == "407";
}

ProxyProbeResult refusalOf(const QList<QByteArray> &schemes)
{
    if (schemes.isEmpty())
        return refusedBy(QStringLiteral(
            "wants authentication of an unnamed kind; Basic and Digest are supported"));
    return refusedBy(QStringLiteral("wants %1, which is not supported; Basic and Digest are")
                         .arg(oneLine(QString::fromLatin1(schemes.join(", ")), 60)));
}

QByteArray basicCredentials(const QNetworkProxy &proxy)
{
    const QString pair = proxy.user() + u':' + proxy.password();
    return "Basic " + pair.toUtf8().toBase64();
}

/*! One or two CONNECTs to an HTTP proxy, each on a connection of its own. */
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
        host += ':' + QByteArray::number(url.port(443));
        m_request = "CONNECT " + host + " HTTP/1.1\r\nHost: " + host
                    + "\r\nUser-Agent: " + userAgent + "\r\n";
        m_timeout.setSingleShot(true);
        connect(&m_timeout, &QTimer::timeout, this, [this] {
            end({TransportError::ProxyUnreachable, {}, false});
        });
        m_timeout.start(time);
        if (first == FirstProbe::Basic)
            addPassword();
        connectToProxy();
    }

private:
    void connectToProxy()
    {
        m_head.clear();
        m_socket = std::make_unique<QTcpSocket>();
        connect(m_socket.get(), &QTcpSocket::connected, this,
                [this] { m_socket->write(m_request + "\r\n"); });
        connect(m_socket.get(), &QTcpSocket::readyRead, this, &ProxyProbe::readHead);
        // A head may be without its end when the proxy closes the connection.
        connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &ProxyProbe::finishHead);
        m_socket->setProxy(QNetworkProxy::NoProxy);
        m_socket->connectToHost(m_proxy.hostName(), m_proxy.port());
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
        const bool hasResponded = m_head.startsWith("HTTP/");
        if (m_triesBasic) {
            end(hasResponded ? resultOfBasic() : silentAfterPassword());
            return;
        }
        const auto schemes = offeredSchemes(m_head);
        if (!hasResponded || !wantsPassword(m_head) || isDoneByQt(schemes.readByQt))
            end({TransportError::None, {}, hasResponded});
        else if (!offersScheme(schemes.all, "Basic"))
            end(refusalOf(schemes.all));
        else if (m_proxy.user().isEmpty())
            end(refusedBy(QStringLiteral("wants a user name and a password")));
        else
            connectWithPassword();
    }

    void addPassword()
    {
        m_triesBasic = true;
        m_request += "Proxy-Authorization: " + basicCredentials(m_proxy) + "\r\n";
    }

    void connectWithPassword()
    {
        addPassword();
        // The socket can't be destroyed in a slot that it has called.
        m_next = callLater([this] { connectToProxy(); });
    }

    ProxyProbeResult resultOfBasic() const
    {
        if (wantsPassword(m_head))
            return refusedBy(QStringLiteral("does not accept the user name and the password"));
        return {TransportError::None, {}, true, true};
    }

    static ProxyProbeResult silentAfterPassword()
    {
        return {TransportError::ProxyUnreachable,
                QStringLiteral("does not respond: are the user name and the password right?"),
                false};
    }

    /*! Passes on \a result later, because the receiver may destroy the socket, whose signal this is. */
    void end(ProxyProbeResult result)
    {
        m_timeout.stop();
        m_socket->disconnect(this);
        m_next = callLater([this, result = std::move(result)] { answer(result); });
    }

    QNetworkProxy m_proxy;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_timeout;
    /*! The request without the empty line at its end. */
    QByteArray m_request;
    QByteArray m_head;
    /*! Whether the request has the password. */
    bool m_triesBasic = false;
    /*! The second connection, or the end. */
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

QNetworkProxy sendPasswordAsBasic(QNetworkProxy proxy)
{
    proxy.setRawHeader("Proxy-Authorization", basicCredentials(proxy));
    proxy.setUser({});
    proxy.setPassword({});
    return proxy;
}

} // namespace DeviceSignIn
