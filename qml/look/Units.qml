// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Converts the sizes in a theme to pixels. A theme gives its sizes in units, for text of the normal size. On a screen
    of 1920 by 1080 pixels one unit is one pixel.
*/
QtObject {
    id: units

    // The size of the page, in pixels.
    required property real width
    required property real height

    /*! The size of all text, as a multiple of that in the theme: 1 to 1.5. */
    property real textScale: 1
    /*! How much larger all text is than in the theme, as a fraction: 0 to 0.5. */
    readonly property real growth: textScale - 1
    /*! Whether animations are off: nothing moves or fades. */
    property bool reduceMotion: false

    /*! The size of one unit, in pixels: a 1080th of the height, or less on a page that is narrower than 16:9. */
    readonly property real unit: Math.min(width / 1920, height / 1080)

    /*! Converts \a count units to pixels, rounded so that edges are sharp. */
    function px(count: real): real {
        return Math.round(count * units.unit);
    }

    /*! Converts the font size \a count from units to pixels. */
    function text(count: real): real {
        return units.px(count * units.textScale);
    }

    /*! The line height in pixels for a font size of \a count units. Enlarged text gets less space between lines. */
    function line(count: real): real {
        return units.text(count * (1.4 - 0.2 * units.growth));
    }

    /*! Converts a distance of \a count units to pixels. Distances shrink as text grows, to make room for the text. */
    function gap(count: real): real {
        return units.px(count / units.textScale);
    }

    // Televisions cut off up to 96 units at the left and right edges, and 60 at the top and bottom. The page needs 8 and
    // 6 units more, because an idle page is moved by up to that distance: see IdleDimmer.
    readonly property real marginX: px(104)
    readonly property real marginY: px(66)

    /*! The distance from the top of the safe area to the panes of a SignInScreen. */
    readonly property real paneTop: px(182 - 150 * growth)
    readonly property real actionHeight: px(84 + 24 * growth)
    // The tile of the QR code shrinks as text grows, to make room for it: to 512 units at a text scale of 1.5.
    readonly property real tileSide: px(592 - 160 * growth)
}
