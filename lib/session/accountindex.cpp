// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/accountindex.h"

#include "session/sessionstore.h"
#include "storage/entrynames.h"
#include "storage/storedobject.h"
#include "text/hiddencharacters.h"

#include <QJsonArray>
#include <QJsonObject>

namespace DeviceSignIn {

using Status = StoreResult::Status;

namespace {

constexpr int listVersion = 1;

QStringList fromStoredList(const Secret &stored)
{
    const StoredObject object(stored);
    QStringList names;
    if (object.version() != listVersion)
        return names;
    const auto items = object.value("accounts").toArray();
    for (const auto &item : items) {
        const QString name = item.toString();
        if (isAccountName(name))
            names.append(name);
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

Secret toStoredList(const QStringList &names)
{
    return toStore({{QLatin1String("version"), listVersion},
                    {QLatin1String("accounts"), QJsonArray::fromStringList(names)}});
}

/*! Reads the list and passes the names to \a done. */
PendingCall readNames(TokenStore *store, AccountIndex::Names done)
{
    return store->read(accountListEntry(), [done = std::move(done)](const StoreResult &result) {
        const bool isKnown = result.status == Status::Done || result.status == Status::NotFound;
        done(isKnown ? Status::Done : result.status, fromStoredList(result.value));
    });
}

/*! The result of reading all people. */
struct FoundPeople
{
    Status status = Status::Done;
    QList<Person> people;
};

/*! Reads the list, then the accounts in it, one after the other. */
class PeopleReader : public PendingWork<FoundPeople>
{
public:
    PeopleReader(TokenStore *store, Done done)
        : PendingWork(std::move(done))
        , m_store(store)
    {
        m_call = readNames(store, [this](Status status, QStringList accounts) {
            m_accounts = std::move(accounts);
            readNext(status);
        });
    }

private:
    /*! Reads the next account, unless \a status says that the last read has failed. */
    void readNext(Status status)
    {
        if (status != Status::Done || m_accounts.isEmpty()) {
            report({status, std::move(m_people)});
            return;
        }
        m_account = std::make_unique<SessionStore>(m_accounts.takeFirst(), m_store);
        m_call = m_account->load([this](const SessionStore::Content &content) {
            if (content.newest)
                m_people.append(personOf(m_account->account(), *content.newest));
            readNext(content.status);
        });
    }

    TokenStore *m_store;
    QStringList m_accounts;
    QList<Person> m_people;
    /*! The account that is being read. */
    std::unique_ptr<SessionStore> m_account;
    PendingCall m_call;
};

/*! Changes the list while it holds the list's lock, if one can be made. */
class IndexChange : public PendingWork<Status>
{
public:
    /*! Changes the names. */
    using Change = std::function<void(QStringList *)>;

    IndexChange(TokenStore *store, Change change, Done done)
        : PendingWork(std::move(done))
        , m_store(store)
        , m_change(std::move(change))
    {
        m_call = store->lock(accountListEntry(), [this](LockResult result) {
            m_lock = std::move(result.lock);
            // An account that is not in the list is never found again. Where no lock can be made,
            // it is more likely that this is the only program than that two change the list at
            // once.
            if (m_lock || result.status == Status::NoLock)
                read();
            else
                report(result.status);
        });
    }

private:
    void read()
    {
        m_call = readNames(m_store, [this](Status status, const QStringList &before) {
            QStringList names = before;
            m_change(&names);
            if (status != Status::Done || names == before)
                end(status);
            else
                write(names);
        });
    }

    void write(const QStringList &names)
    {
        m_call = m_store->write(accountListEntry(), toStoredList(names),
                                [this](const StoreResult &written) { end(written.status); });
    }

    void end(Status status)
    {
        m_lock.reset();
        report(status);
    }

    TokenStore *m_store;
    Change m_change;
    std::shared_ptr<StoreLock> m_lock;
    PendingCall m_call;
};

} // namespace

Person personOf(const QString &account, const StoredSession &session)
{
    const bool ends = session.refreshToken.isEmpty();
    return {account,
            session.accountName,
            ends ? session.expiry : QDateTime(),
            session.accountAddress,
            session.isRefused,
            session.personId};
}

bool isAccountName(const QString &name)
{
    constexpr qsizetype longest = 64;
    return !name.isEmpty() && name.size() <= longest && name.trimmed() == name
           && !name.contains(u'/') && !hasHiddenCharacters(name);
}

AccountIndex::AccountIndex(TokenStore *store)
    : m_store(store)
{}

PendingCall AccountIndex::list(Names done) const
{
    return readNames(m_store, std::move(done));
}

PendingCall AccountIndex::people(People done) const
{
    return PendingCall(
        std::make_unique<PeopleReader>(m_store, [done = std::move(done)](const FoundPeople &found) {
            done(found.status, found.people);
        }));
}

PendingCall AccountIndex::add(const QString &name, Done done) const
{
    const auto addName = [name](QStringList *names) {
        if (!names->contains(name))
            names->append(name);
    };
    return PendingCall(std::make_unique<IndexChange>(m_store, addName, std::move(done)));
}

PendingCall AccountIndex::remove(const QString &name, Done done) const
{
    const auto removeName = [name](QStringList *names) { names->removeAll(name); };
    return PendingCall(std::make_unique<IndexChange>(m_store, removeName, std::move(done)));
}

PendingCall AccountIndex::lockForSignIn(TokenStore::LockDone done) const
{
    return m_store->lock(newSignInEntry(), std::move(done));
}

} // namespace DeviceSignIn
