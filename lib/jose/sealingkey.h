// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <optional>

namespace DeviceSignIn {

/*!
    Encrypts secrets, so that without the key they can't be read, and can't be changed without notice:
    AES-256-GCM (NIST SP 800-38D).
*/
class SealingKey
{
public:
    /*! The smallest size of the key material, in bytes. */
    static constexpr qsizetype minimumSize = 32;

    /*! The key that is derived from \a material, which must be random; none if that is too short. */
    static std::optional<SealingKey> from(const Secret &material);

    /*!
        Encrypts \a secret. \a label names what it is and whose: it is authenticated but not stored, and
        open() needs the same. Empty if OpenSSL fails.
    */
    QByteArray seal(const Secret &secret, const QByteArray &label) const;
    /*! The secret in \a sealed; none unless seal() returned it for this key and \a label. */
    std::optional<Secret> open(const QByteArray &sealed, const QByteArray &label) const;

private:
    explicit SealingKey(QByteArray key);

    Secret m_key;
};

} // namespace DeviceSignIn
