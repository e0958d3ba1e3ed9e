// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QString>

#include <memory>

namespace DeviceSignIn {

class TokenStore;

/*! Where tokens are kept. */
enum class StoreKind {
    Keychain, //!< the desktop's keychain; see KeychainStore
    Memory,   //!< as long as the program runs; see MemoryStore
    File,     //!< a folder, by somebody's explicit choice; see FileStore
    Sealed,   //!< a folder whose files are sealed with a key; see SealedStore
};

/*! What an operator chose: a value, and so easy to hand on from an option to the one who opens it. */
struct StoreChoice
{
    /*! What kind of store it is. */
    StoreKind kind = StoreKind::Keychain;
    /*! Of StoreKind::File and StoreKind::Sealed; an absolute path. */
    QString folder;
    /*! Of StoreKind::Sealed: all of this file is the key. */
    QString keyFile;
};

/*! What keeps it from being opened, in one line; empty where nothing does. */
DEVICESIGNIN_EXPORT QString checkStore(const StoreChoice &choice);

/*!
    Opens the store. What stands under one \a service is apart from all others: in a keychain that
    is the entries' name, in a folder each has one of its own.
*/
DEVICESIGNIN_EXPORT std::unique_ptr<TokenStore> createStore(const StoreChoice &choice,
                                                            const QString &service);

} // namespace DeviceSignIn
