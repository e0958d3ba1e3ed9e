// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/pendingcalls.h"
#include "support/settle.h"

#include <QTest>

using namespace DeviceSignIn;

namespace {

/*! Work that ends when the test calls answer(). Its destructor sets \a stopped. */
class HandWork : public PendingWork<int>
{
public:
    HandWork(Done done, bool *stopped)
        : PendingWork(std::move(done))
        , m_stopped(stopped)
    {}
    ~HandWork() override { *m_stopped = true; }

    using PendingWork::report;

private:
    bool *m_stopped;
};

/*! A call whose work the test controls. */
struct HandCall
{
    explicit HandCall(std::function<void(int)> done)
    {
        auto made = std::make_unique<HandWork>(std::move(done), &stopped);
        work = made.get();
        handle = PendingCall(std::move(made));
    }

    bool stopped = false;
    HandWork *work = nullptr;
    PendingCall handle;
};

} // namespace

class TestPendingCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyHandleHoldsNothing()
    {
        PendingCall call;
        QVERIFY(!call.isPending());
        call = {};
        QVERIFY(!call.isPending());
    }

    void reportsOnce()
    {
        QList<int> answers;
        HandCall call([&](int answer) { answers << answer; });
        QVERIFY(call.handle.isPending());
        call.work->report(1);
        call.work->report(2);
        QCOMPARE(answers, QList<int>{1});
        QVERIFY(!call.handle.isPending());
    }

    void isNotPendingInItsOwnCallback()
    {
        bool pending = true;
        std::unique_ptr<HandCall> call;
        call = std::make_unique<HandCall>([&](int) { pending = call->handle.isPending(); });
        call->work->report(1);
        QVERIFY(!pending);
    }

    void destroyingTheHandleStopsTheWork()
    {
        bool stopped = false;
        {
            const PendingCall call(std::make_unique<HandWork>([](int) {}, &stopped));
            QVERIFY(!stopped);
        }
        QVERIFY(stopped);
    }

    void overwritingTheHandleStopsTheWork()
    {
        HandCall first([](int) {});
        HandCall second([](int) {});
        first.handle = std::move(second.handle);
        QVERIFY(first.stopped);
        QVERIFY(!second.stopped);
        QVERIFY(first.handle.isPending());
        QVERIFY(!second.handle.isPending());
    }

    void itsCallbackMayDestroyIt()
    {
        std::unique_ptr<HandCall> call;
        int answered = 0;
        bool *stopped = nullptr;
        call = std::make_unique<HandCall>([&](int answer) {
            call->handle = {};
            QVERIFY(*stopped);
            answered = answer; // the captures of the callback still exist
        });
        stopped = &call->stopped;
        call->work->report(17);
        QCOMPARE(answered, 17);
    }

    void callLaterIsLater()
    {
        int calls = 0;
        const PendingCall call = callLater([&] { ++calls; });
        QCOMPARE(calls, 0);
        QVERIFY(call.isPending());
        settle();
        QCOMPARE(calls, 1);
        QVERIFY(!call.isPending());
    }

    void callLaterCanBeCanceled()
    {
        int calls = 0;
        PendingCall call = callLater([&] { ++calls; });
        call = {};
        settle();
        QCOMPARE(calls, 0);
    }

    void callLaterMayDestroyItsHandle()
    {
        int calls = 0;
        auto call = std::make_unique<PendingCall>();
        *call = callLater([&] {
            call.reset();
            ++calls;
        });
        settle();
        QCOMPARE(calls, 1);
    }

    void reportLaterPassesAResultThatCanNotBeCopied()
    {
        int answered = 0;
        const std::function<void(std::unique_ptr<int>)> done = [&](std::unique_ptr<int> result) {
            answered = *result;
        };
        const PendingCall call = reportLater(done, std::make_unique<int>(17));
        QCOMPARE(answered, 0);
        settle();
        QCOMPARE(answered, 17);
    }

    void reportToFirstReportsToOneAlone()
    {
        PendingCalls<int> calls;
        QVERIFY(calls.isEmpty());
        QStringList reports;
        PendingCall canceled = calls.add([&](int) { reports << "canceled"; });
        const PendingCall first = calls.add([&](int) { reports << "first"; });
        PendingCall second = calls.add([&](int) { reports << "second"; });
        canceled = {};
        calls.reportToFirst(1);
        QCOMPARE(reports, QStringList("first"));
        QVERIFY(second.isPending());
        QVERIFY(!calls.isEmpty());
        second = {};
        QVERIFY(calls.isEmpty());
        calls.reportToFirst(2);
        QCOMPARE(reports.size(), 1);
    }

    void severalWaitForOneResult()
    {
        PendingCalls<int> calls;
        QStringList reports;
        const PendingCall first =
            calls.add([&](int answer) { reports << QString("first %1").arg(answer); });
        PendingCall second = calls.add([&](int) { reports << "second"; });
        const PendingCall third =
            calls.add([&](int answer) { reports << QString("third %1").arg(answer); });
        second = {};
        calls.report(1);
        QCOMPARE(reports, (QStringList{"first 1", "third 1"}));
        QVERIFY(!first.isPending());
        calls.report(2);
        QCOMPARE(reports.size(), 2);
    }

    void oneOfSeveralMayCancelAnother()
    {
        PendingCalls<int> calls;
        int reports = 0;
        PendingCall second;
        const PendingCall first = calls.add([&](int) { second = {}; });
        second = calls.add([&](int) { ++reports; });
        calls.report(1);
        QCOMPARE(reports, 0);
    }

    void callDuringTheReportsStartsANewRun()
    {
        PendingCalls<int> calls;
        QList<int> reports;
        PendingCall again;
        const PendingCall first =
            calls.add([&](int) { again = calls.add([&](int answer) { reports << answer; }); });
        calls.report(1);
        QVERIFY(reports.isEmpty());
        calls.report(2);
        QCOMPARE(reports, QList<int>{2});
    }
};

QTEST_GUILESS_MAIN(TestPendingCall)
#include "tst_pendingcall.moc"
