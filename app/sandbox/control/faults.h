// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/oauth/oautherror.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <functional>

namespace DeviceSignIn {

/*! Where a fault can strike: at one kind of request. */
namespace FaultyEndpoint {
inline const QString any = QStringLiteral("any");
inline const QString device = QStringLiteral("device");
inline const QString token = QStringLiteral("token");
inline const QString revocation = QStringLiteral("revocation");
inline const QString userinfo = QStringLiteral("userinfo");
inline const QString keys = QStringLiteral("keys");
inline const QString media = QStringLiteral("media");
inline const QString metadata = QStringLiteral("metadata");
} // namespace FaultyEndpoint

/*! What a fault can make of a request. */
struct FaultyExchange
{
    /*! Serves the request as if there were no fault. */
    std::function<Response()> serve;
    /*! Refuses it, in the words of the dialect. */
    std::function<Response(const OAuthError &error)> refuse;
};

/*!
    The faults that tests have ordered, and how many requests there were.

    A fault strikes the next requests to its endpoint, as many as it was ordered for, and then is
    gone. Of several the one that was ordered first strikes first.
*/
class Faults
{
public:
    /*!
        Orders the fault that \a order describes; see SandboxOptions::faults. Returns what is wrong
        with it in one line, or nothing.
    */
    QString arm(const QJsonObject &order);
    void clear();

    /*! The answer to a request to \a endpoint, after the fault whose turn it is. */
    Response answer(const QString &endpoint, const FaultyExchange &exchange);

    /*! How wrong the server's calendar is. */
    std::chrono::seconds clockSkew() const { return m_clockSkew; }

    /*! What is armed, and how many requests each endpoint has seen. */
    QJsonObject status() const;

private:
    struct Fault
    {
        QString endpoint;
        QString name;
        QJsonObject parameters;
        qint64 left = 1;
    };

    QList<Fault> m_armed;
    std::chrono::seconds m_clockSkew{0};
    QMap<QString, int> m_requests;
};

} // namespace DeviceSignIn
