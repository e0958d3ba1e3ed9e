// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*! A button with a label, as an ActionRow shows it. */
FocusButton {
    id: button

    radius: units.px(theme.actionRadius)
    implicitWidth: Math.ceil(label.implicitWidth) + units.gap(88)
    implicitHeight: units.actionHeight
    width: implicitWidth

    Text {
        id: label
        anchors.centerIn: parent
        text: button.text
        textFormat: Text.PlainText
        color: button.highlighted ? button.theme.focusTextColor : button.theme.actionTextColor
        font.family: button.theme.family
        font.weight: Font.Medium
        font.pixelSize: button.units.font(button.theme.actionSize)
        // A row that is too narrow for its labels makes its buttons narrower.
        scale: Math.min(1, (button.width - button.units.px(36)) / Math.max(1, implicitWidth))
        Accessible.ignored: true
    }
}
