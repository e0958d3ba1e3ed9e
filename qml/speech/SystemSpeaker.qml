// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
// Not everywhere installed: whoever wants this type must be ready to do without.
import QtTextToSpeech

/*! The system's voice. */
TextToSpeech {
    id: speaker

    readonly property bool speaking: state === TextToSpeech.Speaking

    function speak(words: string) {
        // In the language of the page, which may have become another one.
        speaker["locale"] = Qt.locale();
        stop();
        say(words);
    }

    // Slower than people who know the page need it: codes are typed from it.
    rate: -0.15
}
