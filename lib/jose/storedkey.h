// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"

#include <memory>

namespace DeviceSignIn {

class SigningKey;

/*!
    What the store keeps of the key that tokens are bound to (DPoP, RFC 9449). Empty if there is no
    such key. DpopKeys makes it and opens it.

    A key in software is read from its PEM at most once: OpenSSL takes longer to read a key than to
    sign with it, and each request needs a signature. All clones share the key. It is wiped
    with the last copy, and so with the code or the tokens that it belongs to.

    A key in hardware is not kept here, because hardware has room for only a few loaded keys: see
    DpopKeys.
*/
class DEVICESIGNIN_PRIVATE_EXPORT StoredKey
{
public:
    StoredKey();
    explicit StoredKey(Secret stored);
    /*! \a stored is the stored form of \a key. */
    StoredKey(Secret stored, std::shared_ptr<const SigningKey> key);
    ~StoredKey();

    /*! Leaves \a other empty. @{ */
    StoredKey(StoredKey &&other) noexcept;
    StoredKey &operator=(StoredKey &&other) noexcept;
    /*! @} */
    StoredKey(const StoredKey &) = delete;
    StoredKey &operator=(const StoredKey &) = delete;

    /*! Whether there is no key. */
    bool isEmpty() const { return m_stored.isEmpty(); }
    /*! What the store keeps. */
    const Secret &stored() const { return m_stored; }
    /*! A copy that shares the key. */
    StoredKey clone() const;

    /*! The key if it is in software, or null. May be called on any thread. */
    std::shared_ptr<const SigningKey> keyInSoftware() const;

private:
    struct Shared;

    Secret m_stored;
    /*! Null if this object is empty. */
    std::shared_ptr<Shared> m_shared;
};

} // namespace DeviceSignIn
