// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    The layout of a page that is not portrait: the title and the steps stand beside the QR code, and on a square page the
    user code stands below both.
*/
ScreenLayout {
    // The heights of the parts: `pane` is that of the title and the steps with the caution, if that stands below them, and
    // `code` that of the user code.
    required property real pane
    required property real code
    /*! The height of a line of the user code, as the room for it is reckoned on a square page. */
    required property real codeLine
    /*! The least height of the caution below the steps. */
    required property real caution
    /*! The height of the caution on a wide small panel, where it stands below the pane and the QR code. */
    required property real compactCaution
    /*! The y of the status line, and that of the actions. */
    required property real statusY
    required property real actionsY

    /*! The end of the room for the pane and the QR code. */
    readonly property real bottom: units.square ? statusY - codeLine - units.px(28)
        : units.compact ? actionsY - compactCaution - units.px(26) : actionsY - units.px(24)
    /*!
        The distance between the pane and the QR code. The smallest panels need nearly all of the width for an address of
        usual length.
    */
    readonly property real gap: units.gap(units.usualHeight ? 72 : units.width < 700 ? 22 : 56)

    /*!
        Where the page is higher than a wide one, the tile may be as high as the pane beside it, and has nearly half of the
        width. A code of many modules needs no less, so that they are not too small for a camera. Enlarged text needs that
        room.
    */
    tile: {
        // A flat part of a window has less height than a panel.
        const usual = units.compact ? Math.min(units.tileSide, bottom - units.paneTop) : units.tileSide;
        if (units.usualHeight || units.compact)
            return usual;
        const largest = Math.min(bottom - units.paneTop, units.safeWidth * (units.square ? 0.45 : 0.475));
        return Math.max(usual, usual + (largest - usual) * (1 - 2 * units.growth));
    }
    tileY: units.usualHeight ? units.px(460) - tile / 2 : units.paneY(tile, bottom, 0)
    paneWidth: units.safeWidth - tile - gap
    paneY: units.usualHeight ? units.paneYOrHigher(pane, bottom) : units.paneY(pane, bottom, units.paneTop)
    roomForPane: bottom - units.paneTop - caution
    wholeRoomForPane: roomForPane + (units.usualHeight ? units.paneTop - units.leastPaneTop : 0)
    codeY: bottom + units.px(12) + Math.round((codeLine - code) / 2)
}
