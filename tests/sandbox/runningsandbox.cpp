// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "runningsandbox.h"

#include <QJsonDocument>
#include <QNetworkCookieJar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTimeZone>

namespace DeviceSignIn {

namespace {

QByteArray encode(const Fields &fields)
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

QByteArray Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString Answer::error() const
{
    return json().value("error").toString();
}

RunningSandbox::RunningSandbox(SandboxOptions options)
{
    options.port = 0;
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

Answer RunningSandbox::wait(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owner(reply);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(20000))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeaderPairs()};
}

Answer RunningSandbox::send(const QByteArray &method, const QString &path,
                            const QList<QNetworkReply::RawHeaderPair> &headers,
                            const QByteArray &body)
{
    QNetworkRequest request = this->request(path);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return wait(m_browser.sendCustomRequest(request, method, body));
}

Answer RunningSandbox::head(const QString &path)
{
    return wait(m_browser.head(request(path)));
}

Answer RunningSandbox::get(const QString &path, const QByteArray &bearer)
{
    QNetworkRequest request = this->request(path);
    if (!bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + bearer);
    return wait(m_browser.get(request));
}

QNetworkReply *RunningSandbox::postLater(const QString &path, const Fields &fields)
{
    QNetworkRequest request = this->request(path);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/x-www-form-urlencoded");
    return m_browser.post(request, encode(fields));
}

Answer RunningSandbox::post(const QString &path, const Fields &fields,
                            const QByteArray &authorization)
{
    if (authorization.isEmpty())
        return wait(postLater(path, fields));
    return send(
        "POST", path,
        {{"Content-Type", "application/x-www-form-urlencoded"}, {"Authorization", authorization}},
        encode(fields));
}

Answer RunningSandbox::postJson(const QString &path, const QJsonObject &object)
{
    return send("POST", path, {{"Content-Type", "application/json"}},
                QJsonDocument(object).toJson());
}

QJsonObject RunningSandbox::begin(const QString &scope)
{
    return post("/device_authorization", {{"client_id", "tv"}, {"scope", scope}}).json();
}

Answer RunningSandbox::poll(const QJsonObject &codes)
{
    return post("/token", {{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                           {"client_id", "tv"},
                           {"device_code", codes.value("device_code").toString()}});
}

Answer RunningSandbox::decide(const QJsonObject &codes, const QString &decision)
{
    const QString code = codes.value("user_code").toString();
    const Answer page = get("/device?user_code=" + code);
    return post("/device",
                {{"user_code", code}, {"token", formToken(page)}, {"decision", decision}});
}

QJsonObject RunningSandbox::signIn(const QString &scope)
{
    const QJsonObject codes = begin(scope);
    decide(codes, "approve");
    return poll(codes).json();
}

QString RunningSandbox::formToken(const Answer &page)
{
    const QRegularExpression field("name=\"token\" value=\"([^\"]*)\"");
    return field.match(QString::fromUtf8(page.body)).captured(1);
}

void RunningSandbox::switchBrowser()
{
    m_browser.setCookieJar(new QNetworkCookieJar);
}

} // namespace DeviceSignIn
