// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/household.h"

#include "client/clock.h"
#include "protocol/backoff.h"
#include "session/accountindex.h"
#include "signin/signinfactory.h"
#include "signin/signinfactory_p.h"
#include "storage/tokenstore.h"

#include <QUuid>

#include <algorithm>
#include <utility>
#include <vector>

namespace DeviceSignIn {

using Status = StoreResult::Status;

class HouseholdPrivate
{
public:
    HouseholdPrivate(Household *household, Household::CreateSignInFor create, TokenStore *store,
                     Clock *clock)
        : q(household)
        , m_create(std::move(create))
        , m_accounts(store)
        , m_clock(clock)
        , m_nextLook(clock ? clock->createAlarm() : nullptr)
    {
        if (m_nextLook)
            QObject::connect(m_nextLook.get(), &Alarm::rang, q, [this] { lookAgain(); });
    }

    void read();
    void lookAgain();
    /*!
        Whether somebody in the list has this index. The list may have changed since it was shown.
    */
    bool hasPerson(int index) const { return index >= 0 && index < m_people.size(); }
    void choose(int index);
    void remove(int index);
    void leave();

    void finishReading(Status status, const QList<Person> &people);
    void lookLater();
    void stopLooking();
    std::shared_ptr<SignIn> unstoredSignIn(const QString &account) const;
    void addUnstoredPeople();
    void rememberUnstored();
    void show(std::shared_ptr<SignIn> signIn);
    void followRemoval();
    bool hasAccount(const QString &account) const;
    QString freeAccount() const;

    Household *q;
    Household::CreateSignInFor m_create;
    AccountIndex m_accounts;
    QList<Person> m_people;
    /*! The sign-ins of people who are signed in but whose tokens are not in the store. */
    std::vector<std::shared_ptr<SignIn>> m_unstored;
    /*!
        The owner of signIn(). It stays in m_unstored when another person is chosen while its tokens
        are not in the store.
    */
    std::shared_ptr<SignIn> m_current;
    Status m_storeStatus = Status::Done;
    /*! The read that is under way and that the screen shows. */
    PendingCall m_reading;
    /*! The removal of a person from the list of accounts. */
    PendingCall m_removing;

