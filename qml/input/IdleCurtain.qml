// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    Spares the panel below a page that nobody touches for some time: dims it, and says where it is to be
    moved. It lies above the page.
*/
Item {
    id: curtain

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! Whose keys bring the light back. */
    property alias page: watch.page
    /*! Whose clock counts, if there is one; else see IdleWatch. */
    property alias signIn: watch.signIn
    property alias clock: watch.clock
    /*! See IdleWatch. */
    property alias okActs: watch.okActs

    readonly property alias idle: watch.idle
    /*! Places to be in, one after the other, in units. */
    readonly property point shift: Qt.point([0, 5, 8, 5, 0, -5, -8, -5][watch.moves % 8],
                                            [0, 2, 4, 6, 4, -2, -4, -6][watch.moves % 8])

    function touch() {
        watch.touch();
    }

    Rectangle {
        anchors.fill: parent
        // Code and address can still be read below it.
        opacity: curtain.idle ? 0.4 : 0
        visible: opacity > 0
        color: "black"

        Behavior on opacity {
            enabled: !curtain.units.reduceMotion
            NumberAnimation { duration: curtain.theme.screenMotion }
        }
    }
    IdleWatch {
        id: watch
        anchors.fill: parent
    }
}
