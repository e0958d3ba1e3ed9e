// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Isolates text from a server in a sentence that is written from right to left, so that the order of its letters is
    kept. It adds invisible marks (Unicode Standard Annex #9).
*/
QtObject {
    readonly property bool rightToLeft: Application.layoutDirection === Qt.RightToLeft

    /*! Isolates an address or a code, which reads from the left in every language. */
    function address(text: string): string {
        return rightToLeft && text !== "" ? "\u2066" + text + "\u2069" : text;
    }

    /*!
        Makes each letter of a code stand to the right of the one before. Without these marks Arabic digits before a
        hyphen or a space would change places with those after it (UAX #9, rule N1).
    */
    function code(text: string): string {
        return /^[\u0000-\u007F]*$/.test(text) ? text : "\u202D" + text + "\u202C";
    }

    /*! Isolates a name, which reads in the direction of its own letters. */
    function name(text: string): string {
        return rightToLeft && text !== "" ? "\u2068" + text + "\u2069" : text;
    }
}
