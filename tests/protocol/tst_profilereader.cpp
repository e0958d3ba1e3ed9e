// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/profilereader.h"
#include "support/json.h"

#include <QTest>

using namespace DeviceSignIn;

class TestProfileReader : public QObject
{
    Q_OBJECT

    /*! Reads a profile with a name, a title and \a members. */
    static std::variant<Profile, ProfileError> readWith(const QByteArray &members)
    {
        return readProfile(json("{'name':'acme','title':'Acme'" + members + "}"));
    }

private Q_SLOTS:
    void defaultProfileFollowsTheRfcs()
    {
        const auto read = readWith({});
        const auto &profile = std::get<Profile>(read);
        const Profile rfc;
        QCOMPARE(profile.name, "acme");
        QCOMPARE(profile.deviceRequest, rfc.deviceRequest);
        QCOMPARE(profile.tokenRequest, rfc.tokenRequest);
        QCOMPARE(profile.errorAt, rfc.errorAt);
        QVERIFY(!profile.noToken);
        QVERIFY(!profile.needsSecret);
    }

    void profileChangesTheRequests()
    {
        const auto read = readWith(",'requests':{'token':{'client_id':null,"
                                   "'grant_type':'device','user_code':'{user_code}'}}");
        const ParameterTemplates expected = {{"grant_type", "device"},
                                             {"device_code", "{device_code}"},
                                             {"user_code", "{user_code}"}};
        QCOMPARE(std::get<Profile>(read).tokenRequest, expected);
    }

    void furtherParametersAndHeaders()
    {
        const auto read =
            readWith(",'settings':{'key':{}},'requests':{'device':{'resource':['https:"
                     "//a','https://b'],'audience':'api'},'headers':{'X-Key':'{key}'},"
                     "'user_agent':'Aurora/2'}");
        QVERIFY(std::holds_alternative<Profile>(read));
        const auto &profile = std::get<Profile>(read);
        const ParameterTemplates expected = {{"client_id", "{client_id}"},
                                             {"scope", "{scope}"},
                                             {"audience", "api"},
                                             {"resource", "https://a"},
                                             {"resource", "https://b"}};
        ParameterTemplates sorted = profile.deviceRequest;
        std::sort(sorted.begin(), sorted.end());
        ParameterTemplates wanted = expected;
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(sorted, wanted);
        QCOMPARE(profile.headers, (ParameterTemplates{{"X-Key", "{key}"}}));
        QCOMPARE(profile.userAgent, "Aurora/2");
        QVERIFY(std::holds_alternative<ProfileError>(
            readWith(",'requests':{'headers':{'X-Key':'{nothing}'}}")));
    }

    void readsEveryMember()
    {
        const auto read = readWith(
            ",'registration':'r','settings':{'realm':{'about':'a','preset':'p','optional':true}},"
            "'issuer':'https://a.example/{realm}/{claim:tid}',"
            "'endpoints':{'device_authorization':'https://a.example/d','token':'https://a.example/"
            "t',"
            "'refresh':'https://a.example/f','revocation':'https://a.example/r',"
            "'userinfo':'https://a.example/u','keys':'https://a.example/k'},"
            "'client':{'authentication':'basic','secret':'required'},"
            "'scope':{'separator':',','as':'array','default':['a','b']},"
            "'requests':{'encoding':'json'},"
            "'answers':{'fields':{'device_code':['code']},'error_at':['a.b','c'],"
            "'errors':{'Nope':'denied'},'refresh_errors':{'over':'code_refused'},"
            "'statuses':{'418':'denied'},'no_token':'pending','token_type':'optional',"
            "'extras':['instance_url']},"
            "'code':{'interval':30,'lifetime':99,'longest_user_code':15,'longest_uri':40},"
            "'proofs':{'pkce':'always','nonce':true,'dpop':'never'},'sign_out_page':'https://x'");
        QVERIFY2(std::holds_alternative<Profile>(read),
                 qPrintable(std::holds_alternative<ProfileError>(read)
                                ? std::get<ProfileError>(read).line
                                : QString()));
        const auto &profile = std::get<Profile>(read);
        QCOMPARE(profile.registration, "r");
        QCOMPARE(profile.settings.size(), size_t(1));
        QCOMPARE(profile.settings.front().preset, "p");
        QVERIFY(profile.settings.front().optional);
        QCOMPARE(profile.endpoints.refresh, "https://a.example/f");
        QCOMPARE(profile.endpoints.keys, "https://a.example/k");
        QVERIFY(profile.authentication == Profile::Authentication::Basic);
        QVERIFY(profile.needsSecret);
        QCOMPARE(profile.scopeSeparator, ",");
        QVERIFY(profile.scopeAsArray);
        QCOMPARE(profile.defaultScopes, QStringList({"a", "b"}));
        QVERIFY(profile.encoding == Profile::Encoding::Json);
        QCOMPARE(profile.fields.deviceCode, QStringList("code"));
        QCOMPARE(profile.errorAt, QStringList({"a.b", "c"}));
        QVERIFY(profile.errors.value("nope") == ErrorMeaning::Denied);
        QVERIFY(profile.refreshErrors.value("over") == ErrorMeaning::CodeRefused);
        QVERIFY(profile.statuses.value(418) == ErrorMeaning::Denied);
        QVERIFY(profile.noToken == ErrorMeaning::Pending);
        QVERIFY(profile.tokenTypeOptional);
        QCOMPARE(profile.extras, QStringList("instance_url"));
        QCOMPARE(profile.defaultInterval.count(), 30);
        QCOMPARE(profile.defaultLifetime.count(), 99);
        QCOMPARE(profile.longestUserCode, 15);
        QCOMPARE(profile.longestUri, 40);
        QVERIFY(profile.pkce == ProofPolicy::Always);
        QVERIFY(profile.nonce);
        QVERIFY(profile.dpop == ProofPolicy::Never);
        QCOMPARE(profile.signOutPage, "https://x");
    }

