// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "tokencommand.h"

#include "console.h"
#include "exitcode.h"
#include "session/authorizedrequest.h"
#include "signin/signinfactory.h"
#include "stopsignals.h"
#include "words.h"

#include <QCoreApplication>

namespace DeviceSignIn {

namespace {

int refuse(const QString &line)
{
    complain(line);
    return ExitCode::notSignedIn;
}

int printToken(const Session::AccessToken &token, bool isBound)
{
    if (const auto *failure = std::get_if<Failure>(&token))
        return refuse(sentence(failure->reason));
    printLine(stdout, std::get<Secret>(token).reveal());
    if (isBound) {
        complain(QStringLiteral("This token is bound to a key of this box, and no use without it: "
                                "ask with --for URL, or sign in with --no-dpop."));
    }
    return ExitCode::signedIn;
}

int printHeaders(const AuthorizedRequest &answer)
{
    if (const auto *failure = std::get_if<Failure>(&answer))
        return refuse(sentence(failure->reason));
    const auto &request = std::get<QNetworkRequest>(answer);
    // As the RFCs spell them (6750, 9449): some versions of Qt list names in small letters.
    for (const QByteArray name : {"Authorization", "DPoP"}) {
        if (request.hasRawHeader(name))
            printLine(stdout, name + ": " + request.rawHeader(name));
    }
    return ExitCode::signedIn;
}

/*! Asks for the token once the session is there, or says that there is none. */
PendingCall askFor(Session *session, const QUrl &url, const QByteArray &method)
{
    if (session->state() == Session::State::SignedOut) {
        // A store that can't be read looks like an empty one to the session; a script should know.
        const QString problem = sentence(session->storeStatus());
        QCoreApplication::exit(refuse(problem.isEmpty() ? sentence(Reason::NotSignedIn) : problem));
        return {};
    }
    if (url.isValid()) {
        return authorize(session, method, QNetworkRequest(url),
                         [](const AuthorizedRequest &request) {
                             QCoreApplication::exit(printHeaders(request));
                         });
    }
    return session->accessToken([session](const Session::AccessToken &token) {
        QCoreApplication::exit(printToken(token, session->isBound()));
    });
}

} // namespace

int runToken(Options options)
{
    SignInFactory factory(std::move(options.client), options.store, options.authorities);
    const auto signIn = factory.createSignIn(options.account);
    Session *session = signIn->session();
    PendingCall asking;
    QObject::connect(
        session, &Session::stateChanged, session,
        [&asking, session, url = options.request, method = options.requestMethod] {
            asking = askFor(session, url, method);
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    session->restore();
    return execUntilStopped();
}

} // namespace DeviceSignIn
