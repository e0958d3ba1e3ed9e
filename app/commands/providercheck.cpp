// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "providercheck.h"

#include "network/httptransport.h"
#include "output/console.h"
#include "output/words.h"
#include "process/exitcode.h"
#include "process/stopsignals.h"
#include "protocol/safety.h"
#include "sandbox/sandbox.h"
#include "session/sessionaccess.h"
#include "signin/profiles.h"
#include "signin/signin.h"
#include "signin/signinfactory.h"
#include "signin/signinfactory_p.h"

#include <QCoreApplication>

namespace DeviceSignIn {

namespace {

QString encodingWords(RequestTemplate::Encoding encoding)
{
    switch (encoding) {
    case RequestTemplate::Encoding::Form:
        return QStringLiteral("form");
    case RequestTemplate::Encoding::Json:
        return QStringLiteral("JSON");
    case RequestTemplate::Encoding::Query:
        break;
    }
    return QStringLiteral("query");
}

/*! The name of a line of the summary, which the lines below it are indented by. */
QString lineLabel(const char *name)
{
    return QStringLiteral("%1").arg(QLatin1String(name), -10);
}

/*! Says where the secret of the client is sent. */
QString placeOfSecret(Profile::Authentication authentication)
{
    switch (authentication) {
    case Profile::Authentication::Post:
        return QStringLiteral("in the body");
    case Profile::Authentication::Basic:
        return QStringLiteral("in the Authorization header (Basic)");
    case Profile::Authentication::Discovered:
    case Profile::Authentication::None:
        break;
    }
    return QStringLiteral("as the server's metadata says, or else in the body");
}

/*! Says who the client is, and how it authenticates. */
QString clientWords(const Profile &profile, bool hasKey)
{
    if (profile.clientId == Profile::ClientId::None)
        return QStringLiteral("none; the provider knows no clients");
    const bool isRegistered = profile.clientId == Profile::ClientId::Registered;
    const QString id = isRegistered ? QStringLiteral("registered by each device")
                                    : QStringLiteral("its id is --client-id");
    if (hasKey)
        return id + QStringLiteral("; it authenticates with its key (private_key_jwt)");
    if (profile.authentication == Profile::Authentication::None)
        return id + QStringLiteral("; it does not authenticate");
    const QString secret = isRegistered ? QStringLiteral("the secret that it may get then is sent ")
                           : profile.needsSecret
                               ? QStringLiteral("its secret is required, and sent ")
                               : QStringLiteral("its secret, if it has one, is sent ");
    return id + QStringLiteral("; ") + secret + placeOfSecret(profile.authentication);
}

/*! Returns the lines about the client and about the headers that every request has. */
QString clientLines(const ClientData &config)
{
    const QByteArray agent = httpSettings(config, {}).userAgent;
    QString lines = lineLabel("client") + clientWords(config.profile, config.clientKey.has_value())
                    + u'\n' + lineLabel("header") + QStringLiteral("User-Agent: ")
                    + QString::fromLatin1(agent.isEmpty() ? usualUserAgent() : agent) + u'\n';
    // The value may be a secret.
    for (const FurtherHeader &header : config.headers)
        lines += lineLabel("") + escapeHiddenCharacters(header.name)
                 + QStringLiteral(": (the value of --header)\n");
    return lines;
}

/*! Returns the parameters that the operator adds to the requests for which \a isIn is true. */
QStringList addedParameters(const ClientData &config, bool FurtherParameter::*isIn)
{
    QStringList added;
    for (const FurtherParameter &parameter : config.parameters) {
        if (parameter.*isIn)
            added.append(escapeHiddenCharacters(parameter.name + u'=' + parameter.value));
    }
    return added;
}

/*! Returns the lines for one step; empty if the provider has no such step. */
QString stepLines(const char *step, const QUrl &endpoint, const RequestTemplate &request,
                  const QStringList &further = {})
{
    if (endpoint.isEmpty())
        return {};
    QString lines = lineLabel(step)
                    + QStringLiteral("%1 %2%3\n")
                          .arg(QString::fromLatin1(request.method),
                               endpoint.toString(QUrl::FullyEncoded), request.path);
    const QString indent = lineLabel("");
    for (const auto &[name, value] : request.headers)
        lines += indent + name + QStringLiteral(": ") + value + u'\n';
    QStringList parameters;
    for (const auto &[name, value] : request.parameters)
        parameters.append(name + u'=' + value);
    for (const auto &[name, list] : request.lists)
        parameters.append(name + QStringLiteral("=[") + list.join(QStringLiteral(", ")) + u']');
    parameters += further;
    if (!parameters.isEmpty())
        lines += indent + encodingWords(request.encoding) + QStringLiteral(": ")
                 + parameters.join(QStringLiteral(", ")) + u'\n';
    return lines;
}

/*! Plays one sign-in and says what happens. */
class ProviderTrial : public QObject
{
public:
    /*! \a signIn and \a sandbox are not owned; without a sandbox, a person approves. */
    ProviderTrial(SignIn *signIn, Sandbox *sandbox)
        : m_signIn(signIn)
        , m_sandbox(sandbox)
    {
        connect(flow(), &DeviceFlow::codeChanged, this, &ProviderTrial::showCode);
        connect(flow(), &DeviceFlow::stateChanged, this, &ProviderTrial::followFlow);
        connect(session(), &Session::signedIn, this, &ProviderTrial::signOut, Qt::QueuedConnection);
        connect(session(), &Session::signedOut, this, &ProviderTrial::finish, Qt::QueuedConnection);
    }

private:
    DeviceFlow *flow() const { return m_signIn->flow(); }
    Session *session() const { return m_signIn->session(); }

