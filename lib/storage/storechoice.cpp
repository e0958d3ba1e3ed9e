// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/storechoice.h"

#include "storage/filestore.h"
#include "storage/keychainstore.h"
#include "storage/memorystore.h"

#include <QCryptographicHash>

namespace DeviceSignIn {

namespace {

QString serviceFolder(const QString &folder, const QString &service)
{
    const QByteArray name =
        QCryptographicHash::hash(service.toUtf8(), QCryptographicHash::Sha256).left(8).toHex();
    return folder + u'/' + QString::fromLatin1(name);
}

} // namespace

std::unique_ptr<TokenStore> createStore(const StoreChoice &choice, const QString &service)
{
    switch (choice.kind) {
    case StoreKind::Memory:
        return std::make_unique<MemoryStore>();
    case StoreKind::File:
        return std::make_unique<FileStore>(serviceFolder(choice.folder, service));
    case StoreKind::Keychain:
        break;
    }
    return std::make_unique<KeychainStore>(service);
}

} // namespace DeviceSignIn
