// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/control/testcontrol.h"

#include "sandbox/http/responses.h"

#include <QJsonDocument>

namespace DeviceSignIn {

namespace {

Response controlError(const QString &text, int status = 400)
{
    return jsonResponse({{QStringLiteral("error"), text}}, status);
}

} // namespace

TestControl::TestControl(FaultInjector *faults, DeviceGrants *grants, const AttackSigns *signs,
                         UserCodeFormat userCodeFormat, Actions actions, std::function<Time()> now,
                         QObject *parent)
    : QObject(parent)
    , m_faults(faults)
    , m_grants(grants)
    , m_signs(signs)
    , m_userCodeFormat(std::move(userCodeFormat))
    , m_actions(std::move(actions))
    , m_now(std::move(now))
{}

void TestControl::addRoutes(Router *router)
{
    const QString faults = QStringLiteral("/sandbox/faults");
    const auto status = [this](const QJsonObject &) { return jsonResponse(m_faults->status()); };
    const auto clear = [this, status](const QJsonObject &body) {
        m_faults->clear();
        return status(body);
    };
    router->add("GET", faults, localOnly(status));
    router->add("DELETE", faults, localOnly(clear));
    router->add("POST", faults,
                localOnly([this](const QJsonObject &body) { return armFault(body); }));
    router->add("POST", QStringLiteral("/sandbox/decision"),
                localOnly([this](const QJsonObject &body) { return decide(body); }));
    router->add("GET", QStringLiteral("/sandbox/signs-of-attack"),
                localOnly([this](const QJsonObject &) { return signsOfAttack(); }));
    router->add("POST", QStringLiteral("/sandbox/action"),
                localOnly([this](const QJsonObject &body) { return runAction(body); }));
}

Router::Handler TestControl::localOnly(const Handler &handler)
{
    return [handler](const Request &request) {
        // The client of a reverse proxy on this machine is somewhere else.
        if (!request.sender.isLoopback()
            || !(request.client.isNull() || request.client.isLoopback()))
            return controlError(QStringLiteral("Only for programs on the same machine"), 403);
        if (request.method != "POST")
            return handler({});
        const QJsonDocument body = QJsonDocument::fromJson(request.body.reveal());
        if (!request.contentType.startsWith("application/json") || !body.isObject())
            return controlError(QStringLiteral("The body has to be a JSON object"));
        return handler(body.object());
    };
}

Response TestControl::armFault(const QJsonObject &body)
{
    const QString problem = m_faults->arm(body);
    return problem.isEmpty() ? jsonResponse(m_faults->status()) : controlError(problem);
}

Response TestControl::decide(const QJsonObject &body)
{
    const QString decision = body.value(u"decision").toString();
    if (decision != u"approve" && decision != u"deny")
        return controlError(QStringLiteral("\"decision\" is approve or deny"));
    const QString userCode = m_userCodeFormat.parse(body.value(u"user_code").toString());
    const auto before = m_grants->find(userCode, m_now());
    if (!before || before->state == CodeState::Expired)
        return controlError(QStringLiteral("There is no such code"), 404);
    if (before->state != CodeState::Pending)
        return controlError(QStringLiteral("That has been decided"), 409);

    const bool approves = decision == u"approve";
    m_grants->decide(userCode, approves ? CodeState::Approved : CodeState::Denied, m_now());
    if (approves)
        Q_EMIT approved(userCode);
    else
        Q_EMIT denied(userCode);
    return jsonResponse({});
}

Response TestControl::signsOfAttack() const
{
    return jsonResponse({
        {QStringLiteral("repeated_codes"), m_signs->repeatedCodes},
        {QStringLiteral("opened_in_two_browsers"), m_signs->openedInTwoBrowsers},
        {QStringLiteral("taken_back"), m_signs->takenBack},
        {QStringLiteral("wrong_codes"), m_signs->wrongCodes},
        {QStringLiteral("refused_tries"), m_signs->refusedTries},
        {QStringLiteral("refused_codes"), m_signs->refusedCodes},
    });
}

Response TestControl::runAction(const QJsonObject &body) const
{
    const auto action = m_actions.find(body.value(u"action").toString());
    if (action == m_actions.end())
        return controlError(QStringLiteral("\"action\" is one of %1")
                                .arg(QStringList(m_actions.keys()).join(QStringLiteral(", "))));
    (*action)();
    return jsonResponse({});
}

} // namespace DeviceSignIn
