// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    A column that is scaled down as a whole if it is higher than its room. This is for texts of a server or a language
    that are longer than the page was made for.
*/
Column {
    /*! The height that the column may have on the screen, in pixels. */
    required property real room

    scale: implicitHeight > room ? room / implicitHeight : 1
    transformOrigin: LayoutMirroring.enabled ? Item.TopRight : Item.TopLeft
}
