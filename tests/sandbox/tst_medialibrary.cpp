// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "runningsandbox.h"

#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! The film service of the sandbox, as an app uses it. */
class TestMediaLibrary : public QObject
{
    Q_OBJECT

    /*! Returns the first member of a title that is missing or wrong; empty if all are right. */
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

    /*! Returns what is wrong with a poster; empty if it is right. */
    static QString posterProblem(const ReceivedResponse &poster)
    {
        if (poster.status != 200 || poster.header("Content-Type") != "image/svg+xml")
            return "the response";
        QXmlStreamReader xml(poster.body);
        if (!xml.readNextStartElement() || xml.name() != u"svg"
            || xml.attributes().value("viewBox") != u"0 0 1600 900")
            return "its form";
        while (!xml.atEnd()) {
            xml.readNext();
            // A poster must not load anything, run a script, or depend on fonts.
            if (xml.isStartElement()
                && (xml.name() == u"image" || xml.name() == u"script" || xml.name() == u"text"))
                return xml.name().toString();
        }
        return xml.errorString();
    }

private Q_SLOTS:
    void titlesNeedNoToken()
    {
        RunningSandbox sandbox;
        const ReceivedResponse response = sandbox.get("/api/titles");
        QCOMPARE(response.status, 200);
        QCOMPARE(response.header("Content-Type"), "application/json");
        const QJsonArray rows = response.json().value("rows").toArray();
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
            QVERIFY2(posterProblem(sandbox.get(poster)).isEmpty(), qPrintable(poster));
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

    void listNeedsAToken()
    {
        RunningSandbox sandbox;
        const ReceivedResponse response = sandbox.get("/api/list", accessToken(sandbox.signIn()));
        QCOMPARE(response.status, 200);
        const QJsonArray titles = response.json().value("titles").toArray();
        QVERIFY(titles.size() >= 3);
        for (const QJsonValue &title : titles)
            QCOMPARE(problem(title), QString());
    }

    /*! A request without a token gets a challenge without an error code (RFC 6750, section 3.1). */
    void withoutAToken()
    {
        RunningSandbox sandbox;
        const ReceivedResponse response = sandbox.get("/api/list");
        QCOMPARE(response.status, 401);
        QCOMPARE(response.header("WWW-Authenticate"), "Bearer");
        QVERIFY(!response.body.contains("titles"));
    }

    void invalidTokens_data()
    {
        QTest::addColumn<std::function<QByteArray(RunningSandbox *)>>("makeToken");
        using MakeToken = std::function<QByteArray(RunningSandbox *)>;
        QTest::newRow("made-up") << MakeToken([](RunningSandbox *) { return "made-up"; });
        QTest::newRow("a refresh token") << MakeToken([](RunningSandbox *sandbox) {
            return sandbox->signIn().value("refresh_token").toString().toLatin1();
        });
        QTest::newRow("expired") << MakeToken([](RunningSandbox *sandbox) {
            const QByteArray token = accessToken(sandbox->signIn());
            sandbox->advance(1h);
            return token;
        });
        QTest::newRow("expired by an action") << MakeToken([](RunningSandbox *sandbox) {
            const QByteArray token = accessToken(sandbox->signIn());
            sandbox->postJson("/sandbox/action", {{"action", "expire-access-tokens"}});
            return token;
        });
        QTest::newRow("revoked") << MakeToken([](RunningSandbox *sandbox) {
            const QByteArray token = accessToken(sandbox->signIn());
            sandbox->post("/revoke", {{"client_id", "tv"}, {"token", QString::fromLatin1(token)}});
            return token;
        });
    }
    void invalidTokens()
    {
        QFETCH(const std::function<QByteArray(RunningSandbox *)>, makeToken);
        RunningSandbox sandbox({.faults = true});
        const ReceivedResponse response = sandbox.get("/api/list", makeToken(&sandbox));
        QCOMPARE(response.status, 401);
        QCOMPARE(response.header("WWW-Authenticate"), "Bearer error=\"invalid_token\"");
        QVERIFY(!response.body.contains("titles"));
    }

    void faults()
    {
        RunningSandbox sandbox({.faults = true});
        sandbox.postJson("/sandbox/faults",
                         {{"fault", "status"}, {"status", 503}, {"endpoint", "media"}});
        QCOMPARE(sandbox.get("/api/titles").status, 503);
        QCOMPARE(sandbox.get("/api/titles").status, 200);
    }
};

QTEST_GUILESS_MAIN(TestMediaLibrary)
#include "tst_medialibrary.moc"
