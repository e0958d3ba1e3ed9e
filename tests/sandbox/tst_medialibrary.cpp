// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "runningsandbox.h"

#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! The film service inside the sandbox, as an app meets it. */
class TestMediaLibrary : public QObject
{
    Q_OBJECT

    static QByteArray accessToken(const QJsonObject &tokens)
    {
        return tokens.value("access_token").toString().toLatin1();
    }

    /*! What is wrong with a title, or nothing. */
    static QString problem(const QJsonValue &title)
    {
        for (const char *text : {"id", "name", "genre", "about", "poster"}) {
            if (title[QLatin1String(text)].toString().isEmpty())
                return QLatin1String(text);
        }
        for (const char *number : {"year", "minutes"}) {
            if (title[QLatin1String(number)].toInt() <= 0)
                return QLatin1String(number);
        }
        return {};
    }

    /*! What is wrong with a poster, or nothing. */
    static QString problemOfPoster(const Answer &poster)
    {
        if (poster.status != 200 || poster.header("Content-Type") != "image/svg+xml")
            return "the answer";
        QXmlStreamReader xml(poster.body);
        if (!xml.readNextStartElement() || xml.name() != u"svg"
            || xml.attributes().value("viewBox") != u"0 0 1600 900")
            return "its form";
        while (!xml.atEnd()) {
            xml.readNext();
            // Pictures are drawn, and fetch nothing.
            if (xml.isStartElement()
                && (xml.name() == u"image" || xml.name() == u"script" || xml.name() == u"text"))
                return xml.name().toString();
        }
        return xml.errorString();
    }

private Q_SLOTS:
    void everybodySeesTheTitles()
    {
        RunningSandbox sandbox;
        const Answer answer = sandbox.get("/api/titles");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Content-Type"), "application/json");
        const QJsonArray rows = answer.json().value("rows").toArray();
        QVERIFY(rows.size() >= 3);
        for (const QJsonValue &row : rows) {
            QVERIFY(!row["name"].toString().isEmpty());
            const QJsonArray titles = row["titles"].toArray();
            QVERIFY(titles.size() >= 5);
            for (const QJsonValue &title : titles)
                QCOMPARE(problem(title), QString());
        }
    }

    void everyTitleHasAPoster()
    {
        RunningSandbox sandbox;
        QSet<QString> posters;
        const QJsonArray rows = sandbox.get("/api/titles").json().value("rows").toArray();
        for (const QJsonValue &row : rows) {
            const QJsonArray titles = row["titles"].toArray();
            for (const QJsonValue &title : titles)
                posters.insert(title["poster"].toString());
        }
        QVERIFY(posters.size() >= 12);
        for (const QString &poster : std::as_const(posters))
            QVERIFY2(problemOfPoster(sandbox.get(poster)).isEmpty(), qPrintable(poster));
    }

    void noSuchPoster_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("unknown") << "/api/posters/nothing.svg";
        QTest::newRow("another file") << "/api/posters/..%2Ftitles.json";
        QTest::newRow("another folder") << "/api/posters/../../phone/icon.svg";
    }
    void noSuchPoster()
    {
        QFETCH(QString, path);
        QCOMPARE(RunningSandbox().get(path).status, 404);
    }

    void theListIsForWhoIsSignedIn()
    {
        RunningSandbox sandbox;
        const Answer answer = sandbox.get("/api/list", accessToken(sandbox.signIn()));
        QCOMPARE(answer.status, 200);
        const QJsonArray titles = answer.json().value("titles").toArray();
        QVERIFY(titles.size() >= 3);
        for (const QJsonValue &title : titles)
            QCOMPARE(problem(title), QString());
    }

    // RFC 6750, section 3: who shows nothing is told no error.
    void withoutAToken()
    {
        RunningSandbox sandbox;
        const Answer answer = sandbox.get("/api/list");
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.header("WWW-Authenticate"), "Bearer");
        QVERIFY(!answer.body.contains("titles"));
    }

    void withATokenThatIsNotGood_data()
    {
        QTest::addColumn<std::function<QByteArray(RunningSandbox *)>>("show");
        using Show = std::function<QByteArray(RunningSandbox *)>;
        QTest::newRow("invented") << Show([](RunningSandbox *) { return "invented"; });
        QTest::newRow("a refresh token") << Show([](RunningSandbox *sandbox) {
            return sandbox->signIn().value("refresh_token").toString().toLatin1();
        });
        QTest::newRow("expired") << Show([](RunningSandbox *sandbox) {
            const QByteArray token = accessToken(sandbox->signIn());
            sandbox->advance(1h);
            return token;
        });
        QTest::newRow("expired by a test") << Show([](RunningSandbox *sandbox) {
            const QByteArray token = accessToken(sandbox->signIn());
            sandbox->postJson("/sandbox/action", {{"action", "expire-access-tokens"}});
            return token;
        });
        QTest::newRow("revoked") << Show([](RunningSandbox *sandbox) {
            const QByteArray token = accessToken(sandbox->signIn());
            sandbox->post("/revoke", {{"client_id", "tv"}, {"token", QString::fromLatin1(token)}});
            return token;
        });
    }
    void withATokenThatIsNotGood()
    {
        QFETCH(const std::function<QByteArray(RunningSandbox *)>, show);
        SandboxOptions options;
        options.faults = true;
        RunningSandbox sandbox(std::move(options));
        const Answer answer = sandbox.get("/api/list", show(&sandbox));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.header("WWW-Authenticate"), "Bearer error=\"invalid_token\"");
        QVERIFY(!answer.body.contains("titles"));
    }

    void faultsCanBeOrdered()
    {
        SandboxOptions options;
        options.faults = true;
        RunningSandbox sandbox(std::move(options));
        sandbox.postJson("/sandbox/faults",
                         {{"fault", "status"}, {"status", 503}, {"endpoint", "media"}});
        QCOMPARE(sandbox.get("/api/titles").status, 503);
        QCOMPARE(sandbox.get("/api/titles").status, 200);
    }
};

QTEST_GUILESS_MAIN(TestMediaLibrary)
#include "tst_medialibrary.moc"
