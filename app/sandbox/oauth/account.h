// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace DeviceSignIn {

/*! The one person of the sandbox. */
struct Account
{
    QString name;
    QString email;
};

/*! What a client with \a scopes is told about the person (OpenID Connect Core 1.0, section 5.4). */
QJsonObject accountClaims(const Account &account, const QStringList &scopes);

} // namespace DeviceSignIn
