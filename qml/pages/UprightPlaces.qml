// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    Where the parts of an upright SignInScreen stand: below the header the title and the steps, the QR code, and the user
    code. The QR code is as large as the other parts allow, and the rest of the height is spread between them. All values
    are in pixels, from the top of the safe area.
*/
QtObject {
    id: places

    required property Units units
    // The heights of the parts.
    required property real words
    /*! The part of that which the caution needs at least. */
    required property real caution
    required property real code
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
    /*! The least height of all distances together. */
    readonly property real leastSpace: units.gap(units.small ? 40 : 90)
    // The code itself has 60 % of the shorter side, unless it has many modules.
    readonly property real wantedTile: tileFor(Math.ceil((shorterSide * 0.6 - 1) * pixelRatio / modules))
    readonly property real leastTile: !hasTile ? 0 : modules > 45 ? Math.ceil(shorterSide * 0.6) : wantedTile
    /*! The room for the title and the steps, without the caution. */
    readonly property real roomForWords: bottom - top - code - leastTile - leastSpace - caution

    // A code of many modules may be as wide as the page, so that its modules are not too small for a camera.
    readonly property real largestTile: modules > 45 ? Math.min(units.safeWidth, shorterSide * 0.86) : shorterSide * 0.72
    readonly property real roomForTile: bottom - top - code - words
    readonly property real tile: {
        if (!hasTile)
            return 0;
        const room = Math.min(largestTile, roomForTile - leastSpace);
        if (room < wantedTile && roomForTile - leastSpace * 0.6 >= wantedTile)
            return wantedTile;
        return Math.max(leastTile, tileFor(Math.floor((room - 2 * tileMargin) * pixelRatio / modules)));
    }

    /*! Returns the side of a tile whose modules have so many pixels of the screen. */
    function tileFor(pixels: int): real {
        return Math.ceil(modules * pixels / pixelRatio) + 2 * tileMargin;
    }

    // A line of large letters has more space above and below them than other text, so it needs less around it.
    readonly property real share: Math.max(0, bottom - top - words - tile - code) / 3.4
    readonly property real wordsY: Math.round(top + share * 1.4)
    readonly property real tileY: Math.round(wordsY + words + share * 1.2)
    readonly property real codeY: Math.round(tileY + tile + share * 0.35)
}
