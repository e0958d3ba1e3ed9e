// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! A step with its number on a disc. */
Item {
    id: step

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property int number
    property alias text: words.words
    property alias textFormat: words.textFormat
    /*! The text without mark-up, for a screen reader. */
    property string plainText: text
    /*! The distance from the edge at which the words begin. */
    readonly property real indent: disc.width + units.px(units.small ? 14 : 28)

    implicitHeight: Math.max(disc.height, words.height)

    Accessible.role: Accessible.StaticText
    Accessible.name: number + ". " + plainText

    Rectangle {
        id: disc
        anchors.left: parent.left
        width: step.units.px(step.units.small ? 46 : 52 + 24 * step.units.growth)
        height: width
        radius: width / 2
        color: step.theme.stepColor

        Text {
            anchors.centerIn: parent
            text: qsTr("%L1", "the number of a step").arg(step.number)
            color: step.theme.stepTextColor
            font.family: step.theme.family
            // It is the font of the address in the first step, because each further one makes the page come later. Enlarged
            // text has more room beside the disc than on it.
            font.weight: Font.Bold
            font.pixelSize: step.units.font(step.units.growth > 0 ? step.theme.smallSize : step.theme.stepSize)
        }
    }
    BalancedText {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: step.indent
        // An anchor at the other edge would take effect too late: the text would first be laid out without a width.
        width: step.width - step.indent
        // The first line is centered on the disc.
        y: (disc.height - firstLine.height) / 2
        // Without this limit a very long address would push the code off the screen.
        maximumLineCount: Math.ceil((step.units.usualHeight ? 7 : 10) * step.units.usedScale)
        elide: Text.ElideRight
        color: step.theme.textColor
        font.family: step.theme.family
        font.pixelSize: step.units.font(step.theme.stepSize)
        lineHeightMode: Text.FixedHeight
        lineHeight: step.units.line(step.theme.stepSize)
    }
    FontMetrics {
        id: firstLine
        font: words.font
    }
}
