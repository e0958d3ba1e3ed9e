// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    The layout of a portrait page: below the header the title and the steps, the QR code, and the user code. The QR code is
    as large as the other parts allow, and the rest of the height is spread between them.
*/
ScreenLayout {
    // The heights of the parts: `pane` is that of the title and the steps with the caution, `code` that of the user code.
    required property real pane
    /*! The least height of the title and the steps, without the caution. */
    required property real leastPane
    /*! The least height of the caution. */
    required property real caution
    /*! Factor for all distances: see Caution. */
    required property real spacingFactor
    required property real code
    // The heights of the title, the steps and the code, and of the caution in one line, with the usual distances.
    required property real usualHeight
    required property real usualCaution
    /*! Whether there is a QR code. */
    required property bool hasTile
    /*! The number of modules on each side of the QR code, with its quiet zone. */
    required property int modules
    /*! The distance from the edge of the tile to the quiet zone. */
    required property real tileMargin
    /*! The pixels of the screen in a pixel of the page. */
    required property real pixelRatio
    /*! The top of the status line. */
    required property real bottom

    readonly property real top: units.text(44)
    readonly property real shorterSide: Math.min(units.width, units.height)
    readonly property real usualSpace: units.small ? 40 : units.shortPortrait ? 60 : 90
    /*! The least height of all distances together. */
    readonly property real leastSpace: units.gap(usualSpace * spacingFactor)
    /*! Whether the title has hardly any room, or none, with the usual distances. */
    readonly property bool isTight: hasTile
        && usualHeight + usualCaution + wantedTile + units.gap(usualSpace * 0.6 + 8) > bottom - top
    /*! Whether the QR code has so many modules that they would be too small for a camera on a tile of the usual size. */
    readonly property bool isFine: modules > 45
    /*!
        The tile on which the QR code has 60 % of the shorter side without its quiet zone of 4 modules at each edge. The title
        and the third step give way to it. Where a long address leaves no room for that, the tile has 60 %.
    */
    readonly property real wantedTile: Math.min(units.safeWidth,
        tileFor(Math.ceil((shorterSide * 0.6 - 0.01) * pixelRatio / Math.max(1, modules - 8))))
    readonly property real leastTile: !hasTile ? 0 : Math.max(Math.ceil(shorterSide * 0.6),
        Math.min(wantedTile, tileIn(bottom - top - code - leastSpace * 0.6 - caution - leastPane)))
    paneWidth: units.safeWidth
    roomForPane: bottom - top - code - leastTile - leastSpace * 0.6 - caution
    /*! The room for the enlarged pane with the caution. It does not depend on how large that is. */
    readonly property real roomWithCaution: bottom - top - code - (hasTile ? wantedTile : 0) - leastSpace * 0.6

    // A code of many modules may be as wide as the page, so that its modules are not too small for a camera.
    readonly property real largestTile: Math.max(wantedTile, isFine ? Math.min(units.safeWidth, shorterSide * 0.86) : 0)
    readonly property real roomForTile: bottom - top - code - pane
    tile: {
        if (!hasTile)
            return 0;
        const room = Math.min(largestTile, roomForTile - leastSpace);
        if (room < wantedTile && roomForTile - leastSpace * 0.6 >= wantedTile)
            return wantedTile;
        return Math.max(leastTile, tileIn(room));
    }

    /*! Returns the side of the largest tile that is not higher than \a room pixels. */
    function tileIn(room: real): real {
        return tileFor(Math.floor((room - 2 * tileMargin) * pixelRatio / modules));
    }

    /*! Returns the side of a tile whose modules have so many pixels of the screen. */
    function tileFor(pixels: int): real {
        return Math.ceil(modules * pixels / pixelRatio) + 2 * tileMargin;
    }

    // A line of large letters has more space above and below them than other text, so it needs less around it.
    readonly property real share: Math.max(0, bottom - top - pane - tile - code) / 3.4
    paneY: Math.round(top + share * 1.4)
    tileY: Math.round(paneY + pane + share * 1.2)
    codeY: Math.round(tileY + tile + share * 0.35)
}
