// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "output/eventprinter.h"
#include "support/signinfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

namespace {

struct EventsFixture : SignInFixture
{
    QList<QByteArray> lines;
    SignInFollower follower;
    EventPrinter events{&follower, [this](const QByteArray &line) { lines.append(line); }};

    explicit EventsFixture(ClientData client = knownClient())
        : SignInFixture(std::move(client), "living-room")
    {
        follower.follow(&signIn);
    }

    /*! Signs in, and drops the lines about it. */
    void signInQuietly()
    {
        begin();
        giveCode();
        approve();
        lines.clear();
    }

    /*! Waits until the access token has expired, and requests a new one. */
    void requestToken()
    {
        clock.advance(std::chrono::hours(2));
        m_call = signIn.session()->accessToken([](const Session::AccessToken &) {});
        settle();
    }

    /*! Returns the lines that were printed since the last call. */
    QList<QByteArray> take() { return std::exchange(lines, {}); }

private:
    PendingCall m_call;
};

constexpr char lostEvent[] =
    "{'event':'store','account':'Ada','persistent':false,'store_error':'disk_full'}";
constexpr char keptEvent[] = "{'event':'store','account':'Ada','persistent':true}";

QList<QByteArray> expected(const QList<QByteArray> &lines)
{
    QList<QByteArray> result;
    for (const QByteArray &line : lines)
        result.append(json(line));
    return result;
}

} // namespace

class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void approval();
    void keptNowhere_data();
    void keptNowhere();
    void keptNoLonger();
    void notRefreshedForLackOfRoom();
    void keptAgainOnRequest();
    void followedWhileTheStoreFails();
    void withoutNameAndScope();
    void ends_data();
    void ends();
    void slowedAndRetrying();
    void completeUri();
    void unprotected();
    void canceled();
    void restored();
    void signedOut();
    void endedByTheServer();
    void wrongIdentity();
    void secretsOnlyWhenAsked();
    void everyLineIsAnObject();
};

void TestEvents::approval()
{
    EventsFixture fixture;
    fixture.begin();
    QCOMPARE(fixture.take(), expected({"{'event':'state','state':'connecting'}"}));
    fixture.giveCode();
    QCOMPARE(fixture.take(), expected({"{'event':'code','user_code':'WDJB-MJHT','verification_uri':"
                                       "'https://a.example/device','expires_in':600}",
                                       "{'event':'state','state':'waiting'}"}));
    fixture.answerPoll(400, "{'error':'authorization_pending'}");
    QCOMPARE(fixture.take(), QList<QByteArray>());
    fixture.approve();
    QCOMPARE(fixture.take(),
             expected({"{'event':'state','state':'signed-in'}",
                       "{'event':'signed-in','account':'Ada','scope':'openid profile'}"}));
}

void TestEvents::keptNowhere_data()
{
    using Status = StoreResult::Status;
    QTest::addColumn<Status>("status");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("locked") << Status::Locked << QByteArray("keychain_locked");
    QTest::newRow("silent") << Status::TimedOut << QByteArray("keychain_timeout");
    QTest::newRow("none") << Status::Unavailable << QByteArray("store_unavailable");
    QTest::newRow("full") << Status::DiskFull << QByteArray("disk_full");
    QTest::newRow("read-only") << Status::ReadOnly << QByteArray("disk_read_only");
    QTest::newRow("permissions") << Status::WrongPermissions << QByteArray("wrong_permissions");
    QTest::newRow("no lock") << Status::NoLock << QByteArray("no_lock");
}

void TestEvents::keptNowhere()
{
    QFETCH(StoreResult::Status, status);
    QFETCH(QByteArray, name);
    EventsFixture fixture;
    fixture.store.writeStatus = status;
    fixture.begin();
    fixture.giveCode();
    fixture.take();
    fixture.approve();
    QCOMPARE(
        fixture.take().last(),
        json("{'event':'signed-in','account':'Ada','scope':'openid profile','persistent':false,"
             "'store_error':'"
             + name + "'}"));
}

void TestEvents::keptNoLonger()
{
    EventsFixture fixture;
    fixture.signInQuietly();
    // The disk becomes full after room was reserved: new tokens arrive and can't be written.
    fixture.requestToken();
    fixture.store.writeStatus = StoreResult::Status::DiskFull;
    fixture.answer(200, ServerFixture::tokens);
    QCOMPARE(fixture.take(), expected({lostEvent}));
    fixture.requestToken();
    fixture.answer(200, ServerFixture::tokens);
    QCOMPARE(fixture.take(), QList<QByteArray>());

    fixture.store.writeStatus = StoreResult::Status::Done;
    fixture.requestToken();
    fixture.answer(200, ServerFixture::tokens);
    QCOMPARE(fixture.take(), expected({keptEvent}));
    fixture.requestToken();
    fixture.answer(200, ServerFixture::tokens);
    QCOMPARE(fixture.take(), QList<QByteArray>());
}

