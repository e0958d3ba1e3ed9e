// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace DeviceSignIn {

namespace {

// With an off_t of 32 bits, stat() would fail for an inode number of 64 bits, as XFS and btrfs
// have.
static_assert(sizeof(off_t) >= 8);

constexpr mode_t groupAndOtherPermissions = S_IRWXG | S_IRWXO;
/*! The largest size of a file that is read, in bytes: much more than any set of tokens needs. */
constexpr off_t largestSecretFile = 1 << 20;

/*! Closes a file descriptor. */
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {}
    ~Descriptor()
    {
        if (m_number >= 0)
            close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    operator int() const { return m_number; } // NOLINT(google-explicit-constructor)

private:
    int m_number;
};

/*!
    Stores the status of the file in \a about. Returns EPERM if the file has another owner or if
    others have permissions.
*/
int checkPrivate(int descriptor, struct stat *about)
{
    if (fstat(descriptor, about) != 0)
        return errno;
    return about->st_uid == geteuid() && (about->st_mode & groupAndOtherPermissions) == 0 ? 0
                                                                                          : EPERM;
}

/*!
    Returns EPERM if somebody else could put another folder in the place of \a path, because one of
    the folders above it belongs to them or can be written by them. In a folder with the sticky bit,
    such as /tmp, only the owner can do that.
*/
int checkFoldersAbove(const QString &path)
{
    QString folder = QFileInfo(QFileInfo(path).path()).canonicalFilePath();
    while (!folder.isEmpty()) {
        struct stat about = {};
        if (stat(QFile::encodeName(folder).constData(), &about) != 0)
            return errno;
        const bool isTrusted = about.st_uid == geteuid() || about.st_uid == 0;
        const bool mayGroupWrite = (about.st_mode & S_IWGRP) != 0 && about.st_gid != getegid();
        const bool mayOthersWrite = mayGroupWrite || (about.st_mode & S_IWOTH) != 0;
        if (!isTrusted || (mayOthersWrite && (about.st_mode & S_ISVTX) == 0))
            return EPERM;
        if (folder == u'/')
            break;
        folder = QFileInfo(folder).path();
    }
    return 0;
}

int readAll(int descriptor, char *to, size_t size)
{
    while (size > 0) {
        const ssize_t count = ::read(descriptor, to, size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 ? errno : EIO;
        to += count;
        size -= size_t(count);
    }
    return 0;
}

int writeAll(int descriptor, const QByteArray &bytes)
{
    const char *from = bytes.constData();
    auto size = size_t(bytes.size());
    while (size > 0) {
        const ssize_t count = ::write(descriptor, from, size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        from += count;
        size -= size_t(count);
    }
    return 0;
}

/*!
    The name of the temporary file that replaces \a name. It contains the id of the process, so that
    each process leaves at most one such file after a crash.
*/
QByteArray temporaryName(const char *name)
{
    return QByteArray(name) + ".new-" + QByteArray::number(qint64(getpid()));
}

} // namespace

PrivateFolder::PrivateFolder(const QString &path)
    : m_descriptor(
        open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW))
{
    struct stat about = {};
    m_error = m_descriptor < 0 ? errno : checkPrivate(m_descriptor, &about);
    if (m_error == 0)
        m_error = checkFoldersAbove(path);
    if (!QDir::isAbsolutePath(path))
        m_error = EINVAL;
}

PrivateFolder::~PrivateFolder()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

int PrivateFolder::create(const QString &path)
{
    if (!QDir::isAbsolutePath(path))
        return EINVAL;
    const QString clean = QDir::cleanPath(path);
    if (QFileInfo(clean).isDir())
        return 0;
    if (const int error = create(QFileInfo(clean).path()))
        return error;
    return mkdir(QFile::encodeName(clean).constData(), S_IRWXU) == 0 || errno == EEXIST ? 0 : errno;
}

int PrivateFolder::read(const char *name, Secret *content) const
{
    const Descriptor file(
        openat(m_descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (file < 0)
        return errno;
    struct stat about = {};
    if (const int error = checkPrivate(file, &about))
        return error;
    if (!S_ISREG(about.st_mode) || about.st_size > largestSecretFile)
        return EINVAL;
    QByteArray bytes(qsizetype(about.st_size), Qt::Uninitialized);
    const int error = readAll(file, bytes.data(), size_t(bytes.size()));
    *content = Secret(std::move(bytes));
    return error;
}

/*! Opens a temporary file that was reserved, or else a new one. Returns its descriptor. */
int PrivateFolder::openTemporary(const char *name) const
{
    constexpr int flags = O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    const int reserved = openat(m_descriptor, name, flags);
    struct stat about = {};
    if (reserved >= 0 && checkPrivate(reserved, &about) == 0 && S_ISREG(about.st_mode))
        return reserved;
    if (reserved >= 0)
        close(reserved);
    unlinkat(m_descriptor, name, 0);
    return openat(m_descriptor, name, flags | O_CREAT | O_EXCL, 0600);
}

int PrivateFolder::writeTemporary(const char *name, const QByteArray &content) const
{
    const Descriptor file(openTemporary(name));
    if (file < 0)
        return errno;
    // A reserved file is overwritten before it is truncated, so that its blocks stay allocated. A
    // file system that copies on write, such as btrfs, allocates others all the same.
    if (const int error = writeAll(file, content))
        return error;
    if (ftruncate(file, content.size()) != 0)
        return errno;
    return fsync(file) == 0 ? 0 : errno;
}

int PrivateFolder::reserve(const char *name, qsizetype size) const
{
    const int error = writeTemporary(temporaryName(name).constData(), QByteArray(size, ' '));
    if (error != 0)
        release(name);
    return error;
}

void PrivateFolder::release(const char *name) const
{
    unlinkat(m_descriptor, temporaryName(name).constData(), 0);
}

int PrivateFolder::write(const char *name, const Secret &content) const
{
    const QByteArray temporary = temporaryName(name);
    int error = writeTemporary(temporary.constData(), content.reveal());
    if (error == 0 && renameat(m_descriptor, temporary.constData(), m_descriptor, name) != 0)
        error = errno;
    if (error != 0) {
        unlinkat(m_descriptor, temporary.constData(), 0);
        return error;
    }
    // Without this, a power failure could undo the renaming.
    return fsync(m_descriptor) == 0 ? 0 : errno;
}

int PrivateFolder::remove(const char *name) const
{
    const QDir folder(QStringLiteral("/proc/self/fd/%1").arg(m_descriptor));
    const auto left = folder.entryList({QFile::decodeName(name) + QLatin1String(".new-*")},
                                       QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &file : left)
        unlinkat(m_descriptor, QFile::encodeName(file).constData(), 0);
    if (unlinkat(m_descriptor, name, 0) != 0)
        return errno;
    return fsync(m_descriptor) == 0 ? 0 : errno;
}

} // namespace DeviceSignIn
