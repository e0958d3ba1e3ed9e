// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/pagefixture.h"

#include "flow/pendingsignin.h"
#include "support/serverfixture.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

ClientData usualConfig()
{
    ClientData config;
    config.clientId = "television";
    config.endpoints.deviceAuthorizationEndpoint =
        QUrl("https://accounts.example.com/device_authorization");
    config.endpoints.tokenEndpoint = QUrl("https://accounts.example.com/token");
    config.endpoints.userinfoEndpoint = QUrl("https://accounts.example.com/userinfo");
    config.endpoints.revocationEndpoint = QUrl("https://accounts.example.com/revoke");
    return config;
}

QByteArray codeAnswer(const QByteArray &code, const QByteArray &uri, bool complete = true)
{
    QByteArray answer = R"({"device_code":"the-device-code","user_code":")" + code
                        + R"(","verification_uri":")" + uri + '"';
    if (complete)
        answer += R"(,"verification_uri_complete":")" + uri + "?user_code=" + code + '"';
    return answer + R"(,"expires_in":600,"interval":5})";
}

QByteArray usualCode()
{
    return codeAnswer("WDJB-MJHT", "https://accounts.example.com/device");
}

std::function<HttpResponse()> json(int status, const QByteArray &body)
{
    return [=] { return ScriptedTransport::json(status, body); };
}

std::function<HttpResponse()> error(const QByteArray &code, const QByteArray &description = {})
{
    return json(400, R"({"error":")" + code + R"(","error_description":")" + description + R"("})");
}

std::function<HttpResponse()> page(int status)
{
    return [=] { return ScriptedTransport::html(status); };
}

std::function<HttpResponse()> redirect()
{
    return [] { return ScriptedTransport::html(302, {}); };
}

std::function<HttpResponse()> broken(TransportError why)
{
    return [=] { return ScriptedTransport::broken(why); };
}

std::function<HttpResponse()> brokenByProxy(TransportError why, const QString &proxy)
{
    return [=] {
        HttpResponse response = ScriptedTransport::broken(why);
        response.proxy = proxy;
        return response;
    };
}

std::function<HttpResponse()> tooLarge()
{
    return [] {
        HttpResponse response = ScriptedTransport::json(200, R"({"access_token":"a)");
        response.error = TransportError::TooLarge;
        return response;
    };
}

} // namespace

/*! A SignInHost whose sign-in can be set from outside. */
class FixtureHost : public SignInHost
{
public:
    using SignInHost::setSignIn;
};

/*! A sign-in and its server. */
struct SignInEnvironment : ServerFixture
{
    SignInEnvironment(ClientData config, const std::shared_ptr<ManualClock> &ofAll)
        : ServerFixture(std::move(config), std::make_shared<TestEnvironment>(ofAll))
    {
        restart();
    }

    /*! Creates a new sign-in, as a restart of the program does. The store keeps its content. */
    void restart()
    {
        signIn = std::make_shared<SignIn>("default", &server, &transport, &store, &clock);
    }

    std::shared_ptr<SignIn> signIn;
    /*! The response to every request while all of them fail; empty otherwise. */
    std::function<HttpResponse()> failingResponse;
};

PageFixture::PageFixture(QObject *parent)
    : QObject(parent)
    , m_clock(std::make_shared<ManualClock>())
    , m_environment(std::make_shared<SignInEnvironment>(usualConfig(), m_clock))
    , m_host(std::make_unique<FixtureHost>())
{
    addStates();
    addStatesWithoutCode();
    addLockedStates();
    addEnds();
    addFailures();
}

PageFixture::~PageFixture() = default;