void TestEvents::notRefreshedForLackOfRoom()
{
    EventsFixture fixture;
    fixture.signInQuietly();
    fixture.store.writeStatus = StoreResult::Status::DiskFull;
    fixture.requestToken();
    // The tokens of the sign-in are still in the store.
    QCOMPARE(fixture.take(), expected({"{'event':'store','account':'Ada','persistent':true,"
                                       "'store_error':'disk_full'}"}));
    fixture.requestToken();
    QCOMPARE(fixture.take(), QList<QByteArray>());
    fixture.store.writeStatus = StoreResult::Status::ReadOnly;
    fixture.requestToken();
    QCOMPARE(fixture.take(), expected({"{'event':'store','account':'Ada','persistent':true,"
                                       "'store_error':'disk_read_only'}"}));

    fixture.store.writeStatus = StoreResult::Status::Done;
    fixture.requestToken();
    fixture.answer(200, ServerFixture::tokens);
    QCOMPARE(fixture.take(), expected({keptEvent}));
}

void TestEvents::keptAgainOnRequest()
{
    EventsFixture fixture;
    fixture.store.writeStatus = StoreResult::Status::DiskFull;
    fixture.signInQuietly();
    fixture.signIn.session()->retryStoring();
    settle();
    QCOMPARE(fixture.take(), QList<QByteArray>());
    fixture.store.writeStatus = StoreResult::Status::Done;
    fixture.signIn.session()->retryStoring();
    settle();
    QCOMPARE(fixture.take(), expected({keptEvent}));
}

void TestEvents::followedWhileTheStoreFails()
{
    EventsFixture fixture;
    fixture.signInQuietly();
    fixture.store.writeStatus = StoreResult::Status::DiskFull;
    fixture.requestToken();
    fixture.take();
    fixture.follower.follow(&fixture.signIn);
    QCOMPARE(fixture.take(),
             expected({"{'event':'state','state':'signed-in'}",
                       "{'event':'signed-in','account':'Ada','scope':'openid profile',"
                       "'store_error':'disk_full'}"}));
    fixture.requestToken();
    QCOMPARE(fixture.take(), QList<QByteArray>());
}

void TestEvents::withoutNameAndScope()
{
    EventsFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.take();
    fixture.answerPoll(200, "{'access_token':'secret-access','token_type':'Bearer'}");
    fixture.answer(404, "{}");
    QCOMPARE(fixture.take(), expected({"{'event':'state','state':'signed-in'}",
                                       "{'event':'signed-in','account':'living-room'}"}));
}

void TestEvents::ends_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *answer, const char *state, const char *error) {
        QTest::newRow(answer) << QByteArray("{'error':'" + QByteArray(answer) + "'}")
                              << QByteArray(state) << QByteArray(error);
    };
    row("access_denied", "denied", "access_denied");
    row("expired_token", "expired", "expired_token");
    row("invalid_grant", "failed", "invalid_grant");
    row("invalid_client", "failed", "invalid_client");
    row("some_other_error", "failed", "some_other_error");
}

void TestEvents::ends()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, error);
    EventsFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.take();
    fixture.answerPoll(400, answer);
    const auto lines = fixture.take();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], json("{'event':'state','state':'" + state + "'}"));
    const auto object = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(object.keys(), QStringList({"description", "error", "event"}));
    QCOMPARE(object["error"].toString().toUtf8(), error);
    QVERIFY(!object["description"].toString().isEmpty());
}

void TestEvents::slowedAndRetrying()
{
    EventsFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.take();
    fixture.answerPoll(400, "{'error':'slow_down'}");
    QCOMPARE(fixture.take(), expected({"{'event':'state','state':'slowed'}"}));
    fixture.answerPoll(503, "{}");
    QCOMPARE(fixture.take(), expected({"{'event':'state','state':'retrying','reason':'network'}"}));
    fixture.answerPoll(503, "{}", 1min);
    QCOMPARE(fixture.take(), QList<QByteArray>());
    fixture.answerPoll(302, "", 1min);
    QCOMPARE(fixture.take(),
             expected({"{'event':'state','state':'retrying','reason':'redirect'}"}));
    fixture.answerPoll(400, "{'error':'authorization_pending'}", 1min);
    QCOMPARE(fixture.take(), expected({"{'event':'state','state':'waiting'}"}));
}

