// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/signin.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>

namespace DeviceSignIn {

/*!
    Reports the changes of one sign-in, or of each sign-in of a host, one after the other. All
    printed output (in the terminal, as events and as problems) comes from slots that are connected
    to these signals, in the order in which it has to appear.

    Create all receivers first, and then call follow().
*/
class SignInFollower : public QObject
{
    Q_OBJECT

public:
    explicit SignInFollower(QObject *parent = nullptr);
    ~SignInFollower() override;

    /*! Follows \a signIn, which must outlive this object. Call it before SignIn::begin(). */
    void follow(SignIn *signIn);
    /*! Follows the sign-ins of \a host, which must outlive this object. */
    void follow(SignInHost *host);

    /*! The current sign-in; null if there is none. */
    SignIn *signIn() const { return m_signIn; }

Q_SIGNALS:
    /*!
        signIn() has changed. A host may show the same sign-in again, and it may already be signed
        in.
    */
    void signInChanged();
    /*! The flow has a new code, or its code can't be used any more. */
    void codeChanged();
    /*! The state of the flow has changed. */
    void stateChanged();
    /*!
        The flow is retrying for a new reason. Emitted before stateChanged() if the state has
        changed too.
    */
    void retryReasonChanged();
    /*! The session has tokens: new ones, or those from the store. */
    void signedIn();
    /*!
        Session::isPersistent() or Session::storeStatus() has changed since signedIn(), for example
        at a refresh whose tokens can't be stored, or since signInChanged() with a session that was
        already signed in.
    */
    void storeChanged();
    /*! The session has ended: see Session::signedOut(). */
    void signedOut(DeviceSignIn::Reason why);

private:
    /*! Session::isPersistent() and Session::storeStatus(). */
    using StoreState = std::pair<bool, TokenStore::Status>;

    void setSignIn(SignIn *signIn);
    void compareStoreState();

    SignIn *m_signIn = nullptr;
    // The state that was reported last. Empty before signedIn(), which reports the first one, and
    // after the end of the session.
    std::optional<StoreState> m_reportedStoreState;
    // The connections to the sign-in end when this object is destroyed.
    std::unique_ptr<QObject> m_connections;
};

} // namespace DeviceSignIn
