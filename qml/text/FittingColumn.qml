// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    A column that is scaled down as a whole if it is higher than \c room, because texts from a server or in some
    languages can be longer than expected. On a small panel enlarged text gets less large before that.
*/
Column {
    id: column

    /*! The height that the column may have on the screen, in pixels. */
    required property real room
    readonly property Units pageUnits: Look.units as Units
    /*! The height that the column has on the screen, in pixels. */
    readonly property real shownHeight: implicitHeight * scale

    /*! Whether what it contains is centered. */
    property bool centered: false

    scale: implicitHeight > room ? room / implicitHeight : 1
    onPositioningComplete: {
        if (!fitting)
            fit();
    }

    /*! Whether fit() is running. */
    property bool fitting: false

    /*! On a small panel, lowers the scale of enlarged text until the column fits. */
    function fit() {
        fitting = true;
        while (visible && room > 0 && pageUnits.small && pageUnits.growth > 0 && implicitHeight > room) {
            // A column inside of this one would get its new height later, when all scales had been tried.
            layOut(column);
            if (implicitHeight > room)
                pageUnits.shrink(implicitHeight, room);
        }
        fitting = false;
    }

    /*! Lays out the columns inside of \a item, and then itself. */
    function layOut(item: Item) {
        for (let i = 0; i < item.children.length; ++i)
            layOut(item.children[i]);
        (item as Column)?.forceLayout();
    }

    transformOrigin: centered ? Item.Top : LayoutMirroring.enabled ? Item.TopRight : Item.TopLeft
}
