// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

Window {
    width: 1920
    height: 1080
    visible: true

    SignInPage {
        anchors.fill: parent
        focus: true
        provider: Provider {
            issuer: Application.arguments[1]
            clientId: "living-room-tv"
            store: Provider.Memory
        }
        onSignedIn: console.log("Welcome, " + provider.signIn.session.accountName)
        onCloseRequested: Qt.quit()
    }
}
