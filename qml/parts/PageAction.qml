// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! Something that a page offers to do: the words on its button, and what happens when the button is pressed. */
QtObject {
    required property string text
    /*!
        Whether it leaves the page, ends or removes something, or takes a message away that nobody may have read. A press
        has no effect if it may have been meant for what was shown before.
    */
    property bool guarded: false

    signal triggered()
}
