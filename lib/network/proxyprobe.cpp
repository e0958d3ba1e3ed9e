// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/proxyprobe.h"

#include "protocol/failure.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! The longest head of a response that is read, in bytes. */
constexpr qsizetype longestProxyHead = 8192;

/*! The authentication schemes that the response head \a head offers (RFC 9110, section 11.7.1). */
QList<QByteArray> offeredSchemes(const QByteArray &head)
{
    QList<QByteArray> schemes;
    const auto lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().toLower() != "proxy-authenticate")
            continue;
        // Qt reads only the first scheme of each header, too.
        QByteArray scheme = line.mid(colon + 1).trimmed();
        const auto isEnd = [](char c) { return c == ' ' || c == '\t' || c == ','; };
        const auto *const end = std::find_if(scheme.cbegin(), scheme.cend(), isEnd);
        scheme.truncate(end - scheme.cbegin());
        if (!scheme.isEmpty())
            schemes += scheme;
    }
    return schemes;
}

bool offersScheme(const QList<QByteArray> &schemes, const char *name)
{
    return std::any_of(schemes.begin(), schemes.end(), [name](const QByteArray &scheme) {
        return scheme.compare(name, Qt::CaseInsensitive) == 0;
    });
}

ProxyProbeResult readProxyHead(const QByteArray &head)
{
    ProxyProbeResult result;
    result.hasResponded = head.startsWith("HTTP/");
    const QByteArray status = head.left(head.indexOf('\n')).trimmed().split(' ').value(1);
    if (!result.hasResponded || status != "407")
        return result;
    const auto schemes = offeredSchemes(head);
    // If there are several, Qt prefers Digest to NTLM, and NTLM to Basic.
    const bool isSupported = offersScheme(schemes, "Digest")
                             || (offersScheme(schemes, "Basic") && !offersScheme(schemes, "NTLM"));
    if (isSupported)
        return result;
    result.error = TransportError::ProxyRefused;
    result.problem =
        schemes.isEmpty() ? QStringLiteral(
            "wants authentication of an unnamed kind; Basic and Digest are supported")
                          : QStringLiteral("wants %1, which is not supported; Basic and Digest are")
                                .arg(oneLine(QString::fromLatin1(schemes.join(", ")), 60));
    if (offersScheme(schemes, "Basic"))
        result.problem = QStringLiteral("offers NTLM, which is not supported, beside Basic");
    return result;
}

/*! One CONNECT to an HTTP proxy on a connection of its own. */
class ProxyProbe : public QObject, public PendingWork<ProxyProbeResult>
{
public:
    ProxyProbe(const QNetworkProxy &proxy, const QUrl &url, const QByteArray &userAgent,
               std::chrono::milliseconds time, Done done)
        : PendingWork(std::move(done))
    {
        QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
        if (host.contains(':') && !host.startsWith('['))
            host = '[' + host + ']';
        host += ':' + QByteArray::number(url.port(443));
        m_request = "CONNECT " + host + " HTTP/1.1\r\nHost: " + host
                    + "\r\nUser-Agent: " + userAgent + "\r\n\r\n";
        connect(&m_socket, &QTcpSocket::connected, this, [this] { m_socket.write(m_request); });
        connect(&m_socket, &QTcpSocket::readyRead, this, &ProxyProbe::readHead);
        // A head may be without its end when the proxy closes the connection.
        connect(&m_socket, &QTcpSocket::errorOccurred, this,
                [this] { end(readProxyHead(m_head)); });
        m_timeout.setSingleShot(true);
        connect(&m_timeout, &QTimer::timeout, this, [this] {
            end({TransportError::ProxyUnreachable, {}, false});
        });
        m_timeout.start(time);
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.connectToHost(proxy.hostName(), proxy.port());
    }

private:
    void readHead()
    {
        m_head += m_socket.read(longestProxyHead - m_head.size());
        if (m_head.contains("\r\n\r\n") || m_head.contains("\n\n")
            || m_head.size() >= longestProxyHead)
            end(readProxyHead(m_head));
    }

    /*! Passes on \a result later, because the receiver may destroy the socket, whose signal this is. */
    void end(ProxyProbeResult result)
    {
        m_timeout.stop();
        m_socket.disconnect(this);
        m_end = callLater([this, result = std::move(result)] { answer(result); });
    }

    QTcpSocket m_socket;
    QTimer m_timeout;
    QByteArray m_request;
    QByteArray m_head;
    PendingCall m_end;
};

} // namespace

PendingCall probeProxy(const QNetworkProxy &proxy, const QUrl &url, const QByteArray &userAgent,
                       std::chrono::milliseconds time, std::function<void(ProxyProbeResult)> done)
{
    return PendingCall(std::make_unique<ProxyProbe>(proxy, url, userAgent, time, std::move(done)));
}

} // namespace DeviceSignIn
