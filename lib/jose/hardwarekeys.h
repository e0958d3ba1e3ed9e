// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/signingkey.h"

#include <QString>

#include <memory>
#include <variant>

namespace DeviceSignIn {

class OpenSslProvider;

/*!
    Keys that can't be read, only used: those of a TPM, of a PKCS#11 token, or of anything else for
    which OpenSSL has a provider. Each call may take as long as the hardware does, from milliseconds
    to seconds. The object may be used by several threads; they wait for each other.
*/
class DEVICESIGNIN_PRIVATE_EXPORT HardwareKeys
{
public:
    /*! The keys of one provider, or in one line why it can't be loaded. */
    using Loaded = std::variant<std::shared_ptr<const HardwareKeys>, QString>;
    /*! A key that can sign, or in one line why there is none. */
    using Opened = std::variant<SigningKey, QString>;

    /*!
        Loads the OpenSSL provider \a provider into a context of its own, with what the system's
        openssl.cnf says about it. \a pin is given to the hardware if it asks for one. Call this
        before other threads use TLS: OpenSSL reads its configuration here.
    */
    static Loaded load(const QString &provider, Secret pin = {});

    /*!
        The provider that usually opens keys at \a location, which is a URI such as
        \c handle:0x81000001 or \c pkcs11:token=box, or a key in PEM. Empty if that is not known.
    */
    static QString usualProvider(const QString &location);

    /*! Whether \a location is a URI and not the name of a file: it begins with a scheme. */
    static bool isUri(const QString &location);

    ~HardwareKeys();
    HardwareKeys(const HardwareKeys &) = delete;
    HardwareKeys &operator=(const HardwareKeys &) = delete;

    /*! The name of the provider. */
    QString provider() const;

    /*! Opens the key at \a uri, and makes and verifies a signature, to see that it can sign. */
    Opened openUri(const QString &uri) const;
    /*! Opens a key in PEM that is wrapped for the hardware. It is not tried out. */
    Opened openPem(const Secret &pem) const;
    /*! Makes a new key for ES256 in the hardware. SigningKey::toPem() returns it wrapped. */
    Opened generate() const;

private:
    enum class Trial { None, Signature };

    explicit HardwareKeys(std::shared_ptr<OpenSslProvider> provider);

    /*! Converts \a opened to a signing key. With Trial::Signature, it must be able to sign. */
    Opened usable(std::variant<std::shared_ptr<evp_pkey_st>, QString> opened, Trial trial) const;

    std::shared_ptr<OpenSslProvider> m_provider;
};

} // namespace DeviceSignIn
