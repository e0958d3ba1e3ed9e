// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "providercheck.h"

#include "commands/requestsummary.h"
#include "output/console.h"
#include "output/signinfollower.h"
#include "output/words.h"
#include "process/exitcode.h"
#include "process/stopsignals.h"
#include "profiles/profiles.h"
#include "protocol/additionalparameters.h"
#include "sandbox/module/sandboxmodule.h"
#include "server/configuredserver.h"
#include "session/sessionaccess.h"
#include "signin/signin.h"
#include "text/hiddencharacters.h"

#include <QCoreApplication>

#include <optional>
#include <utility>
#include <variant>

namespace DeviceSignIn {

namespace {

/*! Runs one sign-in and prints each step. */
class ProviderTrial : public QObject
{
public:
    /*! \a signIn and \a sandbox are not owned; without a sandbox, a person approves. */
    ProviderTrial(SignIn *signIn, Sandbox *sandbox)
        : m_sandbox(sandbox)
    {
        connect(&m_follower, &SignInFollower::codeChanged, this, &ProviderTrial::showCode);
        connect(&m_follower, &SignInFollower::stateChanged, this, &ProviderTrial::endIfFailed);
        connect(&m_follower, &SignInFollower::retryReasonChanged, this,
                &ProviderTrial::showRetryReason);
        connect(&m_follower, &SignInFollower::signedIn, this, &ProviderTrial::signOut,
                Qt::QueuedConnection);
        connect(&m_follower, &SignInFollower::signedOut, this, &ProviderTrial::finish,
                Qt::QueuedConnection);
        m_follower.follow(signIn);
    }

private:
    const DeviceFlow *flow() const { return m_follower.signIn()->flow(); }
    Session *session() const { return m_follower.signIn()->session(); }

    void showCode()
    {
        if (!flow()->hasCode())
            return;
        m_hasHadCode = true;
        printLine(stdout,
                  QStringLiteral("The code is %1, to be entered at %2 within %3.")
                      .arg(escapeHiddenCharacters(flow()->userCode()), flow()->verificationUri(),
                           inWords(std::chrono::seconds(flow()->lifetimeSeconds()))));
        if (m_sandbox)
            m_sandbox->approve(flow()->userCode());
        else
            printLine(stdout, QStringLiteral("Approve it there."));
    }

    void showRetryReason()
    {
        // A television would try again without an end. A check that can't begin has to end.
        if (m_hasHadCode)
            printLine(stdout, sentence(flow()->reason()));
        else
            end(ExitCode::notSignedIn, QStringLiteral("Not tried: ") + sentence(flow()->reason()));
    }

    void endIfFailed()
    {
        switch (flow()->state()) {
        case DeviceFlow::State::Denied:
            end(ExitCode::notSignedIn, QStringLiteral("The sign-in was denied."));
            break;
        case DeviceFlow::State::Expired:
            end(ExitCode::notSignedIn, QStringLiteral("The code has expired."));
            break;
        case DeviceFlow::State::Failed:
            end(ExitCode::notSignedIn, sentence(flow()->reason()) + u' ' + flow()->errorCode()
                                           + u' ' + flow()->errorDetail());
            break;
        default:
            break;
        }
    }

    void signOut()
    {
        const QString name = session()->accountName();
        printLine(stdout, name.isEmpty() ? QStringLiteral("Signed in; nobody's name is known.")
                                         : QStringLiteral("Signed in as %1.").arg(oneLine(name)));
        const auto [header, value] =
            tokenHeaderOf(*session(), Secret("TOKEN"), session()->isBound());
        printLine(stdout,
                  QStringLiteral("The requests of an app have the header %1: %2")
                      .arg(QString::fromLatin1(header),
                           QString::fromLatin1(value.reveal())
                               .replace(QLatin1String("TOKEN"), QLatin1String("{access_token}"))));
        session()->signOut();
    }

