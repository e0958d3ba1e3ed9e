// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "identityfixture.h"
#include "support/testkey.h"

#include <QHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace DeviceSignIn;

class TestIdTokenAlgorithms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /*!
        A client of a server that was discovered and whose metadata lists \a algorithms, in JSON.
        Its secret is \a secret.
    */
    static ClientData listed(const QByteArray &secret)
    {
        ClientData client;
        client.clientId = "tv";
        client.issuer = "https://a.example";
        client.clientSecret = Secret(secret);
        client.scopes = QStringList{"openid"};
        return client;
    }
    static HttpResponse metadata(const QByteArray &algorithms, const QByteArray &more = {})
    {
        QByteArray text("{'issuer':'https://a.example','token_endpoint':'https://a.example/token',"
                        "'device_authorization_endpoint':'https://a.example/device',"
                        "'id_token_signing_alg_values_supported':"
                        + algorithms + more + '}');
        return ScriptedTransport::json(200, text.replace('\'', '"'));
    }

    static QByteArray macOf(const QString &algorithm, const QByteArray &secret,
                            const QByteArray &message)
    {
        static const QHash<QString, QCryptographicHash::Algorithm> hashes{
            {"HS256", QCryptographicHash::Sha256},
            {"HS384", QCryptographicHash::Sha384},
            {"HS512", QCryptographicHash::Sha512},
        };
        return QMessageAuthenticationCode::hash(message, secret, hashes.value(algorithm));
    }

    /*! HMAC is accepted with the client's secret, and only if the server lists it. */
    void macs_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QByteArray>("algorithms");
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("usedSecret");
        QTest::addColumn<QString>("outcome");
        const QByteArray keys(",'jwks_uri':'https://a.example/keys'");
        const QString wrong("wrong_identity: id_token: the signature is wrong");
        for (const int bytes : {32, 48, 64}) {
            const QString name = QString("HS%1").arg(bytes * 8);
            const QByteArray secret(bytes, 's');
            const QByteArray other(bytes, 'x');
            const QByteArray alone = "['" + name.toLatin1() + "']";
            const QByteArray both = "['RS256','" + name.toLatin1() + "']";
            const auto row = [&](const char *what) -> QTestData & {
                return QTest::addRow("%s, %s", qPrintable(name), what) << name;
            };
            row("listed") << alone << QByteArray() << secret << secret << "Ada";
            row("listed beside keys") << both << keys << secret << secret << "Ada";
            row("another secret") << alone << keys << secret << other << wrong;
            row("another secret without keys") << alone << QByteArray() << secret << other << wrong;
            row("an empty secret") << alone << QByteArray() << secret << QByteArray() << wrong;
            const QString notListed =
                QString("wrong_identity: id_token: signed with %1, which the server does not list")
                    .arg(name);
            row("not listed") << QByteArray("['RS256']") << keys << secret << secret << notListed;
            row("nothing is listed") << QByteArray("[]") << keys << secret << secret << notListed;
            row("another one is listed")
                << QByteArray(bytes == 32 ? "['HS512']" : "['HS256']") << keys
                << QByteArray(64, 's') << QByteArray(64, 's') << notListed;
            const QString tooShort = QString("unverified_identity: id_token: signed with %1, which "
                                             "needs a client secret of at least %2 bytes")
                                         .arg(name)
                                         .arg(bytes);
            row("a client without a secret")
                << both << keys << QByteArray() << QByteArray() << tooShort;
            row("a short secret") << both << keys << secret.chopped(1) << secret.chopped(1)
                                  << tooShort;
            if (bytes > 32)
                row("a secret that is long enough for another one")
                    << QByteArray("['HS256','" + name.toLatin1() + "']") << QByteArray()
                    << secret.chopped(1) << secret.chopped(1) << tooShort;
        }
    }
    void macs()
    {
        QFETCH(QString, algorithm);
        QFETCH(QByteArray, algorithms);
        QFETCH(QByteArray, keys);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, usedSecret);
        QFETCH(QString, outcome);
        IdentityFixture fixture(listed(secret));
        const QByteArray message =
            TestKey::part({{"alg", algorithm}}) + '.' + TestKey::part(fixture.claims());
        fixture.start(Secret(message + '.' + base64Url(macOf(algorithm, usedSecret, message))));
        fixture.answer(metadata(algorithms, keys));
        QCOMPARE(fixture.failure() + fixture.name(), outcome);
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*!
        If the server signs only with algorithms that can't be verified, that is said before a code
        is shown.
    */
    void algorithmsBeforeTheCode_data()
    {
        QTest::addColumn<QByteArray>("algorithms");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("words");
        const QByteArray secret(32, 's');
        const QString unsupported("id_token: the server signs with %1, which is not supported");
        QTest::newRow("known") << QByteArray("['ES512']") << QByteArray() << "";
        QTest::newRow("one of them is known")
            << QByteArray("['ES256K','PS256']") << QByteArray() << "";
        QTest::newRow("nothing is said") << QByteArray("[]") << QByteArray() << "";
        QTest::newRow("unknown") << QByteArray("['ES256K']") << QByteArray()
                                 << unsupported.arg("ES256K");
        QTest::newRow("two unknown")
            << QByteArray("['ES256K','none']") << secret << unsupported.arg("ES256K, none");
        QTest::newRow("hostile") << QByteArray("['<b>\\u001b[2J']") << QByteArray()
                                 << unsupported.arg("\"<b> [2J\"");
        QTest::newRow("HS256 and a secret") << QByteArray("['HS256']") << secret << "";
        QTest::newRow("HS384 and a secret") << QByteArray("['HS384']") << QByteArray(48, 's') << "";
        QTest::newRow("HS384 and a short secret")
            << QByteArray("['HS512','HS384']") << secret
            << "id_token: the server signs with HS384, which needs a client secret of at least 48 "
               "bytes";
        QTest::newRow("HS512 and a secret") << QByteArray("['HS512']") << QByteArray(64, 's') << "";
        QTest::newRow("HS256 and no secret")
            << QByteArray("['HS256']") << QByteArray()
            << "id_token: the server signs with HS256, which needs a client secret of at least 32 "
               "bytes";
    }
    void algorithmsBeforeTheCode()
    {
        QFETCH(QByteArray, algorithms);
        QFETCH(QByteArray, secret);
        QFETCH(QString, words);
        IdentityFixture fixture(listed(secret));
        std::optional<AuthorizationServer::CodeResult> code;
        const PendingCall call = fixture.provider.requestCode(
            [&](AuthorizationServer::CodeResult answered) { code = std::move(answered); });
        settle();
        fixture.answer(metadata(algorithms, ",'jwks_uri':'https://a.example/keys'"));
        if (words.isEmpty()) {
            QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/device"));
            return;
        }
        QVERIFY(code);
        const auto *failed = std::get_if<CallFailure>(&*code);
        QVERIFY(failed);
        QCOMPARE(failed->failure.reason, Reason::UnverifiedIdentity);
        QCOMPARE(failed->failure.detail, words);
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*! Without the scope openid there is no id_token that would have to be verified. */
    void algorithmsOfNoIdToken()
    {
        ClientData client = listed({});
        client.scopes = QStringList{"films"};
        IdentityFixture fixture(std::move(client));
        const PendingCall call =
            fixture.provider.requestCode([](AuthorizationServer::CodeResult) {});
        settle();
        fixture.answer(metadata("['ES256K']", ",'jwks_uri':'https://a.example/keys'"));
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/device"));
    }
};

QTEST_GUILESS_MAIN(TestIdTokenAlgorithms)
#include "tst_idtokenalgorithms.moc"
