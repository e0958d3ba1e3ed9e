// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/singlerequest.h"
#include "protocol/tokens.h"
#include "signin/clock.h"
#include "signin/provider.h"
#include "signin/storedsession.h"
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

    A session begins in Restoring; call restore() once. New tokens are in the store before anyone
    hears of them; where the store fails they stay in memory and lasting is false.
*/
class Session : public QObject
{
    Q_OBJECT

    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /*! Whether the sign-in outlives the program. The page says so where it does not. */
    Q_PROPERTY(bool lasting READ isLasting NOTIFY stateChanged)
    /*! The name to greet the person with; may be empty. */
    Q_PROPERTY(QString accountName READ accountName NOTIFY stateChanged)
    /*! The scope that was granted, as the server wrote it; may be empty. */
    Q_PROPERTY(QString scope READ scope NOTIFY stateChanged)

public:
    enum class State {
        Restoring, //!< asking the store
        SignedOut,
        Storing, //!< new tokens are on their way into the store
        SignedIn,
        SigningOut, //!< being revoked and deleted
    };
    Q_ENUM(State)

    /*! What accessToken() comes to: a token, or why there is none. */
    using AccessToken = std::variant<Secret, Failure>;

    /*!
        \a account names the person's place in the store. None of the pointers is owned; all must
        live longer than the session.
    */
    Session(QString account, Provider *provider, Transport *transport, TokenStore *store,
            Clock *clock, QObject *parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    bool isLasting() const { return m_lasting; }
    QString accountName() const;
    QString scope() const;
    QString account() const { return m_account; }

    /*! Looks into the store; ends in SignedIn or SignedOut. */
    void restore();

    /*! Takes new tokens: finds out the account's name, stores them, and is SignedIn. */
    void adopt(TokenSet tokens);

    /*!
        A token that is good for a minute at least, refreshed before if need be. Comes later, unless
        \a context is gone by then. Many may ask at once: there is one refresh.
    */
    void accessToken(QObject *context, std::function<void(AccessToken)> done);

    /*! For a host that was told to: both tokens as they are, once the session is SignedIn. */
    const StoredSession *tokens() const { return m_stored ? &*m_stored : nullptr; }

    /*! Revokes (RFC 7009) where the server can, within a few seconds, and deletes in any case. */
    Q_INVOKABLE void signOut();

Q_SIGNALS:
    void stateChanged();
    void signedIn();
    /*! \a why is Reason::None after signOut(); else the server has ended the session. */
    void signedOut(DeviceSignIn::Reason why);

private:
    struct Asker
    {
        QPointer<QObject> context;
        std::function<void(AccessToken)> done;
    };

    void readStored(StoreResult result);
    void take(TokenSet tokens);
    void askForName();
    void store(std::function<void()> then);
    void settle();
    bool livesFor(std::chrono::seconds time) const;
    bool needsRefresh() const;
    void refresh();
    void readRefresh(const HttpAnswer &answer);
    void endRefresh(const Failure &failure);
    AccessToken currentToken(const Failure &failure) const;
    void answerAskers(const Failure &failure);
    void revoke(const ServerMetadata &server);
    void forget(Reason why);
    void setPatience(std::function<void()> giveUp);
    void setState(State state);

    QString m_account;
    Provider *m_provider;
    TokenStore *m_store;
    Clock *m_clock;
    State m_state = State::Restoring;
    bool m_lasting = false;
    std::optional<StoredSession> m_stored;
    bool m_refreshing = false;
    SingleRequest m_request;
    /*! Bounds a request that the person waits for on the screen. */
    std::unique_ptr<Alarm> m_patience;
    std::vector<Asker> m_askers;
};

} // namespace DeviceSignIn
