// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "signin/signin.h"

#include <QStringList>

#include <memory>

namespace DeviceSignIn {

class HouseholdPrivate;
class SignInFactory;

// The base class has its full name because Qt 6.4's tools can't find it by the short one.

/*!
    The people who share a device. Each person has an account at the same provider, and all accounts
    are in the same store. A person who has signed in while the store failed is listed too, as long
    as this object exists, and is stored as soon as the store works again.

    A person who signs in again, by add() or in place of somebody else, is listed once: the new
    tokens take the place of the old ones, in the account that the person has already. The old ones
    are revoked together with the new ones when the person is removed, and not before, because some
    servers revoke all tokens of a person with any of them. Nobody else loses a place: if the person
    who signs in is not the one who was chosen, a new account is made. Where the server does not
    tell who has signed in (neither by an id_token nor at its userinfo endpoint), a person who is
    added twice is listed twice. So is a person who has two accounts already, for example because an
    application has named both in SignInFactory::createSignIn(): they are not merged, since that
    application would lose one of them.

    While no person is chosen, signIn() is null, and the page shows names() to choose from.

    \code
    SignInFactory factory(client);
    Household household(&factory);
    connect(&household, &Household::peopleChanged, …);
    household.read();
    \endcode

    Show it in QML by a HouseholdPage, which calls the functions below.
*/
class DEVICESIGNIN_EXPORT Household : public DeviceSignIn::SignInHost
{
    Q_OBJECT

    /*! The names of the people, sorted by their accounts. A name may be empty. */
    Q_PROPERTY(QStringList names READ names NOTIFY peopleChanged)
    /*!
        The addresses of the people's accounts, in the order of names: see Session::accountAddress.
    */
    Q_PROPERTY(QStringList addresses READ addresses NOTIFY peopleChanged)
    /*!
        The index in names() of the person whose sign-in signIn() is, or was last; -1 if that person
        is not listed.
    */
    Q_PROPERTY(int lastPerson READ lastPerson NOTIFY peopleChanged)
    /*! Whether the store is being read. */
    Q_PROPERTY(bool reading READ isReading NOTIFY peopleChanged)
    /*! Whether the store is locked, so that people may be missing. */
    Q_PROPERTY(bool locked READ isLocked NOTIFY peopleChanged)
    /*! Whether the store fails, so that people may be missing and new ones can't be stored. */
    Q_PROPERTY(bool broken READ isBroken NOTIFY peopleChanged)

public:
    /*!
        Creates the sign-ins by \a factory and reads its store. \a factory is not owned and must
        outlive this object.

        A store that fails is read again at growing intervals while no person is chosen: it may be a
        keychain that starts later than the application. A locked store waits for read().
    */
    explicit Household(const SignInFactory *factory, QObject *parent = nullptr);
    ~Household() override;

    /*!
        The names of the people's accounts in the store, in the order of names(); see
        SignInFactory::createSignIn().
    */
    QStringList accounts() const;
    /*! Getters of the properties of the same names. @{ */
    QStringList names() const;
    QStringList addresses() const;
    int lastPerson() const;
    bool isReading() const;
    bool isLocked() const;
    bool isBroken() const;
    /*! @} */

    /*!
        Reads the people from the store. Emits peopleChanged() at the beginning and at the end. If
        the store was locked before, the person is asked to unlock it: see TokenStore::unlock().
    */
    Q_INVOKABLE void read();
    /*!
        Chooses the person at \a index of names(): signIn() becomes that person's sign-in, and
        begins; see SignIn::begin(). Does nothing if names() has no such index, for example because
        another program has removed a person. If another program has given the account to somebody
        else, that person is not signed in, and the list is read again.
    */
    Q_INVOKABLE void choose(int index);
    /*! Begins the sign-in of a person who need not be in names() yet. */
    Q_INVOKABLE void add();
    /*!
        Signs out the person at \a index of names(): revokes the tokens at the server and deletes
        them from the store. Meanwhile signIn() is that person's sign-in, whose session has the
        result. leave() returns to the choice. Does nothing if names() has no such index.
    */
    Q_INVOKABLE void remove(int index);
    /*!
        Returns to the choice of a person. A sign-in that is under way is canceled; the tokens of a
        person who is signed in stay in the store.
    */
    Q_INVOKABLE void leave();

Q_SIGNALS:
    /*! One of the properties or accounts() has changed. */
    void peopleChanged();

private:
    friend class HouseholdPrivate;
    Household();

    std::unique_ptr<HouseholdPrivate> d;
};

} // namespace DeviceSignIn
