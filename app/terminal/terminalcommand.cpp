// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "terminalcommand.h"

#include "output/console.h"
#include "output/eventprinter.h"
#include "output/words.h"
#include "process/exitcode.h"
#include "process/stopsignals.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace DeviceSignIn {

namespace {

/*!
    Ends the program when the sign-in has ended, and prints the tokens if the options require that.
*/
class TerminalCommand : public QObject
{
    Q_OBJECT

public:
    TerminalCommand(SignIn *signIn, const Options &options);

    /*! Restores the session, or starts to sign in. */
    void start() { m_signIn->begin(); }

private:
    void print(const QByteArray &line);
    void watchReader();
    void giveUpOutput();
    void exit(int code) const;
    void exitIfEnded();
    void finish();
    void finishWith(const Session::AccessToken &token);
    void startAgain(Reason why);

    SignIn *m_signIn;
    bool m_printToken;
    SignInFollower m_follower;
    std::unique_ptr<EventPrinter> m_events;
    std::unique_ptr<Terminal> m_terminal;
    std::unique_ptr<QSocketNotifier> m_reader;
    PendingCall m_asking;
    bool m_hasOutputFailed = false;
};

TerminalCommand::TerminalCommand(SignIn *signIn, const Options &options)
    : m_signIn(signIn)
    , m_printToken(options.printToken)
{
    // The printers are connected first, so that a change is printed before it can end the program.
    if (options.events) {
        m_events = std::make_unique<EventPrinter>(&m_follower,
                                                  [this](const QByteArray &line) { print(line); });
    } else {
        m_terminal = std::make_unique<Terminal>(
            &m_follower, TerminalCapabilities::of(stdout, QProcessEnvironment::systemEnvironment()),
            [this](const QString &line) { print(line.toUtf8()); });
    }
    connect(&m_follower, &SignInFollower::stateChanged, this, &TerminalCommand::exitIfEnded);
    connect(&m_follower, &SignInFollower::signedIn, this, &TerminalCommand::finish,
            Qt::QueuedConnection);
    connect(&m_follower, &SignInFollower::signedOut, this, &TerminalCommand::startAgain);
    m_follower.follow(signIn);
    watchReader();
}

void TerminalCommand::print(const QByteArray &line)
{
    if (!printLine(stdout, line))
        giveUpOutput();
}

/*!
    Ends the program as soon as the pipe to which it prints has no reader any more. A failed write
    would show that only minutes later, because nothing is printed while a person is awaited.
*/
void TerminalCommand::watchReader()
{
    struct stat about = {};
    if (fstat(STDOUT_FILENO, &about) != 0 || !S_ISFIFO(about.st_mode))
        return;
    m_reader = std::make_unique<QSocketNotifier>(STDOUT_FILENO, QSocketNotifier::Exception);
    connect(m_reader.get(), &QSocketNotifier::activated, this, &TerminalCommand::giveUpOutput);
}

/*! Ends the program because nobody can read the code, or receive the events or tokens. */
void TerminalCommand::giveUpOutput()
{
    if (std::exchange(m_hasOutputFailed, true))
        return;
    if (m_reader)
        m_reader->setEnabled(false);
    printOutputError();
    // QCoreApplication::exit() has no effect before exec(), and the first line is printed earlier.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_signIn->flow()->suspend();
            exit(ExitCode::notSignedIn);
        },
        Qt::QueuedConnection);
}

void TerminalCommand::exit(int code) const
{
    QCoreApplication::exit(m_hasOutputFailed ? ExitCode::notSignedIn : code);
}

void TerminalCommand::exitIfEnded()
{
    switch (m_signIn->flow()->state()) {
    case DeviceFlow::State::Denied:
    case DeviceFlow::State::Expired:
    case DeviceFlow::State::Failed:
        exit(ExitCode::notSignedIn);
        break;
    default:
        break;
    }
}

void TerminalCommand::finish()
{
    // If no events are printed, Terminal has already printed the problem.
    const QString problem = sentence(m_signIn->session()->storeStatus());
    if (m_events && !problem.isEmpty())
        printError(problem);
    // A restored session may be refreshing its tokens. If the program ended before the new ones
    // were stored, the session would be lost, because the server no longer accepts the old refresh
    // token.
    m_asking = m_signIn->session()->accessToken(
        [this](const Session::AccessToken &token) { finishWith(token); });
}

void TerminalCommand::finishWith(const Session::AccessToken &token)
{
    if (m_signIn->session()->state() != Session::State::SignedIn)
        return; // startAgain() has handled this
    if (!m_printToken) {
        exit(ExitCode::signedIn);
    } else if (const auto *failure = std::get_if<Failure>(&token)) {
        m_events->printFailure(*failure);
        exit(ExitCode::notSignedIn);
    } else {
        m_events->printTokens();
        exit(ExitCode::signedIn);
    }
}

void TerminalCommand::startAgain(Reason why)
{
    // Most likely the id_token of a new sign-in would not be accepted either.
    if (why == Reason::WrongIdentity || why == Reason::UnverifiedIdentity)
        exit(ExitCode::notSignedIn);
    else
        m_signIn->flow()->start();
}

} // namespace

int runTerminal(const Options &options, std::unique_ptr<ConfiguredServer> server)
{
    const auto signIn = server->factory()->createSignIn(options.account);
    auto command = std::make_unique<TerminalCommand>(signIn.get(), options);
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stopRequested, signIn.get(), [&] {
        // The code stays in the store, so that the next start of the program continues with it.
        signIn->flow()->suspend();
        QCoreApplication::exit(ExitCode::notSignedIn);
    });
    command->start();
    const int exitCode = QCoreApplication::exec();
    command.reset(); // it would begin a new sign-in when this one is given up
    stopSignals.disconnect();
    server->finish(signIn.get(), longestFinish);
    return exitCode;
}

} // namespace DeviceSignIn

#include "terminalcommand.moc"
