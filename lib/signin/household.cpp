// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/household.h"

#include "client/retrytimer.h"
#include "session/accountindex.h"
#include "signin/signinaccess.h"
#include "signin/signinfactory.h"
#include "signin/signinfactory_p.h"
#include "storage/tokenstore.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>
#include <utility>
#include <vector>

namespace DeviceSignIn {

using Status = StoreResult::Status;

class HouseholdPrivate
{
public:
    HouseholdPrivate(Household *household, CreateSignInFor createSignIn_, TokenStore *store_,
                     Clock *clock)
        : q(household)
        , createSignIn(std::move(createSignIn_))
        , store(store_)
        , accounts(store)
        , nextRead(BackOff::forStore(), clock)
    {
        QObject::connect(&nextRead, &RetryTimer::due, q, [this] { readAgain(); });
    }

    static std::unique_ptr<Household> create(CreateSignInFor createSignIn, TokenStore *store,
                                             Clock *clock)
    {
        std::unique_ptr<Household> household(new Household);
        household->d = std::make_unique<HouseholdPrivate>(household.get(), std::move(createSignIn),
                                                          store, clock);
        return household;
    }

    void read();
    void unlock();
    void readAgain();
    /*!
        Whether somebody in the list has this index. The list may have changed since it was shown.
    */
    bool hasPerson(int index) const { return index >= 0 && index < people.size(); }
    void choose(int index);
    void remove(int index);
    void leave();

    void finishReading(Status status, const QList<Person> &found);
    void stopReadingAgain();
    std::shared_ptr<SignIn> unstoredSignIn(const QString &account) const;
    void addUnstoredPeople();
    void rememberCurrent();
    void show(std::shared_ptr<SignIn> signIn);
    void followRemoval();
    void leaveRemoved(const SignIn *removed);
    bool hasAccount(const QString &account) const;
    QString freeAccount() const;

    Household *q;
    CreateSignInFor createSignIn;
    TokenStore *store;
    AccountIndex accounts;
    QList<Person> people;
    /*! The sign-ins of people who are signed in but whose tokens are not in the store. */
    std::vector<std::shared_ptr<SignIn>> unstored;
    /*!
        The owner of signIn(). It stays in unstored when another person is chosen while its tokens
        are not in the store.
    */
    std::shared_ptr<SignIn> current;
    Status storeStatus = Status::Done;
    /*! The read that is under way and that the screen shows. */
    PendingCall reading;
    /*! The removal of a person from the list of accounts. */
    PendingCall removing;

    /*! Due when a store that fails is to be read again. */
    RetryTimer nextRead;
    /*! The read that readAgain() has begun. */
    PendingCall readingAgain;
};

// ---------------------------------------------------------------------------- reading the store

void HouseholdPrivate::read()
{
    stopReadingAgain();
    reading = accounts.people(
        [this](Status status, const QList<Person> &found) { finishReading(status, found); });
    Q_EMIT q->peopleChanged();
}

void HouseholdPrivate::unlock()
{
    stopReadingAgain();
    reading = store->unlock([this](const StoreResult &) { read(); });
    Q_EMIT q->peopleChanged();
}

void HouseholdPrivate::finishReading(Status status, const QList<Person> &found)
{
    people = status == Status::Done ? found : QList<Person>();
    storeStatus = status;
    addUnstoredPeople();
    if (q->isBroken())
        nextRead.retryLater();
    Q_EMIT q->peopleChanged();
}

/*! Reads the store as read() does, but the screen does not change until the result is new. */
void HouseholdPrivate::readAgain()
{
    nextRead.retryLater();
    if (readingAgain.isPending())
        return; // the last read has not ended yet
    readingAgain = accounts.people([this](Status status, const QList<Person> &found) {
        if (status != Status::Done && status != Status::Locked)
            return;
        stopReadingAgain();
        finishReading(status, found);
    });
}

void HouseholdPrivate::stopReadingAgain()
{
    nextRead.reset();
    readingAgain = {};
}

// ----------------------------------------------------------------- people who are not in the store

std::shared_ptr<SignIn> HouseholdPrivate::unstoredSignIn(const QString &account) const
{
    const auto found =
        std::find_if(unstored.begin(), unstored.end(), [&](const std::shared_ptr<SignIn> &one) {
            return one->session()->account() == account;
        });
    return found == unstored.end() ? nullptr : *found;
}

void HouseholdPrivate::addUnstoredPeople()
{
    const auto isObsolete = [this](const std::shared_ptr<SignIn> &one) {
        return one->session()->state() != Session::State::SignedIn
               || hasAccount(one->session()->account());
    };
    std::erase_if(unstored, isObsolete);
    for (const std::shared_ptr<SignIn> &one : unstored) {
        people.append({one->session()->account(),
                       one->session()->accountName(),
                       {},
                       one->session()->accountAddress()});
        if (storeStatus == Status::Done)
            one->session()->retryStoring();
    }
}

/*!
    Keeps the sign-in that is being left, if its person is signed in but not in the store. The list
    gets the person, too, if it was not read since the sign-in: nobody else may get the account.
*/
void HouseholdPrivate::rememberCurrent()
{
    const std::shared_ptr<SignIn> left = std::exchange(current, nullptr);
    if (!left || left->session()->state() != Session::State::SignedIn)
        return;
    const Session &session = *left->session();
    if (session.storeStatus() != TokenStore::Status::Done && !unstoredSignIn(session.account()))
        unstored.push_back(left);
    if (hasAccount(session.account()))
        return;
    const auto next = std::find_if(people.begin(), people.end(), [&](const Person &person) {
        return person.account > session.account();
    });
    people.insert(next, {session.account(), session.accountName(), {}, session.accountAddress()});
    Q_EMIT q->peopleChanged();
}

// ---------------------------------------------------------------------------- the current person

void HouseholdPrivate::show(std::shared_ptr<SignIn> signIn)
{
    q->dropSignIn();
    reading = {};
    stopReadingAgain();
    current = signIn;
    q->setSignIn(std::move(signIn));
}

void HouseholdPrivate::choose(int index)
{
    if (!hasPerson(index))
        return;
    const QString account = people.at(index).account;
    rememberCurrent();
    if (auto found = unstoredSignIn(account)) {
        show(std::move(found));
        return;
    }
    show(createSignIn(account));
    q->signIn()->begin();
}

void HouseholdPrivate::remove(int index)
{
    if (!hasPerson(index))
        return;
    const QString account = people.at(index).account;
    rememberCurrent();
    auto found = unstoredSignIn(account);
    const bool isUnstored = found != nullptr;
    show(isUnstored ? std::move(found) : createSignIn(account));
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
            removing = accounts.remove(session->account(), [this, removed = QPointer(q->signIn())](
                                                               Status) { leaveRemoved(removed); });
        else
            QMetaObject::invokeMethod(
                q, [this, removed = QPointer(q->signIn())] { leaveRemoved(removed); },
                Qt::QueuedConnection);
        break;
    default:
        break;
    }
}

