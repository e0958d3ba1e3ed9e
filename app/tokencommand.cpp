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
        QCoreApplication::exit(refuse(sentence(Reason::NotSignedIn)));
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

    // A locked keychain looks like an empty one to the session; a script should be told.
    wiring.store()->read(options.account, session, [session](const StoreResult &result) {
        const QString problem = sentence(result.status);
        if (problem.isEmpty())
            session->restore();
        else
            QCoreApplication::exit(refuse(problem));
    });
    return QCoreApplication::exec();
}

} // namespace DeviceSignIn
