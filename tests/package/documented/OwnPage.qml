// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

Item {
    id: page

    required property SignIn signIn
    readonly property DeviceFlow flow: signIn.flow

    Look.theme: SignInLightTheme {}
    Look.units: Units { width: page.width; height: page.height }

    QrTile {
        width: 400
        height: 400
        text: page.flow.verificationUriComplete || page.flow.verificationUri
    }
    UserCode {
        y: 420
        width: 400
        largest: 64
        code: page.flow.userCode
    }
    TimeRing {
        y: 520
        width: 60
        height: 60
        value: page.flow.hasCode ? page.flow.remainingSeconds / page.flow.lifetimeSeconds : 0
    }
}
