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

// The base class has its full name because Qt 6.4's tools can't find it by the short one.

/*!
    The people who share a device. Each has an account of their own at the same provider, and all
    accounts are in the same store. A person who has signed in while the store did not work is listed
    as well, as long as this object exists, and is stored as soon as the store works.

    While nobody is chosen, signIn() is null and the page asks which of people() it is.

    \code
    Household household([&](const QString &account) { return …; }, &store);
    connect(&household, &Household::peopleChanged, …);
    household.read();
    \endcode
*/
class DEVICESIGNIN_EXPORT Household : public DeviceSignIn::SignInHost
{
    Q_OBJECT

    /*! The names of the people, in the order of people(). The name may be empty. */
    Q_PROPERTY(QStringList names READ names NOTIFY peopleChanged)
    /*! Whether the store is being read. */
    Q_PROPERTY(bool reading READ isReading NOTIFY peopleChanged)
    /*! Whether the store is locked, so that people may be missing. */
    Q_PROPERTY(bool locked READ isLocked NOTIFY peopleChanged)
    /*! Whether the store fails, so that people may be missing and nobody is kept for the next start. */
    Q_PROPERTY(bool broken READ isBroken NOTIFY peopleChanged)

public:
    /*! Creates the sign-in of the person with this account in the store; see CreateSignIn. */
    using CreateSignInFor = std::function<std::shared_ptr<SignIn>(const QString &account)>;

    /*! \a store is the one that the sign-ins use. It is not owned and must outlive this object. */
    Household(CreateSignInFor create, TokenStore *store, QObject *parent = nullptr);
    /*!
        With a \a clock, which is not owned and must live longer than this, a store that fails is
        asked again from time to time for as long as nobody is chosen: it may be a keychain that
        starts later than the app. One that is locked is left alone, since each read may bring up a
        prompt for its password.
    */
    Household(CreateSignInFor create, TokenStore *store, Clock *clock, QObject *parent = nullptr);
    ~Household() override;

    /*! The people, in the order of names(). The reference is valid until peopleChanged(). */
    const QList<Person> &people() const;
    /*! Getters of the properties of the same names. @{ */
    QStringList names() const;
    bool isReading() const;
    bool isLocked() const;
    bool isBroken() const;
    /*! @} */

    /*! Reads the people from the store. peopleChanged() is emitted now and when they were read. */
    Q_INVOKABLE void read();
    /*! Continues as the person at \a index of people(). */
    Q_INVOKABLE void choose(int index);
    /*! Begins the sign-in of a person who is not in people() yet. */
    Q_INVOKABLE void add();
    /*!
        Signs the person at \a index of people() out, at the server and in the store. Meanwhile signIn()
        is that person's, and shows the result. leave() returns to the others.
    */
    Q_INVOKABLE void remove(int index);
    /*! Returns to the question who it is. A sign-in under way is cancelled; a person who is signed in stays so. */
    Q_INVOKABLE void leave();

Q_SIGNALS:
    /*! One of the properties or people() has changed. */
    void peopleChanged();

private:
    friend class HouseholdPrivate;
    std::unique_ptr<HouseholdPrivate> d;
};

} // namespace DeviceSignIn
