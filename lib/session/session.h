// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/failure.h"
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
    and deleted on signOut().

    A session begins in Restoring; call restore() once. New tokens are in the store, and read back,
    before anyone hears of them; where the store fails they stay in memory, lasting is false, and
    the next refresh tries to store again. Only the server's invalid_grant ends a session, never a
    network that is away.
*/
class DEVICESIGNIN_EXPORT Session : public QObject
{
    Q_OBJECT

    /*! Whether somebody is signed in. */
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /*! Whether the sign-in outlives the program. The page says so where it does not. */
    Q_PROPERTY(bool lasting READ isLasting NOTIFY stateChanged)
    /*! How the store has answered last. Where it is locked somebody may be signed in all the same:
     * restore() tries again. */
    Q_PROPERTY(StoreStatus storeStatus READ storeStatus NOTIFY stateChanged)
    /*! The name to greet the person with; may be empty. */
    Q_PROPERTY(QString accountName READ accountName NOTIFY stateChanged)
    /*! The scope that was granted, as the server wrote it; may be empty. */
    Q_PROPERTY(QString scope READ scope NOTIFY stateChanged)
    /*! What has become of the tokens of the last session, once it is SignedOut. */
    Q_PROPERTY(Revocation revocation READ revocation NOTIFY stateChanged)
    /*! Why the last session is over, or about to be: as with signedOut(). */
    Q_PROPERTY(DeviceSignIn::Reason endReason READ endReason NOTIFY stateChanged)
    /*! False once the store has not let go of the tokens of the last session. */
    Q_PROPERTY(bool deleted READ isDeleted NOTIFY stateChanged)

public:
    /*! Where the session stands. */
    enum class State {
        Restoring, //!< asking the store
        SignedOut,
        Storing, //!< new tokens are on their way into the store
        SignedIn,
        SigningOut, //!< being revoked and deleted
    };
    Q_ENUM(State)

    /*! As StoreResult::Status. */
    enum class StoreStatus {
        Done,
        Locked,      //!< something may be there, but the keychain is not open
        Unavailable, //!< there is no keychain here, or it fails
        TimedOut,    //!< the keychain does not answer
    };
    Q_ENUM(StoreStatus)

    /*! What the server was told. */
    enum class Revocation {
        NotTried,   //!< nobody has signed out here
        Revoked,    //!< it does not accept the tokens any more
        NotOffered, //!< it has no way to revoke: they end by themselves, or in its own settings
        NotReached, //!< it did not answer in time, or refused: likewise
    };
    Q_ENUM(Revocation)

    /*! What accessToken() comes to: a token, or why there is none. */
    using AccessToken = std::variant<Secret, Failure>;
    /*! Told once. */
    using TokenDone = std::function<void(AccessToken)>;

    /*!
        \a account names the person's place in the store: see isAccountName(). None of the pointers
        is owned; all must live longer than the session.
    */
    Session(QString account, AuthorizationServer *provider, Transport *transport, TokenStore *store,
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
    /*! The name of the place in the store. */
    QString account() const;
    /*! Whether the tokens are bound to a key, and a request needs proof() too. */
    bool isBound() const;
    /*! The properties of these names. @{ */
    Revocation revocation() const;
    Reason endReason() const;
    bool isDeleted() const;
    /*! @} */

    /*! Looks into the store; ends in SignedIn or SignedOut. Again only when SignedOut. */
    Q_INVOKABLE void restore();

    /*!
        Looks once more into a store that has failed when restore() asked it, such as a keychain that
        starts later than the app. The session stays SignedOut unless somebody turns out to be signed
        in; stateChanged() tells if storeStatus() is another. Does nothing in other states.
    */
    void lookAgain();

    /*! Tries again to store tokens that are in memory only; stateChanged() tells of an outcome. */
    Q_INVOKABLE void keep();

    /*! Takes new tokens: finds out the account's name, stores them, and is SignedIn. */
    void adopt(TokenSet tokens);

    /*!
        A token that is good for a minute at least, refreshed before if need be. Comes later, unless
        \a context is gone by then. Many may ask at once: there is one refresh.
    */
    void accessToken(QObject *context, TokenDone done);

    /*!
        The same for an app that was answered with 401 to \a refused: never that token again. One
        that is refused right after it was refreshed for this reason fails, so that nobody goes
        round in circles.
    */
    void accessTokenAfterRefusal(const Secret &refused, QObject *context, TokenDone done);

    /*!
        The value of the DPoP header of an app's own request with the access token (RFC 9449,
        section 7): \a nonce is the last that the app's server has sent. Empty where the tokens are
        not bound to a key.
    */
    QByteArray proof(const QByteArray &method, const QUrl &url, const QByteArray &nonce = {}) const;

    /*!
        For a host that was told to: copies of the tokens as they are, and what else came with them.
        All of it is empty where nobody is signed in. Requests are better made with accessToken().
    */
    TokenSet tokens() const;

    /*!
        Revokes (RFC 7009) where the server can, within a few seconds, and deletes in any case;
        revocation and deleted say how that went. Where nobody is signed in it deletes what the store
        holds all the same: it may be something that could not be read.
    */
    Q_INVOKABLE void signOut();

Q_SIGNALS:
    /*! Any of the properties may be another. */
    void stateChanged();
    /*! Somebody is signed in now: by new tokens, or by those in the store. */
    void signedIn();
    /*! \a why is Reason::None after signOut(), here or in another process; else the session has
     * ended without the person's doing. */
    void signedOut(DeviceSignIn::Reason why);
    /*!
        Nothing but a new sign-in helps. CodeRefused: the server has ended the session. NotSignedIn:
        the access token is over, and there was no refresh token. WrongIdentity: the id_token of a
        new sign-in is not genuine. All three come along with signedOut().
        ServerRefused: tokens are refused though they live.
    */
    void signInNeeded(DeviceSignIn::Reason why);

private:
    std::unique_ptr<SessionPrivate> d;
};

} // namespace DeviceSignIn
