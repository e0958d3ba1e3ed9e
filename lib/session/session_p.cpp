// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/session_p.h"

#include "protocol/userinfo.h"

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*! How long a person waits for their name on the screen, or for a server to revoke. */
constexpr seconds patience(5);
// The waits between two refreshes that fail, also where no person waits for them.
constexpr seconds shortestBackOff(2);
constexpr seconds longestBackOff(60);

Session::StoreStatus storeStatusOf(StoreResult::Status status)
{
    switch (status) {
    case StoreResult::Status::Done:
    case StoreResult::Status::NotFound:
        return Session::StoreStatus::Done;
    case StoreResult::Status::Locked:
        return Session::StoreStatus::Locked;
    case StoreResult::Status::TimedOut:
        return Session::StoreStatus::TimedOut;
    case StoreResult::Status::Unavailable:
        break;
    }
    return Session::StoreStatus::Unavailable;
}

Session::Revocation revocationOf(Revoker::Outcome outcome)
{
    switch (outcome) {
    case Revoker::Outcome::Revoked:
        return Session::Revocation::Revoked;
    case Revoker::Outcome::NotOffered:
        return Session::Revocation::NotOffered;
    case Revoker::Outcome::Failed:
        break;
    }
    return Session::Revocation::NotReached;
}

/*! For an object in the middle of calling back: it hears of nothing any more, and goes later. */
template <typename Object>
void endLater(std::unique_ptr<Object> object)
{
    object.release()->deleteLater();
}

} // namespace

SessionPrivate::SessionPrivate(Session *session, QString account, AuthorizationServer *provider,
                               Transport *transport, TokenStore *store, Clock *clock)
    : q(session)
    , m_account(std::move(account))
    , m_provider(provider)
    , m_transport(transport)
    , m_clock(clock)
    , m_kept(m_account, store)
    , m_accounts(store)
    , m_backOff(shortestBackOff, longestBackOff)
    , m_identity(provider, transport, clock)
    , m_request(provider, transport, clock)
    , m_patience(clock->createAlarm())
{
    QObject::connect(transport, &Transport::networkChanged, q, [this] {
        if (m_transport->isOnline())
            m_backOff.networkIsBack();
    });
}

// ---------------------------------------------------------------------------- from the store

void SessionPrivate::restore()
{
    if (m_state != State::Restoring && m_state != State::SignedOut)
        return;
    m_looking.reset();
    setState(State::Restoring);
    m_kept.load(q, [this](SessionStore::Kept kept) { readStored(std::move(kept)); });
}

void SessionPrivate::readStored(SessionStore::Kept kept)
{
    if (m_state != State::Restoring)
        return; // somebody signed in meanwhile
    if (takeStored(std::move(kept)))
        goOnAsStored();
    else
        setState(State::SignedOut);
}

void SessionPrivate::lookAgain()
{
    if (m_state != State::SignedOut || m_looking)
        return;
    m_looking = std::make_unique<QObject>();
    m_kept.load(m_looking.get(), [this](SessionStore::Kept kept) {
        endLater(std::move(m_looking));
        const StoreStatus before = m_storeStatus;
        if (takeStored(std::move(kept)))
            goOnAsStored();
        else if (m_storeStatus != before)
            Q_EMIT q->stateChanged();
    });
}

/*! False where the store does not have a session that can be used. */
bool SessionPrivate::takeStored(SessionStore::Kept kept)
{
    noteStore(kept.status);
    if (kept.newest)
        take({std::move(*kept.newest), StoreResult::Status::Done, false});
    if (m_stored && m_stored->refreshToken.isEmpty() && m_life.isOver(*m_clock))
        m_stored.reset();
    if (!m_stored)
        m_lasting = false;
    return m_stored.has_value();
}

void SessionPrivate::goOnAsStored()
{
    beginAnew();
    m_accounts.add(m_account, q, [](AccountIndex::Status) {});
    setState(State::SignedIn);
    Q_EMIT q->signedIn();
    if (canRefresh() && m_life.wantsRefresh(*m_clock))
        refresh({});
}

// ---------------------------------------------------------------------------- new tokens

void SessionPrivate::adopt(TokenSet tokens)
{
    beginAnew();
    m_looking.reset(); // it would find what was there before
    m_renewal.reset();
    m_claim = {tokens.idToken.clone(), tokens.accessToken.clone(), tokens.nonce.clone()};
    m_stored = newSignIn(std::move(tokens), m_clock->utc());
    m_life = TokenLife(*m_stored, m_clock);
    m_replacesRefused = false;
    m_backOff.reset();
    setState(State::Storing);
    save([this] {
        m_accounts.add(m_account, q, [this](AccountIndex::Status) { checkIdentity(); });
    });
}

