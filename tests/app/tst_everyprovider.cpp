// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "phone.h"
#include "profiles/profiles.h"
#include "program.h"
#include "reply.h"
#include "sandbox/sandbox.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
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
        m_arguments = arguments(profile, secretFile, m_sandbox);
        QObject::connect(&m_sandbox, &Sandbox::codeIssued, &m_sandbox, [this] { ++codes; });
    }

    /*! Starts the sign-in in a terminal. */
    void start() { m_program = std::make_unique<Program>(terminal()); }
    Program &program() { return *m_program; }

    /*! Kills the program, as a power cut does, and starts it again. */
    void restart()
    {
        m_program->send(SIGKILL);
        m_program->waitForEnd();
        m_program = std::make_unique<Program>(terminal());
    }
    /*! Starts the doctor, instead of a sign-in. */
    void startDoctor()
    {
        m_program = std::make_unique<Program>(QStringList{"doctor", "--json"} + m_arguments);
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

    /*!
        The options with which the program signs in, with the profile of a provider, at \a server.
    */
    template <typename Server>
    static QStringList serverArguments(const Profile &profile, const QString &secretFile,
                                       const Server &server)
    {
        QStringList arguments;
        if (profile.clientId == Profile::ClientId::Configured)
            arguments += QStringList{"--client-id", "tv"};
        if (profile.needsSecret)
            arguments += QStringList{"--client-secret-file", secretFile};
        if (profile.name == "generic")
            return arguments + QStringList{"--issuer", server.issuer()};
        arguments += QStringList{"--provider", profile.name, "--server", server.origin()};
        for (const ProfileSetting &setting : profile.settings) {
            if (setting.isMissing(setting.preset))
                arguments += QStringList{
                    "--set",
                    setting.name + '=' + (setting.isAddress ? server.origin() : QString("demo"))};
        }
        return arguments;
    }

    QString name;
    bool canRevoke;
    /*! The number of codes that the sandbox has issued. */
    int codes = 0;

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

    QStringList arguments(const Profile &profile, const QString &secretFile,
                          const Sandbox &sandbox) const
    {
        return QStringList{"--store", "file:" + m_folder.path()}
               + serverArguments(profile, secretFile, sandbox);
    }

    Sandbox m_sandbox;
    QTemporaryDir m_folder;
    QStringList m_arguments;
    QNetworkAccessManager m_network;
    std::unique_ptr<Program> m_program;
};

/*! A web server on loopback that answers every request with 404. */
class EmptyServer
{
public:
    EmptyServer()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                // The requests of the doctor are small enough for one segment.
                socket->readAll();
                socket->write("HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n"
                              "Content-Length: 9\r\nConnection: close\r\n\r\nNot here\n");
                socket->disconnectFromHost();
            });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("The empty server does not listen");
    }

    QString origin() const { return "http://127.0.0.1:" + QString::number(m_server.serverPort()); }
    QString issuer() const { return origin(); }

private:
    QTcpServer m_server;
};

} // namespace

