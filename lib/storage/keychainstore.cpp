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
    std::chrono::milliseconds patience;
    /*! Reads that the keychain has not answered yet, by their accounts. */
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
    // QtKeychain 0.13 says OtherError where there is no session bus or no Secret Service on it.
    return Status::Unavailable;
}

StoreResult resultOf(const QKeychain::Job &job)
{
    return {statusOf(job.error()), {}, oneLine(job.errorString())};
}

/*! Answers once: whatever comes second is dropped, and everything once the context is gone. */
class Answer : public QObject
{
public:
    Answer(TokenStore::Done done, QObject *context)
        : QObject(context)
        , m_done(std::move(done))
    {}

    void give(StoreResult result)
    {
        if (!m_done)
            return;
        deleteLater();
        std::exchange(m_done, {})(std::move(result));
    }

private:
    TokenStore::Done m_done;
};

/*! For where a closed keyring looks like an empty one: gives \a result only if it is open. */
void giveUnlessLocked(StoreResult result, Answer *answer)
{
    askWhetherLocked(
        answer, [answer, status = result.status, detail = std::move(result.detail)](bool locked) {
            answer->give({locked ? Status::Locked : status, {}, detail});
        });
}

void giveRead(StoreResult result, Answer *answer)
{
    if (result.status == Status::NotFound)
        giveUnlessLocked(std::move(result), answer);
    else
        answer->give(std::move(result));
}

void giveRemoved(StoreResult result, Answer *answer)
{
    if (result.status == Status::NotFound)
        result.status = Status::Done;
    if (result.status == Status::Done)
        giveUnlessLocked(std::move(result), answer);
    else
        answer->give(std::move(result));
}

/*!
    Waits for \a job; \a read is called with it when it is over, and has to answer. The answer is
    TimedOut if that takes too long.

    QtKeychain's callbacks hold a bare pointer to the job: it has no parent, and lives to its own
    end even when nobody waits for it any more.
*/
template <typename Job, typename Read>
void await(Job *job, Answer *answer, std::chrono::milliseconds patience, Read read)
{
    QObject::connect(job, &QKeychain::Job::finished, answer, [=] { read(*job, answer); });
    QTimer::singleShot(patience, answer, [answer] {
        answer->give({Status::TimedOut, {}, QStringLiteral("The keychain did not answer")});
    });
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds patience, QObject *parent)
    : TokenStore(parent)
    , d(new KeychainStorePrivate{std::move(service), patience, {}})
{}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const QString &account, QObject *context, Done done)
{
    // One that hangs is joined. Else each attempt would leave one more behind, and each of them could
    // ask the person for the keychain's password in its turn.
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
    await(job.data(), new Answer(std::move(done), context), d->patience,
          [](const auto &finished, Answer *answer) {
              auto result = resultOf(finished);
              result.value = Secret(finished.binaryData());
              giveRead(std::move(result), answer);
          });
    if (isNew)
        job->start();
}

void KeychainStore::write(const QString &account, Secret value, QObject *context, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(d->service);
    job->setKey(account);
    job->setBinaryData(value.reveal());
    d->reads.remove(account); // a later read has to find this value
    await(job, new Answer(std::move(done), context), d->patience,
          [](const auto &finished, Answer *answer) { answer->give(resultOf(finished)); });
    job->start();
}

void KeychainStore::remove(const QString &account, QObject *context, Done done)
{
    auto *job = new QKeychain::DeletePasswordJob(d->service);
    job->setKey(account);
    d->reads.remove(account);
    await(job, new Answer(std::move(done), context), d->patience,
          [](const auto &finished, Answer *answer) { giveRemoved(resultOf(finished), answer); });
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
