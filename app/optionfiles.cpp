// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "optionfiles.h"

#include "protocol/sealingkey.h"
#include "storage/secretfile.h"

#include <QFileInfo>

namespace DeviceSignIn {

namespace {

QString readClientSecret(Options *options)
{
    auto secret = readSecretFile(options->clientSecretFile, QStringLiteral("the client's secret"));
    if (const auto *problem = std::get_if<QString>(&secret))
        return *problem;
    options->client.clientSecret = std::move(std::get<Secret>(secret));
    return {};
}

QString readClientKey(Options *options)
{
    auto pem = readSecretFile(options->clientKeyFile, QStringLiteral("the client's key"));
    if (const auto *problem = std::get_if<QString>(&pem))
        return *problem;
    options->client.clientKey = SigningKey::fromPem(std::get<Secret>(pem));
    if (options->client.clientKey)
        return {};
    return QStringLiteral("The file with the client's key holds no RSA, P-256 or Ed25519 key in "
                          "PEM form without a passphrase.");
}

QString readAuthorities(Options *options)
{
    options->authorities = QSslCertificate::fromPath(options->caFile, QSsl::Pem);
    if (!options->authorities.isEmpty())
        return {};
    return QStringLiteral("The file of --ca-file can't be read, or holds no PEM certificate.");
}

/*! Credentials are files in a folder that systemd names to the service alone. */
QString findStoreKey(Options *options)
{
    const QFileInfo key(qEnvironmentVariable("CREDENTIALS_DIRECTORY")
                        + QStringLiteral("/device-signin-store-key"));
    options->store.keyFile = key.filePath();
    if (key.isReadable() && key.size() >= SealingKey::shortest)
        return {};
    return QStringLiteral("--store sealed needs a key of %1 bytes or more, as the credential "
                          "device-signin-store-key of systemd.")
        .arg(SealingKey::shortest);
}

} // namespace

QString readOptionFiles(Options *options)
{
    QString problem;
    if (options->store.kind == StoreKind::Sealed)
        problem = findStoreKey(options);
    if (problem.isEmpty() && !options->clientSecretFile.isEmpty())
        problem = readClientSecret(options);
    if (problem.isEmpty() && !options->clientKeyFile.isEmpty())
        problem = readClientKey(options);
    if (problem.isEmpty() && !options->caFile.isEmpty())
        problem = readAuthorities(options);
    return problem;
}

} // namespace DeviceSignIn
