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
    /*! The font size of the letter, in pixels. Enlarged text has a larger letter, as far as the disc has room for it. */
    required property real letterSize

    /*! The color of the letter, and that of the disc. */
    readonly property var colors: {
        const all = [
            [theme.calmColor, theme.calmDiscColor],
            [theme.goodColor, theme.goodDiscColor],
            [theme.warnColor, theme.warnDiscColor],
            [theme.badColor, theme.badDiscColor]
        ];
        const isDark = ([letter, disc]) => letter.hslLightness < disc.hslLightness;
        // A theme may have a light color for warnings, which are also words on the page, and dark ones for other icons. A
        // disc among others has dark letters if the others have.
        const wanted = all[tone % 4];
        return isDark(wanted) === isDark(all[0]) ? wanted : [wanted[1], wanted[0]];
    }

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
        font.pixelSize: Math.min(disc.letterSize, 0.6 * disc.width)
        Accessible.ignored: true
    }
}
