// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/storechoice.h"

#include "storage/filestore.h"
#include "storage/keychainstore.h"
#include "storage/memorystore.h"
#include "storage/sealedstore.h"

#include <QCryptographicHash>
#include <QFile>

namespace DeviceSignIn {

namespace {

QString serviceFolder(const QString &folder, const QString &service)
{
    const QByteArray name =
        QCryptographicHash::hash(service.toUtf8(), QCryptographicHash::Sha256).left(8).toHex();
    return folder + u'/' + QString::fromLatin1(name);
}

/*! Empty where it can't be read: the store then says that there is none. */
Secret readKey(const QString &path)
{
    constexpr qint64 most = 4096;
    QFile file(path);
    return Secret(file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? file.read(most)
                                                                         : QByteArray());
}

} // namespace

std::unique_ptr<TokenStore> createStore(const StoreChoice &choice, const QString &service)
{
    switch (choice.kind) {
    case StoreKind::Memory:
        return std::make_unique<MemoryStore>();
    case StoreKind::File:
        return std::make_unique<FileStore>(serviceFolder(choice.folder, service));
    case StoreKind::Sealed:
        return std::make_unique<SealedStore>(serviceFolder(choice.folder, service), service,
                                             readKey(choice.keyFile));
    case StoreKind::Keychain:
        break;
    }
    return std::make_unique<KeychainStore>(service);
}

} // namespace DeviceSignIn
