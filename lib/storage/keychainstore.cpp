// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"

#include "protocol/failure.h"

#include <qt6keychain/keychain.h>
#include <QTimer>

#include <utility>

namespace DeviceSignIn {

using Status = StoreResult::Status;

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
    // QtKeychain 0.13 says OtherError where there is no session bus or no Secret Service on it. It
    // tells a locked keyring only from a write: a read whose prompt was not answered finds nothing.
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

/*!
    Starts \a job; \a answer is given what \a read makes of it, or TimedOut if that comes first.

    QtKeychain's callbacks hold a bare pointer to the job: it has no parent, and lives to its own
    end even when nobody waits for it any more.
*/
template <typename Job, typename Read>
void run(Job *job, Answer *answer, std::chrono::milliseconds patience, Read read)
{
    QObject::connect(job, &QKeychain::Job::finished, answer, [=] { answer->give(read(*job)); });
    QTimer::singleShot(patience, answer, [answer] {
        answer->give({Status::TimedOut, {}, QStringLiteral("The keychain did not answer")});
    });
    job->start();
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds patience, QObject *parent)
    : TokenStore(parent)
    , m_service(std::move(service))
    , m_patience(patience)
{}

void KeychainStore::read(const QString &account, QObject *context, Done done)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(account);
    run(job, new Answer(std::move(done), context), m_patience, [](const auto &finished) {
        auto result = resultOf(finished);
        result.value = Secret(finished.binaryData());
        return result;
    });
}

void KeychainStore::write(const QString &account, Secret value, QObject *context, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(account);
    job->setBinaryData(value.reveal());
    run(job, new Answer(std::move(done), context), m_patience, resultOf);
}

void KeychainStore::remove(const QString &account, QObject *context, Done done)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(account);
    run(job, new Answer(std::move(done), context), m_patience, [](const auto &finished) {
        auto result = resultOf(finished);
        if (result.status == Status::NotFound)
            result.status = Status::Done;
        return result;
    });
}

} // namespace DeviceSignIn
