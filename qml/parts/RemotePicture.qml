// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*! A drawing of a remote control with all keys that have a meaning to the pages. */
Rectangle {
    id: remote

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! The keys that have been received, by their names in keys.json. */
    required property list<string> received
    /*! The key that is held down, by its name in keys.json; empty if no key is. */
    property string pressedKey

    readonly property real side: units.px(150)
    readonly property real lowSide: units.px(72)
    readonly property real gap: units.px(12)
    readonly property real pad: units.px(40)

    readonly property string words: qsTr("%Ln of %L1 keys found", "", received.length).arg(13)

    width: 3 * side + 2 * gap + 2 * pad
    height: keys.height + 2 * pad
    radius: units.px(64)
    color: theme.actionColor
    border.width: units.px(2)
    border.color: theme.actionBorderColor

    Accessible.role: Accessible.StaticText
    Accessible.name: words

    Column {
        id: keys
        anchors.centerIn: parent
        spacing: remote.gap * 2

        // The keys of a remote control are never mirrored.
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Grid {
            columns: 3
            spacing: remote.gap

            Repeater {
                model: ["back", "home", "menu", "", "up", "", "left", "ok", "right", "", "down", ""]

                RemotePictureKey {
                    required property string modelData
                    required property int index

                    meaning: modelData
                    width: remote.side
                    height: index < 3 ? remote.lowSide : remote.units.px(100)
                    received: remote.received.includes(modelData)
                    down: modelData !== "" && remote.pressedKey === modelData
                }
            }
        }
        RemotePictureKey {
            anchors.horizontalCenter: parent.horizontalCenter
            meaning: "play"
            width: remote.units.px(230)
            height: remote.lowSide
            received: remote.received.includes(meaning)
            down: remote.pressedKey === meaning
        }
        Row {
            spacing: remote.gap

            Repeater {
                model: ["red", "green", "yellow", "blue"]

                RemotePictureKey {
                    required property string modelData

                    meaning: modelData
                    width: (3 * remote.side - remote.gap) / 4
                    height: remote.lowSide
                    received: remote.received.includes(modelData)
                    down: remote.pressedKey === modelData
                }
            }
        }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: remote.words
            color: remote.theme.brandColor
            font.family: remote.theme.family
            font.pixelSize: remote.units.text(remote.theme.smallSize)
            Accessible.ignored: true
        }
    }
}
