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

    readonly property DeviceFlow flow: state.flow
    readonly property bool soon: flow.hasCode && flow.remainingSeconds <= 60

    readonly property string text: {
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
        if (!flow.hasCode)
            return "";
        const seconds = flow.remainingSeconds;
        const minutes = Math.ceil(seconds / 60);
        if (seconds <= 60)
            return qsTr("%Ln s left", "", seconds);
        if (minutes <= 90)
            return qsTr("%Ln min left", "", minutes);
        return qsTr("%Ln h left", "", Math.ceil(minutes / 60));
    }

    implicitHeight: units.px(84)

    TimeRing {
        id: ring
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: words.left
        anchors.rightMargin: line.units.px(24)
        width: line.units.px(50)
        height: width
        visible: line.flow.hasCode
        thickness: line.units.px(6)
        value: line.flow.lifetimeSeconds > 0 ? line.flow.remainingSeconds / line.flow.lifetimeSeconds : 0
        color: line.soon || line.state.offline ? line.theme.warnColor : line.theme.accentColor
        trackColor: line.theme.trackColor

        // Not by its colour alone.
        Text {
            anchors.centerIn: parent
            visible: line.soon || line.state.offline
            text: "!"
            color: ring.color
            font.family: line.theme.family
            font.weight: Font.DemiBold
            font.pixelSize: line.units.text(line.theme.smallSize)
            Accessible.ignored: true
        }
    }
    Text {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: time.left
        text: line.timeLeft === "" ? line.text : line.text + " · "
        textFormat: Text.PlainText
        color: line.soon || line.state.offline ? line.theme.warnColor : line.theme.brandColor
        font.family: line.theme.family
        font.weight: line.soon ? Font.DemiBold : Font.Normal
        font.pixelSize: line.units.text(line.theme.statusSize)
    }
    Text {
        id: time
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        // Seconds get the room of wide digits, so that nothing to their left stirs.
        width: line.soon ? Math.ceil(zeros.advanceWidth) + line.units.px(4) : implicitWidth
        text: line.timeLeft
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignRight
        color: line.soon ? line.theme.warnColor : words.color
        font: words.font
    }
    TextMetrics {
        id: zeros
        font: words.font
        // Of all scripts.
        text: line.timeLeft.replace(/\p{Nd}/gu, Number(0).toLocaleString(Qt.locale(), "f", 0))
    }
}
