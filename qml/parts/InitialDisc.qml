// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! A letter or sign on a disc, as it stands beside a name. */
Rectangle {
    id: disc

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property string initial
    /*! Any number. It selects the color of the disc, so that neighboring discs can have different colors. */
    required property int tone
    /*! The font size of the letter, in pixels. */
    required property real letterSize

    readonly property var colors: [
        [theme.calmColor, theme.calmDiscColor],
        [theme.goodColor, theme.goodDiscColor],
        [theme.warnColor, theme.warnDiscColor],
        [theme.badColor, theme.badDiscColor]
    ][tone % 4]

    height: width
    radius: width / 2
    visible: initial !== ""
    color: colors[1]
    // The border keeps the disc visible on a tile of the same color.
    border.width: units.px(3)
    border.color: colors[0]

    Text {
        anchors.centerIn: parent
        text: disc.initial
        textFormat: Text.PlainText
        color: disc.colors[0]
        font.family: disc.theme.family
        font.weight: Font.DemiBold
        font.pixelSize: disc.letterSize
        Accessible.ignored: true
    }
}
