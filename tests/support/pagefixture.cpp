// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/pagefixture.h"

#include "support/pageresponses.h"
#include "support/signinenvironment.h"

#include <algorithm>

namespace DeviceSignIn {

using namespace PageResponses;
using std::chrono::seconds;

/*! A SignInHost whose sign-in can be set from outside. */
class FixtureHost : public SignInHost
{
public:
    using SignInHost::setSignIn;
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
            createSignIn(account, &m_environment->server, &m_environment->transport,
                         &m_environment->store, &m_environment->clock);
        return m_environment->signIn;
    };
    m_household = createHousehold(create, &m_environment->store, m_clock.get());
    m_household->read();
    settle();
    int number = 0;
    for (const QString &name : names) {
        m_household->add();
        settle();
        giveCode();
        approve();
        giveName(name.section(" <", 0, 0),
                 name.section(" <", 1).chopped(name.endsWith('>') ? 1 : 0),
                 QString::number(++number));
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
    m_kiosk = createKiosk(create, std::chrono::seconds(signOutAfter), m_clock.get());
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

void PageFixture::giveName(const QString &name, const QString &address, const QString &subject)
{
    const QString sub = subject.isEmpty() ? "new-" + QString::number(++m_newcomers) : subject;
    m_environment->transport.answerNext(
        ScriptedTransport::json(200, R"({"sub":")" + sub.toUtf8() + R"(","name":")" + name.toUtf8()
                                         + R"(","email":")" + address.toUtf8() + R"("})"));
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
