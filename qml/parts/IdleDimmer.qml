// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Protects a display from burn-in. After a time without a key or touch it dims the page below it and moves \c shift,
    the offset that the page applies to its content.
*/
Item {
    id: dimmer

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! The page whose keys end the dimming. */
    property alias page: watch.page
    /*! The sign-in whose clock measures the time; if it is null, \c clock measures it. */
    property alias signIn: watch.signIn
    property alias clock: watch.clock
    /*! Whether OK has its usual effect on a dimmed page; any other key only ends the dimming. */
    property alias okActs: watch.okActs

    readonly property alias idle: watch.idle
    /*! The offset of the page's content, in units: see Units. It changes every few minutes while the page is idle. */
    readonly property point shift: Qt.point([0, 5, 8, 5, 0, -5, -8, -5][watch.moves % 8],
                                            [0, 2, 4, 6, 4, -2, -4, -6][watch.moves % 8])

    /*! Ends the dimming and restarts the measurement of time, as a key or touch does. */
    function recordActivity() {
        watch.recordActivity();
    }

    Rectangle {
        anchors.fill: parent
        // The code and the address must stay readable on the dimmed page.
        opacity: dimmer.idle ? 0.4 : 0
        visible: opacity > 0
        color: "black"

        Behavior on opacity {
            enabled: !dimmer.units.reduceMotion
            NumberAnimation { duration: dimmer.theme.screenMotion }
        }
    }
    IdleWatch {
        id: watch
        anchors.fill: parent
    }
}
