// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signin.h"

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/retrytimer.h"
#include "flow/flowaccess.h"
#include "network/transport.h"
#include "session/sessionaccess.h"
#include "signin/signinaccess.h"

#include <QSet>

#include <functional>
#include <utility>

namespace DeviceSignIn {

namespace {

/*! The longest wait for the identification of a person who has signed in as the program ends. */
constexpr std::chrono::seconds longestWaitForIdentity(3);

/*!
    Waits until a session has stored new tokens or has ended, until no refresh is under way, and
    until the code is out of the store: otherwise the next start of the program would show a code
    that was used. Refused tokens that only the session has are revoked meanwhile.
*/
class SignInEnd : public QObject, public PendingWork<bool>
{
public:
    SignInEnd(DeviceFlow *flow, Session *session, Clock *clock, Done done)
        : PendingWork(std::move(done))
        , m_flow(flow)
        , m_session(session)
        , m_timeout(clock->createAlarm())
    {
        connect(session, &Session::stateChanged, this, [this] { follow(); });
        connect(m_timeout.get(), &Alarm::rang, this, [this] {
            if (m_session->state() == Session::State::Storing)
                m_session->signOut();
        });
        m_timeout->setFor(clock->now() + longestWaitForIdentity);
        follow();
    }

private:
    void follow()
    {
        m_end = {};
        const Session::State state = m_session->state();
        if (state == Session::State::Storing || state == Session::State::SigningOut)
            return;
        m_timeout->stop();
        m_end = whenRefreshed(m_session, [this] {
            discardRefused(m_session);
            m_end = whenCodeIsStored(m_flow, [this] { report(true); });
        });
    }

    DeviceFlow *m_flow;
    Session *m_session;
    std::unique_ptr<Alarm> m_timeout;
    PendingCall m_end;
};

} // namespace

class SignInPrivate
{
public:
    SignInPrivate(SignIn *signIn, const QString &account, AuthorizationServer *server,
                  Transport *transport, TokenStore *store, Clock *clock_)
        : clock(clock_)
        , signOutPage(server->config().profile.signOutPage)
        , nextRead(BackOff::forStore(), clock)
        , nextAttempt(clock->createAlarm())
        , session(createSession(account, server, transport, store, clock))
        , flow(createFlow(account, server, transport, store, clock,
                          std::bind_front(adoptTokens, session.get())))
    {
        QObject::connect(session.get(), &Session::stateChanged, signIn, [this] {
            // After any other state signedOut() follows, which resets the flow.
            if (std::exchange(sessionState, session->state()) == Session::State::Restoring)
                startFlowIfWanted();
            followStore();
        });
        QObject::connect(session.get(), &Session::signedIn, signIn, [this] { endFlow(); });
        QObject::connect(session.get(), &Session::signedOut, signIn, [this] {
            flow->reset();
            startFlowIfWanted();
        });
        QObject::connect(flow.get(), &DeviceFlow::stateChanged, signIn, [this] {
            followStore();
            followFailure();
        });
        QObject::connect(&nextRead, &RetryTimer::due, signIn, [this] {
            nextRead.retryLater();
            session->retryRestore();
        });
        QObject::connect(nextAttempt.get(), &Alarm::rang, signIn, [this] { tryAgain(); });
        QObject::connect(transport, &Transport::networkChanged, signIn, [this, transport] {
            if (transport->isOnline())
                tryAgain();
        });
    }

    static std::unique_ptr<SignIn> create(const QString &account, AuthorizationServer *server,
                                          Transport *transport, TokenStore *store, Clock *clock)
    {
        std::unique_ptr<SignIn> signIn(new SignIn);
        signIn->d =
            std::make_unique<SignInPrivate>(signIn.get(), account, server, transport, store, clock);
        return signIn;
    }
    static SignInPrivate &of(const SignIn &signIn) { return *signIn.d; }

    void startFlowIfWanted()
    {
        if (session->state() != Session::State::SignedOut || !std::exchange(isWanted, false))
            return;
        if (!flow->isActive())
            flow->resume();
    }