void PageFixture::addStates()
{
    const auto add = [this](const QString &name, const std::function<void()> &enter) {
        m_states.append({name, enter});
    };
    add("restoring", [this] {
        m_environment->store.failPowerAfter(0, ScriptedStore::Fate::Lost);
        begin();
    });
    add("connecting", [this] { begin(); });
    add("waiting", [this] {
        beginWithCode(usualCode());
        pass(65);
    });
    add("waiting-new", [this] { beginWithCode(usualCode()); });
    add("waiting-digits",
        [this] { beginWithCode(codeAnswer("420420", "https://tv.example.com/")); });
    add("waiting-ungrouped", [this] {
        beginWithCode(codeAnswer("WDJBMJHT", "https://login.example.com/activate", false));
    });
    add("waiting-wide", [this] {
        beginWithCode(
            codeAnswer("WWWWWWWWWWWWWWW", "https://accounts.very-long-company.example.com/device"));
    });
    add("waiting-longest", [this] {
        beginWithCode(
            codeAnswer(QByteArray(64, 'W'), "https://accounts.example.com/" + QByteArray(90, 'w')));
    });
    add("waiting-lookalike", [this] {
        // All letters before the dot are Cyrillic.
        beginWithCode(codeAnswer("WDJB-MJHT", "https://аррӏе.com/tv"));
    });
    add("waiting-long-host", [this] {
        // The name is as long as it may be.
        beginWithCode(codeAnswer("WDJB-MJHT", "https://accounts.good.example.sign-in-"
                                                  + QByteArray(41, 'w')
                                                  + ".login.evil.example/device"));
    });
    add("waiting-mark-up", [this] {
        beginWithCode(
            codeAnswer("WDJB-MJHT", "https://accounts.example.com/device?a&lt;u&gt;", false));
    });
    add("waiting-unprotected", [this] {
        changeConfig([](ClientData *config) {
            config->homeServer = QUrl("http://192.168.1.20:8096");
            config->plainHttpHost = "192.168.1.20";
        });
        beginWithCode(codeAnswer("420420", "http://192.168.1.20:8096/web/", false));
    });
    add("slowed", [this] {
        beginWithCode(usualCode());
        slowDown();
    });
    add("retrying", [this] {
        beginWithCode(usualCode());
        loseConnection();
    });
    add("retrying-busy", [this] {
        beginWithCode(usualCode());
        answerPoll(json(503, "{}"));
    });
    add("retrying-portal", [this] {
        beginWithCode(usualCode());
        answerPoll(page(200));
    });
    add("retrying-not-oauth", [this] {
        beginWithCode(usualCode());
        answerPoll(page(404));
    });
    add("retrying-wrong-clock", [this] {
        beginWithCode(usualCode());
        answerPoll(broken(TransportError::WrongClock));
    });
    add("retrying-redirected", [this] {
        beginWithCode(usualCode());
        answerPoll(redirect());
    });
    add("retrying-tls", [this] {
        beginWithCode(usualCode());
        answerPoll(broken(TransportError::Tls));
    });
    add("retrying-proxy", [this] {
        beginWithCode(usualCode());
        answerPoll(brokenByProxy(TransportError::ProxyUnreachable, "proxy.example.net:3128"));
    });
    add("retrying-proxy-refused", [this] {
        beginWithCode(usualCode());
        answerPoll(brokenByProxy(TransportError::ProxyRefused, "proxy.example.net:3128"));
    });
    add("waiting-hardware", [this] {
        // The code is from an earlier start, so that no hardware is needed to make its key.
        PendingSignIn pending;
        pending.authorization.deviceCode = Secret("the-device-code");
        pending.authorization.userCode = "WDJB-MJHT";
        pending.authorization.verificationUri = "https://accounts.example.com/device";
        pending.authorization.verificationUriComplete =
            "https://accounts.example.com/device?user_code=WDJB-MJHT";
        pending.authorization.lifetime = std::chrono::seconds(600);
        pending.authorization.interval = std::chrono::seconds(5);
        pending.expiry = m_clock->utc().addSecs(500);
        pending.proofs.dpopKey = Secret("-----BEGIN TSS2 PRIVATE KEY-----");
        const auto writing = m_environment->store.write(
            pendingKey("default"), serialize(pending, usualConfig()), [](const StoreResult &) {});
        settle();
        begin();
    });
    add("expiring", [this] {
        beginWithCode(usualCode());
        pass(558);
    });
    add("denied", [this] {
        beginWithCode(usualCode());
        deny();
    });
    add("expired", [this] {
        beginWithCode(usualCode());
        pass(601);
    });
    add("canceled", [this] {
        beginWithCode(usualCode());
        signIn()->flow()->cancel();
    });
    add("storing", [this] {
        beginWithCode(usualCode());
        approve();
    });
    add("welcome", [this] { signInAs("Alex Rivera"); });
    add("welcome-until-restart", [this] {
        m_environment->store.isKept = false;
        signInAs("Alex Rivera");
    });
    add("welcome-long-name",
        [this] { signInAs("Maria-Magdalena Alexandra von Hohenstaufen-Wittelsbach"); });
    add("welcome-nameless", [this] { signInAs({}); });
    add("signing-out", [this] {
        signInAs("Alex Rivera");
        signIn()->session()->signOut();
    });
    add("signed-out", [this] { signOut(json(200, "{}")); });
}

