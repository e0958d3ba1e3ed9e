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

    /*!
        The width that the column has on the screen, in pixels, if its lines are broken anew where it is scaled down: smaller
        letters need fewer lines. Its width is then shownWidth / lineScale. Otherwise this is 0, and the lines stay.
    */
    property real shownWidth: 0
    /*! The scale for which the lines are broken. */
    property real lineScale: 1
    // What the lines were last broken for, in pixels.
    property real brokenWidth: 0
    property real brokenRoom: 0
    property real brokenHeight: 0

    scale: Math.min(lineScale, implicitHeight > 0 ? room / implicitHeight : 1)
    onPositioningComplete: {
        if (!fitting)
            fit();
    }
    onRoomChanged: breakLines()
    onShownWidthChanged: breakLines()

    /*! Breaks the lines for the largest scale at which the column fits, if that has changed. */
    function breakLines() {
        if (fitting || shownWidth <= 0 || room <= 0
                || brokenWidth === shownWidth && brokenRoom === room && brokenHeight === implicitHeight)
            return;
        fitting = true;
        lineScale = 1;
        layOut(column);
        // Letters that are half as large need no less than half of the lines.
        for (let next = Math.sqrt(room / implicitHeight); next < 1 && implicitHeight * lineScale > room && lineScale > 0.5; next -= 0.02) {
            lineScale = next;
            layOut(column);
        }
        brokenWidth = shownWidth;
        brokenRoom = room;
        brokenHeight = implicitHeight;
        fitting = false;
    }

    /*! Whether fit() or breakLines() is running. */
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
        breakLines();
    }

    /*! Lays out the columns inside of \a item, and then itself. */
    function layOut(item: Item) {
        for (let i = 0; i < item.children.length; ++i)
            layOut(item.children[i]);
        (item as Column)?.forceLayout();
    }

    transformOrigin: centered ? Item.Top : LayoutMirroring.enabled ? Item.TopRight : Item.TopLeft
}
