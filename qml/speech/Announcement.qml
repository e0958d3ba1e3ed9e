// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Makes a screen reader read a text whenever it changes. The item is invisible on the screen. Qt has an event for this
    since 6.8; before that, a notification that becomes visible has the same effect.
*/
Item {
    required property string text

    Accessible.role: Accessible.Notification
    Accessible.name: text

    property bool changing: false

    visible: text !== "" && !changing
    onTextChanged: {
        changing = true;
        changing = false;
    }
}
