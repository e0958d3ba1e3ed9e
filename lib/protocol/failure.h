// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QMetaObject>
#include <QString>

namespace DeviceSignIn {
Q_NAMESPACE_EXPORT(DEVICESIGNIN_EXPORT)

/*!
    Why a sign-in is delayed or has ended. Each reason has a text of its own on the screen, and
    belongs to one Failure::Kind.

    It is not a failure if the person denies the sign-in or the code expires: both are states of
    DeviceFlow.
*/
enum class Reason {
    None,          //!< nothing has failed
    NotConfigured, //!< an address, the client id or a setting is missing or wrong, or an endpoint
                   //!< is neither https nor on loopback
    HostNotFound,  //!< DNS has no address for the server
    Unreachable,   //!< the connection was refused or reset, or there is no route
    TimedOut,      //!< the server did not respond in time
    ServerBusy,    //!< the server responded with 408, 429 or 5xx, or with an error code that means
                   //!< that it is busy, such as rate_limit_exceeded
    Tls,           //!< the server's certificate is not trusted, or the TLS handshake failed
    WrongClock,    //!< the certificate is not valid at the time of this machine's clock
    CaptivePortal, //!< the network has a captive portal, which requires a sign-in of its own
    Redirected,    //!< the server responded with a redirect, which is never followed
    NotOAuth,      //!< the response is not one of OAuth, and comes from a proxy or a wrong
                   //!< address
    InvalidResponse, //!< a success that is not usable: broken JSON, no token or an unknown type, or
                     //!< a code or an address that is too long or is missing
    UnsafeResponse,  //!< a user code or an address in the response is not safe to show
    WrongIdentity,   //!< the id_token is from another server, for another client, or forged
    UnverifiedIdentity, //!< the id_token can't be verified: the server's keys can't be fetched, or
                        //!< it signs in a way that is not supported
    WrongIssuer,        //!< the metadata names another issuer
    NoDeviceGrant,      //!< the server does not offer the device flow to this client
    ClientRefused,      //!< invalid_client or unauthorized_client
    ScopeRefused,       //!< invalid_scope
    CodeRefused,        //!< invalid_grant: the code or token is unknown, used or revoked
    ServerRefused,      //!< any other error code
    KeyUnusable, //!< a key of this machine can't be used: its hardware is missing or refuses, or
                 //!< the server does not accept its algorithm
    NotSignedIn, //!< a token was requested, but there is no session
    NotStorable, //!< the tokens were not refreshed, because new ones could not be stored
    ResponseTooLarge, //!< a response of the server is larger than any that can be used
    ProxyUnreachable, //!< the proxy that leads to the server can't be reached
    ProxyRefused,     //!< the proxy does not let this device through: it requires a password or
                      //!< refuses the server
    /*!
        The server does not renew the session, without saying that it is over, or an application's
        service refuses a token that can't be renewed: the person has to sign in again. Until then
        the tokens are kept, and those that can be renewed are tried again now and then.
    */
    RefreshRefused,
    LockHeld, //!< the tokens were not refreshed, because another program has held the account's
              //!< lock for longer than a refresh takes
};
Q_ENUM_NS(Reason)

/*!
    A reason, together with what the server has reported. It contains no secrets, so it may be shown
    and logged.

    A failure is created where a response or a configuration is read. Whoever passes it on
    keeps its reason, or gives it one of its own request, such as Reason::UnverifiedIdentity, and
    may add words about what was asked for.
*/
struct Failure
{
    /*! How to react to a failure. The kind follows from the reason. */
    enum class Kind {
        None,               //!< nothing has failed
        Retryable,          //!< trying again later may help: the network, a busy server, a store
                            //!< without room, or a lock that another program holds
        UnexpectedResponse, //!< something other than the server has responded, or no safe
                            //!< connection can be made; this lasts until the person signs in to the
                            //!< network, sets the clock, or the server is repaired
        Final,              //!< trying again does not help
    };

    /*! Reason::None if nothing has failed. */
    Reason reason = Reason::None;
    /*! The error code as the server sent it (RFC 6749, section 5.2); empty if there is none. */
    QString code;
    /*! One line of technical detail from the server or the network; may be empty. */
    QString detail;
    /*!
        Whether \c detail is instead a sentence of this library in English, which tells a person
        what has happened and does not need the reason's text beside it.
    */
    bool detailIsSentence = false;

    /*! The kind of the reason. */
    DEVICESIGNIN_EXPORT Kind kind() const;
    /*! Whether trying again later may help. */
    bool isRetryable() const { return kind() == Kind::Retryable; }
    /*! Whether something other than the server has responded. */
    bool isUnexpectedResponse() const { return kind() == Kind::UnexpectedResponse; }

    /*!
        Whether the failure ends without a change of the configuration or of the server: as soon as
        the network, a busy server or this machine's system clock is in order again. That holds for
        each failure that is retryable, for a captive portal and for a wrong clock.
    */
    DEVICESIGNIN_EXPORT bool isTemporary() const;

    /*! Whether something has failed. */
    explicit operator bool() const { return reason != Reason::None; }
    /*! Whether all members are equal. */
    bool operator==(const Failure &) const = default;
};

/*!
    The failure as one word for scripts: the server's error code if there is one, else \c network,
    \c tls, \c wrong_clock, \c captive_portal, \c redirect, \c not_oauth, \c invalid_response,
    \c unsafe_response, \c wrong_identity, \c unverified_identity, \c wrong_issuer,
    \c no_device_grant, \c invalid_grant, \c not_configured, \c key_unusable, \c not_signed_in,
    \c not_storable, \c response_too_large, \c proxy, \c proxy_refused,
    \c sign_in_needed or \c lock_held. Empty if nothing has failed.
*/
DEVICESIGNIN_EXPORT QString errorName(const Failure &failure);

/*!
    Cleans \a text from outside for one line of a screen or a log: control characters and
    bidirectional formatting characters are removed, and at most \a maximum characters are kept.
*/
DEVICESIGNIN_EXPORT QString oneLine(const QString &text, qsizetype maximum = 200);

} // namespace DeviceSignIn
