// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/crypto.h"
#include "jose/jws.h"
#include "support/json.h"
#include "support/keys.h"

#include <QTest>

using namespace DeviceSignIn;

class TestJws : public QObject
{
    Q_OBJECT

    static QByteArray compact(const QByteArray &header)
    {
        return base64Url(header) + '.' + base64Url("payload") + '.' + base64Url("signature");
    }

private Q_SLOTS:
    /*! Tokens from the examples of RFCs. */
    void published_data()
    {
        QTest::addColumn<QJsonObject>("jwk");
        QTest::addColumn<QByteArray>("token");
        const QByteArray claims(
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGx"
            "lLmNvbS9pc19yb290Ijp0cnVlfQ");
        QTest::newRow("RFC 7515, appendix A.2")
            << QJsonObject{{"kty", "RSA"},
                           {"n",
                            "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-"
                            "Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6"
                            "b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-"
                            "KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I"
                            "5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb"
                            "54h4FRWyuXpoQ"},
                           {"e", "AQAB"}}
            << "eyJhbGciOiJSUzI1NiJ9." + claims
                   + ".cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-"
                     "0Qc"
                     "_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_"
                     "nZLgrnbyTyWzO7"
                     "5vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-"
                     "eOkH"
                     "WEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWy"
                     "wl"
                     "VmtVrBp0igcN_IoypGlUPQGe77Rw";
        QTest::newRow("RFC 7515, appendix A.3")
            << QJsonObject{{"kty", "EC"},
                           {"crv", "P-256"},
                           {"x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"},
                           {"y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}}
            << "eyJhbGciOiJFUzI1NiJ9." + claims
                   + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-"
                     "F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP"
                     "3-Kg6NU1Q";
        QTest::newRow("RFC 8037, appendix A.4")
            << QJsonObject{{"kty", "OKP"},
                           {"crv", "Ed25519"},
                           {"x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}}
            << QByteArray(
                   "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0Jz"
                   "lnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        QTest::newRow("RFC 9449, section 4.1")
            << QJsonObject{{"kty", "EC"},
                           {"crv", "P-256"},
                           {"x", "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs"},
                           {"y", "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"}}
            << QByteArray(
                   "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6I"
                   "mw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFN"
                   "GpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2I"
                   "n19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBz"
                   "Oi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8l"
                   "P4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xR"
                   "ZT3Lg");
    }
    void published()
    {
        QFETCH(QJsonObject, jwk);
        QFETCH(QByteArray, token);
        const auto key = PublicKey::fromJwk(jwk);
        const auto jws = readJws(token);
        QVERIFY(key && jws);
        const auto algorithm = algorithmByName(jws->header.value("alg").toString());
        QVERIFY(algorithm && key->algorithms().contains(*algorithm));
        QVERIFY(key->verify(*algorithm, jws->signingInput, jws->signature));
        QVERIFY(!key->verify(*algorithm, jws->signingInput + 'A', jws->signature));
    }

    void readsTheParts()
    {
        const auto jws = readJws(compact(json("{'alg':'ES256','kid':'1'}")));
        QVERIFY(jws);
        QCOMPARE(jws->header.value("kid"), "1");
        QCOMPARE(jws->payload, QByteArray("payload"));
        QCOMPARE(jws->signature, QByteArray("signature"));
        QVERIFY(compact(json("{'alg':'ES256','kid':'1'}")).startsWith(jws->signingInput + '.'));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("token");
        const QByteArray header = base64Url(json("{'alg':'ES256'}"));
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one part") << header;
        QTest::newRow("two parts") << QByteArray(header + ".e30");
        QTest::newRow("four parts") << QByteArray(header + ".e30.e30.e30");
        QTest::newRow("encrypted, five parts") << QByteArray(header + ".e30.e30.e30.e30");
        QTest::newRow("a dot twice") << QByteArray(header + "..e30.e30");
        QTest::newRow("a dot at the end") << QByteArray(header + ".e30.e30.");
        QTest::newRow("nothing but dots") << QByteArray("..");
        QTest::newRow("not base64 in the header") << QByteArray("*.e30.e30");
        QTest::newRow("not base64 in the payload") << QByteArray(header + ".*.e30");
        QTest::newRow("not base64 in the signature") << QByteArray(header + ".e30.*");
        QTest::newRow("padding") << QByteArray(header + ".eA==.e30");
        QTest::newRow("a space") << QByteArray(' ' + header + ".e30.e30");
        QTest::newRow("a line end") << QByteArray(header + ".e30.e30\n");
        QTest::newRow("spare bits") << QByteArray(header + ".e30.Zh");
        QTest::newRow("huge") << QByteArray(header + '.' + QByteArray(65536, 'A') + ".e30");
        QTest::newRow("the header is an array") << compact("[]");
        QTest::newRow("the header is no JSON") << compact("alg");
        QTest::newRow("the header is cut off") << compact("{");
        QTest::newRow("a critical extension")
            << compact(json("{'alg':'ES256','crit':['b64'],'b64':false}"));
        QTest::newRow("an empty list of them") << compact(json("{'alg':'ES256','crit':[]}"));
        QTest::newRow("a broken list of them") << compact(json("{'alg':'ES256','crit':null}"));
    }
    void refused()
    {
        QFETCH(QByteArray, token);
        QVERIFY(!readJws(token));
    }

    void acceptsUpTo64KiB()
    {
        QByteArray token = base64Url(json("{'alg':'ES256'}")) + ".AAA.";
        token += QByteArray(65536 - token.size(), 'A');
        QVERIFY(readJws(token));
        QVERIFY(!readJws(token + "AAAA"));
    }

    void signs_data() { addAlgorithms(); }
    void signs()
    {
        QFETCH(JwsAlgorithm, algorithm);
        const SigningKey key = newKey(algorithm);
        const auto jws = readJws(signJws({{"typ", "JWT"}, {"alg", "none"}}, {{"a", 1}}, key));
        QVERIFY(jws);
        QCOMPARE(jws->header, (QJsonObject{{"typ", "JWT"}, {"alg", algorithmName(algorithm)}}));
        QCOMPARE(jws->payload, json("{'a':1}"));
        QVERIFY(isSignedBy(key, *jws));
    }
};

QTEST_APPLESS_MAIN(TestJws)
#include "tst_jws.moc"
