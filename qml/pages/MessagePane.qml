// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! A round sign, a title that says what has happened, and what to do. */
FittingColumn {
    id: pane

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property PageState state

    readonly property bool good: state.sign === RoundSign.Check
    readonly property bool bad: state.pane === PageState.Denied || state.pane === PageState.Failed
    readonly property bool warning: state.pane === PageState.Expired || state.offline || state.stillStored

    RoundSign {
        anchors.left: parent.left
        width: pane.units.px(pane.units.upright ? 152 : 112)
        height: width
        kind: pane.state.sign
        color: pane.good ? pane.theme.goodColor
            : pane.bad ? pane.theme.badColor
            : pane.warning ? pane.theme.warnColor : pane.theme.calmColor
        discColor: pane.good ? pane.theme.goodDiscColor
            : pane.bad ? pane.theme.badDiscColor
            : pane.warning ? pane.theme.warnDiscColor : pane.theme.calmDiscColor
    }
    Item { width: 1; height: pane.units.gap(40) }
    Title {
        width: parent.width
        text: pane.state.title
        maximumLineCount: 3
        elide: Text.ElideRight
    }
    Item { width: 1; height: pane.units.gap(26) }
    BalancedText {
        width: parent.width
        text: pane.state.text
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        color: pane.theme.textColor
        font.family: pane.theme.family
        font.pixelSize: pane.units.font(pane.theme.bodySize)
        lineHeightMode: Text.FixedHeight
        lineHeight: pane.units.line(pane.theme.bodySize * 1.05)
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Item { width: 1; height: pane.units.gap(30); visible: pane.state.detail !== "" }
    Text {
        width: parent.width
        visible: text !== ""
        text: pane.state.detail
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        maximumLineCount: Math.ceil(2 * pane.units.usedScale)
        elide: Text.ElideRight
        color: pane.theme.quietColor
        font.family: pane.theme.family
        font.pixelSize: pane.units.font(pane.theme.smallSize)
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
