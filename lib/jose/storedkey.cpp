// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/storedkey.h"

#include "jose/signingkey.h"

#include <QMutex>

namespace DeviceSignIn {

/*! The key of a StoredKey and its clones. */
struct StoredKey::Shared
{
    QMutex mutex;
    /*! Null until the key has been read. */
    std::shared_ptr<const SigningKey> key;
};

StoredKey::StoredKey() = default;

StoredKey::StoredKey(Secret stored)
    : StoredKey(std::move(stored), nullptr)
{}

StoredKey::StoredKey(Secret stored, std::shared_ptr<const SigningKey> key)
    : m_stored(std::move(stored))
{
    if (m_stored.isEmpty())
        return;
    m_shared = std::make_shared<Shared>();
    if (key && !key->isInHardware())
        m_shared->key = std::move(key);
}

StoredKey::~StoredKey() = default;
StoredKey::StoredKey(StoredKey &&other) noexcept = default;
StoredKey &StoredKey::operator=(StoredKey &&other) noexcept = default;

StoredKey StoredKey::clone() const
{
    StoredKey copy;
    copy.m_stored = m_stored.clone();
    copy.m_shared = m_shared;
    return copy;
}

std::shared_ptr<const SigningKey> StoredKey::keyInSoftware() const
{
    if (!m_shared)
        return nullptr;
    const QMutexLocker lock(&m_shared->mutex);
    if (!m_shared->key) {
        if (auto key = SigningKey::fromPem(m_stored))
            m_shared->key = std::make_shared<const SigningKey>(std::move(*key));
    }
    return m_shared->key;
}

} // namespace DeviceSignIn
