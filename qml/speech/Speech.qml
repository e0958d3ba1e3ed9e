// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Reads a page aloud: all of it when it becomes another, and then what changes on it, and on which of its
    choices the focus is. What it says is
    worked out here, of the page's own words; who says it is a speaker.
*/
QtObject {
    id: speech

    /*! Nothing is said, and nothing loaded that could say it, before this becomes true. */
    property bool enabled: false
    /*!
        Has \c speaking and the functions \c speak(words), which interrupts what is being said, and
        \c stop(). Where it is null, the system's is taken, if there is one.
    */
    property QtObject speaker: null

    /*! What there is to read. */
    required property string screen
    /*! What may change in the meantime. */
    required property string status
    /*! What OK would do. */
    required property string action

    property QtObject systemSpeaker: null
    /*! What one event changes is said in one go. */
    property Timer later: Timer {
        interval: 0
        onTriggered: speech.sayWhatIsNew()
    }
    readonly property QtObject voice: speaker ?? systemSpeaker
    property string saidScreen
    property string saidStatus
    property string saidAction

    /*! All of it, from the beginning. */
    function read() {
        saidScreen = "";
        sayWhatIsNew();
    }

    /*! Breaks off. */
    function hush() {
        voice?.stop();
    }

    /*! Begins or repeats; stops while something is being said. */
    function toggle() {
        if (enabled && (voice?.speaking ?? false)) {
            enabled = false;
        } else if (enabled) {
            read();
        } else {
            enabled = true;
        }
    }

    function sayWhatIsNew() {
        if (!enabled || screen === "")
            return;
        const whole = screen !== saidScreen;
        const words = sentences([
            whole ? screen : "",
            whole || status !== saidStatus ? status : "",
            whole || action !== saidAction ? action : ""
        ]);
        saidScreen = screen;
        saidStatus = status;
        saidAction = action;
        if (words !== "")
            voice?.speak(words);
    }

    /*! One after the other, each with an end that can be heard. */
    function sentences(parts): string {
        return parts.filter(part => part !== "").map(part => /[.!?…:。？！।]$/.test(part) ? part : part + ".").join("\n");
    }

    function begin() {
        // By its file: where the library is missing this is no error, and where it is not wanted it stays away.
        if (!speaker && !systemSpeaker) {
            const component = Qt.createComponent("SystemSpeaker.qml");
            if (component.status === Component.Ready)
                systemSpeaker = component.createObject(speech) as QtObject;
        }
        // Not at once: the focus may be on its way.
        saidScreen = "";
        later.start();
    }

    onEnabledChanged: {
        if (enabled)
            begin();
        else
            hush();
    }
    onScreenChanged: later.start()
    onStatusChanged: later.start()
    onActionChanged: later.start()

    Component.onDestruction: hush()
}
