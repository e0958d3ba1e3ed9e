// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "output/signinfollower.h"
#include "support/signinfixture.h"

#include <QTest>

using namespace DeviceSignIn;

namespace {

/*! A host whose sign-in the test sets. */
class TestHost : public SignInHost
{
public:
    using SignInHost::dropSignIn;
    using SignInHost::setSignIn;
};

/*! Records the signals of a follower. */
class Recorder : public QObject
{
public:
    explicit Recorder(const SignInFollower *follower)
    {
        const auto record = [this](const char *name) {
            return [this, name] { names.append(name); };
        };
        connect(follower, &SignInFollower::signInChanged, this, record("sign-in"));
        connect(follower, &SignInFollower::codeChanged, this, record("code"));
        connect(follower, &SignInFollower::stateChanged, this, record("state"));
        connect(follower, &SignInFollower::retryReasonChanged, this, record("reason"));
        connect(follower, &SignInFollower::signedIn, this, record("signed in"));
        connect(follower, &SignInFollower::storeChanged, this, record("store"));
        connect(follower, &SignInFollower::signedOut, this, record("signed out"));
    }

    QStringList take() { return std::exchange(names, {}); }

    QStringList names;
};

/*!
    Returns the fixture's sign-in in a shared pointer that does not own it, as SignInHost expects.
*/
std::shared_ptr<SignIn> shared(SignInFixture *fixture)
{
    return {&fixture->signIn, [](SignIn *) {}};
}

} // namespace

class TestSignInFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsOneSignIn();
    void reportsRetryReasons();
    void reportsTheSignInsOfAHost();
    void endsBeforeTheSignIn();
};

void TestSignInFollower::reportsOneSignIn()
{
    SignInFixture fixture;
    SignInFollower follower;
    Recorder recorder(&follower);
    QVERIFY(!follower.signIn());
    follower.follow(&fixture.signIn);
    QCOMPARE(follower.signIn(), &fixture.signIn);
    QCOMPARE(recorder.take(), QStringList("sign-in"));
    fixture.begin();
    QCOMPARE(recorder.take(), QStringList("state"));
    fixture.giveCode();
    QCOMPARE(recorder.take(), QStringList({"code", "state"}));
    fixture.approve();
    QVERIFY(recorder.names.contains("state"));
    QCOMPARE(recorder.take().last(), QString("signed in"));
    fixture.signIn.session()->signOut();
    settle();
    fixture.answer(200, "{}");
    fixture.answer(200, "{}");
    QCOMPARE(recorder.take(), QStringList({"state", "signed out"}));
}

void TestSignInFollower::reportsRetryReasons()
{
    SignInFixture fixture;
    SignInFollower follower;
    Recorder recorder(&follower);
    follower.follow(&fixture.signIn);
    fixture.begin();
    fixture.giveCode();
    recorder.take();
    fixture.answerPoll(503, "{}");
    QCOMPARE(recorder.take(), QStringList({"reason", "state"}));
    fixture.answerPoll(302, "", std::chrono::minutes(1));
    QCOMPARE(recorder.take(), QStringList("reason"));
    // A response ends the failure. It must not be reported as another reason for retrying.
    fixture.answerPoll(400, "{'error':'authorization_pending'}", std::chrono::minutes(1));
    QCOMPARE(recorder.take(), QStringList("state"));
}

void TestSignInFollower::reportsTheSignInsOfAHost()
{
    SignInFixture first;
    SignInFixture second;
    TestHost host;
    SignInFollower follower;
    Recorder recorder(&follower);
    follower.follow(&host);
    recorder.take();

    host.setSignIn(shared(&first));
    QCOMPARE(follower.signIn(), &first.signIn);
    first.begin();
    QCOMPARE(recorder.take(), QStringList({"sign-in", "state"}));

    host.setSignIn(shared(&second));
    QCOMPARE(follower.signIn(), &second.signIn);
    QCOMPARE(recorder.take().last(), QString("sign-in"));
    first.signIn.begin();
    settle();
    QVERIFY2(recorder.take().isEmpty(), "the sign-in before is still followed");

    host.dropSignIn();
    QVERIFY(!follower.signIn());
    QCOMPARE(recorder.take().last(), QString("sign-in"));
}

void TestSignInFollower::endsBeforeTheSignIn()
{
    SignInFixture fixture;
    auto follower = std::make_unique<SignInFollower>();
    follower->follow(&fixture.signIn);
    follower.reset();
    fixture.begin();
    QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Connecting);
}

QTEST_GUILESS_MAIN(TestSignInFollower)
#include "tst_signinfollower.moc"
