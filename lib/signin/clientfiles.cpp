// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/clientfiles.h"

#include "storage/secretfile.h"

namespace DeviceSignIn {

namespace {

QString readSecret(const QString &file, Secret *read)
{
    auto secret = readSecretFile(file, QStringLiteral("the client's secret"));
    if (const auto *problem = std::get_if<QString>(&secret))
        return *problem;
    *read = std::move(std::get<Secret>(secret));
    return {};
}

QString readKey(const QString &file, std::optional<SigningKey> *key)
{
    auto pem = readSecretFile(file, QStringLiteral("the client's key"));
    if (const auto *problem = std::get_if<QString>(&pem))
        return *problem;
    *key = SigningKey::fromPem(std::get<Secret>(pem));
    if (*key)
        return {};
    return QStringLiteral("The file with the client's key holds no RSA, P-256 or Ed25519 key in "
                          "PEM form without a passphrase.");
}

QString readAuthorities(const QString &file, QList<QSslCertificate> *authorities)
{
    *authorities = QSslCertificate::fromPath(file, QSsl::Pem);
    if (!authorities->isEmpty())
        return {};
    return QStringLiteral("The file with the authorities can't be read, or holds no PEM "
                          "certificate.");
}

} // namespace

QString readClientFiles(const ClientFiles &files, ClientData *client,
                        QList<QSslCertificate> *authorities)
{
    QString problem;
    if (!files.secret.isEmpty())
        problem = readSecret(files.secret, &client->clientSecret);
    if (problem.isEmpty() && !files.key.isEmpty())
        problem = readKey(files.key, &client->clientKey);
    if (problem.isEmpty() && !files.authorities.isEmpty())
        problem = readAuthorities(files.authorities, authorities);
    return problem;
}

} // namespace DeviceSignIn
