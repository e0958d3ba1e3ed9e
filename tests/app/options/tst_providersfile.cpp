// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "options/providersfile.h"
#include "protocol/jsonreader.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

class TestProvidersFile : public QObject
{
    Q_OBJECT

    const Profiles m_profiles;
    QTemporaryDir m_folder;

    /*! Reads a file with \a text, in which ' stands for ", and returns what is wrong with it. */
    QString read(QByteArray text, Options *options)
    {
        options->providersFile = writeFile(m_folder.filePath("p.json"), text.replace('\'', '"'));
        return readProvidersFile(m_profiles, options);
    }

private Q_SLOTS:
    void wellFormed()
    {
        Options options;
        const char *text = "{'providers':["
                           "{'name':'Aurora','issuer':'https://"
                           "id.example.com','client-id':'tv','scope':['a','b']},"
                           "{'provider':'github','client-id':'gh'},"
                           "{'provider':'keycloak','set':['domain=kc.example.com','realm=tv'],"
                           "'client-id':'kc','no-dpop':true},"
                           "{'issuer':'https://other.example.com','client-id':'x'}]}";
        QCOMPARE(read(text, &options), QString());
        QCOMPARE(options.providers.size(), 4U);
        QCOMPARE(options.providers[0].name, QString("Aurora"));
        QCOMPARE(options.providers[0].detail, QString("id.example.com"));
        QCOMPARE(options.providers[0].client.clientId, QString("tv"));
        QCOMPARE(options.providers[0].client.scopes, QStringList({"a", "b"}));
        QCOMPARE(options.providers[1].name, QString("GitHub"));
        QCOMPARE(options.providers[1].detail, QString("github.com"));
        QCOMPARE(options.providers[2].client.settings.value("realm"), QString("tv"));
        QCOMPARE(options.providers[2].client.profile.dpop, ProofPolicy::Never);
        QCOMPARE(options.providers[2].detail, QString("kc.example.com"));
        QCOMPARE(options.providers[3].name, QString("other.example.com"));
    }

    void broken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const char *text, const char *named) {
            QTest::newRow(name) << QByteArray(text) << QString(named);
        };
        row("nothing", "", "p.json");
        row("no JSON", "{\n'providers':[", "p.json: line 2: ");
        row("no object at all", "['github']", "line 1: must be an object");
        row("a member beside the list", "{'providers':[],'provider':{}}", "provider is unknown");
        row("no list", "{'providers':{}}", "list");
        row("an empty list", "{'providers':[]}", "list");
        row("no object", "{'providers':['github']}", "provider 1");
        row("nowhere", "{'providers':[{'client-id':'tv'}]}", "provider 1");
        row("no client", "{'providers':[{'provider':'github'}]}", "--client-id");
        row("unknown provider", "{'providers':[{'provider':'nobody','client-id':'x'}]}", "nobody");
        row("no such option", "{'providers':[{'color':'red'}]}",
            "provider 1: color is unknown here");
        row("an option of another place",
            "{'providers':[{'provider':'github','client-id':'x','kiosk':true}]}", "kiosk");
        row("a number", "{'providers':[{'provider':'github','client-id':7}]}",
            "client-id must be a text");
        row("a number in a list", "{'providers':[{'provider':'github','scope':['a',7]}]}",
            "scope must be a text");
        row("a value for a switch",
            "{'providers':[{'provider':'github','client-id':'x','no-dpop':'yes'}]}",
            "no-dpop must be true or false");
        row("a name that is no text",
            "{'providers':[{'provider':'github','client-id':'x','name':{}}]}",
            "name must be a text");
        row("an empty name", "{'providers':[{'provider':'github','client-id':'x','name':''}]}",
            "\"name\" is missing");
        row("the second one",
            "{'providers':[{'provider':'github','client-id':'x'},{'issuer':'http://a.example',"
            "'client-id':'x'}]}",
            "provider 2");
        row("no such secret",
            "{'providers':[{'provider':'google','client-id':'x','client-secret-file':'/nowhere'}]}",
            "secret");
    }

    void broken()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, named);
        Options options;
        const QString problem = read(text, &options);
        QVERIFY2(problem.contains(named), qPrintable(problem));
        QVERIFY(!problem.contains('\n'));
        QVERIFY(problem.size() <= 201);
    }

    void tooLarge()
    {
        Options options;
        const QString problem = read(QByteArray(largestJsonFile + 1, ' '), &options);
        QVERIFY2(problem.contains("larger than"), qPrintable(problem));
    }

    void missing()
    {
        Options options;
        options.providersFile = "/nowhere/p.json";
        QVERIFY(readProvidersFile(m_profiles, &options).contains("--providers"));
    }

    void demo()
    {
        Options options;
        options.demoProviders = {"github", "google"};
        QCOMPARE(readDemoProviders(m_profiles, &options), QString());
        QCOMPARE(options.providers.size(), 2U);
        QCOMPARE(options.providers[1].name, QString("Google"));
        options.demoProviders = {"nobody"};
        QVERIFY(readDemoProviders(m_profiles, &options).contains("nobody"));
    }
};

QTEST_GUILESS_MAIN(TestProvidersFile)
#include "tst_providersfile.moc"
