// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! A question in bold type, and the answer below it. */
Column {
    id: answer

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property string question
    required property string text

    readonly property Bidi bidi: Bidi {}

    /*! The height of both texts, in pixels. Unlike \c implicitHeight it is also correct while the item is hidden. */
    readonly property real fullHeight: questionText.height + spacing + answerText.height

    spacing: units.px(6)

    Text {
        id: questionText
        width: parent.width
        text: answer.question
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        color: answer.theme.titleColor
        font.family: answer.theme.family
        font.weight: Font.DemiBold
        font.pixelSize: answer.units.font(answer.theme.stepSize)
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    BalancedText {
        id: answerText
        width: parent.width
        words: answer.bidi.wordsInLines(answer.text)
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        color: answer.theme.textColor
        font.family: answer.theme.family
        font.pixelSize: answer.units.font(answer.theme.statusSize)
        lineHeightMode: Text.FixedHeight
        lineHeight: answer.units.line(answer.theme.statusSize)
        Accessible.role: Accessible.StaticText
        Accessible.name: answer.bidi.spoken(words)
    }
}