    void finish(Reason why)
    {
        if (why != Reason::None) {
            end(ExitCode::notSignedIn, sentence(why) + u' ' + session()->endDetail());
            return;
        }
        switch (session()->revocation()) {
        case Session::Revocation::Revoked:
            end(ExitCode::signedIn, QStringLiteral("Signed out."));
            break;
        case Session::Revocation::Refused:
            end(ExitCode::notSignedIn, QStringLiteral("The sign-out was refused."));
            break;
        case Session::Revocation::NotReached:
            end(ExitCode::notSignedIn, QStringLiteral("The sign-out did not reach the server."));
            break;
        case Session::Revocation::NotOffered:
        case Session::Revocation::NotTried:
            end(ExitCode::signedIn,
                QStringLiteral("Signed out here; the profile has no sign-out at the server."));
            break;
        }
    }

    void end(int exitCode, const QString &line)
    {
        if (std::exchange(m_hasEnded, true))
            return;
        if (exitCode == ExitCode::signedIn)
            printLine(stdout, line);
        else
            printError(line.simplified());
        QCoreApplication::exit(exitCode);
    }

    SignInFollower m_follower;
    Sandbox *m_sandbox;
    bool m_hasHadCode = false;
    bool m_hasEnded = false;
};

/*! Returns \a settings, with a made-up value for each setting of \a profile that lacks one. */
QMap<QString, QString> completeSettings(const Profile &profile, QMap<QString, QString> settings,
                                        const QUrl &server)
{
    for (const ProfileSetting &setting : profile.settings) {
        const QString value = settings.value(setting.name, setting.preset);
        if (setting.isMissing(value))
            settings.insert(setting.name,
                            setting.isAddress ? server.toString() : QStringLiteral("demo"));
    }
    return settings;
}

/*! Returns \a completed without the values that completeSettings() has made up. */
QMap<QString, QString> knownSettings(const Profile &profile,
                                     const QMap<QString, QString> &completed,
                                     const QMap<QString, QString> &given)
{
    QMap<QString, QString> known = completed;
    for (const ProfileSetting &setting : profile.settings) {
        if (setting.isMissing(given.value(setting.name, setting.preset)))
            known.remove(setting.name);
    }
    return known;
}

/*!
    Transfers the keys, and the headers and parameters from the command line, from \a source to
    \a client.
*/
void moveRequestOptions(ClientData *source, ClientData *client)
{
    client->userAgent = source->userAgent;
    client->parameters = std::move(source->parameters);
    client->headers = std::move(source->headers);
    client->clientKey = std::move(source->clientKey);
    client->clientKeyId = source->clientKeyId;
    client->dpopKeys = source->dpopKeys;
}

/*!
    Returns the client that the summary describes. It has the provider's addresses, even if the
    sign-in runs at the sandbox. The keys, headers and parameters are moved out of \a given.
*/
std::variant<ClientData, Failure> clientForSummary(const Profile &profile, ClientData *given)
{
    const QUrl example(QStringLiteral("https://server.example"));
    auto result = configFor(profile, completeSettings(profile, given->settings, example));
    auto *client = std::get_if<ClientData>(&result);
    if (!client)
        return result;
    client->settings = knownSettings(profile, client->settings, given->settings);
    client->clientId = given->clientId;
    client->clientSecret = given->clientSecret.clone();
    client->scopes = given->scopes.isEmpty() ? profile.defaultScopes : given->scopes;
    moveRequestOptions(given, client);
    if (Failure failure = checkAdditional(*client))
        return failure;
    return result;
}

/*!
    Returns the client that signs in at \a server, which is that of \a sandbox if that is not null.
    What \a given lacks is made up. The keys, headers and parameters are moved out of \a described.
*/
std::variant<ClientData, Failure> clientForTrial(const Profile &profile, ClientData *described,
                                                 const ClientData &given, const QUrl &server,
                                                 const Sandbox *sandbox)
{
    auto result = configFor(profile, completeSettings(profile, given.settings, server), server);
    auto *client = std::get_if<ClientData>(&result);
    if (!client)
        return result;
    client->clientId = given.clientId.isEmpty() ? QStringLiteral("provider-check") : given.clientId;
    if (profile.clientId != Profile::ClientId::Configured)
        client->clientId.clear();
    moveRequestOptions(described, client);
    client->clientSecret = given.clientSecret.clone();
    if (profile.needsSecret && client->clientSecret.isEmpty())
        client->clientSecret = Secret("provider-check-secret");
    client->scopes = described->scopes;
    // Without addresses in the profile, they are discovered at the sandbox or at the server of
    // --against.
    if (client->endpoints.tokenEndpoint.isEmpty() && client->issuer.isEmpty())
        client->issuer = sandbox ? sandbox->issuer() : server.toString();
    return result;
}

std::shared_ptr<Sandbox> startSandbox(const SandboxModule &module, const QString &dialect)
{
    SandboxOptions options;
    options.port = 0;
    options.dialect = dialect;
    options.interval = std::chrono::seconds(1);
    std::shared_ptr<Sandbox> sandbox = module.create(std::move(options));
    return sandbox->listen() ? sandbox : nullptr;
}

/*! Gives up the trial of \a signIn at \a server, and has the tokens that it got revoked. */
void endTrial(ConfiguredServer *server, SignIn *signIn)
{
    const Session::State state = signIn->session()->state();
    if (state == Session::State::Storing || state == Session::State::SignedIn)
        signIn->session()->signOut();
    server->finish(signIn, longestFinish);
}

} // namespace

int runProviderCheck(Options options)
{
    auto read = readProfileFile(options.profileFile);
    if (const auto *error = std::get_if<ProfileError>(&read)) {
        printError(options.profileFile + QStringLiteral(": ") + error->line);
        return ExitCode::wrongUsage;
    }
    Profile profile = std::move(std::get<Profile>(read));
    if (!options.bindsTokens)
        profile.dpop = ProofPolicy::Never;
    const QString dialect = options.dialect.isEmpty() ? profile.name : options.dialect;
    QString loadProblem;
    const SandboxModule *module =
        options.against.isEmpty() ? loadSandboxModule(&loadProblem) : nullptr;
    const QStringList dialects = module ? module->dialects() : QStringList();
    const bool hasDialect = dialects.contains(dialect);
    if (module && !hasDialect && !options.dialect.isEmpty()) {
        printError(QStringLiteral("The sandbox has no dialect %1; it has %2.")
                       .arg(oneLine(dialect, 40), dialects.join(QStringLiteral(", "))));
        return ExitCode::wrongUsage;
    }

    auto shown = clientForSummary(profile, &options.client);
    if (const auto *failure = std::get_if<Failure>(&shown)) {
        printError(failure->detail);
        return ExitCode::wrongUsage;
    }
    ClientData &described = std::get<ClientData>(shown);
    printLine(stdout, profile.title);
    printText(stdout, requestSummary(described));
    if (!loadProblem.isEmpty()) {
        printError(QStringLiteral("Not tried: ") + loadProblem);
        return ExitCode::notSignedIn;
    }
    if (options.against.isEmpty() && !hasDialect) {
        printError(
            QStringLiteral("Not tried: the sandbox does not know how %1 speaks. Name a "
                           "dialect of it with --dialect NAME, or a server with --against URL.")
                .arg(profile.name));
        return ExitCode::notSignedIn;
    }

    const auto sandbox = module ? startSandbox(*module, dialect) : nullptr;
    if (module && !sandbox) {
        printError(QStringLiteral("Not tried: the sandbox can't listen on this machine."));
        return ExitCode::notSignedIn;
    }
    const QUrl address = sandbox ? QUrl(sandbox->origin()) : options.against;
    if (!sandbox)
        printLine(stdout, QStringLiteral("Tried with the server at %1:").arg(address.toString()));
    else if (options.dialect.isEmpty())
        printLine(stdout,
                  QStringLiteral("Tried with the sandbox, which imitates %1:").arg(dialect));
    else
        printLine(
            stdout,
            QStringLiteral("Tried with the sandbox, which imitates %1 with the paths, parameters "
                           "and answers of that provider:")
                .arg(dialect));
    auto made = clientForTrial(profile, &described, options.client, address, sandbox.get());
    if (const auto *failure = std::get_if<Failure>(&made)) {
        printError(failure->detail);
        return ExitCode::wrongUsage;
    }
    options.client = std::move(std::get<ClientData>(made));
    options.store = {StoreKind::Memory, {}, {}};
    ConfiguredServer server(&options, sandbox);
    const auto signIn = server.factory()->createSignIn(QStringLiteral("default"));
    std::optional<ProviderTrial> trial(std::in_place, signIn.get(), sandbox.get());
    signIn->begin();
    return execUntilStopped([&] {
        // After a stop signal nothing is printed.
        trial.reset();
        endTrial(&server, signIn.get());
    });
}

} // namespace DeviceSignIn
