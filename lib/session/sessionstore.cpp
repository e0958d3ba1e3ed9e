// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionstore.h"

#include "jose/crypto.h"
#include "network/transport.h"
#include "protocol/failure.h"
#include "protocol/tokens.h"
#include "storage/entrynames.h"
#include "storage/storedobject.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

using std::chrono::seconds;
using Status = StoreResult::Status;

namespace {

constexpr int storedVersion = 2;
/*! The most sign-ins that are kept until the sign-out after others have replaced them. */
constexpr size_t mostReplaced = 4;
/*! The greatest serial number that is taken for one of ours: no account is refreshed so often. */
constexpr qint64 greatestSerial = qint64(1) << 52;

QJsonObject toJson(const QMap<QString, QString> &extras)
{
    QJsonObject object;
    for (auto extra = extras.begin(); extra != extras.end(); ++extra)
        object.insert(extra.key(), extra.value());
    return object;
}

QMap<QString, QString> extrasFrom(const QJsonObject &object)
{
    QMap<QString, QString> extras;
    for (auto member = object.begin(); member != object.end(); ++member)
        extras.insert(member.key(), member.value().toString());
    return extras;
}

QJsonArray toJson(const std::vector<ReplacedSignIn> &replaced)
{
    QJsonArray array;
    for (const ReplacedSignIn &one : replaced)
        array.append(QJsonObject{
            {QLatin1String("access_token"), storedText(one.accessToken)},
            {QLatin1String("refresh_token"), storedText(one.refreshToken)},
            {QLatin1String("values"), one.values.toJson()},
            {QLatin1String("sign_in"), one.signInId},
        });
    return array;
}

std::vector<ReplacedSignIn> replacedFrom(const QJsonArray &array)
{
    std::vector<ReplacedSignIn> replaced;
    for (const auto &item : array) {
        const QJsonObject object = item.toObject();
        const auto text = [&object](const char *name) {
            return object.value(QLatin1String(name)).toString();
        };
        ReplacedSignIn one{Secret(text("access_token").toUtf8()),
                           Secret(text("refresh_token").toUtf8()),
                           NamedValues::fromJson(object.value(QLatin1String("values")).toObject()),
                           text("sign_in")};
        if (replaced.size() < mostReplaced && isUsableToken(one.accessToken.reveal()))
            replaced.push_back(std::move(one));
    }
    return replaced;
}

/*! Whether the content of a slot is known: it may be empty, or something other than tokens. */
bool isReadable(const StoreResult &result)
{
    return result.status == Status::Done || result.status == Status::NotFound;
}

/*!
    Returns the status of a write with the result \a written after which \a read has another value.
*/
Status statusOfWrite(const StoreResult &read, Status written)
{
    if (!isReadable(read))
        return read.status;
    return written == Status::Done ? Status::Unavailable : written;
}

std::optional<StoredSession> sessionIn(const StoreResult &result)
{
    return result.status == Status::Done ? fromStore(result.value) : std::nullopt;
}

using BothSlots = std::array<StoreResult, 2>;

/*! Reads both slots of an account. */
class SlotReader : public PendingWork<BothSlots>
{
public:
    SlotReader(TokenStore *store, const std::array<QString, 2> &slotNames, Done done)
        : PendingWork(std::move(done))
    {
        for (size_t slot = 0; slot < slotNames.size(); ++slot)
            m_calls.at(slot) = store->read(slotNames.at(slot), [this, slot](StoreResult result) {
                m_results.at(slot) = std::move(result);
                if (++m_finished == m_results.size())
                    report(std::move(m_results));
            });
    }

private:
    BothSlots m_results;
    size_t m_finished = 0;
    std::array<PendingCall, 2> m_calls;
};

/*!
    Writes a slot and reads it back. The value that is read back decides, even if the write reports
    an error.
*/
class SlotWriter : public PendingWork<Status>
{
public:
    SlotWriter(TokenStore *store, const QString &slotName, Secret value, Done done)
        : PendingWork(std::move(done))
        , m_value(std::move(value))
    {
        m_write = store->write(slotName, m_value.clone(),
                               [this](const StoreResult &result) { m_written = result.status; });
        m_read = store->read(slotName, [this](const StoreResult &result) {
            const bool isStored = isReadable(result) && result.value.reveal() == m_value.reveal();
            report(isStored ? Status::Done : statusOfWrite(result, m_written));
        });
    }

private:
    Secret m_value;
    /*! The result of the write; TimedOut until it has arrived. */
    Status m_written = Status::TimedOut;
    PendingCall m_write;
    PendingCall m_read;
};

/*! Empties slots, in the order of their names. A slot that can't be removed is overwritten. */
class SlotRemoval : public PendingWork<Status>
{
public:
    SlotRemoval(TokenStore *store, const QStringList &slotNames, Done done)
        : PendingWork(std::move(done))
        , m_store(store)
        , m_left(size_t(slotNames.size()))
    {
        if (slotNames.isEmpty())
            m_calls.at(0) = callLater([this] { report(m_worst); });
        for (size_t slot = 0; slot < m_left; ++slot)
            m_calls.at(slot) = store->remove(
                slotNames.at(qsizetype(slot)),
                [this, slot, name = slotNames.at(qsizetype(slot))](const StoreResult &removed) {
                    finishRemoval(slot, name, removed.status);
                });
    }

private:
    void finishRemoval(size_t slot, const QString &slotName, Status removed)
    {
        // A store that is locked or does not respond would not write either, so only Unavailable is
        // handled.
        if (removed != Status::Unavailable) {
            finishSlot(removed);
            return;
        }
        m_calls.at(slot) =
            m_store->write(slotName, Secret("{}"),
                           [this](const StoreResult &written) { finishSlot(written.status); });
    }

