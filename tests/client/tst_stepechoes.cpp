// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "client/proofs.h"
#include "client/serverresults.h"
#include "openid/clientregistration.h"
#include "openid/userinfo.h"
#include "profiles/profiles.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"
#include "text/secretsearch.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTest>

#include <algorithm>

using namespace DeviceSignIn;

namespace {

/*! Everything that was logged, and all texts of responses that are shown, printed or passed on. */
QStringList seen;

void recordMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    seen.append(text);
}

void record(const Failure &failure)
{
    seen += {failure.code, failure.detail};
}

void record(const TokenResult &answer)
{
    if (const auto *tokens = std::get_if<TokenSet>(&answer.response))
        seen += QStringList{tokens->scope} + tokens->extras.values();
    else
        record(failureOf(answer.response));
}

/*! Puts \a value at the path \a path in \a object. */
void insertAt(QJsonObject *object, const QString &path, const QJsonValue &value)
{
    const QString first = path.section('.', 0, 0);
    const QString rest = path.section('.', 1);
    QJsonValue inserted = value;
    if (!rest.isEmpty()) {
        QJsonObject inner = object->value(first).toObject();
        insertAt(&inner, rest, value);
        inserted = inner;
    }
    object->insert(first, inserted);
}

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/*! The client of a provider, with a secret for all that a request of the provider may contain. */
class ProviderFixture
{
public:
    explicit ProviderFixture(const Profile &profile)
        : server(client(profile), &transport, &clock)
    {
        const QStringList values = profile.registrationValues.keys() + profile.deviceValues.keys()
                                   + profile.tokenValues.keys() + profile.exchangeValues.keys();
        for (const QString &name : values + QStringList{"device_id"})
            known.set(name, addSecret(name));
        if (profile.clientId == Profile::ClientId::Registered) {
            known.set("client_id", Secret("a registered client"));
            known.set("client_secret", addSecret("registered client_secret"));
        }
        addSecret("client_secret");
        authorization.deviceCode = addSecret("device_code");
        authorization.userCode = "WDJB-MJHT";
        authorization.values = known.clone();
        proofs.codeVerifier = addSecret("code_verifier");
        tokens.accessToken = addSecret("access_token");
        tokens.values = known.clone();
        refreshToken = addSecret("refresh_token");
    }

    ScriptedTransport transport;
    ManualClock clock;
    AuthorizationServer server;
    PendingCall call;
    /*! The secrets, by what they are. */
    QMap<QString, QByteArray> secrets;
    NamedValues known;
    DeviceAuthorization authorization;
    Proofs proofs;
    TokenSet tokens;
    Secret refreshToken;

    const Profile &profile() const { return server.config().profile; }

    void answer(HttpResponse response)
    {
        transport.answerNext(std::move(response));
        settle();
    }

    /*! Whether the last request contains \a secret, however it is encoded. */
    bool sends(const QByteArray &secret) const
    {
        const HttpRequest &request = transport.requests().back();
        QStringList parts{request.url.toString(QUrl::FullyEncoded),
                          QString::fromUtf8(request.body.reveal()),
                          QString::fromUtf8(request.authorization.reveal())};
        for (const auto &[name, value] : request.headers)
            parts.append(QString::fromUtf8(value.reveal()));
        Secrets searched;
        searched.push_back(Secret(secret));
        return std::any_of(parts.begin(), parts.end(),
                           [&](const QString &part) { return containsSecret(part, searched); });
    }

private:
    /*! A text that every part of a request can hold, with a beginning of its own. */
    static QByteArray secretNamed(const QString &name)
    {
        return QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(40);
    }

    Secret addSecret(const QString &name)
    {
        const QByteArray secret = secretNamed(name);
        secrets.insert(name, secret);
        return Secret(secret);
    }

    static ClientData client(const Profile &profile)
    {
        QMap<QString, QString> settings;
        for (const ProfileSetting &setting : profile.settings) {
            if (setting.isMissing(setting.preset))
                settings.insert(setting.name,
                                (setting.isAddress ? "https://" : "") + setting.name + ".example");
        }
        auto made = configFor(profile, settings);
        ClientData config = std::move(std::get<ClientData>(made));
        config.clientId = "tv";
        if (profile.clientId == Profile::ClientId::Configured)
            config.clientSecret = Secret(secretNamed("client_secret"));
        if (config.endpoints.tokenEndpoint.isEmpty())
            setEndpoints(&config.endpoints);
        return config;
    }

    /*! Sets what is otherwise discovered. */
    static void setEndpoints(ServerMetadata *endpoints)
    {
        endpoints->deviceAuthorizationEndpoint = QUrl("https://a.example/device");
        endpoints->tokenEndpoint = QUrl("https://a.example/token");
        endpoints->registrationEndpoint = QUrl("https://a.example/register");
        endpoints->revocationEndpoint = QUrl("https://a.example/revoke");
        endpoints->userinfoEndpoint = QUrl("https://a.example/userinfo");
        endpoints->offersPkce = true;
    }
};

