// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "accountscommand.h"

#include "console.h"
#include "exitcode.h"
#include "stopsignals.h"
#include "wiring.h"
#include "words.h"

#include <QCoreApplication>

namespace DeviceSignIn {

namespace {

/*! Goes through the accounts one after the other. It only looks: a Session would refresh, too. */
class AccountsCommand : public QObject
{
public:
    AccountsCommand(TokenStore *store, Clock *clock)
        : m_store(store)
        , m_clock(clock)
        , m_accounts(store)
    {}

    void start();

private:
    void readNext();
    void show(const SessionStore::Kept &kept);
    bool isOver(const StoredSession &session) const;
    void refuse(const QString &line);

    TokenStore *m_store;
    Clock *m_clock;
    Accounts m_accounts;
    QStringList m_names;
    bool m_isAnybodyThere = false;
    std::unique_ptr<SessionStore> m_account;
};

void AccountsCommand::start()
{
    m_accounts.list(this, [this](StoreResult::Status status, const QStringList &names) {
        m_names = names;
        if (status == StoreResult::Status::Done)
            readNext();
        else
            refuse(sentence(status));
    });
}

void AccountsCommand::readNext()
{
    if (!m_names.isEmpty()) {
        m_account = std::make_unique<SessionStore>(m_names.first(), m_store);
        m_account->load(this, [this](const SessionStore::Kept &kept) { show(kept); });
    } else if (m_isAnybodyThere) {
        QCoreApplication::exit(ExitCode::signedIn);
    } else {
        refuse(sentence(Reason::NotSignedIn));
    }
}

void AccountsCommand::show(const SessionStore::Kept &kept)
{
    const QString name = m_names.takeFirst();
    // The list may be behind what has happened to the tokens since.
    if (kept.newest && !isOver(*kept.newest)) {
        m_isAnybodyThere = true;
        const QString who = kept.newest->accountName;
        printLine(stdout, who.isEmpty() ? name : QString(name + u": " + who));
    }
    readNext();
}

bool AccountsCommand::isOver(const StoredSession &session) const
{
    return session.refreshToken.isEmpty() && TokenLife(session, m_clock).isOver(*m_clock);
}

void AccountsCommand::refuse(const QString &line)
{
    complain(line);
    QCoreApplication::exit(ExitCode::notSignedIn);
}

} // namespace

int runAccounts(Options options)
{
    Wiring wiring(std::move(options.client), options.store, options.authorities);
    SystemClock clock;
    AccountsCommand command(wiring.store(), &clock);
    command.start();
    return execUntilStopped();
}

} // namespace DeviceSignIn
