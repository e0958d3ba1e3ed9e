// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace DeviceSignIn {

/*! The person whose account everyone uses who signs in at the sandbox. */
struct Account
{
    QString name;
    QString email;
};

/*!
    Returns the claims about the person that a client with \a scopes may read (OpenID Connect Core
    1.0, section 5.4).
*/
QJsonObject accountClaims(const Account &account, const QStringList &scopes);

} // namespace DeviceSignIn
