// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! A touch or a click that arrives twice, or as a key as well, acts once, and two of them act twice. */
Item {
    width: 1280
    height: 720

    PressTestCase {
        name: "DoubledTouch"

        // Some drivers report a touch as a mouse click as well.
        function test_touchThatIsAMouseToo() {
            textScale = 1.5;
            start("waiting");
            const help = at("Help");
            remote.touchAt(window(), first, help);
            remote.clickAt(window(), first + 30, help);
            verify(page.helpIsOpen);
            verify(shows("1 of "));
            // A click elsewhere or later is made by a person.
            remote.clickAt(window(), first + 700, at("Next"));
            verify(shows("2 of "));
        }

        function test_mouseElsewhereAfterATouch() {
            textScale = 1.5;
            start("waiting");
            remote.touchAt(window(), first, at("Help"));
            verify(page.helpIsOpen);
            remote.clickAt(window(), first + 30, at("Back"));
            verify(!page.helpIsOpen);
        }

        function test_touchThatWakesIsNoClick() {
            start("waiting");
            fixture.pass(301);
            const help = at("Help");
            remote.touchAt(window(), first, help);
            remote.clickAt(window(), first + 10, help);
            verify(!page.helpIsOpen);
            remote.touchAt(window(), first + 400, help);
            verify(page.helpIsOpen);
        }

        function test_clickThatWakesIsNoKey() {
            start("waiting");
            fixture.pass(301);
            remote.clickAt(window(), first, at("Help"));
            remote.pressAt(window(), first + 40, Qt.Key_Return);
            verify(!page.helpIsOpen);
            remote.pressAt(window(), first + 400, Qt.Key_Return);
            verify(page.helpIsOpen);
        }

        // The click ends the countdown, wherever it is. The key would press the action of the page below.
        function test_clickThatEndsTheCountdownIsNoKey() {
            start("");
            visit();
            fixture.pass(167);
            verify(shows("Still there?"));
            remote.clickAt(window(), first, Qt.point(640, 100));
            verify(!shows("Still there?"));
            remote.pressAt(window(), first + 40, Qt.Key_Return);
            compare(fixture.signIn.session.state, Session.SignedIn);
        }

        function test_touchThatIsAKeyToo() {
            textScale = 1.5;
            start("waiting");
            remote.touchAt(window(), first, at("Help"));
            remote.pressAt(window(), first + 60, Qt.Key_Return);
            verify(shows("1 of "));
            // A person who presses OK after a touch means it.
            remote.pressAt(window(), first + 300, Qt.Key_Return);
            verify(shows("2 of "));
        }

        // An air mouse may report its button both as a mouse button and as a key, and release the two at different times.
        function test_buttonAndKeyAreDownAtTheSameTime_data() {
            return [{ tag: "key later", key: 40, button: 0 }, { tag: "mouse button later", key: 0, button: 40 }];
        }

        function test_buttonAndKeyAreDownAtTheSameTime(row) {
            textScale = 1.5;
            start("waiting");
            const help = at("Help");
            const events = [
                [row.key, () => remote.pressDownAt(window(), first + row.key, Qt.Key_Return)],
                [row.button, () => remote.buttonDownAt(window(), first + row.button, help)],
                [row.key + 300, () => remote.releaseAt(window(), first + row.key + 300, Qt.Key_Return)],
                [row.button + 300, () => remote.buttonUpAt(window(), first + row.button + 300, help)]
            ];
            for (const [, act] of events.sort((a, b) => a[0] - b[0]))
                act();
            verify(shows("1 of "));
            remote.clickAt(window(), first + 700, at("Next"));
            verify(shows("2 of "));
        }

        // A mouse button that is pressed where there is nothing does not make the page lose the key.
        function test_keyAfterAClickOnNothing() {
            start("waiting");
            remote.clickAt(window(), first, Qt.point(20, 20));
            remote.pressAt(window(), first + 40, Qt.Key_Return);
            verify(page.helpIsOpen);
        }

        function test_arrowAfterAClick() {
            start("waiting");
            remote.clickAt(window(), first, at("Help"));
            remote.pressAt(window(), first + 40, Qt.Key_Back);
            verify(!page.helpIsOpen);
            remote.pressAt(window(), first + 60, Qt.Key_Right);
            compare(focused(), "New code");
        }

        // Clicks that follow each other more quickly are double taps: see tst_replacedpages.qml.
        function test_quickClicksByHand() {
            textScale = 1.5;
            start("waiting");
            remote.clickAt(window(), first, at("Help"));
            for (const [after, words] of [[600, "2 of "], [1200, "3 of "]]) {
                remote.clickAt(window(), first + after, at("Next"));
                verify(shows(words), words);
            }
        }

        function test_quickTouchesByHand() {
            textScale = 1.5;
            start("waiting");
            remote.touchAt(window(), first, at("Help"));
            for (const [after, words] of [[600, "2 of "], [1200, "3 of "]]) {
                remote.touchAt(window(), first + after, at("Next"));
                verify(shows(words), words);
            }
        }

        // A finger may rest on a button for longer than what Qt calls a long press, 0.8 s.
        function test_slowTouch() {
            start("waiting");
            const help = at("Help");
            remote.touchDownAt(window(), first, help);
            verify(!page.helpIsOpen);
            remote.touchUpAt(window(), first + 900, help);
            verify(page.helpIsOpen);
        }

        // What was touched keeps the focus, as after a key, and nothing looks as if a pointer were over it.
        function test_noHoverStaysAfterATouch() {
            start("waiting");
            press(Qt.Key_Right);
            const help = at("Help");
            remote.touchAt(window(), first, help);
            press(Qt.Key_Back);
            compare(textsOf(litButtons()), ["Help"]);
            // The mouse that the driver moves to the touch stays there.
            remote.moveAt(window(), first + 20, help);
            press(Qt.Key_Right);
            remote.moveAt(window(), first + 40, help);
            compare(textsOf(litButtons()), ["New code"]);
        }
    }
}
