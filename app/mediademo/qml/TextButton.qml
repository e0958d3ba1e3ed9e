// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! A button with its name on it. */
BaseButton {
    id: button

    implicitWidth: Math.ceil(label.implicitWidth) + units.px(88)
    implicitHeight: units.px(84)

    Text {
        id: label
        anchors.centerIn: parent
        text: button.text
        textFormat: Text.PlainText
        color: button.highlighted ? button.theme.focusTextColor : button.theme.actionTextColor
        font.family: button.theme.family
        font.weight: Font.Medium
        font.pixelSize: button.units.text(button.theme.actionSize)
        Accessible.ignored: true
    }
}
