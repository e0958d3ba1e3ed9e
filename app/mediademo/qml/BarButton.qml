// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! A button of the bar. The button of the current place has a line below its name. */
BaseButton {
    id: button

    property bool current: false

    flat: true
    implicitWidth: Math.ceil(label.implicitWidth) + units.px(64)
    implicitHeight: units.px(72)

    Text {
        id: label
        anchors.centerIn: parent
        text: button.text
        textFormat: Text.PlainText
        color: button.highlighted ? button.theme.focusTextColor
            : button.current ? button.theme.strongColor
            : button.theme.brandColor
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
        visible: button.current && !button.highlighted
        color: button.theme.accentColor
    }
}
