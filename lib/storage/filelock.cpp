// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/filelock.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTimer>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace DeviceSignIn {

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
    {}
    ~FileLock() override
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }

    /*! Returns false only while another holder has the lock. */
    bool tryLock() const
    {
        return m_descriptor < 0 || flock(m_descriptor, LOCK_EX | LOCK_NB) == 0
               || errno != EWOULDBLOCK;
    }

private:
    int m_descriptor;
};

/*! Tries repeatedly, because a blocking flock() would need a thread that can't be canceled. */
class LockAttempts : public QObject, public PendingWork<std::shared_ptr<StoreLock>>
{
public:
    LockAttempts(const QString &path, std::chrono::milliseconds timeout, Done done)
        : PendingWork(std::move(done))
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
        if (m_lock->tryLock())
            answer(std::move(m_lock));
        else if (m_deadline.hasExpired())
            answer(nullptr);
        else
            m_next.start(pause);
    }

    std::shared_ptr<FileLock> m_lock;
    QDeadlineTimer m_deadline;
    QTimer m_next;
};

} // namespace

PendingCall lockFile(const QString &path, std::chrono::milliseconds timeout,
                     TokenStore::Locked done)
{
    return PendingCall(std::make_unique<LockAttempts>(path, timeout, std::move(done)));
}

} // namespace DeviceSignIn
