// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "profiles/profiles.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsEveryProvider()
    {
        const Profiles profiles;
        QCOMPARE(QStringList(profiles.all().keys()),
                 QStringList({"alldebrid",  "amazon",      "auth0",      "authentik", "aws",
                              "discord",    "emby",        "epic",       "faable",    "facebook",
                              "generic",    "github",      "gitlab",     "google",    "huggingface",
                              "jellyfin",   "keycloak",    "microsoft",  "okta",      "plex",
                              "premiumize", "real-debrid", "salesforce", "simkl",     "tidal",
                              "trakt",      "twitch",      "yandex",     "zitadel"}));
        for (const Profile &profile : profiles.all())
            QVERIFY2(!profile.registration.isEmpty(), qPrintable(profile.name));
        // What a server offers is in its metadata, which are not looked up where the profile has
        // the addresses.
        for (const Profile &profile : profiles.all()) {
            const bool depends =
                profile.dpop == ProofPolicy::IfOffered || profile.pkce == ProofPolicy::IfOffered;
            QVERIFY2(
                !depends || profile.endpoints.token.isEmpty(),
                qPrintable(profile.name
                           + ": with addresses, \"proofs\" has to say \"never\" or \"always\""));
        }
        QCOMPARE(profiles.problems(), QStringList());
        QVERIFY(!profiles.find("acme"));
    }

    void ownFilesAddAndReplace()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath("acme.json"), R"({"name":"acme","title":"Acme"})");
        writeFile(folder.filePath("github.json"), R"({"name":"github","title":"Our GitHub"})");
        writeFile(folder.filePath("notes.txt"), "not a profile");
        const Profiles profiles({folder.path(), folder.filePath("missing")});
        QCOMPARE(profiles.problems(), QStringList());
        QCOMPARE(profiles.find("acme")->title, "Acme");
        QCOMPARE(profiles.find("github")->title, "Our GitHub");
        QCOMPARE(profiles.find("google")->title, "Google");
    }

    void theLaterFolderWins()
    {
        QTemporaryDir one;
        QTemporaryDir other;
        writeFile(one.filePath("acme.json"), R"({"name":"acme","title":"First"})");
        writeFile(other.filePath("acme.json"), R"({"name":"acme","title":"Second"})");
        QCOMPARE(Profiles({one.path(), other.path()}).find("acme")->title, "Second");
    }

    void missingShippedProfiles()
    {
        Q_CLEANUP_RESOURCE(providers);
        const QStringList problems = Profiles().problems();
        Q_INIT_RESOURCE(providers);
        QCOMPARE(problems, QStringList(":/devicesignin/providers: holds no profile"));
        QVERIFY(Profiles().find("generic"));
    }

    void aBrokenFileIsNamedAndTheOthersWork()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath("acme.json"), "{\n\"name\": \"acme\",\n}");
        writeFile(folder.filePath("github.json"),
                  R"({"name":"github","title":"x","endpoints":{"token":7}})");
        writeFile(folder.filePath("zoo.json"), R"({"name":"other","title":"x"})");
        const Profiles profiles({folder.path()});
        const QStringList problems = profiles.problems();
        QCOMPARE(problems.size(), 3);
        QVERIFY2(problems.at(0).startsWith(folder.filePath("acme.json: line 3: ")),
                 qPrintable(problems.at(0)));
        QCOMPARE(problems.at(1), folder.filePath("github.json: endpoints.token must be a text"));
        QCOMPARE(problems.at(2), folder.filePath("zoo.json: name must be zoo, as the file's"));
        QCOMPARE(profiles.find("github")->title, "GitHub");
        QVERIFY(profiles.find("google"));
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
