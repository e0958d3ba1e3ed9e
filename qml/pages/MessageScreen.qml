// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! One round sign, what happened, and what to do. */
FittingColumn {
    id: screen

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property PageState state

    readonly property bool good: state.sign === RoundSign.Check
    readonly property bool bad: state.screen === PageState.Denied || state.screen === PageState.Failed
    readonly property bool warning: state.screen === PageState.Expired || state.offline || state.leftOver

    RoundSign {
        anchors.left: parent.left
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
    Item { width: 1; height: screen.units.gap(40) }
    Title {
        width: parent.width
        text: screen.state.title
        maximumLineCount: 3
        elide: Text.ElideRight
    }
    Item { width: 1; height: screen.units.gap(26) }
    Text {
        width: parent.width
        text: screen.state.text
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        color: screen.theme.textColor
        font.family: screen.theme.family
        font.pixelSize: screen.units.text(screen.theme.bodySize)
        lineHeightMode: Text.FixedHeight
        lineHeight: screen.units.line(screen.theme.bodySize * 1.05)
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Item { width: 1; height: screen.units.gap(30); visible: screen.state.detail !== "" }
    Text {
        width: parent.width
        visible: text !== ""
        text: screen.state.detail
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        maximumLineCount: Math.ceil(2 * screen.units.textScale)
        elide: Text.ElideRight
        color: screen.theme.quietColor
        font.family: screen.theme.family
        font.pixelSize: screen.units.text(screen.theme.smallSize)
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
