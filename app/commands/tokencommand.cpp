// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "tokencommand.h"

#include "output/console.h"
#include "output/words.h"
#include "process/exitcode.h"
#include "process/stopsignals.h"
#include "server/configuredserver.h"
#include "session/sessionaccess.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace DeviceSignIn {

namespace {

/*!
    Returns the failure in one line. It names a key that can't be used, and the problem of the store
    of \a session.
*/
QString lineOf(const Session &session, const Failure &failure)
{
    const QString line = sentence(failure.reason);
    if (failure.reason == Reason::NotStorable) {
        const bool isLock = session.storeStatus() == TokenStore::Status::NoLock;
        return sentence(session.storeStatus()) + u' '
               + (isLock ? QStringLiteral("So this sign-in was not renewed.") : line);
    }
    if (failure.detailIsSentence)
        return failure.detail;
    const bool hasDetail =
        failure.reason == Reason::KeyUnusable || failure.reason == Reason::RefreshRefused;
    return hasDetail && !failure.detail.isEmpty() ? QString(line + u' ' + failure.detail) : line;
}

/*!
    The error if the output fails. With the exit code 0, a script would take the empty output for a
    token.
*/
constexpr char notPrinted[] = "The token can't be written to standard output.";

int exitWithError(const QString &line)
{
    printError(line);
    return ExitCode::notSignedIn;
}

/*! Writes to standard error that the store of \a session fails, and what follows for its token. */
void printStoreProblem(const Session &session)
{
    const QString problem = sentence(session.storeStatus());
    if (problem.isEmpty())
        return;
    printError(
        problem
        + (session.isPersistent()
               ? QStringLiteral(" Until that is mended, this token is not renewed.")
               : QStringLiteral(" This sign-in could not be kept, and ends with this token.")));
}

int printToken(const Session &session, const Session::AccessToken &token)
{
    if (const auto *failure = std::get_if<Failure>(&token))
        return exitWithError(lineOf(session, *failure));
    if (!printLine(stdout, std::get<Secret>(token).reveal()))
        return exitWithError(QString::fromUtf8(notPrinted));
    printStoreProblem(session);
    if (session.isBound()) {
        printError(
            QStringLiteral("This token is bound to a key of this box, and no use without it: "
                           "ask with --for URL, or sign in with --no-dpop."));
    }
    return ExitCode::signedIn;
}

int printHeaders(const Session &session, const AuthorizedRequest &authorized)
{
    if (const auto *failure = std::get_if<Failure>(&authorized))
        return exitWithError(lineOf(session, *failure));
    printStoreProblem(session);
    const auto &request = std::get<QNetworkRequest>(authorized);
    // The names are written as in the RFCs or the profile, because some versions of Qt return them
    // in lower case.
    for (const QByteArray &name : {tokenHeaderOf(session, {}, false).first, QByteArray("DPoP")}) {
        if (request.hasRawHeader(name) && !printLine(stdout, name + ": " + request.rawHeader(name)))
            return exitWithError(QString::fromUtf8(notPrinted));
    }
    return ExitCode::signedIn;
}

/*! Exits with \a code, as soon as tokens that the server has refused are out of the store. */
void exitWhenRemoved(Session *session, int code)
{
    if (session->state() != Session::State::SigningOut) {
        QCoreApplication::exit(code);
        return;
    }
    QObject::connect(session, &Session::signedOut, session,
                     [code] { QCoreApplication::exit(code); });
}

/*!
    Prints the token of \a session, or the headers with it for the request in \a options if there is
    one, and exits. \a session must have been restored. Returns the handle of the request for the
    token.
*/
PendingCall printAndExit(Session *session, const Options &options)
{
    if (session->state() == Session::State::SignedOut) {
        // The session treats a store that can't be read as an empty one. A script needs to
        // distinguish the two.
        const QString problem = sentence(session->storeStatus());
        const bool isRefused = session->endReason() == Reason::RefreshRefused;
        const Failure failure{
            isRefused ? Reason::RefreshRefused : Reason::NotSignedIn, {}, session->endDetail()};
        QCoreApplication::exit(
            exitWithError(problem.isEmpty() ? lineOf(*session, failure) : problem));
        return {};
    }
    const Secret refused = options.tokenWasRefused ? tokensOf(*session).accessToken : Secret();
    if (options.request.isValid()) {
        const auto done = [session](const AuthorizedRequest &request) {
            exitWhenRemoved(session, printHeaders(*session, request));
        };
        QNetworkRequest request(options.request);
        if (refused.isEmpty())
            return authorize(session, options.requestMethod, request, done);
        const auto [name, value] = tokenHeaderOf(*session, refused, false);
        request.setRawHeader(name, value.reveal());
        return authorizeAgain(session, options.requestMethod, request, {}, done);
    }
    const auto done = [session](const Session::AccessToken &token) {
        exitWhenRemoved(session, printToken(*session, token));
    };
    return refused.isEmpty() ? session->accessToken(done)
                             : session->accessTokenAfterRefusal(refused, done);
}

} // namespace

int runToken(Options options)
{
    ConfiguredServer server(&options);
    const auto signIn = server.factory()->createSignIn(options.account);
    Session *session = signIn->session();
    PendingCall call;
    std::optional<QObject> printer(std::in_place);
    QObject::connect(
        session, &Session::stateChanged, &*printer,
        [&call, session, &options] { call = printAndExit(session, options); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    session->restore();
    return execUntilStopped([&] {
        // After a stop signal nothing is printed. If the tokens are being refreshed, the server may
        // have ended the old refresh token, and the new one still has to be stored.
        printer.reset();
        call = {};
        server.finish(signIn.get(), longestFinish);
    });
}

} // namespace DeviceSignIn
