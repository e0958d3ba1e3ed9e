// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

/*!
    Text of several paragraphs, each of which is balanced by itself: see BalancedText. The width in which a long paragraph
    is balanced could leave a single word in the last line of another one.
*/
Column {
    id: paragraphs

    /*! The paragraphs, separated by line feeds. */
    required property string text
    property int horizontalAlignment: Text.AlignLeft
    required property color color
    required property string family
    // The font size and the height of a line, in pixels.
    required property real size
    required property real lineHeight

    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Repeater {
        model: paragraphs.text === "" ? [] : paragraphs.text.split("\n")

        BalancedText {
            required property string modelData

            width: paragraphs.width
            words: modelData
            horizontalAlignment: paragraphs.horizontalAlignment
            color: paragraphs.color
            font.family: paragraphs.family
            font.pixelSize: paragraphs.size
            lineHeightMode: Text.FixedHeight
            lineHeight: paragraphs.lineHeight
            Accessible.ignored: true
        }
    }
}
