// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Converts the sizes in a theme to pixels. They are in units of which a screen of 1920 by 1080 has one per pixel, and
    for text of the normal size.
*/
QtObject {
    id: units

    // The size of the page, in pixels.
    required property real width
    required property real height

    /*! The size of all text, as a multiple of that in the theme: 1 to 1.5. */
    property real textScale: 1
    /*! By how much text is larger than in the theme: 0 to 0.5. */
    readonly property real growth: textScale - 1
    /*! Whether nothing moves or fades. */
    property bool reduceMotion: false

    /*! The size of one unit, in pixels: a 1080th of the height, or less on a page that is narrower than 16:9. */
    readonly property real unit: Math.min(width / 1920, height / 1080)

    /*! The pixels of \a count units, rounded so that edges are sharp. */
    function px(count: real): real {
        return Math.round(count * units.unit);
    }

    /*! The size in pixels of letters of \a count units. */
    function text(count: real): real {
        return units.px(count * units.textScale);
    }

    /*! The height of a line of letters of \a count units. Enlarged letters need less space above them. */
    function line(count: real): real {
        return units.text(count * (1.4 - 0.2 * units.growth));
    }

    /*! A distance of \a count units, which is smaller where text is larger. */
    function gap(count: real): real {
        return units.px(count / units.textScale);
    }

    // Televisions cut off up to 96 and 60 units at the edges. The page needs 8 and 6 more, by which it moves while
    // nobody touches it.
    readonly property real marginX: px(104)
    readonly property real marginY: px(66)

    /*! The distance from the top of the safe area to the panes of a SignInScreen. */
    readonly property real paneTop: px(182 - 150 * growth)
    readonly property real actionHeight: px(84 + 24 * growth)
    // The tile of the QR code gives some of its room to larger words: 512 units are left at a text scale of 1.5.
    readonly property real tileSide: px(592 - 160 * growth)
}
