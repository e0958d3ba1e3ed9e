// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/session.h"

#include "protocol/identity.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*! An access token that dies sooner than this is refreshed before anyone gets it. */
constexpr seconds freshness(60);
/*! How long a person waits for their name on the screen, or for a server to revoke. */
constexpr seconds patience(5);

} // namespace

Session::Session(QString account, Provider *provider, Transport *transport, TokenStore *store,
                 Clock *clock, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_provider(provider)
    , m_store(store)
    , m_clock(clock)
    , m_request(transport)
    , m_patience(clock->createAlarm())
{}

Session::~Session() = default;

QString Session::accountName() const
{
    return m_stored ? m_stored->accountName : QString();
}

QString Session::scope() const
{
    return m_stored ? m_stored->scope : QString();
}

void Session::restore()
{
    m_store->read(m_account, this, [this](StoreResult result) { readStored(std::move(result)); });
}

void Session::readStored(StoreResult result)
{
    if (result.status == StoreResult::Status::Done)
        m_stored = fromStore(result.value);
    if (m_stored && m_stored->refreshToken.isEmpty() && !livesFor(seconds(0)))
        m_stored.reset();
    m_lasting = m_stored && m_store->isLasting();
    if (!m_stored) {
        setState(State::SignedOut);
        return;
    }
    setState(State::SignedIn);
    Q_EMIT signedIn();
    if (needsRefresh())
        refresh();
}

void Session::adopt(TokenSet tokens)
{
    m_stored.emplace();
    m_stored->accountName = nameFromIdToken(tokens.idToken, m_provider->config().issuer,
                                            m_provider->config().clientId, m_clock->utc());
    take(std::move(tokens));
    setState(State::Storing);
    store([this] {
        if (m_stored->accountName.isEmpty())
            askForName();
        else
            settle();
    });
}

void Session::take(TokenSet tokens)
{
    m_stored->accessToken = std::move(tokens.accessToken);
    // A refresh may leave the refresh token and the scope out: then they stay as they were
    // (RFC 6749, sections 5.1 and 6).
    if (!tokens.refreshToken.isEmpty())
        m_stored->refreshToken = std::move(tokens.refreshToken);
    if (!tokens.scope.isEmpty())
        m_stored->scope = tokens.scope;
    m_stored->expiry =
        tokens.lifetime ? m_clock->utc().addSecs(tokens.lifetime->count()) : QDateTime();
}

void Session::store(std::function<void()> then)
{
    m_store->write(m_account, toStore(*m_stored), this,
                   [this, then = std::move(then)](const StoreResult &result) {
                       if (!m_stored)
                           return; // signed out in the meantime
                       m_lasting =
                           result.status == StoreResult::Status::Done && m_store->isLasting();
                       then();
                   });
}

void Session::askForName()
{
    setPatience([this] { settle(); });
    m_provider->resolve(this, [this](const Provider::Lookup &lookup) {
        const auto *server = std::get_if<ServerMetadata>(&lookup);
        if (m_state != State::Storing)
            return;
        if (!server || server->userinfoEndpoint.isEmpty()) {
            settle();
            return;
        }
        m_request.send(userinfoRequest(*server, m_stored->accessToken),
                       [this](const HttpAnswer &answer) {
                           m_stored->accountName = nameFromUserinfo(answer);
                           if (m_stored->accountName.isEmpty())
                               settle();
                           else
                               store([this] { settle(); });
                       });
    });
}

void Session::settle()
{
    if (m_state != State::Storing)
        return;
    m_patience->stop();
    m_request.abort();
    setState(State::SignedIn);
    Q_EMIT signedIn();
}

bool Session::livesFor(seconds time) const
{
    return !m_stored->expiry.isValid() || m_clock->utc().addSecs(time.count()) < m_stored->expiry;
}

bool Session::needsRefresh() const
{
    return m_state == State::SignedIn && !livesFor(freshness) && !m_stored->refreshToken.isEmpty();
}

void Session::accessToken(QObject *context, std::function<void(AccessToken)> done)
{
    m_askers.push_back({context, std::move(done)});
    if (m_refreshing)
        return; // answered when it is done
    if (needsRefresh())
        refresh();
    else
        QMetaObject::invokeMethod(
            this, [this] { answerAskers({}); }, Qt::QueuedConnection);
}

void Session::refresh()
{
    // Whoever hears of a restored session may ask for a token at once: one refresh serves all. A
    // second use of a refresh token can end the session.
    if (std::exchange(m_refreshing, true))
        return;
    m_provider->resolve(this, [this](const Provider::Lookup &lookup) {
        if (!m_refreshing)
            return; // signed out in the meantime
        if (const auto *unresolved = std::get_if<Provider::Unresolved>(&lookup))
            endRefresh(unresolved->failure);
        else
            m_request.send(refreshRequest(m_provider->config(), std::get<ServerMetadata>(lookup),
                                          m_stored->refreshToken),
                           [this](const HttpAnswer &answer) { readRefresh(answer); });
    });
}

void Session::readRefresh(const HttpAnswer &answer)
{
    auto read = readRefreshAnswer(answer, m_provider->config().profile);
    if (auto *tokens = std::get_if<TokenSet>(&read)) {
        take(std::move(*tokens));
        store([this] { endRefresh({}); });
        return;
    }
    const Failure failure = failureOf(read);
    // Only this code means that the session is over (RFC 6749, section 5.2).
    if (failure.reason == Reason::CodeRefused)
        forget(Reason::CodeRefused);
    else
        endRefresh(failure);
}

void Session::endRefresh(const Failure &failure)
{
    m_refreshing = false;
    answerAskers(failure);
    Q_EMIT stateChanged(); // lasting or scope may be another now
}

Session::AccessToken Session::currentToken(const Failure &failure) const
{
    if (m_state != State::SignedIn)
        return Failure{Reason::NotSignedIn, {}, {}};
    // A refresh that failed does no harm while the old token still lives.
    if (livesFor(seconds(0)))
        return m_stored->accessToken.clone();
    return failure ? failure : Failure{Reason::NotSignedIn, {}, {}};
}

void Session::answerAskers(const Failure &failure)
{
    const auto askers = std::exchange(m_askers, {});
    for (const Asker &asker : askers) {
        if (asker.context)
            asker.done(currentToken(failure));
    }
}

void Session::signOut()
{
    if (m_state != State::SignedIn)
        return;
    m_request.abort();
    m_refreshing = false;
    setState(State::SigningOut);
    setPatience([this] { forget(Reason::None); });
    m_provider->resolve(this, [this](const Provider::Lookup &lookup) {
        if (m_state != State::SigningOut || !m_stored)
            return;
        const auto *server = std::get_if<ServerMetadata>(&lookup);
        if (server && !server->revocationEndpoint.isEmpty())
            revoke(*server);
        else
            forget(Reason::None);
    });
}

void Session::revoke(const ServerMetadata &server)
{
    // The refresh token first: with it most servers end the access token too (RFC 7009,
    // section 2.1).
    const bool refreshable = !m_stored->refreshToken.isEmpty();
    const Secret token =
        std::exchange(refreshable ? m_stored->refreshToken : m_stored->accessToken, Secret());
    if (token.isEmpty()) {
        forget(Reason::None);
        return;
    }
    m_request.send(revocationRequest(m_provider->config(), server, token,
                                     refreshable ? "refresh_token" : "access_token"),
                   [this, server](const HttpAnswer &) { revoke(server); });
}

void Session::forget(Reason why)
{
    m_patience->stop();
    m_request.abort();
    m_refreshing = false;
    m_stored.reset();
    m_lasting = false;
    setState(State::SigningOut);
    answerAskers({});
    m_store->remove(m_account, this, [this, why](const StoreResult &) {
        setState(State::SignedOut);
        Q_EMIT signedOut(why);
    });
}

void Session::setPatience(std::function<void()> giveUp)
{
    m_patience->disconnect(this);
    connect(m_patience.get(), &Alarm::rang, this, std::move(giveUp));
    m_patience->setFor(m_clock->now() + patience);
}

void Session::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace DeviceSignIn
