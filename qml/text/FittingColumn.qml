// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    A column that is scaled down as a whole if it is higher than \c room, because texts from a server or in some
    languages can be longer than expected. On a small panel enlarged text gets the usual size before that.
*/
Column {
    /*! The height that the column may have on the screen, in pixels. */
    required property real room
    readonly property Units pageUnits: Look.units as Units
    /*! The height that the column has on the screen, in pixels. */
    readonly property real shownHeight: implicitHeight * scale

    /*! Whether what it contains is centered. */
    property bool centered: false

    scale: implicitHeight > room ? room / implicitHeight : 1
    onPositioningComplete: {
        if (visible && scale < 1 && pageUnits.small && pageUnits.growth > 0)
            pageUnits.crowded = true;
    }
    transformOrigin: centered ? Item.Top : LayoutMirroring.enabled ? Item.TopRight : Item.TopLeft
}
