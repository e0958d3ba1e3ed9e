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

    /*! How much larger the words are than on other pages: they have an upright page for themselves. */
    readonly property real enlargement: units.upright ? Math.max(1, 1.4 - units.growth) : 1
    readonly property int alignment: units.upright ? Text.AlignHCenter : Text.AlignLeft

    readonly property bool good: state.sign === RoundSign.Check
    readonly property bool bad: state.pane === PageState.Denied || state.pane === PageState.Failed
    readonly property bool warning: state.pane === PageState.Expired || state.offline || state.stillStored

    centered: units.upright

    RoundSign {
        x: pane.centered ? Math.round((pane.width - width) / 2) : LayoutMirroring.enabled ? pane.width - width : 0
        width: pane.units.px(!pane.centered ? 112 : pane.units.small ? 240 : 344)
        height: width
        kind: pane.state.sign
        color: pane.good ? pane.theme.goodColor
            : pane.bad ? pane.theme.badColor
            : pane.warning ? pane.theme.warnColor : pane.theme.calmColor
        discColor: pane.good ? pane.theme.goodDiscColor
            : pane.bad ? pane.theme.badDiscColor
            : pane.warning ? pane.theme.warnDiscColor : pane.theme.calmDiscColor
    }
    Item { width: 1; height: pane.units.gap(pane.centered ? 100 : 40) }
    Title {
        width: parent.width
        text: pane.state.title
        horizontalAlignment: pane.alignment
        enlargement: pane.enlargement
        maximumLineCount: 3
        elide: Text.ElideRight
    }
    Item { width: 1; height: pane.units.gap(pane.centered ? 52 : 26) }
    BalancedText {
        width: parent.width
        text: pane.state.text
        textFormat: Text.PlainText
        horizontalAlignment: pane.alignment
        wrapMode: Text.Wrap
        color: pane.theme.textColor
        font.family: pane.theme.family
        font.pixelSize: pane.units.font(pane.theme.bodySize * pane.enlargement)
        lineHeightMode: Text.FixedHeight
        lineHeight: pane.units.line(pane.theme.bodySize * 1.05 * pane.enlargement)
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Item { width: 1; height: pane.units.gap(30); visible: pane.state.detail !== "" }
    Text {
        width: parent.width
        visible: text !== ""
        text: pane.state.detail
        textFormat: Text.PlainText
        horizontalAlignment: pane.alignment
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
