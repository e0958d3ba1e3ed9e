// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*!
    Names in all scripts, on a machine without any fonts of its own: CTest sets FONTCONFIG_FILE to
    tests/support/nofonts.conf. No page draws a box in place of a letter.
*/
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Names"

        /*! The names of one person each in scripts that ship, and in scripts that don't. */
        readonly property var shipped: ["Łukasz", "Олена", "شيرين", "נועה", "प्रिया", "สมชาย", "さくら"]
        readonly property var missing: ["郑璇", "渡邉", "최쫑뷁", "ნინო", "கமலா"]
        readonly property string hidden: "Name can’t be shown"

        function greet(name: string) {
            cleanup();
            fixture.show("waiting");
            put(signInScreen, { signIn: fixture.signIn, canSpeak: false, language: language });
            fixture.approve();
            fixture.giveName(name);
            settle();
        }

        function people() {
            return textsOf(visibleItemsOf(screen, { ChoiceTile }));
        }

        function initials() {
            return visibleItemsOf(screen, { ChoiceTile }).map(tile => (tile as ChoiceTile).initial);
        }

        function test_greeting_data() {
            return rows(shipped);
        }
        function test_greeting(data) {
            greet(data.tag);
            verify(shows("Welcome, " + data.tag), shownTexts(screen));
            verify(!shows("can’t be shown here"));
            verifyLayout(data.tag);
        }

        function test_greetingWithoutLetters_data() {
            return rows(missing);
        }
        function test_greetingWithoutLetters(data) {
            greet(data.tag);
            verify(shows("You’re signed in"), shownTexts(screen));
            verify(shows("The name on the account can’t be shown here: this device lacks its letters."));
            verify(shows("This device is signed in, and stays so until you sign out."));
            verify(!shownTexts(screen).some(text => text.includes(data.tag)));
            verifyLayout(data.tag);
        }

        function test_greetingInEveryLanguage_data() {
            return rows(language.tags);
        }
        function test_greetingInEveryLanguage(data) {
            language.choose(data.tag);
            greet("प्रिया");
            verify(shows("प्रिया"), shownTexts(screen));
            greet("ნინო");
            verify(!shows("ნინო"));
            verifyLayout(data.tag);
        }

        function showCode(code: string, complete: bool) {
            cleanup();
            fixture.showCode(code, complete);
            put(signInScreen, { signIn: fixture.signIn, canSpeak: false, language: language });
        }

        function test_code_data() {
            return rows(["WDJB-MJHT", "ЖДЛФ-ЩЦЮЯ", "ΔΛΣΩ-ΞΨΦΓ", "กขคง-จฉชซ", "さしすせ",
                         "٠١٢٣-٤٥٦٧", "۰۱۲۳-۴۵۶۷", "๐๑๒๓-๔๕๖๗", "१२३४-५६७८"]);
        }
        // A code may be in any script (RFC 8628, section 6.1), as long as a person can read it from the screen.
        function test_code(data) {
            showCode(data.tag, true);
            const code = visibleItemsOf(page, { UserCode })[0] as UserCode;
            verify(code.drawable);
            verify(shows("Check that your phone shows this code"));
            // The letters have their places only when the page is about to be drawn, as shows() makes it.
            verify(code.height > 0);
            verifyLayout(data.tag);
        }

        function test_codeWithoutLetters_data() {
            return [
                { tag: "Georgian", code: "ნინო-კამა" },
                { tag: "Armenian", code: "ԱԲԳԴ-ԵԶԷԸ" },
                { tag: "a rare Chinese character", code: "ABCD-璇" },
                { tag: "a symbol", code: "AB☃D-EFGH" }
            ];
        }
        function test_codeWithoutLetters(data) {
            for (const size of [[1920, 1080], [1080, 1920], [800, 480], [480, 800]]) {
                resize(size[0], size[1]);
                showCode(data.code, true);
                verify(shows("The code can’t be shown here: this device lacks its letters.\nThe picture contains it."));
                // No part of it is shown either, which could be taken for the whole code.
                const letters = data.code.split("-");
                verify(!shownTexts(page).some(text => letters.some(part => text.includes(part))), shownTexts(page));
                verifyLayout(data.tag + " " + size.join("×"), 15);
                press(Qt.Key_Return);
                verify(page.helpIsOpen);
                verify(!shownTexts(page).some(text => letters.some(part => text.includes(part))), shownTexts(page));
                showCode(data.code, false);
                verify(shows("The code can’t be shown here: this device lacks its letters."));
                verify(!shows("The picture contains it."));
            }
            resize(1280, 720);
        }

        function test_codeWithoutLettersInEveryLanguage_data() {
            return rows(language.tags);
        }
        function test_codeWithoutLettersInEveryLanguage(data) {
            language.choose(data.tag);
            showCode("ნინო-კამა", true);
            verify(!shows("ნინო"));
            verifyLayout(data.tag);
        }

        /*! The address of the account tells as well as a name whether somebody else has approved. */
        function test_addressInPlaceOfName() {
            fixture.show("waiting");
            put(signInScreen, { signIn: fixture.signIn, canSpeak: false, language: language });
            fixture.approve();
            fixture.giveName("郑璇", "zheng@a.example");
            settle();
            verify(shows("Welcome, zheng@a.example"), shownTexts(screen));
            verify(!shows("can’t be shown here"));

            openPeople([]);
            press(Qt.Key_Return);
            settle();
            fixture.giveCode();
            fixture.approve();
            fixture.giveName("郑璇", "zheng@a.example");
            press(Qt.Key_Back);
            settle();
            compare(people(), ["zheng@a.example", "Add someone"]);
        }

        /*! Somebody who has no name is not told that it can't be shown. */
        function test_greetingWithoutName() {
            greet("");
            verify(shows("You’re signed in"));
            verify(!shows("can’t be shown here"));
        }

        Component {
            id: boundName

            Item {
                id: boundItem

                property string family
                readonly property Names names: Names { family: boundItem.family }
                /*! How often each binding was evaluated. */
                readonly property var evaluations: ({ shown: 0, drawable: 0, initial: 0 })
                readonly property string shown: evaluated("shown", names.shown("Ada", ""))
                readonly property string drawable: evaluated("drawable", names.drawable("Ada"))
                readonly property string initial: evaluated("initial", names.initial("Ada"))

                function evaluated(name: string, value: string): string {
                    ++evaluations[name];
                    return value;
                }
            }
        }

        /*! The parts of a page are created before the family of its theme is known. */
        function test_familyThatIsSetLater() {
            const item = createTemporaryObject(boundName, test.parent);
            const before = Object.assign({}, item.evaluations);
            item.family = "DeviceSignIn Sans";
            for (const name in before)
                verify(item.evaluations[name] > before[name], name);
        }

        function test_emoji() {
            greet("Ada 🚀👩🏽\u200D🚀");
            compare(shownTexts(screen).filter(text => text.startsWith("Welcome"))[0], "Welcome, Ada");
        }

        function test_people() {
            openPeople(["प्रिया", "郑璇", "", "👨\u200D👩\u200D👧 Rivera", "e\u0301mile"]);
            settle();
            compare(people(), ["प्रिया", hidden, "Someone", "Rivera", "e\u0301mile", "Add someone"]);
            compare(initials(), ["प्रि", "?", "?", "R", "E\u0301", "+"]);
            verifyLayout("people");
            // The question whether to remove somebody has a sentence with a name in it.
            walk([Qt.Key_Down, Qt.Key_Down, Qt.Key_Return]);
            walk([Qt.Key_Right, Qt.Key_Return]);
            verify(shows("Remove Someone?"), shownTexts(screen));
        }

        function test_peopleInEveryLanguage_data() {
            return rows(language.tags);
        }
        function test_peopleInEveryLanguage(data) {
            language.choose(data.tag);
            openPeople(["ნინო", "Ada"]);
            settle();
            verify(!people().includes("ნინო"));
            verifyLayout(data.tag);
        }

        function test_providers() {
            openProviders(["Aurora", "市立図書館", "हिन्दी पुस्तकालय"]);
            settle();
            compare(people(), ["Aurora", hidden, "हिन्दी पुस्तकालय"]);
            compare(initials(), ["A", "?", "हि"]);
            verifyLayout("providers");
        }

        function test_header_data() {
            return [
                { tag: "Chinese", brand: "郑州图书馆", device: "郑州一楼", shown: [] },
                { tag: "Hindi", brand: "पुस्तकालय", device: "ऊपर", shown: ["पुस्तकालय", "ऊपर"] },
                { tag: "an emoji of several characters", brand: "Aurora", device: "TV 👨\u200D👩\u200D👧", shown: ["Aurora", "TV"] }
            ];
        }
        function test_header(data) {
            fixture.show("waiting");
            put(signInScreen, { signIn: fixture.signIn, canSpeak: false, language: language,
                                brandName: data.brand, deviceName: data.device });
            const texts = shownTexts(screen);
            for (const text of data.shown)
                verify(texts.includes(text), texts);
            // What can't be drawn is left out, without a word about it.
            for (const text of [data.brand, data.device])
                compare(texts.includes(text), data.shown.includes(text), texts);
            verify(!texts.includes(hidden), texts);
            verifyLayout(data.tag);
        }

        /*! The address stands in place of a name that is only an emoji, on a machine without a font for it. */
        function test_addressInPlaceOfEmoji() {
            fixture.show("waiting");
            put(signInScreen, { signIn: fixture.signIn, canSpeak: false, language: language });
            fixture.approve();
            fixture.giveName("🦊", "fox@a.example");
            settle();
            verify(shows("Welcome, fox@a.example"), shownTexts(screen));
            verify(!shows("can’t be shown here"));
        }
    }
}
