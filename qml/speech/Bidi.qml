// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Keeps what comes from outside together in a sentence that goes from right to left, by marks that
    nobody sees (Unicode's bidirectional algorithm, UAX #9).
*/
QtObject {
    readonly property bool rightToLeft: Application.layoutDirection === Qt.RightToLeft

    /*! An address or a code: it reads from the left, in every language. */
    function address(text: string): string {
        return rightToLeft && text !== "" ? "\u2066" + text + "\u2069" : text;
    }

    /*!
        A code whose every letter stands to the right of the one before. Without these marks Arabic digits
        before a hyphen or a space would change places with those after it (UAX #9, rule N1).
    */
    function code(text: string): string {
        return /^[\u0000-\u007F]*$/.test(text) ? text : "\u202D" + text + "\u202C";
    }

    /*! A name: it goes its own way. */
    function name(text: string): string {
        return rightToLeft && text !== "" ? "\u2068" + text + "\u2069" : text;
    }
}
