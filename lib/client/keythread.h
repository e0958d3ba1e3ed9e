// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/pendingcall.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace DeviceSignIn {

/*!
    A thread for work with keys in hardware. A signature in a TPM takes up to some hundred
    milliseconds, which would be seen on the page if it were made on the thread of the page.
*/
class KeyThread
{
public:
    KeyThread() { m_pool.setMaxThreadCount(1); }
    /*! Waits for the work that is being done; what has not been begun is dropped. */
    ~KeyThread() { m_pool.clear(); }
    Q_DISABLE_COPY_MOVE(KeyThread)

    /*!
        Does \a work on the thread, one after the other, and passes its result to \a done on the
        thread of the caller. Destroying the handle keeps \a done from being called. It does not
        stop work that has begun, so \a work must own everything that it uses, except what outlives
        this object.
    */
    template <typename Result>
    PendingCall run(std::function<Result()> work, std::function<void(Result)> done)
    {
        return PendingCall(
            std::make_unique<KeyWork<Result>>(&m_pool, std::move(work), std::move(done)));
    }

private:
    template <typename Result>
    class KeyWork : public PendingWork<Result>
    {
    public:
        KeyWork(QThreadPool *pool, std::function<Result()> work, std::function<void(Result)> done)
            : PendingWork<Result>(std::move(done))
            , m_watcher(new QFutureWatcher<std::shared_ptr<Result>>)
        {
            const auto promise = std::make_shared<QPromise<std::shared_ptr<Result>>>();
            QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, m_watcher.get(),
                             [this] {
                                 if (m_watcher->future().resultCount() > 0)
                                     this->report(std::move(*m_watcher->result()));
                             });
            promise->start();
            m_watcher->setFuture(promise->future());
            pool->start([promise, work = std::move(work)] {
                promise->addResult(std::make_shared<Result>(work()));
                promise->finish();
            });
        }

    private:
        /*! The callback may destroy this object while the watcher still reports. */
        struct DeleteLater
        {
            void operator()(QObject *object) const
            {
                object->disconnect();
                object->deleteLater();
            }
        };

        std::unique_ptr<QFutureWatcher<std::shared_ptr<Result>>, DeleteLater> m_watcher;
    };

    QThreadPool m_pool;
};

} // namespace DeviceSignIn
