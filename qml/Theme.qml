// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    How the page looks: colours, letters and measures, all of them made for a screen of 1920 by 1080
    and brought to the size of the page by px().
*/
QtObject {
    id: theme

    required property real width
    required property real height

    /*! One 1080th of the height, or less where the page is narrower than a television. */
    readonly property real unit: Math.min(width / 1920, height / 1080)

    /*! Whole pixels, so that edges stay sharp. */
    function px(units: real): real {
        return Math.round(units * theme.unit);
    }

    // What televisions cut off at worst.
    readonly property real marginX: px(96)
    readonly property real marginY: px(60)

    readonly property color glowInner: "#1D2A44"
    readonly property color glowMiddle: "#121826"
    readonly property color glowOuter: "#0E131D"

    readonly property color titleColor: "#EBEEF3"
    readonly property color textColor: "#D4DBE7"
    readonly property color brandColor: "#B9C3D5"
    readonly property color quietColor: "#96A3B9"
    readonly property color strongColor: "#FFFFFF"
    readonly property color accentColor: "#7CC4FF"
    readonly property color trackColor: "#2C3A57"

    readonly property color stepColor: "#26334E"
    readonly property color stepTextColor: "#8FC1FF"

    readonly property color actionColor: "#222D42"
    readonly property color actionTextColor: "#D4DBE7"
    readonly property color focusColor: "#EBEEF3"
    readonly property color focusTextColor: "#111826"
    readonly property color focusRingColor: "#7CC4FF"

    // The tile is white in every theme: some cameras can't read anything else.
    readonly property color tileColor: "#FFFFFF"
    readonly property color moduleColor: "#111418"

    readonly property color calmColor: "#8FC1FF"
    readonly property color calmDiscColor: "#22304C"
    readonly property color goodColor: "#8CE0B4"
    readonly property color goodDiscColor: "#1D3A36"
    readonly property color warnColor: "#F6CE88"
    readonly property color warnDiscColor: "#3A3229"
    readonly property color badColor: "#FEB3A7"
    readonly property color badDiscColor: "#39292E"

    readonly property real titleSize: px(72)
    readonly property real bodySize: px(36)
    readonly property real stepSize: px(34)
    readonly property real codeSize: px(112)
    readonly property real actionSize: px(32)
    readonly property real statusSize: px(30)
    readonly property real smallSize: px(28)

    readonly property string family: regular.font.family
    readonly property string codeFamily: mono.font.family

    // One family in four weights, and the letters of the code, in which 0 and O, 1 and I differ.
    readonly property FontLoader regular: FontLoader { source: "fonts/Inter-Regular.otf" }
    readonly property FontLoader medium: FontLoader { source: "fonts/Inter-Medium.otf" }
    readonly property FontLoader semiBold: FontLoader { source: "fonts/Inter-SemiBold.otf" }
    readonly property FontLoader bold: FontLoader { source: "fonts/Inter-Bold.otf" }
    readonly property FontLoader mono: FontLoader { source: "fonts/JetBrainsMono-Medium.ttf" }
}
