// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/providermenu.h"
#include "signin/signin.h"
#include "support/serverfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;

class TestProviderMenu : public QObject
{
    Q_OBJECT

    struct MenuFixture : ServerFixture
    {
        std::weak_ptr<SignIn> last;
        int created = 0;

        std::shared_ptr<SignIn> create()
        {
            std::shared_ptr<SignIn> signIn =
                createSignIn("default", &server, &transport, &store, &clock);
            last = signIn;
            ++created;
            return signIn;
        }
    };

private Q_SLOTS:
    void anIndexThatNoProviderHas()
    {
        MenuFixture one;
        ProviderMenu menu({{"One", "one.example", [&] { return one.create(); }}});
        menu.choose(0);
        const SignIn *signIn = menu.signIn();
        QVERIFY(signIn);
        for (const int index : {-1, 1, 1000000}) {
            menu.choose(index);
            QCOMPARE(menu.signIn(), signIn);
        }
        QCOMPARE(one.created, 1);
    }

    void oneAfterTheOther()
    {
        MenuFixture one;
        MenuFixture other;
        ProviderMenu menu({{"One", "one.example", [&] { return one.create(); }},
                           {"Other", "", [&] { return other.create(); }}});
        QCOMPARE(menu.names(), QStringList({"One", "Other"}));
        QCOMPARE(menu.details(), QStringList({"one.example", ""}));
        QSignalSpy changed(&menu, &ProviderMenu::signInChanged);
        settle();
        QVERIFY(!menu.signIn());
        QCOMPARE(one.created + other.created, 0);

        menu.choose(0);
        settle();
        QCOMPARE(menu.signIn(), one.last.lock().get());
        QCOMPARE(one.transport.inFlight(), 1);
        QVERIFY(other.transport.requests().empty());

        // Leaving cancels the request.
        menu.leave();
        settle();
        QVERIFY(!menu.signIn());
        QVERIFY(one.last.expired());
        QCOMPARE(one.transport.inFlight(), 0);
        QVERIFY(!one.clock.nextAlarm());

        menu.choose(1);
        settle();
        QCOMPARE(menu.signIn(), other.last.lock().get());
        QCOMPARE(other.transport.inFlight(), 1);
        QCOMPARE(changed.count(), 3);
    }

    void everyChoiceCreatesANewSignIn()
    {
        MenuFixture provider;
        ProviderMenu menu({{"One", "", [&] { return provider.create(); }}});
        for (int i = 1; i <= 3; ++i) {
            menu.choose(0);
            settle();
            QCOMPARE(provider.created, i);
            QCOMPARE(menu.signIn()->flow()->state(), DeviceFlow::State::Connecting);
            menu.leave();
            settle();
        }
    }

    /*! The tokens would be lost, and the person would have to sign in again. */
    void aSignInThatCouldNotBeStored()
    {
        MenuFixture one;
        MenuFixture other;
        ProviderMenu menu({{"One", "", [&] { return one.create(); }},
                           {"Other", "", [&] { return other.create(); }}});
        one.store.writeStatus = TokenStore::Status::DiskFull;
        menu.choose(0);
        settle();
        one.giveCode();
        one.approve();
        QCOMPARE(menu.signIn()->session()->state(), Session::State::SignedIn);
        QVERIFY(!menu.signIn()->session()->isPersistent());
        menu.leave();
        settle();
        menu.choose(1);
        settle();
        QCOMPARE(menu.signIn(), other.last.lock().get());

        one.store.writeStatus = TokenStore::Status::Done;
        const size_t sent = one.requests();
        menu.choose(0);
        settle();
        QCOMPARE(menu.signIn(), one.last.lock().get());
        QCOMPARE(menu.signIn()->session()->state(), Session::State::SignedIn);
        QVERIFY(menu.signIn()->session()->isPersistent());
        QCOMPARE(one.requests(), sent);
        // The store has the tokens, so the sign-in is not kept any longer.
        menu.leave();
        settle();
        QVERIFY(one.last.expired());
        QVERIFY(other.last.expired());
    }
};

QTEST_GUILESS_MAIN(TestProviderMenu)
#include "tst_providermenu.moc"
