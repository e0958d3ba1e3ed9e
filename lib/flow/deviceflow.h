// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/failure.h"
#include "protocol/tokenset.h"

#include <QObject>

#include <memory>

namespace DeviceSignIn {

class Clock;
class DeviceFlowPrivate;
class AuthorizationServer;
class TokenStore;
class Transport;

/*!
    One sign-in by the OAuth 2.0 Device Authorization Grant (RFC 8628), from start() to a token or
    a reason. Can be started again after its end, and at any time for a new code.

    \code
    DeviceFlow flow(u"default"_s, &provider, &transport, &store, &clock);
    connect(&flow, &DeviceFlow::granted, [&] { session.adopt(flow.takeTokens()); });
    connect(&session, &Session::signedIn, &flow, &DeviceFlow::forgetPending);
    flow.resume();
    \endcode

    While its code is on the screen the flow is kept in the store, so that the program, started
    again, can go on with the same code; every end removes it there, only the end of the program does
    not. A store that fails or hangs delays nothing: then the next start asks for a new code.

    A network that is away or wants its own sign-in, a busy server and a wrong calendar are no end:
    the flow is Offline then, and asks again at a calm pace until cancel(), suspend() or reset().

    There is at most one request in flight, and none after the end. Everything happens on the
    thread that the object lives on. Errors are never thrown: they are states.
*/
class DEVICESIGNIN_EXPORT DeviceFlow : public QObject
{
    Q_OBJECT

    /*! Where the sign-in stands. */
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /*! Why the flow is Offline or Failed; Reason::None in every other state. */
    Q_PROPERTY(DeviceSignIn::Reason reason READ reason NOTIFY failureChanged)
    /*! The server's error code, as RFC 6749 or RFC 8628 spells it; often empty. */
    Q_PROPERTY(QString errorCode READ errorCode NOTIFY failureChanged)
    /*! One line for the technically minded; often empty. */
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY failureChanged)

    /*! To be shown exactly so. Empty until there is a code, and after its end. */
    Q_PROPERTY(QString userCode READ userCode NOTIFY codeChanged)
    /*! Where the person types the code: short, and to be shown. Empty as userCode is. */
    Q_PROPERTY(QString verificationUri READ verificationUri NOTIFY codeChanged)
    /*! With the code in it; empty where the server sent none. */
    Q_PROPERTY(QString verificationUriComplete READ verificationUriComplete NOTIFY codeChanged)
    /*! Whether userCode is there and still good. */
    Q_PROPERTY(bool hasCode READ hasCode NOTIFY codeChanged)
    /*! The life of the code in seconds when it was new. */
    Q_PROPERTY(int lifetimeSeconds READ lifetimeSeconds NOTIFY codeChanged)
    /*! Seconds until the code dies, rounded up; 0 without a code. Notified once a second. */
    Q_PROPERTY(int remainingSeconds READ remainingSeconds NOTIFY remainingChanged)

public:
    /*! What the page shows. */
    enum class State {
        Idle,       //!< nothing asked for yet
        Connecting, //!< asking the server for a code
        Waiting,    //!< the code is on the screen
        Slowed,     //!< likewise; the server asked for more time between polls
        Offline,   //!< the server can't be reached now, or somebody else answers in its place; goes
                   //!< on by itself, with the code as long as it lives, then or else without one
        Denied,    //!< the person said no
        Expired,   //!< nobody approved in time
        Failed,    //!< see reason: trying again does not help before somebody has changed something
        SignedIn,  //!< the tokens are there
        Cancelled, //!< cancel() was called
    };
    Q_ENUM(State)

    /*!
        \a account names the person's place in the store. None of the pointers is owned; all must
        live longer than the flow.
    */
    DeviceFlow(const QString &account, AuthorizationServer *provider, Transport *transport,
               TokenStore *store, Clock *clock, QObject *parent = nullptr);
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

    /*! Asks for a new code. One that was there before is forgotten. */
    Q_INVOKABLE void start();
    /*!
        Goes on with the code that a program before this one left on the screen, if it still lives
        and was asked for in the same way; else asks for a new one.
    */
    Q_INVOKABLE void resume();
    /*! Stops at once: nothing is sent after this. Does nothing when no sign-in is under way. */
    Q_INVOKABLE void cancel();
    /*! Likewise, but leaves the code in the store: for a program that is told to end. */
    void suspend();
    /*! Stops at once and forgets how it ended: back to Idle. */
    Q_INVOKABLE void reset();

    /*! Whether a sign-in is under way: Connecting, Waiting, Slowed or Offline. */
    bool isActive() const;

    /*!
        The tokens, once, after granted(). Until they are stored the store still has the code: call
        forgetPending() then.
    */
    TokenSet takeTokens();
    /*! Removes what resume() would go on with. */
    void forgetPending();

Q_SIGNALS:
    /*! The properties that name them have changed. @{ */
    void stateChanged();
    void failureChanged();
    void codeChanged();
    void remainingChanged();
    /*! @} */
    /*! The person approved; takeTokens() has what the server gave. */
    void granted();

private:
    std::unique_ptr<DeviceFlowPrivate> d;
};

} // namespace DeviceSignIn
