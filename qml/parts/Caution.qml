// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Says that nobody should approve the code of a stranger's device (RFC 8628, section 5.4), and whether the connection is
    not protected. It is a part of every page with a code.
*/
Item {
    id: caution

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! Whether there is room for the second sentence. */
    required property bool isLong
    /*! Whether the connection to the server is not protected; it is then one at home. */
    required property bool unprotected

    // The heights with and without the second sentence, in pixels.
    readonly property real longHeight: both.height + noteHeight
    readonly property real shortHeight: first.height + noteHeight

    readonly property string spoken: lines + (unprotected ? "\n" + note.sentence : "")

    readonly property string lines: qsTr("Approve only a code you see on a screen in front of you.\nSupport never asks for it.")
    readonly property real gap: units.gap(8)
    /*! The size of all sentences, in pixels. */
    readonly property real size: Math.min(first.fittingSize, unprotected ? note.fittingSize : first.fittingSize)
    readonly property real noteHeight: unprotected ? note.height + gap : 0

    implicitHeight: isLong ? longHeight : shortHeight

    QuietText {
        id: both
        font.pixelSize: caution.size
        visible: caution.isLong
        // Each sentence has a line of its own, unless the first one needs more.
        sentence: first.lineCount === 1 ? caution.lines : caution.lines.replace(/([。！]?)\n/, (end, stop) => stop || " ")
    }
    QuietText {
        id: first
        font.pixelSize: caution.size
        visible: !caution.isLong
        sentence: caution.lines.replace(/\n.*/, "")
        brief: qsTr("Approve only a code in front of you.", "a short form for small screens")
    }
    QuietText {
        id: note
        font.pixelSize: caution.size
        y: parent.height - height
        visible: caution.unprotected
        sentence: qsTr("The connection to this server is not protected. Use it only at home.")
        brief: qsTr("Not protected. Use it only at home.", "the connection; a short form for small screens")
    }
}
