// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "openid/idtoken.h"

#include <QCryptographicHash>
#include <QJsonObject>

#include <optional>

namespace DeviceSignIn {

/*! The failure of a token whose claims, form or signature are wrong. \a detail says what is. @{ */
Failure wrongIdentity(const QString &detail);
Failure wrongIdentity(const char *detail);
/*! @} */

/*!
    The claim, or the member of a header, that is called \a name; empty if it is missing or no text.
*/
QString claimText(const QJsonObject &claims, QLatin1String name);

/*!
    Returns \a text from a token in quotation marks, for one line of a screen or a log. All
    characters that are not printable ASCII are escaped, because a text in another script can change
    the order in which the line is read. A text of more than \a maximum characters is cut off.
*/
QString quotedText(const QString &text, qsizetype maximum = 100);

/*!
    Checks the \a claims of an id_token, which need not be verified for that, and returns the first
    failure. \a hash is that of \c at_hash, which is not checked if it is none.
*/
Failure checkClaims(const QJsonObject &claims, const IdTokenRules &rules,
                    std::optional<QCryptographicHash::Algorithm> hash);

} // namespace DeviceSignIn
