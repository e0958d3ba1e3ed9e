// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/control/faultinjector.h"
#include "sandbox/http/router.h"
#include "sandbox/tables/attacksigns.h"
#include "sandbox/tables/devicegrants.h"

#include <QObject>

namespace DeviceSignIn {

/*!
    The HTTP interface with which tests control the sandbox, below /sandbox: faults, decisions
    without a browser, and events such as a rotation of keys. SandboxOptions::faults describes its
    requests.

    Only programs on the same machine may use it, but not web pages in a browser. Bodies therefore
    have to be JSON, which a page of another site can't send without the server's permission.
*/
class TestControl : public QObject
{
    Q_OBJECT

public:
    using Time = std::chrono::milliseconds;
    /*! The functions that /sandbox/action can call, by name. */
    using Actions = QMap<QString, std::function<void()>>;

    /*!
        \a faults, \a grants and \a signs are not owned, and must outlive the object. \a now
        returns the current time of the sandbox's monotonic clock.
    */
    TestControl(FaultInjector *faults, DeviceGrants *grants, const AttackSigns *signs,
                UserCodeFormat userCodeFormat, Actions actions, std::function<Time()> now,
                QObject *parent = nullptr);

    void addRoutes(Router *router);

Q_SIGNALS:
    void approved(const QString &userCode);
    void denied(const QString &userCode);

private:
    /*!
        Handles a request whose body is the JSON object \a body. If the request is not a POST, the
        object is empty.
    */
    using Handler = std::function<Response(const QJsonObject &body)>;

    static Router::Handler localOnly(const Handler &handler);
    Response armFault(const QJsonObject &body);
    Response decide(const QJsonObject &body);
    Response runAction(const QJsonObject &body) const;
    Response signsOfAttack() const;

    FaultInjector *m_faults;
    DeviceGrants *m_grants;
    const AttackSigns *m_signs;
    UserCodeFormat m_userCodeFormat;
    Actions m_actions;
    std::function<Time()> m_now;
};

} // namespace DeviceSignIn
