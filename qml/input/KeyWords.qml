// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! The names by which the screen refers to the keys of a remote control. */
QtObject {
    /*! Returns the shown name of the key with the name \a meaning in keys.json. */
    function label(meaning: string): string {
        switch (meaning) {
        case "up":
            return qsTr("Up");
        case "down":
            return qsTr("Down");
        case "left":
            return qsTr("Left");
        case "right":
            return qsTr("Right");
        case "ok":
            return qsTr("OK");
        case "back":
            return qsTr("Back");
        case "menu":
            return qsTr("Menu");
        case "home":
            return qsTr("Home");
        case "play":
            return qsTr("Play");
        case "red":
            return qsTr("Red");
        case "green":
            return qsTr("Green");
        case "yellow":
            return qsTr("Yellow");
        case "blue":
            return qsTr("Blue");
        }
        return qsTr("Nothing yet");
    }
}
