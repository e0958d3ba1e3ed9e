// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    Lists all languages, each by its own name in its own letters. The one that is chosen becomes the language of the
    application at once.
*/
ChoicePage {
    id: page

    /*!
        The Language whose tag is chosen. The property \c language of a page is for the button that opens this page,
        which this page itself does not have.
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
    tileHeight: 108
    actions: [backAction]
    onChosen: index => {
        subject.choose(subject.tags[index]);
        closeRequested();
    }

    Component.onCompleted: {
        subject.loadNames();
        current = choices.findIndex(choice => choice.initial !== "");
    }
}
