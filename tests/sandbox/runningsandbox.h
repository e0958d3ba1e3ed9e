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

/*! What a server has answered, read to its end. */
struct Answer
{
    int status = 0;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const;
    QString error() const;
};

/*! Names and values of a form. */
using Fields = QList<std::pair<QString, QString>>;

/*! A sandbox that serves on a free port, by a clock that stands still, and a browser to talk to it. */
class RunningSandbox : public QObject
{
    Q_OBJECT

public:
    explicit RunningSandbox(SandboxOptions options = {});

    Sandbox &server() { return *m_sandbox; }
    void advance(std::chrono::milliseconds time) { m_now += time; }
    static QDateTime utc();

    Answer head(const QString &path);
    Answer get(const QString &path, const QByteArray &bearer = {});
    Answer post(const QString &path, const Fields &fields, const QByteArray &authorization = {});
    Answer postJson(const QString &path, const QJsonObject &object);
    Answer send(const QByteArray &method, const QString &path,
                const QList<QNetworkReply::RawHeaderPair> &headers = {},
                const QByteArray &body = {});

    /*! Sends and does not wait. */
    QNetworkReply *postLater(const QString &path, const Fields &fields);
    static Answer wait(QNetworkReply *reply);

    /*! New codes for the client "tv". */
    QJsonObject begin(const QString &scope = "openid profile email offline_access");
    /*! One poll for them. */
    Answer poll(const QJsonObject &codes);
    /*! Presses a button of the phone page, as a browser does: "approve" or "deny". */
    Answer decide(const QJsonObject &codes, const QString &decision);
    /*! begin(), approve, poll: the token response. */
    QJsonObject signIn(const QString &scope = "openid profile email offline_access");

    /*! The hidden field of a page. */
    static QString formToken(const Answer &page);
    /*! Another browser: it has none of the cookies. */
    void switchBrowser();

private:
    QNetworkRequest request(const QString &path) const;

    std::chrono::milliseconds m_now{1'000'000};
    std::unique_ptr<Sandbox> m_sandbox;
    QNetworkAccessManager m_browser;
};

} // namespace DeviceSignIn
