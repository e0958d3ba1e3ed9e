// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! A heading in large letters. */
Text {
    id: heading

    readonly property SignInTheme theme: Look.theme
    readonly property Units units: Look.units as Units

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: theme.titleColor
    font.family: theme.family
    font.weight: Font.DemiBold
    font.pixelSize: units.text(theme.titleSize)
    font.letterSpacing: -0.02 * units.text(theme.titleSize)
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
