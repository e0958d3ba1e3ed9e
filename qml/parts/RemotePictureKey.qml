// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! A key in the drawing of a remote control. Its border is bright once it was received; it is filled while it is down. */
Rectangle {
    id: key

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! The name of the key in keys.json; empty for a gap between keys. */
    required property string meaning
    /*! Whether the key has been received. */
    required property bool received
    /*! Whether the key is down. */
    required property bool down

    readonly property var signs: ({ up: "↑", down: "↓", left: "←", right: "→" })
    readonly property bool isArrow: meaning in signs
    readonly property color hue: ({ red: "#D9534F", green: "#4FA96B", yellow: "#D9B23C", blue: "#4C7FD9" })[meaning] ?? "transparent"

    // A gap stays visible, so that the grid keeps a place for it.
    opacity: meaning === "" ? 0 : 1
    radius: units.px(24)
    color: down ? theme.focusColor : theme.glowOuter
    border.width: units.px(received ? 4 : 2)
    border.color: received ? theme.accentColor : theme.actionBorderColor

    Rectangle {
        anchors.centerIn: parent
        width: key.units.px(34)
        height: width
        radius: width / 2
        visible: key.hue.a > 0
        color: key.hue
    }
    Text {
        anchors.centerIn: parent
        width: parent.width - key.units.px(12)
        visible: key.hue.a === 0
        text: key.isArrow ? key.signs[key.meaning] : words.label(key.meaning)
        horizontalAlignment: Text.AlignHCenter
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: key.units.px(26)
        color: key.down ? key.theme.focusTextColor : key.received ? key.theme.strongColor : key.theme.quietColor
        font.family: key.theme.family
        font.weight: Font.Medium
        font.pixelSize: key.isArrow ? key.units.px(44) : key.units.px(key.theme.smallSize)
    }

    KeyWords { id: words }
}
