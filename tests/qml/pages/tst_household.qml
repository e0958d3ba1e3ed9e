// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! A HouseholdPage: choosing, adding and removing people. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Household"

        readonly property Household household: fixture.household

        function open(names) {
            cleanup();
            fixture.openHousehold(names);
            put(householdPage, { household: fixture.household });
        }

        function people() {
            return textsOf(visibleItemsOf(screen, { ChoiceTile }));
        }

        function test_nobodyYet() {
            open([]);
            verify(shows("Who’s watching?"));
            compare(people(), ["Add someone"]);
            compare(focused(), "Add someone");
            press(Qt.Key_Back);
            compare(closes, 1);
        }

        function test_choose() {
            open(["Ada", "Grace"]);
            compare(people(), ["Ada", "Grace", "Add someone"]);
            compare(focused(), "Ada");
            const before = fixture.sent();
            walk([Qt.Key_Right, Qt.Key_Return]);
            settle();
            verify(shows("Welcome, Grace"));
            compare(focused(), "Done");
            compare(fixture.sent(), before);

            // From there Back leads to the people, and one of them can be chosen again.
            press(Qt.Key_Back);
            settle();
            compare(closes, 0);
            compare(focused(), "Grace");
            walk([Qt.Key_Left, Qt.Key_Return]);
            settle();
            verify(shows("Welcome, Ada"));
            press(Qt.Key_Return);
            compare(closes, 1);
        }

        function test_add() {
            open(["Ada"]);
            walk([Qt.Key_Right, Qt.Key_Return]);
            settle();
            fixture.giveCode();
            verify(shows("Sign in with your phone"));
            fixture.approve();
            fixture.giveName("Grace");
            verify(shows("Welcome, Grace"));
            press(Qt.Key_Back);
            settle();
            compare(people(), ["Ada", "Grace", "Add someone"]);
        }

        // Whoever adds herself again is greeted, and stays in her place.
        function test_addTheSamePerson() {
            open(["Ada", "Grace", "Kim"]);
            walk([Qt.Key_Right, Qt.Key_Right, Qt.Key_Right]);
            compare(focused(), "Add someone");
            press(Qt.Key_Return);
            settle();
            fixture.giveCode();
            fixture.approve();
            fixture.giveName("Grace", "", "2");
            verify(shows("Welcome, Grace"));
            compare(focused(), "Done");
            press(Qt.Key_Back);
            settle();
            compare(people(), ["Ada", "Grace", "Kim", "Add someone"]);
            compare(focused(), "Grace");
        }

        // The place of somebody who was removed is free for the next one.
        function test_addToTheFirstPlace() {
            open(["Ada", "Grace"]);
            walk([Qt.Key_Down, Qt.Key_Return, Qt.Key_Return, Qt.Key_Right, Qt.Key_Return]);
            settle();
            fixture.revoke();
            press(Qt.Key_Back);
            settle();
            compare(people(), ["Grace", "Add someone"]);
            walk([Qt.Key_Right, Qt.Key_Return]);
            settle();
            fixture.giveCode();
            fixture.approve();
            fixture.giveName("Mary");
            press(Qt.Key_Back);
            settle();
            compare(people(), ["Mary", "Grace", "Add someone"]);
            compare(focused(), "Mary");
        }

        function test_backFromTheCodeCancels() {
            open(["Ada"]);
            walk([Qt.Key_Right, Qt.Key_Return]);
            settle();
            fixture.giveCode();
            press(Qt.Key_Back);
            settle();
            compare(people(), ["Ada", "Add someone"]);
            compare(closes, 0);
            const before = fixture.sent();
            fixture.pass(700);
            compare(fixture.sent(), before);
        }

        function test_remove() {
            open(["Ada", "Grace"]);
            walk([Qt.Key_Down, Qt.Key_Return]);
            verify(shows("Who should be removed?"));
            compare(people(), ["Ada", "Grace"]);
            walk([Qt.Key_Right, Qt.Key_Return]);
            verify(shows("Remove Grace?"));
            // The focus is on the harmless action, so that pressing OK twice by accident removes nobody.
            compare(focused(), "Keep");
            walk([Qt.Key_Right, Qt.Key_Return]);
            settle();
            fixture.revoke();
            verify(shows("You’re signed out"));
            press(Qt.Key_Back);
            settle();
            compare(people(), ["Ada", "Add someone"]);
            compare(closes, 0);
        }

        function test_keep_data() {
            return [
                { tag: "keep", keys: [Qt.Key_Return] },
                { tag: "back", keys: [Qt.Key_Back] }
            ];
        }

        function test_keep(row) {
            open(["Ada", "Grace"]);
            const before = fixture.sent();
            walk([Qt.Key_Down, Qt.Key_Return, Qt.Key_Return]);
            verify(shows("Remove Ada?"));
            walk(row.keys);
            settle();
            verify(shows("Who’s watching?"));
            compare(people(), ["Ada", "Grace", "Add someone"]);
            compare(fixture.sent(), before);
            compare(closes, 0);
            compare(litButtons().length, 1);
        }

        function test_lockedKeychain() {
            open(["Ada"]);
            fixture.lock();
            household.read();
            settle();
            verify(shows("The keychain is locked"));
            compare(people(), ["Add someone"]);
            compare(focused(), "Add someone");
            fixture.unlock();
            walk([Qt.Key_Down]);
            compare(focused(), "Try again");
            press(Qt.Key_Return);
            settle();
            compare(people(), ["Ada", "Add someone"]);
            verify(!shows("keychain"));
        }

        function test_personAddedWhileLockedStays() {
            open(["Ada"]);
            fixture.lock();
            household.read();
            settle();
            press(Qt.Key_Return);
            settle();
            fixture.giveCode();
            fixture.approve();
            fixture.giveName("Grace");
            verify(shows("Welcome, Grace"));
            press(Qt.Key_Back);
            settle();
            compare(people(), ["Grace", "Add someone"]);
            verify(shows("The keychain is locked"));
            press(Qt.Key_Return);
            verify(shows("Welcome, Grace"));
            press(Qt.Key_Back);
            settle();

            // A person who was added can be removed.
            walk([Qt.Key_Down, Qt.Key_Right]);
            compare(focused(), "Remove someone");
            fixture.unlock();
            walk([Qt.Key_Left, Qt.Key_Return]);
            settle();
            compare(people(), ["Ada", "Grace", "Add someone"]);
            verify(!shows("keychain"));
        }

        function test_nothingIsCut_data() {
            return [
                { tag: "as it is", textScale: 1 },
                { tag: "larger", textScale: 1.5 }
            ];
        }

        function test_nothingIsCut(row) {
            resize(1920, 1080);
            open(["Ada"]);
            screen.textScale = row.textScale;
            fixture.lock();
            household.read();
            settle();
            for (const text of inspector.texts(screen)) {
                verify(text.fits && !text.truncated, "“" + text.text + "” is cut");
                verify(text.rect.bottom <= 1020 && text.rect.right <= 1824, "“" + text.text + "” leaves the safe area");
            }
        }

        function test_nameless() {
            open([""]);
            compare(people(), ["Someone", "Add someone"]);
        }

        function test_namesakes_data() {
            return [
                { tag: "other addresses", people: ["Kim <a@home.example>", "Ada", "Kim <b@home.example>"],
                  tiles: ["Kim", "Ada", "Kim"], details: ["a@home.example", "", "b@home.example"],
                  question: "Remove Kim (b@home.example)?" },
                { tag: "one address", people: ["Kim <a@home.example>", "Kim", "Kim"],
                  tiles: ["Kim", "Kim", "Kim (2)"], details: ["a@home.example", "", ""],
                  question: "Remove Kim (2)?" },
                { tag: "one name and address", people: ["Kim <a@home.example>", "Ada", "Kim <a@home.example>"],
                  tiles: ["Kim", "Ada", "Kim (2)"], details: ["a@home.example", "", "a@home.example"],
                  question: "Remove Kim (2) (a@home.example)?" },
                { tag: "nameless", people: ["", "Ada", ""],
                  tiles: ["Someone", "Ada", "Someone (2)"], details: ["", "", ""],
                  question: "Remove Someone (2)?" },
                { tag: "other names", people: ["Kim <a@home.example>", "Ada <a@home.example>", "Bo"],
                  tiles: ["Kim", "Ada", "Bo"], details: ["", "", ""],
                  question: "Remove Bo?" }
            ];
        }

        // Two people of one name, or one person twice where the server does not say who it is, can be told apart
        // before one of them is removed.
        function test_namesakes(row) {
            open(row.people);
            compare(people(), row.tiles.concat("Add someone"));
            compare(visibleItemsOf(screen, { ChoiceTile }).map(tile => tile.detail), row.details.concat(""));
            walk([Qt.Key_Down, Qt.Key_Return]);
            compare(people(), row.tiles);
            walk([Qt.Key_Right, Qt.Key_Right, Qt.Key_Return]);
            verify(shows(row.question));
        }

        function test_namesakesAreNotCut_data() {
            return [
                { tag: "television", size: Qt.size(1920, 1080) },
                { tag: "half of it", size: Qt.size(1280, 720) },
                { tag: "panel", size: Qt.size(800, 480) },
                { tag: "small panel", size: Qt.size(480, 320) },
                { tag: "portrait", size: Qt.size(1080, 1920) }
            ];
        }

        function test_namesakesAreNotCut(row) {
            resize(row.size.width, row.size.height);
            open(["Kim <kim@home.example>", "Kim <k@home.example>"]);
            const addresses = inspector.texts(screen).filter(text => text.text.includes("@") || text.text.includes("\u200B"));
            compare(addresses.length, 2);
            for (const text of inspector.texts(screen))
                verify(text.fits && !text.truncated, "“" + text.text + "” is cut");
        }

        // After any three keys there is one visible focus, and Back leads out.
        function test_everySequence() {
            const keys = [Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right, Qt.Key_Return, Qt.Key_Back];
            open(["Ada", "Grace"]);
            for (let i = 0; i < 216; ++i) {
                for (const key of [i % 6, Math.floor(i / 6) % 6, Math.floor(i / 36)].map(n => keys[n])) {
                    press(key);
                    settle();
                    fixture.revoke();
                    compare(litButtons().length, 1);
                    verify(focused() !== "");
                }
            }
            closes = 0;
            for (let i = 0; i < 5; ++i) {
                press(Qt.Key_Back);
                settle();
                fixture.revoke();
            }
            verify(closes > 0);
        }

        // The focus returns to whoever was chosen, and to whoever is not removed after all.
        function test_backReturnsToTheChosenOne() {
            open(["Ada", "Grace", "Kim"]);
            walk([Qt.Key_Right, Qt.Key_Return]);
            settle();
            press(Qt.Key_Back);
            settle();
            compare(focused(), "Grace");
            walk([Qt.Key_Down, Qt.Key_Return, Qt.Key_Right, Qt.Key_Right, Qt.Key_Return]);
            verify(shows("Remove Kim?"));
            press(Qt.Key_Return);
            compare(focused(), "Kim");
            walk([Qt.Key_Down, Qt.Key_Return, Qt.Key_Right, Qt.Key_Return]);
            verify(shows("Remove Grace?"));
            press(Qt.Key_Back);
            compare(focused(), "Grace");
        }
    }
}
