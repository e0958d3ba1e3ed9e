// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The states of a page into which PageFixture::show() brings it, each by the responses of a server.
#include "flow/flowaccess.h"
#include "flow/pendingsignin.h"
#include "support/pagefixture.h"
#include "support/pageresponses.h"
#include "support/signinenvironment.h"

namespace DeviceSignIn {

using namespace PageResponses;

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
        pending.proofs.dpopKey = StoredKey(Secret("-----BEGIN TSS2 PRIVATE KEY-----"));
        const auto writing = m_environment->store.write(
            pendingEntry("default"), serialize(pending, usualConfig()), [](const StoreResult &) {});
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
    const auto addFailed = [this](const QString &name, const Answer &answer) {
        m_states.append({"no-code-" + name, [this, answer] {
                             failEveryRequest(answer);
                             pass(int(pauseAfterUnexpectedResponse / std::chrono::seconds(1)));
                         }});
    };
    addFailed("tls", broken(TransportError::Tls));
    addFailed("not-oauth", page(404));
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
    add("tls", [this] { failEveryRequest(broken(TransportError::Tls)); });
    add("redirected", [this] { failEveryRequest(redirect()); });
    add("proxy-refused", [this] {
        failOnCode(
            brokenByProxy(TransportError::ProxyRefused,
                          "proxy.example.net:3128 does not accept the user name and the password"));
    });
    add("response-too-large", [this] { failOnPoll(tooLarge()); });
    add("not-oauth", [this] { failEveryRequest(page(404)); });
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

} // namespace DeviceSignIn
