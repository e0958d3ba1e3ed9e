// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! The three steps of the sign-in, with the user code below the second one. It stands beside the QR code. */
FittingColumn {
    id: pane

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property string code
    /*! The address to open, without its scheme. */
    required property string address
    /*! Whether a QR code is shown beside the steps. */
    required property bool scannable
    /*! Whether the QR code contains the user code as well as the address. */
    required property bool codeIsInPicture
    /*! Whether the connection to the server is not protected; it is then one at home. */
    required property bool unprotected
    /*! The item in which the code stands, instead of below the second step; null on a page that is not upright. */
    required property Item codeParent
    readonly property alias userCode: userCode

    readonly property Bidi bidi: Bidi {}
    // The address comes from the server, so any mark-up in it is escaped and shown as text.
    readonly property string boldAddress: "<b><font color=\"%1\">%2</font></b>"
        .arg(String(theme.strongColor))
        .arg(bidi.address(address.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")))

    readonly property string firstStep: {
        if (!scannable)
            return qsTr("Open this address on your phone:<br>%1");
        // A long address gets a line of its own, so that it is not broken in two, and any address in a narrow column.
        return address.length > 40 || !units.usualHeight && !units.upright ? qsTr("Scan the picture with your phone’s camera, or open<br>%1")
                                   : qsTr("Scan the picture with your phone’s camera,<br>or open %1");
    }

    /*! The text that is read aloud. */
    readonly property string spoken: [title.text, plainStep.arg(address), step2.text,
                                      spelling.spell(userCode.groups), step3.text, caution.text].join("\n")
        + (unprotected ? "\n" + unprotectedNote.text : "")
    readonly property string plainStep: firstStep.replace(/<br>/g, " ")
    property Spelling spelling: Spelling {}

    /*!
        Says that nobody should approve the code of a stranger's device (RFC 8628, section 5.4), in two sentences. Each
        has a line of its own unless the text is enlarged.
    */
    readonly property string cautionLines:
        qsTr("Approve only a code you see on a screen in front of you.\nSupport never asks for it.")

    // The height that everything but the caution needs, in pixels.
    readonly property real stepsHeight: title.height + step1.height + step2.height + step3.height
        + (codeParent ? 0 : userCode.height) + units.gap(42 + 24 + (codeParent ? 14 : 10 + 14))

    /*!
        Returns whether \a wanted pixels fit. Enlarged text may be scaled down a little for that, but not below the
        normal size.
    */
    function fits(wanted: real): bool {
        return room >= wanted * Math.max(0.85, 1 / units.textScale);
    }

    // On a page that is not wide the third step is left out first, then the title, if they do not fit: Help has the rest.
    readonly property bool step3Fits: units.usualHeight || fits(stepsHeight)
    readonly property bool titleFits: units.usualHeight || fits(stepsHeight - (step3Fits ? 0 : step3.height + units.gap(14)))

    // With enlarged text the words get their room first. The code, four times their size, gets the remaining height.
    readonly property real roomForCode: (room - title.height - step1.height - step2.height - step3.height
                                         - caution.height - noteHeight - units.gap(42 + 24 + 10 + 14 + 16)) / 1.33
    readonly property real noteHeight: unprotected ? unprotectedNote.height + units.gap(8) : 0

    // A very long code or address leaves no room for the caution; Help has it in any case. It may make enlarged text a
    // little smaller, but never smaller than text of the normal size.
    readonly property bool cautionFits: fits(stepsHeight + caution.height + noteHeight + units.gap(16))

    Title {
        id: title
        width: parent.width
        visible: pane.titleFits
        text: qsTr("Sign in with your phone")
    }
    Item { width: 1; height: pane.units.gap(pane.codeParent ? 30 : 42); visible: pane.titleFits }
    StepText {
        id: step1
        width: parent.width
        number: 1
        textFormat: Text.StyledText
        text: pane.firstStep.arg(pane.boldAddress)
        plainText: pane.plainStep.arg(pane.address)
    }
    Item { width: 1; height: pane.units.gap(24) }
    StepText {
        id: step2
        width: parent.width
        number: 2
        text: pane.codeIsInPicture ? qsTr("Check that your phone shows this code") : qsTr("Enter this code there")
    }
    Item { width: 1; height: pane.units.gap(10); visible: !pane.codeParent }
    Item {
        id: codePlace
        width: parent.width
        height: userCode.height
        visible: !pane.codeParent

        UserCode {
            id: userCode

            /*! The distance from the edge, in pixels. A small panel needs the whole width for the code. */
            readonly property real indent: pane.units.small ? 0 : step2.indent

            // It is the same item on every page, so that nothing is created anew when a screen is turned.
            readonly property Item place: pane.codeParent ? pane.codeParent : codePlace
            parent: place
            visible: pane.visible
            // The letters of the code always run from left to right, but in a mirrored layout the code stands at the
            // right.
            x: pane.codeParent ? (place.width - shownWidth) / 2
                : pane.LayoutMirroring.enabled ? place.width - indent - shownWidth : indent
            width: pane.codeParent ? place.width : place.width - indent
            code: pane.code
            largest: pane.codeParent || pane.units.small ? units.px(theme.codeSize * (units.stacksActions ? 1.15 : 1.3))
                : Math.max(units.px(theme.codeSize), Math.min(units.text(theme.codeSize), pane.roomForCode))
        }
    }
    Item { width: 1; height: pane.units.gap(14); visible: pane.step3Fits }
    StepText {
        id: step3
        width: parent.width
        visible: pane.step3Fits
        number: 3
        text: qsTr("Approve. This screen does the rest.")
    }
    Item { width: 1; height: pane.units.gap(16); visible: caution.visible }
    Text {
        id: caution
        visible: pane.cautionFits
        text: pane.units.growth === 0 ? pane.cautionLines
                                      : pane.cautionLines.replace(/([。！]?)\n/, (end, stop) => stop || " ")
        textFormat: Text.PlainText
        anchors.left: parent.left
        anchors.leftMargin: step3.indent
        anchors.right: parent.right
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        color: pane.theme.quietColor
        font.family: pane.theme.family
        font.pixelSize: pane.units.font(pane.theme.smallSize)
        lineHeightMode: Text.FixedHeight
        lineHeight: pane.units.line(pane.theme.smallSize)
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Item { width: 1; height: pane.units.gap(8); visible: pane.unprotected }
    Text {
        id: unprotectedNote
        visible: pane.unprotected
        text: qsTr("The connection to this server is not protected. Use it only at home.")
        textFormat: Text.PlainText
        anchors.left: parent.left
        anchors.leftMargin: step3.indent
        anchors.right: parent.right
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        color: pane.theme.quietColor
        font: caution.font
        lineHeightMode: Text.FixedHeight
        lineHeight: caution.lineHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
