// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! All languages, each by its own name in its own letters; whichever is chosen is spoken at once. */
ChoicePage {
    id: page

    required property Language language

    title: qsTr("Language")
    choices: Array.from(language.tags, tag => ({
        name: language.nameOf(tag),
        initial: tag === language.tag ? "✓" : ""
    }))
    columns: 4
    tileHeight: 108
    actions: ["back"]
    onChosen: index => {
        language.choose(language.tags[index]);
        closeRequested();
    }

    Component.onCompleted: {
        language.loadNames();
        current = choices.findIndex(choice => choice.initial !== "");
    }
}
