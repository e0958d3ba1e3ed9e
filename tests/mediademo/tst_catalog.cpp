// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "catalog.h"
#include "filmsession.h"
#include "mediaanswers.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace MediaDemo;
using DeviceSignIn::ScriptedServer;

class TestCatalog : public QObject
{
    Q_OBJECT

    struct CatalogFixture
    {
        ScriptedServer server;
        FilmSession session;
        MediaService service{server.url(""), {1000, 100'000}};
        Catalog catalog{&service};
    };

private Q_SLOTS:
    void homeIsForEverybody()
    {
        CatalogFixture fixture;
        fixture.server.answer(200, rows);
        QCOMPARE(fixture.catalog.homeState(), Catalog::Empty);
        fixture.catalog.loadHome();
        QCOMPARE(fixture.catalog.homeState(), Catalog::Loading);
        QTRY_COMPARE(fixture.catalog.homeState(), Catalog::Ready);
        QCOMPARE(fixture.catalog.home()->count(), 1);
    }

    void loadingAgainAfterAFailure()
    {
        CatalogFixture fixture;
        fixture.server.answer(500, "{}");
        fixture.server.answer(200, rows);
        fixture.catalog.loadHome();
        QTRY_COMPARE(fixture.catalog.homeState(), Catalog::Failed);
        QVERIFY(!fixture.catalog.homeProblem().isEmpty());
        QVERIFY(!fixture.catalog.homeProblem().contains(u'\n'));
        fixture.catalog.loadHome();
        QTRY_COMPARE(fixture.catalog.homeState(), Catalog::Ready);
        QVERIFY(fixture.catalog.homeProblem().isEmpty());
    }

    void aSecondCallWhileLoadingDoesNothing()
    {
        CatalogFixture fixture;
        fixture.server.answer(200, rows);
        fixture.catalog.loadHome();
        fixture.catalog.loadHome();
        QTRY_COMPARE(fixture.catalog.homeState(), Catalog::Ready);
        QCOMPARE(fixture.server.requests().size(), 1);
    }

    void withoutASessionThereIsNoList()
    {
        CatalogFixture fixture;
        fixture.catalog.loadList();
        QCOMPARE(fixture.catalog.listState(), Catalog::Empty);
    }

    void signingOutClearsTheList()
    {
        CatalogFixture fixture;
        fixture.session.signIn();
        fixture.catalog.setSession(fixture.session.session());
        fixture.server.answer(200, list);
        fixture.catalog.loadList();
        QTRY_COMPARE(fixture.catalog.listState(), Catalog::Ready);
        QCOMPARE(fixture.catalog.list()->count(), 1);

        fixture.session.signOut();
        fixture.session.answer(200, "{}");
        fixture.session.answer(200, "{}");
        QTRY_COMPARE(fixture.catalog.listState(), Catalog::Empty);
        QCOMPARE(fixture.catalog.list()->count(), 0);
    }

    // The response belongs to a person who is not signed in any more.
    void aResponseThatComesTooLate()
    {
        CatalogFixture fixture;
        fixture.session.signIn();
        fixture.catalog.setSession(fixture.session.session());
        fixture.catalog.loadList();
        QTRY_COMPARE(fixture.server.requests().size(), 1);
        fixture.catalog.setSession(nullptr);
        QCOMPARE(fixture.catalog.listState(), Catalog::Empty);
        fixture.server.answer(200, rows);
        fixture.catalog.loadHome();
        QTRY_COMPARE(fixture.catalog.homeState(), Catalog::Ready);
        QCOMPARE(fixture.catalog.listState(), Catalog::Empty);
    }

    void theTextOnTheButtonOfTheAccount()
    {
        CatalogFixture fixture;
        QCOMPARE(fixture.catalog.accountText(), "Sign in");
        fixture.session.restore();
        fixture.catalog.setSession(fixture.session.session());
        QCOMPARE(fixture.catalog.accountText(), "Sign in");
    }

    void theNameAndTheEndOfASession()
    {
        CatalogFixture fixture;
        fixture.session.signIn();
        fixture.catalog.setSession(fixture.session.session());
        QCOMPARE(fixture.catalog.accountText(), "Ada");
        QSignalSpy changed(&fixture.catalog, &Catalog::changed);
        fixture.session.signOut();
        QCOMPARE(fixture.catalog.accountText(), "Signing out…");
        QVERIFY(!changed.isEmpty());
        fixture.session.answer(200, "{}");
        fixture.session.answer(200, "{}");
        QTRY_COMPARE(fixture.catalog.accountText(), "Sign in");
    }

    void anEmptyList()
    {
        CatalogFixture fixture;
        fixture.session.signIn();
        fixture.catalog.setSession(fixture.session.session());
        fixture.server.answer(200, R"({"titles":[]})");
        fixture.catalog.loadList();
        QTRY_COMPARE(fixture.catalog.listState(), Catalog::Ready);
        QCOMPARE(fixture.catalog.list()->count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
