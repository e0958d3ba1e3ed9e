// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! A press that arrives twice acts once, and two of them act twice. See also tst_doubledtouch.qml. */
Item {
    width: 1280
    height: 720

    PressTestCase {
        id: test

        name: "DoubledInput"

        // A press by CEC and by infrared, as the kernel and Qt deliver them.
        function test_twoPaths_data() {
            const rows = [];
            for (const after of [0, 9, 50, 100]) {
                rows.push({ tag: "Return twice, " + after, first: [Qt.Key_Return, 36], second: [Qt.Key_Return, 36], after: after },
                          { tag: "Return and Select, " + after, first: [Qt.Key_Return, 36], second: [Qt.Key_Select, 361], after: after },
                          { tag: "KEY_OK and Enter, " + after, first: [0, 360], second: [Qt.Key_Enter, 104], after: after });
            }
            return rows;
        }

        // The help has several pages at this size. The first OK opens it, and the next one turns its page.
        function test_twoPaths(row) {
            textScale = 1.5;
            start("waiting");
            remote.pressAt(window(), first, row.first[0], row.first[1]);
            remote.pressAt(window(), first + row.after, row.second[0], row.second[1]);
            verify(page.helpIsOpen);
            verify(shows("1 of "));
            remote.pressAt(window(), first + 500, row.first[0], row.first[1]);
            remote.pressAt(window(), first + 500 + row.after, row.second[0], row.second[1]);
            verify(shows("2 of "));
        }

        // Under eglfs the timestamps of a keyboard, or of an infrared receiver, count from another moment than those of a
        // gamepad.
        function test_twoClocks_data() {
            const rows = [];
            for (const after of [9, 50, 100])
                rows.push({ tag: "gamepad after " + after, gamepad: after, key: 0 }, { tag: "key after " + after, gamepad: 0, key: after });
            return rows;
        }

        function test_twoClocks(row) {
            textScale = 1.5;
            start("waiting");
            const presses = begin => [
                [row.gamepad, () => remote.pressAt(window(), begin + row.gamepad, 0, 312)],
                [row.key, () => remote.pressByOtherClockAt(window(), begin + row.key, Qt.Key_Return, 36)]
            ].sort((a, b) => a[0] - b[0]);
            for (const [, press] of presses(first))
                press();
            verify(shows("1 of "));
            for (const [, press] of presses(first + 500))
                press();
            verify(shows("2 of "));
        }

        function test_quickPressesByHandAndTwoClocks() {
            textScale = 1.5;
            start("waiting");
            remote.pressAt(window(), first, 0, 312);
            verify(shows("1 of "));
            remote.pressByOtherClockAt(window(), first + 150, Qt.Key_Return, 36);
            verify(shows("2 of "));
            remote.pressAt(window(), first + 300, 0, 312);
            verify(shows("3 of "));
        }

        // The first press may open a page, which takes a while. The time of an event counts, and not when it is handled.
        function test_eventsThatAreHandledLate() {
            textScale = 1.5;
            start("waiting");
            remote.pressAt(window(), first, Qt.Key_Return, 36);
            remote.pressLateAt(window(), first + 60, 400, Qt.Key_Select, 361);
            verify(shows("1 of "));
            // Two presses by hand that are handled at the same moment.
            remote.pressLateAt(window(), first + 1000, 400, Qt.Key_Return, 36);
            remote.pressLateAt(window(), first + 1150, 250, Qt.Key_Return, 36);
            verify(shows("3 of "));
        }

        function test_twoClocksAndEventsThatAreHandledLate() {
            textScale = 1.5;
            start("waiting");
            remote.pressByOtherClockAt(window(), first, Qt.Key_Return, 36);
            remote.pressLateAt(window(), first + 60, 400, 0, 312);
            verify(shows("1 of "));
        }

        // The events of both paths may be mixed.
        function test_bothAreDownAtTheSameTime() {
            start("waiting");
            remote.pressDownAt(window(), first, Qt.Key_Return);
            remote.pressDownAt(window(), first + 40, Qt.Key_Select);
            remote.releaseAt(window(), first + 90, Qt.Key_Return);
            remote.releaseAt(window(), first + 130, Qt.Key_Select);
            verify(page.helpIsOpen);
        }

        function test_quickPressesByHand() {
            textScale = 1.5;
            start("waiting");
            for (const [after, words] of [[0, "1 of "], [150, "2 of "], [300, "3 of "]]) {
                remote.pressAt(window(), first + after, Qt.Key_Return);
                verify(shows(words), words);
            }
        }

        function test_differentKeysInQuickSuccession() {
            start("waiting");
            remote.pressAt(window(), first, Qt.Key_Right);
            remote.pressAt(window(), first + 20, Qt.Key_Left);
            remote.pressAt(window(), first + 40, Qt.Key_Return);
            verify(page.helpIsOpen);
        }

        function test_arrowMovesOnce() {
            start("waiting");
            remote.pressAt(window(), first, Qt.Key_Right, 114);
            remote.pressAt(window(), first + 60, Qt.Key_Right, 114);
            compare(focused(), "New code");
            remote.pressAt(window(), first + 210, Qt.Key_Right, 114);
            compare(focused(), "Not now");
        }

        function test_backActsOnce() {
            start("waiting");
            press(Qt.Key_Return);
            verify(page.helpIsOpen);
            remote.pressAt(window(), first, Qt.Key_Back);
            remote.pressAt(window(), first + 80, Qt.Key_Escape);
            verify(!page.helpIsOpen);
            compare(fixture.signIn.flow.state, DeviceFlow.Waiting);
        }

        // The first press replaces the page, and the second one would open the help of the new page.
        function test_onThePageThatTheFirstOneOpens() {
            start("");
            openKiosk();
            remote.pressAt(window(), first, Qt.Key_Return);
            settle();
            fixture.giveCode();
            compare(focused(), "Help");
            remote.pressAt(window(), first + 100, Qt.Key_Select);
            compare(focused(), "Help");
            verify(!shows("How does it work?"));
        }

        function test_thatWakesThePage() {
            start("waiting");
            fixture.pass(301);
            remote.pressAt(window(), first, Qt.Key_Return);
            remote.pressAt(window(), first + 30, Qt.Key_Select);
            verify(!page.helpIsOpen);
            remote.pressAt(window(), first + 400, Qt.Key_Return);
            verify(page.helpIsOpen);
        }

        // The first press ends the countdown. The second one would press the action below it.
        function test_thatEndsTheCountdown() {
            start("");
            visit();
            const before = focused();
            fixture.pass(167);
            verify(shows("Still there?"));
            remote.pressAt(window(), first, Qt.Key_Return);
            remote.pressAt(window(), first + 100, Qt.Key_Return);
            verify(!shows("Still there?"));
            compare(focused(), before);
            compare(fixture.signIn.session.state, Session.SignedIn);
        }

        function test_inAChooser() {
            start("");
            openPeople(Array.from({ length: 9 }, (_, index) => "Person " + (index + 1)));
            remote.pressAt(window(), first, Qt.Key_Right);
            remote.pressAt(window(), first + 30, Qt.Key_Right);
            compare(focused(), "Person 2");
        }

        Component {
            id: field
            TextInput {}
        }

        // Backspace means Back to a page, but not to a text field of the host in the same window.
        function test_typingIsNotAffected() {
            start("waiting");
            const input = field.createObject(test.parent, { text: "abcd" }) as TextInput;
            input.forceActiveFocus();
            input.cursorPosition = 4;
            for (const after of [0, 30, 60])
                remote.pressAt(window(), first + after, Qt.Key_Backspace);
            compare(input.text, "a");
            input.destroy();
        }
    }
}
