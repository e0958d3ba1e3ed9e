// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/texttemplate.h"

#include <QRegularExpression>

namespace DeviceSignIn {

namespace {

QRegularExpressionMatchIterator findPlaceholders(const QString &text)
{
    static const QRegularExpression braces(QStringLiteral("\\{([^{}]*)\\}"));
    return braces.globalMatch(text);
}

} // namespace

std::optional<QString> fillTemplate(const QString &text, const PlaceholderLookup &lookup)
{
    QString filled;
    qsizetype end = 0;
    for (auto matches = findPlaceholders(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto value = lookup(match.captured(1));
        if (!value)
            return std::nullopt;
        filled += text.mid(end, match.capturedStart() - end) + *value;
        end = match.capturedEnd();
    }
    return filled + text.mid(end);
}

QStringList placeholders(const QString &text)
{
    QStringList names;
    for (auto matches = findPlaceholders(text); matches.hasNext();)
        names.append(matches.next().captured(1));
    return names;
}

QString placeholder(const QString &name)
{
    return u'{' + name + u'}';
}

QString claimOf(const QString &name)
{
    static const QRegularExpression claim(QStringLiteral("\\Aclaim:([A-Za-z0-9_]+)\\z"));
    return claim.match(name).captured(1);
}

} // namespace DeviceSignIn
