// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    The base of all buttons and tiles. It shows clearly, also from a distance, that it has the focus. A pointer presses
    it directly; a key is received by the row or grid around it.
*/
Item {
    id: button

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! The name of the button, which a screen reader says. */
    property string text
    /*! The radius of its corners, in pixels. */
    property real radius
    /*! Whether its background is shown only while it has the focus. */
    property bool flat: false

    signal pressed()

    /*!
        Whether it looks focused. That is also the case while the window is inactive, for the button that gets the focus
        when the window becomes active again.
    */
    readonly property bool highlighted: activeFocus || (focus && !Window.active)

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.onPressAction: button.pressed()

    // The software renderer keeps a picture of the corners of every round rectangle, so an invisible one is not round.
    Rectangle {
        anchors.fill: parent
        radius: visible ? button.radius : 0
        visible: button.highlighted || !button.flat
        color: button.highlighted ? button.theme.focusColor : button.theme.actionColor
        border.width: button.units.px(3)
        border.color: button.highlighted ? button.theme.focusColor : button.theme.actionBorderColor

        Behavior on color {
            enabled: !button.units.reduceMotion
            ColorAnimation { duration: button.theme.focusMotion }
        }
    }
    // The ring appears without an animation, so that a key has an immediate effect.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -button.units.px(5) - border.width
        radius: visible ? button.radius - anchors.margins : 0
        visible: button.highlighted
        color: "transparent"
        border.width: button.units.px(4)
        border.color: button.theme.focusRingColor
    }
    HoverHandler {
        /*! The last place of the pointer in the window; negative while it is elsewhere. */
        property point last: Qt.point(-1, -1)

        // `hovered` would also become true for a button that appears below a pointer at rest, which must not take the
        // focus.
        onPointChanged: {
            const now = hovered ? point.scenePosition : Qt.point(-1, -1);
            if (hovered && last.x >= 0 && last !== now)
                button.forceActiveFocus();
            last = now;
        }
    }
    TapHandler {
        onTapped: {
            button.forceActiveFocus();
            button.pressed();
        }
    }
}