void SessionPrivate::keep()
{
    if (m_state != State::SignedIn || m_isStored || m_renewal)
        return;
    save([this] {
        if (m_isStored)
            m_accounts.add(m_account, q, [](AccountIndex::Status) {});
        Q_EMIT q->stateChanged();
    });
}

void SessionPrivate::save(std::function<void()> then)
{
    m_saving = std::make_unique<QObject>();
    m_kept.lockAndSave(m_stored->clone(), m_saving.get(),
                       [this, then = std::move(then)](SessionStore::Saved saved) {
                           if (!m_stored)
                               return; // it has ended meanwhile
                           m_stored->serial = saved.serial;
                           noteStore(saved.status);
                           then();
                       });
}

void SessionPrivate::checkIdentity()
{
    if (m_state != State::Storing)
        return;
    setPatience([this] { settle(); });
    m_identity.start(std::exchange(m_claim, {}),
                     [this](const IdentityCheck::Result &result) { readIdentity(result); });
}

void SessionPrivate::readIdentity(const IdentityCheck::Result &result)
{
    if (m_state != State::Storing)
        return;
    if (const auto *failure = std::get_if<Failure>(&result)) {
        forget(failure->reason, nullptr);
        return;
    }
    const auto &claims = std::get<QJsonObject>(result);
    m_stored->accountName = personName(claims);
    m_stored->subject = claims.value(QLatin1String("sub")).toString();
    if (m_stored->accountName.isEmpty())
        askForName();
    else
        save([this] { settle(); });
}

void SessionPrivate::askForName()
{
    m_provider->resolve(q, [this](const AuthorizationServer::Lookup &lookup) {
        const auto *server = std::get_if<ServerMetadata>(&lookup);
        if (m_state != State::Storing)
            return;
        if (!server || server->userinfoEndpoint.isEmpty())
            settle();
        else
            readName(*server);
    });
}

void SessionPrivate::readName(const ServerMetadata &server)
{
    m_key = SigningKey::fromPem(m_stored->dpopKey);
    const auto make = [this, server] {
        return userinfoRequest(server, m_stored->accessToken, m_stored->type);
    };
    const auto read = [this](const HttpResponse &answer) {
        m_stored->accountName = nameFromUserinfo(answer);
        if (m_stored->accountName.isEmpty())
            settle();
        else
            save([this] { settle(); });
    };
    m_request.send(make, m_key ? &*m_key : nullptr, read, &m_stored->accessToken);
}

void SessionPrivate::settle()
{
    if (m_state != State::Storing)
        return;
    m_patience->stop();
    m_identity.abort();
    m_request.abort();
    setState(State::SignedIn);
    Q_EMIT q->signedIn();
    answerAskers({});
}

// ---------------------------------------------------------------------------- for apps

void SessionPrivate::accessToken(const Secret &refused, QObject *context, TokenDone done)
{
    Asker asker{context, std::move(done), refused.clone()};
    const bool isRefused = m_stored && refused.reveal() == m_stored->accessToken.reveal();
    if (m_renewal) {
        m_askers.push_back(std::move(asker)); // answered when it is done
    } else if (m_state != State::SignedIn || (!isRefused && !m_life.wantsRefresh(*m_clock))) {
        answerLater(std::move(asker), {});
    } else if (isRefused && (m_replacesRefused || !canRefresh())) {
        answerLater(std::move(asker), {});
        Q_EMIT q->signInNeeded(Reason::ServerRefused);
    } else if (!canRefresh()) {
        if (m_life.isOver(*m_clock))
            lapse(Reason::NotSignedIn);
        answerLater(std::move(asker), {});
    } else if (m_backOff.holds(m_clock->now())) {
        answerLater(std::move(asker), m_backOff.failure());
    } else {
        m_askers.push_back(std::move(asker));
        refresh(isRefused ? refused.clone() : Secret());
    }
}

Session::AccessToken SessionPrivate::tokenFor(const Asker &asker, const Failure &failure) const
{
    if (m_state != State::SignedIn)
        return Failure{Reason::NotSignedIn, {}, {}};
    if (asker.refused.reveal() == m_stored->accessToken.reveal())
        return failure ? failure : Failure{Reason::ServerRefused, {}, {}};
    // A refresh that failed does no harm while the old token still lives.
    if (!m_life.isOver(*m_clock) || !failure)
        return m_stored->accessToken.clone();
    return failure;
}

void SessionPrivate::answerAskers(const Failure &failure)
{
    const auto askers = std::exchange(m_askers, {});
    for (const Asker &asker : askers) {
        if (asker.context)
            asker.done(tokenFor(asker, failure));
    }
}

void SessionPrivate::answerLater(Asker asker, const Failure &failure)
{
    QMetaObject::invokeMethod(
        q,
        [this, asker = std::move(asker), failure] {
            if (asker.context)
                asker.done(tokenFor(asker, failure));
        },
        Qt::QueuedConnection);
}

