// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "bench.h"
#include "commands/signoutcommand.h"
#include "exitcode.h"

#include <QTest>

using namespace DeviceSignIn;
using Status = StoreResult::Status;

namespace {

/*! Ada has signed in before; this is the next program. */
struct SignOutBench : Bench
{
    using Bench::Bench;

    std::unique_ptr<SignIn> next = std::make_unique<SignIn>(QStringLiteral("living-room"),
                                                            &provider, &transport, &store, &clock);
    std::unique_ptr<SignOutCommand> command;
    SignOutCommand::Ending ending{-1, {}};

    void signInBefore()
    {
        begin();
        giveCode();
        approve();
    }

    void start(const QString &signOutPage = {})
    {
        command = std::make_unique<SignOutCommand>(
            next->session(), signOutPage,
            [this](const SignOutCommand::Ending &result) { ending = result; });
        command->start();
        settle();
    }

    /*! Whether a program after that one finds somebody signed in. */
    bool isStillThere()
    {
        Session session(QStringLiteral("living-room"), &provider, &transport, &store, &clock);
        session.restore();
        settle();
        return session.state() == Session::State::SignedIn;
    }
};

ClientConfig clientWithoutRevocation()
{
    ClientConfig client = knownClient();
    client.endpoints.revocationEndpoint.clear();
    return client;
}

constexpr char devices[] = "https://a.example/devices";

} // namespace

class TestSignOutCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revokesAndDeletes();
    void saysWhatTheServerWasNotTold_data();
    void saysWhatTheServerWasNotTold();
    void saysThatNobodyWasThere();
    void deletesWhatIsOver();
    void saysThatTheStoreIsClosed_data();
    void saysThatTheStoreIsClosed();
    void saysThatTheStoreKeepsIt();
};

void TestSignOutCommand::revokesAndDeletes()
{
    SignOutBench bench;
    bench.signInBefore();
    bench.start(devices);
    bench.answer(200, "{}");
    bench.answer(200, "{}");
    QCOMPARE(bench.ending.line, QString("Signed out."));
    QCOMPARE(bench.ending.exitCode, ExitCode::signedIn);
    QVERIFY(!bench.isStillThere());
}

void TestSignOutCommand::saysWhatTheServerWasNotTold_data()
{
    QTest::addColumn<bool>("canRevoke");
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("line");
    QTest::newRow("can't, and has a page")
        << false << devices << ExitCode::signedIn
        << "Signed out here. The server can't revoke the sign-in: you can end it at "
           "https://a.example/devices";
    QTest::newRow("can't") << false << "" << ExitCode::signedIn
                           << "Signed out here. The server can't revoke the sign-in: it ends there "
                              "when it runs out.";
    QTest::newRow("fails, and has a page")
        << true << devices << ExitCode::notSignedIn
        << "Signed out here, but the server could not be told to revoke the sign-in: you can end "
           "it at https://a.example/devices";
    QTest::newRow("fails") << true << "" << ExitCode::notSignedIn
                           << "Signed out here, but the server could not be told to revoke the "
                              "sign-in: it ends there when it runs out.";
}

void TestSignOutCommand::saysWhatTheServerWasNotTold()
{
    QFETCH(bool, canRevoke);
    QFETCH(QString, page);
    SignOutBench bench(canRevoke ? knownClient() : clientWithoutRevocation());
    bench.signInBefore();
    bench.start(page);
    if (canRevoke) {
        bench.transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        bench.transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        Bench::settle();
    }
    QTEST(bench.ending.line, "line");
    QTEST(bench.ending.exitCode, "exitCode");
    QVERIFY(!bench.isStillThere());
}

void TestSignOutCommand::saysThatNobodyWasThere()
{
    SignOutBench bench;
    bench.start(devices);
    QCOMPARE(bench.ending.line, QString("Nobody was signed in."));
    QCOMPARE(bench.ending.exitCode, ExitCode::signedIn);
}

void TestSignOutCommand::deletesWhatIsOver()
{
    SignOutBench bench;
    bench.begin();
    bench.giveCode();
    bench.poll(200, "{'access_token':'secret-access','token_type':'Bearer','expires_in':60}");
    bench.answer(200, "{}");
    bench.clock.advance(std::chrono::hours(1));
    bench.start(devices);
    QCOMPARE(bench.ending.line, QString("Nobody was signed in."));
    auto left = Status::TimedOut;
    bench.store.read("living-room", this, [&](const StoreResult &result) { left = result.status; });
    Bench::settle();
    QCOMPARE(left, Status::NotFound);
}

void TestSignOutCommand::saysThatTheStoreIsClosed_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<QString>("line");
    const QString rest = " The sign-in may still be in it.";
    QTest::newRow("locked") << Status::Locked << "The keychain is locked." + rest;
    QTest::newRow("silent") << Status::TimedOut << "The keychain does not answer." + rest;
    QTest::newRow("none") << Status::Unavailable << "There is no keychain here." + rest;
}

void TestSignOutCommand::saysThatTheStoreIsClosed()
{
    QFETCH(Status, status);
    SignOutBench bench;
    bench.signInBefore();
    bench.store.status = status;
    bench.store.calls.clear();
    bench.start(devices);
    QTEST(bench.ending.line, "line");
    QCOMPARE(bench.ending.exitCode, ExitCode::notSignedIn);
    QVERIFY(!bench.store.calls.contains("remove")); // what was not revoked is not deleted
    bench.store.status = Status::Done;
    QVERIFY(bench.isStillThere());
}

void TestSignOutCommand::saysThatTheStoreKeepsIt()
{
    SignOutBench bench;
    bench.signInBefore();
    bench.store.removeStatus = Status::Locked;
    bench.start(devices);
    bench.answer(200, "{}");
    bench.answer(200, "{}");
    QCOMPARE(bench.ending.line, QString("The keychain is locked. The sign-in may still be in it."));
    QCOMPARE(bench.ending.exitCode, ExitCode::notSignedIn);
}

QTEST_GUILESS_MAIN(TestSignOutCommand)
#include "tst_signoutcommand.moc"