    void finishSlot(Status status)
    {
        if (status != Status::Done)
            m_worst = status;
        if (--m_left == 0)
            report(m_worst);
    }

    TokenStore *m_store;
    Status m_worst = Status::Done;
    /*! The number of slots that are still to be emptied. */
    size_t m_left;
    std::array<PendingCall, 2> m_calls;
};

/*! Empties those slots whose sets belong to one of some sign-ins. */
class SignInRemoval : public PendingWork<SessionStore::Removed>
{
public:
    SignInRemoval(TokenStore *store, std::array<QString, 2> slotNames, QStringList signInIds,
                  Done done)
        : PendingWork(std::move(done))
        , m_store(store)
        , m_slotNames(std::move(slotNames))
        , m_signInIds(std::move(signInIds))
    {
        m_call = PendingCall(std::make_unique<SlotReader>(
            m_store, m_slotNames, [this](const BothSlots &results) { removeFrom(results); }));
    }

private:
    void removeFrom(const BothSlots &results)
    {
        QStringList found;
        // In this order, so that a power failure in between leaves the main slot.
        for (const size_t slot : {size_t(1), size_t(0)}) {
            const StoreResult &result = results.at(slot);
            if (!isReadable(result))
                m_removed.status = result.status;
            const auto session = sessionIn(result);
            if (session && m_signInIds.contains(session->signInId))
                found.append(m_slotNames.at(slot));
            else if (session)
                m_removed.hasOthers = true;
        }
        m_call = PendingCall(std::make_unique<SlotRemoval>(m_store, found, [this](Status status) {
            if (status != Status::Done)
                m_removed.status = status;
            report(m_removed);
        }));
    }

    TokenStore *m_store;
    std::array<QString, 2> m_slotNames;
    QStringList m_signInIds;
    SessionStore::Removed m_removed;
    PendingCall m_call;
};

/*! Saves a session while it holds the account's lock, if that could be obtained in time. */
class LockedSave : public PendingWork<SessionStore::Saved>
{
public:
    LockedSave(SessionStore *store, SessionStore::Current current, SessionStore::Prepare prepare,
               Done done)
        : PendingWork(std::move(done))
        , m_store(store)
        , m_current(std::move(current))
        , m_prepare(std::move(prepare))
    {
        m_call = store->lock([this](LockResult result) {
            m_lock = std::move(result.lock);
            prepareAccount();
        });
    }

private:
    void prepareAccount()
    {
        if (!m_prepare) {
            load();
            return;
        }
        m_call = m_prepare([this](Status status) {
            if (status == Status::Done)
                load();
            else
                end({status, 0, {}, {}});
        });
    }

