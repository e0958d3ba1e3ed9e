// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QMetaObject>
#include <QString>

namespace DeviceSignIn {
Q_NAMESPACE_EXPORT(DEVICESIGNIN_EXPORT)

/*!
    Why a sign-in is held up or has ended, each with words of its own on the screen.

    Denied and expired are no failures: they are states of the flow.
*/
enum class Reason {
    None,
    NotConfigured, //!< no issuer and no endpoints, no client id, or an endpoint that is neither
                   //!< https nor loopback
    HostNotFound,  //!< DNS does not know the server
    Unreachable,   //!< connection refused, reset, or no route
    TimedOut,
    ServerBusy, //!< 5xx or 429
    Tls, //!< the server's certificate can't be trusted, or no encrypted connection came about
    WrongClock,      //!< the same, because the calendar of this machine is off
    CaptivePortal,   //!< the network wants its own sign-in first
    Redirected,      //!< the server sends elsewhere; never followed
    NotOAuth,        //!< something else instead of an answer: a proxy, or a wrong address
    InvalidResponse, //!< a success that can't be used: broken JSON, no token, not a Bearer
    UnsafeResponse,  //!< a user code or an address that must not be shown
    WrongIdentity,   //!< the id_token is not from this server, not for this client, or forged
    WrongIssuer,     //!< discovery names another issuer
    NoDeviceGrant,   //!< the server does not offer the device flow to this client
    ClientRefused,   //!< invalid_client, unauthorized_client
    ScopeRefused,    //!< invalid_scope
    CodeRefused,     //!< invalid_grant: the server does not know the code, or it was used before
    ServerRefused,   //!< any other error code
    NotSignedIn,     //!< a token was asked for where there is no session
};
Q_ENUM_NS(Reason)

/*! A reason, with what the server said about it. Safe to show and to log: never holds a secret. */
struct Failure
{
    /*! Reason::None where nothing has failed. */
    Reason reason = Reason::None;
    /*! The RFC's error code as the server sent it, or empty. */
    QString code;
    /*! One line for the technically minded, from the server or the network; may be empty. */
    QString detail;

    /*! Whether there is one. */
    explicit operator bool() const { return reason != Reason::None; }
    /*! Whether both say the same, to the letter. */
    bool operator==(const Failure &) const = default;
};

/*!
    The failure as one word for scripts: the RFC error code where there is one, else
    \c network, \c tls, \c wrong_clock, \c captive_portal, \c redirect, \c not_oauth,
    \c invalid_response, \c unsafe_response, \c wrong_identity,
    \c wrong_issuer, \c no_device_grant, \c invalid_grant, \c not_configured or \c not_signed_in.
*/
DEVICESIGNIN_EXPORT QString errorName(const Failure &failure);

/*! Whether it heals by itself: the network or a busy server. */
DEVICESIGNIN_EXPORT bool isTransient(Reason reason);

/*!
    Whether somebody else than the server has answered, or no safe connection comes about. Heals when
    a person logs in to the network, sets the clock or mends the server; often it never does.
*/
DEVICESIGNIN_EXPORT bool isUnexpectedResponse(Reason reason);

/*! Text from outside made fit for one line of a screen or a log: no control or bidi characters,
 * bounded. */
DEVICESIGNIN_EXPORT QString oneLine(const QString &text, qsizetype maximum = 200);

} // namespace DeviceSignIn
