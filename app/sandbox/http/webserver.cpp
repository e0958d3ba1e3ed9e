// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/webserver.h"

#include "sandbox/http/guardedserver.h"
#include "sandbox/http/requestlog.h"

#include <QBuffer>
#include <QUrl>
#include <QVariant>

namespace DeviceSignIn {

namespace {

// Above the largest body that is read, so that most refusals can still be made politely.
constexpr qint64 maximumRequest = WebServer::maximumBody + 32LL * 1024;

QByteArray methodName(QHttpServerRequest::Method method)
{
    return QVariant::fromValue(method).toString().toLatin1().toUpper();
}

Request read(const QHttpServerRequest &http)
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
    request.body = Secret(http.body());
    request.sender = http.remoteAddress();
    return request;
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using Responder = QHttpServerResponder &;

void write(const Response &response, bool withBody, Responder responder)
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
    // The length is that of the body which GET would bring (RFC 9110, section 9.3.2). The responder tells
    // the size of a device, and sends what is left to read.
    auto *body = new QBuffer;
    body->setData(response.body.reveal());
    body->open(QIODevice::ReadOnly);
    body->seek(body->size());
    responder.write(body, headers, status);
}
#else
using Responder = QHttpServerResponder &&;

void write(const Response &response, bool withBody, Responder responder)
{
    responder.writeStatusLine(QHttpServerResponder::StatusCode(response.status));
    responder.writeHeader("Content-Type", response.contentType);
    responder.writeHeader("Content-Length", QByteArray::number(response.body.reveal().size()));
    for (const auto &[name, value] : response.headers)
        responder.writeHeader(name, value);
    responder.writeBody(withBody ? response.body.reveal() : QByteArray());
}
#endif

} // namespace

WebServer::WebServer(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_tcp(new GuardedServer(maximumRequest, this))
{
    silenceRequestLog();
    // A QUrl takes all that is left of the path: this is the only route, for every request.
    m_http.route(QStringLiteral("/<arg>"),
                 [this](const QUrl &, const QHttpServerRequest &http, Responder responder) {
                     Request request = read(http);
                     const Response response = answer(request);
                     m_tcp->setDelivery(response.delivery);
                     write(response, request.method != "HEAD", std::forward<Responder>(responder));
                     m_tcp->setDelivery({});
                 });
}

bool WebServer::listen(const QHostAddress &address, quint16 port)
{
    if (!m_tcp->listen(address, port))
        return false;
    // bind() rather than QHttpServer::listen(), which later versions of Qt don't have.
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

Response WebServer::answer(Request &request) const
{
    if (request.body.reveal().size() > maximumBody)
        return {413, "text/plain; charset=utf-8", Secret("The request is too large.\n"), {}};
    return m_handler(request);
}

} // namespace DeviceSignIn
