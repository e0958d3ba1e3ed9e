// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <optional>

namespace DeviceSignIn {

/*!
    Encrypts secrets with AES-256-GCM (NIST SP 800-38D). Without the key they can't be read, and any
    change to them is detected.
*/
class SealingKey
{
public:
    /*! The smallest size of the key material, in bytes. */
    static constexpr qsizetype minimumSize = 32;

    /*!
        Derives a key from \a material, which must be random. The result is none if it has fewer
        than minimumSize bytes.
    */
    static std::optional<SealingKey> from(const Secret &material);

    /*!
        Encrypts \a secret. \a label describes the secret and its owner: it is authenticated but not
        stored, and open() needs the same label. The result is empty if OpenSSL fails.
    */
    QByteArray seal(const Secret &secret, const QByteArray &label) const;
    /*!
        Decrypts \a sealed. The result is none unless seal() returned it for the same key and \a
        label.
    */
    std::optional<Secret> open(const QByteArray &sealed, const QByteArray &label) const;

private:
    explicit SealingKey(QByteArray key);

    Secret m_key;
};

} // namespace DeviceSignIn
