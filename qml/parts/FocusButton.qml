// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    The base of all buttons and tiles. A ring that can be seen from a distance shows that it has the focus. A pointer
    presses it directly; keys are handled by the row or grid around it.
*/
Item {
    id: button

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! The label of the button, which is also its accessible name. */
    property string text
    /*! The radius of its corners, in pixels. */
    property real radius
    /*! The distance from the upper and lower edge to what is drawn, in pixels: a finger may hit more than is seen. */
    property real inset: 0
    /*! Whether its background is shown only while it has the focus. */
    property bool flat: false

    /*! What a press does now. A pointer may be on the button while that changes. */
    property var purpose: text

    signal pressed()
    /*! The button was pressed with a pointer while it had this \a purpose, and has another one at the end of that press. */
    signal pressedFor(var purpose)

    /*!
        Whether it is drawn as focused. In an inactive window that is the button that gets the focus when the window
        becomes active again.
    */
    readonly property bool highlighted: activeFocus || (focus && !Window.active)

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.onPressAction: {
        // Handling the press may remove what covers the button. A button that was covered before is not pressed even then.
        const usable = button.enabled;
        if (pressArea.announceScreenReader() && usable)
            button.pressed();
    }

    // The software renderer keeps an image of the corners of each round rectangle, even an invisible one. The radius is
    // 0 while this one is invisible, to save that memory.
    Rectangle {
        anchors.fill: parent
        anchors.topMargin: button.inset
        anchors.bottomMargin: button.inset
        radius: visible ? button.radius : 0
        visible: button.highlighted || !button.flat
        color: button.highlighted ? button.theme.focusColor : button.theme.actionColor
        border.width: button.units.px(3)
        border.color: button.highlighted ? button.theme.focusColor : button.theme.actionBorderColor
    }
    // Nothing fades: a key has an immediate effect, and the label and the color behind it change together. While they
    // faded from light to dark and from dark to light, there would be a moment when both are the same.
    Rectangle {
        /*! The distance from what is drawn of the button to the outer edge of the ring, in pixels. */
        readonly property real reach: button.units.px(5) + border.width

        anchors.fill: parent
        anchors.margins: -reach
        anchors.topMargin: button.inset - reach
        anchors.bottomMargin: button.inset - reach
        radius: visible ? button.radius + reach : 0
        visible: button.highlighted
        color: "transparent"
        border.width: button.units.px(4)
        border.color: button.theme.focusRingColor
    }
    HoverHandler {
        id: hover

        // Qt would also report the pointer to the handler of a disabled item.
        enabled: button.enabled
        onEnabledChanged: last = Qt.point(-1, -1)

        /*! The last position of the pointer in the window; negative while it is outside the button. */
        property point last: Qt.point(-1, -1)

        // `hovered` also becomes true for a button that appears below a pointer that does not move. Such a button must
        // not take the focus.
        onPointChanged: {
            const now = hovered ? point.scenePosition : Qt.point(-1, -1);
            if (hovered && last.x >= 0 && last !== now)
                button.forceActiveFocus();
            last = now;
        }
    }
    PressArea {
        id: pressArea
        property var purposeAtBegin

        anchors.fill: parent
        onBegun: purposeAtBegin = button.purpose
        onPressed: {
            if (purposeAtBegin !== button.purpose) {
                button.pressedFor(purposeAtBegin);
                return;
            }
            button.forceActiveFocus();
            button.pressed();
        }
    }
}
