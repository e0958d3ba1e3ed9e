// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! A touch acts on what stood below the finger, also while the page changes. */
Item {
    width: 800
    height: 480

    PageTestCase {
        id: test

        name: "Touch"

        function button(text: string): Item {
            return visibleItems(front(), item => item instanceof ActionButton && item.text === text)[0];
        }

        /*! Where the finger is. */
        property point place

        function startTouch(item: Item) {
            place = item.mapToItem(screen, item.width / 2, item.height / 2);
            touchEvent(screen).press(0, screen, place.x, place.y).commit();
        }

        function moveTouch(x: real, y: real) {
            place = Qt.point(place.x + x, place.y + y);
            touchEvent(screen).move(0, screen, place.x, place.y).commit();
        }

        function endTouch() {
            touchEvent(screen).release(0, screen, place.x, place.y).commit();
        }

        // The action of the new page stands where the finger is that has opened it. The touch that has opened the page
        // has no effect on it, and the next one does.
        function test_onThePageThatATouchHasOpened() {
            openKiosk();
            shownTexts(screen);
            const signIn = placeOf(button("Sign in"));
            remote.touch(button("Sign in"));
            settle();
            fixture.giveCode();
            shownTexts(screen);
            verify(!shows("How does it work?"));
            verify(contains(placeOf(button("Help")), Qt.rect(signIn.x + 20, signIn.y + 20, 1, 1)));
            remote.touch(button("Help"));
            verify(shows("How does it work?"));
        }

        function test_onAPageOverAnother() {
            open("waiting");
            shownTexts(screen);
            for (let i = 0; i < 3; ++i) {
                remote.touch(button("Help"));
                verify(page.helpIsOpen);
                remote.touch(button("Back"));
                verify(!page.helpIsOpen);
            }
        }

        // The code arrives while a finger is on "Not now", in whose place "New code" is then.
        function test_actionThatMoves() {
            show("connecting");
            shownTexts(screen);
            startTouch(button("Not now"));
            fixture.giveCode();
            shownTexts(screen);
            compare(textsOf(visibleItemsOf(screen, { ActionButton })), ["Help", "New code", "Not now"]);
            endTouch();
            compare(fixture.signIn.flow.state, DeviceFlow.Canceled);
        }

        // The action below a finger goes away, because the sign-in succeeds. What takes its place is not carried out.
        function test_actionThatGoes() {
            show("waiting");
            shownTexts(screen);
            startTouch(button("Help"));
            fixture.approve();
            fixture.giveName("Alex Rivera");
            shownTexts(screen);
            compare(textsOf(visibleItemsOf(screen, { ActionButton }))[0], "Done");
            endTouch();
            compare(fixture.signIn.session.state, Session.SignedIn);
            compare(closes, 0);
        }

        // A finger that is lifted is often moved a little.
        function test_fingerThatSlips() {
            show("waiting");
            shownTexts(screen);
            startTouch(button("Help"));
            moveTouch(6, 4);
            moveTouch(9, 5);
            endTouch();
            verify(page.helpIsOpen);
        }

        // Who changes their mind moves the finger away.
        function test_fingerThatIsMovedAway() {
            show("waiting");
            shownTexts(screen);
            startTouch(button("Help"));
            moveTouch(0, -60);
            moveTouch(0, -60);
            endTouch();
            verify(!page.helpIsOpen);
        }

        // A list is scrolled by a finger, which chooses nothing.
        function test_listIsScrolled() {
            openPeople(Array.from({ length: 12 }, (_, index) => "Person " + (index + 1)));
            shownTexts(screen);
            const tile = visibleItemsOf(screen, { ChoiceTile })[0];
            const before = placeOf(tile).top;
            startTouch(tile);
            // Qt passes movements on with the next frame.
            tryVerify(() => {
                moveTouch(0, -6);
                return placeOf(tile).top < before - 40;
            });
            endTouch();
            verify(!fixture.household.signIn);
        }
    }
}
