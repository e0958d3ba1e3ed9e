// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"

#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <memory>

namespace DeviceSignIn {

/*! The grant_type of a poll (RFC 8628, section 3.4). */
inline const QString deviceCodeGrant =
    QStringLiteral("urn:ietf:params:oauth:grant-type:device_code");

/*! A response that has been received completely. Its status is 0 if there was none. */
struct ReceivedResponse
{
    int status = 0;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    /*! Returns the value of a header; empty if it is missing. */
    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const;
    /*! Returns the member "error" of the JSON body. */
    QString error() const;
};

/*! The names and values of a form. */
using FormFields = QList<std::pair<QString, QString>>;

/*!
    A sandbox that listens on a free port, and a browser that sends requests to it. Its clocks stand
    still; only advance() moves them.
*/
class RunningSandbox : public QObject
{
    Q_OBJECT

public:
    explicit RunningSandbox(SandboxOptions options = {});

    Sandbox &server() { return *m_sandbox; }
    void advance(std::chrono::milliseconds time) { m_now += time; }
    /*! The time of the system clock. */
    static QDateTime utc();

    ReceivedResponse head(const QString &path);
    ReceivedResponse get(const QString &path, const QByteArray &accessToken = {});
    ReceivedResponse post(const QString &path, const FormFields &fields,
                          const QByteArray &authorization = {});
    ReceivedResponse postJson(const QString &path, const QJsonObject &object);
    ReceivedResponse send(const QByteArray &method, const QString &path,
                          const QList<QNetworkReply::RawHeaderPair> &headers = {},
                          const QByteArray &body = {});

    /*! Waits until the response is complete, and deletes \a reply. */
    static ReceivedResponse waitFor(QNetworkReply *reply);

    /*! Requests codes for the client "tv" and returns the device authorization response. */
    QJsonObject requestCodes(const QString &scope = "openid profile email offline_access");
    /*! Sends one poll for \a codes. */
    ReceivedResponse poll(const QJsonObject &codes, const FormFields &more = {});
    /*! Presses a button of the phone page as a browser does: "approve" or "deny". */
    ReceivedResponse decide(const QJsonObject &codes, const QString &decision);
    /*! Requests codes, approves them, and returns the token response. */
    QJsonObject signIn(const QString &scope = "openid profile email offline_access");
    /*! Sends a refresh request with the refresh token of the token response \a tokens. */
    ReceivedResponse refresh(const QJsonObject &tokens);
    ReceivedResponse userinfo(const QJsonObject &tokens);

    /*! Returns the hidden token of the form on a page. */
    static QString formToken(const ReceivedResponse &page);
    /*! Removes all cookies, as if requests came from another browser from now on. */
    void clearCookies();

private:
    QNetworkRequest request(const QString &path) const;

    std::chrono::milliseconds m_now{1'000'000};
    std::unique_ptr<Sandbox> m_sandbox;
    QNetworkAccessManager m_browser;
};

/*! Returns the access token of the token response \a tokens. */
QByteArray accessToken(const QJsonObject &tokens);

} // namespace DeviceSignIn
