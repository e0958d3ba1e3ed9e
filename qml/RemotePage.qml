// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! What every page has that fills the screen and is worked by a remote: whose it is, and how it looks. */
RemoteKeys {
    property string brandName: "DeviceSignIn"
    property string deviceName
    property Theme theme: Theme {}
    /*! How much larger than in the theme all text is, 1 to 1.5. */
    property real textScale: 1
    /*! Nothing moves or fades. */
    property bool reduceMotion: false
    /*! With it people choose their language on the screen; see Language. */
    property Language language: null

    focus: true

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
}
