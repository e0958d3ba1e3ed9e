// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signin.h"

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "protocol/backoff.h"

#include <QSet>

#include <utility>

namespace DeviceSignIn {

class SignInPrivate
{
public:
    SignInPrivate(const QString &account, AuthorizationServer *provider, Transport *transport,
                  TokenStore *store, Clock *clock)
        : m_clock(clock)
        , m_signOutPage(provider->config().profile.signOutPage)
        , m_nextLook(clock->createAlarm())
        , m_session(account, provider, transport, store, clock)
        , m_flow(account, provider, transport, store, clock)
    {}

    void goOn()
    {
        if (m_session.state() != Session::State::SignedOut || !std::exchange(m_wanted, false))
            return;
        if (!m_flow.isActive())
            m_flow.resume();
    }

    void endFlow()
    {
        m_wanted = false;
        // The session may have come from the store meanwhile: see begin().
        if (m_flow.isActive())
            m_flow.reset();
        // Not before the tokens are in the store.
        m_flow.forgetPending();
    }

    /*!
        Whether the store, while a person is asked to sign in, fails in a way that may pass. A locked
        one is left alone, since each read may bring up a prompt for its password; and so is one that
        still holds a session that is over.
    */
    bool storeMayRecover() const
    {
        const Session::StoreStatus status = m_session.storeStatus();
        return m_flow.isActive() && m_session.state() == Session::State::SignedOut
               && m_session.isDeleted()
               && (status == Session::StoreStatus::Unavailable
                   || status == Session::StoreStatus::TimedOut);
    }

    void followStore()
    {
        const bool awaited = storeMayRecover();
        if (std::exchange(m_storeIsAwaited, awaited) == awaited)
            return;
        m_storeBackOff.reset();
        if (awaited)
            lookLater();
        else
            m_nextLook->stop();
    }

    void lookLater()
    {
        m_storeBackOff.failed({}, {}, m_clock->now(), m_clock->jitter());
        m_nextLook->setFor(m_storeBackOff.until());
    }

    Clock *m_clock;
    QString m_signOutPage;
    /*! Rings when the store is to be asked again. */
    std::unique_ptr<Alarm> m_nextLook;
    BackOff m_storeBackOff = BackOff::forStore();
    bool m_storeIsAwaited = false;
    /*! The flow is to begin where the store turns out to have no session. */
    bool m_wanted = false;
    /*! By which it can be seen: see SignIn::beginFor(). */
    QSet<const QObject *> m_pages;
    Session m_session;
    DeviceFlow m_flow;
};

SignIn::SignIn(const QString &account, AuthorizationServer *provider, Transport *transport,
               TokenStore *store, Clock *clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SignInPrivate>(account, provider, transport, store, clock))
{
    connect(flow(), &DeviceFlow::granted, this, [this] { session()->adopt(flow()->takeTokens()); });
    connect(session(), &Session::stateChanged, this, [this] { d->goOn(); });
    connect(session(), &Session::signedIn, this, [this] { d->endFlow(); });
    connect(session(), &Session::signedOut, flow(), &DeviceFlow::reset);
    connect(session(), &Session::stateChanged, this, [this] { d->followStore(); });
    connect(flow(), &DeviceFlow::stateChanged, this, [this] { d->followStore(); });
    connect(d->m_nextLook.get(), &Alarm::rang, this, [this] {
        d->lookLater();
        session()->lookAgain();
    });
}

SignIn::~SignIn() = default;

DeviceFlow *SignIn::flow() const
{
    return &d->m_flow;
}

Session *SignIn::session() const
{
    return &d->m_session;
}

QString SignIn::signOutPage() const
{
    return d->m_signOutPage;
}

Clock *SignIn::clock() const
{
    return d->m_clock;
}

void SignIn::begin()
{
    const Session::State state = session()->state();
    d->m_wanted = state != Session::State::SignedIn && state != Session::State::Storing;
    session()->restore();
}

void SignIn::suspend()
{
    d->m_wanted = false;
    flow()->suspend();
}

void SignIn::beginFor(QObject *page)
{
    d->m_pages.insert(page);
    connect(page, &QObject::destroyed, this, &SignIn::suspendFor, Qt::UniqueConnection);
    begin();
}

void SignIn::suspendFor(QObject *page)
{
    disconnect(page, &QObject::destroyed, this, &SignIn::suspendFor);
    if (d->m_pages.remove(page) && d->m_pages.isEmpty())
        suspend();
}

} // namespace DeviceSignIn
