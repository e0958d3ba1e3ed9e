// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/tokens.h"
#include "signin/accounts.h"
#include "signin/boundrequest.h"
#include "signin/clock.h"
#include "signin/identitycheck.h"
#include "signin/provider.h"
#include "signin/refreshbackoff.h"
#include "signin/renewal.h"
#include "signin/revoker.h"
#include "signin/sessionstore.h"
#include "signin/storedsession.h"
#include "signin/tokenlife.h"
#include "storage/tokenstore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace DeviceSignIn {

/*!
    One account's tokens for as long as they live: kept in a store, refreshed when they age, revoked
    and deleted on signOut().

    A session begins in Restoring; call restore() once. New tokens are in the store, and read back,
    before anyone hears of them; where the store fails they stay in memory, lasting is false, and
    the next refresh tries to store again. Only the server's invalid_grant ends a session, never a
    network that is away.
*/
class Session : public QObject
{
    Q_OBJECT

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
    using TokenDone = std::function<void(AccessToken)>;

    /*!
        \a account names the person's place in the store: see isAccountName(). None of the pointers
        is owned; all must live longer than the session.
    */
    Session(QString account, Provider *provider, Transport *transport, TokenStore *store,
            Clock *clock, QObject *parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    bool isLasting() const { return m_lasting; }
    StoreStatus storeStatus() const { return m_storeStatus; }
    QString accountName() const;
    QString scope() const;
    QString account() const { return m_account; }
    /*! Whether the tokens are bound to a key, and a request needs proof() too. */
    bool isBound() const;
    Revocation revocation() const { return m_revocation; }
    Reason endReason() const { return m_endReason; }
    bool isDeleted() const { return m_deleted; }

    /*! Looks into the store; ends in SignedIn or SignedOut. Again only when SignedOut. */
    Q_INVOKABLE void restore();

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

    /*! For a host that was told to: both tokens as they are, once the session is SignedIn. */
    const StoredSession *tokens() const { return m_stored ? &*m_stored : nullptr; }

    /*!
        Revokes (RFC 7009) where the server can, within a few seconds, and deletes in any case;
        revocation and deleted say how that went.
    */
    Q_INVOKABLE void signOut();

Q_SIGNALS:
    void stateChanged();
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
    struct Asker
    {
        QPointer<QObject> context;
        TokenDone done;
        /*! Not this one; empty where any will do. */
        Secret refused;
    };

    void readStored(SessionStore::Kept kept);
    void save(std::function<void()> then);
    void checkIdentity();
    void readIdentity(const IdentityCheck::Result &result);
    void askForName();
    void readName(const ServerMetadata &server);
    void settle();
    bool canRefresh() const;
    void refresh(Secret refused);
    void endRefresh(Renewal::Result result);
    void take(Renewal::Renewed renewed);
    AccessToken tokenFor(const Asker &asker, const Failure &failure) const;
    void answerAskers(const Failure &failure);
    void answerLater(Asker asker, const Failure &failure);
    void lapse(Reason why);
    void forget(Reason why, const std::shared_ptr<StoreLock> &lock);
    void end(Reason why);
    void beginAnew();
    void setPatience(std::function<void()> giveUp);
    void noteStore(StoreResult::Status status);
    void setState(State state);

    QString m_account;
    Provider *m_provider;
    Transport *m_transport;
    Clock *m_clock;
    SessionStore m_kept;
    Accounts m_accounts;
    State m_state = State::Restoring;
    StoreStatus m_storeStatus = StoreStatus::Done;
    bool m_lasting = false;
    Revocation m_revocation = Revocation::NotTried;
    Reason m_endReason = Reason::None;
    bool m_deleted = true;
    std::optional<StoredSession> m_stored;
    /*! Whether the tokens in memory are those in the store. */
    bool m_isStored = false;
    /*! What is being stored belongs to it. */
    std::unique_ptr<QObject> m_saving;
    TokenLife m_life;
    /*! Whether the access token is one that was fetched because the one before it was refused. */
    bool m_replacesRefused = false;
    RefreshBackOff m_backOff;
    /*! Of a new sign-in; moved into the check. */
    IdentityCheck::Claim m_claim;
    IdentityCheck m_identity;
    BoundRequest m_request;
    std::optional<SigningKey> m_key;
    /*! Bounds a request that the person waits for on the screen. */
    std::unique_ptr<Alarm> m_patience;
    std::vector<Asker> m_askers;
    std::unique_ptr<Renewal> m_renewal;
    std::unique_ptr<Revoker> m_revoker;
};

} // namespace DeviceSignIn
