// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "idtokenrules.h"
#include "jose/crypto.h"
#include "jose/jws.h"
#include "openid/personname.h"
#include "support/json.h"
#include "support/keys.h"

#include <QTest>

using namespace DeviceSignIn;

/*! The claims of an id_token, and the name of the person in them. */
class TestIdToken : public QObject
{
    Q_OBJECT

    const SigningKey m_key = SigningKey::generate();
    const KeySet m_keys = keySet({jwkOf(m_key, "1")});

    Secret sign(const QJsonObject &claims, const QJsonObject &header = {{"kid", "1"}}) const
    {
        return Secret(signJws(header, claims, m_key));
    }
    IdTokenResult check(const QJsonObject &claims, const IdTokenRules &rules) const
    {
        return checkIdToken(sign(claims), m_keys, rules);
    }

private Q_SLOTS:
    void givesTheClaims()
    {
        const auto answer = check(goodClaims(), ourRules());
        QCOMPARE(verdictOf(answer), Verdict::Good);
        QCOMPARE(std::get<QJsonObject>(answer), goodClaims());
    }

    void doesNotEndIn2038()
    {
        const qint64 year2100 = 4'102'444'800;
        IdTokenRules rules = ourRules();
        rules.now = QDateTime::fromSecsSinceEpoch(year2100, QTimeZone::utc());
        QJsonObject claims = goodClaims();
        claims.insert("iat", year2100 - 5);
        claims.insert("exp", year2100 + 3600);
        QCOMPARE(verdictOf(check(claims, rules)), Verdict::Good);
        claims.insert("iat", year2100 - 7200);
        claims.insert("exp", year2100 - 3600);
        QCOMPARE(verdictOf(check(claims, rules)), Verdict::Wrong);
    }

