// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/webserver.h"

#include "sandbox/http/limitedtcpserver.h"
#include "sandbox/http/requestlogging.h"
#include "sandbox/http/responses.h"

#include <QBuffer>
#include <QUrl>
#include <QVariant>
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QHttpServerConfiguration>

#include <chrono>
#endif

namespace DeviceSignIn {

namespace {

// The largest request, in bytes. It is larger than the largest body, so that a body that is a
// little too large is still received, and refused with an explanation.
constexpr qint64 maximumRequest = WebServer::maximumBody + 32LL * 1024;

QByteArray methodName(QHttpServerRequest::Method method)
{
    return QVariant::fromValue(method).toString().toLatin1().toUpper();
}

Request toRequest(const QHttpServerRequest &http)
{
    Request request;
    request.method = methodName(http.method());
    request.path = http.url().path();
    request.query = http.url().query(QUrl::FullyEncoded).toUtf8();
    request.host = http.value("host");
    request.contentType = http.value("content-type");
    request.accept = http.value("accept");
    request.cookie = http.value("cookie");
    request.authorization = Secret(http.value("authorization"));
    request.dpop = http.value("dpop");
    request.header = [&http](const char *name) { return http.value(name); };
    request.body = Secret(http.body());
    request.forwardedFor = http.value("x-forwarded-for");
    request.sender = http.remoteAddress();
    return request;
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using Responder = QHttpServerResponder &;

void writeResponse(const Response &response, bool withBody, Responder responder)
{
    QHttpHeaders headers;
    headers.append("Content-Type", response.contentType);
    for (const auto &[name, value] : response.headers)
        headers.append(name, value);
    const auto status = QHttpServerResponder::StatusCode(response.status);
    if (withBody) {
        responder.write(response.body.reveal(), headers, status);
        return;
    }
    // Content-Length is that of the body that GET would return (RFC 9110, section 9.3.2). The
    // responder writes the size of the device as the length, and sends the bytes after its
    // position, of which there are none.
    auto *body = new QBuffer;
    body->setData(response.body.reveal());
    body->open(QIODevice::ReadOnly);
    body->seek(body->size());
    responder.write(body, headers, status);
}
#else
using Responder = QHttpServerResponder &&;

void writeResponse(const Response &response, bool withBody, Responder responder)
{
    responder.writeStatusLine(QHttpServerResponder::StatusCode(response.status));
    responder.writeHeader("Content-Type", response.contentType);
    responder.writeHeader("Content-Length", QByteArray::number(response.body.reveal().size()));
    for (const auto &[name, value] : response.headers)
        responder.writeHeader(name, value);
    responder.writeBody(withBody ? response.body.reveal() : QByteArray());
}
#endif

#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
// LimitedTcpServer closes idle connections. By default Qt does so after 15 seconds, also while a
// response is held back or is sent slowly.
void leaveIdleConnectionsOpen(QHttpServer *server)
{
    QHttpServerConfiguration configuration = server->configuration();
    configuration.setKeepAliveTimeout(std::chrono::hours(24));
    server->setConfiguration(configuration);
}
#else
void leaveIdleConnectionsOpen(QHttpServer *) {}
#endif

} // namespace

WebServer::WebServer(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_tcp(new LimitedTcpServer(maximumRequest, this))
{
    disableRequestLogging();
    leaveIdleConnectionsOpen(&m_http);
    // An argument of the type QUrl matches the whole path, so this one route receives all requests.
    m_http.route(QStringLiteral("/<arg>"), [this](const QUrl &, const QHttpServerRequest &http,
                                                  Responder responder) {
        Request request = toRequest(http);
        const Response response = handle(request);
        m_tcp->setTransmission(response.transmission);
        writeResponse(response, request.method != "HEAD", std::forward<Responder>(responder));
        m_tcp->setTransmission({});
    });
}

bool WebServer::listen(const QHostAddress &address, quint16 port)
{
    if (!m_tcp->listen(address, port))
        return false;
    // QHttpServer::listen() would do both steps, but does not exist in later versions of Qt.
    m_http.bind(m_tcp);
    return true;
}

QString WebServer::errorString() const
{
    return m_tcp->errorString();
}

bool WebServer::isPortTaken() const
{
    return m_tcp->serverError() == QAbstractSocket::AddressInUseError;
}

quint16 WebServer::port() const
{
    return m_tcp->serverPort();
}

Response WebServer::handle(Request &request) const
{
    if (request.body.reveal().size() > maximumBody)
        return plainResponse(413, "The request is too large.\n");
    return m_handler(request);
}

} // namespace DeviceSignIn
