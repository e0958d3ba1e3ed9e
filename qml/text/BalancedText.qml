// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*!
    Text whose lines have about the same width if a paragraph needs several, so that no single word stands in the last
    one. It has no more lines than other text.
*/
Text {
    /*! Whether the lines are balanced. Only the lines of a text without mark-up can be. */
    property bool balances: true
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    rightPadding: paddingFor(Text.AlignLeft)
    leftPadding: paddingFor(Text.AlignRight)

    /*! The width to leave empty at an edge, where the text begins at the other edge or is centered, in pixels. */
    function paddingFor(alignment: int): real {
        return effectiveHorizontalAlignment === alignment ? surplus
            : effectiveHorizontalAlignment === Text.AlignHCenter ? Math.floor(surplus / 2) : 0;
    }

    /*! The widths of the paragraphs in one line each, in pixels. */
    readonly property var widths: balances ? text.split("\n").map(paragraph => TextWidths.widthOf(paragraph, font)) : []
    /*!
        Whether each paragraph fits into one line. While a page is being created a text has no width yet, and most fit when
        they have it.
    */
    readonly property bool fitsOneLine: isOneLine()
    /*!
        The value of \c fitsOneLine for the current width. When the width changes, the bindings below may be evaluated
        before that property, and would measure and move what fits into one line.
    */
    function isOneLine(): bool {
        return width <= 0 || widths.every(paragraph => paragraph <= width);
    }
    /*! Thai, Lao, Burmese and Khmer, which have words but write no spaces between them. */
    readonly property bool wordsAreUnknown: /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/.test(text)
    /*! For each paragraph, where its parts begin and end in one line, in pixels. See split(). */
    readonly property var parts: isOneLine() || wordsAreUnknown ? []
        : text.split("\n").map(paragraph => measure(split(paragraph), font))
    readonly property real surplus: {
        if (isOneLine())
            return 0;
        const wanted = widths.map((paragraph, index) => paragraph <= width ? paragraph
            : wordsAreUnknown ? paragraph / Math.ceil(paragraph / width) + 5 * font.pixelSize
            // The parts may be measured after this is evaluated for the first time.
            : narrowest(parts[index] ?? [], paragraph));
        return Math.max(0, Math.floor(width - Math.max(...wanted) - 2));
    }

    /*!
        Splits \a paragraph where a line may end: behind words with their spaces, behind hyphens that no word joiner
        follows, and, in scripts that write no spaces, behind each character with the punctuation that belongs to it.
    */
    function split(paragraph) {
        const ideograph = "[\\u2E80-\\u2FFF\\u3005-\\u3007\\u3041-\\u30FF\\u31F0-\\u9FFF\\uF900-\\uFAFF]";
        const opening = "[「『（【《〈“]*";
        const closing = "[、。，．！？：；）」』】》〉”…・々.,!?:;)%]*";
        const spaces = "[ \\u200B]*";
        const word = "(?:-\\u2060|(?!" + ideograph + ")[^ \\u200B-])+-*|-+";
        return paragraph.match(new RegExp("(?:" + opening + ideograph + closing + "|" + word + "|.)" + spaces, "g")) ?? [];
    }

    /*!
        Returns for each of \a words where it begins and ends in one line of the font \a measured, in pixels, without
        the spaces behind it.
    */
    function measure(words, measured) {
        const places = TextWidths.placesOf(words, measured);
        return words.map((word, index) => ({ start: places[2 * index], end: places[2 * index + 1] }));
    }

    /*! Returns how many lines of \a room pixels \a paragraph takes. */
    function countLines(paragraph, room) {
        let count = 1;
        let lineStart = 0;
        // It is called many times while a page is laid out: for…of would create an object for each part.
        for (let i = 0; i < paragraph.length; ++i) {
            const part = paragraph[i];
            if (part.start > lineStart && part.end - lineStart > room) {
                ++count;
                lineStart = part.start;
            }
        }
        return count;
    }

    /*!
        Returns the least width in which \a paragraph has no more lines than in the whole width. Its width in one line is
        \a total. Both are in pixels.
    */
    function narrowest(paragraph, total) {
        const count = countLines(paragraph, width);
        // A word that is wider than the line is broken, so that the lines can't be counted.
        let least = Math.max(total / count, ...paragraph.map(part => part.end - part.start));
        if (least >= width)
            return width;
        let enough = width;
        while (enough - least > 1) {
            const middle = (least + enough) / 2;
            if (countLines(paragraph, middle) > count)
                least = middle;
            else
                enough = middle;
        }
        return enough;
    }
}
