// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! In place of the shelves: what is the matter, and a way on. */
FocusScope {
    id: message

    required property Theme theme
    required property Units units
    required property string title
    required property string text
    /*! Empty where there is nothing to be done. */
    property string action

    signal pressed()

    function pressCurrent() {
        if (action !== "")
            pressed();
    }

    Column {
        width: message.units.px(1100)
        spacing: message.units.px(24)

        Title {
            width: parent.width
            theme: message.theme
            units: message.units
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
        ActionButton {
            focus: true
            visible: text !== ""
            theme: message.theme
            units: message.units
            text: message.action
            onPressed: message.pressed()
        }
    }
}
