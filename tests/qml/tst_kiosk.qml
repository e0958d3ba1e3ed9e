// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! A KioskPage, from the welcome through a visit to the next welcome. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Kiosk"

        readonly property Kiosk kiosk: fixture.kiosk
        // Keys by which somebody may try to leave, with a remote control or with a keyboard of their own.
        readonly property list<int> waysOut: [Qt.Key_Back, Qt.Key_Escape, Qt.Key_Close, Qt.Key_HomePage, Qt.Key_Exit,
                                              Qt.Key_Backspace, Qt.Key_Menu, Qt.Key_F4, Qt.Key_Red]

        function signIn() {
            openKiosk();
            press(Qt.Key_Return);
            fixture.settle();
            fixture.giveCode();
            fixture.approve();
            fixture.giveName("Alex Rivera");
            verify(shows("Alex Rivera"));
        }

        function verifyWelcome() {
            settle();
            compare(kiosk.signIn, null);
            compare(focused(), "Sign in");
            compare(litButtons().length, 1);
            verify(!shows("Alex"));
        }

        function test_noRequestBeforeAPress() {
            openKiosk();
            verifyWelcome();
            fixture.pass(3600);
            for (const key of [...waysOut, Qt.Key_Left, Qt.Key_Up, Qt.Key_Right, Qt.Key_Down])
                press(key);
            verifyWelcome();
            press(Qt.Key_Return);
            settle();
            verify(kiosk.signIn);
            compare(fixture.sent(), 1);
            compare(focused(), "Help");
        }

        function test_touchBegins() {
            openKiosk();
            waitForRendering(screen);
            const button = visibleItems(screen, item => item instanceof ActionButton)[0];
            touchEvent(button).press(0, button).commit().release(0, button).commit();
            settle();
            verify(kiosk.signIn);
        }

        function test_backCancels() {
            openKiosk();
            press(Qt.Key_Return);
            fixture.settle();
            fixture.giveCode();
            press(Qt.Key_Back);
            verifyWelcome();
            const before = fixture.sent();
            fixture.pass(1000);
            compare(fixture.sent(), before);
        }

        function test_extraKeyDoesNotSignOut() {
            signIn();
            for (const key of waysOut)
                press(key);
            settle();
            compare(kiosk.signIn.session.state, Session.SignedIn);
            verify(shows("Welcome, Alex Rivera"));
            compare(focused(), "Sign out");
        }

        function test_theWindowStaysOpen() {
            openKiosk();
            const window = screen.Window.window;
            window.close();
            verify(window.visible);
        }

        function test_signOutSaysFarewell() {
            signIn();
            press(Qt.Key_Return);
            fixture.settle();
            fixture.revoke();
            verify(shows("You’re signed out"));
            verify(!shows("Alex"));
            // The focus is on Back, so that the next visitor begins at the welcome.
            compare(focused(), "Back");
            compare(litButtons().length, 1);
            press(Qt.Key_Return);
            verifyWelcome();
        }

        function test_countsDown() {
            signIn();
            fixture.pass(159);
            verify(!shows("Still there?"));
            fixture.pass(1);
            verify(shows("Still there?"));
            verify(shows("Signing out in 20 s"));
            compare(focused(), "I’m still here");
            compare(litButtons().length, 1);
            fixture.pass(5);
            verify(shows("Signing out in 15 s"));
            fixture.pass(15);
            verify(!shows("Still there?"));
            verify(shows("Signing out…"));
            fixture.revoke();
            verifyWelcome();
        }

        function test_anyPressStopsTheCountdownAndDoesNothingElse_data() {
            return [
                { tag: "OK", press: () => press(Qt.Key_Return) },
                { tag: "Back", press: () => press(Qt.Key_Back) },
                { tag: "a letter", press: () => press(Qt.Key_A) },
                { tag: "a finger", press: () => touchEvent(screen).press(0, screen, 130, 630).commit().release(0, screen, 130, 630).commit() },
                { tag: "a mouse", press: () => mouseClick(screen, 130, 630) }
            ];
        }

        function test_anyPressStopsTheCountdownAndDoesNothingElse(row) {
            signIn();
            fixture.pass(170);
            row.press();
            verify(!shows("Still there?"));
            settle();
            compare(kiosk.signIn.session.state, Session.SignedIn);
            compare(focused(), "Sign out");
            fixture.pass(159);
            verify(!shows("Still there?"));
            fixture.pass(1);
            verify(shows("Still there?"));
        }

        function chooseGerman() {
            for (const key of [Qt.Key_Up, Qt.Key_Return, Qt.Key_Right, Qt.Key_Return])
                press(key);
            compare(language.tag, "de");
            verify(shows("Willkommen"));
        }

        // The next visit begins in the initial language.
        function test_theLanguageComesBackAfterAVisit() {
            openKiosk();
            chooseGerman();
            press(Qt.Key_Return);
            fixture.settle();
            fixture.giveCode();
            verify(shows("Mit dem Handy anmelden"));
            press(Qt.Key_Back);
            verifyWelcome();
            compare(language.tag, "en");
        }

        function test_theLanguageComesBackWithoutAVisit() {
            openKiosk();
            chooseGerman();
            settle();
            fixture.pass(200);
            press(Qt.Key_Left);
            fixture.pass(299);
            compare(language.tag, "de");
            fixture.pass(1);
            compare(language.tag, "en");
            verifyWelcome();
        }

        // Without a countdown no seconds are shown; everything else is the same.
        function test_noCountdown() {
            signIn();
            screen.countdown = false;
            fixture.pass(160);
            verify(shows("Still there?"));
            verify(shows("Signing out soon"));
            const shown = () => shownTexts(visibleItems(screen, item => item instanceof StillTherePage)[0]).join();
            const words = shown();
            fixture.pass(19);
            compare(shown(), words);
            verify(!/[0-9]/.test(words), words);
            fixture.pass(1);
            fixture.revoke();
            verifyWelcome();
        }

        function test_digits() {
            language.choose("ar");
            signIn();
            fixture.pass(160);
            verify(shows("٢٠"));
            verify(!shows("20"));
            fixture.pass(18);
            // Arabic has a word of its own for two seconds.
            verify(shows("ثانيتين"));
        }

        function test_codeEndsWithoutInput() {
            openKiosk();
            press(Qt.Key_Return);
            fixture.settle();
            fixture.giveCode();
            fixture.pass(299);
            verify(kiosk.signIn);
            fixture.pass(2);
            verifyWelcome();
        }

        function test_theNextVisitorSeesNothingOfTheLast() {
            signIn();
            kiosk.endVisit();
            fixture.settle();
            fixture.revoke();
            verifyWelcome();
            press(Qt.Key_Return);
            fixture.settle();
            fixture.giveCode();
            verify(shows("Sign in with your phone"));
            verify(!shows("Alex"));
            compare(focused(), "Help");
        }

        function test_nothingIsCut_data() {
            return [
                { tag: "as it is", textScale: 1 },
                { tag: "larger", textScale: 1.5 }
            ];
        }

        function verifyNothingIsCut() {
            for (const text of inspector.texts(screen)) {
                verify(text.fits && !text.truncated, "“" + text.text + "” is cut");
                verify(text.rect.bottom <= 1020 && text.rect.right <= 1824, "“" + text.text + "” leaves the safe area");
            }
        }

        function test_nothingIsCut(row) {
            resize(1920, 1080);
            openKiosk();
            screen.textScale = row.textScale;
            verifyNothingIsCut();
            kiosk.beginVisit();
            fixture.settle();
            fixture.giveCode();
            fixture.approve();
            fixture.giveName("Alex Rivera");
            verifyNothingIsCut();
            fixture.pass(170);
            verify(shows("Still there?"));
            verifyNothingIsCut();
        }

        function test_wordsForTheTime_data() {
            return [
                { tag: "seconds", after: 90, words: "for 90 s" },
                { tag: "minutes", after: 180, words: "for 3 min" }
            ];
        }

        function test_wordsForTheTime(row) {
            cleanup();
            fixture.openKiosk(row.after);
            put(kioskPage, { kiosk: fixture.kiosk });
            kiosk.beginVisit();
            fixture.settle();
            fixture.giveCode();
            fixture.approve();
            fixture.giveName("Alex Rivera");
            verify(shows(row.words));
        }
    }
}
