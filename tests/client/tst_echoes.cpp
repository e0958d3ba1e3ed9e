// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "client/serverresults.h"
#include "openid/personname.h"
#include "support/json.h"
#include "support/keys.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

#include <optional>

using namespace DeviceSignIn;

/*!
    A server repeats in a response what was secret in the request. Each secret is tried in each
    request that contains it, in each form that a server may give it, and in each member of the
    response that is shown, printed or logged.
*/
class TestEchoes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errors_data();
    void errors();
    void longSecretsAreNotCutOff();
    void honestErrorsStay();
    void codes_data();
    void codes();
    void completeAddressIsLeftOut();
    void scopes();
    void names_data();
    void names();
};

namespace {

constexpr char clientSecret[] = "s3cret/of+our \"client\" & <tv>";
constexpr char deviceCode[] = "device-code/GmRhmhcxhwAzkoEqiMEg+DnyEysNkuNhszIySk9eS";
constexpr char refreshToken[] = "refresh/token+8xLOxBtZp8";
constexpr char accessToken[] = "access-token-SlAV32hkKG1234";

struct Form
{
    const char *name;
    QByteArray (*of)(const QByteArray &secret);
};

QByteArray inJson(const QByteArray &text)
{
    QByteArray json =
        QJsonDocument(QJsonObject{{"s", QString::fromUtf8(text)}}).toJson(QJsonDocument::Compact);
    return json.sliced(6, json.size() - 8);
}

QByteArray inUnicodeEscapes(const QByteArray &text)
{
    QByteArray escaped;
    for (const char c : text)
        escaped += "\\u00" + QByteArray(1, c).toHex();
    return escaped;
}

QByteArray inNumericEntities(const QByteArray &text)
{
    QByteArray escaped;
    for (const char c : text)
        escaped += "&#" + QByteArray::number(int(c)) + ';';
    return escaped;
}

QByteArray inForm(const QByteArray &text)
{
    return text.toPercentEncoding(" ").replace(' ', '+');
}

QByteArray inBasic(const QByteArray &text)
{
    return "Basic " + QByteArray("tv:" + text.toPercentEncoding()).toBase64();
}

QByteArray inLinesOfBase64(const QByteArray &text)
{
    QByteArray encoded = text.toBase64();
    for (qsizetype at = 8; at < encoded.size(); at += 9)
        encoded.insert(at, '\n');
    return encoded;
}

const Form forms[] = {
    {"plain", [](const QByteArray &s) { return s; }},
    {"quoted", [](const QByteArray &s) { return "client \"" + s + "\" is unknown"; }},
    {"percent-encoded", [](const QByteArray &s) { return s.toPercentEncoding(); }},
    {"percent-encoded throughout",
     [](const QByteArray &s) { return QByteArray("%" + s.toHex('%').toLower()); }},
    {"form-encoded", inForm},
    {"percent-encoded twice",
     [](const QByteArray &s) { return s.toPercentEncoding().toPercentEncoding(); }},
    {"Base64", [](const QByteArray &s) { return s.toBase64(); }},
    {"Base64 in lines", inLinesOfBase64},
    {"Base64 within a word", [](const QByteArray &s) { return "xy" + s.toBase64(); }},
    {"Base64url", [](const QByteArray &s) { return s.toBase64(QByteArray::Base64UrlEncoding); }},
    {"Base64url without padding",
     [](const QByteArray &s) {
         return s.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
     }},
    {"Basic authentication", inBasic},
    {"hexadecimal", [](const QByteArray &s) { return s.toHex(); }},
    {"hexadecimal in capitals", [](const QByteArray &s) { return s.toHex().toUpper(); }},
    {"JSON-escaped", inJson},
    {"JSON-escaped throughout", inUnicodeEscapes},
    {"HTML-escaped",
     [](const QByteArray &s) { return QString::fromUtf8(s).toHtmlEscaped().toUtf8(); }},
    {"HTML-escaped throughout", inNumericEntities},
    {"its beginning", [](const QByteArray &s) { return s.left(20) + "..."; }},
};

QByteArray errorWith(const QString &code, const QString &description)
{
    return QJsonDocument(QJsonObject{{"error", code}, {"error_description", description}}).toJson();
}

QByteArray value(const HttpRequest &request, const char *name)
{
    return QUrlQuery(QString::fromUtf8(request.body.reveal()))
        .queryItemValue(name, QUrl::FullyDecoded)
        .toUtf8();
}

struct EchoFixture
{
    static ClientData client(bool hasKey)
    {
        ClientData config = knownClient();
        config.endpoints.offersPkce = true;
        if (hasKey)
            config.clientKey = SigningKey::generate();
        else
            config.clientSecret = Secret(clientSecret);
        return config;
    }

