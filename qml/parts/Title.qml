// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! The heading of a page. With enlarged text the heading grows only as far as it fits into one line. */
Text {
    id: title

    property Theme theme: Look.theme
    property Units units: Look.units as Units

    // Large letters stand closer together, except in scripts that join the letters or set each in a square.
    readonly property real letterGap: /^[\u0000-\u052F\u2000-\u20CF]*$/.test(text) ? -0.02 : 0
    readonly property real widthInEm: metrics.advanceWidth / metrics.font.pixelSize + text.length * letterGap

    // Letters can be a little wider than measured, because their widths are rounded to whole pixels.
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
        // The width is needed only with enlarged text, so nothing is measured otherwise.
        text: title.units.growth === 0 ? "" : title.text
    }
}
