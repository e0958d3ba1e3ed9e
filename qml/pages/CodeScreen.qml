// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! What to do, in three steps, with the code in the middle of them; to the left of the QR code. */
FittingColumn {
    id: screen

    required property Theme theme
    required property Units units
    required property string code
    /*! Without scheme; empty where only the QR code has it. */
    required property string address
    /*! Whether a QR code is shown beside the steps. */
    required property bool scannable
    /*! Whether a phone that scans this QR code receives the user code with the address. */
    required property bool codeIsInPicture

    readonly property Bidi bidi: Bidi {}
    // The address comes from outside: no mark-up of it may have a meaning.
    readonly property string boldAddress: "<b><font color=\"%1\">%2</font></b>"
        .arg(String(theme.strongColor))
        .arg(bidi.address(address.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")))

    readonly property string firstStep: {
        if (!scannable)
            return qsTr("Open this address on your phone:<br>%1");
        // A long address gets a line of its own rather than be broken in two.
        return address.length > 40 ? qsTr("Scan the picture with your phone’s camera, or open<br>%1")
                                   : qsTr("Scan the picture with your phone’s camera,<br>or open %1");
    }

    /*! For the ear. */
    readonly property string spoken: [title.text, plainStep.arg(address), step2.text,
                                      spelling.spell(userCode.groups), step3.text].join("\n")
    readonly property string plainStep: firstStep.replace(/<br>/g, " ")
    property Spelling spelling: Spelling {}

    // Of large text the words come first: the code, four times as large, takes what they leave.
    readonly property real roomForCode: (room - title.height - step1.height - step2.height - step3.height
                                         - units.gap(42 + 24 + 10 + 14)) / 1.33

    Title {
        id: title
        width: parent.width
        text: qsTr("Sign in with your phone")
        theme: screen.theme
        units: screen.units
    }
    Item { width: 1; height: screen.units.gap(42) }
    StepText {
        id: step1
        width: parent.width
        theme: screen.theme
        units: screen.units
        number: 1
        textFormat: Text.StyledText
        text: screen.firstStep.arg(screen.boldAddress)
        plainText: screen.plainStep.arg(screen.address)
    }
    Item { width: 1; height: screen.units.gap(24) }
    StepText {
        id: step2
        width: parent.width
        theme: screen.theme
        units: screen.units
        number: 2
        text: screen.codeIsInPicture ? qsTr("Check that your phone shows this code") : qsTr("Enter this code there")
    }
    Item { width: 1; height: screen.units.gap(10) }
    UserCode {
        id: userCode
        // The letters are never mirrored, but their place is.
        x: screen.LayoutMirroring.enabled ? parent.width - step2.indent - shownWidth : step2.indent
        width: parent.width - step2.indent
        theme: screen.theme
        units: screen.units
        code: screen.code
        largest: Math.max(units.px(theme.codeSize), Math.min(units.text(theme.codeSize), screen.roomForCode))
    }
    Item { width: 1; height: screen.units.gap(14) }
    StepText {
        id: step3
        width: parent.width
        theme: screen.theme
        units: screen.units
        number: 3
        text: qsTr("Approve. This screen does the rest.")
    }
}
