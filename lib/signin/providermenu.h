// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "signin/signin.h"

#include <QStringList>

#include <vector>

namespace DeviceSignIn {

class ProviderMenuPrivate;

// The base class has its full name because Qt 6.4's tools can't find it by the short one.

/*!
    A menu of providers, from which a person chooses one. Before the choice signIn() is null.

    \code
    SignInFactory google(googleClient), home(homeClient);
    const auto at = [](const SignInFactory &factory) {
        return [&factory] { return factory.createSignIn(u"default"_s); };
    };
    ProviderMenu menu({{u"Google"_s, {}, at(google)}, {u"Home"_s, u"id.example.com"_s, at(home)}});
    \endcode

    Show it in QML by a ProvidersPage, which calls the functions below. All calls and signals happen
    on the thread of this object.
*/
class DEVICESIGNIN_EXPORT ProviderMenu : public DeviceSignIn::SignInHost
{
    Q_OBJECT

    /*! The names of the providers, in the order in which they were given. */
    Q_PROPERTY(QStringList names READ names CONSTANT)
    /*! A line about each provider, in the same order as names; may be empty. */
    Q_PROPERTY(QStringList details READ details CONSTANT)

public:
    /*! A provider to choose. */
    struct Choice
    {
        /*! The provider's name. */
        QString name;
        /*! A line about the provider, such as the server's host; may be empty. */
        QString detail;
        /*! Creates the sign-in at the provider each time it is chosen. */
        CreateSignIn create;
    };

    /*!
        \a choices are in the order in which they are shown. The factories in them are not owned and
        must outlive this object.
    */
    explicit ProviderMenu(std::vector<Choice> choices, QObject *parent = nullptr);
    ~ProviderMenu() override;

    /*! Getters of the properties of the same names. @{ */
    QStringList names() const;
    QStringList details() const;
    /*! @} */

    /*!
        Creates the sign-in at the provider with this index of names() and begins it; see
        SignIn::begin(). If a person is signed in there whose tokens are not in the store, that
        sign-in goes on instead: see leave(). Does nothing if no provider has that index.
    */
    Q_INVOKABLE void choose(int index);
    /*!
        Returns to the menu. A sign-in that is under way is canceled; the tokens of a person who is
        signed in stay in the store. If the store has failed, they stay in memory as long as this
        object exists, and the same choice goes on with them and tries to store them again.
    */
    Q_INVOKABLE void leave();

private:
    std::unique_ptr<ProviderMenuPrivate> d;
};

} // namespace DeviceSignIn
