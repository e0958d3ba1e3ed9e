// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! What to do, in three steps, with the code in the middle of them; to the left of the QR code. */
Column {
    id: screen

    required property Theme theme
    required property string code
    /*! Without scheme; empty where only the QR code has it. */
    required property string address
    required property bool scannable

    // The address comes from outside: no mark-up of it may have a meaning.
    readonly property string boldAddress: "<b><font color=\"%1\">\u2066%2\u2069</font></b>"
        .arg(String(theme.strongColor))
        .arg(address.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"))

    Text {
        width: parent.width
        text: qsTr("Sign in with your phone")
        wrapMode: Text.Wrap
        color: screen.theme.titleColor
        font.family: screen.theme.family
        font.weight: Font.DemiBold
        font.pixelSize: screen.theme.titleSize
        font.letterSpacing: -0.02 * screen.theme.titleSize
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Item { width: 1; height: screen.theme.px(42) }
    StepText {
        width: parent.width
        theme: screen.theme
        number: 1
        textFormat: Text.StyledText
        text: screen.scannable
            ? qsTr("Scan the picture with your phone’s camera,<br>or open %1").arg(screen.boldAddress)
            : qsTr("Open %1<br>on your phone").arg(screen.boldAddress)
    }
    Item { width: 1; height: screen.theme.px(24) }
    StepText {
        width: parent.width
        theme: screen.theme
        number: 2
        text: screen.scannable ? qsTr("Check that your phone shows this code") : qsTr("Enter this code there")
    }
    Item { width: 1; height: screen.theme.px(10) }
    UserCode {
        x: screen.theme.px(80)
        width: parent.width - x
        theme: screen.theme
        code: screen.code
    }
    Item { width: 1; height: screen.theme.px(14) }
    StepText {
        width: parent.width
        theme: screen.theme
        number: 3
        text: qsTr("Approve. This screen does the rest.")
    }
}
