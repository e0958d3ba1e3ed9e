// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! Spells a user code for text-to-speech. */
QtObject {
    /*! Returns the letters of \a groups one by one, with a pause after each letter and a longer one after each group. */
    function spell(groups: list<string>): string {
        const code = groups.join("");
        const mixed = /[a-z]/.test(code) && /[A-Z]/.test(code);
        return groups.map(group => Array.from(group).map(letter => named(letter, mixed)).join(", ")).join(". ");
    }

    /*! The name of a letter that may be mistaken for another one when it is heard; otherwise the letter itself. */
    function named(letter: string, mixed: bool): string {
        if (mixed && /[A-Z]/.test(letter))
            return qsTr("capital %1").arg(letter);
        switch (letter) {
        case "0":
            return qsTr("zero");
        case "O":
        case "o":
            return qsTr("the letter %1").arg(letter);
        case "-":
            return qsTr("dash");
        case " ":
            return qsTr("space");
        }
        return letter;
    }
}
