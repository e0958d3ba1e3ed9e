// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/storechoice.h"

#include "jose/crypto.h"
#include "jose/sealingkey.h"
#include "storage/regularfile.h"
#include "storage/secretfile.h"
#include "storage/tokenstore.h"

#include <QDir>
#include <QFileInfo>

namespace DeviceSignIn {

namespace {

/*! The folder of \a service, named by a hash, because a service's name may have any character. */
QString serviceFolder(const QString &folder, const QString &service)
{
    const QByteArray name = sha256(service.toUtf8()).toHex();
    QString path = folder + u"/server-" + QString::fromLatin1(name);
    // Earlier versions named the folder by the beginning of the hash. On a read-only disk it keeps
    // that name.
    QString earlierPath = folder + u'/' + QString::fromLatin1(name.left(16));
    if (QFileInfo::exists(path) || !QFileInfo::exists(earlierPath)
        || QDir().rename(earlierPath, path))
        return path;
    return earlierPath;
}

/*! Returns the key; empty if it can't be read, in which case each call of the store fails. */
Secret readKey(const QString &path)
{
    constexpr qint64 largest = 4096;
    auto read = readRegularFile(path, largest);
    auto *content = std::get_if<FileContent>(&read);
    if (!content)
        return {};
    if (content->isExposed)
        warnOfExposure(path, QStringLiteral("the key of the sealed store"));
    return Secret(std::move(content->bytes));
}

} // namespace

QString checkStore(const StoreChoice &choice)
{
    if (choice.kind == StoreKind::Keychain || choice.kind == StoreKind::Memory)
        return {};
    if (!choice.folder.startsWith(u'/'))
        return QStringLiteral("The folder of the store has to be an absolute path");
    const QFileInfo key(choice.keyFile);
    if (choice.kind == StoreKind::File
        || (key.isFile() && key.isReadable() && key.size() >= SealingKey::minimumSize))
        return {};
    return QStringLiteral("A sealed store needs a file with a key of %1 bytes or more")
        .arg(SealingKey::minimumSize);
}

std::unique_ptr<TokenStore> createStore(const StoreChoice &choice, const QString &service)
{
    switch (choice.kind) {
    case StoreKind::Memory:
        return TokenStore::inMemory();
    case StoreKind::File:
        return TokenStore::inFolder(serviceFolder(choice.folder, service));
    case StoreKind::Sealed:
        return TokenStore::sealed(serviceFolder(choice.folder, service), service,
                                  readKey(choice.keyFile));
    case StoreKind::Keychain:
        break;
    }
    return TokenStore::inKeychain(service);
}

} // namespace DeviceSignIn
