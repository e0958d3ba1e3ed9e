// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "accountscommand.h"

#include "console.h"
#include "exitcode.h"
#include "session/accountindex.h"
#include "signin/signinfactory.h"
#include "stopsignals.h"
#include "words.h"

#include <QCoreApplication>

namespace DeviceSignIn {

namespace {

/*! Returns the exit code. */
int show(const QList<Person> &people, const QDateTime &utc)
{
    bool isAnybodyThere = false;
    for (const Person &person : people) {
        if (person.end.isValid() && person.end <= utc)
            continue;
        isAnybodyThere = true;
        printLine(stdout, person.name.isEmpty() ? person.account
                                                : QString(person.account + u": " + person.name));
    }
    if (!isAnybodyThere)
        complain(sentence(Reason::NotSignedIn));
    return isAnybodyThere ? ExitCode::signedIn : ExitCode::notSignedIn;
}

} // namespace

int runAccounts(Options options)
{
    SignInFactory factory(std::move(options.client), options.store, options.authorities);
    // It only looks: a Session would refresh, too.
    AccountIndex accounts(factory.store());
    QObject context;
    accounts.people(&context, [&](StoreResult::Status status, const QList<Person> &people) {
        if (status == StoreResult::Status::Done) {
            QCoreApplication::exit(show(people, factory.clock()->utc()));
            return;
        }
        complain(sentence(status));
        QCoreApplication::exit(ExitCode::notSignedIn);
    });
    return execUntilStopped();
}

} // namespace DeviceSignIn
