// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/filestore.h"

#include "jose/crypto.h"
#include "storage/filelock.h"
#include "storage/privatefolder.h"

#include <QFile>

#include <cerrno>
#include <cstring>

namespace DeviceSignIn {

using Status = StoreResult::Status;

class FileStorePrivate
{
public:
    QString folder;
};

namespace {

/*!
    The file's name is a hash, because an account's name may have any character and be longer than a
    file's name.
*/
QByteArray fileName(const QString &account)
{
    return sha256(account.toUtf8()).toHex();
}

StoreResult resultOfError(int error)
{
    if (error == 0)
        return {};
    const Status status = error == ENOENT ? Status::NotFound : Status::Unavailable;
    if (error == EPERM)
        return {status, {}, QStringLiteral("Others may read it, or it is somebody else's")};
    return {status, {}, QString::fromLocal8Bit(strerror(error))};
}

StoreResult readFrom(const PrivateFolder &folder, const QByteArray &name)
{
    Secret content;
    int error = folder.error();
    if (error == 0)
        error = folder.read(name.constData(), &content);
    StoreResult result = resultOfError(error);
    if (error == 0)
        result.value = std::move(content);
    return result;
}

} // namespace

FileStore::FileStore(QString folder, QObject *parent)
    : TokenStore(parent)
    , d(std::make_unique<FileStorePrivate>())
{
    d->folder = std::move(folder);
}

FileStore::~FileStore() = default;

PendingCall FileStore::read(const QString &account, Done done)
{
    return answerLater(std::move(done), readFrom(PrivateFolder(d->folder), fileName(account)));
}

PendingCall FileStore::write(const QString &account, Secret value, Done done)
{
    PrivateFolder::create(d->folder);
    const PrivateFolder folder(d->folder);
    int error = folder.error();
    if (error == 0)
        error = folder.write(fileName(account).constData(), value);
    StoreResult result = resultOfError(error);
    if (result.status == Status::NotFound)
        result.status = Status::Unavailable; // the folder could not be created
    return answerLater(std::move(done), std::move(result));
}

PendingCall FileStore::remove(const QString &account, Done done)
{
    const PrivateFolder folder(d->folder);
    int error = folder.error();
    if (error == 0)
        error = folder.remove(fileName(account).constData());
    return answerLater(std::move(done), resultOfError(error == ENOENT ? 0 : error));
}

PendingCall FileStore::lock(const QString &account, Locked done)
{
    PrivateFolder::create(d->folder);
    return lockFile(d->folder + u'/' + QString::fromLatin1(fileName(account)) + u".lock",
                    lockTimeout, std::move(done));
}

} // namespace DeviceSignIn
