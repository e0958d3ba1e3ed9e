// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "optionvalues.h"

#include "text/endpoint.h"

#include <QRegularExpression>

namespace DeviceSignIn {

bool matchesWhole(const QString &value, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
}

QUrl optionUrl(const QString &value)
{
    return QUrl(value, QUrl::StrictMode);
}

bool isServerUrl(const QString &value)
{
    const QUrl server = optionUrl(value);
    return isSafeEndpoint(server, server) && server.path().size() <= 1;
}

} // namespace DeviceSignIn
