// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! Always one visible focus, wherever the keys and the server lead. */
Item {
    // Small, for there are thousands of pages to draw.
    width: 320
    height: 180

    PageCase {
        id: test

        name: "Focus"

        readonly property list<int> keys: [Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right,
                                           Qt.Key_Return, Qt.Key_Back]

        function verifyFocus(where: string) {
            const item = page.Window.window.activeFocusItem as ActionButton;
            verify(item, where + ": no action has the focus");
            verify(item.visible && item.enabled && item.text !== "", where + ": the focus can't be seen");
            // Which puts everything into its place.
            eyes.texts(page);
            const place = item.mapToItem(page, 0, 0, item.width, item.height);
            verify(place.left >= 0 && place.top >= 0 && place.right <= page.width && place.bottom <= page.height,
                   where + ": the focus is outside of the screen");
            const lit = litButtons();
            compare(lit.length, 1, where + ": actions that look focused");
            compare(lit[0], item, where);
        }

        function test_everywhere_data() {
            // Those left out differ from others by their words only.
            return rows(stage.states(), state => !state.startsWith("waiting-")
                && !state.startsWith("signed-out-")
                && (!state.startsWith("failed-") || /tls|configured|code/.test(state)));
        }

        // Every way of pressing two keys; a third one has a test of its own, where it can matter.
        function test_everywhere(row) {
            for (const first of keys) {
                for (const second of keys) {
                    show(row.tag);
                    verifyFocus(row.tag);
                    press(first);
                    verifyFocus(row.tag + " " + first);
                    press(second);
                    verifyFocus(row.tag + " " + first + " " + second);
                }
            }
        }

        // Which way the page runs makes a difference to the keys alone.
        function test_fromTheRight_data() {
            return rows(["waiting", "denied", "welcome", "signed-out"]);
        }

        function test_fromTheRight(row) {
            language.choose("ar");
            for (const first of keys) {
                for (const second of keys) {
                    show(row.tag);
                    press(first);
                    press(second);
                    verifyFocus(row.tag + " " + first + " " + second);
                }
            }
        }

        function test_backIsAWayOut_data() {
            return rows(stage.states());
        }

        // Out of Help, out of what is under way, and out of the page: never more than that.
        function test_backIsAWayOut(row) {
            for (const first of keys) {
                show(row.tag);
                press(first);
                for (let i = 0; i < 3 && closes === 0 && !page.closing; ++i)
                    press(Qt.Key_Back);
                verify(closes > 0 || page.closing, row.tag + " " + first + ": Back doesn't lead out");
            }
        }

        function test_deeper_data() {
            return rows(["waiting", "denied", "failed-tls", "welcome"]);
        }

        function test_deeper(row) {
            for (let i = 0; i < Math.pow(keys.length, 3); ++i) {
                show(row.tag);
                const path = [i % 6, Math.floor(i / 6) % 6, Math.floor(i / 36)].map(n => keys[n]);
                for (const key of path)
                    press(key);
                verifyFocus(row.tag + " " + path.join(" "));
            }
        }

        function test_firstFocus_data() {
            return [
                { tag: "restoring", first: "Help" },
                { tag: "connecting", first: "Help" },
                { tag: "connecting-offline", first: "Help" },
                { tag: "waiting", first: "Help" },
                { tag: "slowed", first: "Help" },
                { tag: "offline", first: "Help" },
                { tag: "offline-portal", first: "Help" },
                { tag: "expiring", first: "Help" },
                { tag: "denied", first: "New code" },
                { tag: "expired", first: "New code" },
                { tag: "cancelled", first: "Sign in" },
                { tag: "storing", first: "Close" },
                { tag: "welcome", first: "Done" },
                { tag: "welcome-nameless", first: "Done" },
                { tag: "signing-out", first: "Close" },
                { tag: "signed-out", first: "Sign in" },
                { tag: "signed-out-by-service", first: "Sign in" },
                { tag: "signed-out-run-out", first: "Sign in" },
                { tag: "signed-out-locked", first: "Sign in" },
                { tag: "signed-out-not-revocable", first: "Sign in" },
                { tag: "signed-out-not-reached", first: "Sign in" },
                { tag: "locked", first: "Help" },
                { tag: "welcome-locked", first: "Done" },
                { tag: "failed-wrong-identity", first: "Try again" },
                { tag: "failed-not-configured", first: "Close" },
                { tag: "failed-host-not-found", first: "Try again" },
                { tag: "failed-unreachable", first: "Try again" },
                { tag: "failed-timed-out", first: "Try again" },
                { tag: "failed-server-busy", first: "Try again" },
                { tag: "failed-tls", first: "Try again" },
                { tag: "failed-redirected", first: "Try again" },
                { tag: "failed-not-oauth", first: "Try again" },
                { tag: "failed-invalid-answer", first: "Try again" },
                { tag: "failed-unsafe-answer", first: "Try again" },
                { tag: "failed-wrong-issuer", first: "Try again" },
                { tag: "failed-no-device-grant", first: "Try again" },
                { tag: "failed-client-refused", first: "Try again" },
                { tag: "failed-scope-refused", first: "Try again" },
                { tag: "failed-code-refused", first: "New code" },
                { tag: "failed-server-refused", first: "Try again" }
            ];
        }

        function test_firstFocus(row) {
            show(row.tag);
            compare(focused(), row.first);
        }

        function test_staysWhileTheConnectionComesAndGoes() {
            show("waiting");
            press(Qt.Key_Right);
            compare(focused(), "New code");
            for (const happens of [stage.slowDown, stage.loseConnection, stage.pending, stage.slowDown]) {
                happens();
                compare(focused(), "New code");
                verifyFocus("after an answer");
            }
        }

        function test_followsTheServer() {
            show("waiting");
            press(Qt.Key_Right);
            press(Qt.Key_Right);
            compare(focused(), "Not now");
            stage.deny();
            compare(focused(), "New code");
            press(Qt.Key_Return);
            compare(focused(), "Help");
            stage.giveCode();
            compare(focused(), "Help");
            stage.approve();
            compare(focused(), "Close");
            verifyFocus("storing");
        }

        function test_returnsWithTheWindow() {
            show("waiting");
            press(Qt.Key_Right);
            const window = page.Window.window;
            const other = otherWindow.createObject(null);
            other.show();
            other.requestActivate();
            tryVerify(() => other.active && !window.active);
            compare(litButtons().length, 1);
            compare(litButtons()[0].text, "New code");
            window.requestActivate();
            tryVerify(() => window.active);
            other.destroy();
            compare(focused(), "New code");
            verifyFocus("back again");
        }

        Component {
            id: otherWindow

            Window {
                width: 100
                height: 100
            }
        }
    }
}
