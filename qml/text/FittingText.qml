// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    A short text in a limited room, such as a name. It gets several lines, and then smaller letters, before a word is
    broken or the end of the text is cut off. A line rather ends at a space than at a hyphen, unless that makes the letters
    much smaller.
*/
BalancedText {
    id: fitting

    /*! The family of its font. */
    required property string family
    // The largest and the least font size, in pixels.
    required property real largest
    required property real least
    /*! The height that it may have, in pixels. */
    required property real room
    property int mostLines: 3

    // The heights of lines are not measured, because they depend on the size that is looked for.
    readonly property real lineFactor: 1.22
    /*! The same with word joiners behind its hyphens. */
    readonly property string joinedWords: words.replace(/-(?=.)/g, "-\u2060")

    /*!
        Returns where the words of \a text begin and end: see measure(). While the text is being created, the font may be
        that of the system still, which is not loaded only to measure letters that it may not have.
    */
    function placesOf(text: string): var {
        return largestMetrics.font.family === family ? measure(split(text), largestMetrics.font) : [];
    }

    function linesFor(size: real): int {
        return Math.max(1, Math.min(mostLines, Math.floor(room / (size * lineFactor))));
    }

    /*! Whether words at these \a places have room in letters of \a size pixels without a broken word. */
    function fits(places: var, size: real): bool {
        // Letters can be a little wider than measured, because their widths are rounded to whole pixels.
        const line = width * 0.97 * largest / size;
        for (let i = 0; i < places.length; ++i) {
            if (places[i].end - places[i].start > line)
                return false;
        }
        return countLines(places, line) <= linesFor(size);
    }

    /*! Returns the size in which words at these \a places fit, or the least one, in pixels. */
    function sizeFor(places: var): real {
        let size = Math.round(largest);
        while (size > least && !fits(places, size))
            --size;
        return size;
    }

    readonly property real usualSize: sizeFor(placesOf(words))
    readonly property real joinedSize: joinedWords === words ? usualSize : sizeFor(placesOf(joinedWords))
    /*! Whether no line ends at a hyphen. */
    readonly property bool joins: joinedSize >= usualSize * 0.8 && fits(placesOf(joinedWords), joinedSize)
    readonly property real size: joins ? joinedSize : usualSize

    text: joins ? joinedWords : words
    maximumLineCount: linesFor(size)
    elide: Text.ElideRight
    font.family: family
    font.pixelSize: size

    FontMetrics {
        id: largestMetrics
        font.family: fitting.family
        font.weight: fitting.font.weight
        font.pixelSize: fitting.largest
    }
}
