// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! Offers several providers to choose from, and signs in at the chosen one. */
SignInHostPage {
    id: page

    required property ProviderMenu menu

    readonly property var names: menu?.names ?? []

    host: menu
    pageWithoutSignIn: choicePage
    onGoBackRequested: menu.leave()

    readonly property Names shownNames: Names { family: page.theme.family }

    Component {
        id: choicePage

        ChoicePage {
            anchors.fill: parent
            title: qsTr("Where do you want to sign in?")
            // Up to six providers get tiles half as wide as the page, or a third where that leaves fewer places empty.
            columns: page.names.length <= 6 ? 2 : 3
            mostColumns: 3
            choices: page.names.map((name, index) => {
                const detail = page.shownNames.drawable(page.menu.details[index]);
                const shown = page.shownNames.shown(name, detail);
                return { name: shown, detail: shown === detail ? "" : detail, initial: page.shownNames.initial(name), tone: index };
            })
            startAt: page.lastChosen
            styledAs: page
            keyMap: page.keyMap
            onChosen: index => {
                page.lastChosen = index;
                page.menu.choose(index);
            }
            onCloseRequested: page.closeRequested()
        }
    }
}
