// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! What each action does, and what Back does. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Actions"

        function verifyNoRequests() {
            const before = fixture.sent();
            fixture.pass(700);
            compare(fixture.sent(), before, "requests after the end");
        }

        function test_backCancels_data() {
            return rows(["connecting", "no-code-unreachable", "waiting", "slowed", "retrying",
                    "retrying-portal", "expiring"]);
        }

        function test_backCancels(row) {
            show(row.tag);
            press(Qt.Key_Back);
            compare(fixture.signIn.flow.state, DeviceFlow.Canceled);
            compare(closes, 0);
            verifyNoRequests();
            // The page has become idle, so the next key only ends the dimming.
            press(Qt.Key_Back);
            compare(closes, 0);
            press(Qt.Key_Back);
            compare(closes, 1);
        }

        function test_notNowCancels() {
            show("waiting");
            press(Qt.Key_Right);
            press(Qt.Key_Right);
            compare(focused(), "Not now");
            press(Qt.Key_Return);
            compare(fixture.signIn.flow.state, DeviceFlow.Canceled);
            verifyNoRequests();
        }

        function test_backCloses_data() {
            return rows(["restoring", "denied", "expired", "canceled", "failed-tls", "welcome",
                    "signed-out"]);
        }

        function test_backCloses(row) {
            show(row.tag);
            const before = fixture.signIn.flow.state;
            press(Qt.Key_Back);
            compare(closes, 1);
            compare(fixture.signIn.flow.state, before);
        }

        function test_actionsThatClose_data() {
            return [
                { tag: "Done", state: "welcome", steps: 0 },
                { tag: "Close", state: "failed-tls", steps: 1 },
                { tag: "Close the only one", state: "failed-not-configured", steps: 0 },
                { tag: "Not now after denial", state: "denied", steps: 2 },
                { tag: "Not now while restoring", state: "restoring", steps: 1 },
                { tag: "Close after sign-out", state: "signed-out", steps: 1 }
            ];
        }

        function test_actionsThatClose(row) {
            show(row.state);
            for (let i = 0; i < row.steps; ++i)
                press(Qt.Key_Right);
            press(Qt.Key_Return);
            compare(closes, 1);
        }

        // The program must not end before new tokens are in the store.
        function test_closingWaitsForTheStore() {
            show("storing");
            press(Qt.Key_Back);
            compare(closes, 0);
            fixture.pass(10);
            compare(fixture.signIn.session.state, Session.SignedIn);
            compare(closes, 1);
        }

        function test_closingWaitsForSignOut() {
            show("signing-out");
            press(Qt.Key_Return);
            compare(closes, 0);
            fixture.pass(10);
            compare(fixture.signIn.session.state, Session.SignedOut);
            compare(closes, 1);
        }

        function test_newCode_data() {
            return [
                { tag: "waiting", steps: 1 },
                { tag: "retrying", steps: 1 },
                { tag: "denied", steps: 0 },
                { tag: "expired", steps: 0 },
                { tag: "canceled", steps: 0 },
                { tag: "failed-tls", steps: 0 },
                { tag: "failed-wrong-identity", steps: 0 },
                { tag: "signed-out-by-service", steps: 0 },
                { tag: "failed-code-refused", steps: 0 },
                { tag: "signed-out", steps: 0 }
            ];
        }

        function test_newCode(row) {
            show(row.tag);
            for (let i = 0; i < row.steps; ++i)
                press(Qt.Key_Right);
            const before = fixture.sent();
            press(Qt.Key_Return);
            compare(fixture.signIn.flow.state, DeviceFlow.Connecting);
            fixture.giveCode();
            compare(fixture.sent(), before + 1);
            compare(fixture.signIn.flow.state, DeviceFlow.Waiting);
        }

        function test_signOut() {
            show("welcome");
            press(Qt.Key_Right);
            compare(focused(), "Sign out");
            press(Qt.Key_Return);
            compare(fixture.signIn.session.state, Session.SigningOut);
            compare(closes, 0);
        }

        function test_helpOpensAndCloses_data() {
            return [
                { tag: "by OK", state: "waiting", steps: 0, key: Qt.Key_Return },
                { tag: "by Back", state: "waiting", steps: 0, key: Qt.Key_Back },
                { tag: "from the second place", state: "denied", steps: 1, key: Qt.Key_Back },
                { tag: "while connecting", state: "connecting", steps: 0, key: Qt.Key_Return }
            ];
        }

        function test_helpOpensAndCloses(row) {
            show(row.state);
            const before = fixture.signIn.flow.state;
            for (let i = 0; i < row.steps; ++i)
                press(Qt.Key_Right);
            compare(focused(), "Help");
            press(Qt.Key_Return);
            verify(page.helpIsOpen);
            compare(focused(), "Back");
            press(row.key);
            verify(!page.helpIsOpen);
            compare(focused(), "Help");
            compare(fixture.signIn.flow.state, before);
            compare(closes, 0);
        }

        function test_helpClosesWhenTheSignInEnds() {
            show("waiting");
            press(Qt.Key_Return);
            fixture.loseConnection();
            verify(page.helpIsOpen, "a lost connection is no reason");
            fixture.deny();
            verify(!page.helpIsOpen);
            compare(focused(), "New code");
        }

        /*! The message is created when it is shown, because creating it before would delay the first code. */
        function test_createsTheMessageThatIsShown() {
            show("waiting");
            compare(page.messagePane, null);
            fixture.deny();
            verify(page.messagePane.visible);
        }

        /*! Help is created when it is opened, for the same reason. It then stays, so that it opens at once. */
        function test_createsHelpThatIsOpened() {
            show("waiting");
            compare(page.helpPane, null);
            press(Qt.Key_Return);
            const help = page.helpPane;
            verify(help.visible);
            press(Qt.Key_Back);
            verify(!help.visible);
            press(Qt.Key_Return);
            verify(page.helpPane === help);
            verify(help.visible);
        }

        /*! The time at which showTimed() was called last, as Remote counts it, in milliseconds. */
        property int shownAt: 0

        /*! Shows a state at a known time. Guarded actions ignore presses for a moment after that. */
        function showTimed(state: string) {
            show(state);
            shownAt += 10000;
            remote.moveAt(screen.Window.window, shownAt, Qt.point(2, 2));
            show(state);
        }

        /*! Clicks two seconds after showTimed(), when guarded actions accept presses. */
        function click(item: Item) {
            remote.clickAt(screen.Window.window, shownAt + 2000, remote.middleOf(item));
        }

        function test_pointer() {
            showTimed("waiting");
            waitForRendering(page);
            const newCode = visibleItemsOf(page, { ActionButton })[1];
            const before = fixture.sent();
            click(newCode);
            settle();
            compare(fixture.sent(), before + 1);
            compare(fixture.signIn.flow.state, DeviceFlow.Connecting);
            compare(focused(), "Help");
        }

        function test_pointerBringsTheFocus() {
            show("waiting");
            waitForRendering(page);
            const newCode = visibleItemsOf(page, { ActionButton })[1];
            const before = fixture.sent();
            mouseMove(newCode, 10, 10);
            mouseMove(newCode, 20, 10);
            compare(focused(), "New code");
            compare(fixture.sent(), before);
        }

        // A person may use a remote control while the pointer rests over a button.
        function test_pointerAtRestLeavesTheFocus() {
            show("waiting");
            waitForRendering(page);
            const second = visibleItemsOf(page, { ActionButton })[1];
            mouseMove(second, 10, 10);
            mouseMove(second, 20, 10);
            press(Qt.Key_Left);
            compare(focused(), "Help");
            fixture.deny();
            waitForRendering(page);
            compare(focused(), "New code");
            verify(second.text !== "New code");
        }

        function test_pointerPressMovesTheFocus() {
            showTimed("welcome");
            waitForRendering(page);
            click(visibleItemsOf(page, { ActionButton })[1]);
            compare(fixture.signIn.session.state, Session.SigningOut);
        }
    }
}
