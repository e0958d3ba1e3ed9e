// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "signin/signinhost.h"

#include <QStringList>

#include <vector>

namespace DeviceSignIn {

class ProviderMenuPrivate;

// The full name of the base is for Qt 6.4's tools, which can't find it by the short one.

/*! Several providers, of which a person chooses one. As long as nobody has, signIn() is null. */
class DEVICESIGNIN_EXPORT ProviderMenu : public DeviceSignIn::SignInHost
{
    Q_OBJECT

    /*! What they are called, in the order in which they were given. */
    Q_PROPERTY(QStringList names READ names CONSTANT)
    /*! A line about each; may be empty. */
    Q_PROPERTY(QStringList details READ details CONSTANT)

public:
    /*! One of those to choose from. */
    struct Choice
    {
        /*! What the provider is called. */
        QString name;
        /*! Such as the server's address; may be empty. */
        QString detail;
        /*! Makes the sign-in there, each time it is chosen. */
        CreateSignIn create;
    };

    /*! In the order in which they are shown. */
    explicit ProviderMenu(std::vector<Choice> choices, QObject *parent = nullptr);
    ~ProviderMenu() override;

    /*! The properties of these names. @{ */
    QStringList names() const;
    QStringList details() const;
    /*! @} */

    /*! Begins to sign in at the one at \a index, or goes on with a sign-in that is kept there. */
    Q_INVOKABLE void choose(int index);
    /*! Back to the choice. What is under way is cancelled; who is signed in stays so. */
    Q_INVOKABLE void leave();

private:
    std::unique_ptr<ProviderMenuPrivate> d;
};

} // namespace DeviceSignIn
