// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Keeps the order of letters in a text from a server that is inserted into a sentence written from right to left, and
    keeps lines from ending inside its words. It adds invisible marks (Unicode Standard Annexes #9 and #14). It also says
    how much of an address is shown.
*/
QtObject {
    readonly property bool rightToLeft: Application.layoutDirection === Qt.RightToLeft

    /*! Returns what people have to type of \a url: not the scheme of a web page, and no slash at the end. */
    function shownAddress(url: string): string {
        return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
    }

    /*! Isolates an address or a code, whose letters run from left to right in every language. */
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

    /*! Isolates a name, whose direction is that of its own letters. */
    function name(text: string): string {
        return rightToLeft && text !== "" ? "\u2068" + text + "\u2069" : text;
    }

    /*!
        Lets a line end only before a dot or an @ and behind a slash of an address, so that a name in it is read as a whole. An
        address with a very long name, which no line may have room for, is returned unchanged.
    */
    function addressInLines(text: string): string {
        return text.split(/[.@/]/).some(part => part.length > 32) ? text
            : text.replace(/[-?|!]/g, "$&\u2060").replace(/[.@]/g, "\u200B$&");
    }

    /*! Keeps a line from ending behind a hyphen of a code. */
    function codeInLine(text: string): string {
        return text.replace(/-/g, "-\u2060");
    }

    /*!
        Keeps a line of a sentence from ending behind a word of one letter, such as “A”.
    */
    function wordsInLines(text: string): string {
        const letter = "[A-Za-z\u00C0-\u024F\u0400-\u04FF]";
        return text.replace(new RegExp("(^|[\\s(])(" + letter + ") ", "g"), "$1$2\u00A0");
    }

    /*! Returns \a text without the marks of the functions for lines, for reading it aloud. */
    function spoken(text: string): string {
        return text.replace(/[\u200B\u2060]/g, "").replace(/\u00A0/g, " ");
    }
}
