// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn as SignIn

SignIn.SignInPage {
    focus: true
    provider: SignIn.Provider { issuer: "https://id.example.com"; clientId: "living-room-tv" }
}
