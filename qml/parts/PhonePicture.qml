// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! A drawing of a phone on which a sign-in has just been approved. */
Rectangle {
    id: phone

    property Theme theme: Look.theme
    property Units units: Look.units as Units

    /*! The size of the drawing, as a multiple of the usual one. */
    property real size: 1

    function px(count: real): real {
        return units.px(count * size);
    }

    width: px(296)
    height: px(592)
    radius: px(52)
    color: theme.actionColor
    border.width: px(3)
    border.color: theme.trackColor

    Rectangle {
        id: display
        anchors.fill: parent
        anchors.margins: phone.px(16)
        radius: phone.radius - anchors.margins
        color: phone.theme.glowOuter

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: phone.px(16)
            width: phone.px(72)
            height: phone.px(10)
            radius: height / 2
            color: phone.theme.trackColor
        }
        RoundIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: phone.px(132)
            width: phone.px(128)
            height: width
            kind: RoundIcon.Check
            color: phone.theme.goodColor
            discColor: phone.theme.goodDiscColor
        }
        Repeater {
            model: [[316, 168], [352, 120]]

            Rectangle {
                required property var modelData

                anchors.horizontalCenter: parent.horizontalCenter
                y: phone.px(modelData[0])
                width: phone.px(modelData[1])
                height: phone.px(14)
                radius: height / 2
                color: phone.theme.trackColor
            }
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: phone.px(442)
            width: phone.px(200)
            height: phone.px(64)
            radius: height / 2
            color: phone.theme.accentColor
        }
    }
}
