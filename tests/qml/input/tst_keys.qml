// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! Keys by which remote controls send OK and Back, and keys that are held down. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Keys"

        function test_ok_data() {
            return [
                { tag: "Return", key: Qt.Key_Return, scanCode: 0 },
                { tag: "Enter", key: Qt.Key_Enter, scanCode: 0 },
                { tag: "Select", key: Qt.Key_Select, scanCode: 0 },
                { tag: "Space", key: Qt.Key_Space, scanCode: 0 },
                { tag: "KEY_OK", key: 0, scanCode: 360 },
                { tag: "KEY_SELECT", key: 0, scanCode: 361 },
                { tag: "KEY_OK, unknown to Qt", key: Qt.Key_unknown, scanCode: 360 }
            ];
        }

        function test_ok(row) {
            show("waiting");
            remote.press(page.Window.window, row.key, row.scanCode, Qt.NoModifier);
            verify(page.helpIsOpen);
        }

        function test_back_data() {
            return [
                { tag: "Back", key: Qt.Key_Back },
                { tag: "Escape", key: Qt.Key_Escape },
                { tag: "Close", key: Qt.Key_Close },
                { tag: "Exit", key: Qt.Key_Exit },
                { tag: "Backspace", key: Qt.Key_Backspace }
            ];
        }

        function test_back(row) {
            show("waiting");
            press(row.key);
            compare(fixture.signIn.flow.state, DeviceFlow.Canceled);
        }

        function test_menuIsHelp() {
            show("waiting");
            press(Qt.Key_MenuKB);
            verify(page.helpIsOpen);
            press(Qt.Key_MenuKB);
            verify(!page.helpIsOpen);
        }

        function test_menuWhereThereIsNoHelp() {
            show("welcome");
            const before = focused();
            press(Qt.Key_MenuKB);
            verify(!page.helpIsOpen);
            compare(focused(), before);
        }

        function test_otherKeysDoNothing_data() {
            return [
                { tag: "a letter", key: Qt.Key_A, scanCode: 38, modifiers: Qt.NoModifier },
                { tag: "the red key", key: 0, scanCode: 406, modifiers: Qt.NoModifier },
                { tag: "Ctrl+Space", key: Qt.Key_Space, scanCode: 0, modifiers: Qt.ControlModifier },
                { tag: "Alt+Left", key: Qt.Key_Left, scanCode: 0, modifiers: Qt.AltModifier },
                { tag: "Tab", key: Qt.Key_Tab, scanCode: 0, modifiers: Qt.NoModifier }
            ];
        }

        function test_otherKeysDoNothing(row) {
            show("waiting");
            press(Qt.Key_Right);
            remote.press(page.Window.window, row.key, row.scanCode, row.modifiers);
            compare(focused(), "New code");
            verify(!page.helpIsOpen);
            compare(fixture.signIn.flow.state, DeviceFlow.Waiting);
        }

        function test_keypadEnterIsOk() {
            show("waiting");
            remote.press(page.Window.window, Qt.Key_Enter, 0, Qt.KeypadModifier);
            verify(page.helpIsOpen);
        }

        function test_arrowsStopAtTheEnds() {
            show("waiting");
            press(Qt.Key_Left);
            compare(focused(), "Help");
            for (const expected of ["New code", "Not now", "Not now"]) {
                press(Qt.Key_Right);
                compare(focused(), expected);
            }
            for (const expected of ["New code", "Help", "Help"]) {
                press(Qt.Key_Left);
                compare(focused(), expected);
            }
            for (const key of [Qt.Key_Up, Qt.Key_Down]) {
                press(key);
                compare(focused(), "Help");
            }
        }

        // In a language that is written from right to left, the first action stands at the right.
        function test_arrowsGoWhereTheyPoint() {
            show("waiting");
            page.LayoutMirroring.enabled = true;
            compare(focused(), "Help");
            press(Qt.Key_Left);
            compare(focused(), "New code");
            press(Qt.Key_Right);
            compare(focused(), "Help");
        }

        function holds() {
            return [
                { tag: "X11", hold: remote.hold },
                { tag: "Wayland", hold: remote.holdOnWayland }
            ];
        }

        function test_heldOkActsOnce_data() {
            return holds();
        }

        // OK opens Help and closes it, so a second effect would be noticed.
        function test_heldOkActsOnce(row) {
            show("waiting");
            row.hold(page.Window.window, 0, 360);
            verify(page.helpIsOpen);
            row.hold(page.Window.window, 0, 360);
            verify(!page.helpIsOpen);
        }

        function test_heldOkAsksForOneCode_data() {
            return holds();
        }

        function test_heldOkAsksForOneCode(row) {
            show("denied");
            const before = fixture.sent();
            row.hold(page.Window.window, Qt.Key_Return, 36);
            settle();
            compare(fixture.sent(), before + 1);
            compare(fixture.signIn.flow.state, DeviceFlow.Connecting);
            verify(!page.helpIsOpen);
        }

        function test_heldBackActsOnce_data() {
            return holds();
        }

        function test_heldBackActsOnce(row) {
            show("waiting");
            press(Qt.Key_Return);
            row.hold(page.Window.window, Qt.Key_Back, 0);
            verify(!page.helpIsOpen);
            compare(fixture.signIn.flow.state, DeviceFlow.Waiting);
            row.hold(page.Window.window, Qt.Key_Back, 0);
            compare(fixture.signIn.flow.state, DeviceFlow.Canceled);
            compare(closes, 0);
        }

        // The keys page only shows keys, so a touch has to close it.
        function test_theKeysPageClosesByTouch() {
            put(keysPage, {});
            for (const key of [Qt.Key_Return, Qt.Key_Back, Qt.Key_Escape])
                press(key);
            compare(closes, 0);
            const button = visibleItemsOf(screen, { ActionButton })[0];
            touchEvent(button).press(0, button).commit().release(0, button).commit();
            compare(closes, 1);
        }
    }
}
