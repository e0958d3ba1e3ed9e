// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    A few actions side by side. When the actions change, the first one gets the focus: see keepsFocus. The buttons are
    created once and only their labels change, because removing the button with the focus would lose the focus.
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

    /*! The number of buttons to create at first. The row creates more as soon as it has more actions. */
    property int capacity: 4
    /*! Whether the buttons are created. A row that is shown later, or never, needs none before. */
    property bool created: true
    /*! Whether the row can be used: it is disabled while something lies over it, such as the list of languages. */
    readonly property bool usable: visible && enabled
    /*! Whether Tab stops at each button: see RemotePage. */
    property bool tabStops: false

    /*! The index of the action that has the focus, or gets it together with this row. */
    property int current: 0
    /*! Whether the focus stays on the action to which a person has moved it, as long as that is offered. */
    property bool keepsFocus: false
    /*! The action to which a person has moved the focus; null if nobody has moved it. */
    property PageAction chosen: null

    readonly property real gap: units.px(24)
    /*! Whether the row shares its line with a StatusLine. */
    property bool beside: false
    /*! Whether there is a StatusLine, which stands beside the row on some pages. */
    property bool hasStatus: false
    /*!
        Whether the buttons have the width of the page together, whether they are one or many: on a square page, and on a
        portrait one unless the status stands beside them.
    */
    readonly property bool fills: units.portrait && !(hasStatus && units.shortPortrait) || units.square
    /*! The width of the page for the actions, in pixels. */
    readonly property real room: units.safeWidth - (beside ? Math.max(units.text(300), units.small ? units.px(360) : 0) : 0)

    // The width that the buttons of a row would like to have, without the gaps. It is not needed on a wide page, which
    // has room for four.
    readonly property real wantedWidth: {
        let sum = 0;
        for (let i = 0; i < buttons.count && !units.usualHeight; ++i) {
            const button = buttons.itemAt(i) as ActionButton;
            sum += button?.visible ? button.implicitWidth : 0;
        }
        return sum;
    }
    readonly property real widthForButtons: room - (actions.length - 1) * gap
    /*! Whether each label fits if all buttons have the same width, as they should where they fill the page. */
    readonly property bool fitEqually: {
        const most = widthForButtons / actions.length - units.px(36) + units.gap(88);
        for (let i = 0; i < buttons.count && fills; ++i) {
            const button = buttons.itemAt(i) as ActionButton;
            if (button?.visible && button.implicitWidth > most)
                return false;
        }
        return true;
    }
    /*! The scale at which every label fits into its button. A row of labels of several sizes would look restless. */
    readonly property real labelScale: {
        let least = units.portrait ? 1.2 : 1;
        for (let i = 0; i < buttons.count; ++i) {
            const button = buttons.itemAt(i) as ActionButton;
            if (button?.visible)
                least = Math.min(least, button.fittingScale);
        }
        return least;
    }

    // On a small panel only the widest buttons become narrower, because their labels can have two lines.
    readonly property real widestWidth: {
        const wanted = [];
        for (let i = 0; i < buttons.count && units.small; ++i) {
            const button = buttons.itemAt(i) as ActionButton;
            if (button?.visible)
                wanted.push(button.implicitWidth);
        }
        let left = widthForButtons;
        for (const [i, width] of wanted.sort((a, b) => a - b).entries()) {
            if (width * (wanted.length - i) > left)
                return Math.floor(left / (wanted.length - i));
            left -= width;
        }
        return room;
    }

    /*! The width of a button whose label needs \a wanted pixels. */
    function widthOf(wanted: real): real {
        if (fills && fitEqually)
            return Math.floor(widthForButtons / actions.length);
        // The margins beside the labels give way first, those of each button by as much.
        const less = (wantedWidth - widthForButtons) / actions.length;
        if (units.small && !units.portrait && less > 0 && less <= units.gap(88) - units.px(36))
            return Math.max(units.leastTarget, Math.floor(wanted - less));
        // On a small panel labels may have two lines.
        if (units.small && (!units.portrait || wantedWidth > widthForButtons))
            return Math.min(wanted, widestWidth);
        return fills || wantedWidth > widthForButtons ? Math.floor(wanted * widthForButtons / wantedWidth) : wanted;
    }

    /*! The value of \c actions before its last change. */
    property var previousActions: []

    /*! Gives the first action the focus. */
    function begin() {
        chosen = null;
        current = 0;
    }

    /*! Moves the focus by \a steps, at most to the end of the row. Returns false if the focus does not move. */
    function move(steps: int): bool {
        const before = current;
        current = Math.max(0, Math.min(actions.length - 1, current + steps));
        chosen = actions[current] ?? null;
        return current !== before;
    }

    /*! Moves the focus by \a steps to the right, as a page does for the arrow keys. See move(). */
    function moveAcross(steps: int): bool {
        return move(LayoutMirroring.enabled ? -steps : steps);
    }

    /*! Presses the button that has the focus. */
    function pressCurrent() {
        const button = buttons.itemAt(current) as ActionButton;
        if (button)
            button.pressed();
    }

    function trigger(action: PageAction) {
        if (action && !(action.guarded && shownSince.isTooSoon()))
            action.triggered();
    }

    onUsableChanged: shownSince.restart()
    Component.onCompleted: shownSince.restart()
    onActionsChanged: {
        // The binding of the list is evaluated often and usually yields the same actions as before.
        const same = actions.length === previousActions.length
            && actions.every((action, index) => action === previousActions[index]);
        previousActions = actions;
        capacity = Math.max(capacity, actions.length);
        if (same)
            return;
        if (!keepsFocus)
            chosen = null;
        current = Math.max(0, actions.indexOf(chosen));
        shownSince.restart();
    }

    implicitWidth: row.implicitWidth
    implicitHeight: units.actionHeight

    ShownSince { id: shownSince }
    Row {
        id: row
        spacing: actionRow.gap

        Repeater {
            id: buttons
            model: actionRow.created ? actionRow.capacity : 0

            ActionButton {
                required property int index
                readonly property PageAction action: actionRow.actions[index] ?? null

                text: action?.text ?? ""
                visible: action !== null
                width: actionRow.widthOf(implicitWidth)
                labelScale: actionRow.labelScale
                focus: index === actionRow.current
                activeFocusOnTab: actionRow.tabStops
                onActiveFocusChanged: {
                    if (!activeFocus || actionRow.current === index)
                        return;
                    actionRow.current = index;
                    actionRow.chosen = action;
                }
                purpose: action
                onPressed: actionRow.trigger(action)
                // The actions have changed below a finger. What was touched happens if it is still offered.
                onPressedFor: touched => {
                    if (actionRow.actions.includes(touched))
                        (touched as PageAction).triggered();
                }
            }
        }
    }
}