    /*! The error has the path of the member and the reason. */
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("line");
        const auto row = [](const QByteArray &members, const char *line) {
            QTest::newRow(members.constData()) << members << QString::fromLatin1(line);
        };
        row(",'endpoint':{}", "endpoint is unknown here");
        row(",'endpoints':{'tokens':'x'}", "endpoints.tokens is unknown here");
        row(",'endpoints':'x'", "endpoints must be an object");
        row(",'endpoints':{'token':'https://a.example'}",
            "endpoints.device_authorization is missing");
        row(",'endpoints':{'device_authorization':'https://a.example'}",
            "endpoints.token is missing");
        row(",'endpoints':{'device_authorization':'https://{where}','token':'https://a.example'}",
            "endpoints names {where}, which is no setting");
        row(",'requests':{'token':{'code':'{code}'}}",
            "requests names {code}, which is no setting");
        row(",'requests':{'token':{'code':7}}", "requests.token.code must be a text");
        row(",'requests':{'encoding':'xml'}", "requests.encoding must be one of form, json");
        row(",'client':{'authentication':'magic'}",
            "client.authentication must be one of discovered, none, post, basic");
        row(",'scope':{'default':'openid'}", "scope.default must be a list");
        row(",'scope':{'default':[1]}", "scope.default must be a text");
        row(",'answers':{'statuses':{'700':'denied'}}", "answers.statuses.700 is no HTTP status");
        row(",'answers':{'fields':{'code':['x']}}", "answers.fields.code is unknown here");
        row(",'code':{'interval':0}", "code.interval must be a whole number from 1 to 300");
        row(",'code':{'interval':2.5}", "code.interval must be a whole number from 1 to 300");
        row(",'code':{'lifetime':'600'}", "code.lifetime must be a whole number from 1 to 86400");
        row(",'proofs':{'nonce':1}", "proofs.nonce must be true or false");
        row(",'settings':{'a b':{}}", "settings.a b can't be the name of a setting");
        row(",'settings':{'device_code':{}}",
            "settings.device_code can't be the name of a setting");
        row(",'settings':{'realm':'master'}", "settings.realm must be an object");
        row(",'registration':'a\\u202Eb'",
            "registration is too long, or holds a character that can't be seen");
    }
    void refusals()
    {
        QFETCH(QByteArray, members);
        const auto read = readWith(members);
        QVERIFY(std::holds_alternative<ProfileError>(read));
        QTEST(std::get<ProfileError>(read).line, "line");
    }

    void wrongFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("line");
        QTest::newRow("not JSON") << json("{\n'name':\n}") << "line 3: ";
        QTest::newRow("a list") << json("[]") << "line 1: must be an object";
        QTest::newRow("no name") << json("{'title':'A'}")
                                 << "name must be a word of letters, digits, - and _";
        QTest::newRow("a page that is no web page")
            << json("{'name':'a','title':'A','sign_out_page':'javascript:alert(1)'}")
            << "sign_out_page must be an https address";
        QTest::newRow("a path for a name") << json("{'name':'../a','title':'A'}")
                                           << "name must be a word of letters, digits, - and _";
        QTest::newRow("no title") << json("{'name':'a'}") << "title is missing";
        QTest::newRow("huge") << QByteArray(70000, ' ') << "larger than 65536 bytes";
    }
    void wrongFiles()
    {
        QFETCH(QByteArray, file);
        const auto read = readProfile(file);
        QVERIFY(std::holds_alternative<ProfileError>(read));
        QFETCH(QString, line);
        QVERIFY2(std::get<ProfileError>(read).line.startsWith(line),
                 qPrintable(std::get<ProfileError>(read).line));
    }
};

QTEST_APPLESS_MAIN(TestProfileReader)
#include "tst_profilereader.moc"
