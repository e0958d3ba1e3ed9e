// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/tokenset.h"
#include "session/refreshpause.h"
#include "storage/tokenstore.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace DeviceSignIn {

/*! What a sign-out needs to revoke a sign-in that a later one has replaced. */
struct ReplacedSignIn
{
    Secret accessToken;
    /*! Empty if the server issued none. */
    Secret refreshToken;
    /*! See TokenSet::values. */
    NamedValues values;
    /*! See StoredSession::signInId. */
    QString signInId;

    ReplacedSignIn clone() const;
};

/*! The data of a session that is stored for the next run of the program. */
struct StoredSession
{
    Secret accessToken;
    /*! Empty if the server issued none. */
    Secret refreshToken;
    TokenSet::Type type = TokenSet::Type::Bearer;
    /*! The key that the tokens are bound to (RFC 9449). Empty for Bearer tokens. */
    StoredKey dpopKey;
    QString scope;
    /*! The name to greet the person with; may be empty. */
    QString accountName;
    /*! See Session::accountAddress. */
    QString accountAddress;
    /*! The \c sub of the id_token: the server's identifier of the person. May be empty. */
    QString subject;
    /*! See Identity::personId. */
    QString personId;
    /*! Further members of the token response, such as Salesforce's instance_url. */
    QMap<QString, QString> extras;
    /*! See TokenSet::values. */
    NamedValues values;
    /*!
        When the access token arrived, by this machine's system clock; invalid if that is not known.
    */
    QDateTime issued;
    /*!
        When the access token expires, by this machine's system clock; invalid if the server did not
        send its lifetime.
    */
    QDateTime expiry;
    /*!
        The last lifetime of an access token that the server has sent (\c expires_in); none if it
        never has. It is assumed for tokens without one.
    */
    std::optional<std::chrono::seconds> lifetime;
    /*! Whether only a new sign-in helps, although the tokens are kept: see RefreshRefused. */
    bool isRefused = false;
    /*!
        Whether the server has refused the last refresh once, and has asked for a pause
        (Retry-After). The next refusal then counts as the repetition: see RefreshRefused.
    */
    bool wasRefusedOnce = false;
    /*! Why the last refresh failed, and the pause that the server has asked for. */
    RefreshPause pause;

    /*! A random identifier of this sign-in, which all refreshes keep. */
    QString signInId;
    /*!
        The sign-ins of the account that this one has replaced, the last one first. They are revoked
        at the sign-out and not before: some servers revoke all tokens of the person and the client
        with any one of them (Auth0 by a setting, Keycloak until 2025), which would end the new
        sign-in with the old one.
    */
    std::vector<ReplacedSignIn> replaced;
    /*! The number of the stored set: of two sets, the one with the greater number is newer. */
    qint64 serial = 0;

    StoredSession clone() const;
    /*! Whether this set was stored after \a other, or is that of another sign-in. */
    bool replaces(const StoredSession &other) const
    {
        return signInId != other.signInId || serial > other.serial;
    }
    /*!
        Adds \a earlier, whose place this sign-in takes in the store, and what it has replaced, to
        \c replaced. The oldest ones are left out if they are many.
    */
    void takePlaceOf(const StoredSession &earlier);
    /*!
        Returns copies of the tokens and of the other members of the response, without the private
        key, for an application.
    */
    TokenSet tokens() const;

    /*!
        Replaces the tokens by \a tokens, which arrived at \a now. A refresh may omit the refresh
        token and the scope, which then stay unchanged (RFC 6749, sections 5.1 and 6).
    */
    void take(TokenSet tokens, const QDateTime &now);
};

/*! Creates a session with the first tokens of a sign-in, which arrived at \a now. */
StoredSession newSignIn(TokenSet tokens, const QDateTime &now);

/*! Returns the value for a TokenStore: a JSON object with a version. */
Secret serialize(const StoredSession &session);

/*! Reads a value that serialize() returned; none if \a stored has another format or version. */
std::optional<StoredSession> fromStore(const Secret &stored);

