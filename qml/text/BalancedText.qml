// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*!
    Text whose lines have about the same width if a paragraph needs several, so that no single word stands in the last
    one. It has no more lines than other text. No line ends at a hyphen, unless the word has no room in one line.
*/
Text {
    /*!
        What the text says, without marks for its lines. The only mark-up in it can be <br>, and <b> with <font> inside;
        its paragraphs are separated by <br> then, and by line feeds otherwise.
    */
    property string words
    /*! Whether the lines are balanced. */
    property bool balances: true
    text: joined(words, font, width * 0.97)
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

    /*!
        Returns \a text with a word joiner behind each hyphen inside a word that is not wider than \a room pixels in the font
        \a measured. Nothing is measured without a hyphen.
    */
    function joined(text: string, measured: font, room: real): string {
        return text.replace(/[^\s\u200B\u2E80-\u9FFF\uF900-\uFAFF<>]+-[^\s\u200B\u2E80-\u9FFF\uF900-\uFAFF<>]+/g,
            word => TextWidths.widthOf(word, measured) > room ? word : word.replace(/-(?=[^-\u2060])/g, "-\u2060"));
    }

    readonly property bool hasMarkUp: textFormat === Text.StyledText
    readonly property var paragraphs: text.split(hasMarkUp ? "<br>" : "\n")

    /*! Returns the parts of \a paragraph that have one font each, without mark-up, with that font. */
    function runs(paragraph: string): var {
        if (!hasMarkUp)
            return [{ text: paragraph, font: font }];
        const bold = Qt.font({ family: font.family, pixelSize: font.pixelSize, weight: Font.Bold });
        return paragraph.split(/<\/?b>/).map((run, index) => ({
            text: run.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&"),
            font: index % 2 === 1 ? bold : font
        }));
    }

    /*! The widths of the paragraphs in one line each, in pixels. */
    readonly property var widths: balances ? paragraphs.map(paragraph => widthOf(runs(paragraph))) : []
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
        return width <= 0 || widths.every(paragraph => paragraph <= roomInLine());
    }
    /*! The width of a line, in pixels. Letters that are joined or stacked can be a little wider than measured. */
    function roomInLine(): real {
        return width * (/[\u0590-\u0DFF]/.test(text) ? 0.98 : 1);
    }
    /*! Thai, Lao, Burmese and Khmer, which have words but write no spaces between them. */
    readonly property bool wordsAreUnknown: /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/.test(text)
    /*! For each paragraph, where its parts begin and end in one line, in pixels. See split(). */
    readonly property var parts: isOneLine() || wordsAreUnknown ? [] : paragraphs.map(paragraph => partsOf(runs(paragraph)))
    readonly property real surplus: {
        if (isOneLine())
            return 0;
        const wanted = widths.map((paragraph, index) => paragraph <= roomInLine() ? paragraph
            : wordsAreUnknown ? Math.max(paragraph / Math.ceil(paragraph / width) + 5 * font.pixelSize, widestBold(paragraphs[index]))
            // The parts may be measured after this is evaluated for the first time.
            : narrowest(parts[index] ?? [], paragraph) * width / roomInLine());
        return Math.max(0, Math.floor(width - Math.max(...wanted) - 2));
    }

    function widthOf(runs): real {
        return runs.reduce((sum, run) => sum + TextWidths.widthOf(run.text, run.font), 0);
    }

    /*! Returns the width of the widest bold part of \a paragraph in one line, such as an address, in pixels. */
    function widestBold(paragraph: string): real {
        return Math.max(0, ...runs(paragraph).filter((run, index) => index % 2 === 1).map(run => widthOf([run])));
    }

    /*! Returns where the parts of \a runs begin and end in one line, in pixels. A word may begin in a run and end in the next. */
    function partsOf(runs): var {
        const parts = [];
        let begin = 0;
        let last = " ";
        for (const run of runs) {
            measure(split(run.text), run.font).forEach((part, index) => {
                const end = begin + part.end;
                if (index === 0 && !/[ \u200B\u2E80-\u9FFF]/.test(last) && !/^[\u2E80-\u9FFF]/.test(run.text))
                    parts[parts.length - 1].end = end;
                else
                    parts.push({ start: begin + part.start, end: end });
            });
            begin += widthOf([run]);
            last = run.text.slice(-1) || last;
        }
        return parts;
    }

    /*!
        Splits \a paragraph where a line may end: behind words with their spaces, behind hyphens that no word joiner
        follows, and, in scripts that write no spaces, behind each character with what can't begin a line: the
        punctuation that belongs to it, and small kana and the mark of a long vowel (classes NS and CJ of UAX 14).
    */
    function split(paragraph) {
        const ideograph = "[\\u2E80-\\u2FFF\\u3005-\\u3007\\u3041-\\u30FF\\u31F0-\\u9FFF\\uF900-\\uFAFF]";
        const opening = "[「『（【《〈“]*";
        const smallKana = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー\\u31F0-\\u31FFゝゞヽヾ";
        const closing = "[、。，．！？：；）」』】》〉”…・々.,!?:;)%" + smallKana + "]*";
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
        Returns the least width in which \a paragraph has no more lines than in the whole line. Its width in one line is
        \a total. Both are in pixels.
    */
    function narrowest(paragraph, total) {
        const room = roomInLine();
        const count = countLines(paragraph, room);
        // A word that is wider than the line is broken, so that the lines can't be counted.
        let least = Math.max(total / count, ...paragraph.map(part => part.end - part.start));
        if (least >= room)
            return room;
        let enough = room;
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