    void endFlow()
    {
        isWanted = false;
        // If the store was locked, the flow may be active when a session is restored: see begin().
        if (flow->isActive())
            flow->reset();
    }

    /*!
        Whether a person is being asked to sign in while the store has an error that may be
        temporary. A locked store is not read again, because a person has to unlock it. Nor is a
        store from which an ended session could not be deleted.
    */
    bool storeMayRecover() const
    {
        const TokenStore::Status status = session->storeStatus();
        return flow->isActive() && session->state() == Session::State::SignedOut
               && session->isDeleted() && status != TokenStore::Status::Done
               && status != TokenStore::Status::Locked;
    }

    void followStore()
    {
        const bool isAwaited = storeMayRecover();
        if (isAwaited == nextRead.isWaiting())
            return;
        nextRead.reset();
        if (isAwaited)
            nextRead.retryLater();
    }

    /*!
        Whether the sign-in has failed by something that may go away by itself, such as the
        certificate of a router that is starting.
    */
    bool mayRecover() const
    {
        return isBegun && flow->state() == DeviceFlow::State::Failed
               && flow->failure().isUnexpectedResponse();
    }

    void followFailure() const
    {
        if (mayRecover())
            nextAttempt->setFor(clock->now() + pauseAfterUnexpectedResponse);
        else
            nextAttempt->stop();
    }

    void tryAgain() const
    {
        if (mayRecover())
            resumeFailed(flow.get());
    }

    Clock *clock;
    QString signOutPage;
    /*! Due when a store that fails is to be read again. */
    RetryTimer nextRead;
    /*! Rings when a sign-in that has failed begins again: see mayRecover(). */
    std::unique_ptr<Alarm> nextAttempt;
    /*! Whether begin() was called, and suspend() was not called after that. */
    bool isBegun = false;
    /*! Whether the flow has to begin if the store contains no session. */
    bool isWanted = false;
    /*! The state of the session at its last change. */
    Session::State sessionState = Session::State::Restoring;
    /*! The pages that show this sign-in: see SignIn::beginFor(). */
    QSet<const QObject *> pages;
    std::unique_ptr<Session> session;
    std::unique_ptr<DeviceFlow> flow;
};

SignIn::SignIn() = default;
SignIn::~SignIn() = default;

DeviceFlow *SignIn::flow() const
{
    return d->flow.get();
}

Session *SignIn::session() const
{
    return d->session.get();
}

QString SignIn::signOutPage() const
{
    return d->signOutPage;
}

void SignIn::begin()
{
    const Session::State state = session()->state();
    d->isWanted = state != Session::State::SignedIn && state != Session::State::Storing;
    d->isBegun = true;
    restoreWithoutAsking(session());
}

void SignIn::suspend()
{
    d->isWanted = false;
    d->isBegun = false;
    d->followFailure();
    flow()->suspend();
}

void SignIn::beginFor(QObject *page)
{
    d->pages.insert(page);
    connect(page, &QObject::destroyed, this, &SignIn::suspendFor, Qt::UniqueConnection);
    begin();
}

void SignIn::suspendFor(QObject *page)
{
    disconnect(page, &QObject::destroyed, this, &SignIn::suspendFor);
    if (d->pages.remove(page) && d->pages.isEmpty())
        suspend();
}

std::unique_ptr<SignIn> createSignIn(const QString &account, AuthorizationServer *server,
                                     Transport *transport, TokenStore *store, Clock *clock)
{
    return SignInPrivate::create(account, server, transport, store, clock);
}

Clock *clockOf(const SignIn &signIn)
{
    return SignInPrivate::of(signIn).clock;
}

PendingCall finishSignIn(SignIn *signIn, std::function<void()> done)
{
    signIn->suspend();
    return PendingCall(std::make_unique<SignInEnd>(signIn->flow(), signIn->session(),
                                                   clockOf(*signIn),
                                                   [done = std::move(done)](bool) { done(); }));
}

} // namespace DeviceSignIn
