// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/control/faultkinds.h"

#include <QJsonObject>
#include <QList>
#include <QMap>

#include <chrono>

namespace DeviceSignIn {

/*! The endpoints to which a fault can apply, as tests name them. */
namespace FaultEndpoint {
inline const QString any = QStringLiteral("any");
inline const QString device = QStringLiteral("device");
inline const QString token = QStringLiteral("token");
inline const QString revocation = QStringLiteral("revocation");
inline const QString userinfo = QStringLiteral("userinfo");
inline const QString keys = QStringLiteral("keys");
inline const QString media = QStringLiteral("media");
inline const QString metadata = QStringLiteral("metadata");
} // namespace FaultEndpoint

/*!
    Applies the faults that a test has armed to the requests of clients, and counts those requests.

    A fault applies to the next requests to its endpoint, as many times as the test has specified,
    and is then removed. If several faults could apply to a request, the one that was armed first is
    used.
*/
class FaultInjector
{
public:
    /*! The largest number of faults that can be armed. */
    static constexpr qsizetype maximumArmed = 100;

    /*!
        Arms the fault that \a parameters describe; see SandboxOptions::faults. Returns the problem
        with them in one line; empty if the fault is armed.
    */
    QString arm(const QJsonObject &parameters);
    /*! Removes all faults. */
    void clear();

    /*!
        Counts a request to \a endpoint and returns its response, to which a fault is applied if one
        is armed.
    */
    Response handle(const QString &endpoint, const FaultContext &context);

    /*! The difference between the sandbox's system clock and the correct time. */
    std::chrono::seconds clockSkew() const { return m_clockSkew; }

    /*! Returns the armed faults, the clock skew, and the number of requests to each endpoint. */
    QJsonObject status() const;

private:
    struct Fault
    {
        QString endpoint;
        QString kind;
        QJsonObject parameters;
        /*! The number of further requests to which the fault applies. */
        qint64 remaining = 1;
    };

    QList<Fault> m_armed;
    std::chrono::seconds m_clockSkew{0};
    QMap<QString, int> m_requests;
};

} // namespace DeviceSignIn
