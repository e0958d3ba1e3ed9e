// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/failure.h"
#include "protocol/pendingcall.h"
#include "protocol/tokenset.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <variant>

namespace DeviceSignIn {

class Clock;
class AuthorizationServer;
class SessionPrivate;
class TokenStore;
class Transport;

/*!
    One account's tokens for as long as they live: kept in a store, refreshed when they age, revoked
    and deleted by signOut().

    A session begins in State::Restoring; call restore() once. New tokens are in the store, and have
    been read back from it, before signedIn() is emitted and before an application gets one of them.
    If the store fails, the tokens stay in memory, the property \c lasting is false, and the next
    refresh tries to store again. A session ends by signOut(), here or in another process; by the
    server's \c invalid_grant; or when its only token expires; but never because the network is away.
*/
class DEVICESIGNIN_EXPORT Session : public QObject
{
    Q_OBJECT

    /*! Whether somebody is signed in. */
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /*! Whether the sign-in outlives the program. */
    Q_PROPERTY(bool lasting READ isLasting NOTIFY stateChanged)
    /*! How the store answered last. If it is locked, somebody may be signed in all the same:
     * restore() tries again. */
    Q_PROPERTY(StoreStatus storeStatus READ storeStatus NOTIFY stateChanged)
    /*! The name to greet the person with; may be empty. */
    Q_PROPERTY(QString accountName READ accountName NOTIFY stateChanged)
    /*! The scope that was granted, as the server wrote it; may be empty. */
    Q_PROPERTY(QString scope READ scope NOTIFY stateChanged)
    /*! What the server was told about the tokens of the last session, once it is SignedOut. */
    Q_PROPERTY(Revocation revocation READ revocation NOTIFY stateChanged)
    /*! Why the last session is over or about to be over, as in signedOut(). */
    Q_PROPERTY(DeviceSignIn::Reason endReason READ endReason NOTIFY stateChanged)
    /*! False if the store could not delete the tokens of the last session. */
    Q_PROPERTY(bool deleted READ isDeleted NOTIFY stateChanged)

public:
    /*! Whether somebody is signed in. */
    enum class State {
        Restoring, //!< the store is being read
        SignedOut,
        Storing, //!< new tokens are here: the person is being identified, the tokens are being stored
        SignedIn,
        SigningOut, //!< the tokens are being revoked and deleted
    };
    Q_ENUM(State)

    /*! How the store answered. */
    enum class StoreStatus {
        Done,
        Locked,      //!< the keychain is locked, so it is not known whether there are tokens
        Unavailable, //!< there is no keychain here, or it fails
        TimedOut,    //!< the keychain does not answer
    };
    Q_ENUM(StoreStatus)

    /*! What the server was told. */
    enum class Revocation {
        NotTried,   //!< nobody has signed out here
        Revoked,    //!< it does not accept the tokens any more
        NotOffered, //!< it cannot revoke: tokens end by themselves, or in the account's settings
        NotReached, //!< it did not answer in time, or refused; the tokens end as with NotOffered
    };
    Q_ENUM(Revocation)

    /*! The result of accessToken(): a token, or why there is none. */
    using AccessToken = std::variant<Secret, Failure>;
    /*! Receives the result of accessToken(). */
    using TokenDone = std::function<void(AccessToken)>;

    /*!
        \a account is the name under which the tokens are stored: see isAccountName(). None of the
        pointers is owned; all must outlive the session.
    */
    Session(QString account, AuthorizationServer *server, Transport *transport, TokenStore *store,
            Clock *clock, QObject *parent = nullptr);
    ~Session() override;

    /*! The properties of these names. @{ */
    State state() const;
    bool isLasting() const;
    StoreStatus storeStatus() const;
    QString accountName() const;
    /*! @} */
    /*! The \c sub of the id_token: who signed in, for the server. May be empty. */
    QString subject() const;
    /*! The property of this name. */
    QString scope() const;
    /*! The name that was given to the constructor. */
    QString account() const;
    /*! Whether the tokens are bound to a key, so that a request needs proof() too. */
    bool isBound() const;
    /*! The properties of these names. @{ */
    Revocation revocation() const;
    Reason endReason() const;
    bool isDeleted() const;
    /*! @} */

    /*!
        Reads the store; ends in SignedIn or SignedOut. Does nothing in other states than Restoring
        and SignedOut.
    */
    Q_INVOKABLE void restore();

    /*!
        Reads a store again that has failed when restore() read it, such as a keychain that starts
        later than the application. The session stays SignedOut unless it finds tokens; stateChanged()
        is emitted if storeStatus() has changed. Does nothing in other states than SignedOut.
    */
    void lookAgain();

    /*! Tries again to store tokens that are in memory only; emits stateChanged() when it is over. */
    Q_INVOKABLE void keep();

    /*!
        Takes the tokens of a new sign-in: finds out who has signed in, within a few seconds, then
        stores the tokens, then is SignedIn. If their id_token is not genuine, nothing is stored, and
        the session ends with Reason::WrongIdentity.
    */
    void adopt(TokenSet tokens);

    /*!
        Gives an access token that does not expire within the next minute, if the server issues such
        tokens; it is refreshed first if need be. Callers at the same time share one refresh. If that
        fails, they get the old token as long as it has not expired.
    */
    PendingCall accessToken(TokenDone done);

    /*!
        The same for an application whose request with the token \a refused was answered with 401.
        It never gives that token again. If a token is refused that was itself fetched in place of a
        refused one, the call fails, so that no one refreshes in circles.
    */
    PendingCall accessTokenAfterRefusal(const Secret &refused, TokenDone done);

    /*!
        The value of the DPoP header for an application's own request with the access token (RFC 9449,
        section 7). \a nonce is the last one that the application's server has sent. Empty if the
        tokens are not bound to a key.
    */
    QByteArray proof(const QByteArray &method, const QUrl &url, const QByteArray &nonce = {}) const;

    /*!
        Copies of the tokens as they are, and what else came with them, without the key that they are
        bound to; empty if nobody is signed in. For requests use accessToken(), which refreshes.
    */
    TokenSet tokens() const;

    /*!
        Revokes the tokens (RFC 7009) if the server can, within a few seconds, and deletes them in any
        case. The properties revocation and deleted say how that went. If nobody is signed in, it
        deletes what the store holds, which may be something that could not be read.
    */
    Q_INVOKABLE void signOut();

Q_SIGNALS:
    /*! Any of the properties may have changed. */
    void stateChanged();
    /*! Somebody is signed in now, by new tokens or by those in the store. */
    void signedIn();
    /*! \a why is Reason::None after signOut(), here or in another process. Otherwise it says why the
     * session has ended without the person's doing. */
    void signedOut(DeviceSignIn::Reason why);
    /*!
        Only a new sign-in helps. With CodeRefused, the server has ended the session; with
        NotSignedIn, the access token has expired and there was no refresh token; with
        WrongIdentity, the id_token of a new sign-in is not genuine. These three follow signedOut().
        With ServerRefused, an application's server refuses tokens that have not expired.
    */
    void signInNeeded(DeviceSignIn::Reason why);

private:
    std::unique_ptr<SessionPrivate> d;
};

} // namespace DeviceSignIn
