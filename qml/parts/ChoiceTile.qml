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
    property bool upright: false

    /*! The distance from the upper edge to the disc of an upright tile, in pixels. It leaves room for two lines. */
    readonly property real inset: Math.round(Math.max(0, Math.min(units.px(36),
        (height - units.px(160) - 2.5 * units.font(theme.stepSize)) / 2)))
    readonly property color nameColor: highlighted ? theme.focusTextColor : theme.actionTextColor

    radius: units.px(Math.min(theme.actionRadius, 28))
    Accessible.description: detail

    Rectangle {
        id: disc

        readonly property var colors: [
            [tile.theme.calmColor, tile.theme.calmDiscColor],
            [tile.theme.goodColor, tile.theme.goodDiscColor],
            [tile.theme.warnColor, tile.theme.warnDiscColor],
            [tile.theme.badColor, tile.theme.badDiscColor]
        ][tile.tone % 4]

        x: tile.upright ? Math.round((tile.width - width) / 2)
            : tile.LayoutMirroring.enabled ? tile.width - width - tile.units.px(28) : tile.units.px(28)
        y: tile.upright ? tile.inset : Math.round((tile.height - height) / 2)
        width: tile.units.px(tile.upright ? 136 : 76)
        height: width
        radius: width / 2
        visible: tile.initial !== ""
        color: colors[1]
        // The border keeps the disc visible on a tile of the same color.
        border.width: tile.units.px(3)
        border.color: colors[0]

        Text {
            anchors.centerIn: parent
            text: tile.initial
            textFormat: Text.PlainText
            color: disc.colors[0]
            font.family: tile.theme.family
            font.weight: Font.DemiBold
            font.pixelSize: tile.units.text(tile.upright ? 64 : 38)
            Accessible.ignored: true
        }
    }
    Column {
        readonly property real margin: tile.units.px(tile.upright ? 16 : 28)
        /*! The width of the disc and the margin before it, if it stands beside the words. */
        readonly property real besideDisc: disc.visible && !tile.upright ? tile.units.px(28) + disc.width : 0

        // No anchors are used, because a tile becomes upright or flat while it is shown: see Units::pictureX().
        x: margin + (tile.LayoutMirroring.enabled ? 0 : besideDisc)
        y: tile.upright ? tile.inset + tile.units.px(160) : Math.round((tile.height - height) / 2)
        width: tile.width - besideDisc - 2 * margin
        spacing: tile.units.px(4)

        Text {
            width: parent.width
            text: tile.text
            textFormat: Text.PlainText
            horizontalAlignment: tile.upright ? Text.AlignHCenter : Text.AlignLeft
            wrapMode: Text.Wrap
            maximumLineCount: tile.detail === "" ? 2 : 1
            elide: Text.ElideRight
            color: tile.nameColor
            font.family: tile.theme.family
            font.weight: Font.Medium
            font.pixelSize: tile.units.font(tile.theme.stepSize)
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            visible: text !== ""
            text: tile.detail
            textFormat: Text.PlainText
            horizontalAlignment: tile.upright ? Text.AlignHCenter : Text.AlignLeft
            elide: Text.ElideRight
            // On a narrow panel a long address is rather a little smaller than cut off.
            fontSizeMode: tile.units.small ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: tile.units.px(28)
            color: tile.nameColor
            font.family: tile.theme.family
            font.pixelSize: tile.units.font(tile.theme.smallSize)
            Accessible.ignored: true
        }
    }
}
