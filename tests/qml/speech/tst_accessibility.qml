// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! The accessible items of a page contain exactly the texts that are visible on it. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Accessibility"

        Component {
            id: choicePage

            ChoicePage {
                anchors.fill: parent
                title: "Where do you want to sign in?"
                text: "One of these"
                choices: [{ name: "Aurora", detail: "accounts.example.com", initial: "A" }, { name: "Library" }]
            }
        }

        function withoutMarkUp(text: string): string {
            return /<b>/.test(text) ? text.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">")
                .replace(/&amp;/g, "&") : text;
        }

        Component {
            id: welcomePage

            WelcomePage { anchors.fill: parent }
        }
        Component {
            id: stillTherePage

            StillTherePage {
                anchors.fill: parent
                secondsLeft: 12
                seconds: 20
                countdown: true
                brandName: "Aurora"
                deviceName: "Lobby"
                theme: Theme {}
                textScale: 1
                reduceMotion: true
            }
        }

        /*! Returns the text without marks of direction, and without the spaces between the letters of a spelled code. */
        function bare(text: string): string {
            return text.replace(/[\u200E\u200F\u2066-\u2069\s]/g, "");
        }

        /*! Returns whether the text needs no accessible item: a sign beside words, or the seconds that are left. */
        function isSign(text: string): bool {
            return text === "!" || / s left$/.test(text);
        }

        function verifyTold(where: string) {
            // This completes the layout, on which it depends whether the third step is there.
            const shown = shownTexts(screen);
            const objects = Array.from(screenReader.objects(screen));
            verify(objects.length > 1, where);
            for (const object of objects.filter(object => object.role !== 0))
                verify(object.name !== "", where + ": an object of the role " + object.role + " has no name");
            compare(objects.filter(object => object.role === 0).length, 0, where + ": objects without a role");
            const words = bare(objects.map(object => object.name + " " + object.description).join(" "));
            const pictures = visibleItemsOf(screen, { RemotePicture }).map(shownTexts);
            for (const text of shown.filter(text => !pictures.some(words => words.includes(text)))) {
                const bareText = bare(withoutMarkUp(text.replace(/ ·$/, "")));
                verify(isSign(text) || words.includes(bareText), where + ": nobody tells “" + text + "”");
            }
        }

        function test_everyState_data() {
            return rows(fixture.states());
        }

        function test_everyState(row) {
            show(row.tag);
            verifyTold(row.tag);
            if (focused() !== "Help")
                return;
            press(Qt.Key_Return);
            verifyTold(row.tag + " help");
        }

        function test_otherPages() {
            put(choicePage, {});
            verifyTold("choices");
            put(welcomePage, {});
            verifyTold("welcome");
            put(stillTherePage, {});
            verifyTold("still there");
            put(keysPage, {});
            verifyTold("keys");
            press(Qt.Key_Return);
            verifyTold("a key");
        }

        function test_codeIsOneObject() {
            show("waiting-ungrouped");
            const codes = Array.from(screenReader.objects(page)).filter(object => object.name.includes("W D J B M J H T"));
            compare(codes.length, 1);
        }

        function test_secondStepIsTold_data() {
            return [
                { tag: "waiting", step: "2. Check that your phone shows this code" },
                { tag: "waiting-ungrouped", step: "2. Enter this code there" }
            ];
        }

        function test_secondStepIsTold(row) {
            show(row.tag);
            const steps = Array.from(screenReader.objects(page)).map(object => object.name).filter(name => name.startsWith("2. "));
            compare(steps, [row.step]);
        }

        function announcements() {
            return visibleItemsOf(page, { Announcement }).map(item => item.text);
        }

        function test_changesAreAnnounced() {
            show("waiting");
            compare(announcements()[1], "Waiting for you to approve");
            fixture.loseConnection();
            compare(announcements()[1], "No connection. Trying again…");
            fixture.deny();
            compare(announcements().length, 1);
            verify(announcements()[0].startsWith("Someone pressed “Deny”"));
        }
    }
}
