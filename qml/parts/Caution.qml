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
    required property bool inFull
    /*! Whether there is room for several lines of enlarged text: see \c enlargedHeight. */
    property bool enlarged: true
    /*! Whether the connection to the server is not protected; it is then one at home. */
    required property bool unprotected
    /*! Whether the title of a portrait page has hardly any room, or none, with the usual distances. */
    required property bool isTight

    // The heights with and without the second sentence, in pixels.
    readonly property real longHeight: both.height + noteHeight
    readonly property real shortHeight: first.height + noteHeight

    /*!
        The height, without the second sentence, on a wide small panel, where it has the whole width. It does not depend on
        the present width, which depends on the room that this height leaves while the page takes another shape.
    */
    readonly property real compactHeight: !units.compact ? 0
        : first.usualHeight(units.safeWidth) + (unprotected ? note.usualHeight(units.safeWidth) + gap : 0)

    /*! About the height that it takes enlarged, without the second sentence, in pixels. */
    readonly property real enlargedHeight: (linesOf(firstInOneLine.advanceWidth) + linesOf(noteInOneLine.advanceWidth))
        * units.line(theme.smallSize) + (unprotected ? gap : 0)

    /*! The height that it takes in lines of the normal size, without the second sentence, in pixels. */
    readonly property real lowestHeight: Math.round(first.leastSize * 1.3) * (unprotected ? 2 : 1) + (unprotected ? gap : 0)

    /*! About how many lines a sentence takes that is \a advance pixels wide in one. Lines are not filled to their end. */
    function linesOf(advance: real): int {
        return Math.ceil(1.15 * advance / Math.max(1, width));
    }

    readonly property string spoken: lines + (unprotected ? "\n" + note.sentence : "")

    readonly property string lines: qsTr("Approve only a code you see on a screen in front of you.\nSupport never asks for it.")
    /*!
        Factor for all distances on the page; 1 is usual. On a portrait page that is not very high, the second warning, or a
        QR code of few modules with its wide quiet zone, would otherwise take the room of the title.
    */
    readonly property real spacingFactor: units.portrait && units.aspect > 0.58 && (unprotected || isTight) ? 0.5 : 1
    readonly property real gap: units.gap(8 * spacingFactor)
    /*! The size of all sentences, in pixels. Two of them have no room to grow on a portrait page that is not very high. */
    readonly property real size: !unprotected ? first.fittingSize
        : units.portrait && units.aspect > 0.6 && !enlarged ? first.leastSize : Math.min(first.fittingSize, note.fittingSize)
    readonly property real noteHeight: unprotected ? note.height + gap : 0

    // Where the width is not needed, nothing is measured.
    TextMetrics {
        id: firstInOneLine
        font.family: caution.theme.family
        font.pixelSize: first.largestSize
        text: caution.units.portrait && caution.units.growth > 0 ? first.sentence : ""
    }
    TextMetrics {
        id: noteInOneLine
        font: firstInOneLine.font
        text: caution.unprotected && firstInOneLine.text !== "" ? note.sentence : ""
    }

    implicitHeight: inFull ? longHeight : shortHeight

    QuietText {
        id: both
        font.pixelSize: caution.size
        enlarges: caution.enlarged
        visible: caution.inFull
        // Each sentence has a line of its own, unless the text is enlarged or the first one needs more.
        sentence: caution.units.growth === 0 && first.fitsOneLine() && !first.shortens ? caution.lines : caution.lines.replace(/([。！]?)\n/, (end, stop) => stop || " ")
    }
    QuietText {
        id: first
        font.pixelSize: caution.size
        enlarges: caution.enlarged
        visible: !caution.inFull
        sentence: caution.lines.replace(/\n.*/, "")
        brief: qsTr("Approve only a code in front of you.", "a short form for small screens")
    }
    QuietText {
        id: note
        font.pixelSize: caution.size
        enlarges: caution.enlarged
        y: parent.height - height
        visible: caution.unprotected
        // Where the sentence is not shown, it is not measured either.
        sentence: caution.unprotected ? qsTr("The connection to this server is not protected. Use it only at home.") : ""
        brief: qsTr("Not protected. Use it only at home.", "the connection; a short form for small screens")
    }
}
