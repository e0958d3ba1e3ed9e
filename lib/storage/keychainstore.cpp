// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"

#include "jose/crypto.h"
#include "protocol/failure.h"
#include "storage/entrykeys.h"
#include "storage/filelock.h"
#include "storage/privatefolder.h"
#include "storage/secretservice.h"
#include "storage/storagelog.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QPointer>
#include <QStandardPaths>
#include <qt6keychain/keychain.h>
#include <QTimer>

#include <unistd.h>
#include <utility>

namespace DeviceSignIn {

using Status = StoreResult::Status;

class KeychainStorePrivate
{
public:
    QString service;
    std::chrono::milliseconds timeout;
    /*! The reads that have not ended yet, by entry. */
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

/*! A call of the store. It passes on the first result and drops every later one. */
class KeychainCall : public QObject, public PendingWork<StoreResult>
{
public:
    explicit KeychainCall(Done done)
        : PendingWork(std::move(done))
    {}

    void finish(StoreResult result) { answer(std::move(result)); }

    /*!
        Finishes with \a result if the keyring is open, and with Locked if it is locked: the Secret
        Service does not find entries in a locked keyring, which then looks empty.
    */
    void finishOrReportLocked(const StoreResult &result)
    {
        m_asking =
            askWhetherLocked([this, status = result.status, detail = result.detail](bool isLocked) {
                answer({isLocked ? Status::Locked : status, {}, detail});
            });
    }

private:
    PendingCall m_asking;
};

void finishRead(StoreResult result, KeychainCall *pending)
{
    if (result.status == Status::NotFound)
        pending->finishOrReportLocked(result);
    else
        pending->finish(std::move(result));
}

void finishRemoval(StoreResult result, KeychainCall *pending)
{
    if (result.status == Status::NotFound)
        result.status = Status::Done;
    if (result.status == Status::Done)
        pending->finishOrReportLocked(result);
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
void await(Job *job, KeychainCall *pending, std::chrono::milliseconds timeout, Report report)
{
    QObject::connect(job, &QKeychain::Job::finished, pending, [=] { report(*job, pending); });
    QTimer::singleShot(timeout, pending, [pending] {
        pending->finish({Status::TimedOut, {}, QStringLiteral("The keychain did not answer")});
    });
}

/*! Writes an entry and removes it again. */
class TrialWrite : public PendingWork<StoreResult>
{
public:
    TrialWrite(KeychainStore *store, const QString &entry, Secret value, Done done)
        : PendingWork(std::move(done))
    {
        m_writing = store->write(entry, std::move(value),
                                 [this](const StoreResult &result) { m_written = result.status; });
        m_removing = store->remove(entry, [this](StoreResult result) {
            if (m_written != Status::Done)
                result.status = m_written;
            answer(std::move(result));
        });
    }

private:
    /*! The result of the write; TimedOut until it has arrived. */
    Status m_written = Status::TimedOut;
    PendingCall m_writing;
    PendingCall m_removing;
};

/*! Whether files can be made in \a folder, which is made if it is missing. */
bool canHoldFiles(const QString &folder)
{
    return QDir::isAbsolutePath(folder) && PrivateFolder::create(folder) == 0
           && access(QFile::encodeName(folder).constData(), W_OK | X_OK) == 0;
}

/*!
    The folder for the files of locks; empty if there is none. All programs of the user have to find
    the same one. The last choice is a folder among the temporary files, where anybody can make one
    of this name, so that it has to be the user's alone.
*/
QString lockFolder()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString cache =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/device-signin";
    for (const QString &folder : {runtime, cache}) {
        if (canHoldFiles(folder))
            return folder;
    }
    const QString temporary = QDir::tempPath() + QStringLiteral("/device-signin-%1").arg(geteuid());
    const bool isUsable = canHoldFiles(temporary) && PrivateFolder(temporary).error() == 0;
    return isUsable ? temporary : QString();
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds timeout, QObject *parent)
    : TokenStore(parent)
    , d(new KeychainStorePrivate{std::move(service), timeout, {}})
{}

KeychainStore::~KeychainStore() = default;

PendingCall KeychainStore::read(const QString &entry, Done done)
{
    // A read that is under way is reused. Otherwise each attempt would add a job that hangs, and
    // each job could open a prompt for the keychain's password.
    QPointer<QKeychain::ReadPasswordJob> job = d->reads.value(entry);
    const bool isNew = !job;
    if (isNew) {
        job = new QKeychain::ReadPasswordJob(d->service);
        job->setKey(entry);
        d->reads.insert(entry, job);
        connect(job, &QKeychain::Job::finished, this, [this, entry, job] {
            if (d->reads.value(entry) == job)
                d->reads.remove(entry);
        });
    }
    auto call = std::make_unique<KeychainCall>(std::move(done));
    await(job.data(), call.get(), d->timeout, [](const auto &finished, KeychainCall *pending) {
        auto result = resultOfJob(finished);
        result.value = Secret(finished.binaryData());
        finishRead(std::move(result), pending);
    });
    if (isNew)
        job->start();
    return PendingCall(std::move(call));
}

PendingCall KeychainStore::write(const QString &entry, Secret value, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(d->service);
    job->setKey(entry);
    job->setBinaryData(value.reveal());
    d->reads.remove(entry); // a later read must not reuse a job from before this write
    auto call = std::make_unique<KeychainCall>(std::move(done));
    await(job, call.get(), d->timeout, [](const auto &finished, KeychainCall *pending) {
        pending->finish(resultOfJob(finished));
    });
    job->start();
    return PendingCall(std::move(call));
}

PendingCall KeychainStore::reserve(const QString &entry, qsizetype size, Done done)
{
    // No other entry has this name, so the trial overwrites nothing.
    return PendingCall(std::make_unique<TrialWrite>(
        this, entry + trialEntry(), Secret(QByteArray(size, ' ')), std::move(done)));
}

PendingCall KeychainStore::remove(const QString &entry, Done done)
{
    auto *job = new QKeychain::DeletePasswordJob(d->service);
    job->setKey(entry);
    d->reads.remove(entry);
    auto call = std::make_unique<KeychainCall>(std::move(done));
    await(job, call.get(), d->timeout, [](const auto &finished, KeychainCall *pending) {
        finishRemoval(resultOfJob(finished), pending);
    });
    job->start();
    return PendingCall(std::move(call));
}

PendingCall KeychainStore::lock(const QString &entry, LockDone done)
{
    const QByteArray name = sha256(d->service.toUtf8() + '\0' + entry.toUtf8()).toHex();
    const QString folder = lockFolder();
    if (folder.isEmpty()) {
        // Without a lock two programs could use one refresh token, which can end the sign-in.
        qCWarning(storageLog, "There is no folder for locks, so that no token is refreshed: "
                              "XDG_RUNTIME_DIR, the cache and the temporary files can't be used");
        return callLater([done = std::move(done)] { done({nullptr, Status::NoLock}); });
    }
    return lockFile(folder + u"/device-signin-" + QString::fromLatin1(name) + u".lock", lockTimeout,
                    WithoutLockFile::NoLock, std::move(done));
}

} // namespace DeviceSignIn
