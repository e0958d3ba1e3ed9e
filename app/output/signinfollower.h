// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/signin.h"
#include "signin/signinhost.h"

#include <QObject>

#include <memory>

namespace DeviceSignIn {

/*!
    Reports the changes of one sign-in, or of each sign-in that a host has, one after the other. What is
    printed in a terminal, as events and as problems is all connected to these signals, in the order in
    which it is to appear.

    Create everything that is to be told first, and then call follow().
*/
class SignInFollower : public QObject
{
    Q_OBJECT

public:
    explicit SignInFollower(QObject *parent = nullptr);
    ~SignInFollower() override;

    /*! Follows \a signIn, which must live longer than this object. Call it before SignIn::begin(). */
    void follow(SignIn *signIn);
    /*! Follows the sign-ins of \a host, which must live longer than this object. */
    void follow(SignInHost *host);

    /*! The sign-in that is followed now; null if there is none. */
    SignIn *signIn() const { return m_signIn; }

Q_SIGNALS:
    /*!
        Another sign-in is followed from now on, or none. A host may show the same sign-in again, and it
        may be signed in already.
    */
    void signInChanged();
    /*! The flow has a new code, or none any more. */
    void codeChanged();
    /*! The flow is in another state. */
    void stateChanged();
    /*! The flow is offline, and the reason is new. Comes before stateChanged() if the state is new too. */
    void offlineReasonChanged();
    /*! The session has tokens, new ones or those of the store. */
    void signedIn();
    /*! The session is over: see Session::signedOut(). */
    void signedOut(DeviceSignIn::Reason why);

private:
    void setSignIn(SignIn *signIn);

    SignIn *m_signIn = nullptr;
    // The connections to the sign-in, which end with this object.
    std::unique_ptr<QObject> m_connections;
};

} // namespace DeviceSignIn