    void load()
    {
        m_call = m_store->load([this](SessionStore::Content content) { save(std::move(content)); });
    }

    void save(SessionStore::Content content)
    {
        StoredSession session = m_current();
        const bool isOvertaken = content.newest && !session.signInId.isEmpty()
                                 && content.newest->signInId == session.signInId
                                 && content.newest->serial > session.serial;
        if (isOvertaken) {
            const qint64 serial = content.newest->serial;
            end({Status::Done, serial, std::move(content.newest), {}});
            return;
        }
        if (content.newest && content.newest->signInId != session.signInId)
            session.takePlaceOf(*content.newest);
        m_call = m_store->save(session, [this](SessionStore::Saved saved) {
            saved.replaced = std::move(m_replaced);
            end(std::move(saved));
        });
        m_replaced = std::move(session.replaced);
    }

    void end(SessionStore::Saved saved)
    {
        m_lock.reset();
        report(std::move(saved));
    }

    SessionStore *m_store;
    SessionStore::Current m_current;
    SessionStore::Prepare m_prepare;
    /*! The sign-ins that the stored one has replaced. */
    std::vector<ReplacedSignIn> m_replaced;
    std::shared_ptr<StoreLock> m_lock;
    PendingCall m_call;
};

} // namespace

// ---------------------------------------------------------------------------- StoredSession

ReplacedSignIn ReplacedSignIn::clone() const
{
    return {accessToken.clone(), refreshToken.clone(), values.clone(), signInId};
}

StoredSession StoredSession::clone() const
{
    StoredSession copy;
    copy.accessToken = accessToken.clone();
    copy.refreshToken = refreshToken.clone();
    copy.type = type;
    copy.dpopKey = dpopKey.clone();
    copy.scope = scope;
    copy.accountName = accountName;
    copy.accountAddress = accountAddress;
    copy.subject = subject;
    copy.personId = personId;
    copy.extras = extras;
    copy.values = values.clone();
    copy.issued = issued;
    copy.expiry = expiry;
    copy.lifetime = lifetime;
    copy.isRefused = isRefused;
    copy.wasRefusedOnce = wasRefusedOnce;
    copy.pause = pause;
    copy.signInId = signInId;
    for (const ReplacedSignIn &one : replaced)
        copy.replaced.push_back(one.clone());
    copy.serial = serial;
    return copy;
}

void StoredSession::takePlaceOf(const StoredSession &earlier)
{
    std::vector<ReplacedSignIn> all;
    all.push_back({earlier.accessToken.clone(), earlier.refreshToken.clone(),
                   earlier.values.clone(), earlier.signInId});
    for (const ReplacedSignIn &one : replaced)
        all.push_back(one.clone());
    for (const ReplacedSignIn &one : earlier.replaced)
        all.push_back(one.clone());
    if (all.size() > mostReplaced)
        all.resize(mostReplaced);
    replaced = std::move(all);
}

TokenSet StoredSession::tokens() const
{
    TokenSet tokens;
    tokens.accessToken = accessToken.clone();
    tokens.refreshToken = refreshToken.clone();
    tokens.scope = scope;
    tokens.type = type;
    tokens.extras = extras;
    tokens.values = values.clone();
    return tokens;
}

