// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/serverresults.h"
#include "jose/hardwarekeys.h"
#include "support/flowfixture.h"
#include "support/keys.h"
#include "support/testproviders.h"

#include <QTest>
#include <QTimer>
#include <QUrlQuery>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

namespace {

/*! Opens a key of the provider that was made for the tests. */
SigningKey testKey(const QString &uri)
{
    const auto loaded = HardwareKeys::load("testkey");
    auto key = std::get<std::shared_ptr<const HardwareKeys>>(loaded)->openUri(uri);
    return std::move(std::get<SigningKey>(key));
}

ClientData clientWithKey(SigningKey key)
{
    ClientData config = knownClient();
    config.clientKey = std::move(key);
    return config;
}

ClientData clientWithDpopKey(SigningKey key)
{
    ClientData config = knownClient();
    config.endpoints.offersDpop = true;
    config.dpopKeys = std::make_shared<const DpopKeys>(std::move(key));
    return config;
}

QByteArray assertionIn(const HttpRequest &request)
{
    const QUrlQuery form(QString::fromUtf8(request.body.reveal()));
    return form.queryItemValue("client_assertion", QUrl::FullyDecoded).toUtf8();
}

/*! The failure of a request for a code; Reason::None if a code came. */
Failure failureOfCode(const AuthorizationServer::CodeResult &answer)
{
    const auto *failed = std::get_if<CallFailure>(&answer);
    return failed ? failed->failure : Failure();
}

} // namespace

/*! Requests whose signatures are made in hardware, which is slow. */
class TestKeysInHardware : public QObject
{
    Q_OBJECT

    TestProviders m_providers;

private Q_SLOTS:
    /*! A page can be drawn while the hardware signs. */
    void signingDoesNotBlockTheThread()
    {
        const SigningKey key = testKey("testkey:slow");
        ServerFixture fixture(clientWithKey(testKey("testkey:slow")));
        QTimer frames;
        int count = 0;
        connect(&frames, &QTimer::timeout, this, [&] { ++count; });
        frames.start(10ms);
        const auto call = fixture.server.requestCode([](const auto &) {});
        QVERIFY(fixture.transport.requests().empty());
        QTRY_COMPARE(fixture.requests(), size_t(1));
        QVERIFY2(count >= 5, "the event loop stood still");
        const auto jws = readJws(assertionIn(fixture.transport.requests().back()));
        QVERIFY(jws);
        QVERIFY(isSignedBy(key, *jws));
    }

    void proofsAreMadeInHardware()
    {
        const auto shared = std::make_shared<const SigningKey>(testKey("testkey:slow"));
        const SigningKey &key = *shared;
        ServerFixture fixture(clientWithDpopKey(testKey("testkey:slow")));
        const StoredKey stored = fixture.server.config().dpopKeys->toStore(shared);
        const Secret token("r3fresh");
        const auto call = fixture.server.refresh(token, stored, [](const auto &) {});
        QTRY_COMPARE(fixture.requests(), size_t(1));
        const auto jws = readJws(fixture.transport.requests().back().dpopProof);
        QVERIFY(jws);
        QVERIFY(isSignedBy(key, *jws));
        QCOMPARE(jws->header["jwk"].toObject(), key.publicJwk());

        QByteArray proof;
        const auto own =
            fixture.server.prove({"GET", QUrl("https://api.example/"), {}}, Secret("t0ken"), stored,
                                 [&](const auto &made) { proof = std::get<QByteArray>(made); });
        QTRY_VERIFY(!proof.isEmpty());
        QVERIFY(isSignedBy(key, *readJws(proof)));
    }

    void revocationIsAuthenticated()
    {
        const SigningKey key = testKey("testkey:p256");
        ServerFixture fixture(clientWithKey(testKey("testkey:p256")));
        const auto call = fixture.server.revoke(Secret("r"), Secret("a"), [](auto) {});
        QTRY_COMPARE(fixture.requests(), size_t(1));
        QVERIFY(isSignedBy(key, *readJws(assertionIn(fixture.transport.requests().back()))));
    }

