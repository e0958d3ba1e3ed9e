// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Small text below the steps. On a small panel, and where not \c enlarges, it has one line if possible: enlarged text is
    reduced until it fits into one, but not below the normal size. On a small panel, and on a portrait page, \c brief is
    shown if the sentence does not fit.
*/
BalancedText {
    id: quiet

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property string sentence
    /*! What may stand in place of the sentence where there is little room; empty if nothing may. */
    property string brief: ""

    /*! Whether there is room for several lines of enlarged text. */
    property bool enlarges: true

    // The sizes for text of the normal size and for enlarged text, in pixels.
    readonly property real leastSize: units.px(Math.max(34, theme.smallSize))
    readonly property real largestSize: units.font(theme.smallSize)
    /*! The width of a line, in pixels. Letters that are joined or stacked can be a little wider than measured. */
    readonly property real lineRoom: width * 0.98
    readonly property bool shortens: brief !== "" && (units.small ? usual.advanceWidth > lineRoom
        : units.portrait && usual.advanceWidth * largestSize > lineRoom * leastSize)
    readonly property bool shrinks: largestSize > leastSize && (units.small || !enlarges)
    /*! The size in which the text has one line, within the limits above, in pixels. */
    readonly property real fittingSize: !shrinks ? largestSize : Math.max(leastSize, Math.min(largestSize,
        Math.floor(leastSize * lineRoom / Math.max(1, (shortens ? shortened : usual).advanceWidth))))

    /*! The height on a small panel in a line of \a room pixels, without enlarged text. */
    function usualHeight(room: real): real {
        const advance = brief !== "" && usual.advanceWidth > room ? shortened.advanceWidth : usual.advanceWidth;
        return Math.max(1, Math.ceil(advance / room)) * units.line(theme.smallSize);
    }

    width: parent.width
    words: shortens ? brief : sentence
    color: theme.quietColor
    font.family: theme.family
    font.pixelSize: fittingSize
    lineHeightMode: Text.FixedHeight
    lineHeight: shrinks ? Math.round(font.pixelSize * 1.3) : units.line(theme.smallSize)
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    // Where the width is not needed, nothing is measured.
    TextMetrics {
        id: usual
        font.family: quiet.theme.family
        font.pixelSize: quiet.leastSize
        text: quiet.shrinks || quiet.units.small || quiet.units.portrait ? quiet.sentence : ""
    }
    TextMetrics {
        id: shortened
        font: usual.font
        text: quiet.shortens || quiet.units.compact ? quiet.brief : ""
    }
}
