// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/pendingsignin.h"
#include "flow/pendingsigninstore.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedstore.h"
#include "support/settle.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestPendingSignIn : public QObject
{
    Q_OBJECT

    static PendingSignIn pending()
    {
        PendingSignIn pending;
        pending.authorization.deviceCode = Secret("secret-device");
        pending.authorization.userCode = "WDJB-MJHT";
        pending.authorization.verificationUri = "https://a.example/device";
        pending.authorization.verificationUriComplete = "https://a.example/device?c=WDJB-MJHT";
        pending.authorization.lifetime = 600s;
        pending.authorization.interval = 7s;
        pending.expiry = QDateTime(QDate(2026, 1, 1), QTime(12, 10), QTimeZone::utc());
        pending.proofs.codeVerifier = Secret("verifier");
        pending.proofs.nonce = Secret("nonce");
        pending.proofs.dpopKey = StoredKey(SigningKey::generate().toPem());
        return pending;
    }

private Q_SLOTS:
    void storesAndRestoresEveryMember()
    {
        const auto kept = pending();
        const auto back = pendingFromStore(serialize(kept, knownClient()), knownClient());
        QVERIFY(back);
        QCOMPARE(back->authorization.deviceCode.reveal(), QByteArray("secret-device"));
        QCOMPARE(back->authorization.userCode, QString("WDJB-MJHT"));
        QCOMPARE(back->authorization.verificationUri, QString("https://a.example/device"));
        QCOMPARE(back->authorization.verificationUriComplete,
                 QString("https://a.example/device?c=WDJB-MJHT"));
        QVERIFY(back->authorization.lifetime == 600s);
        QVERIFY(back->authorization.interval == 7s);
        QCOMPARE(back->expiry, pending().expiry);
        QCOMPARE(back->proofs.codeVerifier.reveal(), QByteArray("verifier"));
        QCOMPARE(back->proofs.nonce.reveal(), QByteArray("nonce"));
        QVERIFY(!back->proofs.dpopKey.isEmpty());
        QVERIFY(back->proofs.dpopKey.stored().reveal() == kept.proofs.dpopKey.stored().reveal());
    }

    void otherClientsCodeIsNotUsed_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
             {"issuer", "device endpoint", "token endpoint", "client", "scopes", "parameters"})
            QTest::newRow(what) << QString(what);
    }
    void otherClientsCodeIsNotUsed()
    {
        QFETCH(QString, what);
        ClientData config = knownClient();
        if (what == "issuer")
            config.issuer = "https://b.example";
        else if (what == "device endpoint")
            config.endpoints.deviceAuthorizationEndpoint = QUrl("https://b.example/device");
        else if (what == "token endpoint")
            config.endpoints.tokenEndpoint = QUrl("https://b.example/token");
        else if (what == "client")
            config.clientId = "other";
        else if (what == "parameters")
            config.parameters = {{"audience", "films"}};
        else
            config.scopes = QStringList{"films"};
        QVERIFY(!pendingFromStore(serialize(pending(), knownClient()), config));
        QVERIFY(pendingFromStore(serialize(pending(), config), config));
    }

    void brokenEntries_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("another version") << QByteArray("version") << QJsonValue(2);
        QTest::newRow("a version that is null") << QByteArray("version") << QJsonValue();
        QTest::newRow("an empty device code") << QByteArray("device_code") << QJsonValue("");
        QTest::newRow("a number as user code") << QByteArray("user_code") << QJsonValue(17);
        QTest::newRow("a code that can't be shown")
            << QByteArray("user_code") << QJsonValue(QStringLiteral(u"WDJB\u202EMJHT"));
        QTest::newRow("an address that must not be shown")
            << QByteArray("verification_uri") << QJsonValue("http://a.example/");
        QTest::newRow("a text as lifetime") << QByteArray("lifetime") << QJsonValue("600");
        QTest::newRow("a negative lifetime") << QByteArray("lifetime") << QJsonValue(-1);
        QTest::newRow("an interval of zero") << QByteArray("interval") << QJsonValue(0);
        QTest::newRow("an end that is no date") << QByteArray("expiry") << QJsonValue("soon");
        for (const QByteArray member : {"version", "asked_for", "device_code", "user_code",
                                        "verification_uri", "lifetime", "interval", "expiry"})
            QTest::newRow("no " + member) << member << QJsonValue(QJsonValue::Undefined);
    }
    void brokenEntries()
    {
        QFETCH(QByteArray, key);
        QFETCH(QJsonValue, value);
        auto object =
            QJsonDocument::fromJson(serialize(pending(), knownClient()).reveal()).object();
        object.insert(QString::fromLatin1(key), value); // an undefined value removes the member
        QVERIFY(!pendingFromStore(Secret(QJsonDocument(object).toJson()), knownClient()));
    }

    void misleadingAddresses_data()
    {
        QTest::addColumn<QString>("complete");
        QTest::newRow("another server") << "https://evil.example/tv?c=WDJB-MJHT";
        QTest::newRow("a script") << "javascript:alert(1)";
    }
    /*! Another program may have changed the addresses in the store. */
    void misleadingAddresses()
    {
        QFETCH(QString, complete);
        auto object =
            QJsonDocument::fromJson(serialize(pending(), knownClient()).reveal()).object();
        object.insert("verification_uri", QStringLiteral(u"https://аррӏе.com/tv"));
        object.insert("verification_uri_complete", complete);
        const auto back = pendingFromStore(Secret(QJsonDocument(object).toJson()), knownClient());
        QVERIFY(back);
        QCOMPARE(back->authorization.verificationUri, QString("https://xn--80ak6aa92e.com/tv"));
        QCOMPARE(back->authorization.verificationUriComplete, QString());
    }

    void otherContentIsRefused()
    {
        for (const char *text : {"", "{", "[]", "null", "{\"version\":1}", "\xff\xfe"})
            QVERIFY2(!pendingFromStore(Secret(text), knownClient()), text);
    }

    void doesNotEndIn2038()
    {
        auto kept = pending();
        kept.expiry = QDateTime(QDate(2038, 1, 19), QTime(3, 20), QTimeZone::utc());
        const auto back = pendingFromStore(serialize(kept, knownClient()), knownClient());
        QVERIFY(back);
        QCOMPARE(back->expiry, kept.expiry);
        // The last second of 32 bits is 03:14:07.
        for (const int left : {540, 300, 1})
            QCOMPARE(DeviceSignIn::remainingLife(*back, kept.expiry.addSecs(-left)).count(), left);
    }

    void remainingLife_data()
    {
        QTest::addColumn<int>("secondsBeforeTheEnd");
        QTest::addColumn<int>("remaining");
        QTest::newRow("a minute later") << 540 << 540;
        QTest::newRow("at the end") << 0 << 0;
        QTest::newRow("a year later") << -31'536'000 << 0;
        QTest::newRow("the system clock was set back") << 31'536'000 << 600;
    }
    void remainingLife()
    {
        QFETCH(int, secondsBeforeTheEnd);
        const auto utc = pending().expiry.addSecs(-secondsBeforeTheEnd);
        QTEST(int(DeviceSignIn::remainingLife(pending(), utc).count()), "remaining");
    }

    void isReadFromTheStore_data()
    {
        QTest::addColumn<int>("secondsBeforeTheEnd");
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<bool>("isUsed");
        QTest::newRow("enough time to enter it") << 15 << "tv" << true;
        QTest::newRow("too little time") << 14 << "tv" << false;
        QTest::newRow("of another client") << 600 << "other" << false;
    }
    /*! A code that can't be used any more, or not by this client, is removed. */
    void isReadFromTheStore()
    {
        QFETCH(int, secondsBeforeTheEnd);
        QFETCH(QString, clientId);
        QFETCH(bool, isUsed);
        ScriptedStore store;
        ManualClock clock;
        PendingSignInStore kept("default", &store, &clock);
        ClientData client = knownClient();
        kept.write(pending(), client);
        settle();
        clock.setUtc(pending().expiry.addSecs(-secondsBeforeTheEnd));
        client.clientId = clientId;
        PendingSignInStore later("default", &store, &clock);
        std::optional<PendingSignIn> found;
        bool isDone = false;
        const PendingCall reading = later.read(client, [&](std::optional<PendingSignIn> stored) {
            found = std::move(stored);
            isDone = true;
        });
        settle();
        QVERIFY(isDone);
        QCOMPARE(found.has_value(), isUsed);
        QCOMPARE(store.calls, isUsed ? QStringList({"write", "read"})
                                     : QStringList({"write", "read", "remove"}));
    }

    /*! A store that is empty or fails is not written to. */
    void nothingIsInTheStore()
    {
        for (const auto status : {StoreResult::Status::Done, StoreResult::Status::Locked}) {
            ScriptedStore store;
            store.status = status;
            ManualClock clock;
            PendingSignInStore kept("default", &store, &clock);
            const ClientData client = knownClient();
            bool isFound = true;
            const PendingCall reading =
                kept.read(client, [&](const std::optional<PendingSignIn> &stored) {
                    isFound = stored.has_value();
                });
            settle();
            kept.remove();
            QVERIFY(!isFound);
            QCOMPARE(store.calls, QStringList("read"));
        }
    }

    void isLeftInTheStore()
    {
        ScriptedStore store;
        ManualClock clock;
        PendingSignInStore kept("default", &store, &clock);
        kept.write(pending(), knownClient());
        bool isStored = false;
        const PendingCall waiting = kept.whenStored([&] { isStored = true; });
        QVERIFY(!isStored);
        settle();
        QVERIFY(isStored);
        kept.leave();
        kept.remove();
        QCOMPARE(store.calls, QStringList("write"));
        // What is written again is removed again, once.
        kept.write(pending(), knownClient());
        kept.remove();
        kept.remove();
        QCOMPARE(store.calls, QStringList({"write", "write", "remove"}));
    }
};

QTEST_GUILESS_MAIN(TestPendingSignIn)
#include "tst_pendingsignin.moc"
