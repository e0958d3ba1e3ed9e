// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! One of the two pictures of a Hero, of which one is visible. */
Image {
    id: picture

    /*! The duration in which it fades, in milliseconds. */
    required property int motion

    anchors.fill: parent
    asynchronous: true
    sourceSize.width: width
    sourceSize.height: height
    visible: opacity > 0

    Behavior on opacity {
        NumberAnimation { duration: picture.motion }
    }
}
