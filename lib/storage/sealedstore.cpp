// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/sealedstore.h"

#include "jose/sealingkey.h"
#include "storage/filestore.h"

namespace DeviceSignIn {

using Status = StoreResult::Status;

class SealedStorePrivate
{
public:
    explicit SealedStorePrivate(QString folder)
        : files(std::move(folder))
    {}

    /*!
        The label for SealingKey. It differs for each pair of service and account, because neither
        contains a zero byte.
    */
    QByteArray label(const QString &account) const
    {
        return service.toUtf8() + '\0' + account.toUtf8();
    }

    FileStore files;
    QString service;
    /*!
        Null if the key is too short. It is shared because a read may end after the store was
        destroyed.
    */
    std::shared_ptr<const SealingKey> key;
};

namespace {

StoreResult withoutKey()
{
    return {Status::Unavailable, {}, QStringLiteral("There is no key, or it is too short")};
}

StoreResult decrypted(StoreResult result, const SealingKey &key, const QByteArray &label)
{
    if (result.status != Status::Done)
        return result;
    auto value = key.open(result.value.reveal(), label);
    if (!value) {
        return {Status::Unavailable,
                {},
                QStringLiteral("It was sealed with another key, or is not what was kept here")};
    }
    result.value = std::move(*value);
    return result;
}

} // namespace

SealedStore::SealedStore(QString folder, QString service, const Secret &key, QObject *parent)
    : TokenStore(parent)
    , d(std::make_unique<SealedStorePrivate>(std::move(folder)))
{
    d->service = std::move(service);
    if (auto made = SealingKey::from(key))
        d->key = std::make_shared<const SealingKey>(std::move(*made));
}

SealedStore::~SealedStore() = default;

PendingCall SealedStore::read(const QString &account, Done done)
{
    if (!d->key)
        return answerLater(std::move(done), withoutKey());
    return d->files.read(account, [done = std::move(done), key = d->key,
                                   label = d->label(account)](StoreResult result) {
        done(decrypted(std::move(result), *key, label));
    });
}

PendingCall SealedStore::write(const QString &account, Secret value, Done done)
{
    if (!d->key)
        return answerLater(std::move(done), withoutKey());
    Secret sealed(d->key->seal(value, d->label(account)));
    if (sealed.isEmpty()) {
        return answerLater(
            std::move(done),
            StoreResult{Status::Unavailable, {}, QStringLiteral("OpenSSL can't seal it")});
    }
    return d->files.write(account, std::move(sealed), std::move(done));
}

PendingCall SealedStore::reserve(const QString &account, qsizetype size, Done done)
{
    if (!d->key)
        return answerLater(std::move(done), withoutKey());
    const Secret example(QByteArray(size, ' '));
    return d->files.reserve(account, d->key->seal(example, d->label(account)).size(),
                            std::move(done));
}

PendingCall SealedStore::remove(const QString &account, Done done)
{
    return d->files.remove(account, std::move(done));
}

PendingCall SealedStore::lock(const QString &account, Locked done)
{
    return d->files.lock(account, std::move(done));
}

} // namespace DeviceSignIn
