// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/tokens.h"
#include "support/json.h"
#include "support/scriptedtransport.h"

#include <QTest>

using namespace DeviceSignIn;

class TestTokens : public QObject
{
    Q_OBJECT

    static QString kindOf(const TokenResponse &answer)
    {
        static const char *const kinds[] = {"tokens",  "pending", "slow",      "denied",
                                            "expired", "refused", "retryable", "unexpected"};
        return QString::fromLatin1(kinds[answer.index()]);
    }

    static DeviceAuthorization withCodes(const char *deviceCode, const char *userCode)
    {
        DeviceAuthorization authorization;
        authorization.deviceCode = Secret(deviceCode);
        authorization.userCode = QString::fromLatin1(userCode);
        return authorization;
    }

private Q_SLOTS:
    void requests()
    {
        ClientData config;
        config.clientId = "tv";
        ServerMetadata server;
        server.tokenEndpoint = QUrl("https://a.example/token");
        server.revocationEndpoint = QUrl("https://a.example/revoke");
        const auto poll = deviceTokenRequest(config, server, withCodes("d+c", "ABCD"));
        QCOMPARE(poll.url, server.tokenEndpoint);
        QCOMPARE(poll.body.reveal(),
                 QByteArray("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code"
                            "&device_code=d%2Bc&client_id=tv"));
        const auto refresh = refreshRequest(config, server, Secret("r"));
        QCOMPARE(refresh.body.reveal(),
                 QByteArray("grant_type=refresh_token&refresh_token=r&client_id=tv"));
        const auto revoke = revocationRequest(
            config, server, {Secret("r"), "refresh_token", Secret("a"), NamedValues()});
        QCOMPARE(revoke.url, server.revocationEndpoint);
        QCOMPARE(revoke.body.reveal(),
                 QByteArray("token=r&token_type_hint=refresh_token&client_id=tv"));
    }

    void answers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Reason>("reason");

