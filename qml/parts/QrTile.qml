// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! A QR code on a tile that is white in every theme, as cameras need it. */
Rectangle {
    id: tile

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! The content of the QR code. */
    required property string text
    /*! Whether there is a QR code: false if the text is empty or longer than a QR code can hold. */
    readonly property bool valid: code.valid
    /*! The number of modules on each side, with the quiet zone. */
    readonly property alias modules: code.modules

    /*!
        The distance from the edge to the quiet zone, in pixels, which keeps the round corners out of that. A corner cuts off
        radius × (1 − 1/√2) in each direction, which is about 0.3 × radius.
    */
    readonly property real margin: Math.ceil(radius * 0.3)

    implicitWidth: units.tileSide
    implicitHeight: implicitWidth
    // The same limit as for a theme's file, in themereader.cpp and theme.schema.json. A theme that is set in QML may have
    // a larger radius, with which the margin would leave no room for the QR code.
    radius: units.px(Math.max(0, Math.min(40, theme.tileRadius)))
    color: theme.tileColor

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("QR code of the address %1").arg(text)

    QrCode {
        id: code
        anchors.fill: parent
        anchors.margins: tile.margin
        text: tile.text
        color: tile.theme.moduleColor
    }
}
