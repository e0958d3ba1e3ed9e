// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*! A tile for one of several choices: its name, optionally a line about it, and optionally a letter on a disc. */
FocusButton {
    id: tile

    /*! A small line below the name; may be empty. */
    property string detail
    /*! The letter or sign on the disc; if it is empty there is no disc. */
    property string initial
    /*! Any number. It selects the color of the disc, so that neighboring discs can have different colors. */
    property int tone: 0
    /*! Whether the disc stands above the name instead of beside it. */
    property bool vertical: false

    /*! The opacity of the words. Those of a tile of which only a part can be seen would be cut. */
    property real wordsOpacity: 1

    /*! How much larger the words and the disc are than usual: on a portrait page, where the tiles are larger. */
    readonly property real enlargement: !units.portrait ? 1
        : Math.max(1, Math.min(1.6, height / units.px(vertical ? 312 : 160), width / units.text(vertical ? 300 : 620)))
    /*!
        The height that the words need at least, in pixels, as far as it is the same for all tiles of a list. The disc of a
        vertical tile is smaller where they need its room.
    */
    property real wordsHeight: 0

    readonly property real nameSize: units.font(theme.stepSize) * enlargement
    // On a small panel, and as enlarged text on a portrait page, a long name gets smaller letters before its end is left out.
    readonly property real leastNameSize: units.small ? units.px(28) : units.portrait ? units.px(34) : units.font(28)
    readonly property real largestDisc: units.px(!vertical ? (units.small ? 64 : 76) : units.compact ? 104 : 136) * enlargement
    readonly property real discSize: Math.round(!vertical ? largestDisc
        : Math.max(largestDisc * 0.7, Math.min(largestDisc, height - wordsHeight - units.px(24 + 2 * 12 + 6))))
    /*!
        The distance from the upper edge to the disc of a vertical tile, in pixels. It leaves room for two lines. In the
        large tiles of a portrait page, the disc and one or two lines are in the middle.
    */
    readonly property real inset: Math.round(Math.max(0, Math.min(units.portrait ? height : units.px(36),
        (height - discSize - units.px(24) - Math.max(wordsHeight, (units.portrait ? 2.3 : 2.5) * nameSize)) / 2)))
    /*! The horizontal space between the edge, the disc and the words, in pixels. */
    readonly property real gap: units.px((units.small ? 16 : 28) * enlargement)
    readonly property color nameColor: highlighted ? theme.focusTextColor : theme.actionTextColor

    radius: units.px(Math.min(theme.actionRadius, 28))
    Accessible.description: detail

    InitialDisc {
        id: disc
        x: tile.vertical ? Math.round((tile.width - width) / 2)
            : tile.LayoutMirroring.enabled ? tile.width - width - tile.gap : tile.gap
        y: tile.vertical ? tile.inset : Math.round((tile.height - height) / 2)
        width: tile.discSize
        initial: tile.initial
        tone: tile.tone
        letterSize: tile.units.text(tile.vertical ? 64 : 38) * tile.enlargement * tile.discSize / tile.largestDisc
    }
    Column {
        id: words

        readonly property real margin: tile.vertical ? tile.units.px(16) : tile.gap
        /*! The width of the disc and the margin before it, if it stands beside the words. */
        readonly property real besideDisc: disc.visible && !tile.vertical ? tile.gap + disc.width : 0

        // No anchors are used, because a tile becomes vertical or flat while it is shown: see Units::pictureX().
        x: margin + (tile.LayoutMirroring.enabled ? 0 : besideDisc)
        y: tile.vertical ? tile.inset + tile.discSize + tile.units.px(24) : Math.round((tile.height - height) / 2)
        width: tile.width - besideDisc - 2 * margin
        opacity: tile.wordsOpacity
        spacing: tile.units.px(4)

        /*! The height for the words, in pixels. */
        readonly property real room: tile.height - tile.units.px(tile.vertical ? 6 : tile.units.small ? 8 : 16)
            - (tile.vertical ? y + (tile.detail !== "" ? spacing : 0) : 0)
        /*! The font of a long name: it is not smaller than the address below it. */
        readonly property font leastFont: Qt.font({ family: tile.theme.family, weight: Font.Medium,
            pixelSize: Math.max(1, tile.leastNameSize, detailText.font.pixelSize) })
        /*! The height of up to two lines of the name in that font, in pixels. */
        readonly property real leastNameHeight: 1.22 * leastFont.pixelSize
            * (TextLines.widthOf(tile.text, leastFont) > width * 0.97 ? 2 : 1)

        FittingText {
            width: parent.width
            largest: tile.nameSize
            least: tile.leastNameSize
            room: words.room - (detailText.visible ? detailText.height : 0)
            words: tile.text
            horizontalAlignment: tile.vertical ? Text.AlignHCenter : Text.AlignLeft
            family: tile.theme.family
            color: tile.nameColor
            weight: Font.Medium
            Accessible.ignored: true
        }
        AddressText {
            id: detailText
            width: parent.width
            visible: address !== ""
            address: tile.detail
            // The name comes first.
            mostLines: Math.max(1, Math.min(2, Math.floor((words.room - words.leastNameHeight) / (1.22 * font.pixelSize))))
            horizontalAlignment: tile.vertical ? Text.AlignHCenter : Text.AlignLeft
            color: tile.nameColor
            font.family: tile.theme.family
            font.pixelSize: tile.units.font(tile.theme.smallSize)
            Accessible.ignored: true
        }
    }
}
