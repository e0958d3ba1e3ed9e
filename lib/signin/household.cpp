// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/household.h"

#include "client/retrytimer.h"
#include "session/accountindex.h"
#include "session/sessionaccess.h"
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

namespace {

bool hasAccount(const QList<Person> &people, const QString &account)
{
    return std::any_of(people.begin(), people.end(),
                       [&](const Person &person) { return person.account == account; });
}

/*! Whether the server has named the same person for both. */
bool isSamePerson(const Person &one, const Person &other)
{
    return !one.id.isEmpty() && one.id == other.id;
}

/*! Whether both are one entry of the list: the same person, or somebody in the same account. */
bool isSameEntry(const Person &one, const Person &other)
{
    const bool areKnown = !one.id.isEmpty() && !other.id.isEmpty();
    return areKnown ? one.id == other.id : one.account == other.account;
}

/*!
    Returns the place of \a person in \a people: the entry of the account, if it is that person's,
    or else the first one of the person. A person may have several accounts that exist already.
*/
qsizetype findEntry(const QList<Person> &people, const Person &person)
{
    const auto find = [&](bool sameAccount) {
        return std::find_if(people.begin(), people.end(), [&](const Person &other) {
            return isSameEntry(other, person) && (!sameAccount || other.account == person.account);
        });
    };
    auto found = find(true);
    if (found == people.end())
        found = find(false);
    return found == people.end() ? -1 : found - people.begin();
}

/*!
    Returns the first account name that nobody of \a people has. It is the same after a restart, so
    that a sign-in that is under way continues.
*/
QString freeAccount(const QList<Person> &people)
{
    int number = 1;
    QString account = QStringLiteral("person-1");
    while (hasAccount(people, account))
        account = QStringLiteral("person-%1").arg(++number);
    return account;
}

/*!
    An AccountChoice: a person who has an account keeps it, and nobody takes the account of somebody
    else. Where it is not known who somebody is, the new tokens take the place of the old ones.
*/
QString accountFor(const Person &newcomer, const QList<Person> &people)
{
    const auto find = [&people](const auto &isIt) {
        const auto found = std::find_if(people.begin(), people.end(), isIt);
        return found == people.end() ? nullptr : &*found;
    };
    const Person *holder =
        find([&](const Person &person) { return person.account == newcomer.account; });
    if (holder && isSamePerson(*holder, newcomer))
        return newcomer.account;
    if (const auto *same =
            find([&](const Person &person) { return isSamePerson(person, newcomer); }))
        return same->account;
    const bool isOther = holder && !holder->id.isEmpty() && !newcomer.id.isEmpty();
    return isOther ? freeAccount(people) : newcomer.account;
}

} // namespace

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
    std::shared_ptr<SignIn> signInFor(const QString &account) const;
    std::shared_ptr<SignIn> signInOf(const Person &person) const;
    std::shared_ptr<SignIn> unstoredSignIn(const Person &person) const;
    void addUnstoredPeople();
    void rememberCurrent();
    void show(std::shared_ptr<SignIn> signIn);
    void followRemoval();
    QList<Person> everybody() const;
    bool updateListed(const Person &person);
    void storeAgain(Session *session);
    void leaveSignIn(const SignIn *signIn);

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
    /*! The person whose sign-in was left last. */
    Person lastLeft;
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

/*! Returns how the list shows the person who is signed in to \a session. */
Person personIn(const Session &session)
{
    Person person;
    person.account = session.account();
    person.name = session.accountName();
    person.address = session.accountAddress();
    person.id = personIdOf(session);
    return person;
}

/*! Returns the sign-in of \a person whose tokens are not in the store, or null. */
std::shared_ptr<SignIn> HouseholdPrivate::unstoredSignIn(const Person &person) const
{
    const auto found =
        std::find_if(unstored.begin(), unstored.end(), [&](const std::shared_ptr<SignIn> &one) {
            return one->session()->state() == Session::State::SignedIn
                   && isSameEntry(personIn(*one->session()), person);
        });
    return found == unstored.end() ? nullptr : *found;
}

/*! Returns all people with the accounts that they have in the store or will have there. */
QList<Person> HouseholdPrivate::everybody() const
{
    QList<Person> all = people;
    for (const std::shared_ptr<SignIn> &one : unstored)
        all.append(personIn(*one->session()));
    return all;
}

void HouseholdPrivate::addUnstoredPeople()
{
    const auto isObsolete = [this](const std::shared_ptr<SignIn> &one) {
        const Session *session = one->session();
        return session->state() != Session::State::SignedIn
               || (hasStoredTokens(*session) && hasAccount(people, session->account()));
    };
    std::erase_if(unstored, isObsolete);
    for (const std::shared_ptr<SignIn> &one : unstored) {
        const Person person = personIn(*one->session());
        // If the person is in the store, the tokens there are those of an earlier sign-in.
        if (!updateListed(person))
            people.append(person);
        if (storeStatus == Status::Done)
            storeAgain(one->session());
    }
}

/*!
    Lists \a person in the place that the person has already, under the account of that place.
    Returns false if the person has none.
*/
bool HouseholdPrivate::updateListed(const Person &person)
{
    const qsizetype known = findEntry(people, person);
    if (known < 0)
        return false;
    const QString account = people.at(known).account;
    people[known] = person;
    people[known].account = account;
    return true;
}

