// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Lists all languages, each by its own name in its own script. Choosing one changes the language of the application
    immediately. Whoever shows the page closes it after chosen() and after closeRequested().
*/
ChoicePage {
    id: page

    /*!
        The Language whose tag this page changes. The property \c language of a page only shows the button that opens
        a LanguagePage; it stays null here.
    */
    required property Language subject
    language: null
    modal: true

    title: qsTr("Language")
    choices: Array.from(subject.tags, tag => ({
        name: subject.nameOf(tag),
        initial: tag === subject.tag ? "✓" : ""
    }))
    columns: 4
    // On a small panel a long name has two lines.
    tileHeight: units.small ? 114 : 108
    actions: [backAction]
    onChosen: index => subject.choose(subject.tags[index])

    Component.onCompleted: {
        subject.loadNames();
        current = choices.findIndex(choice => choice.initial !== "");
    }
}
