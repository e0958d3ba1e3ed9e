// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/filestore.h"

#include "jose/crypto.h"
#include "storage/filelock.h"
#include "storage/privatefolder.h"
#include "storage/storagelog.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <set>

namespace DeviceSignIn {

using Status = StoreResult::Status;

class FileStorePrivate
{
public:
    /*!
        Creates the folder if it is missing, and calls \a change with it. Returns the error of
        creating the folder, of opening it, or of \a change.
    */
    template <typename Change>
    int change(Change change) const
    {
        if (const int error = PrivateFolder::create(folder))
            return error;
        const PrivateFolder opened(folder);
        return opened.error() != 0 ? opened.error() : change(opened);
    }

    QString folder;
    /*! The names of the files for which room is reserved. */
    std::set<QByteArray> reserved;
};

namespace {

/*!
    The file's name is a hash, because the name of an entry may have any character and be longer
    than a file's name.
*/
QByteArray fileName(const QString &entry)
{
    return sha256(entry.toUtf8()).toHex();
}

Status statusOfError(int error)
{
    switch (error) {
    case 0:
        return Status::Done;
    case ENOENT:
        return Status::NotFound;
    case EPERM:
    case EACCES:
        return Status::WrongPermissions;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // the limit of the process, RLIMIT_FSIZE
        return Status::DiskFull;
    case EROFS:
        return Status::ReadOnly;
    default:
        return Status::Unavailable;
    }
}

StoreResult resultOfError(int error)
{
    if (error == 0)
        return {};
    const Status status = statusOfError(error);
    if (error == EPERM)
        return {status, {}, QStringLiteral("Others may read it, or it is somebody else's")};
    return {status, {}, QString::fromLocal8Bit(strerror(error))};
}

/*!
    Returns the result of a write that ended with \a error. A write needs no file, so one that finds
    nothing is Status::Unavailable.
*/
StoreResult resultOfWrite(int error)
{
    StoreResult result = resultOfError(error);
    if (result.status == Status::NotFound)
        result.status = Status::Unavailable;
    return result;
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

FileStore::~FileStore()
{
    if (d->reserved.empty())
        return;
    const PrivateFolder folder(d->folder);
    for (const QByteArray &name : d->reserved)
        folder.release(name.constData());
}

PendingCall FileStore::read(const QString &entry, Done done)
{
    return reportLater(std::move(done),
                       logFailure("read", readFrom(PrivateFolder(d->folder), fileName(entry))));
}

PendingCall FileStore::write(const QString &entry, Secret value, Done done)
{
    const QByteArray name = fileName(entry);
    d->reserved.erase(name);
    const int error = d->change(
        [&](const PrivateFolder &folder) { return folder.write(name.constData(), value); });
    return reportLater(std::move(done), logFailure("write", resultOfWrite(error)));
}

PendingCall FileStore::reserve(const QString &entry, qsizetype size, Done done)
{
    const QByteArray name = fileName(entry);
    const int error = d->change(
        [&](const PrivateFolder &folder) { return folder.reserve(name.constData(), size); });
    if (error == 0)
        d->reserved.insert(name);
    return reportLater(std::move(done), logFailure("reserve", resultOfWrite(error)));
}

PendingCall FileStore::remove(const QString &entry, Done done)
{
    const QByteArray name = fileName(entry);
    d->reserved.erase(name);
    const PrivateFolder folder(d->folder);
    int error = folder.error();
    if (error == 0)
        error = folder.remove(name.constData());
    return reportLater(std::move(done),
                       logFailure("remove", resultOfError(error == ENOENT ? 0 : error)));
}

PendingCall FileStore::lock(const QString &entry, LockDone done)
{
    PrivateFolder::create(d->folder);
    // In a folder that is refused nothing is created, and the lock has no effect.
    const QString file = d->folder + u'/' + QString::fromLatin1(fileName(entry)) + u".lock";
    return lockFile(PrivateFolder(d->folder).error() == 0 ? file : QString(), lockTimeout,
                    WithoutLockFile::NoEffect, std::move(done));
}

} // namespace DeviceSignIn
