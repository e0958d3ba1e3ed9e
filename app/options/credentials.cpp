// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "credentials.h"

#include "jose/sealingkey.h"

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

} // namespace

QString readCredentials(Options *options)
{
    QString problem;
    if (options->store.kind == StoreKind::Sealed)
        problem = findStoreKey(&options->store);
    if (problem.isEmpty())
        problem = readClientFiles(options->files, &options->client, &options->authorities);
    return problem;
}

} // namespace DeviceSignIn
