// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Counts down to the moment at which a visitor is signed out who may have left, or whose visit has lasted as long as
    visits may. In the first case any key or touch ends the countdown: the Kiosk receives it before this page does.
*/
RemotePage {
    id: page

    required property int secondsLeft
    /*! The number of seconds at which the countdown began. */
    required property int seconds
    /*! Whether the seconds are shown. */
    property bool countdown: true
    /*! Whether a key or touch ends the countdown: see Kiosk. */
    property bool canStay: true

    signal signOutRequested()

    /*! Keeps the visitor signed in. It has no handler, because any key or touch already ends the countdown. */
    readonly property PageAction stayAction: PageAction { text: qsTr("I’m still here") }
    readonly property PageAction signOutAction: PageAction {
        text: qsTr("Sign out now")
        guarded: true
        onTriggered: page.signOutRequested()
    }

    function remaining(count: int): string {
        if (!canStay)
            return countdown ? qsTr("Signing out in %Ln s. You can sign in again after that.", "", count)
                             : qsTr("Signing out soon. You can sign in again after that.");
        return countdown
            ? qsTr("Signing out in %Ln s. Press any key, or touch the screen, to go on.", "", count)
            : qsTr("Signing out soon. Press any key, or touch the screen, to go on.");
    }

    // The time is read aloud at the beginning and halfway. Reading every second would leave no time for anything else.
    readonly property int halfway: Math.ceil(seconds / 2)

    onOkPressed: actionRow.pressCurrent()

    spoken: titleText.words + "\n" + remaining(seconds)
    spokenStatus: secondsLeft > halfway ? "" : remaining(halfway)

    PageFrame {
        id: frame
        brandName: page.brandName
        deviceName: page.deviceName

        RoundIcon {
            anchors.fill: ring
            visible: !page.countdown
            kind: RoundIcon.Clock
            color: page.theme.warnColor
            discColor: page.theme.warnDiscColor
        }
        TimeRing {
            id: ring
            x: words.centered ? Math.round((parent.width - width) / 2) : LayoutMirroring.enabled ? parent.width - width : 0
            visible: page.countdown
            y: page.units.usualHeight ? page.units.px(262 - 200 * page.units.growth) : words.y - height - words.gap
            width: page.units.px(!words.centered ? 112 : page.units.small ? 240 : 320)
            height: width
            thickness: page.units.px(words.centered ? 22 : 10)
            value: page.secondsLeft / page.seconds
            color: page.theme.warnColor
            trackColor: page.theme.trackColor

            Text {
                anchors.centerIn: parent
                text: Number(page.secondsLeft).toLocaleString(Qt.locale(), "f", 0)
                color: page.theme.warnColor
                font.family: page.theme.family
                font.weight: Font.DemiBold
                font.pixelSize: words.centered ? Math.round(ring.width * 0.38) : page.units.text(44)
                Accessible.ignored: true
            }
        }
        FittingColumn {
            id: words

            readonly property real usualY: page.units.px(414 - 200 * page.units.growth)
            readonly property real roomBottom: actionRow.y - page.units.px(24)
            /*! The height of the ring and the distance to it, which is above this column. */
            readonly property real above: page.units.usualHeight ? 0 : ring.height + gap
            readonly property real gap: page.units.px(centered ? 88 : 40)

            anchors.left: parent.left
            y: page.units.paneY(shownHeight + above, roomBottom, usualY) + above
            width: Math.min(page.units.text(1360), parent.width)
            room: page.units.roomAbove(roomBottom, usualY) - above
            spacing: page.units.px(centered ? 48 : 26)
            centered: page.units.portrait

            Title {
                id: titleText
                width: parent.width
                words: page.canStay ? qsTr("Still there?") : qsTr("This visit is ending")
                horizontalAlignment: page.units.messageAlignment
                enlargement: page.units.messageEnlargement
                textSize: sentence.font.pixelSize
            }
            BalancedText {
                id: sentence
                width: parent.width
                words: page.remaining(page.secondsLeft)
                textFormat: Text.PlainText
                horizontalAlignment: page.units.messageAlignment
                wrapMode: Text.Wrap
                color: page.theme.textColor
                font.family: page.theme.family
                font.pixelSize: page.units.font(page.theme.bodySize * page.units.messageEnlargement)
                lineHeightMode: Text.FixedHeight
                lineHeight: page.units.line(page.theme.bodySize * 1.05 * page.units.messageEnlargement)
                Accessible.role: Accessible.StaticText
                Accessible.name: sentence.words
            }
        }
        ActionRow {
            id: actionRow
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            focus: true
            actions: [page.canStay ? page.stayAction : page.signOutAction]
        }
    }
}
