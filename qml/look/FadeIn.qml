// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! Lets its target appear rather than pop up. What the page begins with is there at once. */
NumberAnimation {
    id: fadeIn

    property Theme theme: Look.theme
    property Units units: Look.units as Units

    readonly property bool shown: (target as Item)?.visible ?? false
    property bool begun: false

    property: "opacity"
    from: 0
    to: 1
    duration: theme.screenMotion

    onShownChanged: {
        if (shown && begun && !units.reduceMotion)
            restart();
    }
    Component.onCompleted: begun = true
}