        const QByteArray jsonType = "application/json";
        const QByteArray html = "text/html";
        const auto row = [&](const char *name, int status, const QByteArray &type,
                             const QByteArray &body, const char *kind,
                             Reason reason = Reason::None) {
            QTest::newRow(name) << status << type << body << QString::fromLatin1(kind) << reason;
        };
        // The body decides, whatever the status is (RFC 8628, section 3.5).
        row("pending", 400, jsonType, json("{'error':'authorization_pending'}"), "pending");
        row("pending as 200 (GitHub)", 200, jsonType, json("{'error':'authorization_pending'}"),
            "pending");
        row("pending as 403 (Auth0)", 403, jsonType, json("{'error':'authorization_pending'}"),
            "pending");
        row("pending as 428 (Google)", 428, jsonType, json("{'error':'authorization_pending'}"),
            "pending");
        row("slow_down", 400, jsonType, json("{'error':'slow_down'}"), "slow");
        row("slow_down as 429", 429, jsonType, json("{'error':'slow_down'}"), "slow");
        row("denied", 400, jsonType, json("{'error':'access_denied'}"), "denied");
        row("denied as 403", 403, jsonType, json("{'error':'access_denied'}"), "denied");
        row("expired", 400, jsonType, json("{'error':'expired_token'}"), "expired");
        row("without a content type", 400, {}, json("{'error':'authorization_pending'}"),
            "pending");
        row("with charset", 400, "application/json; charset=utf-8",
            json("{'error':'authorization_pending'}"), "pending");
        // Error codes of RFC 6749, section 5.2.
        row("invalid_grant", 400, jsonType, json("{'error':'invalid_grant'}"), "refused",
            Reason::CodeRefused);
        row("invalid_client", 401, jsonType, json("{'error':'invalid_client'}"), "refused",
            Reason::ClientRefused);
        row("unauthorized_client", 400, jsonType, json("{'error':'unauthorized_client'}"),
            "refused", Reason::ClientRefused);
        row("unsupported_grant_type", 400, jsonType, json("{'error':'unsupported_grant_type'}"),
            "refused", Reason::NoDeviceGrant);
        row("invalid_scope", 400, jsonType, json("{'error':'invalid_scope'}"), "refused",
            Reason::ScopeRefused);
        row("invalid_request", 400, jsonType, json("{'error':'invalid_request'}"), "refused",
            Reason::ServerRefused);
        row("a code of its own", 400, jsonType, json("{'error':'plan_required'}"), "refused",
            Reason::ServerRefused);
        // Tokens.
        row("tokens", 200, jsonType, json("{'access_token':'a','token_type':'Bearer'}"), "tokens");
        row("bearer in any case", 200, jsonType, json("{'access_token':'a','token_type':'bEARER'}"),
            "tokens");
        row("201", 201, jsonType, json("{'access_token':'a','token_type':'bearer'}"), "tokens");
        row("no access token", 200, jsonType, json("{'token_type':'Bearer'}"), "refused",
            Reason::InvalidResponse);
        row("null access token", 200, jsonType, json("{'access_token':null,'token_type':'Bearer'}"),
            "refused", Reason::InvalidResponse);
        row("empty access token", 200, jsonType, json("{'access_token':'','token_type':'Bearer'}"),
            "refused", Reason::InvalidResponse);
        row("line break in the token", 200, jsonType,
            json("{'access_token':'a\\r\\nX: y','token_type':'Bearer'}"), "refused",
            Reason::InvalidResponse);
        // Required by RFC 6749, section 5.1, but real servers leave it out.
        row("no token type", 200, jsonType, json("{'access_token':'a'}"), "tokens");
        row("null token type", 200, jsonType, json("{'access_token':'a','token_type':null}"),
            "tokens");
        row("empty token type", 200, jsonType, json("{'access_token':'a','token_type':''}"),
            "tokens");
        row("a form without a token type", 200, "application/x-www-form-urlencoded",
            "access_token=a", "tokens");
        row("spaces as token type", 200, jsonType, json("{'access_token':'a','token_type':' '}"),
            "refused", Reason::InvalidResponse);
        row("another token type", 200, jsonType, json("{'access_token':'a','token_type':'mac'}"),
            "refused", Reason::InvalidResponse);
        row("broken JSON", 200, jsonType, json("{'access_token':a}"), "refused",
            Reason::InvalidResponse);
        row("broken JSON without a type", 200, {}, json("{'access_token':a}"), "refused",
            Reason::InvalidResponse);
        row("a brace alone does not make JSON", 200, {}, "{access_token: a", "refused",
            Reason::InvalidResponse);
        row("more than JSON", 200, jsonType, json("{'access_token':'a'}}"), "refused",
            Reason::InvalidResponse);
        row("an array", 200, jsonType, "[]", "refused", Reason::InvalidResponse);
        row("JSON that is called a page", 200, html,
            json("{'access_token':'a','token_type':'Bearer'}"), "tokens");
        row("JSON that is called a text", 200, "text/plain",
            json("{'access_token':'a','token_type':'Bearer'}"), "tokens");
        row("an error that is called a page", 400, html, json("{'error':'authorization_pending'}"),
            "pending");
        // GitHub's usual answer, and one of a server that repeats the type of the request.
        const QByteArray form = "application/x-www-form-urlencoded";
        row("a form", 200, form, "access_token=a&scope=a+b&token_type=bearer", "tokens");
        row("a form with an error", 200, form, "error=authorization_pending&error_description=a+b",
            "pending");
        row("JSON that is called a form", 200, form,
            json("{'access_token':'a','token_type':'Bearer'}"), "tokens");
        row("an error that is called a form", 400, form, json(" {'error':'slow_down'}"), "slow");
        row("JSON that is called a form, and is cut off", 200, form, json("{'access_token':'a"),
            "retryable", Reason::Unreachable);
        // Which of two members counts does not matter, since nobody else reads the response.
        row("a token twice", 200, jsonType,
            json("{'access_token':'a','access_token':'b','token_type':'Bearer'}"), "tokens");
        row("numbers as texts", 200, jsonType,
            json("{'access_token':'a','token_type':'Bearer','expires_in':'3600'}"), "tokens");
        for (const char *nothing : {"null", "''", "false"})
            QTest::addRow("tokens beside an error %s", nothing)
                << 200 << jsonType
                << json("{'access_token':'a','token_type':'Bearer','error':") + json(nothing) + "}"
                << "tokens" << Reason::None;
        const QByteArray mark = "\xEF\xBB\xBF";
        row("a byte order mark", 200, jsonType,
            mark + json("{'access_token':'a','token_type':'Bearer'}"), "tokens");
        row("a byte order mark, in an error without a type", 400, {},
            mark + json("{'error':'authorization_pending'}"), "pending");
        row("a byte order mark, cut off", 200, jsonType, mark + json("{'access_token':'a"),
            "retryable", Reason::Unreachable);
        row("a byte order mark, cut off, without a type", 200, {},
            mark + json("{'access_token':'a"), "retryable", Reason::Unreachable);
        row("a byte order mark alone", 200, jsonType, mark, "retryable", Reason::Unreachable);
        // Retryable failures.
        row("a success without a body", 200, jsonType, "", "retryable", Reason::Unreachable);
        row("a success of spaces", 200, jsonType, " \r\n", "retryable", Reason::Unreachable);
        row("cut off without a type", 200, {}, json("{'access_token':'a"), "retryable",
            Reason::Unreachable);
        row("a poll that is cut off", 200, jsonType, json("{'error':'authorization_pen"),
            "retryable", Reason::Unreachable);
        row("an error that is cut off", 400, jsonType, json("{'error':'authorization_pen"),
            "unexpected", Reason::NotOAuth);
        row("429 without a body", 429, {}, "", "retryable", Reason::ServerBusy);
        row("429 with a text", 429, "text/plain", "slow", "retryable", Reason::ServerBusy);
        row("429 with another code", 429, jsonType, json("{'error':'too_many'}"), "retryable",
            Reason::ServerBusy);
        row("500", 500, jsonType, json("{'error':'server_error'}"), "retryable",
            Reason::ServerBusy);
        row("502 of a proxy", 502, html, "<html>Bad gateway", "retryable", Reason::ServerBusy);
        row("503", 503, {}, "", "retryable", Reason::ServerBusy);
        row("408", 408, {}, "", "retryable", Reason::ServerBusy);
        // What vendors say when they are busy, and where they say it.
        for (const char *word : {"rate_limit_exceeded",
                                 "RATE_LIMIT_EXCEEDED",
                                 "rateLimitExceeded",
                                 "rate_limited",
                                 "too_many_requests",
                                 "TooManyRequests",
                                 "TooManyRequestsException",
                                 "quota_exceeded",
                                 "userRateLimitExceeded",
                                 "RESOURCE_EXHAUSTED",
                                 "temporarily_unavailable",
                                 "server_error",
                                 "internal_error",
                                 "InternalServerException",
                                 "backendError",
                                 "service_unavailable",
                                 "ServiceUnavailableException",
                                 "Throttling",
                                 "ThrottlingException",
                                 "RequestThrottledException",
                                 "RequestLimitExceeded",
                                 "LimitExceededException",
                                 "ProvisionedThroughputExceededException",
                                 "E0000047",
                                 "too_many_attempts",
                                 "TooManyAttempts",
                                 "TOO_MANY_ATTEMPTS_TRY_LATER",
                                 "TooManyFailedAttemptsException",
                                 "RequestRateTooLarge",
                                 "over_query_limit",
                                 "try_again_later",
                                 "retry_later",
                                 "server_busy",
                                 "system_busy",
                                 "errors.com.epicgames.common.throttled",
                                 "Throttling.User"}) {
            for (const char *place :
                 {"{'error':'%1'}", "{'error_code':'%1'}", "{'errorCode':'%1'}", "{'code':'%1'}",
                  "{'__type':'com.amazonaws.ssooidc#%1'}", "{'__type':'%1:http://a.example/'}",
                  "{'error':{'code':'%1'}}", "{'error':{'code':403,'status':'%1'}}",
                  "{'error':{'type':'%1','message':'later'}}",
                  "{'error':{'code':403,'errors':[{'reason':'%1'}]}}",
                  "{'error':'invalid_request','error_code':'%1'}"}) {
                const QByteArray body =
                    json(QString::fromLatin1(place).arg(QLatin1String(word)).toLatin1());
                const int status = qstrcmp(word, "rate_limit_exceeded") == 0 ? 403 : 400;
                row(body.constData(), status, jsonType, body, "retryable", Reason::ServerBusy);
            }
        }
        row("AWS's slow_down", 400, jsonType, json("{'__type':'SlowDownException'}"), "slow");
        for (const char *word : {"SlowDown", "polling_too_fast", "polling_too_frequently"}) {
            for (const int status : {400, 403, 200}) {
                const QByteArray body = json(QByteArray("{'error':'") + word + "'}");
                QTest::addRow("%s as %d", word, status)
                    << status << jsonType << body << "slow" << Reason::None;
            }
        }
        row("too many devices", 400, jsonType, json("{'error':'device_limit_exceeded'}"), "refused",
            Reason::ServerRefused);
        row("a known code beside a busy word", 400, jsonType,
            json("{'error':'access_denied','error_code':'rate_limited'}"), "denied");
        row("a busy word beside tokens", 200, jsonType,
            json("{'access_token':'a','token_type':'Bearer','code':'rate_limited'}"), "tokens");
        row("an unknown word elsewhere", 400, jsonType, json("{'error_code':'no_such_app'}"),
            "unexpected", Reason::NotOAuth);
        // Responses that are not from the server.
        row("redirect", 302, html, "", "unexpected", Reason::Redirected);
        row("permanent redirect", 308, {}, "", "unexpected", Reason::Redirected);
        for (const int status : {301, 303, 307})
            row(qPrintable(QString("redirect with %1").arg(status)), status, {}, "", "unexpected",
                Reason::Redirected);
        row("a redirect with tokens", 307, jsonType,
            json("{'access_token':'a','token_type':'Bearer'}"), "unexpected", Reason::Redirected);
        row("portal", 200, html, "<html>Welcome", "unexpected", Reason::CaptivePortal);
        row("portal with charset", 200, "Text/HTML; charset=utf-8", "<html>Welcome", "unexpected",
            Reason::CaptivePortal);
        row("portal with 511", 511, html, "<html>Log in", "unexpected", Reason::CaptivePortal);
        row("a text", 200, "text/plain", "Welcome", "unexpected", Reason::NotOAuth);
        row("404", 404, html, "<html>Not found", "unexpected", Reason::NotOAuth);
        row("400 without a code", 400, jsonType, json("{'message':'no'}"), "unexpected",
            Reason::NotOAuth);
        row("a code that isn't text", 400, jsonType, json("{'error':{'code':190}}"), "unexpected",
            Reason::NotOAuth);
    }
    void answers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(Reason, reason);
        HttpResponse answer;
        answer.status = status;
        answer.contentType = type;
        answer.body = Secret(body);
        const auto read = readPollResponse(answer, Profile());
        QTEST(kindOf(read), "kind");
        if (reason != Reason::None)
            QCOMPARE(failureOf(read).reason, reason);
    }

    /*!
        Tokens may end at any byte when the connection breaks. The transport can't know that of a
        response without a length.
    */
    void cutOffAtAnyByte()
    {
        const QByteArray whole = json(
            "{'access_token':'a\\\\','token_type':'Bearer','x':[{'y':['\\u00e4}\\\"',true]},{}],"
            "'scope':null ,'expires_in':3600 }");
        QCOMPARE(kindOf(readPollResponse(ScriptedTransport::json(200, whole), Profile())),
                 QString("tokens"));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const HttpResponse answer = ScriptedTransport::json(200, whole.left(size));
            for (const TokenResponse &read :
                 {readPollResponse(answer, Profile()), readExchangeResponse(answer, Profile()),
                  readRefreshResponse(answer, Profile())}) {
                QCOMPARE(kindOf(read), QString("retryable"));
                QCOMPARE(failureOf(read).reason, Reason::Unreachable);
            }
        }
    }

    /*! A value of a wrong type must not count as a value that is not there. */
    void malformed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("member");
        const QByteArray start = "{'access_token':'a','token_type':'Bearer'";
        const QByteArray values[] = {"17", "true", "false", "{}", "{'a':'b'}", "[]", "['a']"};
        for (const QByteArray &value : values) {
            for (const char *name : {"id_token", "refresh_token"})
                QTest::addRow("%s %s", name, value.constData())
                    << json(start + ",'" + name + "':" + value + '}') << QString(name);
            QTest::addRow("access_token %s", value.constData())
                << json("{'token_type':'Bearer','access_token':" + value + '}') << "access_token";
            QTest::addRow("token_type %s", value.constData())
                << json("{'access_token':'a','token_type':" + value + '}') << "token_type";
        }
        for (const char *value : {"17", "true", "{}", "[17]", "['a',null]", "[['a']]"})
            QTest::addRow("scope %s", value)
                << json(start + ",'scope':" + QByteArray(value) + '}') << "scope";
    }
    void malformed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, member);
        // With this profile, a response without a token means that the person has not approved yet.
        // A member of a wrong type is refused even so.
        Profile profile;
        profile.noToken = ErrorMeaning::Pending;
        const HttpResponse answer = ScriptedTransport::json(200, body);
        for (const Failure &failure : {failureOf(readPollResponse(answer, profile)),
                                       failureOf(readRefreshResponse(answer, profile))}) {
            QCOMPARE(failure.reason, Reason::InvalidResponse);
            QCOMPARE(failure.detail, "The response's " + member + " is not a text");
        }
    }

    void longIntervals_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("interval");
        QTest::newRow("GitHub's") << QByteArray("10") << 10;
        QTest::newRow("in milliseconds") << QByteArray("10000") << 10;
        QTest::newRow("ten minutes") << QByteArray("600") << 300;
        QTest::newRow("an hour in milliseconds") << QByteArray("3600000") << 300;
        QTest::newRow("without a measure") << QByteArray("1e300") << 300;
        QTest::newRow("infinite") << QByteArray("'inf'") << 300;
        QTest::newRow("no number") << QByteArray("'nan'") << -1;
        QTest::newRow("negative") << QByteArray("-5") << -1;
    }
    /*! The column \c interval is -1 if there is none. A longer one would outlast every code. */
    void longIntervals()
    {
        QFETCH(QByteArray, sent);
        const auto read = readPollResponse(
            ScriptedTransport::json(400, json("{'error':'slow_down','interval':" + sent + '}')),
            Profile());
        QCOMPARE(kindOf(read), QString("slow"));
        QTEST(int(std::get<SlowDown>(read).interval.value_or(std::chrono::seconds(-1)).count()),
              "interval");
    }

    void nullIsNothing()
    {
        const auto read = readPollResponse(
            ScriptedTransport::json(200, json("{'access_token':'a','token_type':'Bearer',"
                                              "'refresh_token':null,'id_token':null,"
                                              "'scope':null}")),
            Profile());
        QCOMPARE(kindOf(read), QString("tokens"));
        const auto several = readPollResponse(
            ScriptedTransport::json(200, json("{'access_token':'a','token_type':'Bearer',"
                                              "'scope':['a','b']}")),
            Profile());
        QCOMPARE(std::get<TokenSet>(several).scope, QString("a b"));
    }

    void somethingElseResponds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isFromServer");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("a redirect") << 302 << false << Reason::CaptivePortal;
        QTest::newRow("a redirect over TLS") << 302 << true << Reason::Redirected;
        QTest::newRow("a page") << 200 << false << Reason::CaptivePortal;
        QTest::newRow("a page over TLS") << 200 << true << Reason::NotOAuth;
        QTest::newRow("the portal's status over TLS") << 511 << true << Reason::CaptivePortal;
    }
    /*! A captive portal can't respond in place of a server that has proved who it is. */
    void somethingElseResponds()
    {
        QFETCH(int, status);
        QFETCH(bool, isFromServer);
        HttpResponse answer;
        answer.status = status;
        answer.redirectsToOtherHost = status == 302;
        answer.contentType = "text/html";
        answer.isFromServer = isFromServer;
        const auto read = readPollResponse(answer, {});
        QCOMPARE(kindOf(read), QString("unexpected"));
        QTEST(failureOf(read).reason, "reason");
    }

    void brokenConnections_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char *name, TransportError error, int status,
                            const QByteArray &body, const char *kind, Reason reason) {
            QTest::newRow(name) << int(error) << status << body << QString::fromLatin1(kind)
                                << reason;
        };
        row("DNS", TransportError::HostNotFound, 0, "", "retryable", Reason::HostNotFound);
        row("refused", TransportError::Unreachable, 0, "", "retryable", Reason::Unreachable);
        row("time-out", TransportError::TimedOut, 0, "", "retryable", Reason::TimedOut);
        row("certificate", TransportError::Tls, 0, "", "unexpected", Reason::Tls);
        row("clock", TransportError::WrongClock, 0, "", "unexpected", Reason::WrongClock);
        row("network's own sign-in", TransportError::CaptivePortal, 0, "", "unexpected",
            Reason::CaptivePortal);
        row("cut off in an error", TransportError::Unreachable, 400, json("{'error':'acc"),
            "retryable", Reason::Unreachable);
        row("an endless web page", TransportError::TooLarge, 200, "<html>", "unexpected",
            Reason::NotOAuth);
        // The tokens are lost. The server's response to the next request tells what it has kept.
        row("cut off in the tokens", TransportError::Unreachable, 200, json("{'access_token':'a"),
            "retryable", Reason::Unreachable);
        row("stuck in the tokens", TransportError::TimedOut, 200, json("{'access_token':'a"),
            "retryable", Reason::TimedOut);
        row("longer than any tokens", TransportError::TooLarge, 200, json("{'access_token':'a"),
            "refused", Reason::ResponseTooLarge);
        row("tokens, followed by too much", TransportError::TooLarge, 200,
            json("{'access_token':'a','token_type':'Bearer'}"), "refused",
            Reason::ResponseTooLarge);
        row("an error that is too long", TransportError::TooLarge, 400, json("{'error':'acc"),
            "refused", Reason::ResponseTooLarge);
        row("an error of a busy server that is too long", TransportError::TooLarge, 503,
            json("{'error':'acc"), "retryable", Reason::ServerBusy);
    }
    void brokenConnections()
    {
        QFETCH(int, error);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        HttpResponse answer;
        answer.error = TransportError(error);
        answer.status = status;
        answer.body = Secret(body);
        const auto read = readPollResponse(answer, Profile());
        QTEST(kindOf(read), "kind");
        QTEST(failureOf(read).reason, "reason");
        const auto refreshed = readRefreshResponse(answer, Profile());
        QTEST(kindOf(refreshed), "kind");
        QTEST(failureOf(refreshed).reason, "reason");
    }

    /*!
        All that is needed has arrived before the connection broke, and the server has forgotten it.
    */
    void aWholeObjectIsReadAfterABreak()
    {
        HttpResponse answer = ScriptedTransport::json(
            200, json("{'access_token':'a','token_type':'Bearer','expires_in':60}"));
        answer.error = TransportError::Unreachable;
        QCOMPARE(kindOf(readPollResponse(answer, Profile())), QString("tokens"));
        QCOMPARE(kindOf(readRefreshResponse(answer, Profile())), QString("tokens"));
        answer.contentType = "application/x-www-form-urlencoded";
        answer.body = Secret("access_token=a&token_type=Bearer");
        QCOMPARE(kindOf(readPollResponse(answer, Profile())), QString("retryable"));
    }

    void lifetimes_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("lifetime");
        QTest::newRow("seconds") << QByteArray("3600") << 3600;
        QTest::newRow("60 days") << QByteArray("5184000") << 5184000;
        // The server's time is 2026-11-28 12:00:00 UTC.
        QTest::newRow("Unix time") << QByteArray("1795870800") << 3600;
        QTest::newRow("Unix time in milliseconds") << QByteArray("1795870800000") << 3600;
        QTest::newRow("31 years") << QByteArray("999999999") << 999999999;
        QTest::newRow("Unix time after 2038") << QByteArray("2524608000") << 728740800;
        QTest::newRow("ISO 8601 after 2038") << json("'2050-01-01T00:00:00Z'") << 728740800;
        QTest::newRow("ISO 8601") << json("'2026-11-28T13:00:00Z'") << 3600;
        QTest::newRow("over") << QByteArray("1795860000") << -1;
    }
    /*! The column \c lifetime is -1 if none is known. */
    void lifetimes()
    {
        QFETCH(QByteArray, sent);
        HttpResponse answer = ScriptedTransport::json(
            200, json("{'access_token':'a','token_type':'Bearer','expires_in':") + sent + "}");
        answer.serverTime = QDateTime::fromString("2026-11-28T12:00:00Z", Qt::ISODate);
        const auto read = readPollResponse(answer, Profile());
        QCOMPARE(kindOf(read), QString("tokens"));
        QTEST(int(std::get<TokenSet>(read).lifetime.value_or(std::chrono::seconds(-1)).count()),
              "lifetime");
    }

    void readsEveryMember()
    {
        auto read = readPollResponse(
            ScriptedTransport::json(200, json("{'access_token':'a','token_type':'Bearer',"
                                              "'refresh_token':'r','id_token':'i','scope':['chat','"
                                              "read'],'expires_in':'3600'}")),
            Profile());
        QVERIFY(std::holds_alternative<TokenSet>(read));
        const auto &tokens = std::get<TokenSet>(read);
        QCOMPARE(tokens.accessToken.reveal(), QByteArray("a"));
        QCOMPARE(tokens.refreshToken.reveal(), QByteArray("r"));
        QCOMPARE(tokens.idToken.reveal(), QByteArray("i"));
        QCOMPARE(tokens.scope, QString("chat read"));
        QCOMPARE(tokens.lifetime->count(), 3600);
    }

    void slowDownMayNameAnInterval()
    {
        const auto read = readPollResponse(
            ScriptedTransport::json(200, json("{'error':'slow_down','interval':17}")), Profile());
        QCOMPARE(std::get<SlowDown>(read).interval->count(), 17);
        const auto bare = readPollResponse(
            ScriptedTransport::json(200, json("{'error':'slow_down'}")), Profile());
        QVERIFY(!std::get<SlowDown>(bare).interval);
        const auto inMilliseconds = readPollResponse(
            ScriptedTransport::json(200, json("{'error':'slow_down','interval':10000}")),
            Profile());
        QCOMPARE(std::get<SlowDown>(inMilliseconds).interval->count(), 10);
    }

    /*! The response to a refresh is never pending, denied or expired. */
    void refreshAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char *name, int status, const QByteArray &body, const char *kind,
                            Reason reason) {
            QTest::newRow(name) << status << body << QString::fromLatin1(kind) << reason;
        };
        row("tokens", 200, json("{'access_token':'a','token_type':'bearer'}"), "tokens",
            Reason::None);
        row("bound tokens", 200, json("{'access_token':'a','token_type':'DPoP'}"), "tokens",
            Reason::None);
        row("over", 400, json("{'error':'invalid_grant'}"), "refused", Reason::CodeRefused);
        row("slow down", 429, json("{'error':'slow_down'}"), "retryable", Reason::ServerBusy);
        row("out of order", 503, json("{'error':'server_error'}"), "retryable", Reason::ServerBusy);
        row("over, says a busy server", 503, json("{'error':'invalid_grant'}"), "retryable",
            Reason::ServerBusy);
        row("pending", 400, json("{'error':'authorization_pending'}"), "refused",
            Reason::ServerRefused);
        row("web page", 404, "<html>", "unexpected", Reason::NotOAuth);
    }
    void refreshAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Reason, reason);
        HttpResponse answer;
        answer.status = status;
        answer.body = Secret(body);
        const auto read = readRefreshResponse(answer, Profile());
        QTEST(kindOf(read), "kind");
        if (reason != Reason::None)
            QCOMPARE(failureOf(read).reason, reason);
    }

    void serverTextFitsOnOneLine()
    {
        const auto read = readPollResponse(
            ScriptedTransport::json(
                400, json("{'error':'in\\nvalid','error_description':'first\\nsecond \\u202E'}")),
            Profile());
        QCOMPARE(failureOf(read).code, QString("in valid"));
        QCOMPARE(failureOf(read).detail, QString("first second"));
    }
};

QTEST_APPLESS_MAIN(TestTokens)
#include "tst_tokens.moc"
