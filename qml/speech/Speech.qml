// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*!
    Reads a page aloud: the whole page when its content changes, and after that the status and the label of the control
    with the focus whenever these change. It composes the text; a speaker object says it.
*/
QtObject {
    id: speech

    /*! Whether anything is read. The speech library is loaded only after this becomes true for the first time. */
    property bool enabled: false
    /*!
        The object that speaks. It has the property \c speaking and the functions \c speak(words), which interrupts the
        current speech, and \c stop(). If it is null, the text-to-speech engine of the system is used if it has one.
    */
    property QtObject speaker: null

    /*! The text of the page. Nothing is read while it is empty. */
    required property string content
    /*! A line on the page that may change. */
    required property string status
    /*! The words on the control that has the focus. */
    required property string action

    property QtObject systemSpeaker: null
    /*! Whether a person has turned reading on or off with the key Play, and whether it was on before. */
    property bool toggled: false
    property bool wasEnabled: false
    property bool toggling: false
    /*! Delays the speech until the current event has been handled, so that all its changes are said together. */
    property Timer speakLater: Timer {
        interval: 0
        onTriggered: speech.speakChanges()
    }
    readonly property QtObject voice: speaker ?? systemSpeaker
    // The values that were said last.
    property string saidContent
    property string saidStatus
    property string saidAction

    /*! Reads the whole page from its beginning. */
    function read() {
        saidContent = "";
        speakChanges();
    }

    /*! Stops speaking immediately. The next change is said again. */
    function stop() {
        voice?.stop();
    }

    /*!
        Handles the key Play. Turns reading off during speech; otherwise turns it on, if it was off, and reads the whole
        page.
    */
    function toggle() {
        if (enabled && !(voice?.speaking ?? false)) {
            read();
            return;
        }
        if (!toggled)
            wasEnabled = enabled;
        toggled = true;
        toggling = true;
        enabled = !enabled;
        toggling = false;
    }

    /*! Undoes what a person has chosen with the key Play, and forgets the words that were said last. */
    function reset() {
        stop();
        saidContent = "";
        saidStatus = "";
        saidAction = "";
        if (toggled)
            enabled = wasEnabled;
    }

    function speakChanges() {
        if (!enabled || content === "")
            return;
        const isNewContent = content !== saidContent;
        const words = sentences([
            isNewContent ? content : "",
            isNewContent || status !== saidStatus ? status : "",
            isNewContent || action !== saidAction ? action : ""
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
        // It is created from its file instead of declared here, because the library that it imports is optional and
        // takes memory.
        if (!speaker && !systemSpeaker) {
            const component = Qt.createComponent("SystemSpeaker.qml");
            if (component.status === Component.Ready)
                systemSpeaker = component.createObject(speech) as QtObject;
        }
        // The focus may be about to move; its new control is read together with the page.
        saidContent = "";
        speakLater.start();
    }

    onEnabledChanged: {
        // The host of the page, too, may set the property.
        if (!toggling)
            toggled = false;
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
