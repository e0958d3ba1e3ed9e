// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

// A music player with files that have the names of parts of the page.
Item {
    width: 1280
    height: 720

    readonly property bool hasOwnNames: colors.primary == "#ff8800" && title.artist === "Nina" && header.track === 3

    Theme {
        id: colors
        primary: "#ff8800"
    }
    Title {
        id: title
        artist: "Nina"
    }
    PageHeader {
        id: header
        track: 3
    }
    Provider {
        id: provider
        issuer: "https://id.example.com"
        clientId: "living-room-tv"
        store: Provider.Memory
    }
    SignInPage {
        anchors.fill: parent
        theme: SignInTheme { accentColor: colors.primary }
        provider: provider
    }
    OwnPage {
        anchors.fill: parent
        signIn: provider.signIn

        // In a component of its own a part gets theme and sizes in the same way.
        Loader {
            sourceComponent: QrTile {
                width: 100
                height: 100
                text: "https://id.example.com/device"
            }
        }
    }
}
