// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/signingkey.h"
#include "jose/storedkey.h"

#include <QString>

#include <memory>
#include <variant>

namespace DeviceSignIn {

class DpopKeysPrivate;
class HardwareKeys;

/*!
    The keys that tokens are bound to (DPoP, RFC 9449): where a sign-in gets its key, and how the
    key is found again by what the store keeps of it.

    A new key for each sign-in, in software, is the default. What the store keeps of a key in
    hardware is no use without that hardware; what it keeps of a key that the operator has chosen is
    only its thumbprint.

    Keys in hardware take their time, so make() and open() may be called on any thread.
*/
class DEVICESIGNIN_PRIVATE_EXPORT DpopKeys
{
public:
    /*! A key that may be shared between threads, or in one line why there is none. */
    using Opened = std::variant<std::shared_ptr<const SigningKey>, QString>;

    /*! Each sign-in gets a new key in software. */
    DpopKeys();
    /*! Each sign-in gets a new key in \a hardware. */
    explicit DpopKeys(std::shared_ptr<const HardwareKeys> hardware);
    /*! All sign-ins use \a key. */
    explicit DpopKeys(SigningKey key);
    ~DpopKeys();
    DpopKeys(const DpopKeys &) = delete;
    DpopKeys &operator=(const DpopKeys &) = delete;

    /*! Whether the keys of new sign-ins can be used only with hardware of this machine. */
    bool areInHardware() const;
    /*! Whether all sign-ins use the same key. */
    bool isChosen() const;
    /*! The OpenSSL provider of that hardware; empty without hardware. */
    QString provider() const;
    /*! The algorithm of the keys of new sign-ins. */
    JwsAlgorithm algorithm() const;

    /*!
        Returns the key for a new sign-in. A key of which the store can keep nothing is a problem.
    */
    Opened make() const;
    /*! What the store keeps of \a key, which make() or open() has returned. */
    StoredKey toStore(std::shared_ptr<const SigningKey> key) const;
    /*! Whether the key of which the store kept \a stored can be used only with the hardware. */
    bool needsHardware(const StoredKey &stored) const;
    /*! Opens the key of which the store kept \a stored. */
    Opened open(const StoredKey &stored) const;

private:
    std::unique_ptr<DpopKeysPrivate> d;
};

} // namespace DeviceSignIn
