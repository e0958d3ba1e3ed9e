// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <optional>

namespace DeviceSignIn {

/*!
    Seals secrets so that nobody without the key can read them, or change them unnoticed: AES-256-GCM
    (NIST SP 800-38D).
*/
class SealingKey
{
public:
    /*! What a key is made of has at least so many bytes, of which none can be guessed. */
    static constexpr qsizetype shortest = 32;

    /*! The key that \a material stands for; none if that is too short. */
    static std::optional<SealingKey> from(const Secret &material);

    /*! \a label says what it is, and whose: it is not hidden, and opens it only as that. */
    QByteArray seal(const Secret &secret, const QByteArray &label) const;
    /*! None for what was not sealed with this key and \a label, to the last bit. */
    std::optional<Secret> open(const QByteArray &sealed, const QByteArray &label) const;

private:
    explicit SealingKey(QByteArray key);

    Secret m_key;
};

} // namespace DeviceSignIn
