// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "output/problemlog.h"
#include "output/words.h"
#include "support/errorfile.h"
#include "support/signinfixture.h"

#include <QTest>

using namespace DeviceSignIn;

namespace {

/*! Waits until the access token has expired, and requests a new one. */
PendingCall requestToken(SignInFixture *fixture)
{
    fixture->clock.advance(std::chrono::hours(2));
    PendingCall call = fixture->signIn.session()->accessToken([](const Session::AccessToken &) {});
    settle();
    return call;
}

} // namespace

class TestProblemLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storeFailsAtSignIn();
    void storeFailsLater();
};

void TestProblemLog::storeFailsAtSignIn()
{
    SignInFixture fixture;
    SignInFollower follower;
    const ProblemLog problems(&follower);
    follower.follow(&fixture.signIn);
    fixture.store.writeStatus = StoreResult::Status::DiskFull;
    fixture.begin();
    const ErrorFile file;
    fixture.signInAs("Ada");
    QCOMPARE(QString::fromUtf8(file.content()),
             "device-signin: " + sentence(TokenStore::Status::DiskFull) + '\n');
}

void TestProblemLog::storeFailsLater()
{
    SignInFixture fixture;
    SignInFollower follower;
    const ProblemLog problems(&follower);
    follower.follow(&fixture.signIn);
    fixture.begin();
    const ErrorFile file;
    fixture.signInAs("Ada");
    QCOMPARE(file.content(), QByteArray());

    // The sign-in is kept at first. The disk is full before a refresh, and then during one.
    fixture.store.writeStatus = StoreResult::Status::DiskFull;
    PendingCall call = requestToken(&fixture);
    const QString line = "device-signin: " + sentence(TokenStore::Status::DiskFull) + '\n';
    QCOMPARE(QString::fromUtf8(file.content()), line);
    fixture.store.writeStatus = StoreResult::Status::Done;
    call = requestToken(&fixture);
    fixture.answer(200, ServerFixture::tokens);
    QCOMPARE(QString::fromUtf8(file.content()), line);

    call = requestToken(&fixture);
    fixture.store.writeStatus = StoreResult::Status::DiskFull;
    fixture.answer(200, ServerFixture::tokens);
    call = requestToken(&fixture);
    fixture.answer(200, ServerFixture::tokens);
    QCOMPARE(QString::fromUtf8(file.content()), line + line);
}

QTEST_GUILESS_MAIN(TestProblemLog)
#include "tst_problemlog.moc"
