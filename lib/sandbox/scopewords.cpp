// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/scopewords.h"

namespace DeviceSignIn {

namespace {

QString words(const QString &scope)
{
    if (scope == u"openid")
        return QStringLiteral("Know that it is you");
    if (scope == u"profile")
        return QStringLiteral("See your name");
    if (scope == u"email")
        return QStringLiteral("See your email address");
    if (scope == u"offline_access")
        return QStringLiteral("Stay signed in");
    // Nobody has told us what it means; better its own name than nothing.
    return QStringLiteral("Use “%1”").arg(scope);
}

} // namespace

QStringList scopeWords(const QStringList &scopes)
{
    QStringList lines;
    for (const QString &scope : scopes)
        lines.append(words(scope));
    if (lines.isEmpty())
        lines.append(QStringLiteral("Sign in, and nothing else"));
    return lines;
}

} // namespace DeviceSignIn
