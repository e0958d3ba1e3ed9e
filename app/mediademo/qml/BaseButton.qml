// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    The base of the buttons. With the focus it has a ring. A pointer presses it directly; keys are handled by the
    MediaPage.
*/
Item {
    id: button

    readonly property SignInTheme theme: Look.theme
    readonly property Units units: Look.units as Units
    /*! The name of the button, which a screen reader says. */
    property string text
    /*! The radius of its corners, in pixels. */
    property real radius: height / 2
    /*! Whether its background is shown only while it has the focus. */
    property bool flat: false

    readonly property bool highlighted: activeFocus

    signal pressed()

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.onPressAction: button.pressed()

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        visible: button.highlighted || !button.flat
        color: button.highlighted ? button.theme.focusColor : button.theme.actionColor
    }
    // Nothing fades, so that a key has an immediate effect, and the label can be read at every moment.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -button.units.px(9)
        radius: button.radius + button.units.px(9)
        visible: button.highlighted
        color: "transparent"
        border.width: button.units.px(4)
        border.color: button.theme.focusRingColor
    }
    HoverHandler {
        /*! The last place of the pointer in the window; negative while it is elsewhere. */
        property point last: Qt.point(-1, -1)

        // Qt would also report the pointer to the handler of a disabled item.
        enabled: button.enabled
        onEnabledChanged: last = Qt.point(-1, -1)

        // A button that appears below a pointer at rest must not take the focus.
        onPointChanged: {
            const now = hovered ? point.scenePosition : Qt.point(-1, -1);
            if (hovered && last.x >= 0 && last !== now)
                button.forceActiveFocus();
            last = now;
        }
    }
    // In Qt 6.4 a TapHandler also takes the end of a touch that began before it was there, and then waits for that finger.
    MouseArea {
        anchors.fill: parent
        onClicked: {
            button.forceActiveFocus();
            button.pressed();
        }
    }
}
