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
    Memory,   //!< until the program ends; see MemoryStore
    File,     //!< an unencrypted folder, by explicit choice; see FileStore
    Sealed,   //!< a folder whose files are encrypted with a key; see SealedStore
};

/*! An operator's choice of a store. */
struct StoreChoice
{
    /*! The kind of store. */
    StoreKind kind = StoreKind::Keychain;
    /*! The folder of StoreKind::File and StoreKind::Sealed; an absolute path. */
    QString folder;
    /*! The file whose content is the key of StoreKind::Sealed. */
    QString keyFile;
};

/*! Why \a choice can't be opened, in one line; empty if it can. */
DEVICESIGNIN_EXPORT QString checkStore(const StoreChoice &choice);

/*!
    Opens the store that \a choice describes. Each \a service has entries of its own: it is their name in
    a keychain, and each has a folder of its own below StoreChoice::folder.

    This never fails: a store that can't be used reports that with the result of each call.
*/
DEVICESIGNIN_EXPORT std::unique_ptr<TokenStore> createStore(const StoreChoice &choice,
                                                            const QString &service);

} // namespace DeviceSignIn
