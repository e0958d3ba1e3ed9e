// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

/*!
    Text of several paragraphs, each of which is balanced by itself: see BalancedText. The width in which a long paragraph
    is balanced could leave a single word in the last line of another one.
*/
Column {
    // The id can't be "paragraphs": inside of a BalancedText that is its property, and a binding to it is not compiled to C++.
    id: column

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
        model: column.text === "" ? [] : column.text.split("\n")

        BalancedText {
            required property string modelData

            width: column.width
            words: modelData
            horizontalAlignment: column.horizontalAlignment
            color: column.color
            font.family: column.family
            font.pixelSize: column.size
            lineHeightMode: Text.FixedHeight
            lineHeight: column.lineHeight
            Accessible.ignored: true
        }
    }
}
