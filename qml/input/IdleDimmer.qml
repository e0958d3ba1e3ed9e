// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    Protects a display from burn-in: dims the page below it while nobody touches it, and tells the page where to move.
*/
Item {
    id: dimmer

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! The page whose keys end the dimming. */
    property alias page: watch.page
    /*! Has the clock that measures the time; if it is null, that is \c clock: see IdleWatch. */
    property alias signIn: watch.signIn
    property alias clock: watch.clock
    /*! See IdleWatch. */
    property alias okActs: watch.okActs

    readonly property alias idle: watch.idle
    /*! How far the page is to be moved, in units. It changes every few minutes while the page is idle. */
    readonly property point shift: Qt.point([0, 5, 8, 5, 0, -5, -8, -5][watch.moves % 8],
                                            [0, 2, 4, 6, 4, -2, -4, -6][watch.moves % 8])

    /*! Ends the dimming, and begins to measure the time anew. */
    function touch() {
        watch.touch();
    }

    Rectangle {
        anchors.fill: parent
        // Code and address can still be read.
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
