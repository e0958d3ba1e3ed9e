// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! The changes of a page that receives no key or touch, and the events that undo them. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Idle"

        readonly property int idleAfter: 300
        readonly property int moveEvery: 180

        // Returns the brightness of the header, which is the same in every state.
        function brightness(): real {
            return inspector.brightness(visibleItemsOf(front(), { PageHeader })[0]);
        }

        function titlePlace() {
            const title = () => inspector.texts(page).find(text => text.pixelSize === 48).rect;
            return Qt.point(title().x, title().y);
        }

        function test_dimsAfterAWhile_data() {
            return rows(["waiting", "retrying", "welcome", "failed-tls", "signed-out", "canceled"]);
        }

        function test_dimsAfterAWhile(row) {
            show(row.tag);
            const bright = brightness();
            fixture.pass(idleAfter - 1);
            compare(brightness(), bright);
            fixture.pass(1);
            verify(brightness() < bright * 0.75, "it is not dimmed");
            verify(brightness() > bright * 0.4, "it can't be read any more");
        }

        function test_otherPagesDim_data() {
            return rows(["providers", "people", "people-sure", "kiosk-welcome"]);
        }

        function test_otherPagesDim(row) {
            open(row.tag);
            const bright = brightness();
            const before = focused();
            fixture.pass(idleAfter - 1);
            compare(brightness(), bright);
            fixture.pass(1);
            verify(brightness() < bright * 0.75, "it is not dimmed");
            verify(brightness() > bright * 0.4, "it can't be read any more");
            press(Qt.Key_Down);
            compare(brightness(), bright);
            compare(focused(), before);
        }

        // An idle page closes its lists for the next person.
        function test_listsOfLanguagesClose_data() {
            return rows(["waiting", "providers", "people", "kiosk-welcome"]);
        }

        function test_listsOfLanguagesClose(row) {
            open(row.tag);
            const before = focused();
            walk([Qt.Key_Up, Qt.Key_Return]);
            verify(shownTexts(front()).includes("Deutsch"));
            fixture.pass(idleAfter);
            verify(!shownTexts(front()).includes("Deutsch"));
            compare(focused(), before);
        }

        // Without a countdown the words stay the same, until the warning that the code is about to expire.
        function test_nothingTicksWithoutACountdown() {
            properties = { countdown: false };
            show("waiting-new");
            const words = shownTexts(page).join();
            for (let i = 0; i < 53; ++i) {
                fixture.pass(10);
                press(Qt.Key_Left);
                compare(shownTexts(page).join(), words);
            }
            fixture.pass(10);
            const soon = shownTexts(page).join();
            verify(soon.includes("This code runs out soon"));
            for (let i = 0; i < 59; ++i) {
                fixture.pass(1);
                compare(shownTexts(page).join(), soon);
            }
            fixture.pass(1);
            verify(shownTexts(page).includes("The code has run out"));
        }

        function test_anyKeyWakesAndDoesNothingElse_data() {
            return [
                { tag: "OK", key: Qt.Key_Return, scanCode: 0 },
                { tag: "OK without a name", key: 0, scanCode: 360 },
                { tag: "Back", key: Qt.Key_Back, scanCode: 0 },
                { tag: "an arrow", key: Qt.Key_Right, scanCode: 0 },
                { tag: "Menu", key: Qt.Key_Menu, scanCode: 0 },
                { tag: "the red key", key: 0, scanCode: 406 },
                { tag: "a letter", key: Qt.Key_A, scanCode: 38 }
            ];
        }

        function test_anyKeyWakesAndDoesNothingElse(row) {
            show("waiting");
            const bright = brightness();
            fixture.pass(idleAfter);
            const before = fixture.sent();
            remote.press(page.Window.window, row.key, row.scanCode, Qt.NoModifier);
            compare(brightness(), bright);
            compare(focused(), "Help");
            verify(!page.helpIsOpen);
            compare(fixture.signIn.flow.state, DeviceFlow.Waiting);
            compare(fixture.sent(), before);
            // The second key has its usual effect.
            press(Qt.Key_Right);
            compare(focused(), "New code");
        }

        function test_heldKeyOnlyWakes_data() {
            return [
                { tag: "X11", hold: remote.hold },
                { tag: "Wayland", hold: remote.holdOnWayland }
            ];
        }

        function test_heldKeyOnlyWakes(row) {
            show("waiting");
            fixture.pass(idleAfter);
            row.hold(page.Window.window, Qt.Key_Right, 0);
            compare(focused(), "Help");
            press(Qt.Key_Right);
            compare(focused(), "New code");
        }

        function test_pointerWakes() {
            show("waiting");
            const bright = brightness();
            fixture.pass(idleAfter);
            // The click is on "Not now", but only ends the dimming.
            mouseClick(page, 400, 640);
            compare(brightness(), bright);
            compare(fixture.signIn.flow.state, DeviceFlow.Waiting);
        }

        function test_keysKeepItAwake() {
            show("waiting");
            const bright = brightness();
            for (let i = 0; i < 5; ++i) {
                fixture.pass(100);
                press(Qt.Key_Up);
            }
            compare(brightness(), bright);
            fixture.pass(idleAfter);
            verify(brightness() < bright);
        }

        // A key that is stuck, and a mouse on a trembling table, do not keep the page awake.
        function test_nobodyKeepsItAwake_data() {
            return [
                { tag: "a stuck key", happens: () => remote.repeat(page.Window.window, Qt.Key_A) },
                { tag: "a stuck arrow", happens: () => remote.repeat(page.Window.window, Qt.Key_Left) },
                { tag: "a mouse", happens: second => mouseMove(page, 300 + second % 3, 300 - second % 2) }
            ];
        }

        function test_nobodyKeepsItAwake(row) {
            show("waiting");
            const bright = brightness();
            row.happens(0);
            for (let second = 1; second <= idleAfter; ++second) {
                fixture.pass(1);
                row.happens(second);
            }
            verify(brightness() < bright * 0.75, "it is not dimmed");
            fixture.pass(1);
            row.happens(1);
            verify(brightness() < bright * 0.75, "it is not dimmed any more");
            mouseMove(page, 500, 500);
            compare(brightness(), row.tag === "a mouse" ? bright : brightness());
        }

        // The page is moved to prevent burn-in. The steps are small, and the page stays within the safe area.
        function test_movesALittle() {
            show("welcome");
            fixture.pass(idleAfter);
            const places = [];
            for (let i = 0; i < 8; ++i) {
                places.push(titlePlace());
                fixture.pass(moveEvery - 1);
                compare(titlePlace(), places[i]);
                fixture.pass(1);
            }
            compare(new Set(places.map(place => place.x + " " + place.y)).size, 8);
            const unit = 720 / 1080;
            for (const place of places) {
                verify(Math.abs(place.x - places[0].x) <= Math.ceil(8 * unit));
                verify(Math.abs(place.y - places[0].y) <= Math.ceil(6 * unit));
                verify(place.x >= Math.floor(96 * unit));
            }
            press(Qt.Key_Up);
            compare(titlePlace(), places[0]);
        }

        // An answer that a person has caused with the phone ends the dimming, as a key does.
        function test_phoneWakes_data() {
            return [
                { tag: "approved", happens: () => fixture.approve(), dims: false },
                { tag: "denied", happens: () => fixture.deny(), dims: false },
                { tag: "retrying", happens: () => fixture.loseConnection(), dims: true },
                { tag: "slowed", happens: () => fixture.slowDown(), dims: true }
            ];
        }

        function test_phoneWakes(row) {
            show("waiting");
            const bright = brightness();
            fixture.pass(idleAfter);
            row.happens();
            compare(brightness() < bright * 0.75, row.dims);
        }

        function test_expiredWithSomebodyThere() {
            show("waiting");
            fixture.pass(400);
            press(Qt.Key_Up);
            fixture.pass(200);
            compare(fixture.signIn.flow.state, DeviceFlow.Expired);
            verify(shownTexts(page).includes("The code has run out"));
            compare(focused(), "New code");
            press(Qt.Key_Return);
            compare(fixture.signIn.flow.state, DeviceFlow.Connecting);
        }

        // The code expires while Help is open.
        function test_expiredWithNobodyThere() {
            show("waiting");
            press(Qt.Key_Return);
            verify(page.helpIsOpen);
            fixture.pass(600);
            compare(fixture.signIn.flow.state, DeviceFlow.Expired);
            verify(shownTexts(page).includes("Press OK for a new code"));
            const sent = fixture.sent();
            fixture.pass(3600);
            compare(fixture.sent(), sent, "requests with nobody there");
            press(Qt.Key_Return);
            compare(fixture.signIn.flow.state, DeviceFlow.Connecting);
        }

        function test_onlyOkActsWithNobodyThere_data() {
            return rows([Qt.Key_Back, Qt.Key_Right, Qt.Key_Menu]);
        }

        function test_onlyOkActsWithNobodyThere(row) {
            show("expired");
            press(Qt.Key_Right);
            fixture.pass(idleAfter);
            verify(shownTexts(page).includes("Press OK for a new code"));
            press(row.tag);
            verify(shownTexts(page).includes("The code has run out"));
            compare(focused(), "New code");
            compare(closes, 0);
            verify(!page.helpIsOpen);
        }

        function test_warnsInTheLastMinute() {
            show("waiting-new");
            fixture.pass(539);
            verify(shownTexts(page).includes("Waiting for you to approve ·"));
            verify(!shownTexts(page).includes("!"));
            fixture.pass(1);
            verify(shownTexts(page).includes("This code runs out soon ·"));
            verify(shownTexts(page).includes("!"));
        }
    }
}
