// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! A round icon, a title that says what has happened, and what to do. */
FittingColumn {
    id: pane

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property PageState state

    readonly property bool good: state.icon === RoundIcon.Check
    readonly property bool bad: state.pane === PageState.Denied || state.pane === PageState.Failed
    readonly property bool warning: state.pane === PageState.Expired || state.retrying || state.stillStored

    /*! The font size of the text, in units: clearly less than that of a title that had to become smaller. */
    readonly property real bodySize: Math.max(theme.bodySize, Math.min(theme.bodySize * units.messageEnlargement,
        0.62 * title.size / Math.max(0.01, units.unit * units.usedScale)))

    centered: units.portrait
    /*! Whether the icon stands beside the title, which leaves a wide small panel the most height. */
    readonly property bool beside: units.compact

    Item {
        width: parent.width
        height: Math.max(roundIcon.height, title.y + title.height)

        RoundIcon {
            id: roundIcon
            x: pane.centered ? Math.round((parent.width - width) / 2) : LayoutMirroring.enabled ? parent.width - width : 0
            width: pane.units.px(pane.beside ? 96 : !pane.centered ? 112 : pane.units.small ? 240 : 344)
            height: width
            kind: pane.state.icon
            color: pane.good ? pane.theme.goodColor
                : pane.bad ? pane.theme.badColor
                : pane.warning ? pane.theme.warnColor : pane.theme.calmColor
            discColor: pane.good ? pane.theme.goodDiscColor
                : pane.bad ? pane.theme.badDiscColor
                : pane.warning ? pane.theme.warnDiscColor : pane.theme.calmDiscColor
        }
        Title {
            id: title
            anchors.right: parent.right
            y: pane.beside ? Math.max(0, Math.round((roundIcon.height - height) / 2))
                : roundIcon.height + pane.units.gap(pane.centered ? 100 : 40)
            width: parent.width - (pane.beside ? roundIcon.width + pane.units.px(28) : 0)
            words: pane.state.title
            horizontalAlignment: pane.units.messageAlignment
            enlargement: pane.units.messageEnlargement
            usualLines: pane.centered ? 2 : 1
            maximumLineCount: 3
            elide: Text.ElideRight
        }
    }
    Item { width: 1; height: pane.units.gap(pane.centered ? 52 : 26) }
    BalancedParagraphs {
        width: parent.width
        text: pane.state.text
        horizontalAlignment: pane.units.messageAlignment
        color: pane.theme.textColor
        family: pane.theme.family
        size: pane.units.font(pane.bodySize)
        lineHeight: pane.units.line(pane.bodySize * 1.05)
    }
    Item { width: 1; height: pane.units.gap(30); visible: pane.state.detail !== "" }
    Text {
        width: parent.width
        visible: text !== ""
        text: pane.state.detail
        textFormat: Text.PlainText
        horizontalAlignment: pane.units.messageAlignment
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
