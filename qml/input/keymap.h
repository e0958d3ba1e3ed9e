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
    Maps key events to the keys of a remote control: a built-in table, and the entries that an
    operator has added.

    A key event has Qt's name of the key (a \c Qt::Key; 0 or \c Qt::Key_unknown if Qt has none) and
    its native scan code, which is the kernel's code plus 8 with X11, Wayland and libinput.

    They are looked up in this order: the operator's scan codes, the operator's names, the built-in
    names, the built-in scan codes. The operator's entries come first, and a scan code is more
    specific than a name. Of the built-in ones the name comes first, because on another platform the
    same scan code may be that of another key.
*/
class DEVICESIGNIN_PRIVATE_EXPORT KeyMap
{
    Q_GADGET
    QML_ANONYMOUS

public:
    /*! The key of a remote control for a key event; RemoteKey::None if the event has no meaning. */
    RemoteKey keyFor(int key, quint32 nativeScanCode) const;

    /*! Adds an operator's entry. RemoteKey::None removes the meaning of the key. @{ */
    void setName(int key, RemoteKey meaning) { m_names.insert(key, meaning); }
    void setScanCode(quint32 nativeScanCode, RemoteKey meaning)
    {
        m_scanCodes.insert(nativeScanCode, meaning);
    }
    /*! @} */
    /*! Adds the entries that were added to \a other. They replace entries for the same keys. */
    void add(const KeyMap &other);

    /*! The number of entries that were added. */
    qsizetype size() const { return m_names.size() + m_scanCodes.size(); }
    bool operator==(const KeyMap &other) const = default;

private:
    QHash<int, RemoteKey> m_names;
    QHash<quint32, RemoteKey> m_scanCodes;
};

} // namespace DeviceSignIn
