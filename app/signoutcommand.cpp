// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signoutcommand.h"

#include "console.h"
#include "exitcode.h"
#include "stopsignals.h"
#include "wiring.h"
#include "words.h"

#include <QCoreApplication>

namespace DeviceSignIn {

namespace {

SignOutCommand::Ending kept(const QString &why)
{
    return {ExitCode::notSignedIn, why + u" The sign-in may still be in it."};
}

/*! What becomes of a sign-in that the server has not revoked. */
QString outlook(const QString &signOutPage)
{
    if (signOutPage.isEmpty())
        return QStringLiteral("it ends there when it runs out.");
    return u"you can end it at " + signOutPage;
}

SignOutCommand::Ending signedOut(Session::Revocation revocation, const QString &signOutPage)
{
    switch (revocation) {
    case Session::Revocation::NotTried: // another process has signed out meanwhile
    case Session::Revocation::Revoked:
        break;
    case Session::Revocation::NotOffered:
        return {ExitCode::signedIn,
                u"Signed out here. The server can't revoke the sign-in: " + outlook(signOutPage)};
    case Session::Revocation::NotReached:
        return {ExitCode::notSignedIn,
                u"Signed out here, but the server could not be told to revoke the sign-in: "
                    + outlook(signOutPage)};
    }
    return {ExitCode::signedIn, QStringLiteral("Signed out.")};
}

} // namespace

SignOutCommand::SignOutCommand(Session *session, TokenStore *store, QString signOutPage, Done done)
    : m_session(session)
    , m_kept(session->account(), store)
    , m_accounts(store)
    , m_signOutPage(std::move(signOutPage))
    , m_done(std::move(done))
{
    connect(session, &Session::signedIn, session, &Session::signOut);
    connect(session, &Session::stateChanged, this, &SignOutCommand::followSession);
}

void SignOutCommand::start()
{
    m_session->restore();
}

void SignOutCommand::followSession()
{
    if (m_session->state() == Session::State::SignedIn)
        m_wasSignedIn = true;
    else if (m_session->state() == Session::State::SignedOut)
        deleteRest();
}

void SignOutCommand::deleteRest()
{
    const QString problem = sentence(m_session->storeStatus());
    if (!m_wasSignedIn && !problem.isEmpty()) {
        m_done(kept(problem));
        return;
    }
    // The session has deleted what it knew. What it could not read goes too, and if the keychain
    // keeps it after all, the person has to know.
    m_kept.remove(this, [this](StoreResult::Status deleted) {
        if (deleted != StoreResult::Status::Done)
            end(deleted);
        else
            m_accounts.remove(m_session->account(), this,
                              [this](StoreResult::Status) { end(StoreResult::Status::Done); });
    });
}

void SignOutCommand::end(StoreResult::Status deleted)
{
    if (deleted != StoreResult::Status::Done)
        m_done(kept(sentence(deleted)));
    else if (m_wasSignedIn)
        m_done(signedOut(m_session->revocation(), m_signOutPage));
    else
        m_done({ExitCode::signedIn, QStringLiteral("Nobody was signed in.")});
}

int runSignOut(Options options)
{
    const QString signOutPage = options.client.profile.signOutPage;
    Wiring wiring(std::move(options.client), options.store, options.authorities);
    const auto signIn = wiring.createSignIn(options.account);
    SignOutCommand command(signIn->session(), wiring.store(), signOutPage,
                           [](const SignOutCommand::Ending &ending) {
                               if (ending.exitCode == ExitCode::signedIn)
                                   printLine(stdout, ending.line);
                               else
                                   complain(ending.line);
                               QCoreApplication::exit(ending.exitCode);
                           });
    command.start();
    return execUntilStopped();
}

} // namespace DeviceSignIn
