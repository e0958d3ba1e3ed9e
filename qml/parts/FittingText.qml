// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    A short text in a limited room, such as a name. It gets several lines, and then smaller letters, before a word is
    broken or the end of the text is cut off.
*/
BalancedText {
    id: fitting

    // The largest and the least font size, in pixels.
    required property real largest
    required property real least
    /*! The height that it may have, in pixels. */
    required property real room
    property int mostLines: 3

    // The heights of lines are not measured, because they depend on the size that is looked for.
    readonly property real lineFactor: 1.22
    readonly property var wordPlaces: measure(split(text), largestMetrics.font)

    function linesFor(size: real): int {
        return Math.max(1, Math.min(mostLines, Math.floor(room / (size * lineFactor))));
    }

    /*! Whether the text has room in letters of \a size pixels without a broken word. */
    function fits(size: real): bool {
        // Letters can be a little wider than measured, because their widths are rounded to whole pixels.
        const line = width * 0.97 * largest / size;
        return wordPlaces.every(word => word.end - word.start <= line) && countLines(wordPlaces, line) <= linesFor(size);
    }

    readonly property real size: {
        let size = Math.round(largest);
        while (size > least && !fits(size))
            --size;
        return size;
    }

    maximumLineCount: linesFor(size)
    elide: Text.ElideRight
    font.pixelSize: size

    FontMetrics {
        id: largestMetrics
        font.family: fitting.font.family
        font.weight: fitting.font.weight
        font.pixelSize: fitting.largest
    }
}
