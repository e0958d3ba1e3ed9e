// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/accountindex.h"
#include "support/json.h"
#include "support/scriptedstore.h"
#include "support/settle.h"

#include <QTest>

using namespace DeviceSignIn;
using Status = StoreResult::Status;

class TestAccounts : public QObject
{
    Q_OBJECT

    struct Bench
    {
        ScriptedStore store;
        AccountIndex accounts{&store};
        QObject context;
        QStringList answers;

        static void settle() { DeviceSignIn::settle(); }
        void add(const QString &name)
        {
            accounts.add(name, &context, [this](Status status) { note(status); });
        }
        void remove(const QString &name)
        {
            accounts.remove(name, &context, [this](Status status) { note(status); });
        }
        QStringList list()
        {
            QStringList found{"no answer"};
            accounts.list(&context, [&](Status status, const QStringList &names) {
                found = status == Status::Done ? names : QStringList("failed");
            });
            settle();
            return found;
        }
        void note(Status status) { answers << (status == Status::Done ? "done" : "failed"); }
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
        Bench bench;
        QCOMPARE(bench.list(), QStringList());
        bench.add("bob");
        bench.add("ada");
        bench.settle();
        QCOMPARE(bench.list(), (QStringList{"ada", "bob"}));
        bench.remove("bob");
        bench.settle();
        QCOMPARE(bench.list(), QStringList("ada"));
        QCOMPARE(bench.answers, (QStringList{"done", "done", "done"}));
        QCOMPARE(bench.store.places.last(), QString("read /accounts"));
    }

    void writesOnlyWhatChanges()
    {
        Bench bench;
        bench.add("ada");
        bench.settle();
        bench.store.calls.clear();
        bench.add("ada");
        bench.remove("bob");
        bench.settle();
        QCOMPARE(bench.store.calls, (QStringList{"read", "read"}));
    }

    void twoAtTheSameTimeLoseNothing()
    {
        Bench bench;
        AccountIndex other(&bench.store);
        for (int i = 0; i < 20; ++i) {
            auto &one = i % 2 ? other : bench.accounts;
            one.add(QString::number(i), &bench.context, [](Status) {});
        }
        for (int i = 0; i < 10; ++i)
            bench.settle();
        QCOMPARE(bench.list().size(), 20);
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
        Bench bench;
        bench.store.write("/accounts", Secret(stored), &bench.context, [](const StoreResult &) {});
        QCOMPARE(bench.list(), kept);
        bench.add("ada");
        bench.settle();
        QCOMPARE(bench.list(), QStringList("ada") + kept);
    }

    void neverWritesOverWhatItCouldNotRead()
    {
        Bench bench;
        bench.add("ada");
        bench.settle();
        bench.store.status = Status::Locked;
        QCOMPARE(bench.list(), QStringList("failed"));
        bench.store.calls.clear();
        bench.add("bob");
        bench.settle();
        QCOMPARE(bench.answers.last(), QString("failed"));
        QCOMPARE(bench.store.calls, QStringList("read"));
        bench.store.status = Status::Done;
        QCOMPARE(bench.list(), QStringList("ada"));
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accountindex.moc"