/*!
    States without a code in which the flow is retrying, one for each reason after which it tries
    again.
*/
void PageFixture::addStatesWithoutCode()
{
    const auto add = [this](const QString &name, const Answer &answer) {
        m_states.append({"no-code-" + name, [this, answer] { failEveryRequest(answer); }});
    };
    add("host-not-found", broken(TransportError::HostNotFound));
    add("unreachable", broken(TransportError::Unreachable));
    add("timed-out", broken(TransportError::TimedOut));
    add("server-busy", json(503, "{}"));
    add("wrong-clock", broken(TransportError::WrongClock));
    add("proxy", brokenByProxy(TransportError::ProxyUnreachable, "proxy.example.net:3128"));
    add("captive-portal", page(200));
}

void PageFixture::addLockedStates()
{
    const auto add = [this](const QString &name, const std::function<void()> &enter) {
        m_states.append({name, enter});
    };
    add("locked", [this] {
        signInAs("Alex Rivera");
        m_environment->restart();
        m_environment->store.status = StoreResult::Status::Locked;
        beginWithCode(usualCode());
    });
    add("welcome-locked", [this] {
        m_environment->store.status = StoreResult::Status::Locked;
        signInAs("Alex Rivera");
    });
    add("welcome-disk-full", [this] {
        m_environment->store.writeStatus = StoreResult::Status::DiskFull;
        signInAs("Alex Rivera");
    });
    add("welcome-refused-folder", [this] {
        m_environment->store.writeStatus = StoreResult::Status::WrongPermissions;
        signInAs("Alex Rivera");
    });
    add("signed-out-locked", [this] {
        signInAs("Alex Rivera");
        m_environment->store.status = StoreResult::Status::Locked;
        answerSignOut(json(200, "{}"));
    });
}

void PageFixture::addEnds()
{
    const auto add = [this](const QString &name, const std::function<void()> &enter) {
        m_states.append({"signed-out-" + name, enter});
    };
    const QString signOutPage = "https://accounts.example.com/settings/connected-devices/";
    add("not-revocable", [this] {
        changeConfig([](ClientData *config) { config->endpoints.revocationEndpoint.clear(); });
        signOut(json(200, "{}"));
    });
    add("not-revocable-page", [this, signOutPage] {
        changeConfig([&](ClientData *config) {
            config->endpoints.revocationEndpoint.clear();
            config->profile.signOutPage = signOutPage;
        });
        signOut(json(200, "{}"));
    });
    add("refused", [this] { signOut(json(400, R"({"error":"invalid_client"})")); });
    add("not-reached", [this] { signOut(broken(TransportError::Unreachable)); });
    add("not-reached-page", [this, signOutPage] {
        changeConfig([&](ClientData *config) { config->profile.signOutPage = signOutPage; });
        signOut(broken(TransportError::Unreachable));
    });
    add("by-service", [this] {
        signInAs("Alex Rivera");
        useExpiredToken();
        m_environment->transport.answerNext(error("invalid_grant")());
    });
    add("run-out", [this] {
        beginWithCode(usualCode());
        answerPoll(
            json(200, R"({"access_token":"access","token_type":"Bearer","expires_in":3600})"));
        m_environment->answer(ScriptedTransport::json(200, "{}"));
        useExpiredToken();
    });
}

