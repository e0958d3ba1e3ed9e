// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/failure.h"
#include "protocol/tokenset.h"

#include <QObject>

#include <functional>
#include <memory>

namespace DeviceSignIn {

class Clock;
class DeviceFlowPrivate;
class AuthorizationServer;
class TokenStore;
class Transport;

/*!
    One sign-in by the OAuth 2.0 Device Authorization Grant (RFC 8628), from start() to tokens or a
    reason. It can be started again after its end, and at any time for a new code.

    Most applications use the flow of a SignIn, which hands the tokens to a Session.

    While its code is on the screen, the sign-in is kept in the store, so that the program can go on
    with the same code when it is started again. Every end removes it there, except suspend() and the end
    of the program; after a success it is removed when the tokens are stored. A store that fails or hangs
    delays nothing; the next start then asks for a new code.

    The flow does not end because the network is away or asks for its own sign-in, because the server
    is busy, or because the calendar is wrong. It is Offline then, and asks again at a calm pace until
    cancel(), suspend() or reset().

    There is at most one request in flight, and none after the end. Everything happens on the
    thread that the object lives on. Errors are never thrown: they are states.
*/
class DEVICESIGNIN_EXPORT DeviceFlow : public QObject
{
    Q_OBJECT

    /*! The state of the sign-in. */
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /*! Why the flow is Offline or Failed; Reason::None in every other state. */
    Q_PROPERTY(DeviceSignIn::Reason reason READ reason NOTIFY failureChanged)
    /*! The server's error code, as RFC 6749 or RFC 8628 spells it; often empty. */
    Q_PROPERTY(QString errorCode READ errorCode NOTIFY failureChanged)
    /*! One line of detail for a technician; often empty. */
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY failureChanged)

    /*! The code, to be shown exactly like this. Empty until there is one, and after its end. */
    Q_PROPERTY(QString userCode READ userCode NOTIFY codeChanged)
    /*! The short address where the person types the code. Empty whenever userCode is. */
    Q_PROPERTY(QString verificationUri READ verificationUri NOTIFY codeChanged)
    /*! The address with the code in it, for a QR code; empty if the server sent none. */
    Q_PROPERTY(QString verificationUriComplete READ verificationUriComplete NOTIFY codeChanged)
    /*! Whether there is a code that can still be used. */
    Q_PROPERTY(bool hasCode READ hasCode NOTIFY codeChanged)
    /*! The lifetime of the code in seconds, counted from its beginning; 0 without a code. */
    Q_PROPERTY(int lifetimeSeconds READ lifetimeSeconds NOTIFY codeChanged)
    /*! Seconds until the code expires, rounded up; 0 without a code. Notified once a second. */
    Q_PROPERTY(int remainingSeconds READ remainingSeconds NOTIFY remainingChanged)

public:
    /*! The states of a sign-in. */
    enum class State {
        Idle,       //!< nothing was asked for yet
        Connecting, //!< asking the server for a code
        Waiting,    //!< the code is on the screen
        Slowed,     //!< as Waiting; the server has asked for more time between polls
        Offline,    //!< the server cannot be reached now, or something else responds in its place;
                    //!< the flow goes on by itself: with its code until it expires, then without
        Denied,     //!< the person said no
        Expired,    //!< nobody approved in time
        Failed,     //!< see reason: trying again does not help until somebody has changed something
        SignedIn,   //!< the tokens are here
        Cancelled,  //!< cancel() or suspend() was called
    };
    Q_ENUM(State)

    /*!
        Takes the tokens of a successful sign-in, after the state has become SignedIn. It calls
        \a stored when the tokens are in a store; until then the code stays in the store.
    */
    using TokenReceiver = std::function<void(TokenSet tokens, std::function<void()> stored)>;

    /*!
        \a account is the name under which the code is stored: see isAccountName(). None of the
        pointers is owned; all must outlive the flow.
    */
    DeviceFlow(const QString &account, AuthorizationServer *server, Transport *transport,
               TokenStore *store, Clock *clock, TokenReceiver receiver, QObject *parent = nullptr);
    ~DeviceFlow() override;

    /*! The properties of these names. @{ */
    State state() const;
    Reason reason() const;
    QString errorCode() const;
    QString errorDetail() const;
    /*! @} */
    /*! Reason, code and detail in one. */
    Failure failure() const;
    /*! The properties of these names. @{ */
    QString userCode() const;
    QString verificationUri() const;
    QString verificationUriComplete() const;
    bool hasCode() const;
    int lifetimeSeconds() const;
    int remainingSeconds() const;
    /*! @} */

    /*! Asks for a new code. The one before is forgotten. */
    Q_INVOKABLE void start();
    /*!
        Goes on with the code that an earlier run of the program has left in the store, if it has not
        expired and was asked for with the same configuration; otherwise asks for a new one.
    */
    Q_INVOKABLE void resume();
    /*! Stops at once: nothing is sent after this. Does nothing if no sign-in is under way. */
    Q_INVOKABLE void cancel();
    /*! The same, but leaves the code in the store, for resume(). */
    void suspend();
    /*! Stops at once and forgets how the sign-in ended: the state becomes Idle. */
    Q_INVOKABLE void reset();

    /*! Whether a sign-in is under way: Connecting, Waiting, Slowed or Offline. */
    bool isActive() const;

Q_SIGNALS:
    /*! Properties have changed: see there. @{ */
    void stateChanged();
    void failureChanged();
    void codeChanged();
    void remainingChanged();
    /*! @} */

private:
    std::unique_ptr<DeviceFlowPrivate> d;
};

} // namespace DeviceSignIn
