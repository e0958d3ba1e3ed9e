// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! A KioskPage, from the WelcomePage through a visit to the next WelcomePage. */
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
            settle();
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
            const button = visibleItemsOf(screen, { ActionButton })[0];
            touchEvent(button).press(0, button).commit().release(0, button).commit();
            settle();
            verify(kiosk.signIn);
        }

        function test_backCancels() {
            openKiosk();
            press(Qt.Key_Return);
            settle();
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
            settle();
            fixture.revoke();
            verify(shows("You’re signed out"));
            verify(!shows("Alex"));
            // The focus is on Back, so that the next visitor begins at the WelcomePage.
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
                { tag: "a mouse", press: () => mouseClick(screen, 170, 630) }
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

        // Events that need no person do not keep a visitor signed in.
        function test_nobodyHoldsASession_data() {
            return [
                { tag: "a stuck key", happens: () => remote.repeat(screen.Window.window, Qt.Key_A) },
                { tag: "a stuck OK", happens: () => remote.repeat(screen.Window.window, Qt.Key_Return) },
                { tag: "a trembling mouse", happens: second => mouseMove(screen, 300 + second % 3, 300 - second % 2) }
            ];
        }

        function test_nobodyHoldsASession(row) {
            openKiosk();
            row.happens(0);
            press(Qt.Key_Return);
            settle();
            fixture.giveCode();
            fixture.approve();
            fixture.giveName("Alex Rivera");
            for (let second = 1; second <= 179; ++second) {
                fixture.pass(1);
                row.happens(second);
                compare(shows("Still there?"), second >= 160);
            }
            fixture.pass(1);
            verify(shows("Signing out…"));
            fixture.revoke();
            verifyWelcome();
        }

        function test_aMovementOfTheMouseHoldsASession() {
            signIn();
            mouseMove(screen, 300, 300);
            fixture.pass(170);
            verify(shows("Still there?"));
            mouseMove(screen, 320, 300);
            verify(!shows("Still there?"));
            fixture.pass(159);
            verify(!shows("Still there?"));
        }

        function test_aLateApprovalIsAskedAbout() {
            openKiosk();
            press(Qt.Key_Return);
            settle();
            fixture.giveCode();
            fixture.pass(120);
            fixture.approve();
            fixture.giveName("Alex Rivera");
            verify(shows("Still there?"));
            verify(!shownTexts(front()).join().includes("Alex"));
            compare(focused(), "I’m still here");
            fixture.pass(20);
            verify(shows("Signing out…"));
            fixture.revoke();
            verifyWelcome();
        }

        // Nothing that is pressed prolongs a visit that has lasted as long as visits may.
        function test_theLongestVisit_data() {
            return [
                { tag: "in seconds", countdown: true, words: "Signing out in 20 s. You can sign in again after that." },
                { tag: "without a countdown", countdown: false, words: "Signing out soon. You can sign in again after that." }
            ];
        }

        function test_theLongestVisit(row) {
            openKiosk();
            screen.countdown = row.countdown;
            kiosk.visitLimit = 120;
            press(Qt.Key_Return);
            settle();
            fixture.giveCode();
            fixture.approve();
            fixture.giveName("Alex Rivera");
            for (let second = 0; !shows("This visit is ending"); ++second) {
                verify(second < 100);
                press(Qt.Key_Left);
                fixture.pass(1);
            }
            compare(kiosk.secondsLeft, 20);
            verify(shows(row.words));
            verify(!shows("touch the screen"));
            compare(focused(), "Sign out now");
            for (const act of [() => press(Qt.Key_Left), () => press(Qt.Key_Back), () => mouseClick(screen, 640, 100)]) {
                act();
                fixture.pass(5);
                verify(shows("This visit is ending"));
            }
            compare(kiosk.signIn.session.state, Session.SignedIn);
            fixture.pass(5);
            verify(shows("Signing out…"));
            fixture.revoke();
            verifyWelcome();
        }

        function test_theLongestVisitCanBeLeft() {
            signIn();
            kiosk.visitLimit = 60;
            fixture.pass(40);
            compare(focused(), "Sign out now");
            press(Qt.Key_Return);
            settle();
            verify(shows("Signing out…"));
            fixture.revoke();
            verifyWelcome();
        }

        // The last press before that asks whether somebody is there; the answer comes too late for it.
        function test_stillThereAtTheEndOfTheLongestVisit() {
            signIn();
            kiosk.visitLimit = 190;
            fixture.pass(165);
            verify(shows("Still there?"));
            press(Qt.Key_Left);
            verify(!shows("Still there?"));
            fixture.pass(10);
            verify(shows("This visit is ending"));
        }

        QtObject {
            id: silentSpeaker

            property bool speaking: false
            property string said
            function speak(words: string) {
                said = words;
            }
            function stop() {}
        }

        // After a visit the page is as the operator has set it, whatever the visitor has changed.
        function test_everythingComesBack_data() {
            return [
                { tag: "read aloud by the visitor", before: false },
                { tag: "made silent by the visitor", before: true }
            ];
        }

        function test_everythingComesBack(row) {
            cleanup();
            fixture.openKiosk();
            put(kioskPage, { kiosk: fixture.kiosk, language: language, clock: fixture.clock, speaker: silentSpeaker,
                             textScale: 1.25, theme: lightTheme });
            // The program sets speak when the page is shown.
            screen.speak = row.before;
            press(Qt.Key_Return);
            settle();
            fixture.giveCode();
            silentSpeaker.speaking = row.before;
            press(Qt.Key_MediaPlay);
            compare(screen.speak, !row.before);
            fixture.approve();
            fixture.giveName("Alex Rivera");
            settle();
            walk([Qt.Key_Up, Qt.Key_Return]);
            verify(shows("Deutsch"));
            walk([Qt.Key_Right, Qt.Key_Return]);
            compare(language.tag, "de");
            walk([Qt.Key_Up, Qt.Key_Return]);
            verify(shows("Deutsch"));
            kiosk.endVisit();
            settle();
            fixture.revoke();
            verifyWelcome();
            verify(!shows("Deutsch"));
            compare(language.tag, "en");
            compare(screen.speak, row.before);
            compare(screen.textScale, 1.25);
            compare(screen.theme, lightTheme);
            settle();
            verify(!screen.voice.saidContent.includes("Alex"));
            verify(!screen.voice.saidStatus.includes("Alex"));
        }

        // Nothing remains of somebody who was at the screen without beginning a visit either.
        function test_readAloudEndsWithoutAVisit() {
            cleanup();
            fixture.openKiosk();
            put(kioskPage, { kiosk: fixture.kiosk, language: language, clock: fixture.clock, speaker: silentSpeaker });
            press(Qt.Key_MediaPlay);
            compare((screen as KioskPage).speak, true);
            fixture.pass(300);
            compare((screen as KioskPage).speak, false);
        }

        Theme { id: lightTheme }

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
            settle();
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
            const shown = () => shownTexts(visibleItemsOf(screen, { StillTherePage })[0]).join();
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
            settle();
            fixture.giveCode();
            fixture.pass(299);
            verify(kiosk.signIn);
            fixture.pass(2);
            verifyWelcome();
        }

        function test_theNextVisitorSeesNothingOfTheLast() {
            signIn();
            kiosk.endVisit();
            settle();
            fixture.revoke();
            verifyWelcome();
            press(Qt.Key_Return);
            settle();
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
            settle();
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
            settle();
            fixture.giveCode();
            fixture.approve();
            fixture.giveName("Alex Rivera");
            verify(shows(row.words));
        }
    }
}