/*!
    Signs in at every provider that ships, all at once: the program follows the profile, and the
    sandbox imitates the provider.
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
            const QJsonObject event = run->program().waitForEvent("signed-in");
            QVERIFY2(event["account"] == nameAt(run->name), outputOf(*run));
        }
    }

    /*! The doctor finds every provider in order, and requests no code, which a person might see. */
    void healthy()
    {
        auto runs = makeAll(seconds(600));
        for (const auto &run : runs)
            run->startDoctor();
        for (const auto &run : runs) {
            QVERIFY2(run->program().waitForEnd() >= 0, outputOf(*run));
            const QJsonObject finding = findingAbout("provider", &run->program());
            QVERIFY2(finding["ok"].toBool(), outputOf(*run));
            const QString line = finding["description"].toString();
            QVERIFY2(line.startsWith(wordsOfDoctor(run->name)), outputOf(*run));
            QVERIFY2(run->codes == 0, outputOf(*run));
            QVERIFY2(findingAbout("id_token", &run->program())["ok"].toBool(true), outputOf(*run));
        }
    }

    /*! The doctor finds fault with every provider whose addresses lead nowhere. */
    void notThere()
    {
        EmptyServer server;
        std::vector<std::pair<QString, std::unique_ptr<Program>>> doctors;
        for (const Profile &profile : chosenProfiles()) {
            const auto arguments =
                ProviderRun::serverArguments(profile, m_secret.fileName(), server);
            doctors.emplace_back(
                profile.name,
                std::make_unique<Program>(QStringList{"doctor", "--json", "--store", "memory"}
                                          + arguments));
        }
        for (const auto &[name, doctor] : doctors) {
            QVERIFY2(doctor->waitForEnd() >= 0, qPrintable(name));
            const QJsonObject finding = findingAbout("provider", doctor.get());
            const QByteArray output = name.toUtf8() + ": " + doctor->out() + doctor->err();
            QVERIFY2(finding["event"] == "finding", output);
            QVERIFY2(!finding["ok"].toBool(true), output);
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
            QVERIFY2(tokenCode == 0 && isTokenHeaderOf(run->name, header),
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
        static const QStringList withoutDenial = {"alldebrid", "emby", "jellyfin", "plex"};
        return withoutDenial.contains(provider) ? "expired_token" : "access_denied";
    }

    /*!
        Whether \a output is the header with the token, in the form that \a provider wants, and the
        header with the proof for it where the provider binds tokens to a key.
    */
    static bool isTokenHeaderOf(const QString &provider, const QByteArray &output)
    {
        static const QString token = "[!-~]+";
        static const QMap<QString, QString> headers = {
            {"plex", "X-Plex-Token: " + token},
            {"jellyfin", "Authorization: MediaBrowser Token=\"[!#-~]+\""},
            {"emby", "X-Connect-UserToken: " + token},
            {"aws", "x-amz-sso_bearer_token: " + token},
            {"yandex", "Authorization: OAuth " + token},
        };
        // Whether a server binds tokens is known where its metadata are read.
        static const QStringList bound = {"generic", "keycloak"};
        const QString usual = bound.contains(provider)
                                  ? "Authorization: DPoP " + token + "\nDPoP: " + token
                                  : "Authorization: Bearer " + token;
        const QRegularExpression form("\\A" + headers.value(provider, usual) + "\n\\z");
        return form.match(QString::fromUtf8(output)).hasMatch();
    }

    /*!
        The name of the person in the sandbox, or what stands for it where a provider tells no name.
    */
    static QString nameAt(const QString &provider)
    {
        // The profiles of these providers name no address that says who signed in, except that of
        // Salesforce, where the usual scopes do not ask for the name.
        static const QStringList withoutName = {"aws",        "faable", "facebook", "github",
                                                "salesforce", "tidal",  "trakt",    "twitch"};
        // A customer has a number alone.
        if (provider == "premiumize")
            return "4711";
        return withoutName.contains(provider) ? "default" : "Demo Person";
    }

    /*! The doctor asks no provider without clients for a code: it would issue one. */
    static QString wordsOfDoctor(const QString &provider)
    {
        static const QStringList withoutClients = {"alldebrid", "emby", "jellyfin", "plex"};
        if (withoutClients.contains(provider))
            return "the addresses are there; only a sign-in shows whether codes are given out";
        // Their errors for a client that is missing are of no known kind.
        static const QStringList withoutKnownErrors = {"facebook", "twitch"};
        return withoutKnownErrors.contains(provider)
                   ? "Something is there, but only a sign-in shows"
                   : "offers to sign in by a code";
    }

    /*! Returns what the doctor has printed about \a subject; empty if that is nothing. */
    static QJsonObject findingAbout(const char *subject, Program *program)
    {
        for (const QJsonObject &event : program->events()) {
            if (event["subject"] == subject)
                return event;
        }
        return {};
    }

    static std::vector<Profile> chosenProfiles()
    {
        static const Profiles profiles;
        // A single provider can be tried: DEVICE_SIGNIN_PROVIDERS=plex,jellyfin.
        static const QStringList chosen =
            qEnvironmentVariable("DEVICE_SIGNIN_PROVIDERS").split(',', Qt::SkipEmptyParts);
        std::vector<Profile> found;
        for (const Profile &profile : profiles.all()) {
            if (chosen.isEmpty() || chosen.contains(profile.name))
                found.push_back(profile);
        }
        return found;
    }

    std::vector<std::unique_ptr<ProviderRun>> makeAll(seconds codeLifetime)
    {
        std::vector<std::unique_ptr<ProviderRun>> runs;
        for (const Profile &profile : chosenProfiles())
            runs.push_back(
                std::make_unique<ProviderRun>(profile, m_secret.fileName(), codeLifetime));
        return runs;
    }

    std::vector<std::unique_ptr<ProviderRun>> openAll(seconds codeLifetime)
    {
        auto runs = makeAll(codeLifetime);
        for (const auto &run : runs)
            run->start();
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
