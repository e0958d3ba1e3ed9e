// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    Up to three actions side by side. The buttons are always the same three, so that none of them
    can take the focus away with it: another set of actions means other words on them, and the
    focus on the first.
*/
FocusScope {
    id: actionRow

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property list<string> actions

    /*! See RemotePage. */
    property bool tabStops: false

    signal triggered(action: string)

    /*! The one with the focus. */
    property int current: 0

    function label(action: string): string {
        switch (action) {
        case "help":
            return qsTr("Help");
        case "newCode":
            return qsTr("New code");
        case "notNow":
            return qsTr("Not now");
        case "openKeychain":
        case "tryAgain":
            return qsTr("Try again");
        case "signIn":
            return qsTr("Sign in");
        case "done":
            return qsTr("Done");
        case "signOut":
            return qsTr("Sign out");
        case "next":
            return qsTr("Next");
        case "close":
            return qsTr("Close");
        case "back":
        case "closeHelp":
            return qsTr("Back");
        case "removeSomeone":
            return qsTr("Remove someone");
        case "remove":
            return qsTr("Remove");
        case "keep":
            return qsTr("Keep");
        case "stay":
            return qsTr("I’m still here");
        }
        return "";
    }

    /*! Goes \a steps on, and stays at the ends; false if it stood there. */
    function move(steps: int): bool {
        const before = current;
        current = Math.max(0, Math.min(actions.length - 1, current + steps));
        return current !== before;
    }

    function pressCurrent() {
        const button = buttons.itemAt(current) as ActionButton;
        if (button)
            button.pressed();
    }

    onActionsChanged: current = 0

    implicitWidth: row.implicitWidth
    implicitHeight: units.actionHeight

    Row {
        id: row
        spacing: actionRow.units.px(24)

        Repeater {
            id: buttons
            model: 3

            ActionButton {
                required property int index
                readonly property string action: index < actionRow.actions.length ? actionRow.actions[index] : ""

                text: actionRow.label(action)
                visible: action !== ""
                focus: index === actionRow.current
                activeFocusOnTab: actionRow.tabStops
                onActiveFocusChanged: {
                    if (activeFocus)
                        actionRow.current = index;
                }
                onPressed: actionRow.triggered(action)
            }
        }
    }
}
