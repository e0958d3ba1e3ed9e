// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "program.h"
#include "sandbox/sandbox.h"
#include "support/files.h"
#include "support/json.h"

#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

/*! The command that reads a profile and tries it, with profiles that ship and with others. */
class TestProviderCheck : public QObject
{
    Q_OBJECT

    static QString shipped(const QString &name)
    {
        return QStringLiteral(":/devicesignin/providers/%1.json").arg(name);
    }

    /*! Writes the profile \a text, and returns the path of its file. */
    QString fileOf(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name + ".json");
        writeFile(path, text);
        return path;
    }

private Q_SLOTS:
    void triesProfilesThatShip_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("plex") << QByteArray(
            "poll      GET https://plex.tv/api/v2/pins/{device_code}")
                              << QByteArray("X-Plex-Token: TOKEN") << QByteArray("Signed out.");
        QTest::newRow("jellyfin") << QByteArray(
            "exchange  POST https://server.example/Users/AuthenticateWithQuickConnect")
                                  << QByteArray("Authorization: MediaBrowser Token=\"TOKEN\"")
                                  << QByteArray("Signed out.");
        QTest::newRow("aws") << QByteArray(
            "register  POST https://oidc.demo.amazonaws.com/client/register")
                             << QByteArray("x-amz-sso_bearer_token: TOKEN")
                             << QByteArray("Signed out.");
        QTest::newRow("alldebrid")
            << QByteArray("form: check={device_code}, pin={user_code}")
            << QByteArray("Authorization: Bearer TOKEN") << QByteArray("no sign-out");
        QTest::newRow("keycloak") << QByteArray("looked up at https://demo/realms/demo")
                                  << QByteArray("Authorization: DPoP TOKEN")
                                  << QByteArray("Signed out.");
        QTest::newRow("gitlab") << QByteArray(
            "begin     POST https://gitlab.com/oauth/authorize_device")
                                << QByteArray("Authorization: Bearer TOKEN")
                                << QByteArray("Signed out.");
    }
    void triesProfilesThatShip()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, end);
        Program program({"provider-check", shipped(QTest::currentDataTag())});
        const int code = program.waitForEnd();
        QVERIFY2(code == 0, program.out() + program.err());
        QVERIFY2(program.out().contains(request), program.out());
        QVERIFY2(program.out().contains("The code is "), program.out());
        QVERIFY2(program.out().contains(header), program.out());
        QVERIFY2(program.out().contains(end), program.out());
    }

    void saysWhatIsWrongWithAProfile()
    {
        Program program(
            {"provider-check",
             fileOf(
                 "acme",
                 json("{'name':'acme','title':'Acme',"
                      "'endpoints':{'token':{'address':'https://a.example','method':'PATCH'}}}"))});
        QCOMPARE(program.waitForEnd(), 2);
        QVERIFY2(
            program.err().contains("endpoints.token.method must be one of POST, GET, PUT, DELETE"),
            program.err());
    }

    void saysThatAProviderIsNotKnown()
    {
        Program program(
            {"provider-check",
             fileOf("acme", json("{'name':'acme','title':'Acme',"
                                 "'endpoints':{'device_authorization':'https://a.example/d',"
                                 "'token':'https://a.example/t'}}"))});
        QCOMPARE(program.waitForEnd(), 0);
        QVERIFY2(program.out().contains("begin     POST https://a.example/d"), program.out());
        QVERIFY2(program.out().contains("Not played"), program.out());
    }

    void triesAProfileAtAServer()
    {
        SandboxOptions options;
        options.port = 0;
        options.interval = std::chrono::seconds(1);
        Sandbox sandbox(std::move(options));
        QVERIFY(sandbox.listen());
        connect(&sandbox, &Sandbox::codeIssued, &sandbox, &Sandbox::approve, Qt::QueuedConnection);
        Program program(
            {"provider-check", "--against", sandbox.origin(), "--client-id", "tv",
             fileOf(
                 "acme",
                 json(
                     "{'name':'acme','title':'Acme',"
                     "'endpoints':{'device_authorization':'https://a.example/device_authorization',"
                     "'token':'https://a.example/token','revocation':'https://a.example/"
                     "revoke'}}"))});
        const int code = program.waitForEnd();
        QVERIFY2(code == 0, program.out() + program.err());
        QVERIFY2(program.out().contains("Approve it there."), program.out());
        QVERIFY2(program.out().contains("Signed out."), program.out());
    }

    void needsAFile()
    {
        Program program(QStringList{"provider-check"});
        QCOMPARE(program.waitForEnd(), 2);
        QVERIFY2(program.err().contains("needs the FILE"), program.err());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestProviderCheck)
#include "tst_providercheck.moc"
