// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/clientfiles.h"

#include "signin/clientkeys.h"
#include "storage/regularfile.h"
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

QString readAuthorities(const QString &file, QList<QSslCertificate> *authorities)
{
    // The size in bytes is much more than the authorities of a whole system take.
    constexpr qint64 largest = 8 * 1024 * 1024;
    const auto read = readRegularFile(file, largest);
    if (const auto *content = std::get_if<FileContent>(&read))
        *authorities = QSslCertificate::fromData(content->bytes, QSsl::Pem);
    if (!authorities->isEmpty())
        return {};
    return QStringLiteral("The file with the authorities can't be read, or holds no PEM "
                          "certificate.");
}

} // namespace

QString openClientKeys(const ClientFiles &files, ClientData *client)
{
    if (!files.key.isEmpty()) {
        auto key = openKey({files.key, files.keyProvider, files.keyPin});
        if (const auto *problem = std::get_if<QString>(&key))
            return QStringLiteral("The client's key: ") + *problem;
        client->clientKey = std::move(std::get<SigningKey>(key));
    }
    if (!files.dpopKey.isEmpty()) {
        const auto keys = openDpopKeys({files.dpopKey, files.keyProvider, files.keyPin});
        if (const auto *problem = std::get_if<QString>(&keys))
            return QStringLiteral("The key for DPoP: ") + *problem;
        client->dpopKeys = std::get<std::shared_ptr<const DpopKeys>>(keys);
    }
    return {};
}

QString readClientFiles(const ClientFiles &files, ClientData *client,
                        QList<QSslCertificate> *authorities)
{
    QString problem;
    if (!files.secret.isEmpty())
        problem = readSecret(files.secret, &client->clientSecret);
    if (problem.isEmpty() && !files.authorities.isEmpty())
        problem = readAuthorities(files.authorities, authorities);
    return problem;
}

} // namespace DeviceSignIn
