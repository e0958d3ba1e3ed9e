// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "terminalcommand.h"

#include "console.h"
#include "demo.h"
#include "events.h"
#include "exitcode.h"
#include "signin/signinfactory.h"
#include "stopsignals.h"
#include "terminal.h"

#include <QCoreApplication>

namespace DeviceSignIn {

namespace {

/*! One sign-in in the terminal: ends the program when it has come to its end. */
class TerminalCommand : public QObject
{
    Q_OBJECT

public:
    TerminalCommand(SignIn *signIn, const Options &options);

private:
    void followFlow();
    void finish();
    void finishWith(const Session::AccessToken &token);
    void startAgain(Reason why);

    SignIn *m_signIn;
    bool m_printToken;
    std::unique_ptr<Events> m_events;
    std::unique_ptr<Terminal> m_terminal;
    PendingCall m_asking;
};

TerminalCommand::TerminalCommand(SignIn *signIn, const Options &options)
    : m_signIn(signIn)
    , m_printToken(options.printToken)
{
    // They come first, so that everything is said before the program ends.
    if (options.events) {
        m_events = std::make_unique<Events>(
            signIn, [](const QByteArray &line) { printLine(stdout, line); });
    } else {
        m_terminal = std::make_unique<Terminal>(
            signIn, TerminalLook::of(stdout, QProcessEnvironment::systemEnvironment()),
            [](const QString &line) { printLine(stdout, line); });
    }
    connect(signIn->flow(), &DeviceFlow::stateChanged, this, &TerminalCommand::followFlow);
    connect(signIn->session(), &Session::signedIn, this, &TerminalCommand::finish,
            Qt::QueuedConnection);
    connect(signIn->session(), &Session::signedOut, this, &TerminalCommand::startAgain);
}

void TerminalCommand::followFlow()
{
    switch (m_signIn->flow()->state()) {
    case DeviceFlow::State::Denied:
    case DeviceFlow::State::Expired:
    case DeviceFlow::State::Failed:
        QCoreApplication::exit(ExitCode::notSignedIn);
        break;
    default:
        break;
    }
}

void TerminalCommand::finish()
{
    // A session from an earlier start may be on its way to new tokens. To end before they are here
    // and stored would lose them, and with them the session: the server has dropped the old ones.
    m_asking = m_signIn->session()->accessToken(
        [this](const Session::AccessToken &token) { finishWith(token); });
}

void TerminalCommand::finishWith(const Session::AccessToken &token)
{
    if (m_signIn->session()->state() != Session::State::SignedIn)
        return; // see startAgain()
    if (!m_printToken) {
        QCoreApplication::exit(ExitCode::signedIn);
    } else if (const auto *failure = std::get_if<Failure>(&token)) {
        m_events->printFailure(*failure);
        QCoreApplication::exit(ExitCode::notSignedIn);
    } else {
        m_events->printTokens();
        QCoreApplication::exit(ExitCode::signedIn);
    }
}

void TerminalCommand::startAgain(Reason why)
{
    // The server, or somebody in its place, vouches for nobody: a new code would end the same way.
    if (why == Reason::WrongIdentity)
        QCoreApplication::exit(ExitCode::notSignedIn);
    else
        m_signIn->flow()->start();
}

} // namespace

int runTerminal(Options options)
{
    std::unique_ptr<Demo> demo;
    if (options.demo && !(demo = startDemo(&options)))
        return ExitCode::notSignedIn;
    SignInFactory factory(std::move(options.client), options.store, options.authorities);
    const auto created = factory.createSignIn(options.account);
    SignIn &signIn = *created;
    TerminalCommand command(&signIn, options);
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stop, &signIn, [&] {
        // Nobody has given up: the program, started again, goes on with the same code.
        signIn.flow()->suspend();
        QCoreApplication::exit(ExitCode::notSignedIn);
    });
    signIn.begin();
    return QCoreApplication::exec();
}

} // namespace DeviceSignIn

#include "terminalcommand.moc"
