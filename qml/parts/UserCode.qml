// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    The code in large letters, exactly as the server sent it. One without separators is set in
    groups, by space on the screen only: what is read aloud or typed from it stays the same. Where the groups
    don't fit side by side, they go on in the next line as a whole.
*/
Flow {
    id: userCode

    required property Theme theme
    required property Units units
    required property string code
    /*! The size of its letters, where there is width enough for it. */
    required property real largest

    readonly property list<string> groups: /^[A-Za-z0-9]{6,}$/.test(code) ? split(code) : [code]

    /*! Groups of at most four letters, as even as can be. */
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

    // In letters: what stands between the letters, and between the groups.
    readonly property real letterGap: 0.08
    readonly property real groupGap: 0.42
    readonly property real widthInEm: code.length * (metrics.advanceWidth / metrics.font.pixelSize + letterGap)
        + (groups.length - 1) * groupGap
    // A code of absurd length goes on in the next line rather than become too small to read.
    readonly property real size: Math.max(units.px(36), Math.min(largest, Math.floor(width / widthInEm)))
    readonly property real shownWidth: Math.min(width, size * widthInEm)

    readonly property Bidi bidi: Bidi {}

    // A code reads from the left in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Code: %1").arg(Array.from(code).join(" "))

    TextMetrics {
        id: metrics
        font.family: userCode.theme.codeFamily
        font.weight: Font.Medium
        // On most televisions the size of the code: no other has to be made ready.
        font.pixelSize: userCode.theme.codeSize
        text: "W"
    }

    Repeater {
        model: userCode.groups

        Item {
            id: group

            required property string modelData
            required property int index

            // The gap after a group's last letter is seen only where another group follows.
            readonly property real gapAfter: index < userCode.groups.length - 1
                ? userCode.size * userCode.groupGap : -letters.font.letterSpacing

            // A group that is wider than a line takes all of it: no other may stand beside its further lines.
            width: Math.min(letters.implicitWidth + gapAfter, userCode.width)
            height: letters.height

            Text {
                id: letters
                // The whole line, not the group's own width: that is no number of whole pixels, and by a
                // rounding error the last letter would not fit into it and go on below. The gap after the
                // last letter may reach beyond the line.
                width: userCode.width + font.letterSpacing
                text: userCode.bidi.code(group.modelData)
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignLeft
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
