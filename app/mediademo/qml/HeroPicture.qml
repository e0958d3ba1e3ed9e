// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! One of two pictures that take turns. */
Image {
    id: picture

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