// ---------------------------------------------------------------------------- refresh

bool SessionPrivate::canRefresh() const
{
    return m_state == State::SignedIn && !m_stored->refreshToken.isEmpty();
}

void SessionPrivate::refresh(Secret refused)
{
    // Whoever hears of a restored session may ask for a token at once: one refresh serves all. A
    // second use of a refresh token can end the session.
    if (m_renewal)
        return;
    m_renewal = std::make_unique<Renewal>(&m_kept, m_provider, m_transport, m_clock);
    m_renewal->start({m_stored->clone(), m_isStored, std::move(refused)},
                     [this](Renewal::Result result) { endRefresh(std::move(result)); });
}

void SessionPrivate::endRefresh(Renewal::Result result)
{
    endLater(std::move(m_renewal));
    if (auto *renewed = std::get_if<Renewal::Renewed>(&result)) {
        m_replacesRefused = renewed->replacesRefused;
        m_backOff.reset();
        take(std::move(*renewed));
        answerAskers({});
        Q_EMIT q->stateChanged(); // lasting or scope may be another now
    } else if (const auto *failed = std::get_if<Renewal::Failed>(&result)) {
        m_backOff.failed(failed->failure, failed->retryAfter, m_clock->now(), m_clock->jitter());
        answerAskers(failed->failure);
    } else if (std::holds_alternative<Renewal::Gone>(result)) {
        lapse(Reason::None);
    } else {
        forget(Reason::CodeRefused, std::get<Renewal::Over>(result).lock);
    }
}

void SessionPrivate::take(Renewal::Renewed renewed)
{
    m_stored = std::move(renewed.session);
    m_life = TokenLife(*m_stored, m_clock);
    noteStore(renewed.stored);
}

void SessionPrivate::noteStore(StoreResult::Status status)
{
    m_storeStatus = storeStatusOf(status);
    m_isStored = m_storeStatus == StoreStatus::Done;
    m_lasting = m_isStored && m_kept.isLasting();
}

// ---------------------------------------------------------------------------- the end

/*! Nobody is signed in any more, and what the store holds is not touched. */
void SessionPrivate::lapse(Reason why)
{
    m_stored.reset();
    m_lasting = false;
    setState(State::SignedOut);
    answerAskers({});
    end(why);
}

void SessionPrivate::signOut()
{
    if (m_state == State::SignedOut)
        forget(Reason::None, nullptr);
    if (m_state != State::SignedIn)
        return;
    m_renewal.reset();
    m_revocation = Revocation::NotReached;
    m_endReason = Reason::None;
    setState(State::SigningOut);
    m_revoker = std::make_unique<Revoker>(&m_kept, m_provider, m_transport, m_clock);
    setPatience([this] {
        const auto lock = m_revoker->takeLock();
        m_revoker.reset();
        forget(Reason::None, lock);
    });
    m_revoker->start(m_stored->clone(), [this](Revoker::Outcome outcome) {
        m_revocation = revocationOf(outcome);
        const auto lock = m_revoker->takeLock();
        endLater(std::move(m_revoker));
        forget(Reason::None, lock);
    });
}

/*! \a lock is held until everything is deleted, if it was to be had. */
void SessionPrivate::forget(Reason why, const std::shared_ptr<StoreLock> &lock)
{
    m_patience->stop();
    m_identity.abort();
    m_request.abort();
    m_saving.reset(); // what is not stored yet must not come after what is deleted
    m_looking.reset();
    m_stored.reset();
    m_lasting = false;
    m_endReason = why;
    setState(State::SigningOut);
    answerAskers({});
    m_kept.remove(q, [this, why, lock](StoreResult::Status status) {
        m_storeStatus = storeStatusOf(status);
        m_deleted = m_storeStatus == StoreStatus::Done;
        if (m_deleted)
            m_accounts.remove(m_account, q, [this, why](AccountIndex::Status) { end(why); });
        else
            end(why); // the list tells where tokens are, and there still are some
    });
}

void SessionPrivate::end(Reason why)
{
    m_endReason = why;
    setState(State::SignedOut);
    Q_EMIT q->signedOut(why);
    if (why != Reason::None)
        Q_EMIT q->signInNeeded(why);
}

// ---------------------------------------------------------------------------- small things

/*! What became of the last session does not matter any more. */
void SessionPrivate::beginAnew()
{
    m_revocation = Revocation::NotTried;
    m_endReason = Reason::None;
    m_deleted = true;
}

void SessionPrivate::setPatience(std::function<void()> giveUp) const
{
    m_patience->disconnect(q);
    QObject::connect(m_patience.get(), &Alarm::rang, q, std::move(giveUp));
    m_patience->setFor(m_clock->now() + patience);
}

void SessionPrivate::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT q->stateChanged();
}

} // namespace DeviceSignIn
