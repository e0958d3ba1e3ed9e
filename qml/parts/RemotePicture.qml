// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! A drawing of a remote control with all keys that have a meaning to the pages. */
Rectangle {
    id: remote

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! The keys that have been received, by their names in keys.json. */
    required property list<string> received
    /*! The key that is held down, by its name in keys.json; empty if no key is. */
    property string pressedKey

    /*! The size of the drawing, as a multiple of the usual one. It is not scaled, so that all edges are sharp. */
    property real size: 1
    // The width and height in the usual size, in pixels.
    readonly property real usualWidth: units.px(3 * 150 + 2 * 12 + 2 * 40)
    readonly property real usualHeight: units.px(3 * 72 + 3 * 100 + 9 * 12 + 2 * 40) + units.line(theme.smallSize)

    readonly property real keyWidth: px(150)
    // The height of all keys but the arrows and OK.
    readonly property real lowKeyHeight: px(72)
    readonly property real gap: px(12)
    readonly property real pad: px(40)

    function px(count: real): real {
        return units.px(count * size);
    }

    /*! How many of the keys have been received, in words. */
    readonly property string progressText: qsTr("%Ln of %L1 keys found", "", received.length).arg(13)

    /*! A key. Its border is bright once it was received; it is filled while it is down. */
    component Key: Rectangle {
        id: key

        property Theme theme: Look.theme
        property Units units: Look.units as Units
        /*! The name of the key in keys.json; empty for a gap between keys. */
        required property string meaning
        /*! Whether the key has been received. */
        required property bool received
        /*! Whether the key is down. */
        required property bool down
        /*! The size of the drawing: see RemotePicture. */
        required property real size

        readonly property var signs: ({ up: "↑", down: "↓", left: "←", right: "→" })
        readonly property bool arrow: meaning in signs
        /*! The color of a color key; transparent for every other key. */
        readonly property color keyColor: ({ red: "#D9534F", green: "#4FA96B", yellow: "#D9B23C", blue: "#4C7FD9" })[meaning] ?? "transparent"

        // A gap stays visible, so that the grid keeps a place for it.
        opacity: meaning === "" ? 0 : 1
        function px(count: real): real {
            return units.px(count * size);
        }

        radius: px(24)
        color: down ? theme.focusColor : theme.glowOuter
        border.width: Math.max(1, px(received ? 4 : 2))
        border.color: received ? theme.accentColor : theme.actionBorderColor

        Rectangle {
            anchors.centerIn: parent
            width: key.px(34)
            height: width
            radius: width / 2
            visible: key.keyColor.a > 0
            color: key.keyColor
        }
        Text {
            anchors.centerIn: parent
            width: parent.width - key.px(4)
            visible: key.keyColor.a === 0
            text: key.arrow ? key.signs[key.meaning] : keyWords.label(key.meaning)
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.min(font.pixelSize, key.px(26))
            color: key.down ? key.theme.focusTextColor : key.received ? key.theme.strongColor : key.theme.quietColor
            font.family: key.theme.family
            font.weight: Font.Medium
            // In a small drawing the letters fill more of a key.
            font.pixelSize: key.arrow ? key.px(44) : key.units.px(key.theme.smallSize * Math.max(key.size, 0.6 + key.size * 0.4))
        }

        KeyWords { id: keyWords }
    }

    width: 3 * keyWidth + 2 * gap + 2 * pad
    height: keys.height + 2 * pad
    radius: px(64)
    color: theme.actionColor
    border.width: px(2)
    border.color: theme.actionBorderColor

    Accessible.role: Accessible.StaticText
    Accessible.name: progressText

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

                Key {
                    required property string modelData
                    required property int index

                    meaning: modelData
                    width: remote.keyWidth
                    height: index < 3 ? remote.lowKeyHeight : remote.px(100)
                    size: remote.size
                    received: remote.received.includes(modelData)
                    down: modelData !== "" && remote.pressedKey === modelData
                }
            }
        }
        Key {
            anchors.horizontalCenter: parent.horizontalCenter
            meaning: "play"
            width: remote.px(230)
            height: remote.lowKeyHeight
            size: remote.size
            received: remote.received.includes(meaning)
            down: remote.pressedKey === meaning
        }
        Row {
            spacing: remote.gap

            Repeater {
                model: ["red", "green", "yellow", "blue"]

                Key {
                    required property string modelData

                    meaning: modelData
                    width: (3 * remote.keyWidth - remote.gap) / 4
                    height: remote.lowKeyHeight
                    size: remote.size
                    received: remote.received.includes(modelData)
                    down: remote.pressedKey === modelData
                }
            }
        }
        Text {
            // It is not the width of the column, which could then never become smaller.
            width: 3 * remote.keyWidth + 2 * remote.gap
            height: Math.round(remote.units.line(remote.theme.smallSize) * remote.size)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.min(font.pixelSize, remote.px(24))
            text: remote.progressText
            color: remote.theme.brandColor
            font.family: remote.theme.family
            font.pixelSize: Math.round(remote.units.font(remote.theme.smallSize) * remote.size)
            Accessible.ignored: true
        }
    }
}
