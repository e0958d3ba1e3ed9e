// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionstore.h"
#include "support/json.h"
#include "support/scriptedstore.h"
#include "support/settle.h"

#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using Status = StoreResult::Status;
using Fate = ScriptedStore::Fate;

class TestSessionStore : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        ScriptedStore store;
        std::unique_ptr<SessionStore> kept = std::make_unique<SessionStore>("a", &store);

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
            const PendingCall call =
                kept->lockAndSave([name] { return set(name); },
                                  [&](const SessionStore::Saved &saved) { answer = saved.status; });
            settle();
            return answer;
        }

        /*! The names of the newest and of the older set, as a new process reads them. */
        QString load()
        {
            QString found("no answer");
            SessionStore other("a", &store);
            const PendingCall call = other.load([&](const SessionStore::Content &result) {
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
            const PendingCall call = kept->remove([&](Status status) { answer = status; });
            settle();
            return answer;
        }
    };

private Q_SLOTS:
    void placesAlternate()
    {
        Fixture fixture;
        QCOMPARE(fixture.load(), QString("- -"));
        QCOMPARE(fixture.save("1"), Status::Done);
        QCOMPARE(fixture.load(), QString("1 -"));
        QCOMPARE(fixture.save("2"), Status::Done);
        QCOMPARE(fixture.load(), QString("2 1"));
        QCOMPARE(fixture.save("3"), Status::Done);
        QCOMPARE(fixture.load(), QString("3 2"));
        QStringList writes = fixture.store.places.filter("write");
        QCOMPARE(writes, (QStringList{"write a", "write a/next", "write a"}));
    }

    void savesWithFourCalls()
    {
        Fixture fixture;
        fixture.save("1");
        fixture.store.calls.clear();
        fixture.save("2");
        QCOMPARE(fixture.store.calls, (QStringList{"read", "read", "write", "read"}));
    }

    void powerLossKeepsTheOldOrTheNewValue_data()
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
    void powerLossKeepsTheOldOrTheNewValue()
    {
        QFETCH(int, call);
        QFETCH(Fate, fate);
        QFETCH(bool, isNew);
        Fixture fixture;
        QString before("-");
        for (const QString name : {"1", "2", "3"}) {
            fixture.store.failPowerAfter(call, fate);
            QVERIFY2(!fixture.save(qPrintable(name)), "nobody is told that it is stored");
            fixture.store.restorePower();
            QCOMPARE(fixture.load().split(' ').first(), isNew ? name : before);
            QCOMPARE(fixture.save(qPrintable(name)), Status::Done);
            QCOMPARE(fixture.load().split(' ').first(), name);
            before = name;
        }
    }

    void tornWriteKeepsTheOldValue()
    {
        Fixture fixture;
        fixture.save("1");
        const PendingCall writing = fixture.store.write(
            "a/next", Secret(json("{'version':2,'access_tok")), [](const StoreResult &) {});
        QCOMPARE(fixture.load(), QString("1 -"));
        QCOMPARE(fixture.save("2"), Status::Done);
        QCOMPARE(fixture.load(), QString("2 1"));
    }

    void failedReadBackIsReported()
    {
        Fixture fixture;
        fixture.save("1");
        fixture.store.losesWrites = true;
        QCOMPARE(fixture.save("2"), Status::Unavailable);
        fixture.store.losesWrites = false;
        QCOMPARE(fixture.load(), QString("1 -"));
        fixture.store.writeStatus = Status::TimedOut;
        QCOMPARE(fixture.save("2"), Status::TimedOut);
        QCOMPARE(fixture.load(), QString("1 -"));
    }

    void neverOverwritesAnUnreadableList_data()
    {
        QTest::addColumn<Status>("status");
        QTest::newRow("locked") << Status::Locked;
        QTest::newRow("unavailable") << Status::Unavailable;
        QTest::newRow("timed out") << Status::TimedOut;
    }
    void neverOverwritesAnUnreadableList()
    {
        QFETCH(Status, status);
        Fixture fixture;
        fixture.save("1");
        fixture.store.status = status;
        fixture.store.calls.clear();
        QCOMPARE(fixture.load(), QString("unknown"));
        QCOMPARE(fixture.save("2"), status);
        QVERIFY(!fixture.store.calls.contains("write"));
        fixture.store.status = Status::Done;
        QCOMPARE(fixture.save("2"), Status::Done);
        QCOMPARE(fixture.load(), QString("2 1"));
    }

    void removesBoth()
    {
        Fixture fixture;
        QCOMPARE(fixture.remove(), Status::Done);
        fixture.save("1");
        fixture.save("2");
        fixture.store.places.clear();
        QCOMPARE(fixture.remove(), Status::Done);
        QCOMPARE(fixture.load(), QString("- -"));
        QCOMPARE(fixture.store.places.mid(0, 2), (QStringList{"remove a/next", "remove a"}));
    }

    void failedRemovalOverwrites()
    {
        Fixture fixture;
        fixture.save("1");
        fixture.save("2");
        fixture.store.removeStatus = Status::Unavailable;
        QCOMPARE(fixture.remove(), Status::Done);
        QCOMPARE(fixture.load(), QString("- -"));
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
        Fixture fixture;
        fixture.save("1");
        fixture.store.calls.clear();
        fixture.store.removeStatus = remove;
        fixture.store.writeStatus = write;
        QCOMPARE(fixture.remove(), remove);
        QCOMPARE(fixture.store.calls.contains("write"), triesToWrite);
        QCOMPARE(fixture.load(), QString("1 -"));
    }

    void oneAtATime()
    {
        Fixture fixture;
        SessionStore other("a", &fixture.store);
        int saved = 0;
        std::vector<PendingCall> calls;
        for (SessionStore *one : {fixture.kept.get(), &other, fixture.kept.get()})
            calls.push_back(one->lockAndSave([] { return Fixture::set("x"); },
                                             [&](const SessionStore::Saved &result) {
                                                 QCOMPARE(result.status, Status::Done);
                                                 QCOMPARE(result.serial, ++saved);
                                             }));
        fixture.settle();
        QCOMPARE(saved, 3);
    }

    /*! A refresh may replace the tokens while another process has the lock. */
    void storesTheTokensOfTheMomentOfWriting()
    {
        Fixture fixture;
        std::shared_ptr<StoreLock> other;
        const PendingCall locking =
            fixture.store.lock("a", [&](auto result) { other = std::move(result.lock); });
        fixture.settle();
        const char *name = "old";
        const PendingCall saving = fixture.kept->lockAndSave([&] { return Fixture::set(name); },
                                                             [](const SessionStore::Saved &) {});
        fixture.settle();
        name = "new";
        other.reset();
        fixture.settle();
        QCOMPARE(fixture.load(), QString("new -"));
    }

    void aNewerSetOfTheSameSignInStays_data()
    {
        QTest::addColumn<QString>("signInId");
        QTest::addColumn<qint64>("serial");
        QTest::addColumn<QString>("kept");
        QTest::newRow("older") << "x" << qint64(1) << "b a";
        QTest::newRow("as new") << "x" << qint64(2) << "mine b";
        QTest::newRow("another sign-in") << "y" << qint64(0) << "mine b";
    }
    void aNewerSetOfTheSameSignInStays()
    {
        QFETCH(QString, signInId);
        QFETCH(qint64, serial);
        QFETCH(QString, kept);
        Fixture fixture;
        const auto saveAs = [&](const char *name, const QString &id, qint64 number) {
            std::optional<QString> newer;
            const PendingCall call = fixture.kept->lockAndSave(
                [&] {
                    StoredSession session = Fixture::set(name);
                    session.signInId = id;
                    session.serial = number;
                    return session;
                },
                [&](const SessionStore::Saved &saved) { newer = Fixture::name(saved.newer); });
            fixture.settle();
            return newer.value_or("no answer");
        };
        saveAs("a", "x", 0);
        saveAs("b", "x", 1);
        QCOMPARE(saveAs("mine", signInId, serial), QString(kept == "b a" ? "b" : "-"));
        QCOMPARE(fixture.load(), kept);
    }

    void removesOneSignIn_data()
    {
        QTest::addColumn<QString>("signInId");
        QTest::addColumn<QString>("left");
        QTest::addColumn<bool>("hasOthers");
        QTest::newRow("the newest") << "y"
                                    << "a -" << true;
        QTest::newRow("the older one") << "x"
                                       << "b -" << true;
        QTest::newRow("another") << "z"
                                 << "b a" << true;
    }
    void removesOneSignIn()
    {
        QFETCH(QString, signInId);
        QFETCH(QString, left);
        QFETCH(bool, hasOthers);
        Fixture fixture;
        for (const char *name : {"a", "b"}) {
            const PendingCall call = fixture.kept->lockAndSave(
                [name] {
                    StoredSession session = Fixture::set(name);
                    session.signInId = *name == 'a' ? "x" : "y";
                    return session;
                },
                [](const SessionStore::Saved &) {});
            fixture.settle();
        }
        std::optional<SessionStore::Removed> removed;
        const PendingCall call = fixture.kept->removeSignIns(
            {signInId}, [&](SessionStore::Removed result) { removed = result; });
        fixture.settle();
        QVERIFY(removed);
        QCOMPARE(removed->status, Status::Done);
        QCOMPARE(removed->hasOthers, hasOthers);
        QCOMPARE(fixture.load(), left);
    }
};

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"
