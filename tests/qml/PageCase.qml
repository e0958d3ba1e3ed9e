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

    property SignInPage page: null
    property int closes: 0
    /*! The next page's; null for the one that it comes with. */
    property Theme theme: null
    readonly property Stage stage: Stage {}
    readonly property Remote remote: Remote {}
    readonly property Eyes eyes: Eyes {}

    when: windowShown

    Component {
        id: fresh

        SignInPage {
            anchors.fill: parent
            onCloseRequested: ++testCase.closes
        }
    }

    // Whatever the engine has to complain about in the page is a defect of it.
    function init() {
        failOnWarning(/DeviceSignIn/);
        theme = null;
    }

    /*! A new page, in the state of that name. */
    function show(name: string) {
        cleanup();
        verify(stage.show(name), name);
        closes = 0;
        page = fresh.createObject(testCase.parent, Object.assign({ signIn: stage.signIn, reduceMotion: true },
            theme ? { theme: theme } : {})) as SignInPage;
        page.forceActiveFocus();
    }

    /*! The window follows its content, but not at once. */
    function resize(width: int, height: int) {
        parent.width = width;
        parent.height = height;
        tryVerify(() => parent.Window.width === width && parent.Window.height === height);
    }

    function cleanup() {
        if (!page)
            return;
        const before = page;
        page = null;
        before.destroy();
        wait(0);
    }

    function press(key: int) {
        remote.press(page.Window.window, key, 0, Qt.NoModifier);
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

    /*! The label of the action in focus. */
    function focused(): string {
        const item = page.Window.window.activeFocusItem;
        return item instanceof ActionButton ? (item as ActionButton).text : "";
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
        return visibleItems(page, item => item instanceof ActionButton && item.lit);
    }
}
