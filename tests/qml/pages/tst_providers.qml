// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn.Test

/*! A ProvidersPage: choosing a provider, going back, and choosing another. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Providers"

        function open() {
            cleanup();
            fixture.openMenu(["Aurora", "City Library", "Town Hall"]);
            put(providersPage, { menu: fixture.menu });
        }

        function choose(keys) {
            for (const key of [...keys, Qt.Key_Return])
                press(key);
            settle();
        }

        function test_chooserFirst() {
            open();
            verify(shows("Where do you want to sign in?"));
            verify(shows("citylibrary.example.com"));
            compare(focused(), "Aurora");
            compare(litButtons().length, 1);
            compare(fixture.menu.signIn, null);
            press(Qt.Key_Back);
            compare(closes, 1);
        }

        function test_signIn() {
            open();
            choose([Qt.Key_Right]);
            fixture.giveCode();
            verify(shows("Sign in with your phone"));
            fixture.approve();
            fixture.giveName("Alex Rivera");
            verify(shows("Welcome, Alex Rivera"));
            compare(focused(), "Done");
            press(Qt.Key_Return);
            compare(closes, 1);
        }

        function test_backReturnsAndCancels_data() {
            return [
                { tag: "by the key", leave: () => press(Qt.Key_Back) },
                { tag: "by the action", leave: () => [Qt.Key_Right, Qt.Key_Right, Qt.Key_Return].forEach(key => press(key)) }
            ];
        }

        function test_backReturnsAndCancels(row) {
            open();
            choose([]);
            fixture.giveCode();
            row.leave();
            settle();
            verify(shows("Where do you want to sign in?"));
            compare(fixture.menu.signIn, null);
            compare(closes, 0);
            const before = fixture.sent();
            fixture.pass(700);
            compare(fixture.sent(), before);

            // At the next provider the sign-in begins anew.
            choose([Qt.Key_Right, Qt.Key_Right]);
            verify(fixture.menu.signIn);
            compare(fixture.sent(), 1);
            compare(focused(), "Help");
        }

        function test_backFromAFailure() {
            open();
            choose([]);
            fixture.giveCode();
            fixture.deny();
            verify(shows("Someone pressed"));
            press(Qt.Key_Back);
            settle();
            compare(focused(), "Aurora");
            compare(closes, 0);
        }

        // The focus returns to the provider that was chosen.
        function test_backReturnsToTheChosenOne() {
            open();
            for (const [keys, name] of [[[Qt.Key_Right, Qt.Key_Right], "Town Hall"], [[Qt.Key_Left], "City Library"], [[], "City Library"]]) {
                choose(keys);
                fixture.giveCode();
                press(Qt.Key_Back);
                settle();
                compare(focused(), name);
            }
        }

        function test_longNames_data() {
            return rows(["1280x720", "1024x768", "1080x1920", "800x480"]);
        }
        // A long name has a second line above the address rather than small letters or no end.
        function test_longNames(row) {
            const [width, height] = row.tag.split("x");
            resize(Number(width), Number(height));
            for (const more of [["Aurora"], ["Aurora", "City Library", "Town Hall"]]) {
                cleanup();
                fixture.openMenu(["Very long provider name of the United Public Libraries", ...more]);
                put(providersPage, { menu: fixture.menu });
                const name = Array.from(inspector.texts(front())).filter(text => text.text.startsWith("Very"))[0];
                verify(name.fits && !name.truncated, name.text);
                verifyActions(row.tag);
            }
            resize(1280, 720);
        }
    }
}
