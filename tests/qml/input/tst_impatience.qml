// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! A press that was made before a person noticed that the page has changed destroys nothing. */
Item {
    width: 1280
    height: 720

    PressTestCase {
        name: "Impatience"

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