    explicit EchoFixture(bool hasKey = false)
        : server(client(hasKey), &transport, &clock)
    {}

    ScriptedTransport transport;
    ManualClock clock;
    AuthorizationServer server;
    PendingCall call;
    DeviceAuthorization authorization;
    Proofs proofs;

    const HttpRequest &request() const { return transport.requests().back(); }

    void answer(int status, const QByteArray &body)
    {
        transport.answerNext(ScriptedTransport::json(status, body));
        settle();
    }

    void ask(std::optional<AuthorizationServer::CodeResult> *answered)
    {
        call = server.requestCode(
            [answered](AuthorizationServer::CodeResult answer) { *answered = std::move(answer); });
        settle();
    }

    void poll(std::optional<TokenResult> *answered)
    {
        authorization.deviceCode = Secret(deviceCode);
        proofs.codeVerifier = Secret("verifier-dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        call = server.poll(authorization, proofs,
                           [answered](TokenResult answer) { *answered = std::move(answer); });
        settle();
    }

    void refresh(std::optional<TokenResult> *answered)
    {
        call = server.refresh(Secret(refreshToken), {},
                              [answered](TokenResult answer) { *answered = std::move(answer); });
        settle();
    }
};

/*! Sends a request of the kind \a kind, and returns the failure when \a respond has answered it. */
template <typename Respond>
Failure failureOf(EchoFixture *fixture, const QString &kind, Respond respond)
{
    if (kind == "code") {
        std::optional<AuthorizationServer::CodeResult> answered;
        fixture->ask(&answered);
        respond();
        const auto *failed = answered ? std::get_if<CallFailure>(&*answered) : nullptr;
        return failed ? failed->failure : Failure();
    }
    std::optional<TokenResult> answered;
    if (kind == "poll")
        fixture->poll(&answered);
    else
        fixture->refresh(&answered);
    respond();
    return answered ? failureOf(answered->response) : Failure();
}

} // namespace

void TestEchoes::errors_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<int>("form");
    const std::tuple<const char *, bool, const char *> secrets[] = {
        {"code", false, "client_secret"},      {"code", true, "client_assertion"},
        {"poll", false, "client_secret"},      {"poll", false, "device_code"},
        {"poll", false, "code_verifier"},      {"poll", true, "client_assertion"},
        {"refresh", false, "client_secret"},   {"refresh", false, "refresh_token"},
        {"refresh", true, "client_assertion"},
    };
    for (const auto &[kind, hasKey, parameter] : secrets) {
        for (size_t form = 0; form < std::size(forms); ++form) {
            QTest::addRow("%s: %s, %s", kind, parameter, forms[form].name)
                << QString(kind) << hasKey << QByteArray(parameter) << int(form);
        }
    }
}

void TestEchoes::errors()
{
    QFETCH(QString, kind);
    QFETCH(bool, hasKey);
    QFETCH(QByteArray, parameter);
    QFETCH(int, form);
    for (const bool inCode : {false, true}) {
        EchoFixture fixture(hasKey);
        const Failure failure = failureOf(&fixture, kind, [&] {
            const QByteArray secret = value(fixture.request(), parameter);
            QVERIFY(secret.size() > 20);
            const QString echo = QString::fromUtf8(forms[form].of(secret));
            fixture.answer(400, inCode ? errorWith(echo, "no") : errorWith("invalid_thing", echo));
        });
        QVERIFY(failure);
        QCOMPARE(failure.code, inCode ? QString() : QString("invalid_thing"));
        QCOMPARE(failure.detail, inCode ? QString("no") : QString());
    }
}

/*!
    One line on the screen has 200 characters; the part of a secret that fits is not shown either.
*/
void TestEchoes::longSecretsAreNotCutOff()
{
    EchoFixture fixture(true);
    const Failure failure = failureOf(&fixture, "poll", [&] {
        const QByteArray assertion = value(fixture.request(), "client_assertion");
        QVERIFY(assertion.size() > 200);
        fixture.answer(400, errorWith("invalid_client", QString(190, 'x') + ' ' + assertion));
    });
    QCOMPARE(failure.code, QString("invalid_client"));
    QCOMPARE(failure.detail, QString());
}

void TestEchoes::honestErrorsStay()
{
    EchoFixture fixture;
    const QString description = "Client tv may not ask for openid, see https://a.example/?c=AAAAAA";
    const Failure failure = failureOf(
        &fixture, "poll", [&] { fixture.answer(400, errorWith("invalid_scope", description)); });
    QCOMPARE(failure.code, QString("invalid_scope"));
    QCOMPARE(failure.detail, description);
}

