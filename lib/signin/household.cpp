// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/household.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

using Status = StoreResult::Status;

Household::Household(CreateSignInFor create, TokenStore *store, QObject *parent)
    : SignInHost(parent)
    , m_create(std::move(create))
    , m_store(store)
    , m_accounts(store)
{}

Household::~Household() = default;

QStringList Household::names() const
{
    QStringList names;
    for (const Person &person : m_people)
        names.append(person.name);
    return names;
}

// ---------------------------------------------------------------------------- who there is

void Household::read()
{
    m_reading = std::make_unique<QObject>();
    m_found.clear();
    m_accounts.list(m_reading.get(), [this](Status status, const QStringList &accounts) {
        if (status == Status::Done)
            readNext(accounts);
        else
            finishReading(status);
    });
    Q_EMIT peopleChanged();
}

void Household::readNext(QStringList accounts)
{
    if (accounts.isEmpty()) {
        finishReading(Status::Done);
        return;
    }
    const QString account = accounts.takeFirst();
    m_slots = std::make_unique<SessionStore>(account, m_store);
    m_slots->load(m_reading.get(), [=, this](const SessionStore::Kept &kept) {
        if (kept.status != Status::Done) {
            finishReading(kept.status);
            return;
        }
        if (kept.newest)
            m_found.append({account, kept.newest->accountName});
        readNext(accounts);
    });
}

void Household::finishReading(Status status)
{
    m_people = std::exchange(m_found, {});
    m_storeStatus = status;
    // It is in the middle of calling back.
    m_reading.release()->deleteLater();
    Q_EMIT peopleChanged();
}

// ---------------------------------------------------------------------------- one of them

void Household::open(const QString &account)
{
    dropSignIn();
    m_reading.reset();
    setSignIn(m_create(account));
}

void Household::choose(int index)
{
    open(m_people.at(index).account);
    signIn()->begin();
}

void Household::add()
{
    open(freeAccount());
    signIn()->begin();
}

void Household::remove(int index)
{
    open(m_people.at(index).account);
    connect(signIn()->session(), &Session::stateChanged, this, &Household::followRemoval);
    signIn()->session()->restore();
}

void Household::followRemoval()
{
    Session *session = signIn()->session();
    switch (session->state()) {
    case Session::State::SignedIn:
        session->disconnect(this);
        // Not while it is still busy with being restored.
        QMetaObject::invokeMethod(session, &Session::signOut, Qt::QueuedConnection);
        break;
    case Session::State::SignedOut:
        session->disconnect(this);
        // There is nothing to revoke any more, or it can't be read: the list says which.
        if (session->storeStatus() == Session::StoreStatus::Done)
            m_accounts.remove(session->account(), this, [this](Status) { leave(); });
        else
            QMetaObject::invokeMethod(this, &Household::leave, Qt::QueuedConnection);
        break;
    default:
        break;
    }
}

void Household::leave()
{
    dropSignIn();
    read();
}

/*!
    The first that nobody has; it is the same after a restart, so that a sign-in goes on. Behind a store
    that does not say who is there it is one that nobody can have.
*/
QString Household::freeAccount() const
{
    if (m_storeStatus != Status::Done)
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto isTaken = [this](const QString &account) {
        return std::any_of(m_people.begin(), m_people.end(),
                           [&](const Person &person) { return person.account == account; });
    };
    int number = 1;
    QString account = QStringLiteral("person-1");
    while (isTaken(account))
        account = QStringLiteral("person-%1").arg(++number);
    return account;
}

} // namespace DeviceSignIn
