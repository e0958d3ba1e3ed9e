// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signoutcommand.h"

#include "output/console.h"
#include "output/words.h"
#include "process/exitcode.h"
#include "process/stopsignals.h"
#include "server/configuredserver.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace DeviceSignIn {

namespace {

SignOutCommand::Result notDeletedResult(const QString &why)
{
    return {ExitCode::notSignedIn, why + u" The sign-in may still be in it."};
}

/*! Returns text about how a sign-in ends that the server has not revoked. */
QString endAtServer(const QString &signOutPage)
{
    if (signOutPage.isEmpty())
        return QStringLiteral("it ends there when it runs out.");
    return u"you can end it at " + signOutPage;
}

SignOutCommand::Result signedOutResult(Session::Revocation revocation, const QString &signOutPage)
{
    switch (revocation) {
    case Session::Revocation::NotTried: // nothing was left to revoke
    case Session::Revocation::Revoked:
        break;
    case Session::Revocation::NotOffered:
        return {ExitCode::signedIn, u"Signed out here. The server can't revoke the sign-in: "
                                        + endAtServer(signOutPage)};
    case Session::Revocation::Refused:
        return {ExitCode::notSignedIn,
                u"Signed out here, but the server refused to revoke the sign-in: "
                    + endAtServer(signOutPage)};
    case Session::Revocation::NotReached:
        return {ExitCode::notSignedIn,
                u"Signed out here, but the server could not be told to revoke the sign-in: "
                    + endAtServer(signOutPage)};
    }
    return {ExitCode::signedIn, QStringLiteral("Signed out.")};
}

} // namespace

SignOutCommand::SignOutCommand(Session *session, QString signOutPage, Done done)
    : m_session(session)
    , m_signOutPage(std::move(signOutPage))
    , m_done(std::move(done))
{
    connect(session, &Session::stateChanged, this, &SignOutCommand::continueWithSession,
            Qt::QueuedConnection);
}

void SignOutCommand::start()
{
    m_session->restore();
}

void SignOutCommand::continueWithSession()
{
    const bool isSignedIn = m_session->state() == Session::State::SignedIn;
    if (!isSignedIn && m_session->state() != Session::State::SignedOut)
        return;
    // Tokens that the server does not renew are kept, and are to be revoked too.
    if (isSignedIn || m_session->endReason() == Reason::RefreshRefused)
        m_wasSignedIn = true;
    if (m_hasSignedOut) {
        finish();
        return;
    }
    // The store is not emptied if it can't be read: it may contain a sign-in that must be revoked
    // first.
    const QString problem = sentence(m_session->storeStatus());
    if (!m_wasSignedIn && !problem.isEmpty()) {
        m_done(notDeletedResult(problem));
        return;
    }
    m_hasSignedOut = true;
    m_session->signOut();
}

void SignOutCommand::finish()
{
    m_session->disconnect(this);
    if (!m_session->isDeleted())
        m_done(notDeletedResult(sentence(m_session->storeStatus())));
    else if (m_wasSignedIn)
        m_done(signedOutResult(m_session->revocation(), m_signOutPage));
    else
        m_done({ExitCode::signedIn, QStringLiteral("Nobody was signed in.")});
}

int runSignOut(Options options)
{
    const QString signOutPage = options.client.profile.signOutPage;
    ConfiguredServer server(&options);
    const auto signIn = server.factory()->createSignIn(options.account);
    std::optional<SignOutCommand> command(std::in_place, signIn->session(), signOutPage,
                                          [](const SignOutCommand::Result &result) {
                                              if (result.exitCode == ExitCode::signedIn)
                                                  printLine(stdout, result.line);
                                              else
                                                  printError(result.line);
                                              QCoreApplication::exit(result.exitCode);
                                          });
    command->start();
    return execUntilStopped([&] {
        // After a stop signal nothing is printed, but a sign-out that has begun is carried out:
        // otherwise tokens could be deleted here and stay valid at the server.
        command.reset();
        server.finish(signIn.get(), longestFinish);
    });
}

} // namespace DeviceSignIn