void StoredSession::take(TokenSet tokens, const QDateTime &now)
{
    accessToken = std::move(tokens.accessToken);
    type = tokens.type;
    if (!tokens.refreshToken.isEmpty())
        refreshToken = std::move(tokens.refreshToken);
    if (!tokens.dpopKey.isEmpty())
        dpopKey = std::move(tokens.dpopKey);
    if (!tokens.scope.isEmpty())
        scope = tokens.scope;
    extras.insert(tokens.extras);
    values.take(std::move(tokens.values));
    issued = now;
    expiry = tokens.lifetime ? now.addSecs(tokens.lifetime->count()) : QDateTime();
    if (tokens.lifetime)
        lifetime = tokens.lifetime;
    isRefused = false;
    wasRefusedOnce = false;
    pause = {};
}

StoredSession newSignIn(TokenSet tokens, const QDateTime &now)
{
    constexpr qsizetype idLength = 12; // enough to make the identifiers of all sign-ins on a
                                       // machine different
    StoredSession session;
    session.signInId = QString::fromLatin1(base64Url(randomBytes(idLength)));
    session.take(std::move(tokens), now);
    return session;
}

Secret serialize(const StoredSession &session)
{
    QJsonObject object{
        {QLatin1String("version"), storedVersion},
        {QLatin1String("access_token"), storedText(session.accessToken)},
        {QLatin1String("refresh_token"), storedText(session.refreshToken)},
        {QLatin1String("dpop"), session.type == TokenSet::Type::DPoP},
        {QLatin1String("dpop_key"), storedText(session.dpopKey.stored())},
        {QLatin1String("scope"), session.scope},
        {QLatin1String("account_name"), session.accountName},
        {QLatin1String("account_address"), session.accountAddress},
        {QLatin1String("subject"), session.subject},
        {QLatin1String("person"), session.personId},
        {QLatin1String("extras"), toJson(session.extras)},
        {QLatin1String("values"), session.values.toJson()},
        {QLatin1String("issued"), storedText(session.issued)},
        {QLatin1String("expiry"), storedText(session.expiry)},
        {QLatin1String("lifetime"),
         session.lifetime ? QJsonValue(qint64(session.lifetime->count())) : QJsonValue()},
        {QLatin1String("refused"), session.isRefused},
        {QLatin1String("refused_once"), session.wasRefusedOnce},
        {QLatin1String("sign_in"), session.signInId},
        {QLatin1String("replaced"), toJson(session.replaced)},
        {QLatin1String("serial"), session.serial},
    };
    session.pause.write(&object);
    return toStore(object);
}

std::optional<StoredSession> fromStore(const Secret &stored)
{
    const StoredObject object(stored);
    if (object.version() != storedVersion)
        return std::nullopt;

    StoredSession session;
    session.accessToken = object.secret("access_token");
    session.refreshToken = object.secret("refresh_token");
    session.type = object.value("dpop").toBool() ? TokenSet::Type::DPoP : TokenSet::Type::Bearer;
    session.dpopKey = StoredKey(object.secret("dpop_key"));
    session.scope = oneLine(object.text("scope"), 1000);
    session.accountName = oneLine(object.text("account_name"), 64);
    session.accountAddress = oneLine(object.text("account_address"), 64);
    session.subject = object.text("subject");
    session.personId = object.text("person");
    session.extras = extrasFrom(object.value("extras").toObject());
    session.values = NamedValues::fromJson(object.value("values").toObject());
    session.issued = object.time("issued");
    session.expiry = object.time("expiry");
    const qint64 lifetime = object.value("lifetime").toInteger();
    if (lifetime > 0)
        session.lifetime = seconds(lifetime);
    session.isRefused = object.value("refused").toBool();
    session.wasRefusedOnce = object.value("refused_once").toBool();
    session.pause = RefreshPause::read(object);
    session.signInId = object.text("sign_in");
    session.replaced = replacedFrom(object.value("replaced").toArray());
    session.serial = object.value("serial").toInteger();
    // Other programs may write to the store. No later set could be newer than one whose number is
    // at the end of the range, so that each sign-in would be lost at the next start.
    if (!isUsableToken(session.accessToken.reveal()) || session.serial < 0
        || session.serial > greatestSerial)
        return std::nullopt;
    return session;
}

