// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! One round sign, what happened, and what to do. */
Column {
    id: screen

    required property Theme theme
    required property Units units
    required property PageState state

    readonly property bool good: state.sign === RoundSign.Check
    readonly property bool bad: state.screen === PageState.Denied || state.screen === PageState.Failed
    readonly property bool warning: state.screen === PageState.Expired || state.offline || state.leftOver

    RoundSign {
        width: screen.units.px(112)
        height: width
        kind: screen.state.sign
        color: screen.good ? screen.theme.goodColor
            : screen.bad ? screen.theme.badColor
            : screen.warning ? screen.theme.warnColor : screen.theme.calmColor
        discColor: screen.good ? screen.theme.goodDiscColor
            : screen.bad ? screen.theme.badDiscColor
            : screen.warning ? screen.theme.warnDiscColor : screen.theme.calmDiscColor
    }
    Item { width: 1; height: screen.units.px(40) }
    Text {
        width: parent.width
        text: screen.state.title
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        color: screen.theme.titleColor
        font.family: screen.theme.family
        font.weight: Font.DemiBold
        font.pixelSize: screen.units.text(screen.theme.titleSize)
        font.letterSpacing: -0.02 * screen.units.text(screen.theme.titleSize)
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Item { width: 1; height: screen.units.px(26) }
    Text {
        width: parent.width
        text: screen.state.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: screen.theme.textColor
        font.family: screen.theme.family
        font.pixelSize: screen.units.text(screen.theme.bodySize)
        lineHeightMode: Text.FixedHeight
        lineHeight: screen.units.text(screen.theme.bodySize * 1.47)
    }
    Item { width: 1; height: screen.units.px(30); visible: screen.state.detail !== "" }
    Text {
        width: parent.width
        visible: text !== ""
        text: screen.state.detail
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        color: screen.theme.quietColor
        font.family: screen.theme.family
        font.pixelSize: screen.units.text(screen.theme.smallSize)
    }
}
