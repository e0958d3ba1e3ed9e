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
    A function that creates a sign-in. The pointer must keep all objects alive that the sign-in
    needs; a std::shared_ptr can own one object and point to a part of it.
*/
using CreateSignIn = std::function<std::shared_ptr<SignIn>()>;

class SignInHostPrivate;

/*!
    Base class of objects that have at most one sign-in at a time. Each sign-in is a new object. All
    calls and signals happen on the thread of this object.
*/
class DEVICESIGNIN_EXPORT SignInHost : public QObject
{
    Q_OBJECT

    /*! The current sign-in; null if there is none, for example while a choice is shown. */
    Q_PROPERTY(DeviceSignIn::SignIn *signIn READ signIn NOTIFY signInChanged)

public:
    /*! Creates a host without a sign-in. */
    explicit SignInHost(QObject *parent = nullptr);
    ~SignInHost() override;

    /*! The current sign-in, or null. The pointer is valid until signInChanged(). */
    SignIn *signIn() const;

Q_SIGNALS:
    /*! signIn() has changed; it may be null. The previous sign-in may be destroyed after this. */
    void signInChanged();

protected:
    /*! Replaces the current sign-in and releases the previous one. */
    void setSignIn(std::shared_ptr<SignIn> signIn);
    /*! Cancels the current sign-in and releases it. Its tokens stay in the store. */
    void dropSignIn();

private:
    std::unique_ptr<SignInHostPrivate> d;
};

} // namespace DeviceSignIn
