// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! The page of a television that several people share: for choosing, signing in and removing a person. */
SignInHostPage {
    id: page

    required property Household household

    host: household
    pageWithoutSignIn: peoplePage
    onGoBackRequested: household?.leave()

    // Whoever has signed in may be in another place than the one that was chosen.
    Connections {
        target: page.household
        function onPeopleChanged() {
            if (page.household.lastPerson >= 0)
                page.lastChosen = page.household.lastPerson;
        }
    }
    Component {
        id: peoplePage

        PeoplePage {
            anchors.fill: parent
            household: page.household
            startAt: page.lastChosen
            styledAs: page
            keyMap: page.keyMap
            onLeaveRequested: page.closeRequested()
            onPersonChosen: index => page.lastChosen = index
            // When a person is removed, the index of everybody behind that person changes.
            onQuestionChanged: page.lastChosen = 0
        }
    }
}
