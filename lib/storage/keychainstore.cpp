// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"

#include "jose/crypto.h"
#include "protocol/failure.h"
#include "storage/entrynames.h"
#include "storage/filelock.h"
#include "storage/privatefolder.h"
#include "storage/secretservice.h"
#include "storage/sessionbusprobe.h"
#include "storage/storagelog.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QPointer>
#include <QStandardPaths>
#include <qt6keychain/keychain.h>
#include <QTimer>

#include <memory>
#include <optional>
#include <unistd.h>
#include <utility>
#include <vector>

namespace DeviceSignIn {

using Status = StoreResult::Status;

/*! The limit for a person to type the keyring's password. */
constexpr std::chrono::minutes unlockTimeout(1);

class KeychainStorePrivate
{
public:
    using Work = std::function<void(Keyring)>;

    /*!
        Calls \a work with the state of the keyring, which is queried first. Works are called in the
        order of these calls, also after the store was destroyed. \a d is the object itself.
    */
    static void whenKeyringIsKnown(const std::shared_ptr<KeychainStorePrivate> &d, Work work)
    {
        d->waiting.push_back(std::move(work));
        if (d->waiting.size() > 1)
            return;
        d->query = askForKeyring(d->bus, d->timeout, [d](Keyring keyring) {
            for (const Work &next : std::exchange(d->waiting, {}))
                next(keyring);
        });
    }

    QString service;
    std::chrono::milliseconds timeout;
    std::shared_ptr<SessionBusProbe> bus = std::make_shared<SessionBusProbe>();
    /*! The reads that have not ended yet, by entry. */
    QHash<QString, QPointer<QKeychain::ReadPasswordJob>> reads = {};
    /*! What waits for the query that is under way. */
    std::vector<Work> waiting = {};
    PendingCall query = {};
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
    /*!
        If there is no result within \a timeout, it is TimedOut. \a name is that of the call, for
        the log.
    */
    KeychainCall(const char *name, std::chrono::milliseconds timeout, Done done)
        : PendingWork(std::move(done))
        , m_name(name)
    {
        QTimer::singleShot(timeout, this, [this] {
            finish({Status::TimedOut, {}, QStringLiteral("The keychain did not respond")});
        });
    }

    void finish(StoreResult result)
    {
        if (isPending())
            report(logFailure(m_name, std::move(result)));
    }

private:
    const char *m_name;
};

/*!
    Returns why nothing may be read from or written to \a keyring, because the service would open a
    window or not respond; no value if it may.
*/
std::optional<StoreResult> refusalFor(Keyring keyring)
{
    switch (keyring) {
    case Keyring::Missing:
        return StoreResult{Status::Unavailable, {}, QStringLiteral("There is no keyring yet")};
    case Keyring::Locked:
        return StoreResult{Status::Locked, {}, QStringLiteral("The keyring is locked")};
    case Keyring::Silent:
        return StoreResult{Status::TimedOut, {}, QStringLiteral("The keychain did not respond")};
    case Keyring::Unknown:
    case Keyring::Open:
        break;
    }
    return std::nullopt;
}

/*!
    Calls \a report with \a job when that has ended, unless \a pending was destroyed before.

    The job has no parent, because QtKeychain's callbacks have a plain pointer to it: it must exist
    until its own end, even if its result is not needed any more.
*/
template <typename Job, typename Report>
void await(Job *job, const QPointer<KeychainCall> &pending, Report report)
{
    if (pending)
        QObject::connect(job, &QKeychain::Job::finished, pending,
                         [=] { pending->finish(report(*job)); });
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
            report(std::move(result));
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
    , d(new KeychainStorePrivate{std::move(service), timeout})
{}

KeychainStore::~KeychainStore() = default;

PendingCall KeychainStore::read(const QString &entry, Done done)
{
    auto call = std::make_unique<KeychainCall>("read", d->timeout, std::move(done));
    const QPointer<KeychainCall> pending = call.get();
    d->whenKeyringIsKnown(d, [d = d, entry, pending](Keyring keyring) {
        if (!pending)
            return;
        if (auto refusal = refusalFor(keyring)) {
            pending->finish(std::move(*refusal));
            return;
        }
        // A read that is under way is reused. Otherwise each attempt would add a job that hangs.
        QPointer<QKeychain::ReadPasswordJob> &job = d->reads[entry];
        const bool isNew = !job;
        if (isNew) {
            job = new QKeychain::ReadPasswordJob(d->service);
            job->setKey(entry);
        }
        await(job.data(), pending, [](const auto &finished) {
            auto result = resultOfJob(finished);
            result.value = Secret(finished.binaryData());
            return result;
        });
        if (isNew)
            job->start();
    });
    return PendingCall(std::move(call));
}

PendingCall KeychainStore::write(const QString &entry, Secret value, Done done)
{
    auto call = std::make_unique<KeychainCall>("write", d->timeout, std::move(done));
    d->whenKeyringIsKnown(d, [d = d, entry, pending = QPointer<KeychainCall>(call.get()),
                              value = std::make_shared<Secret>(std::move(value))](Keyring keyring) {
        if (auto refusal = refusalFor(keyring)) {
            if (pending)
                pending->finish(std::move(*refusal));
            return;
        }
        auto *job = new QKeychain::WritePasswordJob(d->service);
        job->setKey(entry);
        job->setBinaryData(value->reveal());
        d->reads.remove(entry); // a later read must not reuse a job from before this write
        await(job, pending, [](const auto &finished) { return resultOfJob(finished); });
        job->start();
    });
    return PendingCall(std::move(call));
}

PendingCall KeychainStore::reserve(const QString &entry, qsizetype size, Done done)
{
    // No other entry has this name, so the trial overwrites nothing.
    return PendingCall(std::make_unique<TrialWrite>(
        this, entry + trialSuffix(), Secret(QByteArray(size, ' ')), std::move(done)));
}

PendingCall KeychainStore::remove(const QString &entry, Done done)
{
    auto call = std::make_unique<KeychainCall>("remove", d->timeout, std::move(done));
    d->whenKeyringIsKnown(
        d, [d = d, entry, pending = QPointer<KeychainCall>(call.get())](Keyring keyring) {
            auto refusal = refusalFor(keyring);
            // Where there is no keyring, nothing is left to be removed.
            if (refusal && keyring == Keyring::Missing)
                *refusal = {};
            if (refusal) {
                if (pending)
                    pending->finish(std::move(*refusal));
                return;
            }
            auto *job = new QKeychain::DeletePasswordJob(d->service);
            job->setKey(entry);
            d->reads.remove(entry);
            await(job, pending, [](const auto &finished) {
                auto result = resultOfJob(finished);
                if (result.status == Status::NotFound)
                    result.status = Status::Done;
                return result;
            });
            job->start();
        });
    return PendingCall(std::move(call));
}

PendingCall KeychainStore::unlock(Done done)
{
    return unlockKeyring(d->bus, unlockTimeout, [done = std::move(done)](Keyring keyring) {
        done(refusalFor(keyring).value_or(StoreResult()));
    });
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
