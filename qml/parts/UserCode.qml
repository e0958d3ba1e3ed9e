// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    The code in large letters, exactly as the server sent it. One without separators is set in
    groups, by space on the screen only: what is read aloud or typed from it stays the same.
*/
Flow {
    id: userCode

    property Theme theme: Look.theme
    property Units units: Look.units as Units
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

        Text {
            required property string modelData
            required property int index

            rightPadding: index < userCode.groups.length - 1 ? userCode.size * userCode.groupGap : 0
            width: Math.min(implicitWidth, userCode.width)
            text: modelData
            textFormat: Text.PlainText
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
