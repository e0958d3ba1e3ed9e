// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! How a code is said: letter by letter, with a pause after each, and a longer one after each group. */
QtObject {
    function spell(groups: list<string>): string {
        const code = groups.join("");
        const mixed = /[a-z]/.test(code) && /[A-Z]/.test(code);
        return groups.map(group => Array.from(group).map(letter => named(letter, mixed)).join(", ")).join(". ");
    }

    /*! What would be taken for something else, by its name. */
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