    void claims_data()
    {
        QTest::addColumn<QJsonObject>("claims");
        QTest::addColumn<QString>("detail");
        const auto good = goodClaims();
        const QString nothing;
        const QString issuer("id_token: iss is \"%1\", not the issuer");
        const QString noIssuer("id_token: iss is missing");
        QTest::newRow("another issuer")
            << with(good, "iss", "https://b.example") << issuer.arg("https://b.example");
        QTest::newRow("a slash more")
            << with(good, "iss", "https://a.example/") << issuer.arg("https://a.example/");
        QTest::newRow("other letters")
            << with(good, "iss", "https://A.example") << issuer.arg("https://A.example");
        QTest::newRow("an issuer that hides something")
            << with(good, "iss", QString::fromUtf8("https://a.example\n\u202E\u00e9\"\\"))
            << issuer.arg("https://a.example  \\u00e9\\\"\\\\").replace("  ", " ");
        QTest::newRow("no issuer") << without(good, "iss") << noIssuer;
        QTest::newRow("the issuer is a list")
            << with(good, "iss", QJsonArray{"https://a.example"}) << noIssuer;

        const QString audience("id_token: aud does not hold the client id");
        QTest::newRow("another audience") << with(good, "aud", "x") << audience;
        QTest::newRow("no audience") << without(good, "aud") << audience;
        QTest::newRow("an audience of nobody") << with(good, "aud", QJsonArray()) << audience;
        QTest::newRow("our name within another") << with(good, "aud", "tv2") << audience;
        QTest::newRow("a part of our name") << with(good, "aud", "t") << audience;
        QTest::newRow("our name in capitals") << with(good, "aud", "TV") << audience;
        QTest::newRow("our name in a list in a list")
            << with(good, "aud", QJsonArray{QJsonArray{"tv"}}) << audience;
        QTest::newRow("the audience is an object")
            << with(good, "aud", QJsonObject{{"tv", true}}) << audience;
        QTest::newRow("a list of us alone") << with(good, "aud", QJsonArray{"tv"}) << nothing;
        QTest::newRow("a list of others") << with(good, "aud", QJsonArray{"x", "y"}) << audience;
        // OpenID Connect Core 1.0, section 3.1.3.7, with errata set 2: azp is not required.
        QTest::newRow("several and no azp") << with(good, "aud", QJsonArray{"x", "tv"}) << nothing;
        QTest::newRow("several, azp is us")
            << with(with(good, "aud", QJsonArray{"x", "tv"}), "azp", "tv") << nothing;
        const QString party("id_token: azp is not the client id");
        QTest::newRow("several, azp is another")
            << with(with(good, "aud", QJsonArray{"x", "tv"}), "azp", "x") << party;
        QTest::newRow("azp is us") << with(good, "azp", "tv") << nothing;
        QTest::newRow("azp is another") << with(good, "azp", "x") << party;
        QTest::newRow("azp is empty") << with(good, "azp", "") << nothing;
        QTest::newRow("azp is a number") << with(good, "azp", 0) << party;
        QTest::newRow("azp is a list") << with(good, "azp", QJsonArray{"tv"}) << party;
        QTest::newRow("azp is null") << with(good, "azp", QJsonValue()) << nothing;

        const QString expired("id_token: exp is in the past");
        QTest::newRow("expired within the skew") << with(good, "exp", nowSeconds - 299) << nothing;
        QTest::newRow("expired at the end of it") << with(good, "exp", nowSeconds - 300) << expired;
        QTest::newRow("expired in 1970") << with(good, "exp", 0) << expired;
        QTest::newRow("expired before 1970") << with(good, "exp", -1) << expired;
        const QString timeless("id_token: exp is not a time");
        QTest::newRow("expires at no time") << without(good, "exp") << timeless;
        QTest::newRow("expires at null") << with(good, "exp", QJsonValue()) << timeless;
        QTest::newRow("expires at a text")
            << with(good, "exp", QString::number(nowSeconds + 3600)) << nothing;
        QTest::newRow("expired at a text")
            << with(good, "exp", QString::number(nowSeconds - 3600)) << expired;
        for (const char *text : {"", "soon", "1e300", "0x7fffffffffff", " 9999999999", "inf", "nan",
                                 "-9999999999", "9999999999 ", "99999999999999999999"})
            QTest::addRow("expires at the text \"%s\"", text)
                << with(good, "exp", text) << timeless;
        QTest::newRow("expires at true") << with(good, "exp", true) << timeless;
        QTest::newRow("expires in a part of a second")
            << with(good, "exp", double(nowSeconds) + 0.5) << nothing;
        QTest::newRow("expires after all time") << with(good, "exp", 1e300) << nothing;
        const QString issuedLater("id_token: iat is in the future");
        QTest::newRow("issued early within the skew")
            << with(good, "iat", nowSeconds + 300) << nothing;
        QTest::newRow("issued too early") << with(good, "iat", nowSeconds + 301) << issuedLater;
        QTest::newRow("issued too early, as a text")
            << with(good, "iat", QString::number(nowSeconds + 301)) << issuedLater;
        QTest::newRow("issued at no time") << without(good, "iat") << nothing;
        QTest::newRow("issued at null") << with(good, "iat", QJsonValue()) << nothing;
        QTest::newRow("issued at an empty text") << with(good, "iat", "") << nothing;
        QTest::newRow("issued at a list")
            << with(good, "iat", QJsonArray{1}) << "id_token: iat is not a time";
        QTest::newRow("holds soon, within the skew")
            << with(good, "nbf", nowSeconds + 300) << nothing;
        const QString tooSoon("id_token: nbf is in the future");
        QTest::newRow("holds too late") << with(good, "nbf", nowSeconds + 301) << tooSoon;
        QTest::newRow("holds in a thousand years")
            << with(good, "nbf", 33'333'333'333.0) << tooSoon;
        QTest::newRow("holds from a text on") << with(good, "nbf", "0") << nothing;
        QTest::newRow("holds from null on") << with(good, "nbf", QJsonValue()) << nothing;
        QTest::newRow("holds from an empty text on") << with(good, "nbf", "") << nothing;
        QTest::newRow("holds from true on")
            << with(good, "nbf", true) << "id_token: nbf is not a time";

        const QString subject("id_token: sub is missing");
        QTest::newRow("no subject") << without(good, "sub") << subject;
        QTest::newRow("an empty subject") << with(good, "sub", "") << subject;
        QTest::newRow("the subject is a number") << with(good, "sub", 17) << subject;
        QTest::newRow("255 characters") << with(good, "sub", QString(255, 'x')) << nothing;
        QTest::newRow("256 characters")
            << with(good, "sub", QString(256, 'x')) << "id_token: sub is too long";

        QTest::newRow("a nonce that nobody sent")
            << with(good, "nonce", "n") << "id_token: nonce is not that of this sign-in";
        QTest::newRow("a nonce that is null") << with(good, "nonce", QJsonValue()) << nothing;
        QTest::newRow("a nonce that is empty") << with(good, "nonce", "") << nothing;
        QTest::newRow("a nonce that is a number")
            << with(good, "nonce", 0) << "id_token: nonce is not that of this sign-in";
        // What every token must have is missing also if it is null.
        QTest::newRow("the issuer is null") << with(good, "iss", QJsonValue()) << noIssuer;
        QTest::newRow("the audience is null") << with(good, "aud", QJsonValue()) << audience;
        QTest::newRow("the audience is empty") << with(good, "aud", "") << audience;
        QTest::newRow("the subject is null") << with(good, "sub", QJsonValue()) << subject;
        for (const char *name : {"acr", "amr", "auth_time", "c_hash", "name", "email", "jti"})
            QTest::addRow("%s is null", name) << with(good, name, QJsonValue()) << nothing;
        QTest::newRow("a hash for a token that nobody has")
            << with(good, "at_hash", "x") << nothing;
    }
    void claims()
    {
        QFETCH(QJsonObject, claims);
        QFETCH(QString, detail);
        const auto answer = check(claims, ourRules());
        QCOMPARE(detailOf(answer), detail);
        QCOMPARE(verdictOf(answer), detail.isEmpty() ? Verdict::Good : Verdict::Wrong);
        if (const auto *failure = std::get_if<Failure>(&answer))
            QCOMPARE(failure->reason, Reason::WrongIdentity);
    }

    void skewCanBeNone()
    {
        auto rules = ourRules();
        rules.skew = std::chrono::seconds(0);
        QCOMPARE(verdictOf(check(with(goodClaims(), "exp", nowSeconds), rules)), Verdict::Wrong);
        QCOMPARE(verdictOf(check(with(goodClaims(), "exp", nowSeconds + 1), rules)), Verdict::Good);
        QCOMPARE(verdictOf(check(with(goodClaims(), "iat", nowSeconds + 1), rules)),
                 Verdict::Wrong);
    }

    void neverWithoutAnIssuerOrClient()
    {
        auto rules = ourRules();
        rules.issuer.clear();
        QCOMPARE(verdictOf(check(with(goodClaims(), "iss", ""), rules)), Verdict::Wrong);
        rules = ourRules();
        rules.clientId.clear();
        QCOMPARE(verdictOf(check(with(goodClaims(), "aud", ""), rules)), Verdict::Wrong);
    }

    /*!
        Microsoft has one issuer for each tenant, so its issuer is a template with the tenant's id.
    */
    void issuerTemplates_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("iss");
        QTest::addColumn<QJsonValue>("tid");
        QTest::addColumn<bool>("good");
        const QString theirs("https://login.example/{claim:tid}/v2.0");
        const QJsonValue tenant("9188040d-6c67-4c5b-b112-36a304b66dad");
        const QString whole("https://login.example/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0");
        QTest::newRow("fits") << theirs << whole << tenant << true;
        QTest::newRow("another tenant")
            << theirs << whole << QJsonValue("72f988bf-86f1-41af-91ab-2d7cd011db47") << false;
        QTest::newRow("no tenant") << theirs << whole << QJsonValue() << false;
        QTest::newRow("the template itself") << theirs << theirs << tenant << false;
        QTest::newRow("a claim that is a template")
            << theirs << theirs << QJsonValue("{claim:tid}") << false;
        QTest::newRow("an empty tenant")
            << theirs << "https://login.example//v2.0" << QJsonValue("") << false;
        QTest::newRow("a tenant with a slash")
            << theirs << "https://login.example/a/b/v2.0" << QJsonValue("a/b") << false;
        QTest::newRow("a tenant with a dot")
            << theirs << "https://login.example/../v2.0" << QJsonValue("..") << false;
        QTest::newRow("a line end")
            << theirs << "https://login.example/a\n/v2.0" << QJsonValue("a\n") << false;
        QTest::newRow("a tenant that changes the host")
            << "https://{claim:tid}.example"
            << "https://evil.example/x.example" << QJsonValue("evil.example/x") << false;
        QTest::newRow("a tenant that is a number")
            << theirs << "https://login.example/1/v2.0" << QJsonValue(1) << false;
        QTest::newRow("a very long tenant")
            << theirs << "https://login.example/" + QString(65, 'a') + "/v2.0"
            << QJsonValue(QString(65, 'a')) << false;
        QTest::newRow("filled in twice") << "https://{claim:tid}.example/{claim:tid}"
                                         << "https://a.example/a" << QJsonValue("a") << true;
        QTest::newRow("a claim that is not there") << "https://{claim:nope}.example"
                                                   << "https://.example" << tenant << false;
        QTest::newRow("braces that are no template") << "https://a.example/{tid}"
                                                     << "https://a.example/{tid}" << tenant << true;
    }
    void issuerTemplates()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, iss);
        QFETCH(QJsonValue, tid);
        QFETCH(bool, good);
        auto rules = ourRules();
        rules.issuer = issuer;
        const auto answer = check(with(with(goodClaims(), "iss", iss), "tid", tid), rules);
        QCOMPARE(verdictOf(answer), good ? Verdict::Good : Verdict::Wrong);
    }

    void nonces_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QJsonObject>("claims");
        QTest::addColumn<bool>("afterSignIn");
        QTest::addColumn<bool>("afterRefresh");
        const auto good = goodClaims();
        QTest::newRow("the one sent") << "n" << with(good, "nonce", "n") << true << true;
        QTest::newRow("another") << "n" << with(good, "nonce", "m") << false << false;
        QTest::newRow("none") << "n" << good << false << true;
        QTest::newRow("null") << "n" << with(good, "nonce", QJsonValue()) << false << true;
        QTest::newRow("empty") << "n" << with(good, "nonce", "") << false << true;
        QTest::newRow("false") << "n" << with(good, "nonce", false) << false << false;
        QTest::newRow("neither sent nor there") << "" << good << true << true;
        QTest::newRow("not sent but there") << "" << with(good, "nonce", "n") << false << false;
    }
    void nonces()
    {
        QFETCH(QJsonObject, claims);
        auto rules = ourRules();
        rules.nonce = *static_cast<QString *>(QTest::qData("sent", qMetaTypeId<QString>()));
        QTEST(verdictOf(check(claims, rules)) == Verdict::Good, "afterSignIn");
        rules.nonceMayBeMissing = true;
        QTEST(verdictOf(check(claims, rules)) == Verdict::Good, "afterRefresh");
    }

    void subjects()
    {
        auto rules = ourRules();
        rules.subject = "17";
        QCOMPARE(verdictOf(check(goodClaims(), rules)), Verdict::Good);
        const auto answer = check(with(goodClaims(), "sub", "18"), rules);
        QCOMPARE(detailOf(answer), "id_token: sub is another person");
    }

    void requiredClaims_data()
    {
        QTest::addColumn<QJsonObject>("claims");
        QTest::addColumn<bool>("good");
        const auto good = goodClaims();
        QTest::newRow("there") << with(good, "hd", "a.example") << true;
        QTest::newRow("missing") << good << false;
        QTest::newRow("null") << with(good, "hd", QJsonValue()) << false;
        QTest::newRow("empty") << with(good, "hd", "") << false;
        QTest::newRow("false is said") << with(good, "hd", false) << true;
    }
    void requiredClaims()
    {
        QFETCH(QJsonObject, claims);
        auto rules = ourRules();
        rules.requiredClaims = {"sub", "hd"};
        QTEST(verdictOf(check(claims, rules)) == Verdict::Good, "good");
    }

    void accessTokenHashes_data()
    {
        QTest::addColumn<JwsAlgorithm>("algorithm");
        QTest::addColumn<QJsonValue>("hash");
        QTest::addColumn<bool>("good");
        // The first is the example in OpenID Connect Core 1.0, appendix A.3.
        const QJsonValue right("77QmUPtjPfzWtF2AnpK9RQ");
        QTest::newRow("RS256") << JwsAlgorithm::RS256 << right << true;
        QTest::newRow("ES256") << JwsAlgorithm::ES256 << right << true;
        const QByteArray sha512 =
            QCryptographicHash::hash("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5K"
                                     "F0Y",
                                     QCryptographicHash::Sha512);
        QTest::newRow("EdDSA") << JwsAlgorithm::EdDSA
                               << QJsonValue(QString(base64Url(sha512.left(32)))) << true;
        QTest::newRow("EdDSA, the wrong half")
            << JwsAlgorithm::EdDSA << QJsonValue(QString(base64Url(sha512.right(32)))) << false;
        QTest::newRow("another token")
            << JwsAlgorithm::ES256 << QJsonValue("87QmUPtjPfzWtF2AnpK9RQ") << false;
        QTest::newRow("padded") << JwsAlgorithm::ES256 << QJsonValue("77QmUPtjPfzWtF2AnpK9RQ==")
                                << false;
        // The hash is optional, so whoever could empty it could leave it out as well.
        QTest::newRow("empty") << JwsAlgorithm::ES256 << QJsonValue("") << true;
        QTest::newRow("null") << JwsAlgorithm::ES256 << QJsonValue() << true;
        QTest::newRow("false") << JwsAlgorithm::ES256 << QJsonValue(false) << false;
        QTest::newRow("a list") << JwsAlgorithm::ES256 << QJsonValue(QJsonArray{right}) << false;
    }
    void accessTokenHashes()
    {
        QFETCH(JwsAlgorithm, algorithm);
        QFETCH(QJsonValue, hash);
        const SigningKey key = newKey(algorithm);
        const Secret token(signJws({}, with(goodClaims(), "at_hash", hash), key));
        auto rules = ourRules();
        rules.accessToken = Secret("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");
        QTEST(verdictOf(checkIdToken(token, keySet({jwkOf(key)}), rules)) == Verdict::Good, "good");
    }

    void names_data()
    {
        QTest::addColumn<QJsonObject>("claims");
        QTest::addColumn<QString>("name");
        QTest::newRow("name") << QJsonObject{{"name", "Ada"},
                                             {"preferred_username", "ada"},
                                             {"email", "ada@a.example"}}
                              << "Ada";
        QTest::newRow("preferred_username")
            << QJsonObject{{"preferred_username", "ada"}, {"email", "ada@a.example"}} << "ada";
        QTest::newRow("email") << QJsonObject{{"email", "ada@a.example"}} << "ada@a.example";
        QTest::newRow("an empty name")
            << QJsonObject{{"name", " "}, {"email", "ada@a.example"}} << "ada@a.example";
        QTest::newRow("no text") << QJsonObject{{"name", 17}} << "";
        QTest::newRow("nothing to say") << QJsonObject{{"sub", "17"}} << "";
        QTest::newRow("hidden characters")
            << QJsonObject{{"name", QString::fromUtf8("A\u202Eda\n\u200B")}} << "A da";
        QTest::newRow("long") << QJsonObject{{"name", QString(100, 'x')}}
                              << QString(63, 'x') + QChar(0x2026);
    }
    void names()
    {
        QFETCH(QJsonObject, claims);
        QTEST(personName(claims), "name");
    }

    void addresses_data()
    {
        QTest::addColumn<QJsonObject>("claims");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *what, const QString &name, const QString &address) {
            QTest::newRow(what) << QJsonObject{{"name", name},
                                               {"preferred_username", "someone"},
                                               {"email", "someone@a.example"}}
                                << address;
        };
        row("Latin", "Zoë Łukasz Nguyễn", "someone@a.example");
        row("Greek", "Ελένη", "someone@a.example");
        row("Cyrillic", "Олена", "someone@a.example");
        row("Chinese", "王小明", "someone@a.example");
        row("Hindi", "प्रिया", "someone@a.example");
        row("one letter", "Ada 王", "someone@a.example");
        row("punctuation", "Ada “A” – B", "someone@a.example");
        row("an emoji", "🦊", "someone@a.example");
        row("emoji and punctuation", "🦊 – 🚀!", "someone@a.example");
        row("an emoji beside a name", "Ada 🦊", "someone@a.example");
        row("a digit", "🦊 7", "someone@a.example");
        row("mathematical letters", "𝓐𝓭𝓪", "someone@a.example");
        row("a circled digit", "Ada ①", "someone@a.example");
        row("an apostrophe that is a letter", "Kapi\u02BColani", "someone@a.example");
        row("the same as the name", "someone@a.example", "someone");
        QTest::newRow("no name but the address") << QJsonObject{{"email", "ada@a.example"}} << "";
        QTest::newRow("no name") << QJsonObject{} << "";
        QTest::newRow("no e-mail address")
            << QJsonObject{{"name", "王小明"}, {"preferred_username", "wang"}} << "wang";
        QTest::newRow("an address in other letters")
            << QJsonObject{{"name", "王小明"}, {"email", "王@a.example"}} << "";
        QTest::newRow("a line break")
            << QJsonObject{{"name", "王小明"}, {"email", "a@a.example\nb"}} << "";
        QTest::newRow("a long one")
            << QJsonObject{{"name", "王小明"}, {"email", QString(65, 'x')}} << "";
        QTest::newRow("no address") << QJsonObject{{"name", "王小明"}} << "";
    }
    void addresses()
    {
        QFETCH(QJsonObject, claims);
        QTEST(personAddress(claims), "address");
    }
};

QTEST_APPLESS_MAIN(TestIdToken)
#include "tst_idtoken.moc"
