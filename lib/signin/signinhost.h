// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "signin/signin.h"

#include <QObject>

#include <functional>
#include <memory>

namespace DeviceSignIn {

/*!
    Makes a sign-in, with everything that it needs. What has to live as long as it does is for the
    pointer to hold: std::shared_ptr can own one object and point at a part of it.
*/
using CreateSignIn = std::function<std::shared_ptr<SignIn>()>;

class SignInHostPrivate;

/*! Has one sign-in at a time, or none, each of them a new one. */
class DEVICESIGNIN_EXPORT SignInHost : public QObject
{
    Q_OBJECT

    /*! Null where nobody is signing in, and something else is to be seen. */
    Q_PROPERTY(DeviceSignIn::SignIn *signIn READ signIn NOTIFY signInChanged)

public:
    /*! Without a sign-in. */
    explicit SignInHost(QObject *parent = nullptr);
    ~SignInHost() override;

    /*! Null where there is none; valid until signInChanged(). */
    SignIn *signIn() const;

Q_SIGNALS:
    /*! Another sign-in is there, or none. The one before may be gone. */
    void signInChanged();

protected:
    /*! Puts \a signIn in the place of the one before, which is let go of. */
    void setSignIn(std::shared_ptr<SignIn> signIn);
    /*! Cancels what is under way, and lets go of it. Tokens stay where they are kept. */
    void dropSignIn();

private:
    std::unique_ptr<SignInHostPrivate> d;
};

} // namespace DeviceSignIn
