// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "credentials.h"

#include "jose/sealingkey.h"

#include <QFile>

#include <utility>

namespace DeviceSignIn {

namespace {

/*!
    Sets the file with the key for a sealed store: a credential of systemd, which is a file in a
    folder that only the service can read. Returns the problem in one line; empty if there is none.
*/
QString findStoreKey(StoreChoice *store)
{
    store->keyFile =
        qEnvironmentVariable("CREDENTIALS_DIRECTORY") + QStringLiteral("/device-signin-store-key");
    if (checkStore(*store).isEmpty())
        return {};
    return QStringLiteral("--store sealed needs a key of %1 bytes or more, as the credential "
                          "device-signin-store-key of systemd.")
        .arg(SealingKey::minimumSize);
}

/*! Opens the keys of \a options. The PIN may be a credential of systemd, too. */
QString openKeys(Options *options)
{
    ClientFiles &files = options->files;
    const QString credential =
        qEnvironmentVariable("CREDENTIALS_DIRECTORY") + QStringLiteral("/device-signin-key-pin");
    if (files.keyPin.isEmpty() && qEnvironmentVariableIsSet("CREDENTIALS_DIRECTORY")
        && QFile::exists(credential))
        files.keyPin = credential;
    return openClientKeys(files, &options->client);
}

} // namespace

QString readCredentials(Options *options)
{
    QString problem;
    if (options->store.kind == StoreKind::Sealed)
        problem = findStoreKey(&options->store);
    if (problem.isEmpty())
        problem = readClientFiles(options->files, &options->client, &options->authorities);
    if (problem.isEmpty()) {
        problem = openKeys(options);
        // The page shows the problem instead of ending. A service would start it again and again,
        // and each start would try a wrong PIN once more, until the hardware locks. The command
        // doctor reports it together with its other findings.
        if (!problem.isEmpty()
            && (options->command == Command::Page || options->command == Command::Doctor))
            options->client.keyProblem = std::exchange(problem, {});
    }
    return problem;
}

} // namespace DeviceSignIn