void startRegistration(ProviderFixture *fixture)
{
    fixture->call = fixture->server.registerClient(
        fixture->known, [](const AuthorizationServer::RegistrationResult &answer) {
            if (const auto *failed = std::get_if<CallFailure>(&answer))
                record(failed->failure);
        });
}

void startCode(ProviderFixture *fixture)
{
    fixture->call = fixture->server.requestCode(
        [](const AuthorizationServer::CodeResult &answer) {
            if (const auto *failed = std::get_if<CallFailure>(&answer)) {
                record(failed->failure);
                return;
            }
            const DeviceAuthorization &issued = std::get<IssuedCode>(answer).authorization;
            seen += {issued.userCode, issued.verificationUri, issued.verificationUriComplete};
        },
        fixture->known.clone());
}

void startPoll(ProviderFixture *fixture)
{
    fixture->call = fixture->server.poll(fixture->authorization, fixture->proofs,
                                         [](const TokenResult &answer) { record(answer); });
}

/*! Polls, and says that the person has approved. */
void startExchange(ProviderFixture *fixture)
{
    startPoll(fixture);
    settle();
    const Profile &profile = fixture->profile();
    QJsonObject approval;
    if (!profile.doneAt.isEmpty())
        insertAt(&approval, profile.doneAt, true);
    else
        insertAt(&approval, profile.tokenFields.accessToken.first(), "an-approval");
    for (auto value = profile.tokenValues.begin(); value != profile.tokenValues.end(); ++value)
        insertAt(&approval, value->first(), QString::fromUtf8(fixture->secrets[value.key()]));
    fixture->answer(ScriptedTransport::json(200, toJson(approval)));
}

void startRefresh(ProviderFixture *fixture)
{
    fixture->call = fixture->server.refresh(
        fixture->refreshToken, {}, [](const TokenResult &answer) { record(answer); },
        fixture->known);
}

void startUserinfo(ProviderFixture *fixture)
{
    fixture->call = fixture->server.userinfo(
        fixture->tokens, {}, [](const AuthorizationServer::NameResult &answer) {
            if (const auto *failure = std::get_if<Failure>(&answer)) {
                record(*failure);
                return;
            }
            const auto &person = std::get<PersonName>(answer);
            seen += {person.name, person.address};
        });
}

void startRevocation(ProviderFixture *fixture)
{
    fixture->call = fixture->server.revoke(
        fixture->refreshToken, fixture->tokens.accessToken, [](RevocationResult) {},
        fixture->known);
}

/*! A step of a sign-in, from the registration of a client to the sign-out. */
struct Step
{
    const char *name;
    RequestTemplate Profile::*request;
    /*! The step's address; null for one that every provider has. */
    QString Profile::Endpoints::*endpoint;
    /*! Whether a server that follows the RFCs, whose addresses are discovered, has this step. */
    bool isStandard;
    void (*start)(ProviderFixture *fixture);
};

const Step steps[] = {
    {"register", &Profile::registrationRequest, &Profile::Endpoints::registration, true,
     startRegistration},
    {"code", &Profile::deviceRequest, nullptr, true, startCode},
    {"poll", &Profile::tokenRequest, nullptr, true, startPoll},
    {"exchange", &Profile::exchangeRequest, &Profile::Endpoints::exchange, false, startExchange},
    {"refresh", &Profile::refreshRequest, nullptr, true, startRefresh},
    {"sign out", &Profile::revocationRequest, &Profile::Endpoints::revocation, true,
     startRevocation},
    {"who am I", &Profile::userinfoRequest, &Profile::Endpoints::userinfo, true, startUserinfo},
};

bool hasStep(const Profile &profile, const Step &step)
{
    const bool isDiscovered = profile.endpoints.token.isEmpty() && step.isStandard;
    return isDiscovered || !step.endpoint || !(profile.endpoints.*step.endpoint).isEmpty();
}

/*! An answer with \a echo in every member that this project reads from any response. */
QJsonObject everywhere(const Profile &profile, const QString &echo)
{
    const auto &codes = profile.fields;
    const auto &tokens = profile.tokenFields;
    const auto &person = profile.personFields;
    QStringList paths = codes.userCode + codes.verificationUri + codes.verificationUriComplete
                        + tokens.scope + tokens.tokenType + person.name + person.subject
                        + profile.extras + profile.errorAt;
    for (const ValuePaths *values : {&profile.registrationValues, &profile.deviceValues,
                                     &profile.tokenValues, &profile.exchangeValues}) {
        for (const QStringList &path : *values)
            paths += path;
    }
    QJsonObject object;
    for (const char *name :
         {"error", "error_description", "error_uri", "error_code", "errorCode", "code", "__type",
          "message", "detail", "status", "name", "preferred_username", "nickname", "email"})
        object.insert(name, echo);
    for (const QString &path : std::as_const(paths))
        insertAt(&object, path, echo);
    return object;
}

QJsonObject without(QJsonObject object, const QStringList &paths)
{
    for (const QString &path : paths)
        insertAt(&object, path, QJsonValue());
    return object;
}

