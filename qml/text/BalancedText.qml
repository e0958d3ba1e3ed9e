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
    // Each paragraph is balanced by itself: the width for all of them could leave a syllable alone in the last line of one.
    text: hasMarkUp && balances ? TextLines.divided(joinedWords, font, width) : joinedWords
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    rightPadding: paddingFor(Text.AlignLeft)
    leftPadding: paddingFor(Text.AlignRight)

    readonly property string joinedWords: TextLines.joined(words, font, width * 0.97)
    readonly property bool hasMarkUp: textFormat === Text.StyledText
    /*! How much of the width is left empty to balance the lines, in pixels. */
    readonly property real surplus: balances ? TextLines.surplus(text, hasMarkUp, font, width) : 0

    /*!
        The width to leave empty at an edge, where the text begins at the other edge or is centered, in pixels. A text that is
        mirrored before it is complete does not tell that its effective alignment has changed.
    */
    function paddingFor(alignment: int): real {
        if (surplus <= 0)
            return 0;
        return horizontalAlignment === Text.AlignHCenter ? Math.floor(surplus / 2)
            : (horizontalAlignment === alignment) !== LayoutMirroring.enabled ? surplus : 0;
    }

    /*!
        Returns whether each paragraph fits into one line. While a page is being created a text has no width yet, and most fit
        when they have it.
    */
    function fitsOneLine(): bool {
        return TextLines.fitsOneLine(text, hasMarkUp, font, width);
    }

    /*! Returns the widths of the paragraphs in one line each, in pixels. */
    function widths(): list<real> {
        return TextLines.widthsOf(text, hasMarkUp, font);
    }
}
