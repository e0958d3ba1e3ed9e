// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import App
import DeviceSignIn

SignInPage {
    focus: true
    provider: Provider { issuer: "https://id.example.com"; clientId: "living-room-tv" }
    onSignedIn: library.load(provider.signIn.session)

    Library { id: library }
}
