// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/filelock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTimer>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace DeviceSignIn {

namespace {

/*!
    flock() rather than a file that says who holds it: the kernel ends the lock with the process,
    however that ends, so that no lock is ever left behind.
*/
class FileLock : public StoreLock
{
public:
    explicit FileLock(const QString &path)
        : m_descriptor(open(QFile::encodeName(path).constData(),
                            O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
    {}
    ~FileLock() override
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }

    /*! False only while somebody else holds it. */
    bool take() const
    {
        return m_descriptor < 0 || flock(m_descriptor, LOCK_EX | LOCK_NB) == 0
               || errno != EWOULDBLOCK;
    }

private:
    int m_descriptor;
};

/*! Tries again and again: to wait for a flock() would take a thread that nothing could stop. */
class Waiter : public QObject
{
public:
    Waiter(const QString &path, std::chrono::milliseconds patience, QObject *context,
           TokenStore::Locked done)
        : QObject(context)
        , m_lock(std::make_shared<FileLock>(path))
        , m_deadline(patience)
        , m_done(std::move(done))
    {
        connect(&m_next, &QTimer::timeout, this, &Waiter::attempt);
        m_next.start(0);
    }

private:
    void attempt()
    {
        // Short beside the request to a server that the holder makes, and cheap enough.
        constexpr std::chrono::milliseconds pause(50);
        if (m_lock->take())
            end(std::move(m_lock));
        else if (m_deadline.hasExpired())
            end(nullptr);
        else
            m_next.start(pause);
    }

    void end(std::shared_ptr<StoreLock> lock)
    {
        m_next.stop();
        deleteLater();
        std::exchange(m_done, {})(std::move(lock));
    }

    std::shared_ptr<FileLock> m_lock;
    QDeadlineTimer m_deadline;
    TokenStore::Locked m_done;
    QTimer m_next;
};

} // namespace

void lockFile(const QString &path, std::chrono::milliseconds patience, QObject *context,
              TokenStore::Locked done)
{
    new Waiter(path, patience, context, std::move(done));
}

} // namespace DeviceSignIn
