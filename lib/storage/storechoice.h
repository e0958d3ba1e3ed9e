// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QString>

#include <memory>

namespace DeviceSignIn {

class TokenStore;

/*! The kinds of stores for tokens. */
enum class StoreKind {
    Keychain, //!< the desktop's keychain; see KeychainStore
    Memory,   //!< memory, until the program ends; see MemoryStore
    File,     //!< unencrypted files in a folder, only if the operator chooses this; see FileStore
    Sealed,   //!< files in a folder, encrypted with a key; see SealedStore
};

/*! The store that an operator has chosen. */
struct StoreChoice
{
    /*! The kind of store. */
    StoreKind kind = StoreKind::Keychain;
    /*! The folder of StoreKind::File and StoreKind::Sealed; an absolute path. */
    QString folder;
    /*! The file that contains the key of StoreKind::Sealed; at least 32 bytes. */
    QString keyFile;
};

/*! Returns why \a choice can't be opened, in one line; empty if it can. */
DEVICESIGNIN_PRIVATE_EXPORT QString checkStore(const StoreChoice &choice);

/*!
    Opens the store that \a choice describes. Each \a service has entries of its own: in a keychain
    they have its name, and in StoreChoice::folder it has a subfolder.

    This never fails: if the store can't be used, the result of each call says so.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::unique_ptr<TokenStore> createStore(const StoreChoice &choice,
                                                                    const QString &service);

} // namespace DeviceSignIn
