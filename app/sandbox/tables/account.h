// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace DeviceSignIn {

/*! The person of the one account with which everybody signs in at the sandbox. */
struct Account
{
    QString name;
    QString email;
};

/*!
    Returns the claims about the person that the scopes \a scopes allow (OpenID Connect Core 1.0,
    section 5.4).
*/
QJsonObject accountClaims(const Account &account, const QStringList &scopes);

} // namespace DeviceSignIn
