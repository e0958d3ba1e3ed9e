// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signoutcommand.h"

#include "console.h"
#include "demo.h"
#include "exitcode.h"
#include "stopsignals.h"
#include "wiring.h"
#include "words.h"

#include <QCoreApplication>

namespace DeviceSignIn {

namespace {

/*! Looks, restores, revokes, deletes: each step begins the next one, and the last ends the program. */
class SignOutCommand : public QObject
{
public:
    SignOutCommand(Session *session, TokenStore *store);

    void start();

private:
    void readStored(const StoreResult &result);
    void followSession();
    void deleteRest();
    void end(const StoreResult &result);

    Session *m_session;
    TokenStore *m_store;
};

SignOutCommand::SignOutCommand(Session *session, TokenStore *store)
    : m_session(session)
    , m_store(store)
{
    connect(session, &Session::stateChanged, this, &SignOutCommand::followSession);
}

void SignOutCommand::start()
{
    m_store->read(m_session->account(), this,
                  [this](const StoreResult &result) { readStored(result); });
}

void SignOutCommand::readStored(const StoreResult &result)
{
    if (result.status == StoreResult::Status::Done) {
        m_session->restore();
    } else if (result.status == StoreResult::Status::NotFound) {
        printLine(stdout, QStringLiteral("Nobody was signed in."));
        QCoreApplication::exit(ExitCode::signedIn);
    } else {
        end(result);
    }
}

void SignOutCommand::followSession()
{
    if (m_session->state() == Session::State::SignedIn)
        m_session->signOut();
    else if (m_session->state() == Session::State::SignedOut)
        deleteRest();
}

void SignOutCommand::deleteRest()
{
    // The session has deleted what it knew. What it could not read goes too, and if the keychain
    // keeps it after all, the person has to know.
    m_store->remove(m_session->account(), this, [this](const StoreResult &result) { end(result); });
}

void SignOutCommand::end(const StoreResult &result)
{
    if (result.status == StoreResult::Status::Done) {
        printLine(stdout, QStringLiteral("Signed out."));
        QCoreApplication::exit(ExitCode::signedIn);
    } else {
        complain(sentence(result.status) + u" The sign-in may still be in it.");
        QCoreApplication::exit(ExitCode::notSignedIn);
    }
}

} // namespace

int runSignOut(Options options)
{
    if (options.demo)
        addRunningDemo(&options.client);
    Wiring wiring(std::move(options.client), options.store, options.account, options.authorities);
    SignOutCommand command(wiring.signIn()->session(), wiring.store());
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stop, &command,
                     [] { QCoreApplication::exit(ExitCode::notSignedIn); });
    command.start();
    return QCoreApplication::exec();
}

} // namespace DeviceSignIn
