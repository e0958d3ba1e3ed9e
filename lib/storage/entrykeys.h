// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

// The names under which a TokenStore keeps what belongs to an account. No two entries have the same
// name, whatever the accounts are called: the name of an account's first entry never ends with the
// suffix of another entry.

/*! The entries of one store or account beside the first one of each account. @{ */
inline QString nextEntry()
{
    return QStringLiteral("/next");
}
inline QString pendingEntry()
{
    return QStringLiteral("/pending");
}
inline QString trialEntry()
{
    return QStringLiteral("/trial");
}
inline QString accountsEntry()
{
    return QStringLiteral("/accounts");
}
/*! @} */

/*!
    The name of the first entry of \a account, which is the account's name itself. A name that,
    without slashes at its end, ends like another entry gets one more slash, so that no two entries
    share a name.
*/
inline QString accountKey(const QString &account)
{
    QString name = account;
    while (name.endsWith(u'/'))
        name.chop(1);
    const bool isReserved = name.endsWith(nextEntry()) || name.endsWith(pendingEntry())
                            || name.endsWith(trialEntry()) || name == accountsEntry();
    return isReserved ? QString(account + QStringLiteral("/")) : account;
}

/*! The name of another entry of \a account, such as nextEntry(). */
inline QString accountKey(const QString &account, const QString &entry)
{
    return accountKey(account) + entry;
}

} // namespace DeviceSignIn
