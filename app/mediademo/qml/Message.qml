// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! The message in the place of the shelves, with a button. */
FocusScope {
    id: message

    readonly property SignInTheme theme: Look.theme
    readonly property Units units: Look.units as Units
    required property string title
    required property string text
    /*! The text on the button; empty for a message without one. */
    property string action

    signal pressed()

    function pressCurrent() {
        if (action !== "")
            pressed();
    }

    Column {
        width: message.units.px(1100)
        spacing: message.units.px(24)

        Heading {
            width: parent.width
            text: message.title
        }
        Text {
            width: parent.width
            bottomPadding: message.units.px(24)
            text: message.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: message.theme.textColor
            font.family: message.theme.family
            font.pixelSize: message.units.text(message.theme.bodySize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        TextButton {
            focus: true
            visible: text !== ""
            text: message.action
            onPressed: message.pressed()
        }
    }
}
