// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "testbrowser.h"

#include <QEventLoop>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

namespace DeviceSignIn {

namespace {

/*! Parses a complete response. Returns one with the status 0 if \a bytes is not complete yet. */
ReceivedResponse parseResponse(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    ReceivedResponse response;
    QByteArrayList lines = bytes.first(end).split('\n');
    const int status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        response.headers.append({line.first(colon).trimmed(), line.sliced(colon + 1).trimmed()});
    }
    response.body = bytes.sliced(end + 4);
    if (response.body.size() >= response.header("Content-Length").toLongLong())
        response.status = status;
    return response;
}

} // namespace

TestBrowser::TestBrowser(RunningSandbox *sandbox, QHostAddress address, QByteArray forwardedFor)
    : m_sandbox(sandbox)
    , m_address(std::move(address))
    , m_forwardedFor(std::move(forwardedFor))
{}

ReceivedResponse TestBrowser::send(const QByteArray &method, const QString &path,
                                   const QByteArray &body)
{
    const QUrl origin(m_sandbox->server().origin());
    QTcpSocket socket;
    socket.bind(m_address);
    socket.connectToHost(origin.host(), quint16(origin.port()));
    QByteArray request = method + ' ' + path.toUtf8()
                         + " HTTP/1.1\r\nHost: " + origin.authority().toUtf8()
                         + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    if (!m_cookie.isEmpty())
        request += "Cookie: " + m_cookie + "\r\n";
    if (!m_forwardedFor.isEmpty())
        request += "X-Forwarded-For: " + m_forwardedFor + "\r\n";
    request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    socket.write(request);

    // The sandbox runs on the same thread, so that its events have to be processed meanwhile.
    QEventLoop loop;
    QObject::connect(&socket, &QTcpSocket::readyRead, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    QTimer::singleShot(20000, &loop, &QEventLoop::quit);
    QByteArray received;
    ReceivedResponse response;
    while (response.status == 0) {
        loop.exec();
        if (socket.bytesAvailable() == 0)
            return {};
        received += socket.readAll();
        response = parseResponse(received);
    }
    const QByteArray cookie = response.header("Set-Cookie");
    if (!cookie.isEmpty())
        m_cookie = cookie.split(';').first();
    return response;
}

ReceivedResponse TestBrowser::get(const QString &path)
{
    return send("GET", path, {});
}

ReceivedResponse TestBrowser::post(const QString &path, const FormFields &fields)
{
    QUrlQuery query;
    for (const auto &[name, value] : fields)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return send("POST", path, query.toString(QUrl::FullyEncoded).toLatin1());
}

ReceivedResponse TestBrowser::requestCodes()
{
    return post(QStringLiteral("/device_authorization"),
                {{"client_id", "tv"}, {"scope", "openid"}});
}

ReceivedResponse TestBrowser::open(const QJsonObject &codes)
{
    return get(QStringLiteral("/device?user_code=") + codes.value("user_code").toString());
}

ReceivedResponse TestBrowser::decide(const QJsonObject &codes, const QString &decision)
{
    return press(open(codes), codes, decision);
}

ReceivedResponse TestBrowser::press(const ReceivedResponse &page, const QJsonObject &codes,
                                    const QString &decision)
{
    return post(QStringLiteral("/device"), {{"user_code", codes.value("user_code").toString()},
                                            {"token", RunningSandbox::formToken(page)},
                                            {"decision", decision}});
}

} // namespace DeviceSignIn
