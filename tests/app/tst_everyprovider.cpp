// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "phone.h"
#include "program.h"
#include "reply.h"
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

/*! A sandbox that imitates a provider, and the program that signs in there. */
class ProviderRun
{
public:
    ProviderRun(const Profile &profile, const QString &secretFile, seconds codeLifetime)
        : name(profile.name)
        , m_sandbox(options(profile.name, codeLifetime))
    {
        if (!m_sandbox.listen())
            qFatal("The sandbox does not listen");
        m_program = std::make_unique<Program>(arguments(profile, secretFile));
    }

    Program &program() { return *m_program; }

    /*! Makes the sandbox answer the next poll with the provider's form of slow_down. */
    bool slowDown()
    {
        QNetworkRequest request{QUrl(m_sandbox.origin() + "/sandbox/faults")};
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        const std::unique_ptr<QNetworkReply> reply(
            m_network.post(request, R"({"endpoint": "token", "fault": "slow-down"})"));
        return waitForSuccess(*reply);
    }

    /*! Returns the address of the phone's page, with the user code filled in. */
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
    Signs in at every provider that ships, all at once: the program follows the profile, and the sandbox
    imitates the provider.
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
        auto runs = openAll(seconds(600));
        for (const auto &run : runs)
            QVERIFY2(m_phone.approve(run->phonePage()), outputOf(*run));
        for (const auto &run : runs) {
            QVERIFY2(run->program().waitForEnd() == 0, outputOf(*run));
            QVERIFY2(!run->program().waitForEvent("signed-in").isEmpty(), outputOf(*run));
        }
    }

    void slowedDown()
    {
        auto runs = openAll(seconds(600));
        for (const auto &run : runs) {
            QVERIFY2(!run->program().waitForEvent("code").isEmpty(), outputOf(*run));
            QVERIFY2(run->slowDown(), outputOf(*run));
        }
        for (const auto &run : runs)
            QVERIFY2(run->program().waitForText(R"("state":"slowed")"), outputOf(*run));
        for (const auto &run : runs)
            QVERIFY2(m_phone.approve(run->phonePage()), outputOf(*run));
        for (const auto &run : runs)
            QVERIFY2(run->program().waitForEnd() == 0, outputOf(*run));
    }

    void denied()
    {
        auto runs = openAll(seconds(600));
        for (const auto &run : runs)
            QVERIFY2(m_phone.deny(run->phonePage()), outputOf(*run));
        for (const auto &run : runs) {
            QVERIFY2(run->program().waitForEnd() == 1, outputOf(*run));
            QVERIFY2(lastError(*run) == "access_denied", outputOf(*run));
        }
    }

    void expired()
    {
        auto runs = openAll(seconds(3));
        for (const auto &run : runs) {
            QVERIFY2(run->program().waitForEnd() == 1, outputOf(*run));
            QVERIFY2(lastError(*run) == "expired_token", outputOf(*run));
        }
    }

private:
    std::vector<std::unique_ptr<ProviderRun>> openAll(seconds codeLifetime)
    {
        static const Profiles profiles;
        std::vector<std::unique_ptr<ProviderRun>> runs;
        for (const Profile &profile : profiles.all())
            runs.push_back(
                std::make_unique<ProviderRun>(profile, m_secret.fileName(), codeLifetime));
        return runs;
    }

    static QString lastError(ProviderRun &run)
    {
        return run.program().waitForEvent("error")["error"].toString();
    }

    static QByteArray outputOf(ProviderRun &run)
    {
        return run.name.toUtf8() + ": " + run.program().out() + run.program().err();
    }

    QTemporaryFile m_secret;
    Phone m_phone;
};

QTEST_GUILESS_MAIN(TestEveryProvider)
#include "tst_everyprovider.moc"
