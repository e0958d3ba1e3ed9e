// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "tokencommand.h"

#include "console.h"
#include "demo.h"
#include "exitcode.h"
#include "stopsignals.h"
#include "wiring.h"
#include "words.h"

#include <QCoreApplication>

namespace DeviceSignIn {

namespace {

int refuse(const QString &line)
{
    complain(line);
    return ExitCode::notSignedIn;
}

int print(const Session::AccessToken &token)
{
    if (const auto *failure = std::get_if<Failure>(&token))
        return refuse(sentence(failure->reason));
    printLine(stdout, std::get<Secret>(token).reveal());
    return ExitCode::signedIn;
}

/*! Asks for the token once the session is there, or says that there is none. */
void askFor(Session *session)
{
    if (session->state() == Session::State::SignedOut) {
        // A store that can't be read looks like an empty one to the session; a script should know.
        const QString problem = sentence(session->storeStatus());
        QCoreApplication::exit(refuse(problem.isEmpty() ? sentence(Reason::NotSignedIn) : problem));
        return;
    }
    session->accessToken(
        session, [](const Session::AccessToken &token) { QCoreApplication::exit(print(token)); });
}

} // namespace

int runToken(Options options)
{
    if (options.demo)
        addRunningDemo(&options.client);
    Wiring wiring(std::move(options.client), options.store, options.account, options.authorities);
    Session *session = wiring.signIn()->session();
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stop, session,
                     [] { QCoreApplication::exit(ExitCode::notSignedIn); });
    QObject::connect(
        session, &Session::stateChanged, session, [session] { askFor(session); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    session->restore();
    return QCoreApplication::exec();
}

} // namespace DeviceSignIn
