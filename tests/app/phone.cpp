// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "phone.h"

#include "reply.h"

#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

#include <memory>

namespace DeviceSignIn {

namespace {

/*! Returns the value of the hidden field \a name in the form of \a page. */
QString field(const QString &page, const QString &name)
{
    const QRegularExpression input("<input[^>]* name=\"" + name + "\"[^>]* value=\"([^\"]*)\"");
    return input.match(page).captured(1);
}

} // namespace

bool Phone::approve(const QUrl &verificationUriComplete)
{
    return decide(verificationUriComplete, "approve");
}

bool Phone::deny(const QUrl &verificationUriComplete)
{
    return decide(verificationUriComplete, "deny");
}

bool Phone::decide(const QUrl &page, const QByteArray &decision)
{
    const QString shown = QString::fromUtf8(request(page));
    QUrlQuery form;
    for (const char *name : {"user_code", "token"}) {
        const QString value = field(shown, name);
        if (value.isEmpty())
            return false;
        form.addQueryItem(name, QString::fromUtf8(QUrl::toPercentEncoding(value)));
    }
    form.addQueryItem("decision", decision);
    return !request(page.adjusted(QUrl::RemoveQuery), form.toString(QUrl::FullyEncoded).toUtf8())
                .isEmpty();
}

QByteArray Phone::request(const QUrl &url, const QByteArray &form)
{
    QNetworkRequest networkRequest(url);
    networkRequest.setHeader(QNetworkRequest::ContentTypeHeader,
                             "application/x-www-form-urlencoded");
    const std::unique_ptr<QNetworkReply> reply(
        form.isEmpty() ? m_browser.get(networkRequest) : m_browser.post(networkRequest, form));
    return waitForSuccess(*reply) ? reply->readAll() : QByteArray();
}

} // namespace DeviceSignIn