/*!
    The tokens of one account in a store. After a power failure at any moment, the store still
    contains a complete set of tokens.

    There are two slots. A new set is written to the slot that does not contain the newest set, and
    is read back. The previous set stays unchanged in the other slot. Nothing has to be copied or
    cleaned up, because the complete set with the greatest serial number is the current one.

    A slot that can't be read is never overwritten: see save(). The handles of calls must not
    outlive this object.
*/
class SessionStore
{
public:
    using Status = StoreResult::Status;

    /*! The content of the slots. */
    struct Content
    {
        /*!
            Done if both slots could be read, even if they are empty; otherwise why their content is
            not known.
        */
        Status status = Status::Done;
        std::optional<StoredSession> newest;
        std::optional<StoredSession> older;
    };
    /*! The result of saving. */
    struct Saved
    {
        /*! Done only if the value that was read back equals the one that was written. */
        Status status = Status::Done;
        /*! The serial number of the stored set. */
        qint64 serial = 0;
        /*!
            The newer set of the same sign-in that lockAndSave() has found in the store. Then
            nothing was written.
        */
        std::optional<StoredSession> newer;
        /*! StoredSession::replaced of the set that lockAndSave() has stored. */
        std::vector<ReplacedSignIn> replaced;
    };
    /*! Returns the set that is to be stored. */
    using Current = std::function<StoredSession()>;
    /*! Makes the account ready for tokens. Reports Done, or why nothing can be stored. */
    using Prepare = std::function<PendingCall(std::function<void(Status)>)>;

    /*! \a store is not owned, and must outlive this object. */
    SessionStore(QString account, TokenStore *store);

    /*! The account that was given to the constructor. */
    QString account() const { return m_account; }
    /*! Goes on with another account. Must not be called while another call is under way. */
    void setAccount(const QString &account);
    /*! Whether the store outlives the program. */
    bool isPersistent() const { return m_store->isPersistent(); }

    /*! Takes the lock that must be held while the slots are changed. */
    PendingCall lock(TokenStore::LockDone done);
    /*! Asks the person to unlock the store: see TokenStore::unlock(). */
    PendingCall unlock(std::function<void()> done);
    /*! Reads both slots. */
    PendingCall load(std::function<void(Content)> done);
    /*!
        Stores \a session with the serial number that follows the newest one that load() has found.
        If load() could not read both slots, nothing is written.
    */
    PendingCall save(const StoredSession &session, std::function<void(Saved)> done);
    /*!
        Makes sure, as far as the store can, that save() will be able to store the successor of \a
        session, which may be larger. The result is Done, or why nothing could be stored. Needs a
        preceding load().
    */
    PendingCall reserve(const StoredSession &session, std::function<void(Status)> done);
    /*!
        Calls lock(), \a prepare unless that is null, load() and save(). Saves without the lock if
        the lock can't be obtained in time. \a current is called when the lock was obtained: a
        refresh may have replaced the tokens while another process had it. A set never replaces a
        newer one of the same sign-in. If it replaces that of another sign-in, it is stored with the
        tokens of that one: see StoredSession::replaced.
    */
    PendingCall lockAndSave(Current current, std::function<void(Saved)> done, Prepare prepare = {});
    /*!
        Empties both slots. A slot that can't be removed is overwritten instead. The result is Done
        if no tokens are left.
    */
    PendingCall remove(std::function<void(Status)> done);
    /*! The result of removeSignIns(). */
    struct Removed
    {
        /*! Done if no set of the sign-ins is left. */
        Status status = Status::Done;
        /*! Whether the account has a set of another sign-in. */
        bool hasOthers = false;
    };
    /*!
        Empties the slots that contain a set of one of the sign-ins \a signInIds, and leaves others
        as they are.
    */
    PendingCall removeSignIns(const QStringList &signInIds, std::function<void(Removed)> done);

private:
    QString slotName(size_t slot) const;
    /*! Finds the newest complete set in the content of both slots. */
    Content compare(const std::array<StoreResult, 2> &results);

    QString m_account;
    TokenStore *m_store;
    // The results of the last load() or save().
    Status m_status = Status::Unavailable;
    size_t m_newest = 1;
    qint64 m_serial = 0;
};

} // namespace DeviceSignIn
