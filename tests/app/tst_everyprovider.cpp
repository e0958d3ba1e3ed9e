// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "phone.h"
#include "program.h"
#include "sandbox/sandbox.h"
#include "signin/profiles.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryFile>
#include <QTest>
#include <QUrlQuery>

#include <memory>
#include <vector>

using namespace DeviceSignIn;
using std::chrono::seconds;

namespace {

/*! A server that speaks as a provider does, and the program that signs in there. */
class Place
{
public:
    Place(const Profile &profile, const QString &secretFile, seconds codeLifetime)
        : name(profile.name)
        , m_sandbox(options(profile.name, codeLifetime))
    {
        if (!m_sandbox.listen())
            qFatal("The sandbox does not listen");
        m_program = std::make_unique<Program>(arguments(profile, secretFile));
    }

    Program &program() { return *m_program; }

    /*! Tells the next poll that it came too soon, in the provider's own words. */
    bool slowDown()
    {
        QNetworkRequest request{QUrl(m_sandbox.origin() + "/sandbox/faults")};
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        const std::unique_ptr<QNetworkReply> reply(
            m_network.post(request, R"({"endpoint": "token", "fault": "slow-down"})"));
        return QTest::qWaitFor([&] { return reply->isFinished(); })
               && reply->error() == QNetworkReply::NoError;
    }

    /*! Where the person opens the phone's half, with the code filled in. */
    QUrl phonePage()
    {
        const QString code = m_program->waitForEvent("code")["user_code"].toString();
        QUrlQuery query;
        query.addQueryItem("user_code", QString::fromUtf8(QUrl::toPercentEncoding(code)));
        QUrl page = m_sandbox.phonePage();
        page.setQuery(query.toString(QUrl::FullyEncoded));
        return page;
    }

    QString name;

private:
    static SandboxOptions options(const QString &dialect, seconds codeLifetime)
    {
        SandboxOptions options;
        options.port = 0;
        options.dialect = dialect;
        options.interval = seconds(1);
        options.codeLifetime = codeLifetime;
        options.faults = true;
        return options;
    }

    QStringList arguments(const Profile &profile, const QString &secretFile) const
    {
        QStringList arguments = {"terminal", "--events", "--store", "memory", "--client-id", "tv"};
        if (profile.needsSecret)
            arguments += QStringList{"--client-secret-file", secretFile};
        if (profile.name == "generic")
            return arguments + QStringList{"--issuer", m_sandbox.issuer()};
        arguments += QStringList{"--provider", profile.name, "--server", m_sandbox.origin()};
        for (const ProfileSetting &setting : profile.settings) {
            if (setting.isMissing(setting.preset))
                arguments += QStringList{"--set", setting.name + "=demo"};
        }
        return arguments;
    }

    Sandbox m_sandbox;
    QNetworkAccessManager m_network;
    std::unique_ptr<Program> m_program;
};

} // namespace

/*!
    Every provider that ships, from the command line to the end, all at once: the program speaks by
    its profile, the sandbox by what is known of the provider.
*/
class TestEveryProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_secret.open());
        m_secret.write("a secret");
        m_secret.flush();
    }

    void approved()
    {
        auto places = openAll(seconds(600));
        for (const auto &place : places)
            QVERIFY2(m_phone.approve(place->phonePage()), trouble(*place));
        for (const auto &place : places) {
            QVERIFY2(place->program().waitForEnd() == 0, trouble(*place));
            QVERIFY2(!place->program().waitForEvent("signed-in").isEmpty(), trouble(*place));
        }
    }

    void slowedDown()
    {
        auto places = openAll(seconds(600));
        for (const auto &place : places) {
            QVERIFY2(!place->program().waitForEvent("code").isEmpty(), trouble(*place));
            QVERIFY2(place->slowDown(), trouble(*place));
        }
        for (const auto &place : places)
            QVERIFY2(place->program().waitForText(R"("state":"slowed")"), trouble(*place));
        for (const auto &place : places)
            QVERIFY2(m_phone.approve(place->phonePage()), trouble(*place));
        for (const auto &place : places)
            QVERIFY2(place->program().waitForEnd() == 0, trouble(*place));
    }

    void denied()
    {
        auto places = openAll(seconds(600));
        for (const auto &place : places)
            QVERIFY2(m_phone.deny(place->phonePage()), trouble(*place));
        for (const auto &place : places) {
            QVERIFY2(place->program().waitForEnd() == 1, trouble(*place));
            QVERIFY2(lastError(*place) == "access_denied", trouble(*place));
        }
    }

    void expired()
    {
        auto places = openAll(seconds(3));
        for (const auto &place : places) {
            QVERIFY2(place->program().waitForEnd() == 1, trouble(*place));
            QVERIFY2(lastError(*place) == "expired_token", trouble(*place));
        }
    }

private:
    std::vector<std::unique_ptr<Place>> openAll(seconds codeLifetime)
    {
        static const Profiles profiles;
        std::vector<std::unique_ptr<Place>> places;
        for (const Profile &profile : profiles.all())
            places.push_back(std::make_unique<Place>(profile, m_secret.fileName(), codeLifetime));
        return places;
    }

    static QString lastError(Place &place)
    {
        return place.program().waitForEvent("error")["error"].toString();
    }

    static QByteArray trouble(Place &place)
    {
        return place.name.toUtf8() + ": " + place.program().out() + place.program().err();
    }

    QTemporaryFile m_secret;
    Phone m_phone;
};

QTEST_GUILESS_MAIN(TestEveryProvider)
#include "tst_everyprovider.moc"