// ---------------------------------------------------------------------------- SessionStore

SessionStore::SessionStore(QString account, TokenStore *store)
    : m_account(std::move(account))
    , m_store(store)
{}

void SessionStore::setAccount(const QString &account)
{
    if (account == m_account)
        return;
    m_account = account;
    m_status = Status::Unavailable;
    m_newest = 1;
    m_serial = 0;
}

QString SessionStore::slotName(size_t slot) const
{
    return slot == 0 ? accountEntry(m_account) : accountEntry(m_account, nextSuffix());
}

PendingCall SessionStore::lock(TokenStore::LockDone done)
{
    return m_store->lock(accountEntry(m_account), std::move(done));
}

PendingCall SessionStore::unlock(std::function<void()> done)
{
    return m_store->unlock([done = std::move(done)](const StoreResult &) { done(); });
}

PendingCall SessionStore::load(std::function<void(Content)> done)
{
    return PendingCall(std::make_unique<SlotReader>(
        m_store, std::array{slotName(0), slotName(1)},
        [this, done = std::move(done)](const BothSlots &results) { done(compare(results)); }));
}

SessionStore::Content SessionStore::compare(const std::array<StoreResult, 2> &results)
{
    Content content;
    const auto *unread = std::find_if_not(results.begin(), results.end(), isReadable);
    m_status = unread == results.end() ? Status::Done : unread->status;
    content.status = m_status;
    if (m_status != Status::Done)
        return content;

    auto main = sessionIn(results[0]);
    auto next = sessionIn(results[1]);
    const bool nextIsNewer = next && (!main || next->serial > main->serial);
    content.newest = std::move(nextIsNewer ? next : main);
    content.older = std::move(nextIsNewer ? main : next);
    // If both slots are empty, the first set is written to the main slot.
    m_newest = nextIsNewer || !content.newest ? 1 : 0;
    m_serial = content.newest ? content.newest->serial : 0;
    return content;
}

PendingCall SessionStore::save(const StoredSession &session, std::function<void(Saved)> done)
{
    if (m_status != Status::Done)
        return reportLater(std::move(done), Saved{m_status, 0, {}, {}});
    StoredSession numbered = session.clone();
    numbered.serial = m_serial + 1;
    const size_t slot = 1 - m_newest;
    return PendingCall(std::make_unique<SlotWriter>(
        m_store, slotName(slot), serialize(numbered),
        [this, slot, serial = numbered.serial, done = std::move(done)](Status status) {
            if (status == Status::Done) {
                m_newest = slot;
                m_serial = serial;
            }
            done({status, serial, {}, {}});
        }));
}

PendingCall SessionStore::reserve(const StoredSession &session, std::function<void(Status)> done)
{
    if (m_status != Status::Done)
        return reportLater(std::move(done), m_status);
    // New tokens may be longer than the old ones, but no longer than the longest response.
    const qsizetype size = serialize(session).reveal().size() + longestResponse;
    return m_store->reserve(
        slotName(1 - m_newest), size,
        [done = std::move(done)](const StoreResult &result) { done(result.status); });
}

PendingCall SessionStore::lockAndSave(Current current, std::function<void(Saved)> done,
                                      Prepare prepare)
{
    return PendingCall(std::make_unique<LockedSave>(this, std::move(current), std::move(prepare),
                                                    std::move(done)));
}

PendingCall SessionStore::remove(std::function<void(Status)> done)
{
    // The main slot is emptied last, so that a power failure in between leaves the complete
    // session.
    return PendingCall(std::make_unique<SlotRemoval>(m_store, QStringList{slotName(1), slotName(0)},
                                                     std::move(done)));
}

PendingCall SessionStore::removeSignIns(const QStringList &signInIds,
                                        std::function<void(Removed)> done)
{
    return PendingCall(std::make_unique<SignInRemoval>(
        m_store, std::array{slotName(0), slotName(1)}, signInIds, std::move(done)));
}

} // namespace DeviceSignIn
