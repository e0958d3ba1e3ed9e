// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! Something that a page offers to do: the words on its button, and what happens when the button is pressed. */
QtObject {
    required property string text

    signal triggered()
}
