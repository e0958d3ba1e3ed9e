// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"

#include "jose/crypto.h"
#include "protocol/failure.h"
#include "storage/filelock.h"
#include "storage/secretservice.h"

#include <QDir>
#include <QHash>
#include <QPointer>
#include <QStandardPaths>
#include <qt6keychain/keychain.h>
#include <QTimer>

#include <utility>

namespace DeviceSignIn {

using Status = StoreResult::Status;

class KeychainStorePrivate
{
public:
    QString service;
    std::chrono::milliseconds timeout;
    /*! The reads that have not ended yet, by account. */
    QHash<QString, QPointer<QKeychain::ReadPasswordJob>> reads;
};

namespace {

Status statusOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Status::Done;
    case QKeychain::EntryNotFound:
        return Status::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Status::Locked;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    // QtKeychain 0.13 reports OtherError if there is no session bus or no Secret Service.
    return Status::Unavailable;
}

StoreResult resultOfJob(const QKeychain::Job &job)
{
    return {statusOf(job.error()), {}, oneLine(job.errorString())};
}

/*!
    Passes on the first result and drops every later one. It is a child of the context, so that no
    result is passed on after the context was destroyed.
*/
class PendingResult : public QObject
{
public:
    PendingResult(TokenStore::Done done, QObject *context)
        : QObject(context)
        , m_done(std::move(done))
    {}

    void finish(StoreResult result)
    {
        if (!m_done)
            return;
        deleteLater();
        std::exchange(m_done, {})(std::move(result));
    }

private:
    TokenStore::Done m_done;
};

/*! Finishes \a pending with \a result if the keyring is open, and with Locked if it is locked. */
void finishUnlessLocked(StoreResult result, PendingResult *pending)
{
    askWhetherLocked(
        pending, [pending, status = result.status, detail = std::move(result.detail)](bool locked) {
            pending->finish({locked ? Status::Locked : status, {}, detail});
        });
}

void finishRead(StoreResult result, PendingResult *pending)
{
    if (result.status == Status::NotFound)
        finishUnlessLocked(std::move(result), pending);
    else
        pending->finish(std::move(result));
}

void finishRemoval(StoreResult result, PendingResult *pending)
{
    if (result.status == Status::NotFound)
        result.status = Status::Done;
    if (result.status == Status::Done)
        finishUnlessLocked(std::move(result), pending);
    else
        pending->finish(std::move(result));
}

/*!
    Waits for \a job. When it has ended, \a report is called and has to finish \a pending. If that
    takes longer than \a timeout, \a pending is finished with TimedOut.

    The job has no parent, because QtKeychain's callbacks have a plain pointer to it: it must exist
    until its own end, even if its result is not needed any more.
*/
template <typename Job, typename Report>
void await(Job *job, PendingResult *pending, std::chrono::milliseconds timeout, Report report)
{
    QObject::connect(job, &QKeychain::Job::finished, pending, [=] { report(*job, pending); });
    QTimer::singleShot(timeout, pending, [pending] {
        pending->finish({Status::TimedOut, {}, QStringLiteral("The keychain did not answer")});
    });
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds timeout, QObject *parent)
    : TokenStore(parent)
    , d(new KeychainStorePrivate{std::move(service), timeout, {}})
{}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const QString &account, QObject *context, Done done)
{
    // A read that is under way is reused. Otherwise each attempt would add a job that hangs, and
    // each job could open a prompt for the keychain's password.
    QPointer<QKeychain::ReadPasswordJob> job = d->reads.value(account);
    const bool isNew = !job;
    if (isNew) {
        job = new QKeychain::ReadPasswordJob(d->service);
        job->setKey(account);
        d->reads.insert(account, job);
        connect(job, &QKeychain::Job::finished, this, [this, account, job] {
            if (d->reads.value(account) == job)
                d->reads.remove(account);
        });
    }
    await(job.data(), new PendingResult(std::move(done), context), d->timeout,
          [](const auto &finished, PendingResult *pending) {
              auto result = resultOfJob(finished);
              result.value = Secret(finished.binaryData());
              finishRead(std::move(result), pending);
          });
    if (isNew)
        job->start();
}

void KeychainStore::write(const QString &account, Secret value, QObject *context, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(d->service);
    job->setKey(account);
    job->setBinaryData(value.reveal());
    d->reads.remove(account); // a later read must not reuse a job from before this write
    await(job, new PendingResult(std::move(done), context), d->timeout,
          [](const auto &finished, PendingResult *pending) {
              pending->finish(resultOfJob(finished));
          });
    job->start();
}

void KeychainStore::remove(const QString &account, QObject *context, Done done)
{
    auto *job = new QKeychain::DeletePasswordJob(d->service);
    job->setKey(account);
    d->reads.remove(account);
    await(job, new PendingResult(std::move(done), context), d->timeout,
          [](const auto &finished, PendingResult *pending) {
              finishRemoval(resultOfJob(finished), pending);
          });
    job->start();
}

void KeychainStore::lock(const QString &account, QObject *context, Locked done)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
    const QByteArray name = sha256(d->service.toUtf8() + '\0' + account.toUtf8()).toHex();
    lockFile(folder.filePath(u"device-signin-" + QString::fromLatin1(name) + u".lock"), lockTimeout,
             context, std::move(done));
}

} // namespace DeviceSignIn
