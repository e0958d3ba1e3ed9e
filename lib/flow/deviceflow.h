// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/failure.h"

#include <QObject>

#include <memory>

namespace DeviceSignIn {

class DeviceFlowPrivate;

/*!
    One sign-in by the OAuth 2.0 Device Authorization Grant (RFC 8628), from start() to the tokens
    or to the reason why there are none. It can be started again after its end, and at any time for
    a new code. Each SignIn creates a flow, whose tokens its Session takes over.

    While its code is shown, the sign-in is kept in the store, so that the program can continue with
    the same code after a restart. Whenever the sign-in ends, it is removed from the store, except
    after suspend() and when the program ends; after a success it is removed when the tokens are
    stored. A store that fails or does not respond delays the sign-in by at most 3 seconds; the next
    start then requests a new code.

    The flow does not end while the network is away or has a captive portal, while the server is
    busy, or while the system clock is wrong. Its state is Retrying then, and it repeats its request
    at growing intervals until cancel(), suspend() or reset().

    At most one request of an attempt is in flight. After its end no poll is sent. One that was in
    flight is still awaited, for a minute at most, and tokens in it are revoked at the server, so
    that its code is used up. All calls and signals happen on the thread of this object. Errors are
    reported as states and never thrown.
*/
class DEVICESIGNIN_EXPORT DeviceFlow : public QObject
{
    Q_OBJECT

    /*! The state of the sign-in. */
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /*! Why the flow is Retrying or Failed; Reason::None in every other state. */
    Q_PROPERTY(DeviceSignIn::Reason reason READ reason NOTIFY failureChanged)
    /*! The server's error code, as RFC 6749 or RFC 8628 spells it; often empty. */
    Q_PROPERTY(QString errorCode READ errorCode NOTIFY failureChanged)
    /*! One line of detail for a technician; often empty. */
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY failureChanged)

    /*! The user code, which must be shown unchanged. Empty without a code that can be used. */
    Q_PROPERTY(QString userCode READ userCode NOTIFY codeChanged)
    /*!
        The short address at which the person enters the code. Its host is in ASCII if it could be
        mistaken for another one. Empty if userCode is empty.
    */
    Q_PROPERTY(QString verificationUri READ verificationUri NOTIFY codeChanged)
    /*!
        The address that contains the code, for a QR code; empty if the server sent none with the
        scheme, host and port of verificationUri.
    */
    Q_PROPERTY(QString verificationUriComplete READ verificationUriComplete NOTIFY codeChanged)
    /*! Whether there is a code that can still be used. */
    Q_PROPERTY(bool hasCode READ hasCode NOTIFY codeChanged)
    /*! Whether the tokens for the code will be bound to a key in hardware of this machine. */
    Q_PROPERTY(bool boundToHardware READ isBoundToHardware NOTIFY codeChanged)
    /*!
        Whether the connection to the server is not protected: it is a server at home that the
        configuration names with http://.
    */
    Q_PROPERTY(bool unprotected READ isUnprotected CONSTANT)
    /*! The lifetime of the code in seconds, counted from the request for it; 0 without a code. */
    Q_PROPERTY(int lifetimeSeconds READ lifetimeSeconds NOTIFY codeChanged)
    /*!
        Seconds until the code expires, rounded up; 0 without a code. The signal comes once a
        second.
    */
    Q_PROPERTY(int remainingSeconds READ remainingSeconds NOTIFY remainingChanged)

public:
    /*! The states of a sign-in. */
    enum class State {
        Idle,       //!< start() was not called yet, or reset() was
        Connecting, //!< a code is being requested from the server
        Waiting,    //!< the code is shown and the server is polled
        Slowed,     //!< as Waiting; the server has required a longer interval between polls
        /*!
            The server cannot be reached now, is busy, or something else responds in its place. The
            flow continues by itself: with its code until it expires, then with a request for a new
            one.
        */
        Retrying,
        Denied,  //!< the person denied the sign-in
        Expired, //!< the code expired before the person decided
        /*!
            See \c reason: trying again does not help until the configuration or the server has been
            changed.
        */
        Failed,
        SignedIn, //!< the server has issued tokens
        Canceled, //!< cancel() or suspend() was called
    };
    Q_ENUM(State)

    ~DeviceFlow() override;

    /*! Getters of the properties of the same names. @{ */
    State state() const;
    Reason reason() const;
    QString errorCode() const;
    QString errorDetail() const;
    /*! @} */
    /*! The reason, the error code and the detail together. */
    Failure failure() const;
    /*! Getters of the properties of the same names. @{ */
    QString userCode() const;
    QString verificationUri() const;
    QString verificationUriComplete() const;
    bool hasCode() const;
    bool isBoundToHardware() const;
    bool isUnprotected() const;
    int lifetimeSeconds() const;
    int remainingSeconds() const;
    /*! @} */

    /*! Requests a new code. A previous code is dropped. */
    Q_INVOKABLE void start();
    /*!
        Continues with the code that an earlier run of the program has left in the store, if it has
        not expired and was requested with the same configuration. Otherwise requests a new one.
    */
    Q_INVOKABLE void resume();
    /*!
        Stops at once: neither a code nor tokens are requested after this, and the state becomes
        Canceled. Does nothing if no sign-in is under way.
    */
    Q_INVOKABLE void cancel();
    /*! Stops as cancel() does, but leaves the code in the store for resume(). */
    void suspend();
    /*!
        Drops the code before its time. The state becomes Expired. If it was Retrying, the flow
        requests a new code instead, or its state becomes Failed if waiting does not help. Does
        nothing without a code.
    */
    void expire();
    /*! Stops at once and clears the result of the sign-in: the state becomes Idle. */
    Q_INVOKABLE void reset();

    /*! Whether a sign-in is under way: Connecting, Waiting, Slowed or Retrying. */
    bool isActive() const;

Q_SIGNALS:
    /*! Notify signals of the properties. @{ */
    void stateChanged();
    void failureChanged();
    void codeChanged();
    void remainingChanged();
    /*! @} */

private:
    friend class DeviceFlowPrivate;
    DeviceFlow();

    std::unique_ptr<DeviceFlowPrivate> d;
};

} // namespace DeviceSignIn
