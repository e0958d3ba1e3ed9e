// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/dpopkeys.h"
#include "jose/export.h"
#include "jose/signingkey.h"

#include <QString>

#include <memory>
#include <variant>

namespace DeviceSignIn {

/*! Where a private key is, and what is needed to open it. */
struct KeyLocation
{
    /*!
        The name of a PEM file, or a URI that a provider of OpenSSL knows, such as
        \c handle:0x81000001 of a TPM or \c pkcs11:token=box;object=tv. A PIN in it is refused. The
        name of a file with a colon in it begins with a slash or a dot.
    */
    QString location;
    /*!
        The provider of OpenSSL that opens the key, if that does not follow from the location or
        from the kind of PEM: those of a TPM are opened by tpm2, those of a token by pkcs11.
    */
    QString provider;
    /*! The name of a file whose only content is the PIN of the key; empty if it needs none. */
    QString pinFile;
};

/*!
    Opens the key at \a location, for ClientData::clientKey, and tries it out. It takes as long as
    the hardware does. The other result is one line about the problem, without the PIN.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::variant<SigningKey, QString> openKey(const KeyLocation &location);

/*!
    Makes ClientData::dpopKeys. The location is one of these words, or else that of the one key
    that tokens are to be bound to, as for openKey():

    \list
    \li \c software, or empty: each sign-in gets a new key in software
    \li \c tpm: each sign-in gets a new key in the TPM, by the provider tpm2, without a PIN
    \li \c auto: as \c tpm if a TPM responds, else as \c software
    \endlist
*/
DEVICESIGNIN_PRIVATE_EXPORT std::variant<std::shared_ptr<const DpopKeys>, QString>
openDpopKeys(const KeyLocation &location);

} // namespace DeviceSignIn
