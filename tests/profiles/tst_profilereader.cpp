// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "profiles/profilereader.h"
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

    static void row(const QByteArray &members, const QByteArray &line)
    {
        QTest::newRow(members.constData()) << members << QString::fromLatin1(line);
    }

private Q_SLOTS:
    void defaultProfileFollowsTheRfcs()
    {
        const auto read = readWith({});
        const auto &profile = std::get<Profile>(read);
        const Profile rfc;
        QCOMPARE(profile.name, "acme");
        QCOMPARE(profile.deviceRequest.parameters, rfc.deviceRequest.parameters);
        QCOMPARE(profile.tokenRequest.parameters, rfc.tokenRequest.parameters);
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
        QCOMPARE(std::get<Profile>(read).tokenRequest.parameters, expected);
    }

    void additionalParametersAndHeaders()
    {
        const auto read =
            readWith(",'settings':{'key':{}},'requests':{'device':{'resource':['https:"
                     "//a','https://b'],'audience':'api'},'headers':{'X-Key':'{key}'},"
                     "'user_agent':'Aurora/2'}");
        QVERIFY(std::holds_alternative<Profile>(read));
        const auto &profile = std::get<Profile>(read);
        QCOMPARE(profile.deviceRequest.parameters.back(),
                 (std::pair<QString, QString>("audience", "api")));
        QCOMPARE(profile.deviceRequest.lists.front().first, "resource");
        QCOMPARE(profile.deviceRequest.lists.front().second,
                 QStringList({"https://a", "https://b"}));
        QCOMPARE(profile.tokenRequest.headers, (ParameterTemplates{{"X-Key", "{key}"}}));
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
            "'responses':{'fields':{'device_code':['code']},'error_at':['a.b','c'],"
            "'errors':{'Nope':'denied'},'refresh_errors':{'over':'code_refused'},"
            "'statuses':{'418':'denied'},'no_token':'pending',"
            "'extras':['instance_url'],'token_lifetime':7200},"
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
        QVERIFY(profile.tokenRequest.encoding == RequestTemplate::Encoding::Json);
        QCOMPARE(profile.fields.deviceCode, QStringList("code"));
        QCOMPARE(profile.errorAt, QStringList({"a.b", "c"}));
        QVERIFY(profile.errors.value("nope") == ErrorMeaning::Denied);
        QVERIFY(profile.refreshErrors.value("over") == ErrorMeaning::CodeRefused);
        QVERIFY(profile.statuses.value(418) == ErrorMeaning::Denied);
        QVERIFY(profile.noToken == ErrorMeaning::Pending);
        QCOMPARE(profile.extras, QStringList("instance_url"));
        QCOMPARE(profile.tokenLifetime, std::optional(std::chrono::seconds(7200)));
        QCOMPARE(profile.defaultInterval.count(), 30);
        QCOMPARE(profile.defaultLifetime.count(), 99);
        QCOMPARE(profile.longestUserCode, 15);
        QCOMPARE(profile.longestUri, 40);
        QVERIFY(profile.pkce == ProofPolicy::Always);
        QVERIFY(profile.nonce);
        QVERIFY(profile.dpop == ProofPolicy::Never);
        QCOMPARE(profile.signOutPage, "https://x");
    }

    /*! A GET has no body, whatever the other requests have. */
    void aGetNeedsNoEncoding()
    {
        const auto read = readWith(",'client':{'id':'none'},'requests':{'encoding':'json'},"
                                   "'endpoints':{'device_authorization':'https://a.example/d',"
                                   "'token':{'address':'https://a.example/t','method':'GET'}}");
        QVERIFY(std::holds_alternative<Profile>(read));
        const Profile &profile = std::get<Profile>(read);
        QVERIFY(profile.tokenRequest.encoding == RequestTemplate::Encoding::Query);
        QVERIFY(profile.deviceRequest.encoding == RequestTemplate::Encoding::Json);
    }

    /*! A secret that is never sent may still be needed, to check the signature of an id_token. */
    void aSecretThatOnlyChecks()
    {
        for (const char *name : {"HS256", "HS384", "HS512"}) {
            const auto read =
                readWith(QByteArray(",'client':{'authentication':'none','secret':'required'},"
                                    "'responses':{'id_token_algorithms':['")
                         + name + "']}");
            QVERIFY2(std::holds_alternative<Profile>(read), name);
        }
    }

    /*! A single path needs no list around it. */
    void aPathNeedsNoList()
    {
        const auto read = readWith(",'responses':{'fields':{'device_code':'data.check'},"
                                   "'tokens':{'access_token':'data.key'},'error_at':'data.error'}");
        QVERIFY(std::holds_alternative<Profile>(read));
        const Profile &profile = std::get<Profile>(read);
        QCOMPARE(profile.fields.deviceCode, QStringList("data.check"));
        QCOMPARE(profile.tokenFields.accessToken, QStringList("data.key"));
        QCOMPARE(profile.errorAt, QStringList("data.error"));
    }

    /*! An address is split where the values of a request begin. */
    void readsTheStepsOfAnotherPairing()
    {
        const auto read = readWith(
            ",'settings':{'server':{'kind':'address'}},"
            "'client':{'id':'none'},"
            "'requests':{'encoding':'json','headers':{'X-App':'tv','X-Id':'{device_id}'},"
            "'token':{'grant_type':null,'list':['a','b']},'exchange':{'Secret':'{device_code}'}},"
            "'endpoints':{'device_authorization':{'address':'{server}/begin','encoding':'query',"
            "'headers':{'x-app':null}},"
            "'token':{'address':'https://a.example/pins/{device_code}/state','method':'GET',"
            "'encoding':'query'},'exchange':'https://a.example/e',"
            "'userinfo':'https://a.example/u',"
            "'revocation':{'address':'https://a.example/r','method':'DELETE'}},"
            "'responses':{'tokens':{'access_token':['data.key']},'person':{'name':['User.Name']},"
            "'values':{'token':{'personal':['a.b','c']}},'done':'ok','flags':{'over':'expired'},"
            "'device_statuses':{'401':'no_device_grant'}},"
            "'code':{'verification_uri':'{server}/link','verification_uri_complete':"
            "'{server}/link?code={user_code}'},"
            "'token':{'header':{'X-Token':'{access_token}'}}");
        QVERIFY2(std::holds_alternative<Profile>(read),
                 qPrintable(std::holds_alternative<ProfileError>(read)
                                ? std::get<ProfileError>(read).line
                                : QString()));
        const auto &profile = std::get<Profile>(read);
        QVERIFY(profile.settings.front().isAddress);
        QVERIFY(profile.clientId == Profile::ClientId::None);
        QCOMPARE(profile.endpoints.deviceAuthorization, "{server}/begin");
        QVERIFY(profile.deviceRequest.encoding == RequestTemplate::Encoding::Query);
        QCOMPARE(profile.deviceRequest.headers, ParameterTemplates({{"X-Id", "{device_id}"}}));
        QCOMPARE(profile.endpoints.token, "https://a.example/pins/");
        QCOMPARE(profile.tokenRequest.path, "{device_code}/state");
        QCOMPARE(profile.tokenRequest.method, QByteArray("GET"));
        QCOMPARE(profile.tokenRequest.headers.size(), size_t(2));
        QCOMPARE(profile.tokenRequest.lists.front().second, QStringList({"a", "b"}));
        QVERIFY(profile.exchangeRequest.encoding == RequestTemplate::Encoding::Json);
        QCOMPARE(profile.revocationRequest.method, QByteArray("DELETE"));
        QCOMPARE(profile.userinfoRequest.method, QByteArray("GET"));
        QCOMPARE(profile.tokenFields.accessToken, QStringList("data.key"));
        QCOMPARE(profile.personFields.name, QStringList("User.Name"));
        QCOMPARE(profile.tokenValues.value("personal"), QStringList({"a.b", "c"}));
        QCOMPARE(profile.doneAt, "ok");
        QVERIFY(profile.flags.value("over") == ErrorMeaning::Expired);
        QVERIFY(profile.deviceStatuses.value(401) == ErrorMeaning::NoDeviceGrant);
        QCOMPARE(profile.verificationUri, "{server}/link");
        QCOMPARE(profile.tokenHeader.first, "X-Token");
        QVERIFY(usesDeviceId(profile));
        QVERIFY(valuesAfterSignIn(profile).contains("access_token"));
        QVERIFY(!usesDeviceId(Profile()));
    }

    void addresses_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char *address :
             {"https://a.example", "https://a.example/t?a=b", "https://{domain}/t",
              "https://tv.{domain}:{port}/t", "https://a.example:8443/{domain}/{device_code}",
              "{server}/t", "{server}", "http://127.0.0.1:8628/t", "http://localhost/t",
              "http://[::1]:8628/t"})
            QTest::newRow(address) << QByteArray(address);
    }
    void addresses()
    {
        QFETCH(QByteArray, address);
        const auto read =
            readWith(",'settings':{'domain':{},'port':{},'server':{'kind':'address'}},'endpoints':"
                     "{'device_authorization':'https://a.example/d','token':'"
                     + address + "'},'code':{'verification_uri':'{server}/web/#/pin'}");
        QVERIFY2(std::holds_alternative<Profile>(read),
                 qPrintable(std::holds_alternative<ProfileError>(read)
                                ? std::get<ProfileError>(read).line
                                : QString()));
    }

    void wrongAddresses_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("line");
        const QByteArray problem =
            " must be an https address (http only for loopback), or begin with a "
            "setting of the kind address";
        const auto addressRow = [&](const QByteArray &token, const QByteArray &line) {
            row(",'settings':{'domain':{},'server':{'kind':'address'}},'endpoints':"
                "{'device_authorization':'{server}/d','token':"
                    + token + "}",
                line);
        };
        for (const char *wrong :
             {"http://a.example/t", "ftp://a.example/t", "a.example/t", "/t", "https://",
              "https:///t", "https://u@a.example/t", "https://a.example/t#part",
              "https://a b.example/t", "https://a.example:port/t", "{domain}/t", "",
              "http://192.168.1.20/t", "javascript:t"})
            addressRow(QByteArray("'") + wrong + "'", QByteArray("endpoints.token") + problem);
        addressRow("{'address':'http://a.example/t'}",
                   QByteArray("endpoints.token.address") + problem);
        addressRow("{'method':'GET'}", QByteArray("endpoints.token.address") + problem);
        addressRow("'https://{device_code}/t'",
                   "endpoints.token has {device_code} in its host, where only a setting can be");
        addressRow("'https://{device_code}.a.example/t'",
                   "endpoints.token has {device_code} in its host, where only a setting can be");
        addressRow("'https://{server}/t'",
                   "endpoints.token has {server}, a whole address, after its beginning");
        addressRow("'{server}x/t'",
                   "endpoints.token has {server}, a whole address, after its beginning");
        addressRow("'https://a.example/{server}'",
                   "endpoints.token has {server}, a whole address, after its beginning");
        row(",'endpoints':{'keys':'http://a.example/k'}", QByteArray("endpoints.keys") + problem);
        row(",'issuer':'http://a.example'", QByteArray("issuer") + problem);
        row(",'issuer':'https://a.example/{claim:tid}'",
            "issuer has a claim or a query, so that no address can be discovered");
        row(",'code':{'verification_uri':'http://a.example/pin'}",
            QByteArray("code.verification_uri") + problem);
        row(",'code':{'verification_uri_complete':'https://{user_code}/pin'}",
            "code.verification_uri_complete has {user_code} in its host, where only a setting can "
            "be");
    }
    void wrongAddresses() { refusals(); }

    void wrongPaths_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("line");
        for (const char *path : {"data..ok", ".ok", "ok.", ".", "a..b.c"})
            row(QByteArray(",'responses':{'done':'") + path + "'}",
                "responses.done must name a member, such as data.pin");
        const QByteArray member = " must name a member, such as data.pin";
        for (const char *list : {"fields.user_code", "tokens.access_token", "client.client_id",
                                 "person.name", "values.token"}) {
            const QByteArrayList names = QByteArray(list).split('.');
            const QByteArray last = names[0] == "values" ? "{'pin':['a..b']}" : "['a..b']";
            row(",'responses':{'" + names[0] + "':{'" + names[1] + "':" + last + "}}",
                QByteArray("responses.") + list + (names[0] == "values" ? ".pin" : "") + member);
        }
        row(",'responses':{'error_at':['']}",
            "responses.error_at must name a member, such as data.pin");
        row(",'responses':{'flags':{'a..b':'expired'}}",
            "responses.flags.a..b must name a member, such as data.pin");
    }
    void wrongPaths() { refusals(); }

    /*! The error has the path of the member and the reason. */
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("line");
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
        row(",'requests':{'encoding':'xml'}", "requests.encoding must be one of form, json, query");
        row(",'endpoints':{'token':{'address':'https://a.example','method':'PATCH'}}",
            "endpoints.token.method must be one of POST, GET, PUT, DELETE");
        row(",'endpoints':{'token':{'address':'https://a.example','method':'GET',"
            "'encoding':'form'}}",
            "endpoints.token.encoding must be query for a GET");
        row(",'endpoints':{'token':{'url':'https://a.example'}}",
            "endpoints.token.url is unknown here");
        row(",'endpoints':{'token':{'headers':{'Host':'b.example'}}}",
            "endpoints.token.headers.Host can't be set");
        row(",'requests':{'headers':{'X-A':'\u00e9'}}", "requests.headers.X-A must be of ASCII");
        row(",'requests':{'token':{'code':[7]}}", "requests.token.code must be a text");
        row(",'client':{'id':'registered'},'endpoints':{'token':'https://a.example/t',"
            "'device_authorization':'https://a.example/d'}",
            "endpoints.registration is missing");
        row(",'responses':{'values':{'token':{'scope':'a'}}}",
            "responses.values.token.scope can't be the name of a value");
        row(",'responses':{'flags':{'over':'gone'}}",
            "responses.flags.over must be one of pending, slow_down, denied, expired, busy, "
            "code_refused, client_refused, scope_refused, no_device_grant, refused");
        row(",'code':{'verification_uri':'https://a.example/{device_code}'}",
            "code.verification_uri must not have {device_code} in it: the page shows this address, "
            "so that only {user_code} and settings can be");
        row(",'code':{'verification_uri':'https://a.example/{where}'}",
            "code names {where}, which is no setting");
        row(",'responses':{'values':{'token':{'ticket':'t'}}},'requests':{'exchange':{'a':'{ticket}"
            "'}"
            "},"
            "'endpoints':{'device_authorization':'https://a.example/d',"
            "'token':'https://a.example/t','exchange':'https://a.example/{ticket}'}",
            "endpoints.exchange must not have {ticket} in it: a value of responses.values belongs "
            "into requests");
        row(",'token':{'header':{'A':'x','B':'y'}}", "token.header must name one header");
        row(",'settings':{'server':{'kind':'host'}}",
            "settings.server.kind must be one of text, address");
        row(",'client':{'authentication':'magic'}",
            "client.authentication must be one of discovered, none, post, basic");
        row(",'scope':{'default':'openid'}", "scope.default must be a list");
        row(",'scope':{'default':[1]}", "scope.default must be a text");
        row(",'responses':{'statuses':{'700':'denied'}}",
            "responses.statuses.700 is no HTTP status");
        row(",'responses':{'fields':{'code':['x']}}", "responses.fields.code is unknown here");
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

    /*! A step that can't work is refused when the profile is read. */
    void impossibleSteps_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("line");
        const auto endpoints = [](const QByteArray &more) {
            return ",'endpoints':{'device_authorization':'https://a.example/d',"
                   "'token':'https://a.example/t'"
                   + more + "}";
        };
        const QByteArray bare = endpoints({});
        row(",'responses':{'refresh_errors':{'gone':'pending'}}",
            "responses.refresh_errors.gone must be one of denied, expired, busy, code_refused, "
            "client_refused, scope_refused, refused");
        row(",'responses':{'device_statuses':{'403':'pending'}}",
            "responses.device_statuses.403 must be one of slow_down, busy, client_refused, "
            "scope_refused, no_device_grant, refused");
        row(",'token':{'header':{'X-Token':'token'}}",
            "token.header.X-Token must have {access_token}");
        row(",'token':{'header':{'X-Token':'{access_token}:{user_code}'}}",
            "token.header.X-Token names {user_code}, which has no value after the sign-in");
        row(",'requests':{'exchange':{'code':'{device_code}'}}",
            "endpoints.exchange is missing: requests.exchange needs its address");
        row(",'responses':{'values':{'exchange':{'id':'user'}}}",
            "endpoints.exchange is missing: responses.values.exchange needs its address");
        row(bare + ",'requests':{'registration':{'name':'TV'}}",
            "endpoints.registration is missing: requests.registration needs its address");
        row(bare + ",'responses':{'client':{'client_id':['id']}}",
            "endpoints.registration is missing: responses.client needs its address");
        row(bare + ",'responses':{'values':{'registration':{'key':'id'}}}",
            "endpoints.registration is missing: responses.values.registration needs its address");
        row(bare + ",'requests':{'revocation':{'all':'yes'}}",
            "endpoints.revocation is missing: requests.revocation needs its address");
        row(bare + ",'requests':{'userinfo':{'fields':'name'}}",
            "endpoints.userinfo is missing: requests.userinfo needs its address");
        row(bare + ",'responses':{'person':{'name':['login']}}",
            "endpoints.userinfo is missing: responses.person needs its address");
        row(endpoints(",'keys':'https://a.example/k'"),
            "issuer is missing: id_tokens, for which endpoints.keys is, are compared with it");
        const QByteArray noRefresh = ",'responses':{'tokens':{'refresh_token':[]}";
        const QByteArray useless = " is of no use: there is no refresh, because "
                                   "responses.tokens.refresh_token names no member";
        row(endpoints(",'refresh':'https://a.example/f'") + noRefresh + "}",
            "endpoints.refresh" + useless);
        row(noRefresh + "},'requests':{'refresh':{'code':'{refresh_token}'}}",
            "requests.refresh" + useless);
        row(noRefresh + ",'refresh_errors':{'gone':'expired'}}",
            "responses.refresh_errors" + useless);
        row(",'responses':{'fields':{'user_code':[]}}",
            "responses.fields.user_code must name at least one member");
        row(",'responses':{'tokens':{'access_token':[]}}",
            "responses.tokens.access_token must name at least one member");
        row(",'client':{'id':'registered'},'responses':{'client':{'client_id':[]}}",
            "responses.client.client_id must name at least one member");
        row(",'responses':{'fields':{'verification_uri':[]}}",
            "code.verification_uri is missing: responses.fields.verification_uri names no member");
        row(",'requests':{'device':{'code':'{device_code}'}}",
            "requests.device.code names {device_code}, which has no value in this step");
        row(",'requests':{'refresh':{'token':'{access_token}'}}",
            "requests.refresh.token names {access_token}, which has no value in this step");
        row(",'requests':{'userinfo':{'list':['{user_code}']}}",
            "requests.userinfo.list names {user_code}, which has no value in this step");
        row(endpoints(",'exchange':'https://a.example/{token}'"),
            "endpoints.exchange names {token}, which has no value in this step");
        row(",'requests':{'token':{'device_code':null}}",
            "requests.token must have {device_code}, {user_code} or another value that says for "
            "which code it is");
        row(",'responses':{'fields':{'device_code':[]}}",
            "requests.token must have {device_code}, {user_code} or another value that says for "
            "which code it is");
        row(endpoints(",'exchange':'https://a.example/e'"),
            "requests.exchange must have {device_code}, {user_code} or another value that says "
            "for which code it is");
        row(",'requests':{'refresh':{'refresh_token':null}}",
            "requests.refresh must have {refresh_token}");
        row(endpoints(",'revocation':'https://a.example/r'")
                + ",'requests':{'revocation':{'token':null}}",
            "requests.revocation must have {token} or {access_token}");
        row(",'client':{'id':'none','secret':'required'}",
            "client.secret can't be required: client.id is none");
        row(",'client':{'id':'registered','secret':'required'}",
            "client.secret can't be required: client.id is registered, and the registration "
            "yields the secret");
        row(",'client':{'authentication':'none','secret':'required'}",
            "client.secret is required, but never sent: client.authentication is none, and no "
            "request has {client_secret}");
        row(",'requests':{'user_agent':'{app}/1'}",
            "requests.user_agent can have no placeholder, such as {app}");
        row(",'responses':{'id_token_algorithms':['none']}",
            "responses.id_token_algorithms must name algorithms such as ES256, RS256 or HS256, not "
            "none");
        row(",'settings':{'domain':{'optional':true}},'issuer':'https://{domain}'",
            "settings.domain.optional must be false: an address has {domain} in its host");
        row(",'settings':{'server':{'kind':'address','preset':'http://a.example'}}",
            "settings.server.preset must be an https address (http only for loopback)");
        row(",'requests':{'headers':{'X-App':'a','x-app':'b'}}",
            "requests.headers.x-app is written twice, in capitals and not; remove one of the two");
        row(",'responses':{'errors':{'Gone':'expired','gone':'denied'}}",
            "responses.errors.gone is written twice, in capitals and not; remove one of the two");
        row(",'title':'Again'", "line 1: title is written twice; remove one of the two");
    }
    void impossibleSteps() { refusals(); }

    /*! No secret may get into an address, which servers and proxies log, or onto the screen. */
    void exposedSecrets_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("line");
        const QByteArray remedy = ": servers and proxies log addresses. Send it in a header, or in "
                                  "the body (encoding form or json)";
        const auto token = [](const QByteArray &address) {
            return ",'endpoints':{'device_authorization':'https://a.example/d','token':'" + address
                   + "'}";
        };
        row(token("https://a.example/t/{client_secret}"),
            "endpoints.token must not have {client_secret} in it" + remedy);
        row(token("https://a.example/t?secret={client_secret}"),
            "endpoints.token must not have {client_secret} in it" + remedy);
        row(token("https://a.example?secret={client_secret}"),
            "endpoints.token must not have {client_secret} in it" + remedy);
        row(token("https://a.example/t?code={device_code}"),
            "endpoints.token must not have {device_code} in its query; write it into "
            "requests.token");
        row(token("https://a.example/t','revocation':'https://a.example/r/{access_token}"),
            "endpoints.revocation must not have {access_token} in it" + remedy);
        row(token("https://a.example/t','userinfo':'https://a.example/u?t={access_token}"),
            "endpoints.userinfo must not have {access_token} in it" + remedy);
        row(token("https://a.example/t','refresh':'https://a.example/r?t={refresh_token}"),
            "endpoints.refresh must not have {refresh_token} in it" + remedy);
        const auto query = [](const char *name) {
            return QByteArray(" must not have {") + name + "} with the encoding query";
        };
        row(",'requests':{'userinfo':{'access_token':'{access_token}'}}",
            "requests.userinfo.access_token" + query("access_token") + remedy);
        row(",'client':{'authentication':'none'},'requests':{'encoding':'query',"
            "'device':{'key':'{client_secret}'}}",
            "requests.device.key" + query("client_secret") + remedy);
        row(",'client':{'authentication':'none'},'requests':{'encoding':'query'}",
            "requests.refresh.refresh_token" + query("refresh_token") + remedy);
        row(",'client':{'authentication':'none'},'requests':{'encoding':'query'},"
            "'responses':{'tokens':{'refresh_token':[]}}",
            "requests.revocation.token" + query("token") + remedy);
        row(",'endpoints':{'device_authorization':'https://a.example/d','token':"
            "{'address':'https://a.example/t','method':'GET'}}",
            "client.authentication must be none or basic: endpoints.token has the encoding query, "
            "so that a client's secret would be in the address");
        row(",'responses':{'fields':{'user_code':['device_code']}}",
            "responses.fields.user_code must not have device_code, which is the device code, a "
            "secret");
        row(",'responses':{'values':{'device':{'key':'data.key'}},'fields':{'verification_uri':"
            "['data.key']}}",
            "responses.fields.verification_uri must not have data.key, which is a value of "
            "responses.values, a secret");
        row(",'responses':{'extras':['refresh_token']}",
            "responses.extras must not have refresh_token, which is a token, a secret");
        row(",'responses':{'values':{'token':{'key':'secret'}},'extras':['secret']}",
            "responses.extras must not have secret, which is a value of responses.values, a "
            "secret");
    }
    void exposedSecrets() { refusals(); }

    /*! A query may begin behind the host, and stays with the values of the request. */
    void splitsAnAddressAtItsQuery()
    {
        const auto read = readWith(",'settings':{'server':{'kind':'address'}},'endpoints':{"
                                   "'device_authorization':'{server}?scope={scope}',"
                                   "'token':'https://a.example?code={user_code}'}");
        QVERIFY2(std::holds_alternative<Profile>(read),
                 qPrintable(std::holds_alternative<ProfileError>(read)
                                ? std::get<ProfileError>(read).line
                                : QString()));
        const auto &profile = std::get<Profile>(read);
        QCOMPARE(profile.endpoints.deviceAuthorization, "{server}");
        QCOMPARE(profile.deviceRequest.path, "?scope={scope}");
        QCOMPARE(profile.endpoints.token, "https://a.example");
        QCOMPARE(profile.tokenRequest.path, "?code={user_code}");
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