/*! A success with tokens and a code, and \a echo in all that is shown beside them. */
QJsonObject successWith(const Profile &profile, const QString &echo)
{
    QJsonObject object = without(everywhere(profile, echo), profile.errorAt + QStringList{"error"});
    for (const auto &[paths, text] :
         {std::pair(profile.tokenFields.accessToken, "a-new-access-token"),
          std::pair(profile.tokenFields.tokenType, "Bearer"),
          std::pair(profile.fields.deviceCode, "a-new-device-code"),
          std::pair(profile.fields.userCode, "WDJB-MJHT"),
          std::pair(profile.fields.verificationUri, "https://a.example/link"),
          std::pair(profile.clientFields.clientId, "a-new-client")}) {
        if (!paths.isEmpty())
            insertAt(&object, paths.first(), text);
    }
    if (!profile.doneAt.isEmpty())
        insertAt(&object, profile.doneAt, true);
    return object;
}

/*! The answers of a server that repeats \a echo. */
std::vector<HttpResponse> answersWith(const Profile &profile, const QString &echo)
{
    const QJsonObject all = everywhere(profile, echo);
    const QByteArray page = "<html><body>" + echo.toUtf8() + "</body></html>";
    std::vector<HttpResponse> answers;
    for (const int status : {400, 401, 403, 404, 429, 503})
        answers.push_back(ScriptedTransport::json(status, toJson(all)));
    QJsonObject described = all;
    for (const QString &path : profile.errorAt)
        insertAt(&described, path, "invalid_request");
    answers.push_back(ScriptedTransport::json(400, toJson(described)));
    answers.push_back(ScriptedTransport::json(200, toJson(all)));
    answers.push_back(ScriptedTransport::json(200, toJson(successWith(profile, echo))));
    for (const int status : {200, 400, 302, 503})
        answers.push_back(ScriptedTransport::html(status, page));
    answers.back().redirectsToOtherHost = true;
    answers.push_back(ScriptedTransport::json(400, echo.toUtf8()));
    answers.push_back(ScriptedTransport::json(200, echo.toUtf8()));
    answers.back().dpopNonce = echo.toUtf8();
    return answers;
}

} // namespace

/*!
    Every step at every provider that ships, at a server that repeats in all kinds of responses what
    was secret in the request. None of it may be logged, shown, printed or passed on.
*/
class TestStepEchoes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules("devicesignin.*=true");
        m_messages = qInstallMessageHandler(recordMessage);
    }
    void cleanupTestCase() { qInstallMessageHandler(m_messages); }

    /*! A new step has to be added to the table. */
    void everyStepIsInTheTable()
    {
        const Profile profile;
        std::vector<const RequestTemplate *> inTable;
        for (const Step &step : steps)
            inTable.push_back(&(profile.*step.request));
        auto all = requestsOf(profile);
        std::sort(all.begin(), all.end());
        std::sort(inTable.begin(), inTable.end());
        QVERIFY(inTable == all);
    }

    void echoes_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<int>("step");
        for (const Profile &profile : m_profiles.all()) {
            for (size_t step = 0; step < std::size(steps); ++step) {
                if (hasStep(profile, steps[step]))
                    QTest::addRow("%s: %s", qPrintable(profile.name), steps[step].name)
                        << profile.name << int(step);
            }
        }
    }
    void echoes()
    {
        QFETCH(QString, provider);
        QFETCH(int, step);
        const Profile &profile = *m_profiles.find(provider);
        const QMap<QString, QByteArray> secrets = ProviderFixture(profile).secrets;
        for (auto secret = secrets.begin(); secret != secrets.end(); ++secret) {
            const QString echo = QString::fromUtf8(*secret);
            for (const HttpResponse &answer : answersWith(profile, echo)) {
                ProviderFixture fixture(profile);
                seen.clear();
                steps[step].start(&fixture);
                settle();
                QCOMPARE(fixture.transport.inFlight(), 1);
                if (!fixture.sends(*secret))
                    break;
                m_sent.insert(steps[step].name);
                while (fixture.transport.inFlight() > 0)
                    fixture.answer(copyOf(answer));
                QVERIFY(!seen.isEmpty());
                for (const QString &text : std::as_const(seen))
                    QVERIFY2(!text.contains(echo.left(16)),
                             qPrintable(secret.key() + " in an answer with HTTP status "
                                        + QString::number(answer.status) + ": " + text));
            }
        }
    }

    /*! Makes sure that the test above has seen secrets in every step. */
    void everyStepHasSentSecrets()
    {
        for (const Step &step : steps)
            QVERIFY2(m_sent.contains(step.name), step.name);
    }

private:
    static HttpResponse copyOf(const HttpResponse &response)
    {
        HttpResponse copy;
        copy.status = response.status;
        copy.contentType = response.contentType;
        copy.body = response.body.clone();
        copy.redirectsToOtherHost = response.redirectsToOtherHost;
        copy.dpopNonce = response.dpopNonce;
        return copy;
    }

    Profiles m_profiles;
    QtMessageHandler m_messages = nullptr;
    QSet<QString> m_sent;
};

QTEST_GUILESS_MAIN(TestStepEchoes)
#include "tst_stepechoes.moc"
