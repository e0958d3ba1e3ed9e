// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! A button with a label, as an ActionRow shows it. */
FocusButton {
    id: button

    radius: units.px(theme.actionRadius)
    implicitWidth: Math.ceil(label.implicitWidth) + units.gap(88)
    implicitHeight: units.actionHeight

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
