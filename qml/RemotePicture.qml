// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*! A remote control as such, with the keys that this page knows. */
Rectangle {
    id: remote

    required property Theme theme
    required property Units units
    /*! The words of those that have been heard. */
    required property list<string> found
    /*! The one that is down. */
    property string lit

    readonly property real side: units.px(116)
    readonly property real gap: units.px(12)
    readonly property real pad: units.px(40)

    readonly property string words: qsTr("%L1 of %L2 keys found").arg(found.length).arg(13)

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

        // The same on every remote: no mirroring.
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Grid {
            columns: 3
            spacing: remote.gap

            Repeater {
                model: ["back", "home", "menu", "", "up", "", "left", "ok", "right", "", "down", "", "", "play", ""]

                RemotePictureKey {
                    required property string modelData
                    required property int index

                    theme: remote.theme
                    units: remote.units
                    meaning: modelData
                    width: remote.side
                    height: remote.side * (index < 3 || index > 11 ? 0.62 : 0.86)
                    found: remote.found.includes(modelData)
                    lit: modelData !== "" && remote.lit === modelData
                }
            }
        }
        Row {
            spacing: remote.gap

            Repeater {
                model: ["red", "green", "yellow", "blue"]

                RemotePictureKey {
                    required property string modelData

                    theme: remote.theme
                    units: remote.units
                    meaning: modelData
                    width: (3 * remote.side - remote.gap) / 4
                    height: remote.side * 0.62
                    found: remote.found.includes(modelData)
                    lit: remote.lit === modelData
                }
            }
        }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: remote.words
            color: remote.theme.brandColor
            font.family: remote.theme.family
            font.pixelSize: remote.units.text(remote.theme.smallSize)
            Accessible.ignored: true
        }
    }
}