void TestEchoes::codes_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("text");
    const QByteArray secret = QByteArray(clientSecret);
    QTest::newRow("the device code as code") << QByteArray("user_code") << QByteArray(deviceCode);
    QTest::newRow("the device code in the address")
        << QByteArray("verification_uri")
        << QByteArray("https://a.example/?c=" + QByteArray(deviceCode).toPercentEncoding());
    QTest::newRow("the client's secret as code") << QByteArray("user_code") << secret;
    QTest::newRow("the client's secret in the address")
        << QByteArray("verification_uri")
        << QByteArray("https://a.example/?s=" + secret.toPercentEncoding());
    QTest::newRow("the client's secret in Base64 in the address")
        << QByteArray("verification_uri") << QByteArray("https://a.example/" + secret.toBase64());
}

/*! A code or an address with a secret in it is not shown. */
void TestEchoes::codes()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, text);
    EchoFixture fixture;
    std::optional<AuthorizationServer::CodeResult> answered;
    fixture.ask(&answered);
    QJsonObject codes{{"device_code", deviceCode},
                      {"user_code", "WDJB-MJHT"},
                      {"verification_uri", "https://a.example/"}};
    codes.insert(member, QString::fromUtf8(text));
    fixture.answer(200, QJsonDocument(codes).toJson());
    QVERIFY(answered);
    const auto *failed = std::get_if<CallFailure>(&*answered);
    QVERIFY2(failed, "it is shown");
    QCOMPARE(failed->failure.reason, Reason::UnsafeResponse);
    QVERIFY(!failed->failure.detail.contains(text));
}

/*!
    A complete address that contains the device code is left out: with a device code in the QR code,
    whoever takes a picture of the screen could get the tokens.
*/
void TestEchoes::completeAddressIsLeftOut()
{
    EchoFixture fixture;
    std::optional<AuthorizationServer::CodeResult> answered;
    fixture.ask(&answered);
    const QByteArray encoded = QByteArray(deviceCode).toPercentEncoding();
    fixture.answer(200, json("{'device_code':'" + QByteArray(deviceCode)
                             + "','user_code':'WDJB-MJHT','verification_uri':'https://a.example/',"
                               "'verification_uri_complete':'https://a.example/?d="
                             + encoded + "'}"));
    QVERIFY(answered);
    const auto *issued = std::get_if<IssuedCode>(&*answered);
    QVERIFY(issued);
    QCOMPARE(issued->authorization.userCode, QString("WDJB-MJHT"));
    QCOMPARE(issued->authorization.verificationUriComplete, QString());
}

/*! The granted scope is printed as an event. */
void TestEchoes::scopes()
{
    for (const char *secret : {accessToken, deviceCode, refreshToken, clientSecret}) {
        EchoFixture fixture;
        std::optional<TokenResult> answered;
        fixture.poll(&answered);
        const QJsonObject tokens{{"access_token", accessToken},
                                 {"refresh_token", refreshToken},
                                 {"token_type", "Bearer"},
                                 {"scope", "openid " + QString::fromUtf8(secret)}};
        fixture.answer(200, QJsonDocument(tokens).toJson());
        QVERIFY(answered);
        const auto *set = std::get_if<TokenSet>(&answered->response);
        QVERIFY(set);
        QCOMPARE(set->scope, QString());
        QCOMPARE(set->accessToken.reveal(), QByteArray(accessToken));
    }
}

void TestEchoes::names_data()
{
    QTest::addColumn<QByteArray>("name");
    const QByteArray token = accessToken;
    QTest::newRow("plain") << token;
    QTest::newRow("Bearer") << "Bearer " + token;
    QTest::newRow("Base64") << token.toBase64();
    QTest::newRow("its beginning") << token.left(18);
}

/*! A person is not greeted with a token. */
void TestEchoes::names()
{
    QFETCH(QByteArray, name);
    EchoFixture fixture;
    TokenSet tokens;
    tokens.accessToken = Secret(accessToken);
    std::optional<QString> answered;
    fixture.call =
        fixture.server.userinfo(tokens, {}, [&](const AuthorizationServer::NameResult &answer) {
            answered = std::get<PersonName>(answer).name;
        });
    settle();
    fixture.answer(200, json("{'name':'" + name + "','email':'ada@a.example'}"));
    QCOMPARE(answered, std::optional(QString("ada@a.example")));
}

QTEST_GUILESS_MAIN(TestEchoes)
#include "tst_echoes.moc"
