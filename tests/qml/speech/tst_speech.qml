// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! The texts that a page reads aloud. The speaker of the test records them. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Speech"

        QtObject {
            id: recorder

            property bool speaking: false
            property var said: []
            property int stops: 0

            function speak(words: string) {
                said.push(words);
                speaking = true;
            }
            function stop() {
                ++stops;
                speaking = false;
            }
        }

        Spelling { id: spelling }

        function silence() {
            recorder.said = [];
            recorder.speaking = false;
            recorder.stops = 0;
        }

        function listen(state: string, speak = true) {
            silence();
            properties = { speaker: recorder, speak: speak };
            show(state);
            settle();
        }

        /*! Opens a page of another kind, which contains others. */
        function listenTo(kind, host, speak = true) {
            silence();
            put(kind, Object.assign({ speaker: recorder, speak: speak }, host));
            settle();
        }

        /*! Returns the texts that were said since the last call. */
        function heard(): string {
            settle();
            const all = recorder.said.join("\n---\n");
            recorder.said = [];
            return all;
        }

        function test_silentUnlessAsked() {
            listen("waiting", false);
            fixture.deny();
            press(Qt.Key_Right);
            compare(heard(), "");
        }

        function test_readsTheWholePage() {
            listen("waiting");
            compare(heard(), "Sign in with your phone\n"
                + "Scan the picture with your phone’s camera, or open accounts.example.com/device\n"
                + "Check that your phone shows this code\n"
                + "W, D, J, B, dash, M, J, H, T\n"
                + "Approve. This screen does the rest.\n"
                + "Approve only a code you see on a screen in front of you.\nSupport never asks for it.\n"
                + "Waiting for you to approve.\n"
                + "Help.");
        }

        function test_readsThatTheCodeIsToBeEntered() {
            listen("waiting-ungrouped");
            compare(heard(), "Sign in with your phone\n"
                + "Scan the picture with your phone’s camera, or open login.example.com/activate\n"
                + "Enter this code there\n"
                + "W, D, J, B. M, J, H, T\n"
                + "Approve. This screen does the rest.\n"
                + "Approve only a code you see on a screen in front of you.\nSupport never asks for it.\n"
                + "Waiting for you to approve.\n"
                + "Help.");
            press(Qt.Key_Return);
            const words = heard();
            verify(words.startsWith("How does it work?\nScan the QR code with your phone’s camera, "
                                    + "enter the code that stands on this screen, and approve."), words);
        }

        function test_everyStateSaysItsTitle_data() {
            return rows(fixture.states());
        }

        function test_everyStateSaysItsTitle(row) {
            listen(row.tag);
            const words = heard();
            const heading = visibleItemsOf(page, { Title })[0] as Title;
            verify(words.startsWith(heading.words), words);
            verify(words.endsWith(focused() + "."), words);
            verify(!/[<>]/.test(words.replace("<u>", "")) || row.tag === "waiting-mark-up", words);
        }

        function test_changes_data() {
            return [
                { tag: "denied", happens: fixture.deny, begins: "Someone pressed “Deny”", ends: "New code." },
                { tag: "retrying", happens: fixture.loseConnection, begins: "No connection. Trying again…", ends: "…" },
                { tag: "approved", happens: fixture.approve, begins: "Approved. One moment…", ends: "Close." }
            ];
        }

        function test_changes(row) {
            listen("waiting");
            heard();
            row.happens();
            const words = heard();
            verify(words.startsWith(row.begins), words);
            verify(words.endsWith(row.ends), words);
        }

        function test_timeIsSaidOnce() {
            listen("waiting");
            heard();
            fixture.pass(470);
            compare(heard(), "");
            fixture.pass(10);
            compare(heard(), "This code runs out soon.");
            fixture.pass(30);
            compare(heard(), "");
        }

        function test_focus() {
            listen("waiting");
            heard();
            press(Qt.Key_Right);
            compare(heard(), "New code.");
            press(Qt.Key_Right);
            compare(heard(), "Not now.");
            press(Qt.Key_Right);
            compare(heard(), "");
        }

        function test_help() {
            listen("waiting");
            heard();
            press(Qt.Key_Return);
            const words = heard();
            verify(words.startsWith("How does it work?"), words);
            verify(words.endsWith("Back."), words);
            press(Qt.Key_Back);
            verify(heard().startsWith("Sign in with your phone"));
        }

        function test_play() {
            listen("waiting", false);
            press(Qt.Key_MediaPlay);
            verify(heard().startsWith("Sign in"));
            press(Qt.Key_MediaPlay);
            compare(recorder.stops, 1);
            compare(heard(), "");
            verify(!page.speak);
            press(Qt.Key_MediaPlay);
            verify(heard().startsWith("Sign in"));
            // The speaker has finished the text.
            recorder.speaking = false;
            press(Qt.Key_MediaPlay);
            verify(heard().startsWith("Sign in"));
        }

        function test_stopsWithThePage() {
            listen("failed-tls");
            press(Qt.Key_Back);
            compare(closes, 1);
            compare(recorder.stops, 1);
            cleanup();
            compare(recorder.stops, 2);
        }

        function test_withoutALibrary() {
            // The page works with and without text-to-speech on this machine.
            properties = { speak: true };
            show("waiting");
            settle();
            compare(focused(), "Help");
        }

        function test_kiosk() {
            fixture.openKiosk();
            listenTo(kioskPage, { kiosk: fixture.kiosk });
            compare(heard(), "Welcome\nSign in with your own phone: your password stays there.\n"
                + "When you leave, nothing of you stays here.\nSign in.");
            press(Qt.Key_Return);
            settle();
            fixture.giveCode();
            verify(heard().includes("Sign in with your phone"));
            fixture.approve();
            fixture.giveName("Alex Rivera");
            verify(heard().includes("Welcome, Alex Rivera"));

            // The time left is said twice, and not every second.
            fixture.pass(160);
            compare(heard(), "Still there?\nSigning out in 20 s. Press any key, or touch the screen, to go on.\n"
                + "I’m still here.");
            fixture.pass(9);
            compare(heard(), "");
            fixture.pass(1);
            compare(heard(), "Signing out in 10 s. Press any key, or touch the screen, to go on.");
            fixture.pass(5);
            compare(heard(), "");
            press(Qt.Key_A);
            verify(heard().startsWith("Welcome, Alex Rivera"));
        }

        function test_providers() {
            fixture.openMenu(["Aurora", "City Library", "Town Hall"]);
            listenTo(providersPage, { menu: fixture.menu });
            compare(heard(), "Where do you want to sign in?\nAurora.");
            press(Qt.Key_Right);
            compare(heard(), "City Library.");

            press(Qt.Key_MediaPlay);
            compare(recorder.stops, 1);
            verify(!(screen as RemotePage).speak);
            press(Qt.Key_Left);
            compare(heard(), "");
            press(Qt.Key_MediaPlay);
            compare(heard(), "Where do you want to sign in?\nAurora.");

            // Reading goes on with the next page.
            press(Qt.Key_Return);
            settle();
            fixture.giveCode();
            verify(heard().includes("Sign in with your phone"));
            press(Qt.Key_MediaPlay);
            verify(!(screen as RemotePage).speak);
            press(Qt.Key_Back);
            settle();
            compare(heard(), "");
        }

        function test_people() {
            fixture.openHousehold(["Ada", "Grace"]);
            listenTo(householdPage, { household: fixture.household });
            compare(heard(), "Who’s watching?\nAda.");
            press(Qt.Key_Right);
            compare(heard(), "Grace.");
            press(Qt.Key_Down);
            compare(heard(), "Remove someone.");
            press(Qt.Key_Return);
            compare(heard(), "Who should be removed?\nAda.");
            press(Qt.Key_Right);
            compare(heard(), "Grace.");
            press(Qt.Key_Return);
            compare(heard(), "Remove Grace?\nSigns out here. Adding again is possible at any time.\nKeep.");
            press(Qt.Key_Right);
            compare(heard(), "Remove.");
            press(Qt.Key_Back);
            compare(heard(), "Who’s watching?\nGrace.");
        }

        function test_keychainProblemIsShown() {
            fixture.openHousehold(["Ada"]);
            fixture.lock();
            listenTo(householdPage, { household: fixture.household });
            fixture.household.read();
            settle();
            verify(heard().includes("The keychain is locked"));
        }

        function test_languages() {
            listen("waiting");
            page.language = language;
            heard();
            press(Qt.Key_Up);
            compare(heard(), "English.");
            press(Qt.Key_Return);
            compare(heard(), "Language.\nEnglish.");
            press(Qt.Key_Right);
            compare(heard(), "Deutsch.");
            press(Qt.Key_MediaPlay);
            press(Qt.Key_MediaPlay);
            compare(heard(), "Language.\nDeutsch.");
            press(Qt.Key_Return);
            verify(heard().startsWith("Mit dem Handy anmelden"));
        }

        function test_spelling_data() {
            return [
                { tag: "420420", groups: ["420", "420"], said: "4, 2, zero. 4, 2, zero" },
                { tag: "O0", groups: ["O0"], said: "the letter O, zero" },
                { tag: "WDJB-MJHT", groups: ["WDJB-MJHT"], said: "W, D, J, B, dash, M, J, H, T" },
                { tag: "mixed", groups: ["aBo"], said: "a, capital B, the letter o" },
                { tag: "small", groups: ["ab c"], said: "a, b, space, c" }
            ];
        }

        function test_spelling(row) {
            compare(spelling.spell(row.groups), row.said);
        }

        function test_helpTellsOfIt_data() {
            return [{ tag: "can", can: true }, { tag: "can't", can: false }];
        }

        function test_helpTellsOfIt(row) {
            properties = { canSpeak: row.can };
            show("waiting");
            press(Qt.Key_Return);
            while (focused() === "Next")
                press(Qt.Key_Return);
            compare(shownTexts(page).includes("Would you rather listen?"), row.can);
        }
    }
}
