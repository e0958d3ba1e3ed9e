// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/control/faults.h"
#include "sandbox/http/router.h"
#include "sandbox/oauth/devicegrants.h"

#include <QObject>

namespace DeviceSignIn {

/*!
    The sandbox's interface for tests, below /sandbox: faults, decisions without a browser, and
    things that happen to a server. What it understands stands with SandboxOptions::faults.

    Only programs on the same machine may use it, and no web page: bodies have to be JSON, which a
    page of another site may not send.
*/
class TestControl : public QObject
{
    Q_OBJECT

public:
    using Time = std::chrono::milliseconds;
    /*! What can happen to the server, by name. */
    using Actions = QMap<QString, std::function<void()>>;

    /*! \a faults and \a grants are not owned, and must live longer; \a now tells the time. */
    TestControl(Faults *faults, DeviceGrants *grants, UserCodes userCodes, Actions actions,
                std::function<Time()> now, QObject *parent = nullptr);

    void addRoutes(Router *router);

Q_SIGNALS:
    void approved(const QString &userCode);
    void denied(const QString &userCode);

private:
    using Handler = std::function<Response(const QJsonObject &)>;

    static Router::Handler guarded(const Handler &handler);
    Response arm(const QJsonObject &order);
    Response decide(const QJsonObject &order);
    Response act(const QJsonObject &order) const;

    Faults *m_faults;
    DeviceGrants *m_grants;
    UserCodes m_userCodes;
    Actions m_actions;
    std::function<Time()> m_now;
};

} // namespace DeviceSignIn
