// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "bench.h"
#include "events.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

namespace {

struct EventsBench : Bench
{
    using Bench::Bench;

    QList<QByteArray> lines;
    Events events{&signIn, [this](const QByteArray &line) { lines.append(line); }};

    /*! What has been printed since the last call. */
    QList<QByteArray> take() { return std::exchange(lines, {}); }
};

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
    void withoutNameAndScope();
    void ends_data();
    void ends();
    void slowedAndOffline();
    void completeUri();
    void cancelled();
    void restored();
    void signedOut();
    void endedByTheServer();
    void identityOfSomebodyElse();
    void secretsOnlyWhenAsked();
    void everyLineIsAnObject();
};

void TestEvents::approval()
{
    EventsBench bench;
    bench.begin();
    QCOMPARE(bench.take(), expected({"{'event':'state','state':'connecting'}"}));
    bench.giveCode();
    QCOMPARE(bench.take(), expected({"{'event':'code','user_code':'WDJB-MJHT','verification_uri':"
                                     "'https://a.example/device','expires_in':600}",
                                     "{'event':'state','state':'waiting'}"}));
    bench.poll(400, "{'error':'authorization_pending'}");
    QCOMPARE(bench.take(), QList<QByteArray>());
    bench.approve();
    QCOMPARE(bench.take(),
             expected({"{'event':'state','state':'signed-in'}",
                       "{'event':'signed-in','account':'Ada','scope':'openid profile'}"}));
}

void TestEvents::withoutNameAndScope()
{
    EventsBench bench;
    bench.begin();
    bench.giveCode();
    bench.take();
    bench.poll(200, "{'access_token':'secret-access','token_type':'Bearer'}");
    bench.answer(404, "{}");
    QCOMPARE(bench.take(), expected({"{'event':'state','state':'signed-in'}",
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
    EventsBench bench;
    bench.begin();
    bench.giveCode();
    bench.take();
    bench.poll(400, answer);
    const auto lines = bench.take();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], json("{'event':'state','state':'" + state + "'}"));
    const auto object = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(object.keys(), QStringList({"description", "error", "event"}));
    QCOMPARE(object["error"].toString().toUtf8(), error);
    QVERIFY(!object["description"].toString().isEmpty());
}

void TestEvents::slowedAndOffline()
{
    EventsBench bench;
    bench.begin();
    bench.giveCode();
    bench.take();
    bench.poll(400, "{'error':'slow_down'}");
    QCOMPARE(bench.take(), expected({"{'event':'state','state':'slowed'}"}));
    bench.poll(503, "{}");
    QCOMPARE(bench.take(), expected({"{'event':'state','state':'offline','reason':'network'}"}));
    bench.poll(503, "{}", 1min);
    QCOMPARE(bench.take(), QList<QByteArray>());
    bench.poll(302, "", 1min);
    QCOMPARE(bench.take(), expected({"{'event':'state','state':'offline','reason':'redirect'}"}));
    bench.poll(400, "{'error':'authorization_pending'}", 1min);
    QCOMPARE(bench.take(), expected({"{'event':'state','state':'waiting'}"}));
}

void TestEvents::completeUri()
{
    EventsBench bench;
    bench.begin();
    bench.take();
    bench.giveCode(",'verification_uri_complete':'https://a.example/device?user_code=WDJB-MJHT'");
    QCOMPARE(bench.take().first(),
             json("{'event':'code','user_code':'WDJB-MJHT','verification_uri':"
                  "'https://a.example/device','verification_uri_complete':"
                  "'https://a.example/device?user_code=WDJB-MJHT','expires_in':600}"));
}

void TestEvents::cancelled()
{
    EventsBench bench;
    bench.begin();
    bench.giveCode();
    bench.take();
    bench.signIn.flow()->cancel();
    QCOMPARE(bench.take(), expected({"{'event':'state','state':'cancelled'}"}));
}

void TestEvents::restored()
{
    EventsBench bench;
    bench.begin();
    bench.giveCode();
    bench.approve();

    SignIn next("living-room", &bench.provider, &bench.transport, &bench.store, &bench.clock);
    QList<QByteArray> lines;
    const Events events(&next, [&](const QByteArray &line) { lines.append(line); });
    next.begin();
    Bench::settle();
    QCOMPARE(lines, expected({"{'event':'state','state':'signed-in'}",
                              "{'event':'signed-in','account':'Ada','scope':'openid profile'}"}));

    // Here too a launcher hears of the end.
    lines.clear();
    next.session()->signOut();
    Bench::settle();
    bench.answer(200, "{}");
    bench.answer(200, "{}");
    QCOMPARE(lines, expected({"{'event':'state','state':'idle'}"}));
}

void TestEvents::signedOut()
{
    EventsBench bench;
    bench.begin();
    bench.giveCode();
    bench.approve();
    bench.take();
    bench.signIn.session()->signOut();
    Bench::settle();
    bench.answer(200, "{}");
    bench.answer(200, "{}");
    QCOMPARE(bench.take(), expected({"{'event':'state','state':'idle'}"}));
}

void TestEvents::endedByTheServer()
{
    EventsBench bench;
    bench.begin();
    bench.giveCode();
    bench.approve();
    bench.take();
    bench.clock.advance(std::chrono::hours(2));
    const auto call = bench.signIn.session()->accessToken([](const Session::AccessToken &) {});
    Bench::settle();
    bench.answer(400, "{'error':'invalid_grant'}");
    const auto lines = bench.take();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], json("{'event':'state','state':'idle'}"));
    QVERIFY(lines[1].startsWith(json("{'event':'error','error':'invalid_grant',")));
}

void TestEvents::identityOfSomebodyElse()
{
    ClientConfig client = knownClient();
    client.endpoints.keysEndpoint = QUrl("https://a.example/keys");
    EventsBench bench(std::move(client));
    bench.begin();
    bench.giveCode();
    bench.take();
    bench.poll(200, "{'access_token':'secret-access','token_type':'Bearer','id_token':'forged'}");
    bench.answer(200, "{'keys':[]}");
    const auto lines = bench.take();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], json("{'event':'state','state':'idle'}"));
    QVERIFY(lines[1].startsWith(json("{'event':'error','error':'wrong_identity',")));
}

void TestEvents::secretsOnlyWhenAsked()
{
    EventsBench bench;
    bench.begin();
    bench.giveCode();
    bench.approve();
    for (const QByteArray &line : bench.take())
        QVERIFY(!line.contains("secret"));

    bench.events.printTokens();
    QCOMPARE(bench.take(), expected({"{'event':'token','access_token':'secret-access',"
                                     "'refresh_token':'secret-refresh'}"}));
}

void TestEvents::everyLineIsAnObject()
{
    EventsBench bench;
    bench.begin();
    bench.giveCode();
    bench.approve(
        "A \\'B\\' \\\\ ü \\n C"); // quotes, backslashes and line breaks of a person's name
    for (const QByteArray &line : bench.take()) {
        QVERIFY(!line.contains('\n'));
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line);
    }
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
