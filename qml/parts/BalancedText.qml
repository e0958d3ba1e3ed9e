// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Text whose lines have about the same width if a paragraph needs several, so that no single word stands in the last
    one.
*/
Text {
    id: balanced

    /*! Whether the lines are balanced. Only the lines of a text without mark-up can be. */
    property bool balances: true
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    // Words have different lengths, so each line gets a little more than its part.
    rightPadding: effectiveHorizontalAlignment === Text.AlignLeft ? surplus : 0
    leftPadding: effectiveHorizontalAlignment === Text.AlignRight ? surplus : 0

    /*! The widths of the paragraphs in one line each, in pixels. */
    readonly property var widths: {
        // What is measured depends on the font.
        const measured = metrics.font;
        return balances && measured ? text.split("\n").map(paragraph => metrics.advanceWidth(paragraph)) : [];
    }
    /*! Whether each paragraph fits into one line. */
    readonly property bool fitsOneLine: widths.every(paragraph => paragraph <= width)
    readonly property real surplus: {
        if (fitsOneLine || width <= 0)
            return 0;
        const wanted = widths.map(paragraph => paragraph <= width ? paragraph : paragraph / Math.ceil(paragraph / width) * 1.15);
        // Long words in a narrow column would need further lines. Where no spaces are written, a line may end anywhere.
        const words = text.split(/\s+/);
        const longest = words.length < 3 ? 0 : Math.max(...words.map(word => metrics.advanceWidth(word)));
        return Math.max(0, Math.floor(width - Math.max(...wanted, 2 * longest) - 1));
    }

    FontMetrics {
        id: metrics
        font: balanced.font
    }
}
