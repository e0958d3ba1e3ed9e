// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Fades its target in whenever it becomes visible, except when the page is created, or when it shows something that
    was waited for.
*/
NumberAnimation {
    id: fadeIn

    property Theme theme: Look.theme
    property Units units: Look.units as Units

    readonly property bool shown: (target as Item)?.visible ?? false
    /*! Whether the page has been created completely. Until then nothing fades. */
    property bool begun: false

    /*! What the target shows. If that is new when the target becomes visible, the target does not fade. */
    property string content
    /*! What the target showed when it was visible last. */
    property string lastContent

    property: "opacity"
    from: 0
    to: 1
    duration: theme.screenMotion

    onShownChanged: {
        if (!shown)
            return;
        if (begun && content === lastContent && !units.reduceMotion)
            restart();
        lastContent = content;
    }
    Component.onCompleted: {
        begun = true;
        if (shown)
            lastContent = content;
    }
}
