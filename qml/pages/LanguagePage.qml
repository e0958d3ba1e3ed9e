// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! All languages, each by its own name in its own letters; whichever is chosen is spoken at once. */
ChoicePage {
    id: page

    /*! Not language: this page needs no way to itself. */
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
    actions: ["back"]
    onChosen: index => {
        subject.choose(subject.tags[index]);
        closeRequested();
    }

    Component.onCompleted: {
        subject.loadNames();
        current = choices.findIndex(choice => choice.initial !== "");
    }
}
