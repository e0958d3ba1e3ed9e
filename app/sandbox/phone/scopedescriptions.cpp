// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/scopedescriptions.h"

#include "protocol/failure.h"

namespace DeviceSignIn {

namespace {

/*! Describes openid, profile and email in one line, because to a person they are one thing. */
QString describeIdentityScopes(const QStringList &scopes)
{
    const bool name = scopes.contains(QLatin1String("profile"));
    const bool email = scopes.contains(QLatin1String("email"));
    if (name && email)
        return QStringLiteral("See your name and email address");
    if (name)
        return QStringLiteral("See your name");
    if (email)
        return QStringLiteral("See your email address");
    if (scopes.contains(QLatin1String("openid")))
        return QStringLiteral("Know that it is you");
    return {};
}

bool isIdentityScope(const QString &scope)
{
    return scope == u"openid" || scope == u"profile" || scope == u"email";
}

} // namespace

QStringList scopeDescriptions(const QStringList &scopes)
{
    QStringList lines;
    const QString identity = describeIdentityScopes(scopes);
    if (!identity.isEmpty())
        lines.append(identity);
    for (const QString &scope : scopes) {
        if (scope == u"offline_access")
            lines.append(QStringLiteral("Stay signed in"));
        else if (!isIdentityScope(scope)) // Other scopes have no known meaning, only a name.
            lines.append(QStringLiteral("Use “%1”").arg(oneLine(scope, 64)));
    }
    if (lines.isEmpty())
        lines.append(QStringLiteral("Sign in, and nothing else"));
    return lines;
}

} // namespace DeviceSignIn
