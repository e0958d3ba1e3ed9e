// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "phone.h"
#include "program.h"
#include "reply.h"
#include "sandbox/sandbox.h"
#include "signin/profiles.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QUrlQuery>

#include <csignal>
#include <memory>
#include <utility>
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
        , canRevoke(!profile.endpoints.revocation.isEmpty() || profile.endpoints.token.isEmpty())
        , m_sandbox(options(profile.name, codeLifetime))
    {
        if (!m_sandbox.listen() || !m_folder.isValid())
            qFatal("The sandbox does not listen, or there is no folder");
        m_arguments = arguments(profile, secretFile);
        m_program = std::make_unique<Program>(terminal());
    }

    Program &program() { return *m_program; }

    /*! Kills the program, as a power cut does, and starts it again. */
    void restart()
    {
        m_program->send(SIGKILL);
        m_program->waitForEnd();
        m_program = std::make_unique<Program>(terminal());
    }
    /*! Runs the command \a words for the same account, and returns its exit code and output. */
    std::pair<int, QByteArray> run(const QStringList &words)
    {
        Program command(words + m_arguments);
        const int code = command.waitForEnd();
        return {code, command.out() + command.err()};
    }

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
    bool canRevoke;

private:
    QStringList terminal() const { return QStringList{"terminal", "--events"} + m_arguments; }

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
        QStringList arguments = {"--store", "file:" + m_folder.path()};
        if (profile.clientId == Profile::ClientId::Configured)
            arguments += QStringList{"--client-id", "tv"};
        if (profile.needsSecret)
            arguments += QStringList{"--client-secret-file", secretFile};
        if (profile.name == "generic")
            return arguments + QStringList{"--issuer", m_sandbox.issuer()};
        arguments += QStringList{"--provider", profile.name, "--server", m_sandbox.origin()};
        for (const ProfileSetting &setting : profile.settings) {
            if (setting.isMissing(setting.preset))
                arguments += QStringList{
                    "--set", setting.name + '='
                                 + (setting.isAddress ? m_sandbox.origin() : QString("demo"))};
        }
        return arguments;
    }

    Sandbox m_sandbox;
    QTemporaryDir m_folder;
    QStringList m_arguments;
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
            QVERIFY2(lastError(*run) == errorAfterDenial(run->name), outputOf(*run));
        }
    }

    /*!
        The program is killed while it waits, goes on with the same code, hands out a token in the
        provider's header, and signs out.
    */
    void restartedAndSignedOut()
    {
        auto runs = openAll(seconds(600));
        std::vector<QString> codes;
        for (const auto &run : runs) {
            codes.push_back(run->program().waitForEvent("code")["user_code"].toString());
            run->restart();
        }
        for (size_t i = 0; i < runs.size(); ++i) {
            ProviderRun &run = *runs[i];
            QCOMPARE(run.program().waitForEvent("code")["user_code"].toString(), codes[i]);
            QVERIFY2(m_phone.approve(run.phonePage()), outputOf(run));
        }
        for (const auto &run : runs)
            QVERIFY2(run->program().waitForEnd() == 0, outputOf(*run));
        for (const auto &run : runs) {
            const auto [tokenCode, header] =
                run->run({"token", "--for", "https://media.example/list"});
            QVERIFY2(tokenCode == 0 && header.startsWith(tokenHeaderOf(run->name)),
                     run->name.toUtf8() + ": " + header);
            const auto [code, line] = run->run({"sign-out"});
            const char *expected = run->canRevoke ? "Signed out." : "can't revoke";
            QVERIFY2(code == 0 && line.contains(expected), run->name.toUtf8() + ": " + line);
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
    /*! Some providers let a person not deny a code: it is then gone, as if it had expired. */
    static QString errorAfterDenial(const QString &provider)
    {
        static const QStringList withoutDenial = {"alldebrid", "emby", "jellyfin", "plex", "simkl"};
        return withoutDenial.contains(provider) ? "expired_token" : "access_denied";
    }

    static QByteArray tokenHeaderOf(const QString &provider)
    {
        static const QMap<QString, QByteArray> headers = {
            {"plex", "X-Plex-Token: "},
            {"jellyfin", "Authorization: MediaBrowser Token=\""},
            {"emby", "X-Connect-UserToken: "},
            {"aws", "x-amz-sso_bearer_token: "},
            {"yandex", "Authorization: OAuth "},
        };
        return headers.value(provider, "Authorization: ");
    }

    std::vector<std::unique_ptr<ProviderRun>> openAll(seconds codeLifetime)
    {
        static const Profiles profiles;
        // A single provider can be tried: DEVICE_SIGNIN_PROVIDERS=plex,jellyfin.
        static const QStringList chosen =
            qEnvironmentVariable("DEVICE_SIGNIN_PROVIDERS").split(',', Qt::SkipEmptyParts);
        std::vector<std::unique_ptr<ProviderRun>> runs;
        for (const Profile &profile : profiles.all()) {
            if (chosen.isEmpty() || chosen.contains(profile.name))
                runs.push_back(
                    std::make_unique<ProviderRun>(profile, m_secret.fileName(), codeLifetime));
        }
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
