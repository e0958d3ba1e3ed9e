// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionstore.h"
#include "support/json.h"
#include "support/scriptedstore.h"
#include "support/settle.h"

#include <QTest>

using namespace DeviceSignIn;
using Status = StoreResult::Status;
using Fate = ScriptedStore::Fate;

class TestSessionStore : public QObject
{
    Q_OBJECT

    struct Bench
    {
        ScriptedStore store;
        std::unique_ptr<SessionStore> kept = std::make_unique<SessionStore>("a", &store);
        std::unique_ptr<QObject> context = std::make_unique<QObject>();

        static void settle() { DeviceSignIn::settle(); }

        static StoredSession set(const char *name)
        {
            StoredSession session;
            session.accessToken = Secret(name);
            return session;
        }

        /*! The status that save() has reported; none if it has not reported yet. */
        std::optional<Status> save(const char *name)
        {
            std::optional<Status> answer;
            kept->lockAndSave(set(name), context.get(),
                              [&](SessionStore::Saved saved) { answer = saved.status; });
            settle();
            context = std::make_unique<QObject>();
            return answer;
        }

        /*! The names of the newest and of the older set, as a new process reads them. */
        QString load()
        {
            QString found("no answer");
            SessionStore other("a", &store);
            other.load(context.get(), [&](const SessionStore::Kept &result) {
                found = result.status == Status::Done
                            ? name(result.newest) + ' ' + name(result.older)
                            : QString("unknown");
            });
            settle();
            return found;
        }

        static QString name(const std::optional<StoredSession> &session)
        {
            return session ? QString::fromUtf8(session->accessToken.reveal()) : QString("-");
        }

        std::optional<Status> remove() const
        {
            std::optional<Status> answer;
            kept->remove(context.get(), [&](Status status) { answer = status; });
            settle();
            return answer;
        }
    };

private Q_SLOTS:
    void theSlotsTakeTurns()
    {
        Bench bench;
        QCOMPARE(bench.load(), QString("- -"));
        QCOMPARE(bench.save("1"), Status::Done);
        QCOMPARE(bench.load(), QString("1 -"));
        QCOMPARE(bench.save("2"), Status::Done);
        QCOMPARE(bench.load(), QString("2 1"));
        QCOMPARE(bench.save("3"), Status::Done);
        QCOMPARE(bench.load(), QString("3 2"));
        QStringList writes = bench.store.places.filter("write");
        QCOMPARE(writes, (QStringList{"write a", "write a/next", "write a"}));
    }

    void costsNoMoreThanItMust()
    {
        Bench bench;
        bench.save("1");
        bench.store.calls.clear();
        bench.save("2");
        QCOMPARE(bench.store.calls, (QStringList{"read", "read", "write", "read"}));
    }

    void whatAnEarlierVersionKeptStays()
    {
        Bench bench;
        bench.store.write("a", Secret(json("{'version':1,'access_token':'old'}")),
                          bench.context.get(), [](const StoreResult &) {});
        QCOMPARE(bench.load(), QString("old -"));
        bench.save("new");
        QCOMPARE(bench.load(), QString("new old"));
    }

    void aPowerLossLeavesTheOldOrTheNew_data()
    {
        QTest::addColumn<int>("call"); // the index of a call: two reads, the write, the read back
        QTest::addColumn<Fate>("fate");
        QTest::addColumn<bool>("isNew");
        QTest::newRow("before the first read") << 0 << Fate::Lost << false;
        QTest::newRow("before the second read") << 1 << Fate::Lost << false;
        QTest::newRow("before the write") << 2 << Fate::Lost << false;
        QTest::newRow("in the write") << 2 << Fate::Torn << false;
        QTest::newRow("after the write") << 2 << Fate::CarriedOut << true;
        QTest::newRow("before it is read back") << 3 << Fate::Lost << true;
    }
    void aPowerLossLeavesTheOldOrTheNew()
    {
        QFETCH(int, call);
        QFETCH(Fate, fate);
        QFETCH(bool, isNew);
        Bench bench;
        QString before("-");
        for (const QString name : {"1", "2", "3"}) {
            bench.store.failPowerAfter(call, fate);
            QVERIFY2(!bench.save(qPrintable(name)), "nobody is told that it is stored");
            bench.store.restorePower();
            QCOMPARE(bench.load().split(' ').first(), isNew ? name : before);
            QCOMPARE(bench.save(qPrintable(name)), Status::Done);
            QCOMPARE(bench.load().split(' ').first(), name);
            before = name;
        }
    }

