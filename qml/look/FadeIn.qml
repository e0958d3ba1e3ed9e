// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! Fades its target in whenever it becomes visible, except when the page is created. */
NumberAnimation {
    id: fadeIn

    property Theme theme: Look.theme
    property Units units: Look.units as Units

    readonly property bool shown: (target as Item)?.visible ?? false
    /*! Whether the page has been created completely. Until then nothing fades. */
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
