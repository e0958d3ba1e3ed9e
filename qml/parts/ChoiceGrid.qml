// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Rows of equal tiles, one of which can be chosen. If there are more rows than fit, the grid scrolls so that the tile
    with the focus is always wholly visible.
*/
FocusScope {
    id: grid

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! A list with an object for each tile: its \c name and, optionally, \c detail, \c initial and \c tone of a ChoiceTile. */
    required property var choices
    property int columns: 3
    /*! The number of columns that are shown: larger text needs wider tiles, and a narrow page has fewer of them. */
    readonly property int shownColumns: Math.max(1, Math.min(Math.round(columns / units.textScale),
        units.usualHeight ? columns : Math.floor((units.safeWidth + gap) / (leastTileWidth + gap))))
    /*! The least width of a tile on a narrow page, in pixels. */
    readonly property real leastTileWidth: units.text(upright ? 250 : choices[0]?.detail ? (units.upright ? 620 : 500) : 340)
    /*! Whether the tiles are upright: see ChoiceTile. */
    property bool upright: false
    /*! The height of a tile, in units. */
    property real tileHeight: upright ? (units.compact ? 272 : 312) : 132

    /*! Whether Tab stops at each tile: see RemotePage. */
    property bool tabStops: false

    signal chosen(index: int)

    /*! The index of the tile that has the focus, or gets it together with the grid. */
    property int current: 0
    readonly property int count: choices.length
    readonly property real gap: units.px(24)
    readonly property real tilePixels: units.px(tileHeight * (units.upright && !upright ? 1.2 : 1) + (upright ? 140 : 40) * units.growth)
    readonly property real tileWidth: Math.floor((width - (shownColumns - 1) * gap) / shownColumns)

    /*! Moves the focus by columns or rows. At the edge of the grid it returns false and does not move the focus. */
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

    /*! Presses the tile that has the focus. */
    function pressCurrent() {
        const tile = tiles.itemAt(current) as ChoiceTile;
        if (tile)
            tile.pressed();
    }

    /*! Scrolls just as far as needed to show the tile with the focus and a part of the row after it. */
    function showCurrent() {
        const peek = Math.min(view.ringRoom + tilePixels / 3, Math.max(0, (view.height - tilePixels) / 2));
        const top = Math.floor(current / shownColumns) * (tilePixels + gap) + view.ringRoom;
        const wanted = Math.min(top - peek, Math.max(top + tilePixels + peek - view.height, view.contentY));
        view.contentY = Math.max(0, Math.min(wanted, view.contentHeight - view.height));
    }

    onCurrentChanged: showCurrent()
    onCountChanged: current = Math.max(0, Math.min(current, count - 1))

    implicitHeight: Math.ceil(count / shownColumns) * (tilePixels + gap) - gap

    Flickable {
        id: view

        /*! The space for the ring around the tile with the focus, in pixels. */
        readonly property real ringRoom: grid.units.px(12)

        anchors.fill: parent
        anchors.margins: -ringRoom
        contentHeight: grid.implicitHeight + 2 * ringRoom
        interactive: contentHeight > height
        onHeightChanged: grid.showCurrent()
        onContentHeightChanged: grid.showCurrent()
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
                // The model is only the number of choices, so that the tiles and the focus are kept if only the words
                // change.
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
