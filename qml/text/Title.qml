// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    The heading of a page. With enlarged text, and on a narrow page, it is as large as fits into one line, within limits.
*/
BalancedText {
    id: title

    property Theme theme: Look.theme
    property Units units: Look.units as Units

    // Large letters stand closer together, except in scripts that join the letters or set each in a square.
    readonly property real letterGap: /^[\u0000-\u052F\u2000-\u20CF]*$/.test(text) ? -0.02 : 0
    readonly property real widthInEm: metrics.advanceWidth / metrics.font.pixelSize + text.length * letterGap

    /*! The size of the text below it, in pixels. */
    property real textSize: units.font(theme.bodySize)
    /*!
        The least size, in pixels. On a narrow page it is smaller, so that fewer headings need two lines, but clearly larger
        than the text below it.
    */
    readonly property real leastSize: fixed ? units.px(theme.titleSize)
        : Math.max(units.px(theme.titleSize * 0.75 * Math.min(1, enlargement)), Math.ceil(1.18 * textSize))
    readonly property real largestSize: units.text(theme.titleSize * (units.portrait || units.compact ? 0.9 : 1)) * enlargement
    /*! How much larger it may be than usual, on a page of another height than usual; less than 1 where room is scarce. */
    property real enlargement: 1
    /*! Whether the size does not depend on the text. */
    readonly property bool fixed: units.growth === 0 && units.usualHeight

    text: {
        // The size of the letters depends on where lines may end, so this is decided for the least size. If words that are
        // kept whole do not fit into the lines, they may be broken after all, so that nothing of a long name is cut off.
        const line = width * metrics.font.pixelSize / Math.max(1, leastSize);
        const whole = TextLines.joined(words, metrics.font, line);
        return whole === words || TextLines.countLines(whole, metrics.font, line) <= maximumLineCount ? whole : words;
    }

    /*! The number of lines that it may have before its letters become smaller than they may be. */
    property int usualLines: 1
    /*! Whether it may have several lines. Scripts without spaces between words have no places for them that are known here. */
    readonly property bool hasLines: usualLines > 1 && !fixed && !/[\u0E00-\u0EFF\u3041-\u30FF\u3400-\u9FFF]/.test(text)

    // Letters can be a little wider than measured, because their widths are rounded to whole pixels.
    readonly property real sizeInOneLine: Math.min(largestSize, Math.floor(width * 0.98 / widthInEm))
    readonly property real size: fixed ? leastSize
        : Math.max(units.usualHeight ? units.px(theme.titleSize) : leastSize, sizeInLines())

    /*! Returns the largest size in which the words have room in the usual lines, in pixels. */
    function sizeInLines(): real {
        for (let size = Math.floor(largestSize); size > sizeInOneLine && hasLines; --size) {
            const line = width * metrics.font.pixelSize / size;
            if (TextLines.fits(text, metrics.font, line, usualLines))
                return size;
        }
        return sizeInOneLine;
    }

    // On a television, where a short title has one line in every script, it is not measured.
    balances: !fixed || words.length > 18
    color: theme.titleColor
    font.family: theme.family
    font.weight: Font.DemiBold
    font.pixelSize: size
    font.letterSpacing: letterGap * size
    // Where room is scarce, the fonts of all scripts have lines of the same height.
    lineHeightMode: enlargement < 1 ? Text.FixedHeight : Text.ProportionalHeight
    lineHeight: enlargement < 1 ? Math.round(size * 1.22) : 1

    Accessible.role: Accessible.Heading
    Accessible.name: words

    TextMetrics {
        id: metrics
        font.family: title.theme.family
        font.weight: Font.DemiBold
        font.pixelSize: title.theme.titleSize
        text: title.fixed ? "" : title.text
    }
}
