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

    // Everything but the icon and the detail, with the distances, in pixels.
    readonly property real wordsHeight: title.height + (beside ? 0 : iconGap) + textGap.height + paragraphs.height
    readonly property real iconGap: units.gap(centered ? 100 : 40)
    readonly property real detailGap: units.gap(30)
    /*! The width of the icon beside the title, in pixels. */
    readonly property real widthBeside: units.px(96)
    /*! The width of the icon, in pixels. Above the title it gives way to a long detail. */
    readonly property real iconWidth: beside ? widthBeside : Math.max(units.px(112),
        Math.min(units.px(!centered ? 112 : units.small ? 240 : 344),
                 room - units.px(40) - wordsHeight - (detailText.visible ? detailGap + detailText.height : 0)))

    centered: units.portrait
    /*! Whether the icon stands beside the title, which leaves a wide small panel the most height. */
    readonly property bool beside: units.compact

    Item {
        width: parent.width
        height: Math.max(roundIcon.height, title.y + title.height)

        RoundIcon {
            id: roundIcon
            x: pane.centered ? Math.round((parent.width - width) / 2) : LayoutMirroring.enabled ? parent.width - width : 0
            // Beside a title of larger letters it is in the middle of the first line.
            y: pane.beside ? Math.max(0, Math.round((title.height / Math.max(1, title.lineCount) - height) / 2)) : 0
            width: pane.iconWidth
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
                : roundIcon.height + pane.iconGap
            width: parent.width - (pane.beside ? pane.widthBeside + pane.units.px(28) : 0)
            words: pane.state.title
            horizontalAlignment: pane.units.messageAlignment
            enlargement: pane.units.messageEnlargement
            usualLines: pane.centered ? 2 : 1
            // A long name has as many lines as leave room for the text below it.
            maximumLineCount: Math.max(4, Math.floor(0.6 * pane.room / (1.25 * leastSize)))
            elide: Text.ElideRight
        }
    }
    Item {
        id: textGap
        width: 1
        height: pane.units.gap(pane.centered ? 52 : 26)
    }
    BalancedParagraphs {
        id: paragraphs
        width: parent.width
        text: pane.state.text
        horizontalAlignment: pane.units.messageAlignment
        color: pane.theme.textColor
        family: pane.theme.family
        size: pane.units.font(pane.bodySize)
        lineHeight: pane.units.line(pane.bodySize * 1.05)
    }
    Item { width: 1; height: pane.detailGap; visible: detailText.visible }
    BalancedText {
        id: detailText
        width: parent.width
        visible: words !== ""
        words: pane.state.detail
        horizontalAlignment: pane.units.messageAlignment
        // A server's description has as many lines as the page has room for, if the icon is as small as it may be.
        maximumLineCount: Math.max(Math.ceil(2 * pane.units.usedScale), Math.floor(
            (pane.room - pane.wordsHeight - (pane.beside ? 0 : pane.units.px(112)) - pane.detailGap) / lineHeight))
        elide: Text.ElideRight
        lineHeightMode: Text.FixedHeight
        lineHeight: Math.round(1.2 * font.pixelSize)
        color: pane.theme.quietColor
        font.family: pane.theme.family
        font.pixelSize: pane.units.font(pane.theme.smallSize)
        Accessible.role: Accessible.StaticText
        Accessible.name: words
    }
}
