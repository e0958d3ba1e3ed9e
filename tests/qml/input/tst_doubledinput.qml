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

        // ------------------------------------------------------------------ touch and mouse

        function button(text: string): Item {
            // This completes the layout, so that each button is where it can be touched.
            shownTexts(screen);
            return visibleItems(front(), item => item instanceof ActionButton && item.text === text)[0];
        }

        function at(text: string): point {
            return remote.middleOf(button(text));
        }

        // A driver that reports a touch as a mouse as well.
        function test_touchThatIsAMouseToo() {
            textScale = 1.5;
            start("waiting");
            const help = at("Help");
            remote.touchAt(window(), first, help);
            remote.clickAt(window(), first + 30, help);
            verify(page.helpIsOpen);
            verify(shows("1 of "));
            // A click elsewhere, or later, is one by hand.
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

        // An air mouse, whose button comes as a mouse button and as a key, which end at different times.
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

        function test_quickClicksByHand() {
            textScale = 1.5;
            start("waiting");
            remote.clickAt(window(), first, at("Help"));
            for (const [after, words] of [[150, "2 of "], [300, "3 of "]]) {
                remote.clickAt(window(), first + after, at("Next"));
                verify(shows(words), words);
            }
        }

        function test_quickTouchesByHand() {
            textScale = 1.5;
            start("waiting");
            remote.touchAt(window(), first, at("Help"));
            for (const [after, words] of [[150, "2 of "], [300, "3 of "]]) {
                remote.touchAt(window(), first + after, at("Next"));
                verify(shows(words), words);
            }
        }

        // ------------------------------------------------------------------ every control of every page

        /*! The ways in which a press may arrive, at a place that has the focus. */
        readonly property var arrivals: ({
            "key": (time, place) => remote.pressAt(window(), time, Qt.Key_Return, 36),
            "gamepad": (time, place) => remote.pressAt(window(), time, 0, 312),
            "mouse": (time, place) => remote.clickAt(window(), time, place),
            "touch": (time, place) => remote.touchAt(window(), time, place)
        })

        function controls() {
            const language = front().languageButton;
            return visibleItems(front(), item => item instanceof FocusButton && item.enabled && item !== language);
        }

        /*! Opens a page, presses its control \a index in the ways \a ways 100 ms apart, and returns what is to be seen. */
        function pressControl(name: string, index: int, ways): string {
            open(name);
            shownTexts(front());
            start("");
            const control = controls()[index];
            control.forceActiveFocus();
            const place = remote.middleOf(control);
            for (const [i, way] of ways.entries()) {
                arrivals[way](first + 100 * i, place);
                settle();
            }
            return JSON.stringify([shownTexts(screen), focused(), closes, fixture.signIn?.flow.state, fixture.signIn?.session.state]);
        }

        function test_everyControl_data() {
            // Pages that differ only in their words have the same controls.
            return rows(pageNames(), name => !/^(waiting|retrying|no-code|failed|signed-out)-/.test(name))
                // The page of keys shows a key instead of carrying it out, so a key and a touch are two presses there.
                .map((row, index) => Object.assign(row, { shift: row.tag.startsWith("keys") ? 0 : index }));
        }

        function test_everyControl(row) {
            open(row.tag);
            shownTexts(front());
            const count = Math.min(3, controls().length);
            const ways = Object.keys(arrivals);
            for (let index = 0; index < count; ++index) {
                // Each control is pressed first in every way. The second way is another one for each control, and for the same
                // control of the next page, so that no pair of ways is left out.
                for (const [i, firstWay] of ways.entries()) {
                    const pair = [firstWay, ways[(row.shift + index + i) % ways.length]];
                    compare(pressControl(row.tag, index, pair), pressControl(row.tag, index, [firstWay]),
                            row.tag + ", control " + index + ": " + pair.join(" and "));
                }
            }
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

        // ------------------------------------------------------------------ presses before a change is noticed

        function state(): int {
            return fixture.signIn.session.state;
        }

        function test_impatientAnswer_data() {
            return rows(Object.keys(arrivals));
        }

        // A nervous second press is slower than one that arrives twice. "Sign out" stands where the button for staying was.
        function test_impatientAnswer(row) {
            start("");
            visit();
            fixture.pass(167);
            const stay = remote.middleOf(button("I’m still here"));
            const place = Qt.point(stay.x - button("I’m still here").width / 2 + 40, stay.y);
            arrivals[row.tag](first, place);
            verify(!shows("Still there?"));
            for (const after of [200, 300, 600, 900]) {
                arrivals[row.tag](first + after, place);
                compare(state(), Session.SignedIn, after + " ms");
            }
            arrivals[row.tag](first + 1300, place);
            compare(state(), Session.SigningOut);
        }

        // The visit is about to end just when a person presses OK.
        function test_pressWhenTheVisitEnds() {
            start("");
            visit();
            fixture.kiosk.visitLimit = 60;
            remote.pressAt(window(), first, Qt.Key_Left);
            fixture.pass(47);
            compare(focused(), "Sign out now");
            remote.pressAt(window(), first + 300, Qt.Key_Return);
            compare(state(), Session.SignedIn);
            remote.pressAt(window(), first + 1300, Qt.Key_Return);
            compare(state(), Session.SigningOut);
        }

        // The phone approves just when a person presses OK, which was meant for Help.
        function test_pressWhenThePhoneApproves() {
            start("");
            beginVisit();
            remote.pressAt(window(), first, Qt.Key_Left);
            fixture.approve();
            fixture.giveName("Alex Rivera");
            compare(focused(), "Sign out");
            // The page was not on the screen yet.
            remote.pressLateAt(window(), first - 50, 400, Qt.Key_Return, 36);
            compare(state(), Session.SignedIn);
            remote.pressAt(window(), first + 700, Qt.Key_Return);
            compare(state(), Session.SignedIn);
            remote.pressAt(window(), first + 1500, Qt.Key_Return);
            compare(state(), Session.SigningOut);
        }

        // The list of languages lies over the action with the focus.
        function test_impatientChoiceOfALanguage() {
            start("");
            visit();
            walk([Qt.Key_Up, Qt.Key_Return]);
            verify(shows("Deutsch"));
            remote.pressAt(window(), first, Qt.Key_Return);
            compare(focused(), "Sign out");
            remote.pressAt(window(), first + 300, Qt.Key_Return);
            compare(state(), Session.SignedIn);
            remote.pressAt(window(), first + 1300, Qt.Key_Return);
            compare(state(), Session.SigningOut);
        }

        function test_impatientRemoval() {
            start("");
            openPeople(["Ada", "Grace"]);
            walk([Qt.Key_Down, Qt.Key_Return]);
            remote.pressAt(window(), first, Qt.Key_Return);
            verify(shows("Remove Ada?"));
            const remove = at("Remove");
            remote.touchAt(window(), first + 300, remove);
            remote.pressAt(window(), first + 700, Qt.Key_Return);
            verify(shows("Remove Ada?"));
            remote.touchAt(window(), first + 1300, remove);
            verify(!shows("Remove Ada?"));
            settle();
            fixture.revoke();
        }

        // A touch that closes Help does not throw away the code that somebody may be typing.
        function test_impatientBackFromHelp_data() {
            return [
                { tag: "New code", state: DeviceFlow.Connecting },
                { tag: "Not now", state: DeviceFlow.Canceled }
            ];
        }

        function test_impatientBackFromHelp(row) {
            start("waiting");
            const place = at(row.tag);
            press(Qt.Key_Return);
            remote.touchAt(window(), first, at("Back"));
            verify(!page.helpIsOpen);
            remote.touchAt(window(), first + 300, place);
            compare(fixture.signIn.flow.state, DeviceFlow.Waiting);
            remote.touchAt(window(), first + 1300, place);
            compare(fixture.signIn.flow.state, row.state);
        }

        // Back closes what lies over the code. Pressed once more in a hurry, it does not throw the code away.
        function test_impatientBack_data() {
            return [
                { tag: "Help", open: [Qt.Key_Return] },
                { tag: "list of languages", open: [Qt.Key_Up, Qt.Key_Return] }
            ];
        }

        function test_impatientBack(row) {
            start("");
            open("waiting");
            const code = shownTexts(screen);
            walk(row.open);
            verify(shownTexts(screen) !== code);
            remote.pressAt(window(), first, Qt.Key_Back);
            compare(shownTexts(screen), code);
            for (const after of [200, 500, 900]) {
                remote.pressAt(window(), first + after, Qt.Key_Back);
                compare(fixture.signIn.flow.state, DeviceFlow.Waiting, after + " ms");
            }
            remote.pressAt(window(), first + 1300, Qt.Key_Back);
            compare(fixture.signIn.flow.state, DeviceFlow.Canceled);
        }

        // A screen reader presses without an event of a key or a pointer.
        function test_impatientScreenReader() {
            start("");
            visit();
            const signOut = button("Sign out");
            fixture.pass(167);
            remote.pressByScreenReaderAt(first, button("I’m still here"));
            verify(!shows("Still there?"));
            for (const after of [200, 900]) {
                remote.pressByScreenReaderAt(first + after, signOut);
                compare(state(), Session.SignedIn, after + " ms");
            }
            remote.pressByScreenReaderAt(first + 1300, signOut);
            compare(state(), Session.SigningOut);
        }

        // The page below the countdown is not meant.
        function test_screenReaderBelowTheCountdown() {
            start("");
            visit();
            const signOut = button("Sign out");
            fixture.pass(167);
            remote.pressByScreenReaderAt(first, signOut);
            verify(!shows("Still there?"));
            compare(state(), Session.SignedIn);
            remote.pressByScreenReaderAt(first + 1300, signOut);
            compare(state(), Session.SigningOut);
        }

        function test_screenReaderWakes() {
            start("waiting");
            fixture.pass(301);
            verify(page.pageState.idle);
            remote.pressByScreenReaderAt(first, button("Help"));
            verify(!page.pageState.idle);
            verify(page.helpIsOpen);
        }

        // What destroys nothing acts at once.
        function test_quickHarmlessPresses() {
            start("waiting");
            remote.pressAt(window(), first, Qt.Key_Return);
            verify(page.helpIsOpen);
            remote.pressAt(window(), first + 200, Qt.Key_Back);
            remote.pressAt(window(), first + 400, Qt.Key_Return);
            verify(page.helpIsOpen);
        }
    }
}
