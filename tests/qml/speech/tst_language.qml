// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! Choosing a language on the screen changes nothing else. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Language"

        SignalSpy {
            id: chosen
            target: test.language
            signalName: "chosen"
        }

        function open(state: string) {
            show(state);
            page.language = language;
            chosen.clear();
        }

        function button(): LanguageButton {
            return visibleItemsOf(screen, { LanguageButton })[0] as LanguageButton;
        }

        function tiles() {
            return visibleItemsOf(screen, { ChoiceTile });
        }

        function test_noneWithoutALanguage() {
            show("waiting");
            compare(button(), null);
            press(Qt.Key_Up);
            compare(focused(), "Help");
        }

        function test_upAndDown_data() {
            return [{ tag: "en" }, { tag: "ar" }];
        }

        function test_upAndDown(row) {
            language.choose(row.tag);
            open("waiting");
            verify(!button().highlighted);
            compare(button().text, language.name);
            press(Qt.Key_Up);
            verify(button().highlighted);
            press(Qt.Key_Left);
            press(Qt.Key_Right);
            press(Qt.Key_Up);
            verify(button().highlighted);
            press(Qt.Key_Down);
            verify(!button().highlighted);
            compare(litButtons().length, 1);
        }

        function test_choose() {
            open("waiting");
            const code = page.flow.userCode;
            const sent = fixture.sent();
            press(Qt.Key_Up);
            press(Qt.Key_Return);
            compare(tiles().length, 17);
            // The current language has the focus and the check mark.
            compare(tiles().filter(tile => tile.highlighted).map(tile => tile.text), ["English"]);
            compare(tiles().filter(tile => tile.initial !== "").map(tile => tile.text), ["English"]);
            press(Qt.Key_Right);
            press(Qt.Key_Return);
            compare(tiles().length, 0);
            compare(chosen.signalArguments[0][0], "de");
            verify(shownTexts(page).includes("Mit dem Handy anmelden"));
            compare(focused(), "Hilfe");
            compare(page.flow.userCode, code);
            compare(fixture.sent(), sent);
        }

        function test_mirrorsAtOnce() {
            open("waiting");
            const tile = visibleItemsOf(page, { QrTile })[0];
            verify(tile.mapToItem(page, 0, 0).x > page.width / 2);
            language.choose("he");
            verify(tile.mapToItem(page, 0, 0).x < page.width / 2);
            language.choose("ja");
            verify(tile.mapToItem(page, 0, 0).x > page.width / 2);
        }

        function test_backChangesNothing() {
            open("waiting");
            press(Qt.Key_Up);
            press(Qt.Key_Return);
            press(Qt.Key_Right);
            press(Qt.Key_Escape);
            compare(tiles().length, 0);
            compare(chosen.count, 0);
            // The focus is where the person has left it.
            verify(button().highlighted);
            press(Qt.Key_Down);
            compare(focused(), "Help");
            compare(page.flow.hasCode, true);
        }

        // The list closes when the screen below it changes, so that the person sees the change.
        function test_closesWhenTheScreenChanges() {
            open("waiting");
            press(Qt.Key_Up);
            press(Qt.Key_Return);
            fixture.deny();
            compare(tiles().length, 0);
            compare(focused(), "New code");
        }

        function test_fromHelp() {
            open("waiting");
            press(Qt.Key_Return);
            press(Qt.Key_Up);
            verify(button().highlighted);
            press(Qt.Key_Down);
            compare(focused(), "Back");
        }

        function test_byPointer() {
            open("waiting");
            mouseClick(button());
            compare(tiles().length, 17);
            mouseClick(tiles()[1]);
            compare(language.tag, "de");
            compare(tiles().length, 0);
        }

        function openOther(name: string) {
            cleanup();
            switch (name) {
            case "kiosk":
                fixture.openKiosk();
                put(kioskPage, { kiosk: fixture.kiosk, language: language });
                break;
            case "providers":
                fixture.openMenu(["Aurora", "City Library", "Town Hall"]);
                put(providersPage, { menu: fixture.menu, language: language });
                break;
            case "household":
                fixture.openHousehold(["Ada", "Alex"]);
                put(householdPage, { household: fixture.household, language: language });
                break;
            }
            settle();
        }

        function test_onOtherPages_data() {
            return [
                { tag: "kiosk", focus: "Sign in", after: "Anmelden" },
                { tag: "providers", focus: "Aurora", after: "Aurora" },
                { tag: "household", focus: "Ada", after: "Ada" }
            ];
        }

        function test_onOtherPages(row) {
            openOther(row.tag);
            const before = tiles().length;
            compare(focused(), row.focus);
            press(Qt.Key_Up);
            verify(button().highlighted);
            press(Qt.Key_Left);
            press(Qt.Key_Up);
            verify(button().highlighted);
            press(Qt.Key_Down);
            compare(focused(), row.focus);
            press(Qt.Key_Up);
            press(Qt.Key_Return);
            compare(tiles().filter(tile => tile.highlighted).map(tile => tile.text), ["English"]);
            press(Qt.Key_Escape);
            verify(button().highlighted);
            press(Qt.Key_Return);
            press(Qt.Key_Right);
            press(Qt.Key_Return);
            compare(language.tag, "de");
            compare(tiles().length, before);
            compare(focused(), row.after);
            compare(litButtons().length, 1);
        }
    }
}
