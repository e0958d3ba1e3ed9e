// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! The QR code on its white tile, in every theme. */
Rectangle {
    id: tile

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property string text
    readonly property bool valid: code.valid

    implicitWidth: units.tileSide
    implicitHeight: implicitWidth
    radius: units.px(theme.tileRadius)
    color: theme.tileColor

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("QR code of the address %1").arg(text)

    QrCode {
        id: code
        anchors.fill: parent
        // The round corners must not reach into the quiet zone: r(1 - 1/√2).
        anchors.margins: Math.ceil(tile.radius * 0.3)
        text: tile.text
        color: tile.theme.moduleColor
    }
}
