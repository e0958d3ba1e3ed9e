// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    One out of several, in rows of equal tiles. More rows than there is room for scroll, and the one
    with the focus can always be seen whole.
*/
FocusScope {
    id: grid

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! For each its \c name, and as far as it has them \c detail, \c initial and \c tone: see ChoiceTile. */
    required property var choices
    property int columns: 3
    /*! Larger text goes into wider tiles. */
    readonly property int shownColumns: Math.max(1, Math.round(columns / units.textScale))
    /*! The tiles' form: see ChoiceTile. */
    property bool upright: false
    /*! A tile's height, in units. */
    property real tileHeight: upright ? 312 : 132

    /*! See RemotePage. */
    property bool tabStops: false

    signal chosen(index: int)

    /*! The one with the focus. */
    property int current: 0
    readonly property int count: choices.length
    readonly property real gap: units.px(24)
    readonly property real tilePixels: units.px(tileHeight + (upright ? 140 : 40) * units.growth)
    readonly property real tileWidth: Math.floor((width - (shownColumns - 1) * gap) / shownColumns)

    /*! Goes on in a row or a column; false where that comes to an end, and stays there. */
    function move(columnSteps: int, rowSteps: int): bool {
        const column = current % shownColumns + columnSteps;
        const row = Math.floor(current / shownColumns) + rowSteps;
        const last = Math.ceil(count / shownColumns) - 1;
        if (column < 0 || column >= shownColumns || row < 0 || row > last)
            return false;
        // A last row may be shorter than the others.
        const next = Math.min(row * shownColumns + column, count - 1);
        if (next === current)
            return false;
        current = next;
        return true;
    }

    function pressCurrent() {
        const tile = tiles.itemAt(current) as ChoiceTile;
        if (tile)
            tile.pressed();
    }

    /*! Scrolls no further than it must, and so far that the next row can be seen to be there. */
    function showCurrent() {
        const peek = view.ringRoom + tilePixels / 3;
        const top = Math.floor(current / shownColumns) * (tilePixels + gap) + view.ringRoom;
        const wanted = Math.min(top - peek, Math.max(top + tilePixels + peek - view.height, view.contentY));
        view.contentY = Math.max(0, Math.min(wanted, view.contentHeight - view.height));
    }

    onCurrentChanged: showCurrent()
    onHeightChanged: showCurrent()
    onCountChanged: current = Math.max(0, Math.min(current, count - 1))

    implicitHeight: Math.ceil(count / shownColumns) * (tilePixels + gap) - gap

    Flickable {
        id: view

        /*! For the ring around a tile, which is outside of it. */
        readonly property real ringRoom: grid.units.px(12)

        anchors.fill: parent
        anchors.margins: -ringRoom
        contentHeight: grid.implicitHeight + 2 * ringRoom
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        Behavior on contentY {
            enabled: !grid.units.reduceMotion && !view.moving
            NumberAnimation { duration: grid.theme.focusMotion }
        }

        Item {
            x: view.ringRoom
            y: view.ringRoom
            width: grid.width

            Repeater {
                id: tiles
                // The number, not the list: a tile that stays keeps the focus.
                model: grid.count

                ChoiceTile {
                    required property int index
                    readonly property var choice: grid.choices[index]
                    readonly property real place: index % grid.shownColumns * (width + grid.gap)

                    x: grid.LayoutMirroring.enabled ? grid.width - width - place : place
                    y: Math.floor(index / grid.shownColumns) * (height + grid.gap)
                    width: grid.tileWidth
                    height: grid.tilePixels
                    upright: grid.upright
                    text: choice?.name ?? ""
                    detail: choice?.detail ?? ""
                    initial: choice?.initial ?? ""
                    tone: choice?.tone ?? 0
                    focus: index === grid.current
                    activeFocusOnTab: grid.tabStops
                    onActiveFocusChanged: {
                        if (activeFocus)
                            grid.current = index;
                    }
                    onPressed: grid.chosen(index)
                }
            }
        }
    }
}
