// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

Window {
    id: window

    required property SignIn signIn

    width: 1920
    height: 1080
    visible: true

    SignInPage {
        anchors.fill: parent
        signIn: window.signIn
        onCloseRequested: Qt.quit()
    }
}
