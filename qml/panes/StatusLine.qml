// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! The line that says what the page is waiting for, and how long the code is still valid. */
Item {
    id: line

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property PageState state
    /*! Whether it shows anything yet. */
    required property bool begun
    /*! Whether the time left is shown. The warning before its end is shown in any case. */
    required property bool countdown
    /*! Whether it has a line of its own above the actions. */
    required property bool above
    /*! Whether it stands in the middle of that line. */
    required property bool centered

    readonly property DeviceFlow flow: state.flow
    /*! Whether the code expires within a minute. */
    readonly property bool expiresSoon: flow.hasCode && flow.remainingSeconds <= 60

    readonly property string text: {
        if (!begun)
            return "";
        // The message on the page already gives the reason.
        if (state.pane === PageState.RetryingWithoutCode)
            return qsTr("Trying again…");
        if (state.retrying)
            return state.words.brief();
        if (!flow.hasCode)
            return "";
        if (expiresSoon)
            return warningText;
        if (state.session.state === Session.Restoring)
            return qsTr("Asking the keychain…");
        return state.locked ? lockedText : waitingText;
    }
    readonly property string waitingText: qsTr("Waiting for you to approve")
    readonly property string lockedText: qsTr("Signed in before? The keychain is locked")
    readonly property string warningText: qsTr("This code runs out soon")

    readonly property string timeLeft: {
        if (!begun || !flow.hasCode || !countdown)
            return "";
        const seconds = flow.remainingSeconds;
        const minutes = Math.ceil(seconds / 60);
        if (seconds <= 60)
            return secondsLeft(seconds);
        if (minutes <= 90)
            return minutesLeft(minutes);
        return qsTr("%Ln h left", "", Math.ceil(minutes / 60));
    }

    function secondsLeft(count: int): string {
        return qsTr("%Ln s left", "", count);
    }

    function minutesLeft(count: int): string {
        return qsTr("%Ln min left", "", count);
    }

    // StatusWords sets these two, which are 0 as long as there is none.

    /*! See StatusWords. */
    property real usualLength: 0
    /*! See StatusWords. */
    property real neededHeight: 0

    /*! The usual font size, in pixels. */
    readonly property real usualSize: units.font(theme.statusSize)
    readonly property real leastHeight: above ? units.px(50) : units.actionHeight
    // A line above the actions has one height, whatever it says.
    implicitHeight: above ? Math.max(leastHeight, Math.round(usualSize * 1.22)) : Math.max(leastHeight, neededHeight)

    Accessible.ignored: text === ""
    Accessible.role: Accessible.StatusBar
    Accessible.name: text
    // In the last minute the time is left out, because a screen reader would read every second.
    Accessible.description: expiresSoon ? "" : timeLeft

    // Nothing is measured before it is needed, so that a page with a code is shown sooner.
    Repeater {
        model: line.begun || line.above ? 1 : 0
        onItemRemoved: {
            line.usualLength = 0;
            line.neededHeight = 0;
        }

        StatusWords {
            id: content
            width: line.width
            height: line.height
            state: line.state
            text: line.text
            timeLeft: line.timeLeft
            // A code is rarely valid for more than 99 minutes.
            usualText: line.waitingText + (line.countdown ? " · " + line.minutesLeft(99) : "")
            lockedText: line.lockedText
            usualWarning: line.countdown ? line.warningText + " · " + line.secondsLeft(59) : ""
            begun: line.begun
            expiresSoon: line.expiresSoon
            countdown: line.countdown
            above: line.above
            centered: line.centered
            usualSize: line.usualSize
            leastHeight: line.leastHeight

            Binding {
                target: line
                property: "usualLength"
                value: content.usualLength
            }
            Binding {
                target: line
                property: "neededHeight"
                value: content.neededHeight
            }
        }
    }
}
