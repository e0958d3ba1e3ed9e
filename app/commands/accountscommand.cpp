// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "accountscommand.h"

#include "client/clock.h"
#include "output/console.h"
#include "output/words.h"
#include "process/exitcode.h"
#include "process/stopsignals.h"
#include "session/accountindex.h"
#include "signin/signinfactory_p.h"

#include <QCoreApplication>

namespace DeviceSignIn {

namespace {

/*!
    Prints the \a people whose sign-in has not ended at the time \a utc; those who have to sign in
    again on standard error. Returns the exit code.
*/
int printPeople(const QList<Person> &people, const QDateTime &utc)
{
    bool isAnybodyThere = false;
    for (const Person &person : people) {
        if (person.end.isValid() && person.end <= utc)
            continue;
        const QString line =
            person.name.isEmpty() ? person.account : QString(person.account + u": " + person.name);
        if (person.isRefused) {
            printError(line + u" has to sign in again.");
            continue;
        }
        isAnybodyThere = true;
        printLine(stdout, line);
    }
    if (!isAnybodyThere)
        printError(sentence(Reason::NotSignedIn));
    return isAnybodyThere ? ExitCode::signedIn : ExitCode::notSignedIn;
}

} // namespace

int runAccounts(Options options)
{
    const SignInFactory factory =
        createFactory(std::move(options.client), options.store, options.authorities);
    // A Session would refresh tokens, but this command must only read.
    AccountIndex accounts(factory.store());
    const PendingCall call =
        accounts.people([&](StoreResult::Status status, const QList<Person> &people) {
            if (status == StoreResult::Status::Done) {
                QCoreApplication::exit(printPeople(people, clockOf(factory)->utc()));
                return;
            }
            printError(sentence(status));
            QCoreApplication::exit(ExitCode::notSignedIn);
        });
    return execUntilStopped();
}

} // namespace DeviceSignIn