/*!
    Leaves \a removed, or reads the list again if it was left before. While a slow store was
    changed, another person may have been chosen, who stays.
*/
void HouseholdPrivate::leaveRemoved(const SignIn *removed)
{
    if (!q->signIn() || q->signIn() == removed)
        leave();
}

void HouseholdPrivate::leave()
{
    rememberCurrent();
    q->dropSignIn();
    read();
}

bool HouseholdPrivate::hasAccount(const QString &account) const
{
    return std::any_of(people.begin(), people.end(),
                       [&](const Person &person) { return person.account == account; });
}

/*!
    Returns the first account name that is not in use. It is the same after a restart, so that a
    sign-in that is under way continues. If the store can't be read, the name is random, so that it
    is not in use.
*/
QString HouseholdPrivate::freeAccount() const
{
    if (storeStatus != Status::Done)
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    int number = 1;
    QString account = QStringLiteral("person-1");
    while (hasAccount(account))
        account = QStringLiteral("person-%1").arg(++number);
    return account;
}

// ---------------------------------------------------------------------------- Household

Household::Household(const SignInFactory *factory, QObject *parent)
    : SignInHost(parent)
    , d(std::make_unique<HouseholdPrivate>(
          this, [factory](const QString &account) { return factory->createSignIn(account); },
          factory->store(), clockOf(*factory)))
{}

Household::Household() = default;
Household::~Household() = default;

QStringList Household::accounts() const
{
    QStringList accounts;
    for (const Person &person : d->people)
        accounts.append(person.account);
    return accounts;
}

QStringList Household::names() const
{
    QStringList names;
    for (const Person &person : d->people)
        names.append(person.name);
    return names;
}

QStringList Household::addresses() const
{
    QStringList addresses;
    for (const Person &person : d->people)
        addresses.append(person.address);
    return addresses;
}

bool Household::isReading() const
{
    return d->reading.isPending();
}

bool Household::isLocked() const
{
    return d->storeStatus == Status::Locked;
}

bool Household::isBroken() const
{
    return d->storeStatus != Status::Done && !isLocked();
}

void Household::read()
{
    if (isLocked())
        d->unlock();
    else
        d->read();
}

void Household::choose(int index)
{
    d->choose(index);
}

void Household::add()
{
    d->rememberCurrent();
    d->show(d->createSignIn(d->freeAccount()));
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

// ---------------------------------------------------------------------------- for this project

std::unique_ptr<Household> createHousehold(CreateSignInFor create, TokenStore *store, Clock *clock)
{
    return HouseholdPrivate::create(std::move(create), store, clock);
}

} // namespace DeviceSignIn
