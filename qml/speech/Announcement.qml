// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Tells a screen reader what has changed, in an item that nobody sees. Before Qt 6.8 there is no event
    for it, but what appears as a notification is read.
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
