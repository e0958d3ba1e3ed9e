// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/control/faultinjector.h"

#include <QJsonArray>

#include <algorithm>

namespace DeviceSignIn {

namespace {

QStringList faultEndpoints()
{
    using namespace FaultEndpoint;
    return {any, device, token, revocation, userinfo, keys, metadata, media};
}

QString commaSeparated(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

} // namespace

QString FaultInjector::arm(const QJsonObject &parameters)
{
    const QString kind = parameters.value(u"fault").toString();
    if (kind == u"clock-skew") {
        QString problem = checkFaultParameters(
            parameters, {{QStringLiteral("seconds"), FaultParameterType::Number}});
        if (problem.isEmpty())
            m_clockSkew = std::chrono::seconds(parameters.value(u"seconds").toInteger(0));
        return problem;
    }
    if (!faultKinds().contains(kind))
        return QStringLiteral("\"fault\" is one of clock-skew, %1")
            .arg(commaSeparated(faultKinds().keys()));
    const QString endpoint = parameters.value(u"endpoint").toString(FaultEndpoint::any);
    if (!faultEndpoints().contains(endpoint))
        return QStringLiteral("\"endpoint\" is one of %1").arg(commaSeparated(faultEndpoints()));
    QString problem = checkFaultParameters(parameters, faultKinds().value(kind).parameters);
    if (problem.isEmpty() && m_armed.size() >= maximumArmed)
        return QStringLiteral("%1 faults are armed, and no more are possible").arg(maximumArmed);
    if (problem.isEmpty())
        m_armed.append({endpoint, kind, parameters, parameters.value(u"times").toInteger(1)});
    return problem;
}

void FaultInjector::clear()
{
    m_armed.clear();
    m_clockSkew = std::chrono::seconds(0);
}

Response FaultInjector::handle(const QString &endpoint, const FaultContext &context)
{
    ++m_requests[endpoint];
    const auto found = std::find_if(m_armed.begin(), m_armed.end(), [&](const Fault &fault) {
        return fault.endpoint == endpoint || fault.endpoint == FaultEndpoint::any;
    });
    if (found == m_armed.end())
        return context.handle();

    const Fault fault = *found;
    if (--found->remaining <= 0)
        m_armed.erase(found);
    return faultKinds().value(fault.kind).apply(fault.parameters, context);
}

QJsonObject FaultInjector::status() const
{
    QJsonArray armed;
    for (const Fault &fault : m_armed) {
        QJsonObject parameters = fault.parameters;
        parameters.insert(QStringLiteral("times"), fault.remaining);
        armed.append(parameters);
    }
    QJsonObject requests;
    for (auto count = m_requests.begin(); count != m_requests.end(); ++count)
        requests.insert(count.key(), count.value());
    return {
        {QStringLiteral("armed"), armed},
        {QStringLiteral("clock_skew"), qint64(m_clockSkew.count())},
        {QStringLiteral("requests"), requests},
    };
}

} // namespace DeviceSignIn