/*!
    Stores tokens that are not in the store. The person in the list gets the account in which they
    are then, and stays in the same place.
*/
void HouseholdPrivate::storeAgain(Session *session)
{
    QObject::connect(
        session, &Session::stateChanged, q,
        [this, session] {
            if (!hasStoredTokens(*session))
                return;
            const Person stored = personIn(*session);
            if (const qsizetype entry = findEntry(people, stored); entry >= 0)
                people[entry].account = stored.account;
            Q_EMIT q->peopleChanged();
        },
        Qt::SingleShotConnection);
    session->retryStoring();
}

/*!
    Keeps the sign-in that is being left, if its person is signed in but not in the store. The list
    gets the person, too, if it was not read since the sign-in: nobody else may get the account.
*/
void HouseholdPrivate::rememberCurrent()
{
    const std::shared_ptr<SignIn> left = std::exchange(current, nullptr);
    if (!left)
        return;
    const Person person = personIn(*left->session());
    lastLeft = person;
    if (left->session()->state() != Session::State::SignedIn)
        return;
    const auto earlier = unstoredSignIn(person);
    // While the store fails, the list can't be read again, so the sign-in is needed for it.
    const bool isStored = hasStoredTokens(*left->session())
                          && left->session()->storeStatus() == TokenStore::Status::Done;
    // An earlier sign-in that waits for the store stays until it takes the place of the one that is
    // in the store: a sign-out revokes both then.
    if (earlier && earlier != left && !isStored) {
        takePlaceOf(left->session(), *earlier->session());
        std::replace(unstored.begin(), unstored.end(), earlier, left);
    } else if (!earlier && !isStored) {
        unstored.push_back(left);
    }
    if (updateListed(person))
        return;
    const auto next = std::find_if(people.begin(), people.end(), [&](const Person &other) {
        return other.account > person.account;
    });
    people.insert(next, person);
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

/*! Creates the sign-in of \a account, whose tokens are stored where their person belongs. */
std::shared_ptr<SignIn> HouseholdPrivate::signInFor(const QString &account) const
{
    std::shared_ptr<SignIn> signIn = createSignIn(account);
    setAccountChoice(signIn->session(), accountFor);
    return signIn;
}

/*!
    Creates the sign-in of \a person. If the tokens in the store are those of somebody else, nobody
    is signed in, and the list is shown again: another program may have given the account to
    somebody else since the list was read. Whoever signs in with a code is meant, and is expected
    from then.
*/
std::shared_ptr<SignIn> HouseholdPrivate::signInOf(const Person &person) const
{
    std::shared_ptr<SignIn> signIn = signInFor(person.account);
    Session *session = signIn->session();
    const auto expected = std::make_shared<Person>(person);
    QObject::connect(session, &Session::signedIn, session,
                     [session, expected] { *expected = personIn(*session); });
    setPersonCheck(session, [household = QPointer(q), other = QPointer(signIn.get()),
                             expected](const Person &found) {
        const bool isExpected = isSameEntry(found, *expected);
        // Called from the event loop, because the session is still at work.
        if (!isExpected && household)
            QMetaObject::invokeMethod(
                household.data(), [=] { household->d->leaveSignIn(other); }, Qt::QueuedConnection);
        return isExpected;
    });
    return signIn;
}

void HouseholdPrivate::choose(int index)
{
    if (!hasPerson(index))
        return;
    const Person person = people.at(index);
    rememberCurrent();
    if (auto found = unstoredSignIn(person)) {
        show(std::move(found));
        return;
    }
    show(signInOf(person));
    q->signIn()->begin();
}

void HouseholdPrivate::remove(int index)
{
    if (!hasPerson(index))
        return;
    const Person person = people.at(index);
    rememberCurrent();
    auto found = unstoredSignIn(person);
    const bool isUnstored = found != nullptr;
    show(isUnstored ? std::move(found) : signInOf(person));
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
                                                               Status) { leaveSignIn(removed); });
        else
            QMetaObject::invokeMethod(
                q, [this, removed = QPointer(q->signIn())] { leaveSignIn(removed); },
                Qt::QueuedConnection);
        break;
    default:
        break;
    }
}

/*!
    Leaves \a signIn, or reads the list again if it was left before. While a slow store was changed,
    another person may have been chosen, who stays.
*/
void HouseholdPrivate::leaveSignIn(const SignIn *signIn)
{
    if (!q->signIn() || q->signIn() == signIn)
        leave();
}

void HouseholdPrivate::leave()
{
    rememberCurrent();
    q->dropSignIn();
    read();
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

int Household::lastPerson() const
{
    const Person last = d->current ? personIn(*d->current->session()) : d->lastLeft;
    return int(findEntry(d->people, last));
}

void Household::add()
{
    d->rememberCurrent();
    // If the store can't be read, a random name is in nobody's way.
    d->show(d->signInFor(d->storeStatus == Status::Done
                             ? freeAccount(d->everybody())
                             : QUuid::createUuid().toString(QUuid::WithoutBraces)));
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
