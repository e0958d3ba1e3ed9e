// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "network/httptransport.h"
#include "phone.h"
#include "signin/signinaccess.h"
#include "signin/signinfactory_p.h"
#include "storage/tokenstore.h"
#include "testserver.h"

#include <QTest>

namespace DeviceSignIn {

/*! The real time of day, some time ago. */
class PastClock : public SystemClock
{
public:
    explicit PastClock(std::chrono::seconds ago)
        : m_ago(ago)
    {}
    QDateTime utc() const override { return SystemClock::utc().addSecs(-m_ago.count()); }

private:
    std::chrono::seconds m_ago;
};

/*!
    Stores the tokens of a sign-in at \a server in the folder \a store, as the program does and as
    if it had done so some time \a ago. \a phone approves the code. Returns whether they are stored.
*/
inline bool signInBefore(const TestServer &server, Phone *phone, const QString &store,
                         std::chrono::seconds ago)
{
    ClientData client;
    client.issuer = server.issuer();
    client.clientId = "tv";
    client.scopes = {"openid", "offline_access"};
    HttpTransport transport;
    PastClock clock(ago);
    const auto tokens = createStore({StoreKind::File, store, {}}, storeService(client));
    AuthorizationServer authorizationServer(std::move(client), &transport, &clock);
    const auto signIn =
        createSignIn("default", &authorizationServer, &transport, tokens.get(), &clock);
    signIn->begin();
    return QTest::qWaitFor([&] { return signIn->flow()->hasCode(); })
           && phone->approve(QUrl(signIn->flow()->verificationUriComplete()))
           && QTest::qWaitFor(
               [&] { return signIn->session()->state() == Session::State::SignedIn; })
           && signIn->session()->isPersistent();
}

} // namespace DeviceSignIn
