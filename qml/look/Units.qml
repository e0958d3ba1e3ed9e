// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Converts the sizes in a theme to pixels, and knows the shape of the page. A theme gives its sizes in units, for text
    of the normal size. On a screen of 1920 by 1080 pixels one unit is one pixel.
*/
QtObject {
    id: units

    // The size of the page, in pixels.
    required property real width
    required property real height

    /*! The size of all text, as a multiple of that in the theme: 1 to 1.5. */
    property real textScale: 1
    /*! The largest text scale for which a page has room on a small panel, where letters are large for their screen anyway. */
    property real mostScale: Infinity
    /*! What the page shows, in words. As long as it stays the same, so does \c fittingScale. */
    property string content
    /*!
        The largest text scale that has turned out to fit on a small panel. It is lowered by what would have to be scaled
        down, and reset when the page shows something else or changes its size.
    */
    property real fittingScale: Infinity
    /*! The text scale that is used: the largest that fits. A portrait small panel is too narrow for more than 1.3. */
    readonly property real usedScale: !small ? textScale
        : Math.max(1, Math.min(textScale, mostScale, fittingScale, portrait ? 1.3 : textScale))
    /*! How much larger all text is than in the theme, as a fraction: 0 to 0.5. */
    readonly property real growth: usedScale - 1
    /*! Whether animations are off: nothing moves or fades. */
    property bool reduceMotion: false
    /*! The part of the width and of the height at each edge that a television cuts off, as a fraction: 0.05 to 0.15. */
    property real overscan: 0.05

    /*! The pixels in a millimeter of the screen, by what the screen reports; 0 if it reports nothing. */
    property real reportedDensity: 0

    /*!
        The pixels of the screen in a pixel of the page, if the page fills the screen; otherwise 1. A television may be
        scaled, and a window on a finer screen has no more room than one on another.
    */
    property real pixelRatio: 1

    onWidthChanged: fittingScale = Infinity
    onHeightChanged: fittingScale = Infinity
    onTextScaleChanged: fittingScale = Infinity
    onContentChanged: fittingScale = Infinity

    /*! The text scales that are tried where the wanted one does not fit. */
    readonly property list<real> scales: [1.5, 1.4, 1.3, 1.25, 1.2, 1.1, 1]

    /*!
        Lowers \c fittingScale, because what is \a height pixels high has only \a room of them. It is called again if that
        does not suffice. It leaves out scales that are certainly too large, since each one has the page laid out anew: the
        height of a text grows with the square of its size at most, and by a line where a word moves to the next one.
    */
    function shrink(height: real, room: real) {
        const largest = usedScale * Math.sqrt(room / (0.85 * height));
        fittingScale = scales.find(scale => scale < usedScale && scale <= largest) ?? 1;
    }

    // The size of the page by the reported density, in millimeters.
    readonly property real shortSide: Math.min(width, height) / reportedDensity
    readonly property real longSide: Math.max(width, height) / reportedDensity
    /*!
        Whether the screen reports its size. Where it does not, the system assumes 96 or 100 dots for an inch, before or
        after scaling. Some televisions report 160 by 90 or 160 by 100 mm, which is only their aspect ratio.
    */
    readonly property bool reportsSize: reportedDensity > 0 && reportedDensity < 20
        && Math.abs(reportedDensity * 25.4 - 98) > 3 && Math.abs(reportedDensity * pixelRatio * 25.4 - 98) > 3
        && !(Math.abs(longSide - 160) < 2 && (Math.abs(shortSide - 90) < 2 || Math.abs(shortSide - 100) < 2))
    readonly property bool reportsSmallSize: reportsSize && shortSide < 115

    /*! Whether the page is much higher than wide: its parts stand below each other instead of side by side. */
    readonly property bool portrait: width < height * 0.85
    /*! The pixels of the screen on the shorter side of the page. */
    readonly property real shortPixels: Math.min(width, height) * pixelRatio
    /*!
        Whether the page is a small panel, such as one of 7 inches, which is touched and read at arm's length. Many panels
        do not report their size, or report that of a television. Then those with few pixels count as small: 1024 by 600
        are usual for 7 inches. But some panels of 10 inches have as many, and say so.
    */
    readonly property bool small: reportsSmallSize || shortPixels < 600
        || shortPixels <= 600 && !(reportsSize && longSide < 400)
    /*!
        The pixels in a millimeter of a small panel. One that does not report its size counts as one of 7 inches, whose
        diagonal is about 180 mm, or as a smaller one if it has fewer than 800 by 480 pixels.
    */
    readonly property real millimeter: reportsSmallSize ? reportedDensity
        : Math.max(5.25 / pixelRatio, Math.hypot(width, height) / 180)
    /*! The least side of what can be touched, in pixels: 9 mm on a small panel, and less on the smallest ones. */
    readonly property real leastTarget: small ? Math.min(Math.ceil(9 * millimeter), Math.round(Math.min(width, height) * 0.15)) : 0
    /*! Whether the page is about as wide as high: words and QR code stand side by side, and all else below them. */
    readonly property bool square: !portrait && !small && aspect < 1.3
    /*! Whether the parts stand side by side on a small panel. */
    readonly property bool compact: small && !portrait
    // The next three depend on the size alone and not on properties like \c portrait and \c square. While a page takes another
    // shape, those change one after the other, and what depends on several of them would change to and fro.

    /*! Whether the page is portrait, but not much higher than wide, as a tablet: its height is what is scarce. */
    readonly property bool shortPortrait: !small && width < height * 0.85 && width > height * 0.7
    /*!
        Whether the page is so high that a child, or a person in a wheelchair, may not reach its upper part: what can be
        touched stands in the lower one.
    */
    readonly property bool high: !small && width <= height * 0.7
    /*! Whether the page is portrait or square, so that the code stands below the words and the QR code. */
    readonly property bool stacks: width < height * (small ? 0.85 : 1.3)

    // Where the edges are cut off further than usual, everything has the sizes of a page that is smaller by as much.
    readonly property real visibleWidth: width * (1.1 - 2 * overscan)
    readonly property real visibleHeight: height * (1.1 - 2 * overscan)
    readonly property real aspect: height > 0 ? width / height : 1
    /*!
        The size of one unit, in pixels. On a wide page it is a 1080th of the height. On one of 4:3 it is a 1600th of the
        width, and on a square one a 1400th, so that text is larger there than on a part of a wide page. On a portrait
        page it is a 1080th of the width or a 1780th of the height.
    */
    readonly property real usualUnit: portrait
        ? Math.min(visibleWidth / 1080, visibleHeight / 1780)
        : Math.min(visibleWidth / (800 + 600 * aspect), visibleHeight / 1080)
    // On a small panel the capital letters of the least font size, 34 units, are 3 mm high. They have 0.727 of that size
    // (ISO 9241-303 measures characters by their capital letters). Where such letters leave too little room for the code
    // and the actions, as on a panel of 3.5 inches, they are smaller.
    readonly property real unit: !small ? usualUnit
        : Math.max(usualUnit, Math.min(3 * millimeter / (0.727 * 34),
                                       portrait ? Math.min(visibleWidth / 720, visibleHeight / 1230)
                                               : Math.min(visibleWidth / 1067, visibleHeight / 711)))

    /*! Converts \a count units to pixels, rounded so that edges are sharp. */
    function px(count: real): real {
        return Math.round(count * units.unit);
    }

    /*! Converts a size of \a count units that grows with the text to pixels. */
    function text(count: real): real {
        return units.px(count * units.usedScale);
    }

    /*!
        Returns the font size of enlarged text for the usual font size \a count, both in units. Portrait pages and small
        panels have no small text. A small panel has too little room to enlarge that further.
    */
    function enlarged(count: real): real {
        return enlargedTo(count, usedScale);
    }

    /*! Returns what enlarged() would return if text had the scale \a scale. */
    function enlargedTo(count: real, scale: real): real {
        return small ? Math.max(34, count * scale) : (portrait ? Math.max(34, count) : count) * scale;
    }

    /*! Converts the font size \a count from units to pixels. */
    function font(count: real): real {
        return units.px(units.enlarged(count));
    }

    /*!
        The line height in pixels for a font size of \a count units. Enlarged text, and text on a small panel, gets less
        space between lines.
    */
    function line(count: real): real {
        return units.px(units.enlarged(count) * ((small ? 1.3 : 1.4) - 0.2 * units.growth));
    }

    // The words of a page that has nothing but a few of them and an icon. On a portrait page they are larger than those of
    // other pages, and centered; enlarged text needs some of that room.
    readonly property real messageEnlargement: portrait ? Math.max(1, 1.4 - growth) : 1
    readonly property int messageAlignment: portrait ? Text.AlignHCenter : Text.AlignLeft

    /*! Converts a distance of \a count units to pixels. Distances shrink as text grows, to make room for the text. */
    function gap(count: real): real {
        return units.px(count / units.usedScale);
    }

    // The size of the visible part, in units.
    readonly property real unitsAcross: unit > 0 ? visibleWidth / unit : 1920
    readonly property real unitsDown: unit > 0 ? visibleHeight / unit : 1080

    // Televisions cut off up to 5 % of the width at the left and right edges, and 5.6 % of the height at the top and
    // bottom. The page needs 8 and 6 units more, because an idle page is moved by up to that distance: see IdleDimmer.
    // Small panels show their whole picture. On a page that is much wider than 16:9 what belongs together stays together in
    // the middle, in 2.2 times the height on a small panel. It is the same on every page, so that the header does not move.
    readonly property real marginX: width * (overscan - 0.05)
        + px(compact ? Math.max(40, (unitsAcross - 2.2 * unitsDown) / 2) : small ? 40 : portrait ? 64 : Math.max(unitsAcross / 20 + 8, (unitsAcross - 1712) / 2))
    readonly property real marginY: height * (overscan - 0.05)
        + px(small ? (portrait ? 24 : 36) : shortPortrait ? 46 : portrait ? 60 : unitsDown / 18 + 6)
    // The size of the safe area, in which everything but the background lies.
    readonly property real safeWidth: width - 2 * marginX
    readonly property real safeHeight: height - 2 * marginY

    readonly property real actionHeight: small ? Math.max(leastTarget, px(portrait ? 92 + 56 * growth : 80 + 12 * growth))
        : portrait ? px(112) : px(84 + 24 * growth)

    /*! Whether the page has the height of a wide page, in which panes begin at the same place for every text. */
    readonly property bool usualHeight: !portrait && !small && unitsDown < 1140
    /*! The distance from the top of the safe area to the panes of a page, or to the room in which they are centered. */
    readonly property real paneTop: usualHeight ? px(182 - 150 * growth) : text(44) + px(portrait ? (small ? 28 : 40) : small ? 18 : 28)
    /*! The least distance from the top of the safe area to a pane, for one that does not fit below \c paneTop. */
    readonly property real leastPaneTop: Math.min(paneTop, text(44) + px(32 - 40 * growth))

    /*!
        The x of a picture that is \a itemWidth pixels wide: in the middle of a portrait page, and otherwise \a margin
        pixels from the right edge, or from the left one if \a mirrored. It is no anchor, because an item between two
        anchors, as it would be for a moment when the page is turned, loses its width.
    */
    function pictureX(itemWidth: real, mirrored: bool, margin: real): real {
        return portrait ? Math.round((safeWidth - itemWidth) / 2) : mirrored ? margin : safeWidth - margin - itemWidth;
    }

    /*!
        The height, in pixels, of the room for a pane that ends above \a bottom. On a page of the usual height the pane
        begins at \a usual.
    */
    function roomAbove(bottom: real, usual: real): real {
        return bottom - (usualHeight ? usual : paneTop);
    }

    /*!
        The distance from the top of the safe area to a pane of \a paneHeight pixels that ends above \a bottom. On a page
        of the usual height that is always \a usual; on the others the pane is centered on the room.
    */
    function paneY(paneHeight: real, bottom: real, usual: real): real {
        return usualHeight ? usual : Math.round(paneTop + Math.max(0, (bottom - paneTop - paneHeight) / 2));
    }

    /*!
        The same as paneY() for a page of the usual height whose pane may need more room than there is below \c paneTop.
        It is then centered on the whole room.
    */
    function paneYOrHigher(paneHeight: real, bottom: real): real {
        return paneHeight <= bottom - paneTop ? paneTop
            : Math.round(leastPaneTop + Math.max(0, (bottom - leastPaneTop - paneHeight) / 2));
    }

    // The tile of the QR code shrinks as text grows, to make room for it: to 512 units at a text scale of 1.5. Where the
    // page is narrower than 16:9, the words need their part of the width.
    readonly property real tileSide: Math.min(px(compact ? 580 : unitsDown * 592 / 1080 - 160 * growth),
                                              Math.floor(safeWidth * 0.43))
}
