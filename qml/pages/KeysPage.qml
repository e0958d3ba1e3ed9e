// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Shows which keys of a remote control are received and what they mean to the pages, for people who set up a device.
    Each key that was received lights up in a picture of a remote control; the last one is described in detail.
*/
KeyProbe {
    id: page

    property string brandName: "DeviceSignIn"
    property string deviceName
    property Theme theme: Theme {}
    /*! The size of all text, as a multiple of that in the theme: 1 to 1.5. */
    property real textScale: 1
    /*! Whether animations are off: nothing moves or fades. */
    property bool reduceMotion: false
    /*! The part of the width and of the height at each edge that the television cuts off: see Units. */
    property real cutOff: 0.05
    /*! The pixels in a millimeter of the screen, as the screen reports it: see Units. */
    property real density: Screen.pixelDensity

    /*! Whether any key has been received. */
    property bool anyReceived: false
    // The members of the KeyReport about the last key.
    property string name
    property int key
    property int scanCode
    property string meaning
    property string entry
    /*! The meanings of all keys that have been received. */
    property list<string> received

    /*! The sizes on this page. */
    readonly property Units units: Units {
        width: page.width
        height: page.height
        textScale: page.textScale
        reduceMotion: page.reduceMotion
        cutOff: page.cutOff
        reportedDensity: page.density
        pixelRatio: Math.min(page.width, page.height) >= Math.min(page.Screen.width, page.Screen.height) * 0.99
            ? page.Screen.devicePixelRatio : 1
    }
    /*! Whether the last key has no meaning. */
    readonly property bool unknown: meaning === "none"

    function showKey(report) {
        anyReceived = true;
        name = report.name;
        key = report.key;
        scanCode = report.scanCode;
        meaning = report.meaning;
        entry = report.entry;
        if (!unknown && !received.includes(meaning))
            received = received.concat([meaning]);
        remote.pressedKey = meaning;
    }

    Look.theme: theme
    Look.units: units

    focus: true
    onPressed: report => page.showKey(report)
    onReleased: remote.pressedKey = ""

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    KeyWords { id: words }

    PageFrame {
        id: frame
        brandName: page.brandName
        deviceName: page.deviceName

        FittingColumn {
            id: wordsColumn
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: page.units.upright ? 0
                : remote.width * remote.scale + page.units.gap(page.units.usualHeight ? 72 : 48)
            y: page.units.paneTop
            spacing: page.units.gap(page.units.compact ? 16 : 30)
            room: page.units.upright ? closeButton.y - y - remote.height * remote.least - page.units.gap(80)
                                     : closeButton.y - y - page.units.gap(24)

            Title {
                width: parent.width
                text: !page.anyReceived ? qsTr("Press each key of your remote") : words.label(page.meaning)
                color: page.unknown ? page.theme.warnColor : page.theme.titleColor
            }
            BalancedText {
                width: parent.width
                text: !page.anyReceived
                    ? qsTr("It lights up on the picture, and here stands what it sends.")
                    : page.unknown
                    ? qsTr("This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:")
                    : qsTr("This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: page.theme.textColor
                font.family: page.theme.family
                font.pixelSize: page.units.font(page.theme.bodySize)
                lineHeightMode: Text.FixedHeight
                lineHeight: page.units.line(page.theme.bodySize * 1.05)
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Text {
                width: parent.width
                visible: page.anyReceived
                text: page.entry
                textFormat: Text.PlainText
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: page.units.px(26)
                color: page.theme.strongColor
                font.family: page.theme.codeFamily
                font.pixelSize: page.units.text(38)
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                // This is a line for a configuration file, so it begins at the left in every language.
                horizontalAlignment: Text.AlignLeft
            }
            Item {
                width: 1
                height: page.units.gap(10)
                visible: page.anyReceived
            }
            Repeater {
                model: page.anyReceived ? [
                    [qsTr("Name"), page.name || qsTr("none")],
                    [qsTr("Qt’s number"), "0x" + page.key.toString(16).padStart(8, "0")],
                    [qsTr("Scan code"), String(page.scanCode)],
                    [qsTr("Word in keys.json"), page.meaning],
                ] : []

                Row {
                    id: line

                    required property var modelData

                    spacing: page.units.px(24)

                    Text {
                        width: page.units.text(340)
                        text: line.modelData[0]
                        color: page.theme.quietColor
                        font.family: page.theme.family
                        font.pixelSize: page.units.font(page.theme.statusSize)
                        Accessible.role: Accessible.StaticText
                        Accessible.name: text
                    }
                    Text {
                        text: line.modelData[1]
                        textFormat: Text.PlainText
                        color: page.theme.textColor
                        font.family: page.theme.codeFamily
                        font.pixelSize: page.units.font(page.theme.statusSize)
                        Accessible.role: Accessible.StaticText
                        Accessible.name: text
                    }
                }
            }
        }

        RemotePicture {
            id: remote

            /*! The least size of the picture on an upright page, as a multiple of the usual one. */
            readonly property real least: 0.8
            readonly property real roomTop: page.units.upright ? wordsColumn.y + wordsColumn.shownHeight : page.units.paneTop
            readonly property real roomBottom: page.units.upright ? closeButton.y : page.units.safeHeight
            readonly property real room: roomBottom - roomTop - page.units.px(page.units.upright ? 48 : 0)

            x: page.units.pictureX(width, LayoutMirroring.enabled, 0)
            y: page.units.usualHeight ? page.units.px(92) : Math.round(roomTop + (roomBottom - roomTop - height) / 2)
            // A picture that is scaled down stays where it is.
            transformOrigin: page.units.upright ? Item.Center : LayoutMirroring.enabled ? Item.Left : Item.Right
            scale: page.units.usualHeight ? 1 : Math.min(page.units.upright ? 1.2 : 1, room / height,
                page.units.safeWidth * (page.units.compact ? 0.42 : 1) / width)
            received: page.received
        }

        // It can only be pressed with a pointer, because on this page the key OK is shown like any other key.
        ActionButton {
            id: closeButton
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            text: qsTr("Close")
            onPressed: page.closeRequested()
        }
        BalancedText {
            anchors.left: closeButton.right
            anchors.leftMargin: page.units.px(32)
            anchors.right: page.units.upright ? parent.right : remote.left
            anchors.rightMargin: page.units.upright ? 0 : page.units.gap(48)
            anchors.verticalCenter: closeButton.verticalCenter
            text: page.leaving ? qsTr("Keep holding to leave…") : qsTr("Or hold Back for two seconds.")
            color: page.leaving ? page.theme.titleColor : page.theme.brandColor
            font.family: page.theme.family
            // The smallest panels have little room beside the picture.
            font.pixelSize: page.units.compact && page.units.safeWidth < page.units.px(1100)
                ? page.units.text(page.theme.statusSize) : page.units.font(page.theme.statusSize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    PointerHider { anchors.fill: parent }
}
