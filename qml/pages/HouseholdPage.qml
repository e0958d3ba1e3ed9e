// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*! For a television that several people share: asks who it is, adds somebody, and removes somebody. */
SignInHostPage {
    id: page

    required property Household household

    host: household
    between: peoplePage
    onGoBackRequested: household.leave()

    Component {
        id: peoplePage

        PeoplePage {
            anchors.fill: parent
            household: page.household
            like: page
            keyMap: page.keyMap
            onLeaveRequested: page.closeRequested()
        }
    }
}
