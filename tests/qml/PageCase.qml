// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import DeviceSignIn
import DeviceSignIn.Test

/*! A page on a stage, and a remote control in the hand. */
TestCase {
    id: testCase

    /*! What is in front of the eyes. */
    property Item screen: null
    /*! The same where it is the sign-in page. */
    readonly property SignInScreen page: screen as SignInScreen
    property int closes: 0
    /*! The next page's; null for the one that it comes with. */
    property Theme theme: null
    property real textScale: 1
    /*! Further properties of the next sign-in page. */
    property var properties: ({})
    readonly property Stage stage: Stage {}
    readonly property Language language: Language { tag: "en" }
    readonly property Remote remote: Remote {}
    readonly property Eyes eyes: Eyes {}

    when: windowShown

    Component {
        id: fresh

        SignInScreen {
            anchors.fill: parent
            onCloseRequested: ++testCase.closes
        }
    }

    // Whatever the engine has to complain about in the page is a defect of it.
    function init() {
        failOnWarning(/DeviceSignIn/);
        // A font that is asked for a script that it can't write.
        failOnWarning(/OpenType support missing/);
        theme = null;
        textScale = 1;
        language.choose("en");
        properties = {};
    }

    /*! A new page, in the state of that name. */
    function show(name: string) {
        cleanup();
        verify(stage.show(name), name);
        // Not what this machine can do: tests find the same everywhere.
        put(fresh, Object.assign({ signIn: stage.signIn, canSpeak: false }, properties));
    }

    /*! A new page of another kind. */
    function put(kind: Component, properties) {
        cleanup();
        closes = 0;
        const always = Object.assign({ reduceMotion: true, textScale: textScale }, theme ? { theme: theme } : {});
        screen = kind.createObject(testCase.parent, Object.assign(always, properties)) as Item;
        screen.forceActiveFocus();
    }

    /*! The window follows its content, but not at once. */
    function resize(width: int, height: int) {
        parent.width = width;
        parent.height = height;
        tryVerify(() => parent.Window.width === width && parent.Window.height === height);
    }

    function cleanup() {
        if (!screen)
            return;
        const before = screen;
        screen = null;
        before.destroy();
        wait(0);
    }

    function press(key: int) {
        remote.press(screen.Window.window, key, 0, Qt.NoModifier);
    }

    /*! A row of test data for each tag that is wanted. */
    function rows(tags, wanted = () => true) {
        return tags.filter(wanted).map(tag => ({ tag: tag }));
    }

    function textsOf(items) {
        return items.map(item => item.text);
    }

    function shownTexts(root) {
        return textsOf(eyes.texts(root));
    }

    /*! The label of the action or choice in focus. */
    function focused(): string {
        const item = screen.Window.window.activeFocusItem;
        return item instanceof FocusButton ? (item as FocusButton).text : "";
    }

    /*! Every visible item of which `wanted` is true. */
    function visibleItems(root, wanted) {
        if (!root.visible)
            return [];
        let found = wanted(root) ? [root] : [];
        for (let i = 0; i < root.children.length; ++i)
            found = found.concat(visibleItems(root.children[i], wanted));
        return found;
    }

    function litButtons() {
        return visibleItems(screen, item => item instanceof FocusButton && item.lit);
    }
}
