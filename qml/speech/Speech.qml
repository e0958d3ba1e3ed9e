// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Reads a page aloud: the whole of it when its content changes, and after that its status and the control with the
    focus whenever they change. It decides what is said; a speaker says it.
*/
QtObject {
    id: speech

    /*! Whether anything is read. The speech library is loaded only after this becomes true for the first time. */
    property bool enabled: false
    /*!
        What speaks: an object with the property \c speaking and the functions \c speak(words), which interrupts what
        is being said, and \c stop(). If it is null, the voice of the system is used where there is one.
    */
    property QtObject speaker: null

    /*! The text of the page. Nothing is read while it is empty. */
    required property string content
    /*! A line on the page that may change. */
    required property string status
    /*! The words on the control that has the focus. */
    required property string action

    property QtObject systemSpeaker: null
    /*! Waits until the present event is dealt with, so that all it changes is said in one go. */
    property Timer speakLater: Timer {
        interval: 0
        onTriggered: speech.speakChanges()
    }
    readonly property QtObject voice: speaker ?? systemSpeaker
    // What was said last.
    property string saidContent
    property string saidStatus
    property string saidAction

    /*! Reads the whole page from its beginning. */
    function read() {
        saidContent = "";
        speakChanges();
    }

    /*! Stops speaking in the middle of a word, if need be. It goes on with the next change. */
    function stop() {
        voice?.stop();
    }

    /*!
        What the key Play does. Turns reading off if something is being said; otherwise reads the whole page, after
        turning reading on where it was off.
    */
    function toggle() {
        if (enabled && (voice?.speaking ?? false)) {
            enabled = false;
        } else if (enabled) {
            read();
        } else {
            enabled = true;
        }
    }

    function speakChanges() {
        if (!enabled || content === "")
            return;
        const whole = content !== saidContent;
        const words = sentences([
            whole ? content : "",
            whole || status !== saidStatus ? status : "",
            whole || action !== saidAction ? action : ""
        ]);
        saidContent = content;
        saidStatus = status;
        saidAction = action;
        if (words !== "")
            voice?.speak(words);
    }

    /*! Joins those of \a parts that are not empty, each with a full stop so that the voice pauses after it. */
    function sentences(parts): string {
        return parts.filter(part => part !== "").map(part => /[.!?…:。？！।]$/.test(part) ? part : part + ".").join("\n");
    }

    function begin() {
        // Created from its file, not declared here: the library that it imports is optional, and takes memory.
        if (!speaker && !systemSpeaker) {
            const component = Qt.createComponent("SystemSpeaker.qml");
            if (component.status === Component.Ready)
                systemSpeaker = component.createObject(speech) as QtObject;
        }
        // The focus may be about to move, and is read with the page.
        saidContent = "";
        speakLater.start();
    }

    onEnabledChanged: {
        if (enabled)
            begin();
        else
            stop();
    }
    onContentChanged: speakLater.start()
    onStatusChanged: speakLater.start()
    onActionChanged: speakLater.start()

    Component.onDestruction: stop()
}
