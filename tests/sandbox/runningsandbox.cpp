// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "runningsandbox.h"

#include <QJsonDocument>
#include <QNetworkCookieJar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTimeZone>

namespace DeviceSignIn {

namespace {

constexpr char formType[] = "application/x-www-form-urlencoded";

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QByteArray encode(const FormFields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return form;
}

} // namespace

QByteArray ReceivedResponse::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject ReceivedResponse::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString ReceivedResponse::error() const
{
    return json().value("error").toString();
}

RunningSandbox::RunningSandbox(SandboxOptions options)
{
    options.port = 0;
    if (options.publicUrl.host() == "127.0.0.1") {
        // The origin has to contain the port before the sandbox listens on it.
        options.port = freePort();
        options.publicUrl.setPort(options.port);
    }
    m_sandbox =
        std::make_unique<Sandbox>(std::move(options), SandboxClock{[this] { return m_now; }, utc});
    if (!m_sandbox->listen())
        qFatal("%s", qPrintable(m_sandbox->errorString()));
}

QDateTime RunningSandbox::utc()
{
    return {QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc()};
}

QNetworkRequest RunningSandbox::request(const QString &path) const
{
    QNetworkRequest request(QUrl(m_sandbox->origin() + path));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    return request;
}

ReceivedResponse RunningSandbox::waitFor(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owner(reply);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(20000))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeaderPairs()};
}

ReceivedResponse RunningSandbox::send(const QByteArray &method, const QString &path,
                                      const QList<QNetworkReply::RawHeaderPair> &headers,
                                      const QByteArray &body)
{
    QNetworkRequest request = this->request(path);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return waitFor(m_browser.sendCustomRequest(request, method, body));
}

ReceivedResponse RunningSandbox::head(const QString &path)
{
    return waitFor(m_browser.head(request(path)));
}

ReceivedResponse RunningSandbox::get(const QString &path, const QByteArray &accessToken)
{
    QNetworkRequest request = this->request(path);
    if (!accessToken.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + accessToken);
    return waitFor(m_browser.get(request));
}

ReceivedResponse RunningSandbox::post(const QString &path, const FormFields &fields,
                                      const QByteArray &authorization)
{
    if (!authorization.isEmpty())
        return send("POST", path, {{"Content-Type", formType}, {"Authorization", authorization}},
                    encode(fields));
    QNetworkRequest request = this->request(path);
    request.setHeader(QNetworkRequest::ContentTypeHeader, formType);
    return waitFor(m_browser.post(request, encode(fields)));
}

ReceivedResponse RunningSandbox::postJson(const QString &path, const QJsonObject &object)
{
    return send("POST", path, {{"Content-Type", "application/json"}},
                QJsonDocument(object).toJson());
}

QJsonObject RunningSandbox::requestCodes(const QString &scope)
{
    return post("/device_authorization", {{"client_id", "tv"}, {"scope", scope}}).json();
}

ReceivedResponse RunningSandbox::poll(const QJsonObject &codes, const FormFields &more)
{
    const FormFields fields{{"grant_type", deviceCodeGrant},
                            {"client_id", "tv"},
                            {"device_code", codes.value("device_code").toString()}};
    return post("/token", fields + more);
}

ReceivedResponse RunningSandbox::decide(const QJsonObject &codes, const QString &decision)
{
    const QString code = codes.value("user_code").toString();
    const ReceivedResponse page = get("/device?user_code=" + code);
    return post("/device",
                {{"user_code", code}, {"token", formToken(page)}, {"decision", decision}});
}

QJsonObject RunningSandbox::signIn(const QString &scope)
{
    const QJsonObject codes = requestCodes(scope);
    decide(codes, "approve");
    return poll(codes).json();
}

ReceivedResponse RunningSandbox::refresh(const QJsonObject &tokens)
{
    return post("/token", {{"grant_type", "refresh_token"},
                           {"client_id", "tv"},
                           {"refresh_token", tokens.value("refresh_token").toString()}});
}

ReceivedResponse RunningSandbox::userinfo(const QJsonObject &tokens)
{
    return get("/userinfo", accessToken(tokens));
}

QString RunningSandbox::formToken(const ReceivedResponse &page)
{
    const QRegularExpression field("name=\"token\" value=\"([^\"]*)\"");
    return field.match(QString::fromUtf8(page.body)).captured(1);
}

void RunningSandbox::clearCookies()
{
    m_browser.setCookieJar(new QNetworkCookieJar);
}

QByteArray accessToken(const QJsonObject &tokens)
{
    return tokens.value("access_token").toString().toLatin1();
}

} // namespace DeviceSignIn