void PageFixture::addFailures()
{
    const auto add = [this](const QString &name, const std::function<void()> &enter) {
        m_states.append({"failed-" + name, enter});
    };
    add("not-configured", [this] {
        m_environment = std::make_shared<SignInEnvironment>(ClientData(), m_clock);
        begin();
    });
    add("tls", [this] { failOnCode(broken(TransportError::Tls)); });
    add("redirected", [this] { failOnCode(redirect()); });
    add("proxy-refused", [this] {
        failOnCode(
            brokenByProxy(TransportError::ProxyRefused,
                          "proxy.example.net:3128 does not accept the user name and the password"));
    });
    add("response-too-large", [this] { failOnPoll(tooLarge()); });
    add("not-oauth", [this] { failOnCode(page(404)); });
    add("invalid-answer", [this] { failOnPoll(json(200, R"({"token_type":"Bearer"})")); });
    add("unsafe-answer", [this] {
        failOnCode(json(200, codeAnswer("WDJB\\u202EMJHT", "https://accounts.example.com/device")));
    });
    add("wrong-identity", [this] {
        changeConfig([](ClientData *config) {
            config->endpoints.keysEndpoint = QUrl("https://accounts.example.com/keys");
        });
        failOnPoll(json(200, R"({"access_token":"access","token_type":"Bearer","id_token":"me"})"));
        m_environment->transport.answerNext(ScriptedTransport::json(200, "")); // the revocation
    });
    add("unverified-identity", [this] {
        changeConfig([](ClientData *config) {
            config->endpoints.keysEndpoint = QUrl("https://accounts.example.com/keys");
        });
        // The header of the id_token is {"alg":"ES256K"}, which is not supported.
        failOnPoll(json(200, R"({"access_token":"access","token_type":"Bearer","id_token":)"
                             R"("eyJhbGciOiJFUzI1NksifQ.e30.AAAA"})"));
        m_environment->transport.answerNext(ScriptedTransport::json(200, "")); // the revocation
    });
    add("wrong-issuer", [this] { beginDiscovery(R"({"issuer":"https://accounts.example.org"})"); });
    add("no-device-grant",
        [this] { beginDiscovery(R"({"issuer":"https://accounts.example.com"})"); });
    add("client-refused", [this] {
        failOnCode(json(401, R"({"error":"invalid_client","error_description":"Unknown client"})"));
    });
    add("scope-refused", [this] { failOnCode(error("invalid_scope", "Unknown scope: films")); });
    add("key-unusable", [this] {
        changeConfig([](ClientData *config) {
            config->clientKey = SigningKey::generate();
            config->endpoints.tokenAuthAlgorithms = QStringList{"RS256"};
        });
        begin();
    });
    add("code-refused", [this] { failOnPoll(error("invalid_grant")); });
    add("server-refused", [this] {
        failOnPoll(error("server_rule_17",
                         "Sign-in from this country is not allowed; ask the administrator of your "
                         "organization for an exception, and mention rule 17 of its policy"));
    });
}

QStringList PageFixture::states() const
{
    QStringList names;
    for (const State &state : m_states)
        names.append(state.name);
    return names;
}

bool PageFixture::show(const QString &name)
{
    const auto found = std::find_if(m_states.begin(), m_states.end(),
                                    [&](const State &state) { return state.name == name; });
    if (found == m_states.end())
        return false;
    showNew(found->enter);
    return true;
}

void PageFixture::showCode(const QString &code, bool complete)
{
    showNew([&] {
        beginWithCode(codeAnswer(code.toUtf8(), "https://accounts.example.com/device", complete));
        pass(65);
    });
}

/*! Creates a new sign-in, and brings it into its state by \a enter. */
void PageFixture::showNew(const std::function<void()> &enter)
{
    // Destroyed at the end of this function, when the page refers to the new objects.
    const auto before =
        std::exchange(m_environment, std::make_shared<SignInEnvironment>(usualConfig(), m_clock));
    const auto kioskBefore = std::exchange(m_kiosk, nullptr);
    const auto householdBefore = std::exchange(m_household, nullptr);
    const auto menuBefore = std::exchange(m_menu, nullptr);
    enter();
    settle();
    // The page's pointer keeps everything alive that the sign-in uses.
    m_host->setSignIn(std::shared_ptr<SignIn>(m_environment, m_environment->signIn.get()));
    Q_EMIT signInChanged();
}

SignIn *PageFixture::signIn() const
{
    return m_environment->signIn.get();
}

SignInHost *PageFixture::host() const
{
    return m_host.get();
}

void PageFixture::openHousehold(const QStringList &names)
{
    // The household before may still be removing somebody with it.
    const auto before =
        std::exchange(m_environment, std::make_shared<SignInEnvironment>(usualConfig(), m_clock));
    const auto create = [this](const QString &account) {
        m_environment->signIn =
            std::make_shared<SignIn>(account, &m_environment->server, &m_environment->transport,
                                     &m_environment->store, &m_environment->clock);
        return m_environment->signIn;
    };
    m_household = std::make_unique<Household>(create, &m_environment->store, m_clock.get());
    m_household->read();
    settle();
    for (const QString &name : names) {
        m_household->add();
        settle();
        giveCode();
        approve();
        giveName(name.section(" <", 0, 0),
                 name.section(" <", 1).chopped(name.endsWith('>') ? 1 : 0));
        m_household->leave();
        settle();
    }
    Q_EMIT signInChanged();
}

void PageFixture::openMenu(const QStringList &names)
{
    const auto create = [this] {
        m_environment = std::make_shared<SignInEnvironment>(usualConfig(), m_clock);
        return std::shared_ptr<SignIn>(m_environment, m_environment->signIn.get());
    };
    std::vector<ProviderMenu::Choice> choices;
    for (const QString &name : names)
        choices.push_back({name, name.toLower().remove(' ') + ".example.com", create});
    m_menu = std::make_unique<ProviderMenu>(std::move(choices));
    Q_EMIT signInChanged();
}

QString PageFixture::people() const
{
    if (!m_household)
        return {};
    const SignIn *chosen = m_household->signIn();
    return m_household->accounts().join(u' ') + u'/'
           + (chosen ? chosen->session()->account() : QString());
}

void PageFixture::lock()
{
    m_environment->store.status = StoreResult::Status::Locked;
}

void PageFixture::openKiosk(int signOutAfter)
{
    const auto create = [this] {
        m_environment = std::make_shared<SignInEnvironment>(usualConfig(), m_clock);
        return std::shared_ptr<SignIn>(m_environment, m_environment->signIn.get());
    };
    m_kiosk = std::make_unique<Kiosk>(create, std::chrono::seconds(signOutAfter), m_clock.get());
    Q_EMIT signInChanged();
}

QVariant PageFixture::clock() const
{
    return QVariant::fromValue<Clock *>(m_clock.get());
}

QString PageFixture::qrText() const
{
    const auto *flow = signIn()->flow();
    return flow->verificationUriComplete().isEmpty() ? flow->verificationUri()
                                                     : flow->verificationUriComplete();
}

void PageFixture::pass(int count)
{
    for (int second = 0; second < count; ++second) {
        m_clock->advance(seconds(1));
        settle();
        if (m_environment->transport.inFlight() > 0) {
            m_environment->transport.answerNext(m_environment->failingResponse
                                                    ? m_environment->failingResponse()
                                                    : error("authorization_pending")());
            settle();
        }
    }
}

void PageFixture::breakConnection()
{
    m_environment->failingResponse = broken(TransportError::Unreachable);
}

void PageFixture::endFailure()
{
    m_environment->failingResponse = {};
}

void PageFixture::pending()
{
    answerPoll(error("authorization_pending"));
}

void PageFixture::slowDown()
{
    answerPoll(error("slow_down"));
}

void PageFixture::loseConnection()
{
    answerPoll(broken(TransportError::Unreachable));
}

void PageFixture::deny()
{
    answerPoll(error("access_denied"));
}

void PageFixture::approve()
{
    answerPoll(json(200, R"({"access_token":"access","refresh_token":"refresh",)"
                         R"("token_type":"Bearer","expires_in":3600})"));
}

void PageFixture::giveCode()
{
    m_environment->answer(ScriptedTransport::json(200, usualCode()));
}

void PageFixture::giveCodeWhenAsked()
{
    for (int second = 0; second < 120 && m_environment->transport.inFlight() == 0; ++second) {
        m_clock->advance(seconds(1));
        settle();
    }
    giveCode();
}

void PageFixture::giveName(const QString &name, const QString &address)
{
    m_environment->transport.answerNext(
        ScriptedTransport::json(200, R"({"sub":"17","name":")" + name.toUtf8() + R"(","email":")"
                                         + address.toUtf8() + R"("})"));
    settle();
}

void PageFixture::revoke()
{
    // Two tokens are revoked.
    m_environment->answerAll(200, "{}");
}

int PageFixture::sent() const
{
    return int(m_environment->transport.requests().size());
}

void PageFixture::begin()
{
    signIn()->begin();
    settle();
}

void PageFixture::beginWithCode(const QByteArray &code)
{
    m_environment->transport.answerNext(ScriptedTransport::json(200, code));
    begin();
}

void PageFixture::failOnCode(const Answer &answer)
{
    m_environment->transport.answerNext(answer());
    begin();
}

/*! Lets every request fail with \a answer until endFailure() is called. */
void PageFixture::failEveryRequest(const Answer &answer)
{
    m_environment->failingResponse = answer;
    failOnCode(answer);
}

void PageFixture::failOnPoll(const Answer &answer)
{
    beginWithCode(usualCode());
    answerPoll(answer);
}

void PageFixture::beginDiscovery(const QByteArray &metadata)
{
    ClientData config;
    config.clientId = "television";
    config.issuer = "https://accounts.example.com";
    m_environment = std::make_shared<SignInEnvironment>(std::move(config), m_clock);
    m_environment->transport.answerNext(ScriptedTransport::json(200, metadata));
    begin();
}

void PageFixture::answerPoll(const Answer &answer)
{
    while (m_environment->transport.inFlight() == 0 && m_clock->nextAlarm()) {
        m_clock->advance(*m_clock->nextAlarm() - m_clock->now());
        settle();
    }
    m_environment->answer(answer());
}

void PageFixture::signInAs(const QByteArray &name)
{
    beginWithCode(usualCode());
    approve();
    m_environment->transport.answerNext(
        ScriptedTransport::json(200, R"({"sub":"17","name":")" + name + R"("})"));
    settle();
}

/*! Begins again with the usual configuration as changed by \a change. */
void PageFixture::changeConfig(const std::function<void(ClientData *)> &change)
{
    ClientData config = usualConfig();
    change(&config);
    m_environment = std::make_shared<SignInEnvironment>(std::move(config), m_clock);
}

void PageFixture::signOut(const Answer &answer)
{
    signInAs("Alex Rivera");
    answerSignOut(answer);
}

void PageFixture::answerSignOut(const Answer &answer)
{
    signIn()->session()->signOut();
    settle();
    // Two tokens are revoked.
    while (m_environment->transport.inFlight() > 0)
        m_environment->answer(answer());
}

void PageFixture::useExpiredToken()
{
    m_clock->advance(std::chrono::hours(2));
    const PendingCall call = signIn()->session()->accessToken([](const Session::AccessToken &) {});
    settle();
}

void PageFixture::unlock()
{
    m_environment->store.status = StoreResult::Status::Done;
    m_environment->store.writeStatus = StoreResult::Status::Done;
}

void PageFixture::settle()
{
    DeviceSignIn::settle();
}

} // namespace DeviceSignIn
