// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "commands/signoutcommand.h"
#include "process/exitcode.h"
#include "support/signinfixture.h"

#include <QTest>

using namespace DeviceSignIn;
using Status = StoreResult::Status;

namespace {

/*! Signing out in a process that starts after Ada has signed in. */
struct SignOutFixture : SignInFixture
{
    using SignInFixture::SignInFixture;

    std::unique_ptr<SignIn> next = SignInFixture::next();
    std::unique_ptr<SignOutCommand> command;
    SignOutCommand::Result result{-1, {}};

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
            [this](const SignOutCommand::Result &outcome) { result = outcome; });
        command->start();
        settle();
    }

    /*! Returns whether a later process finds somebody signed in. */
    bool isStillThere()
    {
        const auto later = SignInFixture::next();
        later->session()->restore();
        settle();
        return later->session()->state() == Session::State::SignedIn;
    }
};

ClientData clientWithoutRevocation()
{
    ClientData client = knownClient();
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
    void saysThatTheServerRefused();
    void saysThatNobodyWasThere();
    void deletesWhatIsOver();
    void revokesWhatTheServerDoesNotRenew();
    void saysThatTheStoreIsClosed_data();
    void saysThatTheStoreIsClosed();
    void saysThatTheStoreKeepsIt();
};

void TestSignOutCommand::revokesAndDeletes()
{
    SignOutFixture fixture;
    fixture.signInBefore();
    fixture.start(devices);
    fixture.answer(200, "{}");
    fixture.answer(200, "{}");
    QCOMPARE(fixture.result.line, QString("Signed out."));
    QCOMPARE(fixture.result.exitCode, ExitCode::signedIn);
    QVERIFY(!fixture.isStillThere());
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
    SignOutFixture fixture(canRevoke ? knownClient() : clientWithoutRevocation());
    fixture.signInBefore();
    fixture.start(page);
    if (canRevoke) {
        fixture.transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        fixture.breakOff(TransportError::Unreachable);
    }
    QTEST(fixture.result.line, "line");
    QTEST(fixture.result.exitCode, "exitCode");
    QVERIFY(!fixture.isStillThere());
}

void TestSignOutCommand::saysThatTheServerRefused()
{
    SignOutFixture fixture;
    fixture.signInBefore();
    fixture.start(devices);
    fixture.answer(400, R"({"error":"invalid_client"})");
    fixture.answer(400, R"({"error":"invalid_client"})");
    QCOMPARE(
        fixture.result.line,
        QString("Signed out here, but the server refused to revoke the sign-in: you can end it at "
                "https://a.example/devices"));
    QCOMPARE(fixture.result.exitCode, ExitCode::notSignedIn);
    QVERIFY(!fixture.isStillThere());
}

void TestSignOutCommand::saysThatNobodyWasThere()
{
    SignOutFixture fixture;
    fixture.start(devices);
    QCOMPARE(fixture.result.line, QString("Nobody was signed in."));
    QCOMPARE(fixture.result.exitCode, ExitCode::signedIn);
}

void TestSignOutCommand::deletesWhatIsOver()
{
    SignOutFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.answerPoll(200,
                       "{'access_token':'secret-access','token_type':'Bearer','expires_in':60}");
    fixture.answer(200, "{}");
    fixture.clock.advance(std::chrono::hours(1));
    fixture.start(devices);
    QCOMPARE(fixture.result.line, QString("Nobody was signed in."));
    auto left = Status::TimedOut;
    const PendingCall reading =
        fixture.store.read("default", [&](const StoreResult &result) { left = result.status; });
    settle();
    QCOMPARE(left, Status::NotFound);
}

/*! The person has to sign in again, but the tokens of the last sign-in are still in the store. */
void TestSignOutCommand::revokesWhatTheServerDoesNotRenew()
{
    SignOutFixture fixture;
    fixture.signInBefore();
    fixture.advance(std::chrono::hours(2));
    const PendingCall call =
        fixture.signIn.session()->accessToken([](const Session::AccessToken &) {});
    fixture.settle();
    fixture.answer(400, "{'error':'invalid_request'}");
    fixture.advance(std::chrono::seconds(2));
    fixture.answer(400, "{'error':'invalid_request'}");
    fixture.start(devices);
    fixture.answer(400, "{'error':'invalid_request'}"); // the tokens are tried once more
    QVERIFY(fixture.lastBody().contains("token=secret-refresh"));
    fixture.answerAll(200, "");
    QCOMPARE(fixture.result.line, QString("Signed out."));
    QVERIFY(!fixture.isStillThere());
}

void TestSignOutCommand::saysThatTheStoreIsClosed_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<QString>("line");
    const QString rest = " The sign-in may still be in it.";
    QTest::newRow("locked") << Status::Locked << "The keychain is locked." + rest;
    QTest::newRow("silent") << Status::TimedOut << "The keychain does not answer." + rest;
    QTest::newRow("none") << Status::Unavailable
                          << "There is no keychain here, or the store's files can't be read."
                                 + rest;
}

void TestSignOutCommand::saysThatTheStoreIsClosed()
{
    QFETCH(Status, status);
    SignOutFixture fixture;
    fixture.signInBefore();
    fixture.store.status = status;
    fixture.store.calls.clear();
    fixture.start(devices);
    QTEST(fixture.result.line, "line");
    QCOMPARE(fixture.result.exitCode, ExitCode::notSignedIn);
    QVERIFY(
        !fixture.store.calls.contains("remove")); // tokens that are not revoked must not be deleted
    fixture.store.status = Status::Done;
    QVERIFY(fixture.isStillThere());
}

void TestSignOutCommand::saysThatTheStoreKeepsIt()
{
    SignOutFixture fixture;
    fixture.signInBefore();
    fixture.store.removeStatus = Status::Locked;
    fixture.start(devices);
    fixture.answer(200, "{}");
    fixture.answer(200, "{}");
    QCOMPARE(fixture.result.line,
             QString("The keychain is locked. The sign-in may still be in it."));
    QCOMPARE(fixture.result.exitCode, ExitCode::notSignedIn);
}

QTEST_GUILESS_MAIN(TestSignOutCommand)
#include "tst_signoutcommand.moc"
