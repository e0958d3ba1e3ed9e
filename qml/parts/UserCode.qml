// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    The user code in large letters, exactly as the server sent it (RFC 8628, section 6.1). A code without separators is
    shown in groups; the space between the groups is not part of the code. A group that does not fit into the line moves
    to the next line as a whole. A code whose letters this device lacks is not shown at all: see \c drawable.
*/
Flow {
    id: userCode

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property string code
    /*! The font size in pixels, which is reduced if the item is too narrow for it. */
    required property real largest
    /*! Whether the lines of a code that needs several stand in the middle. */
    property bool centered: false

    readonly property Glyphs glyphs: Glyphs {}
    /*! Whether this device has all letters of the code. A person could not compare or enter a code with other ones. */
    readonly property bool drawable: glyphs.drawable(code, theme.codeFamily) === code

    readonly property list<string> groups: /^[A-Za-z0-9]{6,}$/.test(code) ? split(code) : [code]

    /*! Splits \a letters into groups of at most four, of nearly equal length. */
    function split(letters: string): list<string> {
        const count = Math.ceil(letters.length / 4);
        const parts = [];
        for (let i = 0, start = 0; i < count; ++i) {
            const end = start + Math.ceil((letters.length - start) / (count - i));
            parts.push(letters.slice(start, end));
            start = end;
        }
        return parts;
    }

    // The space between two letters and between two groups, as a multiple of the font size.
    readonly property real letterGap: 0.08
    readonly property real groupGap: 0.42
    // In the pages' own font for codes all letters are as wide as a "W", but those of some scripts are wider. The
    // invisible marks of bidi.code() are followed by a gap, too.
    readonly property real widthInEm: Math.max(code.length * metrics.advanceWidth, codeMetrics.advanceWidth) / metrics.font.pixelSize
        + bidi.code(code).length * letterGap + (groups.length - 1) * groupGap
    // A very long code is broken into lines before its letters become too small to read.
    // While the item has no width yet, no font is loaded for a size that is never shown.
    readonly property real size: width <= 0 ? largest
        : Math.max(units.px(36), Math.min(largest, Math.floor(width / widthInEm)))
    readonly property real shownWidth: Math.min(width, size * widthInEm)

    readonly property bool centeredBlock: centered && width > 0 && size * widthInEm > width
    /*! The width of the widest group with the gap after it, in pixels; 0 if there is only one group. */
    readonly property real groupWidth: shownGroups.count > 1 ? shownGroups.itemAt(0)?.width ?? 0 : 0
    /*!
        The width that is left empty beside lines with about the same number of groups, in pixels. There are no more lines
        than in the whole width.
    */
    readonly property real surplus: {
        if (!centeredBlock || groupWidth <= 0)
            return 0;
        const lines = Math.ceil(groups.length / Math.max(1, Math.floor(width / groupWidth)));
        return Math.max(0, Math.floor(width - Math.ceil(groups.length / lines) * groupWidth - 1));
    }
    // The gap after the last group of a line is not seen.
    leftPadding: surplus <= 0 ? 0 : Math.min(surplus, Math.round((surplus + size * groupGap) / 2))
    rightPadding: surplus - leftPadding

    readonly property Bidi bidi: Bidi {}

    // The letters of a code run from left to right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Code: %1").arg(Array.from(code).join(" "))

    TextMetrics {
        id: metrics
        font.family: userCode.theme.codeFamily
        font.weight: Font.Medium
        // On most televisions this is the size of the code, so that measuring loads no additional font size.
        font.pixelSize: userCode.theme.codeSize
        text: "W"
    }
    TextMetrics {
        id: codeMetrics
        font: metrics.font
        // This call loads the fonts that the code needs, without which it would be measured with other letters.
        text: userCode.glyphs.drawable(userCode.code, font.family)
    }

    Repeater {
        id: shownGroups
        model: userCode.drawable ? userCode.groups : []

        Item {
            id: group

            required property string modelData
            required property int index

            // The last letter of a group is followed by a gap only if another group follows.
            readonly property real gapAfter: index < userCode.groups.length - 1
                ? userCode.size * userCode.groupGap : -letters.font.letterSpacing

            // A group that needs several lines is as wide as a line, so that no other group stands beside it.
            width: Math.min(letters.implicitWidth + gapAfter, userCode.width)
            height: letters.height

            Text {
                id: letters
                // This is the width of the line instead of the group, whose width is no whole number of pixels: a
                // rounding error could break the line before the last letter. The gap after it may exceed the line.
                width: userCode.width + font.letterSpacing
                text: userCode.bidi.code(group.modelData)
                textFormat: Text.PlainText
                horizontalAlignment: userCode.centeredBlock && userCode.groups.length === 1 ? Text.AlignHCenter : Text.AlignLeft
                wrapMode: Text.WrapAnywhere
                color: userCode.theme.strongColor
                font.family: userCode.theme.codeFamily
                font.weight: Font.Medium
                font.pixelSize: userCode.size
                font.letterSpacing: userCode.size * userCode.letterGap
                Accessible.ignored: true
            }
        }
    }
}
