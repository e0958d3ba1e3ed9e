// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    The way to another language: up to the button in a page's header, OK, and the list of them, which lies
    over the whole page. Without a language there is no such way.
*/
Loader {
    id: menu

    /*! Whose header it is. */
    required property PageFrame frame
    /*! The page that has the header. */
    required property RemotePage page
    /*! Where the focus comes from, and goes back to. */
    required property Item home

    readonly property bool isOpen: item !== null
    /*! Tab leads through what the list does not lie on. */
    readonly property bool stopsBelow: page.tabStops && !isOpen
    readonly property bool inHeader: frame.languageButton.activeFocus

    /*! False where there is no way up. */
    function enterHeader(): bool {
        if (!frame.language || inHeader)
            return false;
        page.moveFocusTo(frame.languageButton);
        return true;
    }

    function leaveHeader() {
        page.moveFocusTo(home);
    }

    function open() {
        // First: what has the focus goes on being a stop of Tab, whatever it is told.
        page.moveFocusTo(menu);
        setSource("LanguagePage.qml", {
            like: page,
            subject: page.language,
            keyMap: page.keyMap
        });
    }

    function close() {
        if (!isOpen && !inHeader)
            return;
        source = "";
        leaveHeader();
    }

    anchors.fill: parent

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
            menu.close();
        }
    }
}
