// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/keymap.h"
#include "jose/export.h"
#include "protocol/jsonreader.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace DeviceSignIn {

/*! Why a key map's file was not accepted. */
using KeyMapError = JsonFileError;

/*!
    Reads an operator's key map from the text of its JSON file:

    \code
    {
        "keys": { "F1": "menu", "Space": "play" },
        "scan_codes": { "362": "ok" }
    }
    \endcode

    The keys are named as in Qt, without \c{Qt::Key_}, or by their scan codes. The meanings are
    those of remoteKeyWords; "none" removes the meaning of a key. An unknown member or name is an
    error, because in most cases it is a misspelled one.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::variant<KeyMap, KeyMapError> readKeyMap(const QByteArray &json);

/*! Qt's name of \a key, a \c Qt::Key, as it is written in such a file; empty if Qt has none. */
QString keyName(int key);

} // namespace DeviceSignIn
