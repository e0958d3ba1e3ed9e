// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    What a theme's numbers are on this page: all of them are made for a screen of 1920 by 1080, and
    for people who read and see well.
*/
QtObject {
    id: units

    required property real width
    required property real height

    /*! How much larger than in the theme all text is, 1 to 1.5. */
    property real textScale: 1
    readonly property real growth: textScale - 1
    /*! Nothing moves or fades; whatever happens, happens at once. */
    property bool reduceMotion: false

    /*! One 1080th of the height, or less where the page is narrower than a television. */
    readonly property real unit: Math.min(width / 1920, height / 1080)

    /*! Whole pixels, so that edges stay sharp. */
    function px(count: real): real {
        return Math.round(count * units.unit);
    }

    /*! The same for the size of letters. */
    function text(count: real): real {
        return units.px(count * units.textScale);
    }

    /*! The height of a line of such letters. Large ones need less air above them. */
    function line(count: real): real {
        return units.text(count * (1.4 - 0.2 * units.growth));
    }

    /*! Room between things; larger text takes some of it. */
    function gap(count: real): real {
        return units.px(count / units.textScale);
    }

    // What televisions cut off at worst is 96 and 60; within the rest the page moves a little while
    // nobody touches it.
    readonly property real marginX: px(104)
    readonly property real marginY: px(66)

    /*! Where what a screen has to say begins; large text has no room for so much air above it. */
    readonly property real screenTop: px(182 - 150 * growth)
    readonly property real actionHeight: px(84 + 24 * growth)
    // The QR code gives some of its room to larger words, and is never below 432.
    readonly property real tileSide: px(592 - 160 * growth)
}
