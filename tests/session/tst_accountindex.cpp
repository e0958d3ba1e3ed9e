// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/accountindex.h"
#include "support/json.h"
#include "support/scriptedstore.h"
#include "support/settle.h"

#include <QTest>

using namespace DeviceSignIn;
using Status = StoreResult::Status;

class TestAccountIndex : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        ScriptedStore store;
        AccountIndex accounts{&store};
        /*! The handles of the changes. */
        std::vector<PendingCall> calls;
        QStringList answers;

        static void settle() { DeviceSignIn::settle(); }
        void add(const QString &name)
        {
            calls.push_back(accounts.add(name, [this](Status status) { record(status); }));
        }
        void remove(const QString &name)
        {
            calls.push_back(accounts.remove(name, [this](Status status) { record(status); }));
        }
        QStringList list()
        {
            QStringList found{"no answer"};
            const PendingCall call = accounts.list([&](Status status, const QStringList &names) {
                found = status == Status::Done ? names : QStringList("failed");
            });
            settle();
            return found;
        }
        void record(Status status) { answers << (status == Status::Done ? "done" : "failed"); }
    };

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << "default" << true;
        QTest::newRow("one letter") << "a" << true;
        QTest::newRow("words") << QStringLiteral(u"Zoë’s room") << true;
        QTest::newRow("address") << "ada@example.com" << true;
        QTest::newRow("64") << QString(64, u'a') << true;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("65") << QString(65, u'a') << false;
        QTest::newRow("slash") << "a/next" << false;
        QTest::newRow("newline") << "a\nb" << false;
        QTest::newRow("nul") << QString(u'\0') << false;
        QTest::newRow("bidi") << QStringLiteral(u"a\u202Eb") << false;
        QTest::newRow("space before") << " a" << false;
        QTest::newRow("space only") << " " << false;
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QCOMPARE(isAccountName(name), good);
    }

    void keepsAList()
    {
        Fixture fixture;
        QCOMPARE(fixture.list(), QStringList());
        fixture.add("bob");
        fixture.add("ada");
        fixture.settle();
        QCOMPARE(fixture.list(), (QStringList{"ada", "bob"}));
        fixture.remove("bob");
        fixture.settle();
        QCOMPARE(fixture.list(), QStringList("ada"));
        QCOMPARE(fixture.answers, (QStringList{"done", "done", "done"}));
        QCOMPARE(fixture.store.places.last(), QString("read /accounts"));
    }

    void writesOnlyWhatChanges()
    {
        Fixture fixture;
        fixture.add("ada");
        fixture.settle();
        fixture.store.calls.clear();
        fixture.add("ada");
        fixture.remove("bob");
        fixture.settle();
        QCOMPARE(fixture.store.calls, (QStringList{"read", "read"}));
    }

    void simultaneousChangesAreKept()
    {
        Fixture fixture;
        AccountIndex other(&fixture.store);
        for (int i = 0; i < 20; ++i) {
            auto &one = i % 2 ? other : fixture.accounts;
            fixture.calls.push_back(one.add(QString::number(i), [](Status) {}));
        }
        for (int i = 0; i < 10; ++i)
            fixture.settle();
        QCOMPARE(fixture.list().size(), 20);
    }

    /*!
        A sign-in is listed although no lock can be made, because one that is missing in the list is
        never found again. While another program holds the lock, nothing is written.
    */
    void addsWhereNoLockCanBeMade()
    {
        Fixture fixture;
        fixture.store.lockStatus = Status::NoLock;
        fixture.add("ada");
        fixture.settle();
        QCOMPARE(fixture.list(), QStringList("ada"));
        fixture.store.lockStatus = Status::TimedOut;
        fixture.add("bob");
        fixture.settle();
        QCOMPARE(fixture.list(), QStringList("ada"));
    }

    void isRepaired_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QStringList>("kept");
        QTest::newRow("words") << QByteArray("hello") << QStringList();
        QTest::newRow("no version") << json("{'accounts':['bob']}") << QStringList();
        QTest::newRow("not a list") << json("{'version':1,'accounts':'bob'}") << QStringList();
        QTest::newRow("other things in it")
            << json("{'version':1,'accounts':['bob',7,'a/next','','bob']}") << QStringList("bob");
    }
    void isRepaired()
    {
        QFETCH(QByteArray, stored);
        QFETCH(QStringList, kept);
        Fixture fixture;
        const PendingCall writing =
            fixture.store.write("/accounts", Secret(stored), [](const StoreResult &) {});
        QCOMPARE(fixture.list(), kept);
        fixture.add("ada");
        fixture.settle();
        QCOMPARE(fixture.list(), QStringList("ada") + kept);
    }

    void neverOverwritesAnUnreadableList()
    {
        Fixture fixture;
        fixture.add("ada");
        fixture.settle();
        fixture.store.status = Status::Locked;
        QCOMPARE(fixture.list(), QStringList("failed"));
        fixture.store.calls.clear();
        fixture.add("bob");
        fixture.settle();
        QCOMPARE(fixture.answers.last(), QString("failed"));
        QCOMPARE(fixture.store.calls, QStringList("read"));
        fixture.store.status = Status::Done;
        QCOMPARE(fixture.list(), QStringList("ada"));
    }
};

QTEST_GUILESS_MAIN(TestAccountIndex)
#include "tst_accountindex.moc"