void TestEvents::completeUri()
{
    EventsFixture fixture;
    fixture.begin();
    fixture.take();
    fixture.giveCode(600, 5,
                     ",'verification_uri_complete':'https://a.example/device?user_code=WDJB-MJHT'");
    QCOMPARE(fixture.take().first(),
             json("{'event':'code','user_code':'WDJB-MJHT','verification_uri':"
                  "'https://a.example/device','verification_uri_complete':"
                  "'https://a.example/device?user_code=WDJB-MJHT','expires_in':600}"));
}

/*! Only the event with the code of a server at home without TLS has the member "unprotected". */
void TestEvents::unprotected()
{
    ClientData client = knownClient();
    client.homeServer = QUrl("http://192.168.1.20");
    EventsFixture fixture(std::move(client));
    fixture.begin();
    fixture.take();
    fixture.giveCode();
    QCOMPARE(fixture.take().first(),
             json("{'event':'code','user_code':'WDJB-MJHT','verification_uri':"
                  "'https://a.example/device','expires_in':600,'unprotected':true}"));
}

void TestEvents::canceled()
{
    EventsFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.take();
    fixture.signIn.flow()->cancel();
    QCOMPARE(fixture.take(), expected({"{'event':'state','state':'canceled'}"}));
}

void TestEvents::restored()
{
    EventsFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.approve();

    const auto next = fixture.next();
    QList<QByteArray> lines;
    SignInFollower follower;
    const EventPrinter events(&follower, [&](const QByteArray &line) { lines.append(line); });
    follower.follow(next.get());
    next->begin();
    settle();
    QCOMPARE(lines, expected({"{'event':'state','state':'signed-in'}",
                              "{'event':'signed-in','account':'Ada','scope':'openid profile'}"}));

    // The end of a restored session is an event too.
    lines.clear();
    next->session()->signOut();
    settle();
    fixture.answer(200, "{}");
    fixture.answer(200, "{}");
    QCOMPARE(lines, expected({"{'event':'state','state':'idle'}"}));
}

void TestEvents::signedOut()
{
    EventsFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.approve();
    fixture.take();
    fixture.signIn.session()->signOut();
    settle();
    fixture.answer(200, "{}");
    fixture.answer(200, "{}");
    QCOMPARE(fixture.take(), expected({"{'event':'state','state':'idle'}"}));
}

void TestEvents::endedByTheServer()
{
    EventsFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.approve();
    fixture.take();
    fixture.clock.advance(std::chrono::hours(2));
    const auto call = fixture.signIn.session()->accessToken([](const Session::AccessToken &) {});
    settle();
    fixture.answer(400, "{'error':'invalid_grant'}");
    const auto lines = fixture.take();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], json("{'event':'state','state':'idle'}"));
    QVERIFY(lines[1].startsWith(json("{'event':'error','error':'invalid_grant',")));
}

void TestEvents::wrongIdentity()
{
    ClientData client = knownClient();
    client.endpoints.keysEndpoint = QUrl("https://a.example/keys");
    EventsFixture fixture(std::move(client));
    fixture.begin();
    fixture.giveCode();
    fixture.take();
    fixture.answerPoll(
        200, "{'access_token':'secret-access','token_type':'Bearer','id_token':'forged'}");
    QCOMPARE(fixture.take(), QList<QByteArray>());
    fixture.answer(200, ""); // the token is revoked
    QCOMPARE(fixture.take(), expected({"{'event':'state','state':'idle'}",
                                       "{'event':'error','error':'wrong_identity','description':"
                                       "'id_token: not a signed token (RFC 7515)'}"}));
}

void TestEvents::secretsOnlyWhenAsked()
{
    EventsFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.approve();
    const auto lines = fixture.take();
    QVERIFY(lines.last().contains("signed-in"));
    for (const QByteArray &line : lines)
        QVERIFY(!line.contains("secret"));

    fixture.events.printTokens();
    QCOMPARE(fixture.take(), expected({"{'event':'token','access_token':'secret-access',"
                                       "'refresh_token':'secret-refresh'}"}));
}

void TestEvents::everyLineIsAnObject()
{
    EventsFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.approve("A \\'B\\' \\\\ ü \\n C"); // a name with quotes, backslashes and line breaks
    const auto lines = fixture.take();
    for (const QByteArray &line : lines) {
        QVERIFY(!line.contains('\n'));
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line);
    }
    const QJsonObject last = QJsonDocument::fromJson(lines.value(lines.size() - 1)).object();
    QCOMPARE(last.value("account").toString(), QStringLiteral(u"A \"B\" \\ ü C"));
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
