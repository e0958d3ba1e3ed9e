// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*!
    A short text in a limited room, such as a name. It gets several lines, and then smaller letters, before a word is
    broken or the end of the text is cut off. A line rather ends at a space than at a hyphen, and two lines are rather used
    than three, unless that makes the letters much smaller.
*/
BalancedText {
    id: fitting

    /*! The family and the weight of its font. */
    required property string family
    property int weight: Font.Normal
    // The largest and the least font size, in pixels.
    required property real largest
    required property real least
    /*! The height that it may have, in pixels. */
    required property real room
    property int mostLines: 3

    // Letters can be a little wider than measured, because their widths are rounded to whole pixels.
    readonly property var fitted: TextLines.fit(words, family, weight, largest, least, width * 0.97, room, mostLines)
    readonly property real size: fitted.size

    text: fitted.text
    maximumLineCount: fitted.lines
    elide: Text.ElideRight
    font.family: family
    font.weight: weight
    font.pixelSize: size
}
