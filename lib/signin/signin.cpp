// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signin.h"

#include "client/authorizationserver.h"

#include <QSet>

#include <utility>

namespace DeviceSignIn {

class SignInPrivate
{
public:
    SignInPrivate(const QString &account, AuthorizationServer *server, Transport *transport,
                  TokenStore *store, Clock *clock_)
        : clock(clock_)
        , signOutPage(server->config().profile.signOutPage)
        , session(account, server, transport, store, clock)
        , flow(account, server, transport, store, clock,
               [this](TokenSet tokens, std::function<void()> stored) {
                   tokensAreStored = std::move(stored);
                   session.adopt(std::move(tokens));
               })
    {}

    void goOn()
    {
        if (session.state() != Session::State::SignedOut || !std::exchange(isWanted, false))
            return;
        if (!flow.isActive())
            flow.resume();
    }

    void endFlow()
    {
        isWanted = false;
        // The session may have come from the store meanwhile: see begin().
        if (flow.isActive())
            flow.reset();
        if (const auto stored = std::exchange(tokensAreStored, {}))
            stored();
    }

    Clock *clock;
    QString signOutPage;
    /*! Whether the flow is to begin if the store turns out to have no session. */
    bool isWanted = false;
    /*! The pages that show this sign-in: see SignIn::beginFor(). */
    QSet<const QObject *> pages;
    Session session;
    DeviceFlow flow;
    /*! Tells the flow that the session has stored its tokens. */
    std::function<void()> tokensAreStored;
};

SignIn::SignIn(const QString &account, AuthorizationServer *server, Transport *transport,
               TokenStore *store, Clock *clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SignInPrivate>(account, server, transport, store, clock))
{
    connect(session(), &Session::stateChanged, this, [this] { d->goOn(); });
    connect(session(), &Session::signedIn, this, [this] { d->endFlow(); });
    connect(session(), &Session::signedOut, flow(), &DeviceFlow::reset);
}

SignIn::~SignIn() = default;

DeviceFlow *SignIn::flow() const
{
    return &d->flow;
}

Session *SignIn::session() const
{
    return &d->session;
}

QString SignIn::signOutPage() const
{
    return d->signOutPage;
}

Clock *SignIn::clock() const
{
    return d->clock;
}

void SignIn::begin()
{
    const Session::State state = session()->state();
    d->isWanted = state != Session::State::SignedIn && state != Session::State::Storing;
    session()->restore();
}

void SignIn::suspend()
{
    d->isWanted = false;
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

} // namespace DeviceSignIn
