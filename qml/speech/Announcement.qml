// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Makes a screen reader read a text whenever it changes. The item itself draws nothing. Qt 6.8 introduced an event for
    this; in older versions an accessible notification that becomes visible has the same effect.
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
