// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "runningsandbox.h"

#include <QNetworkCookie>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestPhonePage : public QObject
{
    Q_OBJECT

    static QString code(const QJsonObject &codes) { return codes.value("user_code").toString(); }
    static QString link(const QJsonObject &codes) { return "/device?user_code=" + code(codes); }
    static SandboxOptions withNames()
    {
        return {.brand = "Aurora", .appName = "Aurora for TV", .deviceName = "Living-room TV"};
    }

private Q_SLOTS:
    void securityHeaders_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("enter") << "/device" << 200;
        QTest::newRow("unknown") << "/device?user_code=BBBB-BBBB" << 404;
        QTest::newRow("confirm") << QString() << 200;
    }
    void securityHeaders()
    {
        QFETCH(QString, path);
        RunningSandbox sandbox;
        const ReceivedResponse page =
            sandbox.get(path.isNull() ? link(sandbox.requestCodes()) : path);
        QTEST(page.status, "status");
        QCOMPARE(page.header("Content-Type"), "text/html; charset=utf-8");
        QCOMPARE(page.header("Content-Security-Policy"),
                 "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
                 "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        QCOMPARE(page.header("X-Frame-Options"), "DENY");
        QCOMPARE(page.header("X-Content-Type-Options"), "nosniff");
        QCOMPARE(page.header("Referrer-Policy"), "no-referrer");
        QCOMPARE(page.header("Cache-Control"), "no-store");
        // The pages contain nothing that the Content-Security-Policy would block.
        for (const char *word : {"<script", " style=", " onclick", "http:", "https:", "<iframe"})
            QVERIFY2(!page.body.contains(word), word);
    }

    void assets()
    {
        RunningSandbox sandbox;
        const QByteArray page = sandbox.get("/device").body;
        const QByteArray style =
            sandbox.get(QRegularExpression("/assets/style[^\"]*").match(page).captured()).body;
        QVERIFY(style.contains("prefers-color-scheme: dark"));
        QSet<QString> paths;
        auto found = QRegularExpression("/assets/[^\"?]*").globalMatch(page + style);
        while (found.hasNext())
            paths.insert(found.next().captured());
        QCOMPARE(paths.size(), 7); // style sheet, icon and five fonts
        for (const QString &path : std::as_const(paths)) {
            const ReceivedResponse asset = sandbox.get(path);
            QVERIFY2(asset.status == 200 && asset.body.size() > 100, qPrintable(path));
            QVERIFY(!asset.header("Content-Type").startsWith("text/plain"));
        }
        QVERIFY(!style.contains("http"));
        QCOMPARE(sandbox.get("/assets/../style.css").status, 404);
        QCOMPARE(sandbox.get("/assets/").status, 404);
    }

    void confirmPage()
    {
        RunningSandbox sandbox(withNames());
        const QJsonObject codes = sandbox.requestCodes();
        const ReceivedResponse page = sandbox.get(link(codes));
        for (const QString &text :
             {code(codes), QString("Aurora for TV"), QString("Living-room TV"),
              QString("demo@example.com"), QString("See your name and email address"),
              QString("Stay signed in"), QString("Nobody from Aurora support will ever ask for it"),
              QString(">Approve<"), QString(">Deny<")})
            QVERIFY2(page.body.contains(text.toUtf8()), qPrintable(text));
    }

    void codesAreNormalized()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        const QString entered = code(codes).toLower().replace("-", "%20");
        const ReceivedResponse page = sandbox.get("/device?user_code=+" + entered + "+");
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains(">" + code(codes).toLatin1() + "<"));
    }

    void approve()
    {
        RunningSandbox sandbox;
        QSignalSpy approved(&sandbox.server(), &Sandbox::approved);
        QSignalSpy denied(&sandbox.server(), &Sandbox::denied);
        const QJsonObject codes = sandbox.requestCodes();
        const ReceivedResponse result = sandbox.decide(codes, "approve");
        QCOMPARE(result.status, 200);
        QVERIFY(result.body.contains("<h1>Approved</h1>"));
        QCOMPARE(approved.value(0), QVariantList{code(codes)});
        QCOMPARE(denied.size(), 0);
        QCOMPARE(sandbox.poll(codes).status, 200);
    }

    void deny()
    {
        RunningSandbox sandbox;
        QSignalSpy approved(&sandbox.server(), &Sandbox::approved);
        QSignalSpy denied(&sandbox.server(), &Sandbox::denied);
        const QJsonObject codes = sandbox.requestCodes();
        const ReceivedResponse result = sandbox.decide(codes, "deny");
        QVERIFY(result.body.contains("<h1>Denied</h1>"));
        QCOMPARE(denied.value(0), QVariantList{code(codes)});
        QCOMPARE(approved.size(), 0);
        QCOMPARE(sandbox.poll(codes).error(), "access_denied");
    }

    void approvedTwice()
    {
        RunningSandbox sandbox;
        QSignalSpy approved(&sandbox.server(), &Sandbox::approved);
        const QJsonObject codes = sandbox.requestCodes();
        const FormFields tap{{"user_code", code(codes)},
                             {"token", RunningSandbox::formToken(sandbox.get(link(codes)))},
                             {"decision", "approve"}};
        sandbox.post("/device", tap);
        QVERIFY(sandbox.post("/device", tap).body.contains("<h1>Approved</h1>"));
        sandbox.poll(codes);
        QVERIFY(sandbox.post("/device", tap).body.contains("<h1>Approved</h1>"));
        QVERIFY(sandbox.get(link(codes)).body.contains("<h1>Approved</h1>"));
        QCOMPARE(approved.size(), 1);
    }

    void forgery_data()
    {
        QTest::addColumn<bool>("sameBrowser");
        QTest::addColumn<QString>("token"); // null: the page's own
        QTest::addColumn<QString>("decision");
        QTest::newRow("no token") << true << ""
                                  << "approve";
        QTest::newRow("an unknown token") << true << QString(43, u'A') << "approve";
        QTest::newRow("another browser's token") << false << QString() << "approve";
        QTest::newRow("no decision") << true << QString() << "";
        QTest::newRow("another decision") << true << QString() << "Approve";
    }
    void forgery()
    {
        QFETCH(bool, sameBrowser);
        QFETCH(QString, token);
        QFETCH(QString, decision);
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        const QString genuine = RunningSandbox::formToken(sandbox.get(link(codes)));
        QVERIFY(!genuine.isEmpty());
        if (!sameBrowser)
            sandbox.clearCookies();
        const ReceivedResponse response =
            sandbox.post("/device", {{"user_code", code(codes)},
                                     {"token", token.isNull() ? genuine : token},
                                     {"decision", decision}});
        QCOMPARE(response.status, 403);
        QVERIFY(response.body.contains("Nothing has been approved"));
        QCOMPARE(sandbox.poll(codes).error(), "authorization_pending");
    }

    /*! Another browser than the one that approved can't take the approval back, and is told so. */
    void forgedUndo()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        const QString token = RunningSandbox::formToken(sandbox.decide(codes, "approve"));
        QVERIFY(!token.isEmpty());
        sandbox.clearCookies();
        const ReceivedResponse response = sandbox.post(
            "/device", {{"user_code", code(codes)}, {"token", token}, {"decision", "undo"}});
        QCOMPARE(response.status, 403);
        QVERIFY(!response.body.contains("Nothing has been approved"));
        QVERIFY(response.body.contains("The approval still counts"));
        QCOMPARE(sandbox.poll(codes).status, 200);
    }

    /*! Only the page of a code that can be decided gives a cookie, so that nothing replaces one. */
    void cookiesAreNotReplaced()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        const QString token = RunningSandbox::formToken(sandbox.decide(codes, "approve"));
        const FormFields undo{{"user_code", code(codes)}, {"token", token}, {"decision", "undo"}};
        sandbox.clearCookies();
        for (const ReceivedResponse &response :
             {sandbox.get("/device"), sandbox.get("/device?user_code=BBBB-BBBB"),
              sandbox.get(link(codes)), sandbox.post("/device", undo), sandbox.post("/device", {})})
            QCOMPARE(response.header("Set-Cookie"), QByteArray());
    }

    void getDecidesNothing()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        const QString token = RunningSandbox::formToken(sandbox.get(link(codes)));
        sandbox.get(link(codes) + "&decision=approve&token=" + token);
        QCOMPARE(sandbox.poll(codes).error(), "authorization_pending");
    }

    void cookie()
    {
        RunningSandbox sandbox;
        const QByteArray header = sandbox.get(link(sandbox.requestCodes())).header("Set-Cookie");
        QVERIFY(header.contains("; HttpOnly"));
        // Strict would give a person who follows a link of another site a new cookie, which takes
        // "It wasn't me" away from a code that is open already.
        QVERIFY(header.contains("; SameSite=Lax"));
        QVERIFY(header.contains("; Path=/device"));
        // A second page in the same browser keeps the cookie, so the form of the first stays valid.
        QCOMPARE(sandbox.get(link(sandbox.requestCodes())).header("Set-Cookie"), header);
        sandbox.clearCookies();
        QVERIFY(sandbox.get(link(sandbox.requestCodes())).header("Set-Cookie") != header);
    }

    void hostileInput_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("script") << "<script>alert(1)</script>";
        QTest::newRow("end of an attribute") << "\" autofocus onfocus=\"alert(1)";
        QTest::newRow("braces") << "{{token}}{{#scopes}}";
        QTest::newRow("the layout's comment") << "<!-- content -->";
    }
    void hostileInput()
    {
        QFETCH(QString, hostile);
        SandboxOptions options;
        options.brand = options.deviceName = options.accountEmail = hostile;
        RunningSandbox sandbox(std::move(options));
        const QString query = QString::fromLatin1(QUrl::toPercentEncoding(hostile));
        const QJsonObject codes =
            sandbox
                .post("/device_authorization",
                      {{"client_id", hostile}, {"scope", "<script>alert(1)</script>"}})
                .json();
        for (const QString &path : {QString("/device?user_code=" + query), link(codes)}) {
            const QByteArray page = sandbox.get(path).body;
            QVERIFY(!page.contains("<script"));
            QVERIFY(!page.contains("\" autofocus onfocus=\""));
            QCOMPARE(page.count("<!--"), 2); // the license comments of the layout
            QCOMPARE(page.count("name=\"token\""), path == link(codes) ? 1 : 0);
        }
    }

    void controlCharactersInNames()
    {
        RunningSandbox sandbox({.deviceName = "TV\u202e\u0007\nx"});
        const QByteArray page = sandbox.get(link(sandbox.requestCodes())).body;
        QVERIFY(!page.contains("\u202e"));
        QVERIFY(!page.contains('\a'));
    }

    void expired()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        const QString token = RunningSandbox::formToken(sandbox.get(link(codes)));
        sandbox.advance(601s);
        const ReceivedResponse page = sandbox.get(link(codes));
        QCOMPARE(page.status, 410);
        QVERIFY(page.body.contains("This code has run out"));
        const ReceivedResponse late = sandbox.post(
            "/device", {{"user_code", code(codes)}, {"token", token}, {"decision", "approve"}});
        QCOMPARE(late.status, 410);
        QCOMPARE(sandbox.poll(codes).error(), "expired_token");
    }

    void guessing()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        const auto attempt = [&](const QString &userCode) {
            return sandbox.get("/device?user_code=" + userCode);
        };
        for (int i = 0; i < 6; ++i)
            QCOMPARE(attempt("BBBB-BBBB").status, 404);
        const ReceivedResponse refused = attempt("BBBB-BBBB");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("Retry-After"), "2");
        QVERIFY(refused.body.contains("Too many wrong codes"));
        QVERIFY(refused.body.contains("2 seconds"));
        // During the wait no code is looked up, or the limit would have no effect on guessing.
        QCOMPARE(attempt(code(codes)).status, 429);
        QCOMPARE(sandbox.poll(codes).error(), "authorization_pending");
        QCOMPARE(sandbox.get("/device").status, 200);

        sandbox.advance(2s);
        QCOMPARE(attempt("BBBB-BBBB").status, 404);
        QCOMPARE(attempt("BBBB-BBBB").header("Retry-After"), "4");
        sandbox.advance(4s);
        QCOMPARE(attempt(code(codes)).status, 200);
    }

    void guessingByPost()
    {
        // The form of one code can't be used to try others, so that it needs no limit.
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        const QJsonObject other = sandbox.requestCodes();
        const QString token = RunningSandbox::formToken(sandbox.get(link(codes)));
        for (const QString &userCode : {QString("BBBB-BBBB"), code(other)}) {
            const ReceivedResponse response = sandbox.post(
                "/device", {{"user_code", userCode}, {"token", token}, {"decision", "approve"}});
            QCOMPARE(response.status, 403);
            QVERIFY(response.body.contains("Nothing has been approved"));
        }
        QCOMPARE(sandbox.poll(other).error(), "authorization_pending");
    }
};

QTEST_GUILESS_MAIN(TestPhonePage)
#include "tst_phonepage.moc"
