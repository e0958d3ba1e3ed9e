// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

Window {
    width: 1280
    height: 720
    visible: true

    SignInPage {
        anchors.fill: parent
        focus: true
        provider: Provider { issuer: "https://id.example.com"; clientId: "living-room-tv" }
        onSignedIn: console.log("Welcome, " + provider.signIn.session.accountName)
        onCloseRequested: Qt.quit()
    }
}
