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

    spacing: units.px(26)

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
        question: qsTr("How does it work?")
        text: qsTr("Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.")
    }
    HelpAnswer {
        theme: help.theme
        units: help.units
        width: help.width
        question: qsTr("No phone, or no camera?")
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
        text: qsTr("You sign in on your own phone; this device never sees your password. Don’t approve any other code than the one that stands here.")
    }
}
