// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! All languages, each by its own name in its own letters; whichever is chosen is spoken at once. */
ChoicePage {
    id: page

    /*! Not language: this page needs no way to itself. */
    required property Language spoken

    title: qsTr("Language")
    choices: Array.from(spoken.tags, tag => ({
        name: spoken.nameOf(tag),
        initial: tag === spoken.tag ? "✓" : ""
    }))
    columns: 4
    tileHeight: 108
    actions: ["back"]
    onChosen: index => {
        spoken.choose(spoken.tags[index]);
        closeRequested();
    }

    Component.onCompleted: {
        spoken.loadNames();
        current = choices.findIndex(choice => choice.initial !== "");
    }
}
