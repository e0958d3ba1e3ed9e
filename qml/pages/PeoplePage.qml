// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Lets a person of a household be chosen, added or removed. A removal has to be confirmed.
*/
ChoicePage {
    id: page

    /*! Null if the app has none, because its Provider has a problem. */
    required property Household household

    FailureWords {
        id: notConfigured
        reason: Reason.NotConfigured
    }

    /*! A person, or whoever is to be added, is about to sign in. */
    signal personChosen(index: int)
    /*! Back was pressed at the first question. */
    signal leaveRequested()

    /*! The question on the page: who is there, who is to be removed, and whether to really remove that person. */
    enum Question {
        WhoIsThere,
        WhomToRemove,
        ReallyRemove
    }
    property int question: PeoplePage.WhoIsThere
    /*! The index of the person to be removed. */
    property int removalIndex: 0

    readonly property var names: household?.names ?? []
    /*! Whether the store could not be read, so that the names of the household are unknown. */
    readonly property bool namesUnknown: household !== null && (household.locked || household.broken)

    readonly property PageAction readAgainAction: PageAction {
        text: qsTr("Try again")
        onTriggered: page.household.read()
    }
    readonly property PageAction removeSomeoneAction: PageAction {
        text: qsTr("Remove someone")
        onTriggered: page.ask(PeoplePage.WhomToRemove)
    }
    readonly property PageAction keepAction: PageAction {
        text: qsTr("Keep")
        onTriggered: page.keep()
    }
    readonly property PageAction removeAction: PageAction {
        text: qsTr("Remove")
        guarded: true
        onTriggered: page.household.remove(page.removalIndex)
    }

    readonly property Names shownNames: Names { family: page.theme.family }

    /*! The name of a person as a tile shows it. */
    function shownName(index: int): string {
        return shownNames.shown(names[index], household.addresses[index]) || qsTr("Someone");
    }

    /*! Everybody whose tile shows the same name as that of a person, who is one of them. */
    function namesakes(index: int): var {
        const shown = shownName(index);
        return names.map((name, other) => other).filter(other => shownName(other) === shown);
    }

    /*! What a tile shows below the name of a person who has namesakes: the address, if it is known. */
    function detailOf(index: int): string {
        const address = household.addresses[index];
        return namesakes(index).length > 1 && address !== shownName(index) ? address : "";
    }

    /*! A number behind the name of everybody but the first of those who have the same address as well, or none. */
    function numberOf(index: int): string {
        const equals = namesakes(index).filter(other => household.addresses[other] === household.addresses[index]);
        const number = equals.indexOf(index) + 1;
        return number > 1 ? " (" + number + ")" : "";
    }

    /*! The name of a person within a sentence. */
    function nameInSentence(index: int): string {
        const name = shownNames.drawable(names[index]) || household.addresses[index] || qsTr("Someone");
        const detail = detailOf(index);
        return name + numberOf(index) + (detail === "" || detail === name ? "" : " (" + bidi.address(bidi.addressInLines(detail)) + ")");
    }

    function tiles(): var {
        const people = names.map((name, index) => ({
            name: shownName(index) + numberOf(index),
            detail: detailOf(index),
            initial: shownNames.initial(name),
            tone: index
        }));
        if (question === PeoplePage.WhoIsThere)
            people.push({ name: qsTr("Add someone"), initial: "+", tone: people.length });
        return people;
    }

    function ask(next: int) {
        current = 0;
        question = next;
    }

    /*! Returns to the first question, with the focus on the person who is not removed. */
    function keep() {
        ask(PeoplePage.WhoIsThere);
        current = Math.min(removalIndex, names.length);
    }

    // A small panel has no room for a whole vertical tile below a text.
    vertical: !(units.compact && text !== "")
    columns: 5
    mostCount: names.length + 1
    title: {
        if (!household)
            return notConfigured.title();
        switch (question) {
        case PeoplePage.WhomToRemove:
            return qsTr("Who should be removed?");
        case PeoplePage.ReallyRemove:
            return qsTr("Remove %1?").arg(nameInSentence(removalIndex));
        }
        return qsTr("Who’s watching?");
    }
    text: {
        if (!household)
            return notConfigured.text();
        if (question === PeoplePage.ReallyRemove)
            return qsTr("Signs out here. Adding again is possible at any time.");
        if (household.locked)
            return qsTr("The keychain is locked, so those who have signed in before can’t be shown. Unlock it and try again, or go on without it.");
        if (household.broken)
            return qsTr("The keychain doesn’t work, so those who have signed in before can’t be shown, and whoever is added is asked again after a restart.");
        return "";
    }
    warning: namesUnknown || !household
    initial: question === PeoplePage.ReallyRemove ? shownNames.initial(names[removalIndex] ?? "") : ""
    tone: removalIndex
    choices: !household || household.reading || question === PeoplePage.ReallyRemove ? [] : tiles()
    actions: {
        if (!household)
            return [closeAction];
        switch (question) {
        case PeoplePage.WhomToRemove:
            return [backAction];
        case PeoplePage.ReallyRemove:
            return [keepAction, removeAction];
        }
        return [
            ...namesUnknown ? [readAgainAction] : [],
            ...names.length > 0 ? [removeSomeoneAction] : [],
            closeAction
        ];
    }
    onChosen: index => {
        if (question === PeoplePage.WhomToRemove) {
            removalIndex = index;
            ask(PeoplePage.ReallyRemove);
            return;
        }
        personChosen(index);
        if (index < names.length)
            household.choose(index);
        else
            household.add();
    }
    onCloseRequested: {
        if (question === PeoplePage.WhoIsThere)
            leaveRequested();
        else if (question === PeoplePage.ReallyRemove)
            keep();
        else
            ask(PeoplePage.WhoIsThere);
    }
}
