// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "session/accountindex.h"
#include "signin/signinhost.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <memory>

namespace DeviceSignIn {

class Clock;
class HouseholdPrivate;

// The full name of the base is for Qt 6.4's tools, which can't find it by the short one.

/*!
    The people who share a device, each with an account of their own at the same provider, side by side
    in the same store. Who has signed in without a store that keeps them is there all the same, for as long
    as this lives; once the store works they are kept.

    As long as nobody is chosen, signIn() is null, and people() are to be asked who it is.

    \code
    Household household([&](const QString &account) { return …; }, &store);
    connect(&household, &Household::peopleChanged, …);
    household.read();
    \endcode
*/
class DEVICESIGNIN_EXPORT Household : public DeviceSignIn::SignInHost
{
    Q_OBJECT

    /*! What the people are called, in the order of people(); empty for one who has no name. */
    Q_PROPERTY(QStringList names READ names NOTIFY peopleChanged)
    /*! The store has not answered yet. */
    Q_PROPERTY(bool reading READ isReading NOTIFY peopleChanged)
    /*! The store is not open: nobody knows who else there is. */
    Q_PROPERTY(bool locked READ isLocked NOTIFY peopleChanged)
    /*! Likewise because it fails, and nobody will be kept for the next start. */
    Q_PROPERTY(bool broken READ isBroken NOTIFY peopleChanged)

public:
    /*! Makes the sign-in of one person, as CreateSignIn does. */
    using CreateSignInFor = std::function<std::shared_ptr<SignIn>(const QString &account)>;

    /*! \a store is not owned, and must live longer than this; it is that of the sign-ins. */
    Household(CreateSignInFor create, TokenStore *store, QObject *parent = nullptr);
    /*!
        With a \a clock, which is not owned and must live longer than this, a store that fails is
        asked again from time to time for as long as nobody is chosen: it may be a keychain that
        starts later than the app. One that is locked is left alone, since each read may bring up a
        prompt for its password.
    */
    Household(CreateSignInFor create, TokenStore *store, Clock *clock, QObject *parent = nullptr);
    ~Household() override;

    /*! In the order of names; valid until peopleChanged(). */
    const QList<Person> &people() const;
    /*! The properties of these names. @{ */
    QStringList names() const;
    bool isReading() const;
    bool isLocked() const;
    bool isBroken() const;
    /*! @} */

    /*! Asks the store who there is; peopleChanged() tells of the answer. */
    Q_INVOKABLE void read();
    /*! Goes on as the person at \a index. */
    Q_INVOKABLE void choose(int index);
    /*! Begins the sign-in of somebody who is not there yet. */
    Q_INVOKABLE void add();
    /*!
        Signs the person at \a index out, at the server and here. signIn() is theirs meanwhile, and tells
        how it went; back to the others leads leave().
    */
    Q_INVOKABLE void remove(int index);
    /*! Back to the question who it is. What is under way is cancelled; who is signed in stays so. */
    Q_INVOKABLE void leave();

Q_SIGNALS:
    /*! Somebody has come or gone, or the store has answered. */
    void peopleChanged();

private:
    friend class HouseholdPrivate;
    std::unique_ptr<HouseholdPrivate> d;
};

} // namespace DeviceSignIn
