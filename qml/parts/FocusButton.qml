// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    What can be pressed: by its row or grid when it has the focus, or by a pointer. From the couch it is
    seen at once where the focus is.
*/
Item {
    id: button

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    property string text
    property real radius
    /*! Without a face of its own until it has the focus. */
    property bool quiet: false

    signal pressed()

    /*! While the window is in the background, the place where the focus will be when it returns. */
    readonly property bool lit: activeFocus || (focus && !Window.active)

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.onPressAction: button.pressed()

    // Round only while seen: the software renderer keeps a picture of the corners of every rectangle.
    Rectangle {
        anchors.fill: parent
        radius: visible ? button.radius : 0
        visible: button.lit || !button.quiet
        color: button.lit ? button.theme.focusColor : button.theme.actionColor
        border.width: button.units.px(3)
        border.color: button.lit ? button.theme.focusColor : button.theme.actionBorderColor

        Behavior on color {
            enabled: !button.units.reduceMotion
            ColorAnimation { duration: button.theme.focusMotion }
        }
    }
    // At once: this is the answer to the key.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -button.units.px(5) - border.width
        radius: visible ? button.radius - anchors.margins : 0
        visible: button.lit
        color: "transparent"
        border.width: button.units.px(4)
        border.color: button.theme.focusRingColor
    }
    HoverHandler {
        property point last: Qt.point(-1, -1)

        // Not by `hovered`: a button that appears below a pointer at rest leaves the focus alone.
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
