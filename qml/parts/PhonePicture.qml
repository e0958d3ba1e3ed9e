// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*! A drawing of a phone on which a sign-in has just been approved. */
Rectangle {
    id: phone

    property Theme theme: Look.theme
    property Units units: Look.units as Units

    width: units.px(296)
    height: units.px(592)
    radius: units.px(52)
    color: theme.actionColor
    border.width: units.px(3)
    border.color: theme.trackColor

    Rectangle {
        id: display
        anchors.fill: parent
        anchors.margins: phone.units.px(16)
        radius: phone.radius - anchors.margins
        color: phone.theme.glowOuter

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: phone.units.px(16)
            width: phone.units.px(72)
            height: phone.units.px(10)
            radius: height / 2
            color: phone.theme.trackColor
        }
        RoundSign {
            anchors.horizontalCenter: parent.horizontalCenter
            y: phone.units.px(132)
            width: phone.units.px(128)
            height: width
            kind: RoundSign.Check
            color: phone.theme.goodColor
            discColor: phone.theme.goodDiscColor
        }
        Repeater {
            model: [[316, 168], [352, 120]]

            Rectangle {
                required property var modelData

                anchors.horizontalCenter: parent.horizontalCenter
                y: phone.units.px(modelData[0])
                width: phone.units.px(modelData[1])
                height: phone.units.px(14)
                radius: height / 2
                color: phone.theme.trackColor
            }
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: phone.units.px(442)
            width: phone.units.px(200)
            height: phone.units.px(64)
            radius: height / 2
            color: phone.theme.accentColor
        }
    }
}
