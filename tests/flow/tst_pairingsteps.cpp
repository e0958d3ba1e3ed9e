// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Sign-ins in more steps than RFC 8628 has: the registration of this device, and the exchange after
// the approval.

#include "client/serverresults.h"
#include "profiles/profilereader.h"
#include "support/flowfixture.h"

#include <QTest>

using namespace DeviceSignIn;
using std::chrono::seconds;

namespace {

/*! A provider with all steps. Its device code and the values of its steps begin with "secret". */
ClientData client()
{
    auto read = readProfile(
        json("{'name':'steps','title':'Steps','client':{'id':'registered','authentication':'none'},"
             "'endpoints':{'registration':'https://a.example/register',"
             "'device_authorization':{'address':'https://a.example/begin','headers':"
             "{'X-Device':'{device_id}'}},"
             "'token':{'address':'https://a.example/pins/{device_code}','method':'GET',"
             "'encoding':'query'},'exchange':'https://a.example/exchange',"
             "'revocation':{'address':'https://a.example/end','method':'DELETE','encoding':'query',"
             "'headers':{'X-Token':'{access_token}'}}},"
             "'requests':{'token':{'grant_type':null,'device_code':null},"
             "'device':{'client_secret':'{client_secret}'},"
             "'exchange':{'client_secret':'{client_secret}','proof':'{personal}'},"
             "'revocation':{'token':null,'token_type_hint':null,'client_id':null},"
             "'refresh':{'personal':'{personal}'}},"
             "'responses':{'values':{'token':{'personal':'data.personal'}},'done':'data.ok',"
             "'flags':{'data.over':'expired'},'no_token':'pending'},"
             "'token':{'header':{'X-Token':'{access_token}'}}}"));
    if (const auto *error = std::get_if<ProfileError>(&read))
        qFatal("%s", qPrintable(error->line));
    auto made = configFor(std::get<Profile>(read), {});
    return std::move(std::get<ClientData>(made));
}

/*! A provider whose addresses are discovered, that of the registration among them. */
ClientData discoveredProvider()
{
    auto read = readProfile(json("{'name':'found','title':'Found','issuer':'https://a.example',"
                                 "'client':{'id':'registered'}}"));
    auto made = configFor(std::get<Profile>(read), {});
    return std::move(std::get<ClientData>(made));
}

/*! The metadata of that provider; \a more is added. */
QByteArray metadata(const QByteArray &more = {})
{
    return "{'issuer':'https://a.example','token_endpoint':'https://a.example/t',"
           "'device_authorization_endpoint':'https://a.example/d'"
           + more + "}";
}

struct StepsFixture : FlowFixture
{
    explicit StepsFixture(std::shared_ptr<TestEnvironment> in = std::make_shared<TestEnvironment>(),
                          ClientData config = client())
        : FlowFixture(std::move(in), std::move(config))
    {}

    /*! Registers a client that lives for \a life. */
    void answerRegistration(const QByteArray &id, seconds life = std::chrono::hours(24))
    {
        const qint64 end = clock.utc().toSecsSinceEpoch() + life.count();
        answer(201, "{'client_id':'" + id + "','client_secret':'secret-of-" + id
                        + "','client_secret_expires_at':" + QByteArray::number(end) + "}");
    }
    QString lastUrl() const { return transport.requests().back().url.toString(); }
};

} // namespace

class TestPairingSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registersThisDeviceOnce()
    {
        const auto environment = std::make_shared<TestEnvironment>();
        QByteArray device;
        {
            StepsFixture fixture(environment);
            fixture.requestCode();
            QCOMPARE(fixture.lastUrl(), "https://a.example/register");
            fixture.answerRegistration("c1");
            QCOMPARE(fixture.lastUrl(), "https://a.example/begin");
            QCOMPARE(fixture.lastBody(), QByteArray("client_id=c1&client_secret=secret-of-c1"));
            device = fixture.transport.requests().back().headers.front().second.reveal();
            QCOMPARE(device.size(), 32);
            fixture.giveCode();
            QVERIFY(fixture.flow.hasCode());
            fixture.flow.cancel();
        }
        StepsFixture next(environment);
        next.requestCode();
        QCOMPARE(next.lastUrl(), "https://a.example/begin");
        QCOMPARE(next.lastBody(), QByteArray("client_id=c1&client_secret=secret-of-c1"));
        QCOMPARE(next.transport.requests().back().headers.front().second.reveal(), device);
    }

    void registersAgainWhenTheClientIsOver_data()
    {
        QTest::addColumn<QString>("begin");
        QTest::newRow("today") << "2026-01-01T12:00:00Z";
        QTest::newRow("in the last hours of 32 bits") << "2038-01-19T02:30:00Z";
        QTest::newRow("after them") << "2050-01-01T00:00:00Z";
    }
    void registersAgainWhenTheClientIsOver()
    {
        QFETCH(QString, begin);
        const auto environment = std::make_shared<TestEnvironment>();
        environment->clock.setUtc(QDateTime::fromString(begin, Qt::ISODate));
        {
            StepsFixture fixture(environment);
            fixture.requestCode();
            fixture.answerRegistration("c1", std::chrono::hours(2));
        }
        environment->clock.leap(std::chrono::minutes(50));
        {
            StepsFixture fixture(environment);
            fixture.requestCode();
            QCOMPARE(fixture.lastBody(), QByteArray("client_id=c1&client_secret=secret-of-c1"));
        }
        environment->clock.leap(std::chrono::minutes(40));
        StepsFixture next(environment);
        next.requestCode();
        QCOMPARE(next.lastUrl(), "https://a.example/register");
        next.answerRegistration("c2");
        QCOMPARE(next.lastBody(), QByteArray("client_id=c2&client_secret=secret-of-c2"));
    }

    /*! A device whose client the server refuses registers a new one, but only once. */
    void registersAgainWhenTheClientIsRefused()
    {
        const auto environment = std::make_shared<TestEnvironment>();
        {
            StepsFixture fixture(environment);
            fixture.requestCode();
            fixture.answerRegistration("c1");
        }
        StepsFixture next(environment);
        next.requestCode();
        next.answer(401, "{'error':'invalid_client'}");
        QCOMPARE(next.lastUrl(), "https://a.example/register");
        next.answerRegistration("c2");
        QCOMPARE(next.lastUrl(), "https://a.example/begin");
        next.answer(401, "{'error':'invalid_client'}");
        QCOMPARE(next.flow.state(), DeviceFlow::State::Failed);
        QCOMPARE(next.flow.reason(), Reason::ClientRefused);
    }

    void registersWithoutAStore_data()
    {
        using Status = StoreResult::Status;
        QTest::addColumn<Status>("status");
        QTest::newRow("no keychain") << Status::Unavailable;
        QTest::newRow("a full disk") << Status::DiskFull;
    }
    void registersWithoutAStore()
    {
        QFETCH(StoreResult::Status, status);
        StepsFixture fixture;
        fixture.store.status = status;
        fixture.requestCode();
        fixture.answerRegistration("c1");
        fixture.giveCode();
        QVERIFY(fixture.flow.hasCode());
    }

    void aSilentStoreDelaysTheRegistration()
    {
        StepsFixture fixture;
        fixture.store.failPowerAfter(0, ScriptedStore::Fate::Lost);
        fixture.requestCode();
        QCOMPARE(fixture.requests(), size_t(0));
        fixture.advance(seconds(3));
        QCOMPARE(fixture.lastUrl(), "https://a.example/register");
    }

    void aLateStoreKeepsTheDevice_data()
    {
        using Status = StoreResult::Status;
        QTest::addColumn<Status>("status");
        QTest::newRow("slow") << Status::Done;
        QTest::newRow("locked at first") << Status::Locked;
        QTest::newRow("not there at first") << Status::Unavailable;
    }
    /*!
        What such a store holds is not overwritten: this machine stays the same device for the
        provider.
    */
    void aLateStoreKeepsTheDevice()
    {
        QFETCH(StoreResult::Status, status);
        const auto environment = std::make_shared<TestEnvironment>();
        const auto device = [&] {
            return environment->transport.requests().back().headers.front().second.reveal();
        };
        {
            StepsFixture fixture(environment);
            fixture.requestCode();
            fixture.answerRegistration("c1");
        }
        const QByteArray first = device();
        {
            StepsFixture fixture(environment);
            fixture.store.status = status;
            fixture.store.holdsReads = status == StoreResult::Status::Done;
            fixture.requestCode();
            fixture.advance(seconds(3));
            QCOMPARE(fixture.lastUrl(), "https://a.example/register");
            fixture.store.status = StoreResult::Status::Done;
            fixture.answerRegistration("c2");
            QVERIFY(fixture.lastBody().contains("client_id=c2"));
            fixture.store.holdsReads = false;
            fixture.store.finishReads();
            fixture.settle();
        }
        StepsFixture next(environment);
        next.requestCode();
        QCOMPARE(next.lastUrl(), "https://a.example/begin");
        QCOMPARE(next.lastBody(), QByteArray("client_id=c1&client_secret=secret-of-c1"));
        QCOMPARE(device(), first);
    }

    void aRegistrationThatFailsIsRepeated()
    {
        StepsFixture fixture;
        fixture.requestCode();
        fixture.answer(503, "{}");
        QCOMPARE(fixture.flow.state(), DeviceFlow::State::Retrying);
        fixture.advance(seconds(5));
        fixture.answerRegistration("c1");
        fixture.giveCode();
        QVERIFY(fixture.flow.hasCode());
    }

    /*! RFC 7591 at an address that the server's metadata names (RFC 8414, section 2). */
    void registersAtADiscoveredAddress()
    {
        const auto environment = std::make_shared<TestEnvironment>();
        {
            StepsFixture fixture(environment, discoveredProvider());
            fixture.requestCode();
            fixture.answer(200, metadata(",'registration_endpoint':'https://a.example/r'"));
            QCOMPARE(fixture.lastUrl(), "https://a.example/r");
            QVERIFY(fixture.lastBody().contains("urn:ietf:params:oauth:grant-type:device_code"));
            fixture.answerRegistration("c1");
            QCOMPARE(fixture.lastUrl(), "https://a.example/d");
            QVERIFY(fixture.lastBody().contains("client_id=c1"));
        }
        StepsFixture next(environment, discoveredProvider());
        next.requestCode();
        next.answer(200, metadata(",'registration_endpoint':'https://a.example/r'"));
        QCOMPARE(next.lastUrl(), "https://a.example/d");
        QVERIFY(next.lastBody().contains("client_id=c1"));
    }

    void aServerThatRegistersNobody_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("no address") << QByteArray();
        QTest::newRow("plain http") << QByteArray(",'registration_endpoint':'http://a.example/r'");
        QTest::newRow("this machine")
            << QByteArray(",'registration_endpoint':'http://127.0.0.1/r'");
    }
    void aServerThatRegistersNobody()
    {
        QFETCH(QByteArray, more);
        StepsFixture fixture(std::make_shared<TestEnvironment>(), discoveredProvider());
        fixture.requestCode();
        fixture.answer(200, metadata(more));
        QCOMPARE(fixture.requests(), size_t(1));
        QCOMPARE(fixture.flow.state(), DeviceFlow::State::Failed);
        QCOMPARE(fixture.flow.reason(), Reason::NotConfigured);
        QVERIFY(fixture.flow.errorDetail().contains("registration_endpoint"));
    }

    /*! Only responses that may hold tokens are awaited for longer than others. */
    void whichResponsesMayHoldTokens()
    {
        StepsFixture fixture;
        const auto last = [&] { return fixture.transport.requests().back().mayYieldTokens; };
        fixture.requestCode();
        QVERIFY(!last());
        fixture.answerRegistration("c1");
        QVERIFY(!last());
        fixture.giveCode();
        fixture.answerPoll(200, "{'data':{'ok':true,'personal':'secret-personal'}}");
        QCOMPARE(fixture.lastUrl(), "https://a.example/exchange");
        QVERIFY(last());
        const auto &requests = fixture.transport.requests();
        QVERIFY(requests[requests.size() - 2].mayYieldTokens);
        fixture.answer(200, "{'access_token':'secret-access'}");
        const auto refresh =
            fixture.server.refresh(Secret("secret-refresh"), {}, [](const TokenResult &) {});
        fixture.settle();
        QVERIFY(last());
        const auto revocation =
            fixture.server.revoke(Secret("secret-refresh"), Secret("secret-access"), [](auto) {});
        fixture.settle();
        QVERIFY(!last());
    }

    void exchangesAnApprovedPoll()
    {
        StepsFixture fixture;
        fixture.requestCode();
        fixture.answerRegistration("c1");
        fixture.giveCode();
        fixture.answerPoll(200, "{'data':{'ok':false}}");
        QCOMPARE(fixture.flow.state(), DeviceFlow::State::Waiting);
        QVERIFY(fixture.lastUrl().startsWith("https://a.example/pins/secret-device"));
        fixture.answerPoll(200, "{'data':{'ok':true,'personal':'secret-personal'}}");
        QCOMPARE(fixture.lastUrl(), "https://a.example/exchange");
        QCOMPARE(fixture.lastBody(),
                 QByteArray("client_secret=secret-of-c1&proof=secret-personal"));
        fixture.answer(200, "{'access_token':'secret-access'}");
        QCOMPARE(fixture.grants, 1);
        QCOMPARE(fixture.granted.accessToken.reveal(), QByteArray("secret-access"));
        // What refreshes and the sign-out need is kept, and nothing else.
        QCOMPARE(fixture.granted.values.value("personal"), QByteArray("secret-personal"));
        QCOMPARE(fixture.granted.values.value("client_id"), QByteArray("c1"));
        QCOMPARE(fixture.granted.values.value("device_id"), QByteArray());
    }

    /*! An exchange that gets lost is repeated with the next poll. */
    void repeatsALostExchange()
    {
        StepsFixture fixture;
        fixture.requestCode();
        fixture.answerRegistration("c1");
        fixture.giveCode();
        fixture.answerPoll(200, "{'data':{'ok':true,'personal':'secret-personal'}}");
        fixture.breakOff();
        QCOMPARE(fixture.flow.state(), DeviceFlow::State::Retrying);
        fixture.answerPoll(200, "{'data':{'ok':true,'personal':'secret-personal'}}");
        fixture.answer(200, "{'access_token':'secret-access'}");
        QCOMPARE(fixture.grants, 1);
    }

    void goesOnAfterARestart()
    {
        const auto environment = std::make_shared<TestEnvironment>();
        {
            StepsFixture fixture(environment);
            fixture.requestCode();
            fixture.answerRegistration("c1");
            fixture.giveCode();
        }
        StepsFixture next(environment);
        next.flow.resume();
        next.settle();
        next.answerPoll(200, "{'data':{'ok':true,'personal':'secret-personal'}}");
        QCOMPARE(next.lastBody(), QByteArray("client_secret=secret-of-c1&proof=secret-personal"));
    }

    void aFlagEndsTheSignIn()
    {
        StepsFixture fixture;
        fixture.requestCode();
        fixture.answerRegistration("c1");
        fixture.giveCode();
        fixture.answerPoll(200, "{'data':{'ok':true,'over':true}}");
        QCOMPARE(fixture.flow.state(), DeviceFlow::State::Expired);
    }

    /*! The sign-out is sent once, by the method and with the header of the profile. */
    void signsOut()
    {
        StepsFixture fixture;
        NamedValues values;
        values.set("client_id", Secret("c1"));
        std::optional<RevocationResult> result;
        const auto call = fixture.server.revoke(
            Secret("secret-refresh"), Secret("secret-access"),
            [&](RevocationResult ended) { result = ended; }, values);
        fixture.settle();
        const HttpRequest &request = fixture.transport.requests().back();
        QCOMPARE(methodOf(request), QByteArray("DELETE"));
        QCOMPARE(request.headers.front().second.reveal(), QByteArray("secret-access"));
        fixture.answer(204, "");
        QVERIFY(result == RevocationResult::Revoked);
        QCOMPARE(fixture.requests(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestPairingSteps)
#include "tst_pairingsteps.moc"
