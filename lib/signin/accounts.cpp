// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/accounts.h"

#include "protocol/safety.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace DeviceSignIn {

using Status = StoreResult::Status;

namespace {

constexpr int listVersion = 1;

/*! No account has this name: it has a slash. */
QString placeInStore()
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

} // namespace

bool isAccountName(const QString &name)
{
    constexpr qsizetype longest = 64;
    return !name.isEmpty() && name.size() <= longest && name.trimmed() == name
           && !name.contains(u'/') && !hasHiddenCharacters(name);
}

Accounts::Accounts(TokenStore *store)
    : m_store(store)
{}

void Accounts::list(QObject *context, Names done)
{
    m_store->read(placeInStore(), context, [done = std::move(done)](const StoreResult &result) {
        const bool isKnown = result.status == Status::Done || result.status == Status::NotFound;
        done(isKnown ? Status::Done : result.status, fromStoredList(result.value));
    });
}

void Accounts::add(const QString &name, QObject *context, const Done &done)
{
    change(
        context,
        [name](QStringList *names) {
            if (!names->contains(name))
                names->append(name);
        },
        done);
}

void Accounts::remove(const QString &name, QObject *context, const Done &done)
{
    change(
        context, [name](QStringList *names) { names->removeAll(name); }, done);
}

void Accounts::change(QObject *context, const std::function<void(QStringList *)> &change,
                      const Done &done)
{
    m_store->lock(placeInStore(), context, [=, this](const std::shared_ptr<StoreLock> &held) {
        list(context, [=, this](Status status, QStringList names) {
            const QStringList before = names;
            change(&names);
            if (!held || status != Status::Done || names == before) {
                done(held ? status : Status::TimedOut);
                return;
            }
            m_store->write(placeInStore(), toStoredList(names), context,
                           [held, done](const StoreResult &written) { done(written.status); });
        });
    });
}

} // namespace DeviceSignIn
