// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The requests that each shipped provider profile produces, and the meaning of the provider's real
// responses.

#include "profiles/profiles.h"
#include "protocol/tokens.h"
#include "support/json.h"

#include <QTest>

using namespace DeviceSignIn;

namespace {

constexpr char formType[] = "application/x-www-form-urlencoded";
constexpr char jsonType[] = "application/json";

/*!
    Returns the configuration of a client of \a provider, with a value for each setting that the
    profile requires.
*/
ClientData clientOf(const QString &provider)
{
    static const Profiles profiles;
    const Profile *profile = profiles.find(provider);
    QMap<QString, QString> settings;
    for (const ProfileSetting &setting : profile->settings) {
        if (setting.isMissing(setting.preset))
            settings.insert(setting.name,
                            (setting.isAddress ? "https://" : "") + setting.name + ".example");
    }
    auto made = configFor(*profile, settings);
    ClientData config = std::move(std::get<ClientData>(made));
    config.clientId = "id";
    config.clientSecret = Secret(profile->needsSecret ? "se+cret" : "");
    config.scopes = QStringList{"a", "b"};
    return config;
}

DeviceAuthorization issuedCodes()
{
    DeviceAuthorization authorization;
    authorization.deviceCode = Secret("DC");
    authorization.userCode = "UC";
    return authorization;
}

HttpResponse answer(int status, const QByteArray &type, const QByteArray &body)
{
    HttpResponse made;
    made.status = status;
    made.contentType = type;
    made.body = Secret(json(body));
    return made;
}

QString kindOf(const TokenResponse &answer)
{
    static const char *const kinds[] = {"tokens",  "pending", "slow",      "denied",
                                        "expired", "refused", "retryable", "unexpected"};
    return QString::fromLatin1(kinds[answer.index()]);
}

} // namespace

class TestProviderTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *provider, const char *request, const char *url,
                            const QByteArray &body) {
            QTest::addRow("%s %s", provider, request)
                << QString::fromLatin1(request) << QString::fromLatin1(url) << json(body);
        };
        const QByteArray grant =
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code";

        row("github", "device", "https://github.com/login/device/code", "scope=a%20b&client_id=id");
        row("github", "token", "https://github.com/login/oauth/access_token",
            grant + "&device_code=DC&client_id=id");
        row("google", "device", "https://oauth2.googleapis.com/device/code",
            "scope=a%20b&client_id=id&client_secret=se%2Bcret");
        row("google", "token", "https://oauth2.googleapis.com/token",
            grant + "&device_code=DC&client_id=id&client_secret=se%2Bcret");
        row("google", "revocation", "https://oauth2.googleapis.com/revoke",
            "token=T&client_secret=se%2Bcret");
        row("microsoft", "device",
            "https://login.microsoftonline.com/common/oauth2/v2.0/devicecode",
            "scope=a%20b&client_id=id");
        row("microsoft", "token", "https://login.microsoftonline.com/common/oauth2/v2.0/token",
            grant + "&device_code=DC&client_id=id");
        row("facebook", "device", "https://graph.facebook.com/v25.0/device/login",
            "scope=a%2Cb&access_token=id%7Cse%2Bcret");
        row("facebook", "token", "https://graph.facebook.com/v25.0/device/login_status",
            "access_token=id%7Cse%2Bcret&code=DC");
        row("twitch", "device", "https://id.twitch.tv/oauth2/device", "client_id=id&scopes=a%20b");
        row("twitch", "token", "https://id.twitch.tv/oauth2/token",
            grant + "&device_code=DC&client_id=id&scopes=a%20b");
        row("trakt", "device", "https://api.trakt.tv/oauth/device/code",
            "{'client_id':'id','client_secret':'se+cret'}");
        row("trakt", "token", "https://api.trakt.tv/oauth/device/token",
            "{'client_id':'id','client_secret':'se+cret','code':'DC'}");
        row("trakt", "refresh", "https://api.trakt.tv/oauth/token",
            "{'client_id':'id','client_secret':'se+cret','grant_type':'refresh_token',"
            "'redirect_uri':'urn:ietf:wg:oauth:2.0:oob','refresh_token':'R'}");
        row("amazon", "device", "https://api.amazon.com/auth/o2/create/codepair",
            "scope=a%20b&client_id=id&response_type=device_code");
        row("amazon", "token", "https://api.amazon.com/auth/o2/token",
            "grant_type=device_code&device_code=DC&user_code=UC");
        row("auth0", "device", "https://domain.example/oauth/device/code",
            "scope=a%20b&client_id=id");
        row("auth0", "token", "https://domain.example/oauth/token",
            grant + "&device_code=DC&client_id=id");
        row("okta", "device", "https://domain.example/oauth2/default/v1/device/authorize",
            "scope=a%20b&client_id=id");
        row("okta", "token", "https://domain.example/oauth2/default/v1/token",
            grant + "&device_code=DC&client_id=id");
        row("okta", "revocation", "https://domain.example/oauth2/default/v1/revoke",
            "token=T&token_type_hint=refresh_token&client_id=id");
        row("zitadel", "device", "https://domain.example/oauth/v2/device_authorization",
            "scope=a%20b&client_id=id");
        row("zitadel", "token", "https://domain.example/oauth/v2/token",
            grant + "&device_code=DC&client_id=id");
        row("salesforce", "device", "https://login.salesforce.com/services/oauth2/token",
            "scope=a%20b&client_id=id&response_type=device_code");
        row("salesforce", "token", "https://login.salesforce.com/services/oauth2/token",
            "grant_type=device&client_id=id&code=DC");
        row("gitlab", "device", "https://gitlab.com/oauth/authorize_device",
            "scope=a%20b&client_id=id");
        row("gitlab", "token", "https://gitlab.com/oauth/token",
            grant + "&device_code=DC&client_id=id");
        row("plex", "device", "https://plex.tv/api/v2/pins", "");
        row("plex", "token", "https://plex.tv/api/v2/pins/DC", "");
        row("plex", "revocation", "https://plex.tv/api/v2/users/signout", "");
        row("jellyfin", "device", "https://server.example/QuickConnect/Initiate", "");
        row("jellyfin", "token", "https://server.example/QuickConnect/Connect?secret=DC", "");
        row("jellyfin", "exchange", "https://server.example/Users/AuthenticateWithQuickConnect",
            "{'Secret':'DC'}");
        row("emby", "device", "https://connect.emby.media/service/pin", "deviceId=ID");
        row("emby", "token", "https://connect.emby.media/service/pin?deviceId=ID&pin=UC", "");
        row("emby", "exchange", "https://connect.emby.media/service/pin/authenticate",
            "deviceId=ID&pin=UC");
        row("real-debrid", "device",
            "https://api.real-debrid.com/oauth/v2/device/code?client_id=id&new_credentials=yes",
            "");
        row("real-debrid", "token",
            "https://api.real-debrid.com/oauth/v2/device/credentials?client_id=id&code=DC", "");
        row("real-debrid", "exchange", "https://api.real-debrid.com/oauth/v2/token",
            "client_id=PI&client_secret=PS&code=DC&"
            "grant_type=http%3A%2F%2Foauth.net%2Fgrant_type%2Fdevice%2F1.0");
        row("real-debrid", "refresh", "https://api.real-debrid.com/oauth/v2/token",
            "grant_type=http%3A%2F%2Foauth.net%2Fgrant_type%2Fdevice%2F1.0&client_id=PI&"
            "client_secret=PS&code=R");
        row("real-debrid", "revocation",
            "https://api.real-debrid.com/rest/1.0/disable_access_token", "");
        row("alldebrid", "device", "https://api.alldebrid.com/v4.1/pin/get", "");
        row("alldebrid", "token", "https://api.alldebrid.com/v4/pin/check", "check=DC&pin=UC");
        row("simkl", "device", "https://api.simkl.com/oauth2/device", "scope=a%20b&client_id=id");
        row("simkl", "token", "https://api.simkl.com/oauth2/token",
            grant + "&device_code=DC&client_id=id");
        row("simkl", "refresh", "https://api.simkl.com/oauth2/token",
            "grant_type=refresh_token&refresh_token=R&client_id=id");
        row("simkl", "revocation", "https://api.simkl.com/oauth2/revoke",
            "token=T&token_type_hint=refresh_token&client_id=id");
        row("premiumize", "device", "https://www.premiumize.me/token",
            "client_id=id&response_type=device_code");
        row("premiumize", "token", "https://www.premiumize.me/token",
            "grant_type=device_code&client_id=id&code=DC");
        row("aws", "device", "https://oidc.region.example.amazonaws.com/device_authorization",
            "{'clientId':'id','clientSecret':'PS','startUrl':'start_url.example'}");
        row("aws", "token", "https://oidc.region.example.amazonaws.com/token",
            "{'clientId':'id','clientSecret':'PS','deviceCode':'DC',"
            "'grantType':'urn:ietf:params:oauth:grant-type:device_code'}");
        row("aws", "refresh", "https://oidc.region.example.amazonaws.com/token",
            "{'clientId':'id','clientSecret':'PS','grantType':'refresh_token','refreshToken':'R'}");
        row("epic", "device", "https://api.epicgames.dev/epic/oauth/v2/deviceAuthorization",
            "scope=a%20b&client_id=id&prompt=login");
        row("epic", "token", "https://api.epicgames.dev/epic/oauth/v2/token",
            "grant_type=device_code&device_code=DC");
        row("epic", "revocation", "https://api.epicgames.dev/epic/oauth/v2/revoke", "token=T");
        row("yandex", "token", "https://oauth.yandex.com/token",
            "grant_type=device_code&client_id=id&code=DC&client_secret=se%2Bcret");
        row("yandex", "revocation", "https://oauth.yandex.com/revoke_token",
            "client_id=id&access_token=A&client_secret=se%2Bcret");
        row("discord", "token", "https://discord.com/api/oauth2/token",
            grant + "&device_code=DC&client_id=id");
        row("huggingface", "token", "https://huggingface.co/oauth/token",
            grant + "&device_code=DC&client_id=id");
        row("faable", "device", "https://domain.example/oauth/device/code",
            "{'client_id':'id','scope':'a b'}");
        row("faable", "token", "https://domain.example/oauth/token",
            "{'client_id':'id','device_code':'DC',"
            "'grant_type':'urn:ietf:params:oauth:grant-type:device_code'}");
    }
    void requests()
    {
        QFETCH(QString, request);
        const QString provider = QString::fromLatin1(QTest::currentDataTag()).section(' ', 0, 0);
        const ClientData config = clientOf(provider);
        const ServerMetadata &server = config.endpoints;
        // The values of earlier steps.
        NamedValues known;
        known.set("device_id", Secret("ID"));
        known.set("personal_id", Secret("PI"));
        known.set("personal_secret", Secret("PS"));
        if (config.profile.clientId == Profile::ClientId::Registered)
            known.set("client_secret", Secret("PS"));
        DeviceAuthorization codes = issuedCodes();
        codes.values = known.clone();
        HttpRequest made;
        if (request == "device")
            made = deviceAuthorizationRequest(config, server, known);
        else if (request == "token")
            made = deviceTokenRequest(config, server, codes);
        else if (request == "exchange")
            made = exchangeRequest(config, server, codes, known);
        else if (request == "refresh")
            made = refreshRequest(config, server, Secret("R"), known);
        else
            made = revocationRequest(config, server,
                                     {Secret("T"), "refresh_token", Secret("A"), known});
        QTEST(made.url.toString(), "url");
        QTEST(made.body.reveal(), "body");
        const bool isJson = made.body.reveal().startsWith('{');
        const QByteArray type = isJson ? jsonType : formType;
        QCOMPARE(made.contentType, made.body.isEmpty() ? QByteArray() : type);
    }

    void theAudienceOfAuth0()
    {
        ClientData config = clientOf("auth0");
        config.settings.insert("audience", "https://api.example");
        QVERIFY(deviceAuthorizationRequest(config, config.endpoints)
                    .body.reveal()
                    .contains("audience=https%3A%2F%2Fapi.example"));
    }

    /*! The issuer of each provider, and whether its endpoints are found by discovery. */
    void issuers_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<bool>("discovered");
        QTest::newRow("keycloak") << "https://domain.example/realms/realm.example" << true;
        QTest::newRow("authentik")
            << "https://domain.example/application/o/application.example/" << true;
        QTest::newRow("google") << "https://accounts.google.com" << false;
        QTest::newRow("microsoft") << "https://login.microsoftonline.com/{claim:tid}/v2.0" << false;
        QTest::newRow("auth0") << "https://domain.example/" << false;
        QTest::newRow("okta") << "https://domain.example/oauth2/default" << false;
    }
    void issuers()
    {
        const ClientData config = clientOf(QTest::currentDataTag());
        QTEST(config.issuer, "issuer");
        QTEST(isDiscovered(config), "discovered");
    }

    void codes_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("userCode");
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("complete");
        QTest::addColumn<int>("lifetime");
        QTest::addColumn<int>("interval");
        const auto row = [](const char *name, const char *type, const char *body,
                            const char *userCode, const char *uri, const char *complete,
                            int lifetime, int interval) {
            QTest::newRow(name) << QByteArray(type) << QByteArray(body)
                                << QString::fromLatin1(userCode) << QString::fromLatin1(uri)
                                << QString::fromLatin1(complete) << lifetime << interval;
        };
        row("github", jsonType,
            "{'device_code':'DC','user_code':'WDJB-MJHT','verification_uri':"
            "'https://github.com/login/device','expires_in':900,'interval':5}",
            "WDJB-MJHT", "https://github.com/login/device", "", 900, 5);
        row("github without Accept", formType,
            "device_code=DC&user_code=WDJB-MJHT&verification_uri=https%3A%2F%2Fgithub.com%2Flogin"
            "%2Fdevice&expires_in=899&interval=6",
            "WDJB-MJHT", "https://github.com/login/device", "", 899, 6);
        row("google", jsonType,
            "{'device_code':'DC','user_code':'GQVQ-JKEC','verification_url':"
            "'https://www.google.com/device','expires_in':1800,'interval':5}",
            "GQVQ-JKEC", "https://www.google.com/device", "", 1800, 5);
        row("google with the longest code", jsonType,
            "{'device_code':'DC','user_code':'WWWWWWWWWWWWWWW','verification_url':"
            "'https://www.google.com/devicewwwwwwwwwww','expires_in':1800}",
            "WWWWWWWWWWWWWWW", "https://www.google.com/devicewwwwwwwwwww", "", 1800, 5);
        row("microsoft, numbers as text", jsonType,
            "{'device_code':'DC','user_code':'HXR2V8ZF','verification_uri':"
            "'https://microsoft.com/devicelogin','expires_in':'900','interval':'5',"
            "'message':'To sign in'}",
            "HXR2V8ZF", "https://microsoft.com/devicelogin", "", 900, 5);
        row("facebook", jsonType,
            "{'code':'DC','user_code':'A1NWZ9','verification_uri':"
            "'https://www.facebook.com/device','expires_in':420,'interval':5}",
            "A1NWZ9", "https://www.facebook.com/device", "", 420, 5);
        row("twitch, whose address holds the code", jsonType,
            "{'device_code':'DC','user_code':'ABCDEFGH','verification_uri':"
            "'https://www.twitch.tv/activate?device-code=ABCDEFGH','expires_in':1800,'interval':5}",
            "ABCDEFGH", "https://www.twitch.tv/activate?device-code=ABCDEFGH",
            "https://www.twitch.tv/activate?device-code=ABCDEFGH", 1800, 5);
        row("trakt", jsonType,
            "{'device_code':'DC','user_code':'5055CC52','verification_url':"
            "'https://trakt.tv/activate','expires_in':600,'interval':5}",
            "5055CC52", "https://trakt.tv/activate", "", 600, 5);
        row("amazon, a slow one", jsonType,
            "{'device_code':'DC','user_code':'AX5QF','verification_uri':"
            "'https://amazon.com/us/code','expires_in':600}",
            "AX5QF", "https://amazon.com/us/code", "", 600, 30);
        row("auth0 with the longest code", jsonType,
            "{'device_code':'DC','user_code':'ABCDE-FGHIJ-KLMNO-PQ','verification_uri':"
            "'https://t.example/activate','verification_uri_complete':"
            "'https://t.example/activate?user_code=X','expires_in':900,'interval':5}",
            "ABCDE-FGHIJ-KLMNO-PQ", "https://t.example/activate",
            "https://t.example/activate?user_code=X", 900, 5);
        row("zitadel", jsonType,
            "{'device_code':'DC','user_code':'BCDF-GHJK','verification_uri':'https://z.example/d'}",
            "BCDF-GHJK", "https://z.example/d", "", 300, 5);
        row("authentik, a code of digits", jsonType,
            "{'device_code':'DC','user_code':'000123456','verification_uri':'https://a.example/d'}",
            "000123456", "https://a.example/d", "", 600, 5);
        row("salesforce, without a life", jsonType,
            "{'device_code':'DC','user_code':'RV79XCGG','verification_uri':"
            "'https://login.salesforce.com/setup/connect','interval':5}",
            "RV79XCGG", "https://login.salesforce.com/setup/connect", "", 600, 5);
        row("tidal, without a scheme", jsonType,
            "{'deviceCode':'DC','userCode':'ABCDE','verificationUri':'link.tidal.com',"
            "'verificationUriComplete':'link.tidal.com/ABCDE','expiresIn':300,'interval':2}",
            "ABCDE", "https://link.tidal.com", "https://link.tidal.com/ABCDE", 300, 2);
        row("jellyfin, at home", jsonType, "{'Secret':'DC','Code':'123456','Authenticated':false}",
            "123456", "https://server.example/web/#/quickconnect", "", 600, 5);
        row("plex, with a fixed address", jsonType,
            "{'id':'DC','code':'ABCD','expiresIn':900,'authToken':null}", "ABCD",
            "https://plex.tv/link", "https://plex.tv/link?pin=ABCD", 900, 5);
        row("alldebrid, in an object", jsonType,
            "{'status':'success','data':{'pin':'ABCD','check':'DC','expires_in':600,"
            "'user_url':'https://alldebrid.com/pin/?pin=ABCD',"
            "'base_url':'https://alldebrid.com/pin/'}}",
            "ABCD", "https://alldebrid.com/pin/", "https://alldebrid.com/pin/?pin=ABCD", 600, 5);
        row("aws", jsonType,
            "{'deviceCode':'DC','userCode':'BCDF-GHJK','verificationUri':"
            "'https://device.sso.eu-central-1.amazonaws.com/','verificationUriComplete':"
            "'https://device.sso.eu-central-1.amazonaws.com/?user_code=BCDF-GHJK',"
            "'expiresIn':600,'interval':1}",
            "BCDF-GHJK", "https://device.sso.eu-central-1.amazonaws.com/",
            "https://device.sso.eu-central-1.amazonaws.com/?user_code=BCDF-GHJK", 600, 1);
        row("gitlab", jsonType,
            "{'device_code':'DC','user_code':'0A44L90H','verification_uri':"
            "'https://gitlab.com/oauth/device','verification_uri_complete':"
            "'https://gitlab.com/oauth/device?user_code=0A44L90H','expires_in':300,'interval':5}",
            "0A44L90H", "https://gitlab.com/oauth/device",
            "https://gitlab.com/oauth/device?user_code=0A44L90H", 300, 5);
        row("generic (Spring leaves the interval out)", jsonType,
            "{'device_code':'DC','user_code':'AB','verification_uri':'https://s.example/d',"
            "'expires_in':300}",
            "AB", "https://s.example/d", "", 300, 5);
    }
    void codes()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        const QString provider =
            QString::fromLatin1(QTest::currentDataTag()).section(' ', 0, 0).remove(',');
        const auto read = readDeviceAuthorization(answer(200, type, body), clientOf(provider));
        if (const auto *failure = std::get_if<Failure>(&read))
            QFAIL(qPrintable(failure->detail));
        const auto &authorization = std::get<DeviceAuthorization>(read);
        QCOMPARE(authorization.deviceCode.reveal(), QByteArray("DC"));
        QTEST(authorization.userCode, "userCode");
        QTEST(authorization.verificationUri, "uri");
        QTEST(authorization.verificationUriComplete, "complete");
        QTEST(int(authorization.lifetime.count()), "lifetime");
        QTEST(int(authorization.interval.count()), "interval");
    }

    /*! Responses to the device authorization request that contain no code. */
    void codeRefusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char *name, int status, const char *type, const char *body,
                            Reason reason) {
            QTest::newRow(name) << status << QByteArray(type) << QByteArray(body) << reason;
        };
        row("github, switched off", 400, jsonType, "{'error':'device_flow_disabled'}",
            Reason::NoDeviceGrant);
        row("google, another kind of client", 401, jsonType, "{'error':'invalid_client'}",
            Reason::ClientRefused);
        row("microsoft, an error with 200", 200, jsonType, "{'error':'unauthorized_client'}",
            Reason::ClientRefused);
        row("trakt, too many", 429, "text/plain", "Rate limit", Reason::ServerBusy);
        row("authentik, too many", 429, jsonType, "{'error':'slow_down'}", Reason::ServerBusy);
        row("facebook, a wrong client token", 400, jsonType,
            "{'error':{'message':'Invalid','code':190}}", Reason::ClientRefused);
        row("twitch, a wrong client", 400, jsonType, "{'status':400,'message':'invalid client'}",
            Reason::ClientRefused);
        row("google, a code that is too long", 200, jsonType,
            "{'device_code':'DC','user_code':'WWWWWWWWWWWWWWWW','verification_url':'https://g.co'}",
            Reason::InvalidResponse);
    }
    void codeRefusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        const QString provider =
            QString::fromLatin1(QTest::currentDataTag()).section(' ', 0, 0).remove(',');
        const auto read = readDeviceAuthorization(answer(status, type, body), clientOf(provider));
        QVERIFY(std::holds_alternative<Failure>(read));
        QTEST(std::get<Failure>(read).reason, "reason");
    }

    void polls_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, int status, const char *body, const char *kind) {
            QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(kind);
        };
        row("github pending", 200, "{'error':'authorization_pending'}", "pending");
        row("github slow", 200, "{'error':'slow_down','interval':10}", "slow");
        row("github expired", 200, "{'error':'expired_token'}", "expired");
        row("github expired, as documented", 200, "{'error':'token_expired'}", "expired");
        row("github denied", 200, "{'error':'access_denied'}", "denied");
        row("github unknown", 200, "{'error':'incorrect_device_code'}", "refused");
        row("github off", 200, "{'error':'device_flow_disabled'}", "refused");
        row("google pending", 428, "{'error':'authorization_pending'}", "pending");
        row("google slow", 403, "{'error':'slow_down'}", "slow");
        row("google denied", 403, "{'error':'access_denied'}", "denied");
        row("google unknown", 400, "{'error':'invalid_grant'}", "refused");
        row("google client", 401, "{'error':'invalid_client'}", "refused");
        row("microsoft pending", 400, "{'error':'authorization_pending'}", "pending");
        row("microsoft denied", 400, "{'error':'authorization_declined'}", "denied");
        row("microsoft unknown", 400, "{'error':'bad_verification_code'}", "refused");
        row("microsoft expired", 400, "{'error':'expired_token'}", "expired");
        row("facebook pending", 400, "{'error':{'code':31,'error_subcode':1349174}}", "pending");
        row("facebook slow", 400, "{'error':{'code':17,'error_subcode':1349172}}", "slow");
        row("facebook expired", 400, "{'error':{'code':463,'error_subcode':1349152}}", "expired");
        row("facebook denied", 400, "{'error':{'code':31,'error_subcode':1349173}}", "denied");
        row("facebook tokens", 200, "{'access_token':'a','expires_in':5183996}", "tokens");
        row("twitch pending", 400, "{'status':400,'message':'authorization_pending'}", "pending");
        row("twitch unknown", 400, "{'status':400,'message':'invalid device code'}", "refused");
        row("twitch tokens", 200,
            "{'access_token':'a','expires_in':14124,'refresh_token':'r','scope':['a','b'],"
            "'token_type':'bearer'}",
            "tokens");
        row("trakt pending", 400, "", "pending");
        row("trakt unknown", 404, "", "refused");
        row("trakt used", 409, "", "refused");
        row("trakt expired", 410, "", "expired");
        row("trakt denied", 418, "", "denied");
        row("trakt slow", 429, "", "slow");
        row("trakt pending, as a web page", 400, "<html>", "pending");
        row("amazon pending", 400, "{'error':'authorization_pending'}", "pending");
        row("amazon slow", 400, "{'error':'slow_down'}", "slow");
        row("amazon unknown", 400, "{'error':'invalid_code_pair'}", "refused");
        row("auth0 pending", 403, "{'error':'authorization_pending'}", "pending");
        row("auth0 slow", 429, "{'error':'slow_down'}", "slow");
        row("auth0 expired", 403, "{'error':'expired_token'}", "expired");
        row("auth0 expired before", 403, "{'error':'invalid_grant'}", "expired");
        row("okta pending", 400, "{'error':'authorization_pending'}", "pending");
        row("keycloak slow", 400, "{'error':'slow_down'}", "slow");
        row("keycloak used", 400, "{'error':'invalid_grant'}", "refused");
        row("zitadel slow", 400, "{'error':'slow_down'}", "slow");
        row("zitadel unknown", 400, "{'error':'access_denied'}", "denied");
        row("salesforce pending", 400, "{'error':'authorization_pending'}", "pending");
        row("plex pending", 200, "{'id':7,'code':'ABCD','authToken':null}", "pending");
        row("plex over", 404, "{'errors':[{'code':1020,'status':404}]}", "expired");
        row("plex slow", 429, "{'errors':[{'code':1003,'status':429}]}", "slow");
        row("plex tokens", 200, "{'id':7,'authToken':'a'}", "tokens");
        row("jellyfin pending", 200, "{'Authenticated':false,'Secret':'s'}", "pending");
        row("jellyfin over", 404, "", "expired");
        row("emby pending", 200, "{'Pin':'1','IsConfirmed':false,'IsExpired':false}", "pending");
        row("emby over", 200, "{'Pin':'1','IsConfirmed':false,'IsExpired':true}", "expired");
        row("real-debrid pending", 403, "", "pending");
        row("real-debrid over", 404, "{'error':'unknown_ressource','error_code':7}", "expired");
        row("alldebrid pending", 200, "{'status':'success','data':{'activated':false}}", "pending");
        row("alldebrid over", 200, "{'status':'error','error':{'code':'PIN_EXPIRED'}}", "expired");
        row("alldebrid tokens", 200,
            "{'status':'success','data':{'activated':true,'apikey':'a','expires_in':500}}",
            "tokens");
        row("simkl pending", 400, "{'error':'authorization_pending'}", "pending");
        row("simkl over", 400, "{'error':'expired_token'}", "expired");
        row("simkl tokens", 200,
            "{'access_token':'a','refresh_token':'r','expires_in':604800,'token_type':'Bearer',"
            "'scope':'media:read'}",
            "tokens");
        row("tidal pending", 400,
            "{'status':400,'error':'authorization_pending','sub_status':1002}", "pending");
        row("aws pending", 400, "{'error':'authorization_pending'}", "pending");
        row("aws tokens", 200,
            "{'accessToken':'a','refreshToken':'r','expiresIn':28800,'tokenType':'Bearer',"
            "'idToken':null}",
            "tokens");
        row("epic pending", 400,
            "{'errorCode':'errors.com.epicgames.account.oauth.authorization_pending'}", "pending");
        row("epic over", 404, "{'errorCode':'errors.com.epicgames.not_found'}", "expired");
        row("yandex over", 400, "{'error':'invalid_grant'}", "expired");
        row("faable pending", 400, "{'error':'authorization_pending'}", "pending");
        row("faable slow", 400, "{'error':'slow_down'}", "slow");
        row("faable expired", 400, "{'error':'expired_token'}", "expired");
        // Rules of Facebook's profile, which must not apply to other providers.
        row("generic tokens without a type", 200, "{'access_token':'a'}", "tokens");
        row("generic, a bare 400", 400, "", "unexpected");
    }
    void polls()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const QString provider =
            QString::fromLatin1(QTest::currentDataTag()).section(' ', 0, 0).remove(',');
        const auto read =
            readPollResponse(answer(status, jsonType, body), clientOf(provider).profile);
        QTEST(kindOf(read), "kind");
    }

    void aNullTokenThatMeansPending()
    {
        Profile profile;
        profile.noToken = ErrorMeaning::Pending;
        const auto empty = answer(200, jsonType, "{'id':1,'access_token':null}");
        QCOMPARE(kindOf(readPollResponse(empty, profile)), "pending");
        QCOMPARE(kindOf(readPollResponse(empty, Profile())), "refused");
        const auto full = answer(200, jsonType, "{'access_token':'a','token_type':'Bearer'}");
        QCOMPARE(kindOf(readPollResponse(full, profile)), "tokens");
    }

    void githubNamesTheNewInterval()
    {
        const auto read =
            readPollResponse(answer(200, jsonType, "{'error':'slow_down','interval':10}"),
                             clientOf("github").profile);
        QCOMPARE(std::get<SlowDown>(read).interval->count(), 10);
    }

    void salesforceNamesTheInstance()
    {
        const auto read = readPollResponse(
            answer(200, jsonType,
                   "{'access_token':'a','token_type':'Bearer','instance_url':'https://i.example'}"),
            clientOf("salesforce").profile);
        QCOMPARE(std::get<TokenSet>(read).extras.value("instance_url"), "https://i.example");
    }

    void finishedRefreshes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("github") << 200 << QByteArray("{'error':'bad_refresh_token'}");
        QTest::newRow("twitch") << 400
                                << QByteArray("{'status':400,'message':'Invalid refresh token'}");
        QTest::newRow("trakt") << 401 << QByteArray("{'error':'invalid_grant'}");
        QTest::newRow("auth0") << 403 << QByteArray("{'error':'invalid_grant'}");
        QTest::newRow("generic") << 400 << QByteArray("{'error':'invalid_grant'}");
    }
    void finishedRefreshes()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto read = readRefreshResponse(answer(status, jsonType, body),
                                              clientOf(QTest::currentDataTag()).profile);
        QCOMPARE(failureOf(read).reason, Reason::CodeRefused);
    }

    void revocationSupport_data()
    {
        QTest::addColumn<bool>("can");
        for (const char *provider :
             {"google", "twitch", "trakt", "auth0", "okta", "zitadel", "salesforce", "gitlab"})
            QTest::newRow(provider) << true;
        // The profiles of these providers name a page on which a person can end the sign-in by
        // hand.
        for (const char *provider : {"github", "microsoft", "facebook", "amazon"})
            QTest::newRow(provider) << false;
    }
    void revocationSupport()
    {
        QFETCH(bool, can);
        const ClientData config = clientOf(QTest::currentDataTag());
        QCOMPARE(!config.endpoints.revocationEndpoint.isEmpty(), can);
        QVERIFY(can || !config.profile.signOutPage.isEmpty());
    }

    void providersThatNeedASecret_data()
    {
        QTest::addColumn<bool>("needed");
        for (const char *provider : {"google", "facebook", "trakt"})
            QTest::newRow(provider) << true;
        for (const char *provider : {"github", "microsoft", "amazon", "auth0", "okta", "generic"})
            QTest::newRow(provider) << false;
    }
    void providersThatNeedASecret()
    {
        QFETCH(bool, needed);
        QCOMPARE(clientOf(QTest::currentDataTag()).profile.needsSecret, needed);
    }
};

QTEST_GUILESS_MAIN(TestProviderTable)
#include "tst_providertable.moc"
