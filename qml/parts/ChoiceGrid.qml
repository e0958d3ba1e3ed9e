// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Rows of equal tiles, one of which can be chosen. Tiles become a little lower if that makes all of them fit. Otherwise
    the grid scrolls so that the tile with the focus is always wholly visible. Then a part of the next row can be seen,
    fainter than the others, and a bar at the edge shows which part of the list this is.
*/
FocusScope {
    id: grid

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! A list with an object for each tile: its \c name and, optionally, \c detail, \c initial and \c tone of a ChoiceTile. */
    required property var choices
    /*! Whether a tile has a line about its choice. */
    readonly property bool hasDetails: choices.some(choice => !!choice.detail)
    property int columns: 3
    /*! A larger number of columns for a page of the usual height, where they fill the last row better: see evenColumns. */
    property int mostColumns: columns
    /*!
        The number of columns that are shown: larger text needs wider tiles, and a narrow page has fewer of them. A wide small
        panel, which has room for few rows, may have more of them.
    */
    readonly property int shownColumns: units.portrait ? fewestColumns
        : units.compact && !shownVertical ? columnsForNames : evenColumns
    /*! The number of columns that would fill the width. Upright tiles stay as wide as those of a list that has one row. */
    readonly property int columnsAcross: shownVertical && !units.portrait ? columnsFor(true) : shownColumns

    /*!
        The number of columns on a page that is neither portrait nor a small panel. Where all tiles can be seen in several rows,
        the rows are about equally long: four tiles stand in two rows of two instead of three and one.
    */
    readonly property int evenColumns: {
        const usual = columnsFor(shownVertical);
        if (most <= usual || !allFit(shownVertical))
            return usual;
        const lastRow = columns => (most % columns || columns) / columns;
        if (mostColumns > usual && units.usualHeight && units.growth === 0 && lastRow(mostColumns) > lastRow(usual)
            && haveSingleLines(mostColumns))
            return mostColumns;
        return Math.ceil(most / Math.ceil(most / usual));
    }
    /*!
        The height that a page of another height than usual, or with enlarged text, has for this grid, in pixels. On a portrait
        page the tiles grow to fill it.
    */
    property real roomToFill: 0
    /*! The least number of columns with which all tiles fit on a portrait page, if they fit at all. */
    readonly property int fewestColumns: {
        const largest = columnsFor(shownVertical);
        // A tile with the disc above the name is not much wider than high.
        for (let fewer = shownVertical && count > 2 ? 2 : 1; fewer < largest; ++fewer) {
            if (heightOf(Math.ceil(count / fewer), largerTile) <= roomToFill)
                return fewer;
        }
        return largest;
    }

    /*!
        The number of columns on a wide small panel: fewer than there could be where a name would need smaller letters than
        those of the normal size, and all tiles fit nevertheless.
    */
    readonly property int columnsForNames: {
        const columns = columnsWithWholeNames(roomToFill, units.usedScale) || columnsFor(false);
        // Fewer columns with as many rows leave no empty places, and wider tiles.
        return most <= columns ? columns : Math.ceil(most / Math.ceil(most / columns));
    }

    /*!
        Returns the largest number of columns of flat tiles in which each name is whole and \a room pixels have room for all
        tiles, with text of the scale \a scale; 0 if there is none.
    */
    function columnsWithWholeNames(room: real, scale: real): int {
        const usual = flatTileAt(scale);
        for (let columns = columnsAt(false, scale); columns > 0; --columns) {
            const rows = Math.ceil(most / columns);
            // Nothing is measured where not even the lowest tiles would fit.
            if (heightOf(rows, usual) * Math.min(1, units.leastTarget / usual) > room)
                return 0;
            if (haveWholeNames(columns))
                return heightOf(rows, usual) * lowestTileIn(columns, scale) / usual <= room ? columns : 0;
        }
        return 0;
    }

    /*! The height of so many rows of tiles that are \a tile pixels high. */
    function heightOf(rows: int, tile: real): real {
        return rows * (tile + wantedGap) - wantedGap;
    }
    /*! Whether the tiles are to be vertical: see ChoiceTile. */
    property bool vertical: false
    /*!
        Whether they are vertical. A wide small panel has no room for more than one row of such tiles, or none for larger text.
        On a portrait page, and with enlarged text, they are not where only flat ones can all be seen.
    */
    readonly property bool shownVertical: vertical
        && !((units.portrait || units.usualHeight && units.growth > 0) && !allFit(true) && allFit(false))
        && !(units.compact && (most > columnsFor(true) || roomToFill < units.px(272 + 140 * units.growth)))
    /*! Whether there is room for all tiles, not on a wide small panel, if they are \a upright or flat. */
    function allFit(upright: bool): bool {
        const columns = columnsFor(upright);
        return (!upright || most === 1 || columns > 1) && heightOf(Math.ceil(most / columns),
            upright ? 0.86 * units.px(312 + 140 * units.growth) : lowestTileIn(columns, units.usedScale)) <= roomToFill;
    }
    /*! The number of choices on the page before or after this one that has the most, if the tiles keep their form there. */
    property int mostCount: 0
    /*! The number of choices for which the page is laid out. */
    readonly property int most: Math.max(count, mostCount)
    /*! The height of a tile, in units. */
    property real tileHeight: shownVertical ? (units.compact ? 272 : 312) : units.small && hasDetails ? 166 : 132

    function columnsFor(upright: bool): int {
        return columnsAt(upright, units.usedScale);
    }

    /*! The number of columns of tiles, which are \a upright or flat, with text of the scale \a scale. */
    function columnsAt(upright: bool, scale: real): int {
        const least = units.px(scale * (upright ? 250
            : hasDetails ? (units.compact ? 470 : units.small ? 560 : units.portrait ? 620 : 500)
            : !units.small || choices[1]?.initial ? 340 : units.compact ? 270 : 320));
        // One or two choices are not as narrow as many.
        const largest = units.compact && !upright ? Math.min(Math.max(4, Math.floor(columns * 1.5)), Math.max(2, most))
            : Math.round(columns / scale);
        return Math.max(1, Math.min(largest, units.usualHeight && upright === vertical ? columns
            : Math.floor((units.safeWidth + wantedGap) / (least + wantedGap))));
    }

    /*! Whether all vertical tiles fit into \a room pixels on a small panel with text of the scale \a scale. */
    function fitsVertically(room: real, scale: real): bool {
        return vertical && most <= columnsAt(true, scale) && room >= units.px(272 + 140 * (scale - 1));
    }

    /*! Estimates whether a small panel shows all choices in \a room pixels with text of the scale \a scale. */
    function showsAll(room: real, scale: real): bool {
        return fitsVertically(room, scale) || columnsWithWholeNames(room, scale) > 0;
    }

    /*! Estimates how many choices a small panel shows in \a room pixels with text of the scale \a scale. */
    function countIn(room: real, scale: real): int {
        if (fitsVertically(room, scale))
            return count;
        const columns = columnsAt(false, scale);
        return columns * Math.floor((room + wantedGap) / (lowestTileIn(columns, scale) + wantedGap));
    }

    /*! The least height of a flat tile in so many columns with text of the scale \a scale, in pixels. */
    function lowestTileIn(columns: int, scale: real): real {
        return Math.max(units.leastTarget, hasDetails ? wordsHeightIn(columns, false, scale) + wordsMargin
                                                      : leastPlainPart * flatTileAt(scale));
    }

    /*! The usual height of a flat tile with text of the scale \a scale, in pixels. */
    function flatTileAt(scale: real): real {
        return units.px((units.small && hasDetails ? 166 : 132) + 40 * (scale - 1));
    }

    /*! Whether Tab stops at each tile: see RemotePage. */
    property bool tabStops: false

    signal chosen(index: int)

    /*! The index of the tile that has the focus, or gets it together with the grid. */
    property int current: 0
    /*! The index of the tile that gets the focus as soon as there are tiles. */
    property int startAt: 0
    readonly property int count: choices.length
    /*! The value of \c count before its last change. */
    property int previousCount: 0
    readonly property int rowCount: Math.ceil(count / shownColumns)

    // The largest height of a tile before it is fitted to the page, in pixels.
    readonly property real largerTile: units.px(tileHeight * (units.portrait && !shownVertical ? 1.2 : 1)
                                                + (shownVertical ? 140 : 40) * units.growth)
    // A portrait page has larger tiles, unless more of them can be seen otherwise.
    readonly property real usualTile: heightOf(rowCount, largerTile) <= roomToFill ? largerTile
        : units.px(tileHeight + (shownVertical ? 140 : 40) * units.growth)
    /*! Whether the only tile is half as wide as a portrait page. One that filled it would look like a page of its own. */
    readonly property bool single: units.portrait && shownVertical && count === 1
    readonly property real mostGrowth: !shownVertical ? 1.6 : !single ? 1.4
        : Math.max(1, Math.min(2, tileWidth * 1.3 / usualTile))
    // The height of a tile before it is fitted to the height of the grid, in pixels.
    readonly property real wantedTile: !units.portrait || rowCount === 0 ? usualTile
        : Math.floor(Math.max(usualTile, Math.min(usualTile * mostGrowth, (roomToFill + wantedGap) / rowCount - wantedGap)))
    /*! The gap between two tiles, in pixels. The one between two rows changes with the height of the tiles: see \c part. */
    readonly property real wantedGap: units.px(24)
    /*! How low a tile may become, as a part of its height. A tile that is touched has a least height. */
    readonly property real leastPart: Math.max(shownVertical ? (units.compact ? 0.97 : 0.86) : units.small && hasDetails ? 0 : leastPlainPart,
        units.leastTarget / wantedTile,
        shownVertical || units.small && !hasDetails ? 0 : (wordsHeight + wordsMargin) / wantedTile)
    /*! The same for a flat tile with a name alone. */
    readonly property real leastPlainPart: units.compact ? 0.75 : 0.84
    /*! The least distance from the words to the upper and the lower edge of their tile, both together, in pixels. */
    readonly property real wordsMargin: units.px(16)

    /*!
        The height that the words of the choices need in their least sizes, in pixels: up to three lines of each, where there
        is a bar beside them.
    */
    readonly property real wordsHeight: wordsHeightIn(columnsAcross, shownVertical, units.usedScale)

    /*!
        The width of a line of words in one of so many columns of tiles, which are \a upright or flat, in pixels, where there is
        a bar beside them.
    */
    function roomInTile(columns: int, upright: bool): real {
        const column = Math.floor((width - units.px(40) + wantedGap) / columns) - wantedGap;
        return 0.97 * (column - (upright ? units.px(32) : units.px(units.small ? 64 + 48 : choices[0].initial ? 76 + 84 : 56)));
    }

    /*!
        Whether each name fits into two lines in so many columns of flat tiles, with letters that are not smaller than those of
        text of the normal size.
    */
    function haveWholeNames(columns: int): bool {
        if (count === 0 || width <= 0)
            return true;
        const font = Qt.font({ family: theme.family, weight: Font.Medium, pixelSize: Math.max(1, units.px(units.enlargedTo(theme.stepSize, 1))) });
        const room = roomInTile(columns, false);
        return choices.every(choice => TextLines.widthOf(choice.name, font) <= room || TextLines.fits(choice.name, font, room, 2));
    }

    /*! Whether each name and each line about a choice fits into one line in so many columns of flat tiles. */
    function haveSingleLines(columns: int): bool {
        if (count === 0 || width <= 0)
            return false;
        const fontOf = (size, weight) => Qt.font({ family: theme.family, weight: weight, pixelSize: Math.max(1, units.font(size)) });
        const nameFont = fontOf(theme.stepSize, Font.Medium), detailFont = fontOf(theme.smallSize, Font.Normal);
        const room = roomInTile(columns, false);
        return choices.every(choice => TextLines.widthOf(choice.name, nameFont) <= room
                                       && TextLines.widthOf(choice.detail ?? "", detailFont) <= room);
    }

    /*! Returns \c wordsHeight as it would be with so many columns of tiles, \a upright or flat, and text of the scale \a scale. */
    function wordsHeightIn(columns: int, upright: bool, scale: real): real {
        if (count === 0 || width <= 0)
            return 0;
        const room = roomInTile(columns, upright);
        // A host may collapse the page.
        const sizeOf = size => Math.max(1, units.px(units.enlargedTo(size, scale)));
        const nameSize = sizeOf(units.portrait ? 34 : 28), detailSize = sizeOf(theme.smallSize);
        const nameFont = Qt.font({ family: theme.family, weight: Font.Medium, pixelSize: nameSize });
        const detailFont = Qt.font({ family: theme.family, pixelSize: detailSize });
        const linesOf = (text, font) => {
            const lines = text ? Math.ceil(TextLines.widthOf(text, font) / room) : 0;
            return lines < 2 ? lines : Math.max(lines, TextLines.countLines(text, font, room));
        };
        return Math.ceil(1.22 * Math.max(...choices.map(choice => {
            const details = Math.min(2, linesOf(choice.detail, detailFont));
            const names = Math.min(3 - Math.min(1, details), linesOf(choice.name, nameFont));
            return names * nameSize + Math.min(3 - names, details) * detailSize;
        })));
    }

    // These are no bindings: the height of the grid depends on its implicit height in a way that QML takes for a loop.

    /*! Whether there are more rows than fit. */
    property bool scrolls: false
    /*! The height of the tiles and of the gaps between rows, as a part of \c wantedTile and \c wantedGap. */
    property real part: 1
    /*! How much of the next row is visible, as a part of its height. */
    property real peek: 0

    function fit() {
        scrolls = count > 0 && height < implicitHeight * leastPart;
        part = scrolls ? 1 : Math.max(leastPart, Math.min(1, height / implicitHeight));
        peek = 0;
        if (!scrolls || height <= 0)
            return;
        // Of the next row only the part above its letters is visible, or nothing where the tiles would not fit otherwise, or
        // where a single tile would be left.
        const largest = shownVertical ? 1.1 : Math.max(1.35, leastPart * 1.3);
        const mostRows = Math.floor(height / (wantedTile + wantedGap)) + 1;
        for (const [fewestRows, shown] of shownColumns === 1 ? [[2, 0.26], [2, 0], [1, 0.26], [1, 0]] : [[1, 0.26], [1, 0]]) {
            const parts = [mostRows - 2, mostRows - 1, mostRows].filter(rows => rows >= fewestRows)
                .map(rows => height / (rows * (wantedTile + wantedGap) + (shown > 0 ? wantedTile * shown : -wantedGap)))
                .filter(candidate => candidate >= leastPart && candidate <= largest)
                .sort((a, b) => Math.abs(Math.log(a)) - Math.abs(Math.log(b)));
            if (parts.length > 0) {
                part = parts[0];
                peek = shown;
                return;
            }
        }
    }

    onHeightChanged: fit()
    onImplicitHeightChanged: fit()
    onLeastPartChanged: fit()

    readonly property real tilePixels: Math.floor(wantedTile * part)
    readonly property real rowPixels: tilePixels + Math.floor(wantedGap * part)
    /*! The width of the room for the bar, in pixels. */
    readonly property real barRoom: scrolls ? units.px(40) : 0
    readonly property real tileWidth: single ? Math.floor((width - wantedGap) / 2)
        : Math.floor((width - barRoom - (columnsAcross - 1) * wantedGap) / columnsAcross)

    /*! Moves the focus by columns or rows. At the edge of the grid it returns false and does not move the focus. */
    function move(columnSteps: int, rowSteps: int): bool {
        const column = current % shownColumns + columnSteps;
        const row = Math.floor(current / shownColumns) + rowSteps;
        if (column < 0 || column >= shownColumns || row < 0 || row >= rowCount)
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

    /*! Scrolls just as far as needed to show the tile with the focus and a part of the row behind it. */
    function showCurrent() {
        const around = Math.min(view.ringRoom + (peek > 0 ? rowPixels - tilePixels + tilePixels * peek : 0),
                                Math.max(0, (view.height - tilePixels) / 2));
        const top = Math.floor(current / shownColumns) * rowPixels + view.ringRoom;
        const wanted = Math.min(top - around, Math.max(top + tilePixels + around - view.height, view.contentY));
        view.contentY = Math.max(0, Math.min(wanted, view.contentHeight - view.height));
    }

    /*!
        Whether the page is laid out, so that the grid has its place. The tiles are created then: before, each of them would
        be laid out anew whenever a part of the page above or below the grid gets its size.
    */
    property bool hasPlace: false

    onCurrentChanged: showCurrent()
    onCountChanged: {
        current = Math.max(0, Math.min(previousCount === 0 ? startAt : current, count - 1));
        previousCount = count;
    }
    Component.onCompleted: {
        hasPlace = true;
        if (startAt > 0)
            current = Math.max(0, Math.min(startAt, count - 1));
        previousCount = count;
    }

    /*! Returns how much of the tiles at \a top is visible, from 0 to 1. */
    function visiblePart(top: real): real {
        const start = top + view.ringRoom - view.contentY;
        return Math.max(0, Math.min(1, (Math.min(view.height, start + tilePixels) - Math.max(0, start)) / tilePixels));
    }

    implicitHeight: heightOf(rowCount, wantedTile)

    Flickable {
        id: view

        /*! The space for the ring around the tile with the focus, in pixels. */
        readonly property real ringRoom: grid.units.px(12)

        anchors.fill: parent
        anchors.margins: -ringRoom
        contentHeight: grid.rowCount * grid.rowPixels - (grid.rowPixels - grid.tilePixels) + 2 * ringRoom
        interactive: grid.scrolls
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
                model: grid.hasPlace ? grid.count : 0

                ChoiceTile {
                    required property int index
                    readonly property var choice: grid.choices[index]
                    readonly property real place: grid.single ? Math.round((grid.width - width) / 2)
                        : index % grid.shownColumns * (width + grid.wantedGap)

                    x: grid.LayoutMirroring.enabled ? grid.width - width - place : place
                    y: Math.floor(index / grid.shownColumns) * grid.rowPixels
                    width: grid.tileWidth
                    height: grid.tilePixels
                    readonly property real visiblePart: grid.scrolls ? grid.visiblePart(y) : 1
                    opacity: 0.45 + 0.55 * Math.pow(visiblePart, 2)
                    wordsOpacity: Math.max(0, Math.min(1, (visiblePart - 0.5) * 4))
                    vertical: grid.shownVertical
                    wordsHeight: grid.wordsHeight
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
    Rectangle {
        id: bar

        readonly property real shownPart: view.contentHeight > 0 ? Math.min(1, view.height / view.contentHeight) : 1
        readonly property real scrolledPart: view.contentHeight > view.height
            ? Math.max(0, Math.min(1, view.contentY / (view.contentHeight - view.height))) : 0

        x: grid.LayoutMirroring.enabled ? 0 : grid.width - width
        width: grid.units.px(8)
        height: grid.height
        radius: visible ? width / 2 : 0
        visible: grid.scrolls
        color: grid.theme.trackColor

        Rectangle {
            y: Math.round((parent.height - height) * bar.scrolledPart)
            width: parent.width
            height: Math.round(Math.max(4 * width, parent.height * bar.shownPart))
            radius: parent.radius
            color: grid.theme.quietColor
        }
    }
}