    // For a store that fails. Without a clock it is read again only by read().
    Clock *m_clock;
    /*! Rings when the store is to be read again. */
    std::unique_ptr<Alarm> m_nextLook;
    BackOff m_backOff = BackOff::forStore();
    /*! The read that lookAgain() has begun. */
    PendingCall m_looking;
};

// ---------------------------------------------------------------------------- reading the store

void HouseholdPrivate::read()
{
    stopLooking();
    m_reading = m_accounts.people(
        [this](Status status, const QList<Person> &people) { finishReading(status, people); });
    Q_EMIT q->peopleChanged();
}

void HouseholdPrivate::finishReading(Status status, const QList<Person> &people)
{
    m_people = status == Status::Done ? people : QList<Person>();
    m_storeStatus = status;
    addUnstoredPeople();
    if (q->isBroken())
        lookLater();
    Q_EMIT q->peopleChanged();
}

/*! Reads the store as read() does, but the screen does not change until the result is new. */
void HouseholdPrivate::lookAgain()
{
    lookLater();
    if (m_looking.isPending())
        return; // the last read has not ended yet
    m_looking = m_accounts.people([this](Status status, const QList<Person> &people) {
        if (status != Status::Done && status != Status::Locked)
            return;
        stopLooking();
        finishReading(status, people);
    });
}

void HouseholdPrivate::lookLater()
{
    if (!m_nextLook)
        return;
    m_backOff.failed({}, {}, m_clock->now(), m_clock->jitter());
    m_nextLook->setFor(m_backOff.until());
}

void HouseholdPrivate::stopLooking()
{
    if (m_nextLook)
        m_nextLook->stop();
    m_backOff.reset();
    m_looking = {};
}

// ----------------------------------------------------------------- people who are not in the store

std::shared_ptr<SignIn> HouseholdPrivate::unstoredSignIn(const QString &account) const
{
    const auto found =
        std::find_if(m_unstored.begin(), m_unstored.end(), [&](const std::shared_ptr<SignIn> &one) {
            return one->session()->account() == account;
        });
    return found == m_unstored.end() ? nullptr : *found;
}

void HouseholdPrivate::addUnstoredPeople()
{
    const auto isObsolete = [this](const std::shared_ptr<SignIn> &one) {
        return one->session()->state() != Session::State::SignedIn
               || hasAccount(one->session()->account());
    };
    std::erase_if(m_unstored, isObsolete);
    for (const std::shared_ptr<SignIn> &one : m_unstored) {
        m_people.append({one->session()->account(),
                         one->session()->accountName(),
                         {},
                         one->session()->accountAddress()});
        if (m_storeStatus == Status::Done)
            one->session()->retryStoring();
    }
}

/*! Keeps the sign-in that is being left, if its person is signed in but not in the store. */
void HouseholdPrivate::rememberUnstored()
{
    const std::shared_ptr<SignIn> left = std::exchange(m_current, nullptr);
    if (!left || left->session()->state() != Session::State::SignedIn
        || left->session()->storeStatus() == TokenStore::Status::Done
        || unstoredSignIn(left->session()->account()))
        return;
    m_unstored.push_back(left);
}

// ---------------------------------------------------------------------------- the current person

void HouseholdPrivate::show(std::shared_ptr<SignIn> signIn)
{
    q->dropSignIn();
    m_reading = {};
    stopLooking();
    m_current = signIn;
    q->setSignIn(std::move(signIn));
}

void HouseholdPrivate::choose(int index)
{
    if (!hasPerson(index))
        return;
    const QString account = m_people.at(index).account;
    if (auto unstored = unstoredSignIn(account)) {
        show(std::move(unstored));
        return;
    }
    show(m_create(account));
    q->signIn()->begin();
}

void HouseholdPrivate::remove(int index)
{
    if (!hasPerson(index))
        return;
    const QString account = m_people.at(index).account;
    auto unstored = unstoredSignIn(account);
    const bool isUnstored = unstored != nullptr;
    show(isUnstored ? std::move(unstored) : m_create(account));
    QObject::connect(q->signIn()->session(), &Session::stateChanged, q,
                     [this] { followRemoval(); });
    if (isUnstored)
        followRemoval();
    else
        q->signIn()->session()->restore();
}

void HouseholdPrivate::followRemoval()
{
    Session *session = q->signIn()->session();
    switch (session->state()) {
    case Session::State::SignedIn:
        session->disconnect(q);
        // Called from the event loop, because the session is still emitting its change of state.
        QMetaObject::invokeMethod(session, &Session::signOut, Qt::QueuedConnection);
        break;
    case Session::State::SignedOut:
        session->disconnect(q);
        // Either no tokens are left, or the store can't be read, which the next read reports, or
        // the tokens of a session are kept that the server does not renew.
        if (session->endReason() == Reason::RefreshRefused)
            QMetaObject::invokeMethod(session, &Session::signOut, Qt::QueuedConnection);
        else if (session->storeStatus() == TokenStore::Status::Done)
            m_removing = m_accounts.remove(session->account(), [this](Status) { leave(); });
        else
            QMetaObject::invokeMethod(q, &Household::leave, Qt::QueuedConnection);
        break;
    default:
        break;
    }
}

void HouseholdPrivate::leave()
{
    rememberUnstored();
    q->dropSignIn();
    read();
}

bool HouseholdPrivate::hasAccount(const QString &account) const
{
    return std::any_of(m_people.begin(), m_people.end(),
                       [&](const Person &person) { return person.account == account; });
}

/*!
    Returns the first account name that is not in use. It is the same after a restart, so that a
    sign-in that is under way continues. If the store can't be read, the name is random, so that it
    is not in use.
*/
QString HouseholdPrivate::freeAccount() const
{
    if (m_storeStatus != Status::Done)
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    int number = 1;
    QString account = QStringLiteral("person-1");
    while (hasAccount(account))
        account = QStringLiteral("person-%1").arg(++number);
    return account;
}

// ---------------------------------------------------------------------------- Household

Household::Household(const SignInFactory *factory, QObject *parent)
    : Household([factory](const QString &account) { return factory->createSignIn(account); },
                factory->store(), clockOf(*factory), parent)
{}

Household::Household(CreateSignInFor create, TokenStore *store, Clock *clock, QObject *parent)
    : SignInHost(parent)
    , d(std::make_unique<HouseholdPrivate>(this, std::move(create), store, clock))
{}

Household::~Household() = default;

QStringList Household::accounts() const
{
    QStringList accounts;
    for (const Person &person : d->m_people)
        accounts.append(person.account);
    return accounts;
}

QStringList Household::names() const
{
    QStringList names;
    for (const Person &person : d->m_people)
        names.append(person.name);
    return names;
}

QStringList Household::addresses() const
{
    QStringList addresses;
    for (const Person &person : d->m_people)
        addresses.append(person.address);
    return addresses;
}

bool Household::isReading() const
{
    return d->m_reading.isPending();
}

bool Household::isLocked() const
{
    return d->m_storeStatus == Status::Locked;
}

bool Household::isBroken() const
{
    return d->m_storeStatus != Status::Done && !isLocked();
}

void Household::read()
{
    d->read();
}

void Household::choose(int index)
{
    d->choose(index);
}

void Household::add()
{
    d->show(d->m_create(d->freeAccount()));
    signIn()->begin();
}

void Household::remove(int index)
{
    d->remove(index);
}

void Household::leave()
{
    d->leave();
}

} // namespace DeviceSignIn
