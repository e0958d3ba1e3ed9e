// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/keymap.h"
#include "jose/export.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace DeviceSignIn {

/*! Where in a file of keys something is wrong, and what. One line. */
struct KeyMapError
{
    QString line;
};

/*!
    Reads what an operator has to say about keys:

    \code
    {
        "keys": { "F1": "menu", "Space": "play" },
        "scan_codes": { "362": "ok" }
    }
    \endcode

    The keys are named as in Qt, without \c{Qt::Key_}; the meanings are those of remoteKeyWords, and
    "none" takes one away. Strict: what is unknown is an error, since it is misspelt more often than
    not.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::variant<KeyMap, KeyMapError> readKeyMap(const QByteArray &json);

/*! Qt's name of a key, as it stands in such a file; empty where Qt has none. */
QString keyName(int key);

} // namespace DeviceSignIn
