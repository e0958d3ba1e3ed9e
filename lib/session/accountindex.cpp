// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/accountindex.h"

#include "protocol/safety.h"
#include "session/sessionstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace DeviceSignIn {

using Status = StoreResult::Status;

namespace {

constexpr int listVersion = 1;

/*!
    The name under which the store keeps the list. It contains a slash, which no account name does.
*/
QString indexKey()
{
    return QStringLiteral("/accounts");
}

QStringList fromStoredList(const Secret &stored)
{
    const auto object = QJsonDocument::fromJson(stored.reveal()).object();
    QStringList names;
    if (object.value(QLatin1String("version")).toInt() != listVersion)
        return names;
    const auto items = object.value(QLatin1String("accounts")).toArray();
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
    const QJsonObject object{{QLatin1String("version"), listVersion},
                             {QLatin1String("accounts"), QJsonArray::fromStringList(names)}};
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/*!
    Reads the accounts one after the other. It is a child of the caller's context and deletes
    itself.
*/
class PeopleReader : public QObject
{
public:
    PeopleReader(TokenStore *store, AccountIndex::People done, QObject *context)
        : QObject(context)
        , m_store(store)
        , m_done(std::move(done))
    {}

    void read(QStringList accounts)
    {
        if (accounts.isEmpty()) {
            end(Status::Done);
            return;
        }
        const QString account = accounts.takeFirst();
        m_account = std::make_unique<SessionStore>(account, m_store);
        m_account->load(this, [=, this](const SessionStore::Kept &kept) {
            if (kept.status != Status::Done) {
                end(kept.status);
                return;
            }
            if (kept.newest)
                m_people.append(personOf(account, *kept.newest));
            read(accounts);
        });
    }

    void end(Status status)
    {
        deleteLater();
        const auto done = std::move(m_done);
        done(status, m_people);
    }

private:
    static Person personOf(const QString &account, const StoredSession &session)
    {
        const bool ends = session.refreshToken.isEmpty();
        return {account, session.accountName, ends ? session.expiry : QDateTime()};
    }

    TokenStore *m_store;
    AccountIndex::People m_done;
    QList<Person> m_people;
    std::unique_ptr<SessionStore> m_account;
};

} // namespace

bool isAccountName(const QString &name)
{
    constexpr qsizetype longest = 64;
    return !name.isEmpty() && name.size() <= longest && name.trimmed() == name
           && !name.contains(u'/') && !hasHiddenCharacters(name);
}

class AccountIndexPrivate
{
public:
    void list(QObject *context, AccountIndex::Names done) const;
    void change(QObject *context, const std::function<void(QStringList *)> &change,
                const AccountIndex::Done &done);

    TokenStore *store;
};

AccountIndex::AccountIndex(TokenStore *store)
    : d(new AccountIndexPrivate{store})
{}

AccountIndex::~AccountIndex() = default;

void AccountIndex::list(QObject *context, Names done)
{
    d->list(context, std::move(done));
}

void AccountIndexPrivate::list(QObject *context, AccountIndex::Names done) const
{
    store->read(indexKey(), context, [done = std::move(done)](const StoreResult &result) {
        const bool isKnown = result.status == Status::Done || result.status == Status::NotFound;
        done(isKnown ? Status::Done : result.status, fromStoredList(result.value));
    });
}

void AccountIndex::people(QObject *context, People done)
{
    auto *reader = new PeopleReader(d->store, std::move(done), context);
    d->list(reader, [reader](Status status, const QStringList &accounts) {
        if (status == Status::Done)
            reader->read(accounts);
        else
            reader->end(status);
    });
}

void AccountIndex::add(const QString &name, QObject *context, const Done &done)
{
    d->change(
        context,
        [name](QStringList *names) {
            if (!names->contains(name))
                names->append(name);
        },
        done);
}

void AccountIndex::remove(const QString &name, QObject *context, const Done &done)
{
    d->change(
        context, [name](QStringList *names) { names->removeAll(name); }, done);
}

void AccountIndexPrivate::change(QObject *context, const std::function<void(QStringList *)> &change,
                                 const AccountIndex::Done &done)
{
    store->lock(indexKey(), context, [=, this](const std::shared_ptr<StoreLock> &held) {
        list(context, [=, this](Status status, QStringList names) {
            const QStringList before = names;
            change(&names);
            if (!held || status != Status::Done || names == before) {
                done(held ? status : Status::TimedOut);
                return;
            }
            store->write(indexKey(), toStoredList(names), context,
                         [held, done](const StoreResult &written) { done(written.status); });
        });
    });
}

} // namespace DeviceSignIn
