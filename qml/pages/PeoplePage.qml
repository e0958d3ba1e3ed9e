// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! Who it is, or who is to go; the latter is asked twice. */
ChoicePage {
    id: page

    required property Household household

    /*! Back, where there is no question before this one. */
    signal leaveRequested()

    enum Question {
        Who,
        Whom,
        Sure
    }
    property int question: PeoplePage.Who
    /*! Who is to go. */
    property int candidate: 0

    readonly property var names: household.names
    readonly property bool unknown: household.locked || household.broken

    function called(index: int): string {
        return names[index] || qsTr("Someone");
    }

    function tiles(): var {
        const people = names.map((name, index) => ({
            name: called(index),
            initial: name === "" ? "?" : [...name][0].toUpperCase(),
            tone: index
        }));
        if (question === PeoplePage.Who)
            people.push({ name: qsTr("Add someone"), initial: "+", tone: people.length });
        return people;
    }

    function ask(next: int) {
        current = 0;
        question = next;
    }

    upright: true
    columns: 5
    title: {
        switch (question) {
        case PeoplePage.Whom:
            return qsTr("Who should be removed?");
        case PeoplePage.Sure:
            return qsTr("Remove %1?").arg(called(candidate));
        }
        return qsTr("Who’s watching?");
    }
    text: {
        if (question === PeoplePage.Sure)
            return qsTr("Signs out here. Adding again is possible at any time.");
        if (household.locked)
            return qsTr("The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.");
        if (household.broken)
            return qsTr("The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.");
        return "";
    }
    warning: unknown
    choices: household.reading || question === PeoplePage.Sure ? [] : tiles()
    actions: {
        switch (question) {
        case PeoplePage.Whom:
            return ["back"];
        case PeoplePage.Sure:
            return ["keep", "remove"];
        }
        return [...unknown ? ["tryAgain"] : [], ...names.length > 0 ? ["removeSomeone"] : [], "close"];
    }
    onChosen: index => {
        if (question === PeoplePage.Whom) {
            candidate = index;
            ask(PeoplePage.Sure);
        } else if (index < names.length) {
            household.choose(index);
        } else {
            household.add();
        }
    }
    onTriggered: action => {
        switch (action) {
        case "removeSomeone":
            ask(PeoplePage.Whom);
            break;
        case "remove":
            household.remove(candidate);
            break;
        case "keep":
            ask(PeoplePage.Who);
            break;
        case "tryAgain":
            household.read();
            break;
        }
    }
    onCloseRequested: {
        if (question === PeoplePage.Who)
            leaveRequested();
        else
            ask(PeoplePage.Who);
    }
}
