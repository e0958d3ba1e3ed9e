// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    Up to four actions side by side. When the actions change, the first one gets the focus. The buttons are created once
    and only their labels change, because removing the button with the focus would lose the focus.
*/
FocusScope {
    id: actionRow

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*!
        A list of PageAction, which this row does not own. Its type is var so that a new list is assigned in one step: a
        list<PageAction> would be emptied before it is filled, and the focus would be lost in between.
    */
    required property var actions

    /*! Whether Tab stops at each button: see RemotePage. */
    property bool tabStops: false

    /*! The index of the action that has the focus, or gets it together with this row. */
    property int current: 0

    /*! The value of \c actions before its last change. */
    property var previousActions: []

    /*! Moves the focus by \a steps, at most to the end of the row. Returns false if the focus does not move. */
    function move(steps: int): bool {
        const before = current;
        current = Math.max(0, Math.min(actions.length - 1, current + steps));
        return current !== before;
    }

    /*! Presses the button that has the focus. */
    function pressCurrent() {
        const button = buttons.itemAt(current) as ActionButton;
        if (button)
            button.pressed();
    }

    onActionsChanged: {
        // The binding of the list is evaluated often and usually yields the same actions as before.
        const same = actions.length === previousActions.length
            && actions.every((action, index) => action === previousActions[index]);
        previousActions = actions;
        if (!same)
            current = 0;
    }

    implicitWidth: row.implicitWidth
    implicitHeight: units.actionHeight

    Row {
        id: row
        spacing: actionRow.units.px(24)

        Repeater {
            id: buttons
            model: 4

            ActionButton {
                required property int index
                readonly property PageAction action: actionRow.actions[index] ?? null

                text: action?.text ?? ""
                visible: action !== null
                focus: index === actionRow.current
                activeFocusOnTab: actionRow.tabStops
                onActiveFocusChanged: {
                    if (activeFocus)
                        actionRow.current = index;
                }
                onPressed: action?.triggered()
            }
        }
    }
}
