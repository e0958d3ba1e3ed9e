// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! Something that a page offers to do: the words on its button, and what happens when the button is pressed. */
QtObject {
    required property string text
    /*! Whether it ends or removes something. A press has no effect if it may have been meant for what was shown before. */
    property bool destructive: false

    signal triggered()
}
