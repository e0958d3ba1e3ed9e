// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Text whose lines have about the same width if it needs several, so that no single word stands in the last one.
*/
Text {
    id: balanced

    /*! Whether the lines are balanced. Only the lines of a text without mark-up can be. */
    property bool balances: true
    /*! The width of the text in one line; 0 if it has several lines of its own. */
    readonly property real oneLineWidth: metrics.advanceWidth
    /*! The number of lines that it needs if they are as long as possible. */
    readonly property int leastLines: Math.ceil(oneLineWidth / Math.max(1, width))

    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    // Words have different lengths, so each line gets a little more than its part.
    rightPadding: effectiveHorizontalAlignment === Text.AlignLeft ? surplus : 0
    leftPadding: effectiveHorizontalAlignment === Text.AlignRight ? surplus : 0

    readonly property real surplus: balances && leastLines > 1
        ? Math.max(0, Math.floor(width - oneLineWidth / leastLines * 1.15)) : 0

    TextMetrics {
        id: metrics
        font: balanced.font
        text: balanced.balances && !balanced.text.includes("\n") ? balanced.text : ""
    }
}
