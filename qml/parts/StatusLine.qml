// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! The quiet sign that the page is waiting, and for how long it still will. */
Item {
    id: line

    required property Theme theme
    required property Units units
    required property PageState state
    /*! Shows the time left; that it is nearly up is said in words all the same. */
    required property bool countdown

    readonly property DeviceFlow flow: state.flow
    readonly property bool soon: flow.hasCode && flow.remainingSeconds <= 60

    readonly property string text: {
        // The page itself says why.
        if (state.screen === PageState.HeldUp)
            return qsTr("Trying again…");
        if (state.offline)
            return state.words.brief;
        if (!flow.hasCode)
            return "";
        if (soon)
            return qsTr("This code runs out soon");
        if (state.session.state === Session.Restoring)
            return qsTr("Asking the keychain…");
        return state.locked ? qsTr("Signed in before? The keychain is locked")
                            : qsTr("Waiting for you to approve");
    }

    readonly property string timeLeft: {
        if (!flow.hasCode || !countdown)
            return "";
        const seconds = flow.remainingSeconds;
        const minutes = Math.ceil(seconds / 60);
        if (seconds <= 60)
            return qsTr("%Ln s left", "", seconds);
        if (minutes <= 90)
            return qsTr("%Ln min left", "", minutes);
        return qsTr("%Ln h left", "", Math.ceil(minutes / 60));
    }

    readonly property bool urgent: soon || state.offline
    /*! The time above the words, below the QR code: where one line would run into the actions. */
    readonly property bool stacked: oneLine.advanceWidth + ringRoom > width
    readonly property real ringRoom: units.px(50 + 24)

    Accessible.ignored: text === ""
    Accessible.role: Accessible.StatusBar
    Accessible.name: text
    // Seconds are no news.
    Accessible.description: soon ? "" : timeLeft

    implicitHeight: Math.max(units.actionHeight, block.height)

    Item {
        id: block
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        width: line.stacked ? line.units.tileSide : line.ringRoom + words.width + time.width
        height: words.height + (line.stacked && ring.visible ? Math.max(ring.height, time.height) : 0)

        TimeRing {
            id: ring
            anchors.left: parent.left
            anchors.verticalCenter: line.stacked ? time.verticalCenter : parent.verticalCenter
            width: line.units.px(50)
            height: width
            visible: line.flow.hasCode && (line.countdown || line.urgent)
            thickness: line.units.px(6)
            value: !line.countdown ? 1 : line.flow.lifetimeSeconds > 0 ? line.flow.remainingSeconds / line.flow.lifetimeSeconds : 0
            color: line.urgent ? line.theme.warnColor : line.theme.accentColor
            trackColor: line.theme.trackColor

            // Not by its colour alone.
            Text {
                anchors.centerIn: parent
                visible: line.urgent
                text: "!"
                color: ring.color
                font.family: line.theme.family
                font.weight: Font.DemiBold
                font.pixelSize: line.units.px(line.theme.smallSize)
                Accessible.ignored: true
            }
        }
        Text {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: line.stacked ? 0 : line.ringRoom
            anchors.bottom: parent.bottom
            width: Math.min(implicitWidth, line.stacked ? line.units.tileSide : line.width)
            text: line.stacked || line.timeLeft === "" ? line.text : line.text + " · "
            textFormat: Text.PlainText
            wrapMode: line.stacked ? Text.Wrap : Text.NoWrap
            color: line.urgent ? line.theme.warnColor : line.theme.brandColor
            font.family: line.theme.family
            font.weight: line.soon ? Font.DemiBold : Font.Normal
            font.pixelSize: line.units.text(line.theme.statusSize)
        }
        Text {
            id: time
            anchors.left: line.stacked ? parent.left : words.right
            anchors.leftMargin: line.stacked ? line.ringRoom : 0
            anchors.top: parent.top
            // Seconds get the room of wide digits, so that nothing to their left stirs.
            width: Math.max(implicitWidth, line.soon ? Math.ceil(zeros.advanceWidth) + line.units.px(4) : 0)
            text: line.timeLeft
            textFormat: Text.PlainText
            horizontalAlignment: line.stacked ? Text.AlignLeft : Text.AlignRight
            color: line.soon ? line.theme.warnColor : words.color
            font: words.font
        }
    }
    // Until it has that font, it has the application's own, which may lack these letters.
    TextMetrics {
        id: zeros
        font: words.font
        // Arabic and Hindi have digits of their own.
        text: font.family !== line.theme.family ? "" : line.timeLeft.replace(/[0-9\u0660-\u0669\u0966-\u096F]/g, Number(0).toLocaleString(Qt.locale(), "f", 0))
    }
    TextMetrics {
        id: oneLine
        font: words.font
        text: font.family !== line.theme.family ? "" : line.text + " · " + zeros.text
    }
}