    void aTornWriteLeavesTheOldOne()
    {
        Bench bench;
        bench.save("1");
        bench.store.write("a/next", Secret(json("{'version':2,'access_tok")), bench.context.get(),
                          [](const StoreResult &) {});
        QCOMPARE(bench.load(), QString("1 -"));
        QCOMPARE(bench.save("2"), Status::Done);
        QCOMPARE(bench.load(), QString("2 1"));
    }

    void whatCanNotBeReadBackIsNotStored()
    {
        Bench bench;
        bench.save("1");
        bench.store.losesWrites = true;
        QCOMPARE(bench.save("2"), Status::Unavailable);
        bench.store.losesWrites = false;
        QCOMPARE(bench.load(), QString("1 -"));
        bench.store.writeStatus = Status::TimedOut;
        QCOMPARE(bench.save("2"), Status::TimedOut);
        QCOMPARE(bench.load(), QString("1 -"));
    }

    void neverWritesOverWhatItCouldNotRead_data()
    {
        QTest::addColumn<Status>("status");
        QTest::newRow("locked") << Status::Locked;
        QTest::newRow("unavailable") << Status::Unavailable;
        QTest::newRow("timed out") << Status::TimedOut;
    }
    void neverWritesOverWhatItCouldNotRead()
    {
        QFETCH(Status, status);
        Bench bench;
        bench.save("1");
        bench.store.status = status;
        bench.store.calls.clear();
        QCOMPARE(bench.load(), QString("unknown"));
        QCOMPARE(bench.save("2"), status);
        QVERIFY(!bench.store.calls.contains("write"));
        bench.store.status = Status::Done;
        QCOMPARE(bench.save("2"), Status::Done);
        QCOMPARE(bench.load(), QString("2 1"));
    }

    void removesBoth()
    {
        Bench bench;
        QCOMPARE(bench.remove(), Status::Done);
        bench.save("1");
        bench.save("2");
        bench.store.places.clear();
        QCOMPARE(bench.remove(), Status::Done);
        QCOMPARE(bench.load(), QString("- -"));
        QCOMPARE(bench.store.places.mid(0, 2), (QStringList{"remove a/next", "remove a"}));
    }

    void whatCanNotBeRemovedIsWrittenOver()
    {
        Bench bench;
        bench.save("1");
        bench.save("2");
        bench.store.removeStatus = Status::Unavailable;
        QCOMPARE(bench.remove(), Status::Done);
        QCOMPARE(bench.load(), QString("- -"));
    }

    void saysWhatIsLeft_data()
    {
        QTest::addColumn<Status>("remove");
        QTest::addColumn<Status>("write");
        QTest::addColumn<bool>("triesToWrite");
        QTest::newRow("neither") << Status::Unavailable << Status::Unavailable << true;
        QTest::newRow("locked") << Status::Locked << Status::Done << false;
        QTest::newRow("silent") << Status::TimedOut << Status::Done << false;
    }
    void saysWhatIsLeft()
    {
        QFETCH(Status, remove);
        QFETCH(Status, write);
        QFETCH(bool, triesToWrite);
        Bench bench;
        bench.save("1");
        bench.store.calls.clear();
        bench.store.removeStatus = remove;
        bench.store.writeStatus = write;
        QCOMPARE(bench.remove(), remove);
        QCOMPARE(bench.store.calls.contains("write"), triesToWrite);
        QCOMPARE(bench.load(), QString("1 -"));
    }

    void oneAtATime()
    {
        Bench bench;
        SessionStore other("a", &bench.store);
        int saved = 0;
        for (SessionStore *one : {bench.kept.get(), &other, bench.kept.get()})
            one->lockAndSave(Bench::set("x"), bench.context.get(), [&](SessionStore::Saved result) {
                QCOMPARE(result.status, Status::Done);
                QCOMPARE(result.serial, ++saved);
            });
        bench.settle();
        QCOMPARE(saved, 3);
    }
};

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"
