// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"

#include "jose/crypto.h"
#include "protocol/failure.h"
#include "storage/filelock.h"
#include "storage/secretservice.h"

#include <QDir>
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
    Starts \a job; \a read is called with it when it is over, and has to answer. The answer is
    TimedOut if that takes too long.

    QtKeychain's callbacks hold a bare pointer to the job: it has no parent, and lives to its own
    end even when nobody waits for it any more.
*/
template <typename Job, typename Read>
void run(Job *job, Answer *answer, std::chrono::milliseconds patience, Read read)
{
    QObject::connect(job, &QKeychain::Job::finished, answer, [=] { read(*job, answer); });
    QTimer::singleShot(patience, answer, [answer] {
        answer->give({Status::TimedOut, {}, QStringLiteral("The keychain did not answer")});
    });
    job->start();
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds patience, QObject *parent)
    : TokenStore(parent)
    , d(new KeychainStorePrivate{std::move(service), patience})
{}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const QString &account, QObject *context, Done done)
{
    auto *job = new QKeychain::ReadPasswordJob(d->service);
    job->setKey(account);
    run(job, new Answer(std::move(done), context), d->patience,
        [](const auto &finished, Answer *answer) {
            auto result = resultOf(finished);
            result.value = Secret(finished.binaryData());
            giveRead(std::move(result), answer);
        });
}

void KeychainStore::write(const QString &account, Secret value, QObject *context, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(d->service);
    job->setKey(account);
    job->setBinaryData(value.reveal());
    run(job, new Answer(std::move(done), context), d->patience,
        [](const auto &finished, Answer *answer) { answer->give(resultOf(finished)); });
}

void KeychainStore::remove(const QString &account, QObject *context, Done done)
{
    auto *job = new QKeychain::DeletePasswordJob(d->service);
    job->setKey(account);
    run(job, new Answer(std::move(done), context), d->patience,
        [](const auto &finished, Answer *answer) { giveRemoved(resultOf(finished), answer); });
}

void KeychainStore::lock(const QString &account, QObject *context, Locked done)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
    const QByteArray name = sha256(d->service.toUtf8() + '\0' + account.toUtf8()).toHex();
    lockFile(folder.filePath(u"device-signin-" + QString::fromLatin1(name) + u".lock"), lockTimeout,
             context, std::move(done));
}

} // namespace DeviceSignIn
