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
    Creates a sign-in. The pointer keeps alive what the sign-in needs: a std::shared_ptr can own one
    object and point at a part of it.
*/
using CreateSignIn = std::function<std::shared_ptr<SignIn>()>;

class SignInHostPrivate;

/*! The base class of objects that have one sign-in at a time, or none. Each sign-in is a new object. */
class DEVICESIGNIN_EXPORT SignInHost : public QObject
{
    Q_OBJECT

    /*! The current sign-in; null while something else is shown. */
    Q_PROPERTY(DeviceSignIn::SignIn *signIn READ signIn NOTIFY signInChanged)

public:
    /*! Creates a host without a sign-in. */
    explicit SignInHost(QObject *parent = nullptr);
    ~SignInHost() override;

    /*! The current sign-in, or null. The pointer is valid until signInChanged(). */
    SignIn *signIn() const;

Q_SIGNALS:
    /*! There is another sign-in or none. The one before may be destroyed. */
    void signInChanged();

protected:
    /*! Replaces the current sign-in, which is released. */
    void setSignIn(std::shared_ptr<SignIn> signIn);
    /*! Cancels the current sign-in and releases it. Tokens stay in the store. */
    void dropSignIn();

private:
    std::unique_ptr<SignInHostPrivate> d;
};

} // namespace DeviceSignIn
