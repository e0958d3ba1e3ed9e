// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
// This module is optional: where it is not installed, this type can't be created.
import QtTextToSpeech

/*! The text-to-speech engine of the system, with the functions that Speech requires of a speaker. */
TextToSpeech {
    id: speaker

    readonly property bool speaking: state === TextToSpeech.Speaking

    function speak(words: string) {
        // The language of the page may have changed since the last time.
        speaker["locale"] = Qt.locale();
        stop();
        say(words);
    }

    // A little slower than usual, because people type the code while they listen.
    rate: -0.15
}
