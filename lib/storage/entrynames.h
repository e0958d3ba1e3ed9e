// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

// The names under which a TokenStore keeps what belongs to an account. No two entries have the same
// name, whatever the accounts are called: the name of an account's first entry never ends with the
// suffix of another entry.

/*! The ends of the names of the entries that an account has beside its first one. @{ */
inline QString nextSuffix()
{
    return QStringLiteral("/next");
}
inline QString pendingSuffix()
{
    return QStringLiteral("/pending");
}
inline QString trialSuffix()
{
    return QStringLiteral("/trial");
}
/*! @} */

/*! The name of the entry with the list of accounts, of which a store has one. */
inline QString accountListEntry()
{
    return QStringLiteral("/accounts");
}

/*! The name of the lock under which the account of a new sign-in is chosen. Nothing is stored. */
inline QString newSignInEntry()
{
    return QStringLiteral("/new");
}

/*!
    The name of the first entry of \a account, which is the account's name itself. A name that,
    without slashes at its end, ends like another entry gets one more slash, so that no two entries
    share a name.
*/
inline QString accountEntry(const QString &account)
{
    QString name = account;
    while (name.endsWith(u'/'))
        name.chop(1);
    const bool isReserved = name.endsWith(nextSuffix()) || name.endsWith(pendingSuffix())
                            || name.endsWith(trialSuffix()) || name == accountListEntry();
    return isReserved ? QString(account + QStringLiteral("/")) : account;
}

/*! The name of the entry of \a account that ends with \a suffix, such as nextSuffix(). */
inline QString accountEntry(const QString &account, const QString &suffix)
{
    return accountEntry(account) + suffix;
}

} // namespace DeviceSignIn
