// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/remotekey.h"
#include "jose/export.h"

#include <QHash>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    Which key event means which key of a remote control: the table of all the names under which one
    comes, and what an operator has added to it.

    An event carries Qt's name of the key (\c Qt::Key; 0 or \c Qt::Key_unknown where Qt has none)
    and its native scan code, under X11, Wayland and libinput the kernel's code and 8.

    Looked up in this order: the operator's scan codes, the operator's names, our names, our scan
    codes. So an operator has the last word, and the more exact one of his two; a name, where Qt has
    one, says more than a number that is another key's on a platform of another kind.
*/
class DEVICESIGNIN_PRIVATE_EXPORT KeyMap
{
    Q_GADGET
    QML_ANONYMOUS

public:
    RemoteKey keyFor(int key, quint32 nativeScanCode) const;

    /*! Gives a meaning to a key; RemoteKey::None takes it away. */
    void setName(int key, RemoteKey meaning) { m_names.insert(key, meaning); }
    void setScanCode(quint32 nativeScanCode, RemoteKey meaning)
    {
        m_scanCodes.insert(nativeScanCode, meaning);
    }
    /*! Everything that was added to \a other, in the place of what was added here for the same key. */
    void add(const KeyMap &other);

    /*! How much an operator has added. */
    qsizetype size() const { return m_names.size() + m_scanCodes.size(); }
    bool operator==(const KeyMap &other) const = default;

private:
    QHash<int, RemoteKey> m_names;
    QHash<quint32, RemoteKey> m_scanCodes;
};

} // namespace DeviceSignIn
