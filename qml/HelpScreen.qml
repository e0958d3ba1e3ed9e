// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! What the three steps leave open. It stands where they stood. */
Column {
    id: help

    required property Theme theme
    required property Units units
    required property string address
    required property string code

    readonly property bool brief: code !== "" && address.length + code.length <= 90
    // Where the text goes from right to left, address and code still read from the left.
    readonly property string mark: LayoutMirroring.enabled ? "\u200E" : ""

    spacing: units.px(30)

    Text {
        width: parent.width
        text: qsTr("Help")
        color: help.theme.titleColor
        font.family: help.theme.family
        font.weight: Font.DemiBold
        font.pixelSize: help.units.text(help.theme.titleSize)
        font.letterSpacing: -0.02 * help.units.text(help.theme.titleSize)
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    HelpAnswer {
        theme: help.theme
        units: help.units
        width: help.width
        question: qsTr("No camera at hand?")
        text: help.brief
            ? qsTr("Open %1 in the browser of any phone, tablet or computer, and enter the code %2")
                .arg(help.mark + help.address + help.mark).arg(help.mark + help.code + help.mark)
            : qsTr("Any phone, tablet or computer will do: open the address that stands beside the QR code in its browser, and enter the code.")
    }
    HelpAnswer {
        theme: help.theme
        units: help.units
        width: help.width
        question: qsTr("Is this safe?")
        text: qsTr("You sign in on your own phone; this device never sees your password. Approve only if your phone shows the very code that stands here.")
    }
    HelpAnswer {
        theme: help.theme
        units: help.units
        width: help.width
        question: qsTr("Nothing happens?")
        text: qsTr("A few seconds after you approve, this screen goes on by itself. If the time is up, choose New code and start over.")
    }
}
