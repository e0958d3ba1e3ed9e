// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! A press or a touch that arrives twice acts once, and two of them act twice. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "DoubledInput"

        /*! The time of the first press in a test, in milliseconds. */
        property int first: 0

        // All tests have the same window, to which time does not go back.
        function start(state: string) {
            first += 10000;
            if (state !== "")
                show(state);
        }

        function window() {
            return screen.Window.window;
        }

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

        // ------------------------------------------------------------------ touch

        function button(text: string): Item {
            // This completes the layout, so that each button is where it can be touched.
            shownTexts(screen);
            return visibleItems(front(), item => item instanceof ActionButton && item.text === text)[0];
        }

        // A driver that reports a touch as a mouse as well.
        function test_touchThatIsAMouseToo() {
            textScale = 1.5;
            start("waiting");
            const help = button("Help");
            remote.touch(help);
            remote.clickAfterTouch(help, 30);
            verify(page.helpIsOpen);
            verify(shows("1 of "));
            // A click elsewhere, or later, is one by hand.
            remote.clickAfterTouch(button("Next"), 700);
            verify(shows("2 of "));
        }

        function test_mouseElsewhereAfterATouch() {
            textScale = 1.5;
            start("waiting");
            remote.touch(button("Help"));
            verify(page.helpIsOpen);
            remote.clickAfterTouch(button("Back"), 30);
            verify(!page.helpIsOpen);
        }

        function test_touchThatWakesIsNoClick() {
            start("waiting");
            fixture.pass(301);
            const help = button("Help");
            remote.touch(help);
            remote.clickAfterTouch(help, 10);
            verify(!page.helpIsOpen);
            remote.touch(help);
            verify(page.helpIsOpen);
        }

        function test_touchThatIsAKeyToo() {
            textScale = 1.5;
            start("waiting");
            remote.touch(button("Help"));
            remote.pressAfterTouch(window(), 60, Qt.Key_Return);
            verify(shows("1 of "));
            // A person who presses OK after a touch means it.
            remote.pressAfterTouch(window(), 300, Qt.Key_Return);
            verify(shows("2 of "));
        }

        // A finger may rest on a button for longer than what Qt calls a long press, 0.8 s.
        function test_slowTouch() {
            start("waiting");
            const help = button("Help");
            touchEvent(help).press(0, help).commit();
            wait(900);
            verify(!page.helpIsOpen);
            touchEvent(help).release(0, help).commit();
            verify(page.helpIsOpen);
        }

        // What was touched keeps the focus, as after a key, and nothing looks as if a pointer were over it.
        function test_noHoverStaysAfterATouch() {
            start("waiting");
            press(Qt.Key_Right);
            remote.touch(button("Help"));
            press(Qt.Key_Back);
            compare(textsOf(litButtons()), ["Help"]);
            // The mouse that the driver moves to the touch stays there.
            remote.moveAfterTouch(button("Help"), 20);
            press(Qt.Key_Right);
            remote.moveAfterTouch(button("Help"), 40);
            compare(textsOf(litButtons()), ["New code"]);
        }

        // ------------------------------------------------------------------ outside of the pages

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
