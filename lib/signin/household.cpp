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
    welcomeGuests();
    // It is in the middle of calling back.
    m_reading.release()->deleteLater();
    Q_EMIT peopleChanged();
}

// ---------------------------------------------------------------------------- who is not in the store

std::shared_ptr<SignIn> Household::guest(const QString &account) const
{
    const auto found =
        std::find_if(m_guests.begin(), m_guests.end(), [&](const std::shared_ptr<SignIn> &one) {
            return one->session()->account() == account;
        });
    return found == m_guests.end() ? nullptr : *found;
}

void Household::welcomeGuests()
{
    const auto isGuestNoMore = [this](const std::shared_ptr<SignIn> &one) {
        return one->session()->state() != Session::State::SignedIn
               || isThere(one->session()->account());
    };
    std::erase_if(m_guests, isGuestNoMore);
    for (const std::shared_ptr<SignIn> &one : m_guests) {
        m_people.append({one->session()->account(), one->session()->accountName()});
        if (m_storeStatus == Status::Done)
            one->session()->keep();
    }
}

void Household::keepGuest()
{
    const std::shared_ptr<SignIn> left = std::exchange(m_open, nullptr);
    if (!left || left->session()->state() != Session::State::SignedIn
        || left->session()->storeStatus() == Session::StoreStatus::Done
        || guest(left->session()->account()))
        return;
    m_guests.push_back(left);
}

// ---------------------------------------------------------------------------- one of them

void Household::open(std::shared_ptr<SignIn> signIn)
{
    dropSignIn();
    m_reading.reset();
    m_open = signIn;
    setSignIn(std::move(signIn));
}

void Household::choose(int index)
{
    const QString account = m_people.at(index).account;
    if (auto there = guest(account)) {
        open(std::move(there));
        return;
    }
    open(m_create(account));
    signIn()->begin();
}

void Household::add()
{
    open(m_create(freeAccount()));
    signIn()->begin();
}

void Household::remove(int index)
{
    const QString account = m_people.at(index).account;
    auto there = guest(account);
    const bool isGuest = there != nullptr;
    open(isGuest ? std::move(there) : m_create(account));
    connect(signIn()->session(), &Session::stateChanged, this, &Household::followRemoval);
    if (isGuest)
        followRemoval();
    else
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
    keepGuest();
    dropSignIn();
    read();
}

bool Household::isThere(const QString &account) const
{
    return std::any_of(m_people.begin(), m_people.end(),
                       [&](const Person &person) { return person.account == account; });
}

/*!
    The first that nobody has; it is the same after a restart, so that a sign-in goes on. Behind a store
    that does not say who is there it is one that nobody can have.
*/
QString Household::freeAccount() const
{
    if (m_storeStatus != Status::Done)
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    int number = 1;
    QString account = QStringLiteral("person-1");
    while (isThere(account))
        account = QStringLiteral("person-%1").arg(++number);
    return account;
}

} // namespace DeviceSignIn
