// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*! Presses keys and buttons at moments that a test chooses. */
PageTestCase {
    /*! The time of the first press in a test, in milliseconds. */
    property int first: 0

    // All tests have the same window, to which time does not go back.
    function start(state: string) {
        first += 10000;
        if (state !== "")
            show(state);
    }

    function window() {
        return screen.Window.window;
    }

    function button(text: string): Item {
        // This completes the layout, so that each button is where it can be touched.
        shownTexts(screen);
        return visibleItems(front(), item => item instanceof ActionButton && item.text === text)[0];
    }

    function at(text: string): point {
        return remote.middleOf(button(text));
    }

    /*! The ways in which a press may arrive, at a place that has the focus. */
    readonly property var arrivals: ({
        "key": (time, place) => remote.pressAt(window(), time, Qt.Key_Return, 36),
        "gamepad": (time, place) => remote.pressAt(window(), time, 0, 312),
        "mouse": (time, place) => remote.clickAt(window(), time, place),
        "touch": (time, place) => remote.touchAt(window(), time, place)
    })
}