    void showCode()
    {
        if (!flow()->hasCode())
            return;
        printLine(stdout,
                  QStringLiteral("The code is %1, at %2 (%3 s, a poll every few seconds)")
                      .arg(escapeHiddenCharacters(flow()->userCode()), flow()->verificationUri())
                      .arg(flow()->lifetimeSeconds()));
        if (m_sandbox)
            m_sandbox->approve(flow()->userCode());
        else
            printLine(stdout, QStringLiteral("Approve it there."));
    }

    void followFlow()
    {
        switch (flow()->state()) {
        case DeviceFlow::State::Offline:
            printLine(stdout, sentence(flow()->reason()));
            break;
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
                  QStringLiteral("Requests of an app have: %1: %2")
                      .arg(QString::fromLatin1(header), QString::fromLatin1(value.reveal())));
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
        case Session::Revocation::NotReached:
            end(ExitCode::notSignedIn, QStringLiteral("The sign-out was refused."));
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
            complain(line.simplified());
        QCoreApplication::exit(exitCode);
    }

    SignIn *m_signIn;
    Sandbox *m_sandbox;
    bool m_hasEnded = false;
};

/*! The settings of \a profile, with a value for each that the command line lacks. */
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

/*! Moves what options add to the requests, and the keys, from \a source to \a client. */
void moveRequestOptions(ClientData *source, ClientData *client)
{
    client->userAgent = source->userAgent;
    client->parameters = std::move(source->parameters);
    client->headers = std::move(source->headers);
    client->clientKey = std::move(source->clientKey);
    client->clientKeyId = source->clientKeyId;
    client->dpopKeys = source->dpopKeys;
}

std::unique_ptr<Sandbox> startSandbox(const QString &dialect)
{
    SandboxOptions options;
    options.port = 0;
    options.dialect = dialect;
    options.interval = std::chrono::seconds(1);
    auto sandbox = std::make_unique<Sandbox>(std::move(options));
    return sandbox->listen() ? std::move(sandbox) : nullptr;
}

} // namespace

QString requestSummary(const ClientData &config)
{
    const ServerMetadata &server = config.endpoints;
    const Profile &profile = config.profile;
    const QUrl refresh = profile.tokenFields.refreshToken.isEmpty() ? QUrl()
                         : server.refreshEndpoint.isEmpty()         ? server.tokenEndpoint
                                                                    : server.refreshEndpoint;
    const QStringList forCode = addedParameters(config, &FurtherParameter::inDeviceRequest);
    const QStringList forTokens = addedParameters(config, &FurtherParameter::inTokenRequest);
    return clientLines(config)
           + stepLines("register", server.registrationEndpoint, profile.registrationRequest)
           + stepLines("begin", server.deviceAuthorizationEndpoint, profile.deviceRequest, forCode)
           + stepLines("poll", server.tokenEndpoint, profile.tokenRequest, forTokens)
           + stepLines("exchange", server.exchangeEndpoint, profile.exchangeRequest)
           + stepLines("who", server.userinfoEndpoint, profile.userinfoRequest)
           + stepLines("refresh", refresh, profile.refreshRequest, forTokens)
           + stepLines("sign out", server.revocationEndpoint, profile.revocationRequest);
}

int runProviderCheck(Options options)
{
    auto read = readProfileFile(options.profileFile);
    if (const auto *error = std::get_if<ProfileError>(&read)) {
        complain(options.profileFile + QStringLiteral(": ") + error->line);
        return ExitCode::wrongUsage;
    }
    const Profile profile = std::move(std::get<Profile>(read));
    const QString dialect = options.dialect.isEmpty() ? profile.name : options.dialect;
    const bool hasDialect = sandboxDialects().contains(dialect);
    if (!hasDialect && !options.dialect.isEmpty()) {
        complain(QStringLiteral("The sandbox has no dialect %1; it has %2.")
                     .arg(oneLine(dialect, 40), sandboxDialects().join(QStringLiteral(", "))));
        return ExitCode::wrongUsage;
    }

    // What is printed names the provider, even if the sign-in is played elsewhere.
    const QUrl example(QStringLiteral("https://server.example"));
    auto shown = configFor(profile, completeSettings(profile, options.client.settings, example));
    if (const auto *failure = std::get_if<Failure>(&shown)) {
        complain(failure->detail);
        return ExitCode::wrongUsage;
    }
    printLine(stdout, profile.title);
    ClientData &described = std::get<ClientData>(shown);
    moveRequestOptions(&options.client, &described);
    if (isDiscovered(described))
        printLine(stdout,
                  QStringLiteral("The addresses are looked up at %1").arg(described.issuer));
    printText(stdout, requestSummary(described));
    if (options.against.isEmpty() && !hasDialect) {
        complain(
            QStringLiteral("Not played: the sandbox does not know how %1 speaks. Name a "
                           "dialect of it with --dialect NAME, or a server with --against URL.")
                .arg(profile.name));
        return ExitCode::notSignedIn;
    }

    const auto sandbox = options.against.isEmpty() ? startSandbox(dialect) : nullptr;
    if (options.against.isEmpty() && !sandbox) {
        complain(QStringLiteral("Not played: the sandbox can't listen on this machine."));
        return ExitCode::notSignedIn;
    }
    const QUrl server = sandbox ? QUrl(sandbox->origin()) : options.against;
    auto made =
        configFor(profile, completeSettings(profile, options.client.settings, server), server);
    if (const auto *failure = std::get_if<Failure>(&made)) {
        complain(failure->detail);
        return ExitCode::wrongUsage;
    }
    ClientData client = std::move(std::get<ClientData>(made));
    client.clientId = options.client.clientId.isEmpty() ? QStringLiteral("provider-check")
                                                        : options.client.clientId;
    if (profile.clientId != Profile::ClientId::Configured)
        client.clientId.clear();
    moveRequestOptions(&described, &client);
    client.clientSecret = options.client.clientSecret.clone();
    if (profile.needsSecret && client.clientSecret.isEmpty())
        client.clientSecret = Secret("provider-check-secret");
    client.scopes = options.client.scopes.isEmpty() ? profile.defaultScopes : options.client.scopes;
    // A profile without addresses follows the RFCs: the sandbox then names its own.
    if (client.endpoints.tokenEndpoint.isEmpty() && client.issuer.isEmpty())
        client.issuer = sandbox ? sandbox->issuer() : server.toString();

    const SignInFactory factory =
        createFactory(std::move(client), {StoreKind::Memory, {}, {}}, options.authorities);
    const auto signIn = factory.createSignIn(QStringLiteral("default"));
    ProviderTrial trial(signIn.get(), sandbox.get());
    signIn->begin();
    return execUntilStopped();
}

} // namespace DeviceSignIn
