// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/filelock.h"

#include "protocol/failure.h"
#include "storage/storagelog.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTimer>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace DeviceSignIn {

using Status = StoreResult::Status;

namespace {

/*!
    A lock by flock(2). The kernel releases it when the process ends for any reason, so that no
    stale lock remains, as it could with a file that names its holder.
*/
class FileLock : public StoreLock
{
public:
    explicit FileLock(const QString &path)
        : m_descriptor(QDir::isAbsolutePath(path)
                           ? open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)
                           : -1)
    {
        if (m_descriptor < 0 && QDir::isAbsolutePath(path))
            m_error = errno;
    }
    ~FileLock() override
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }

    enum class Attempt { Done, Held, NotCreatable, Impossible };

    /*!
        Held while another holder has the lock; NotCreatable if there is no file and none can be
        created; Impossible if something is in the way of the file or of the lock.
    */
    Attempt tryLock() const
    {
        if (m_descriptor < 0)
            return m_error == 0 || m_error == ENOENT || m_error == ENOSPC || m_error == EDQUOT
                           || m_error == EROFS
                       ? Attempt::NotCreatable
                       : Attempt::Impossible;
        if (flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
            return Attempt::Done;
        return errno == EWOULDBLOCK ? Attempt::Held : Attempt::Impossible;
    }

private:
    int m_descriptor;
    /*! Why the file could not be opened; 0 if no file was asked for. */
    int m_error = 0;
};

/*! Tries repeatedly, because a blocking flock() would need a thread that can't be canceled. */
class LockAttempts : public QObject, public PendingWork<LockResult>
{
public:
    LockAttempts(const QString &path, std::chrono::milliseconds timeout,
                 WithoutLockFile withoutFile, Done done)
        : PendingWork(std::move(done))
        , m_path(path)
        , m_withoutFile(withoutFile)
        , m_lock(std::make_shared<FileLock>(path))
        , m_deadline(timeout)
    {
        m_next.setSingleShot(true);
        connect(&m_next, &QTimer::timeout, this, &LockAttempts::attempt);
        m_next.start(0);
    }

private:
    void attempt()
    {
        // Much shorter than the request for which another process holds the lock.
        constexpr std::chrono::milliseconds pause(50);
        const auto attempt = m_lock->tryLock();
        const bool isPretended = attempt == FileLock::Attempt::NotCreatable
                                 && m_withoutFile == WithoutLockFile::NoEffect;
        if (attempt == FileLock::Attempt::Done || isPretended)
            report({std::move(m_lock), Status::Done});
        else if (attempt != FileLock::Attempt::Held)
            refuse();
        else if (m_deadline.hasExpired())
            report({nullptr, Status::TimedOut});
        else
            m_next.start(pause);
    }

    void refuse()
    {
        qCWarning(storageLog).noquote() << "The lock can't be made:" << oneLine(m_path);
        report({nullptr, Status::NoLock});
    }

    QString m_path;
    WithoutLockFile m_withoutFile;
    std::shared_ptr<FileLock> m_lock;
    QDeadlineTimer m_deadline;
    QTimer m_next;
};

} // namespace

PendingCall lockFile(const QString &path, std::chrono::milliseconds timeout,
                     WithoutLockFile withoutFile, TokenStore::LockDone done)
{
    return PendingCall(std::make_unique<LockAttempts>(path, timeout, withoutFile, std::move(done)));
}

} // namespace DeviceSignIn