    void canBeCanceled()
    {
        ServerFixture fixture(clientWithKey(testKey("testkey:slow")));
        bool isCalled = false;
        {
            const auto call = fixture.server.requestCode([&](const auto &) { isCalled = true; });
        }
        // The second one waits for the hardware until the first one has been signed.
        const auto second = fixture.server.requestCode([](const auto &) {});
        QTRY_COMPARE(fixture.requests(), size_t(1));
        QVERIFY(!isCalled);
    }

    void canBeDestroyed()
    {
        PendingCall call;
        ServerFixture fixture(clientWithKey(testKey("testkey:slow")));
        {
            AuthorizationServer server(clientWithKey(testKey("testkey:slow")), &fixture.transport,
                                       &fixture.clock);
            call = server.requestCode([](const auto &) {});
            call = {};
        }
        settle();
        QVERIFY(fixture.transport.requests().empty());
    }

    /*! A key that the server will not accept is refused before there is a code. */
    void unfitKeyIsRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("isForClient");
        QTest::addColumn<QStringList>("accepted");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const char *uri, bool isForClient,
                            const QStringList &accepted, const char *word) {
            QTest::newRow(name) << QString(uri) << isForClient << accepted << QString(word);
        };
        row("client, RS256 only", "testkey:p256", true, {"RS256", "PS256"}, "The client's key");
        row("client, ES256 too", "testkey:p256", true, {"RS256", "ES256"}, "");
        row("client, not said", "testkey:rsa", true, {}, "");
        row("DPoP, ES256 only", "testkey:rsa", false, {"ES256"}, "The key for DPoP");
        row("DPoP, RS256 too", "testkey:rsa", false, {"ES256", "RS256"}, "");
    }
    void unfitKeyIsRefusedAtOnce()
    {
        QFETCH(QString, uri);
        QFETCH(bool, isForClient);
        QFETCH(QStringList, accepted);
        QFETCH(QString, word);
        ClientData config =
            isForClient ? clientWithKey(testKey(uri)) : clientWithDpopKey(testKey(uri));
        if (isForClient)
            config.endpoints.tokenAuthAlgorithms = accepted;
        else
            config.endpoints.dpopAlgorithms = accepted;
        ServerFixture fixture(std::move(config));
        Failure failure;
        const auto call = fixture.server.requestCode(
            [&](const auto &answer) { failure = failureOfCode(answer); });
        if (word.isEmpty()) {
            QTRY_COMPARE(fixture.requests(), size_t(1));
            return;
        }
        QTRY_COMPARE(failure.reason, Reason::KeyUnusable);
        QVERIFY2(failure.detail.startsWith(word), qPrintable(failure.detail));
        QVERIFY(failure.detail.contains(accepted.first()));
        QVERIFY(fixture.transport.requests().empty());
    }

    /*! The page can say so while the code is shown. */
    void flowTellsOfHardware()
    {
        FlowFixture fixture(std::make_shared<TestEnvironment>(),
                            clientWithDpopKey(testKey("testkey:p256")));
        QVERIFY(!fixture.flow.isBoundToHardware());
        fixture.flow.start();
        QTRY_COMPARE(fixture.requests(), size_t(1));
        fixture.giveCode();
        QVERIFY(fixture.flow.hasCode());
        QVERIFY(fixture.flow.isBoundToHardware());

        FlowFixture software(std::make_shared<TestEnvironment>(),
                             clientWithDpopKey(SigningKey::generate()));
        software.showCode();
        QVERIFY(software.flow.hasCode());
        QVERIFY(!software.flow.isBoundToHardware());
    }

    /*! Without its key a refresh token is not sent: the server would only refuse it. */
    void nothingIsSentWithoutTheKey()
    {
        ServerFixture fixture;
        Failure failure;
        const StoredKey wrapped(Secret("-----BEGIN TSS2 PRIVATE KEY-----\nAA==\n"));
        const auto call =
            fixture.server.refresh(Secret("r"), wrapped, [&](const TokenResult &answer) {
                failure = failureOf(answer.response);
            });
        QTRY_COMPARE(failure.reason, Reason::KeyUnusable);
        QVERIFY2(failure.detail.contains("hardware"), qPrintable(failure.detail));
        QVERIFY(fixture.transport.requests().empty());
    }
};

QTEST_GUILESS_MAIN(TestKeysInHardware)
#include "tst_keysinhardware.moc"
