// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    A column that becomes smaller as a whole rather than leave its room: the last resort, when a
    server or a language has more to say than the page was made for.
*/
Column {
    required property real room

    scale: implicitHeight > room ? room / implicitHeight : 1
    transformOrigin: LayoutMirroring.enabled ? Item.TopRight : Item.TopLeft
}
