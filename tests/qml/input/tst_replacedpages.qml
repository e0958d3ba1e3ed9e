// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! A press that was meant for a page which has just been replaced does no harm on the next one. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "ReplacedPages"

        /*! The time of the first press in a test, in milliseconds. All tests have the same window. */
        property int first: 0

        function window() {
            return screen.Window.window;
        }

        function at(text: string): point {
            shownTexts(screen);
            const button = visibleItems(front(), item => item instanceof FocusButton && item.text === text)[0];
            return remote.middleOf(button);
        }

        function signedIn() {
            fixture.approve();
            fixture.giveName("Alex Rivera");
        }

        /*! What a person has opened over the code. */
        readonly property var opened: ({
            "code": () => {},
            "help": () => press(Qt.Key_Return),
            "languages": () => walk([Qt.Key_Up, Qt.Key_Return])
        })
        /*! How the sign-in ends without this person, and what the page shows then. */
        readonly property var endings: ({
            "denied": [() => fixture.deny(), "Someone pressed"],
            "approved": [signedIn, "Welcome, Alex Rivera"]
        })
        readonly property var presses: ({
            "Back": time => remote.pressAt(window(), time, Qt.Key_Escape),
            "OK": time => remote.pressAt(window(), time, Qt.Key_Return, 36),
            "touch": time => remote.touchAt(window(), time, at(focused())),
            "click": time => remote.clickAt(window(), time, at(focused()))
        })

        /*! Opens a page, something over it, and lets the sign-in end 10 s after that. */
        function endWhileOpen(page: string, cover, end, words: string) {
            first += 100000;
            open("waiting");
            remote.moveAt(window(), first - 10000, Qt.point(640, 300));
            open(page);
            cover();
            remote.moveAt(window(), first, Qt.point(640, 300));
            end();
            settle();
            verify(shows(words));
        }

        function state() {
            return JSON.stringify([shownTexts(screen), closes, fixture.signIn?.flow.state, fixture.signIn?.session.state]);
        }

        function test_pressThatComesTooLate_data() {
            const all = [];
            for (const page of ["waiting", "kiosk-waiting"]) {
                for (const cover of Object.keys(opened)) {
                    for (const end of Object.keys(endings)) {
                        for (const press of Object.keys(presses))
                            all.push({ tag: [page, cover, end, press].join(", "), page: page, cover: opened[cover],
                                       end: endings[end][0], words: endings[end][1], press: presses[press] });
                    }
                }
            }
            return all;
        }

        // A press counts as meant for the page before, for about a second after that page was replaced.
        function test_pressThatComesTooLate(row) {
            endWhileOpen(row.page, row.cover, row.end, row.words);
            const before = state();
            for (const after of [100, 500, 900]) {
                row.press(first + after);
                settle();
                compare(state(), before, after + " ms");
            }
        }

        // Later than a second after the page was replaced, the same keys act as usual.
        function test_pressInTime_data() {
            return [
                { tag: "denied, Back", end: "denied", press: "Back", closes: 1, flow: DeviceFlow.Denied },
                { tag: "denied, OK", end: "denied", press: "OK", closes: 0, flow: DeviceFlow.Connecting },
                { tag: "approved, Back", end: "approved", press: "Back", closes: 1, flow: DeviceFlow.SignedIn },
                { tag: "approved, OK", end: "approved", press: "OK", closes: 1, flow: DeviceFlow.SignedIn }
            ];
        }

        function test_pressInTime(row) {
            endWhileOpen("waiting", opened["help"], ...endings[row.end]);
            presses[row.press](first + 1200);
            settle();
            compare(closes, row.closes);
            compare(fixture.signIn.flow.state, row.flow);
        }

        // A nervous second Back, after the one that has closed Help, does not throw away the code.
        function test_backTwiceFromHelp() {
            endWhileOpen("waiting", opened["help"], () => {}, "How does it work?");
            remote.pressAt(window(), first + 100, Qt.Key_Escape);
            verify(!page.helpIsOpen);
            remote.pressAt(window(), first + 400, Qt.Key_Escape);
            compare(fixture.signIn.flow.state, DeviceFlow.Waiting);
            remote.pressAt(window(), first + 1300, Qt.Key_Escape);
            compare(fixture.signIn.flow.state, DeviceFlow.Canceled);
        }

        // Somebody who wants to leave an app's page leaves it, also at the moment when the code arrives.
        function test_backThatMeansTheSame() {
            properties = { canGoBack: true };
            first += 100000;
            open("waiting");
            remote.moveAt(window(), first - 10000, Qt.point(640, 300));
            open("connecting");
            let leaves = 0;
            page.goBackRequested.connect(() => ++leaves);
            remote.moveAt(window(), first, Qt.point(640, 300));
            fixture.giveCode();
            remote.pressAt(window(), first + 100, Qt.Key_Escape);
            compare(leaves, 1);
        }

        // ------------------------------------------------------------------ double taps

        readonly property var pointers: ({
            "mouse": (time, place) => remote.clickAt(window(), time, place),
            "touch": (time, place) => remote.touchAt(window(), time, place)
        })

        function test_doubleTapAtAKiosk_data() {
            return rows(Object.keys(pointers));
        }

        // After the first tap, the button for Help lies where that tap was.
        function test_doubleTapAtAKiosk(row) {
            const tap = pointers[row.tag];
            first += 100000;
            openKiosk();
            const place = at("Sign in");
            tap(first, place);
            settle();
            fixture.giveCode();
            settle();
            compare(focused(), "Help");
            tap(first + 250, Qt.point(place.x - 20, place.y + 10));
            verify(!shows("How does it work?"));
            tap(first + 900, at("Help"));
            verify(shows("How does it work?"));
        }

        function test_doubleTapOnHelp_data() {
            return rows(Object.keys(pointers));
        }

        function test_doubleTapOnHelp(row) {
            const tap = pointers[row.tag];
            textScale = 1.5;
            first += 100000;
            open("waiting");
            const place = at("Help");
            for (const after of [0, 250])
                tap(first + after, place);
            verify(shows("1 of "));
            for (const after of [1000, 1250])
                tap(first + after, at("Next"));
            verify(shows("2 of "));
        }

        // Nothing on the list of languages is chosen by the tap that follows the one on its button.
        function test_doubleTapOnTheLanguage_data() {
            return rows(Object.keys(pointers));
        }

        function test_doubleTapOnTheLanguage(row) {
            const tap = pointers[row.tag];
            first += 100000;
            open("kiosk-welcome");
            const place = at("English");
            for (const after of [0, 250])
                tap(first + after, place);
            verify(shows("Deutsch"));
            compare(language.tag, "en");
        }

        // A tap that had no effect is followed by one that counts: see test_pressThatComesTooLate().
        function test_tapAfterOneWithoutEffect() {
            endWhileOpen("waiting", opened["help"], ...endings["approved"]);
            const place = at("Done");
            remote.touchAt(window(), first + 800, place);
            compare(closes, 0);
            remote.touchAt(window(), first + 1100, place);
            compare(closes, 1);
        }
    }
}
