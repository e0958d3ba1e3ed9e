// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*!
    Opens the list of languages over a page, and moves the focus between the page and the language button in its header.
    It does nothing on a page without a language.
*/
Loader {
    id: menu

    /*! The frame whose header has the language button. */
    required property PageFrame frame
    /*! The page around that frame. */
    required property RemotePage page
    /*! The item that gets the focus when the header or the list loses it. */
    required property Item returnFocusTo

    readonly property bool opened: item !== null
    readonly property bool inHeader: frame.languageButton.activeFocus

    /*! Moves the focus to the button in the header. Returns false if it is there already, or if there is no button. */
    function enterHeader(): bool {
        if (!frame.language || inHeader)
            return false;
        page.moveFocusTo(frame.languageButton);
        return true;
    }

    function leaveHeader() {
        page.moveFocusTo(returnFocusTo);
    }

    function open() {
        // The focus moves first, because the frame can't keep it while it is disabled.
        page.moveFocusTo(menu);
        // With its size from the start it is laid out once.
        setSource("LanguagePage.qml", {
            width: width,
            height: height,
            styledAs: page,
            subject: page.language,
            keyMap: page.keyMap
        });
    }

    /*! Closes the list, and leaves the header for the page. */
    function close() {
        if (!opened && !inHeader)
            return;
        source = "";
        leaveHeader();
    }

    /*! Closes the list in which no language was chosen, and returns to the button that has opened it. */
    function goBack() {
        source = "";
        page.moveFocusTo(frame.languageButton);
    }

    anchors.fill: parent

    // Whatever the list covers takes neither keys nor clicks, touches and movements of the pointer.
    Binding {
        target: menu.frame
        property: "enabled"
        value: !menu.opened
    }
    Connections {
        target: menu.frame
        function onLanguagePressed() {
            menu.open();
        }
    }
    Connections {
        target: menu.item
        ignoreUnknownSignals: true
        function onCloseRequested() {
            menu.goBack();
        }
        function onChosen() {
            menu.close();
        }
    }
}
