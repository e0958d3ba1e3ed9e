// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! One place to go to, as a word; where one is already it has a line below it. */
FocusButton {
    id: button

    property bool here: false

    flat: true
    radius: height / 2
    implicitWidth: Math.ceil(label.implicitWidth) + units.px(64)
    implicitHeight: units.px(72)

    Text {
        id: label
        anchors.centerIn: parent
        text: button.text
        textFormat: Text.PlainText
        color: button.highlighted ? button.theme.focusTextColor : button.here ? button.theme.strongColor : button.theme.brandColor
        font.family: button.theme.family
        font.weight: Font.Medium
        font.pixelSize: button.units.text(button.theme.statusSize)
        Accessible.ignored: true
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: button.units.px(6)
        width: label.width
        height: button.units.px(4)
        radius: height / 2
        visible: button.here && !button.highlighted
        color: button.theme.accentColor
    }
}
