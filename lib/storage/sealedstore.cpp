// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/sealedstore.h"

#include "jose/sealingkey.h"
#include "storage/filestore.h"
#include "storage/storagelog.h"

namespace DeviceSignIn {

using Status = StoreResult::Status;

class SealedStorePrivate
{
public:
    explicit SealedStorePrivate(QString folder)
        : files(std::move(folder))
    {}

    /*!
        The label for SealingKey. It differs for each pair of service and entry, because neither
        contains a zero byte.
    */
    QByteArray label(const QString &entry) const
    {
        return service.toUtf8() + '\0' + entry.toUtf8();
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

StoreResult withoutKey(const char *call)
{
    return logFailure(
        call, {Status::Unavailable, {}, QStringLiteral("There is no key, or it is too short")});
}

StoreResult decrypted(StoreResult result, const SealingKey &key, const QByteArray &label)
{
    if (result.status != Status::Done)
        return result;
    auto value = key.open(result.value.reveal(), label);
    if (!value) {
        return logFailure(
            "read",
            {Status::Unavailable,
             {},
             QStringLiteral("It was sealed with another key, or is not what was kept here")});
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

PendingCall SealedStore::read(const QString &entry, Done done)
{
    if (!d->key)
        return reportLater(std::move(done), withoutKey("read"));
    return d->files.read(
        entry, [done = std::move(done), key = d->key, label = d->label(entry)](StoreResult result) {
            done(decrypted(std::move(result), *key, label));
        });
}

PendingCall SealedStore::write(const QString &entry, Secret value, Done done)
{
    if (!d->key)
        return reportLater(std::move(done), withoutKey("write"));
    Secret sealed(d->key->seal(value, d->label(entry)));
    if (sealed.isEmpty()) {
        return reportLater(
            std::move(done),
            logFailure("write",
                       {Status::Unavailable, {}, QStringLiteral("OpenSSL can't seal it")}));
    }
    return d->files.write(entry, std::move(sealed), std::move(done));
}

PendingCall SealedStore::reserve(const QString &entry, qsizetype size, Done done)
{
    if (!d->key)
        return reportLater(std::move(done), withoutKey("reserve"));
    const Secret example(QByteArray(size, ' '));
    return d->files.reserve(entry, d->key->seal(example, d->label(entry)).size(), std::move(done));
}

PendingCall SealedStore::remove(const QString &entry, Done done)
{
    return d->files.remove(entry, std::move(done));
}

PendingCall SealedStore::lock(const QString &entry, LockDone done)
{
    return d->files.lock(entry, std::move(done));
}

} // namespace DeviceSignIn
