// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! What a screen is about. Where all text is larger a title is so, too, as far as one line allows. */
Text {
    id: title

    property Theme theme: Look.theme
    property Units units: Look.units as Units

    // Large letters stand closer together, unless they are of a script that joins them or that sets
    // each in a square of its own.
    readonly property real letterGap: /^[\u0000-\u052F\u2000-\u20CF]*$/.test(text) ? -0.02 : 0
    readonly property real widthInEm: metrics.advanceWidth / metrics.font.pixelSize + text.length * letterGap

    // Whole pixels make a letter a little wider than it is by measure.
    readonly property real size: units.growth === 0 ? units.px(theme.titleSize)
        : Math.max(units.px(theme.titleSize),
                   Math.min(units.text(theme.titleSize), Math.floor(width * 0.98 / widthInEm)))

    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    color: theme.titleColor
    font.family: theme.family
    font.weight: Font.DemiBold
    font.pixelSize: size
    font.letterSpacing: letterGap * size

    Accessible.role: Accessible.Heading
    Accessible.name: text

    TextMetrics {
        id: metrics
        font.family: title.theme.family
        font.weight: Font.DemiBold
        font.pixelSize: title.theme.titleSize
        // Usually nobody has to know.
        text: title.units.growth === 0 ? "" : title.text
    }
}
