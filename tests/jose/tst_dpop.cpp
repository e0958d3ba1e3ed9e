// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/dpop.h"
#include "jose/jws.h"
#include "support/keys.h"

#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;

class TestDpop : public QObject
{
    Q_OBJECT

    const SigningKey m_key = SigningKey::generate();

    static ProvenRequest request()
    {
        return {"POST",
                QUrl("https://server.example.com/token"),
                QDateTime::fromSecsSinceEpoch(1'562'262'616, QTimeZone::utc()),
                {}};
    }

private Q_SLOTS:
    /*! The claims of RFC 9449, section 4.2, which a server checks by section 4.3. */
    void provesTheKey_data() { addAlgorithms(); }
    void provesTheKey()
    {
        QFETCH(JwsAlgorithm, algorithm);
        const SigningKey key = newKey(algorithm);
        const auto jws = readJws(dpopProof(request(), key));
        QVERIFY(jws);
        QCOMPARE(jws->header, (QJsonObject{{"typ", "dpop+jwt"},
                                           {"alg", algorithmName(algorithm)},
                                           {"jwk", key.publicJwk()}}));
        QVERIFY(isSignedBy(key, *jws));

        QJsonObject claims = QJsonDocument::fromJson(jws->payload).object();
        QVERIFY(claims.take("jti").toString().size() >= 16); // at least 96 bits (section 4.2)
        QCOMPARE(claims, (QJsonObject{{"htm", "POST"},
                                      {"htu", "https://server.example.com/token"},
                                      {"iat", 1'562'262'616}}));
    }

    void doesNotEndIn2038()
    {
        auto late = request();
        late.time = QDateTime::fromSecsSinceEpoch(4'102'444'800, QTimeZone::utc());
        QCOMPARE(claimsOf(dpopProof(late, m_key)).value("iat").toInteger(), 4'102'444'800);
    }

    void neverRepeats()
    {
        QSet<QString> seen;
        for (int i = 0; i < 50; ++i)
            seen.insert(claimsOf(dpopProof(request(), m_key)).value("jti").toString());
        QCOMPARE(seen.size(), 50);
    }

    void carriesTheNonce()
    {
        auto withNonce = request();
        withNonce.nonce = "eyJ7S_zG.eyJH0-Z.HX4w-7v";
        QCOMPARE(claimsOf(dpopProof(withNonce, m_key)).value("nonce"), "eyJ7S_zG.eyJH0-Z.HX4w-7v");
    }

    /*! The example in RFC 9449, section 7.1. */
    void bindsTheAccessToken()
    {
        const Secret token("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU");
        QCOMPARE(claimsOf(dpopProof(request(), m_key, token)).value("ath"),
                 "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("htu");
        QTest::newRow("query and fragment") << "https://a.example/t?a=b#c"
                                            << "https://a.example/t";
        QTest::newRow("user info") << "https://u:p@a.example/t"
                                   << "https://a.example/t";
        QTest::newRow("no path") << "https://a.example"
                                 << "https://a.example/";
        QTest::newRow("no path but a query") << "https://a.example?a"
                                             << "https://a.example/";
        QTest::newRow("the default port") << "https://a.example:443/t"
                                          << "https://a.example/t";
        QTest::newRow("the other default port") << "http://localhost:80/t"
                                                << "http://localhost/t";
        QTest::newRow("another port") << "http://localhost:443/t"
                                      << "http://localhost:443/t";
        QTest::newRow("capitals in the host") << "HTTPS://A.example/T"
                                              << "https://a.example/T";
        QTest::newRow("an umlaut") << QString::fromUtf8("https://b\u00fccher.example/\u00fc")
                                   << "https://xn--bcher-kva.example/%C3%BC";
        QTest::newRow("an escaped slash") << "https://a.example/a%2Fb"
                                          << "https://a.example/a%2Fb";
        QTest::newRow("IPv6") << "http://[::1]:8080/t"
                              << "http://[::1]:8080/t";
    }
    void addresses()
    {
        QFETCH(QString, url);
        auto elsewhere = request();
        elsewhere.url = QUrl(url);
        QTEST(claimsOf(dpopProof(elsewhere, m_key)).value("htu").toString(), "htu");
    }
};

QTEST_APPLESS_MAIN(TestDpop)
#include "tst_dpop.moc"
