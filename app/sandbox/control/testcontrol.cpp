// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/control/testcontrol.h"

#include <QJsonDocument>

namespace DeviceSignIn {

namespace {

Response problem(const QString &text, int status = 400)
{
    return jsonResponse({{QStringLiteral("error"), text}}, status);
}

} // namespace

TestControl::TestControl(Faults *faults, DeviceGrants *grants, UserCodes userCodes, Actions actions,
                         std::function<Time()> now, QObject *parent)
    : QObject(parent)
    , m_faults(faults)
    , m_grants(grants)
    , m_userCodes(std::move(userCodes))
    , m_actions(std::move(actions))
    , m_now(std::move(now))
{}

void TestControl::addRoutes(Router *router)
{
    const QString faults = QStringLiteral("/sandbox/faults");
    const auto status = [this](const QJsonObject &) { return jsonResponse(m_faults->status()); };
    const auto clear = [this, status](const QJsonObject &order) {
        m_faults->clear();
        return status(order);
    };
    router->add("GET", faults, guarded(status));
    router->add("DELETE", faults, guarded(clear));
    router->add("POST", faults, guarded([this](const QJsonObject &order) { return arm(order); }));
    router->add("POST", QStringLiteral("/sandbox/decision"),
                guarded([this](const QJsonObject &order) { return decide(order); }));
    router->add("POST", QStringLiteral("/sandbox/action"),
                guarded([this](const QJsonObject &order) { return act(order); }));
}

Router::Handler TestControl::guarded(const Handler &handler)
{
    return [handler](const Request &request) {
        if (!request.sender.isLoopback())
            return problem(QStringLiteral("Only for programs on the same machine"), 403);
        if (request.method != "POST")
            return handler({});
        const QJsonDocument order = QJsonDocument::fromJson(request.body.reveal());
        if (!request.contentType.startsWith("application/json") || !order.isObject())
            return problem(QStringLiteral("The body has to be a JSON object"));
        return handler(order.object());
    };
}

Response TestControl::arm(const QJsonObject &order)
{
    const QString wrong = m_faults->arm(order);
    return wrong.isEmpty() ? jsonResponse(m_faults->status()) : problem(wrong);
}

Response TestControl::decide(const QJsonObject &order)
{
    const QString decision = order.value(u"decision").toString();
    if (decision != u"approve" && decision != u"deny")
        return problem(QStringLiteral("\"decision\" is approve or deny"));
    const QString userCode = m_userCodes.read(order.value(u"user_code").toString());
    const auto before = m_grants->find(userCode, m_now());
    if (!before)
        return problem(QStringLiteral("There is no such code"), 404);
    if (before->state != CodeState::Waiting)
        return problem(QStringLiteral("That has been decided"), 409);

    const bool approves = decision == u"approve";
    m_grants->decide(userCode, approves ? CodeState::Approved : CodeState::Denied, m_now());
    if (approves)
        Q_EMIT approved(userCode);
    else
        Q_EMIT denied(userCode);
    return jsonResponse({});
}

Response TestControl::act(const QJsonObject &order) const
{
    const auto action = m_actions.find(order.value(u"action").toString());
    if (action == m_actions.end())
        return problem(QStringLiteral("\"action\" is one of %1")
                           .arg(QStringList(m_actions.keys()).join(QStringLiteral(", "))));
    (*action)();
    return jsonResponse({});
}

} // namespace DeviceSignIn
