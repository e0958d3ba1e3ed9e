// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! One action. It is pressed by its row when it has the focus, or by a pointer. */
Item {
    id: button

    required property Theme theme
    property string text

    signal pressed()

    /*! While the window is in the background, the place where the focus will be when it returns. */
    readonly property bool lit: activeFocus || (focus && !Window.active)

    implicitWidth: Math.ceil(label.implicitWidth) + theme.px(88)
    implicitHeight: theme.px(84)

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.onPressAction: button.pressed()

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: button.lit ? button.theme.focusColor : button.theme.actionColor
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -button.theme.px(5) - border.width
        radius: height / 2
        visible: button.lit
        color: "transparent"
        border.width: button.theme.px(4)
        border.color: button.theme.focusRingColor
    }
    Text {
        id: label
        anchors.centerIn: parent
        text: button.text
        textFormat: Text.PlainText
        color: button.lit ? button.theme.focusTextColor : button.theme.actionTextColor
        font.family: button.theme.family
        font.weight: Font.Medium
        font.pixelSize: button.theme.actionSize
        Accessible.ignored: true
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
