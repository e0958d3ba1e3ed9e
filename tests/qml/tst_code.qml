// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! Code and address are shown as the server sent them. */
Item {
    width: 1920
    height: 1080

    PageCase {
        id: test

        name: "Code"

        function userCode(): UserCode {
            return visibleItems(page, item => item instanceof UserCode)[0] as UserCode;
        }

        function test_shownAsSent_data() {
            return [
                { tag: "waiting", groups: ["WDJB-MJHT"] },
                { tag: "waiting-digits", groups: ["420", "420"] },
                { tag: "waiting-ungrouped", groups: ["WDJB", "MJHT"] },
                { tag: "waiting-wide", groups: ["WWWW", "WWWW", "WWWW", "WWW"] }
            ];
        }

        function test_shownAsSent(row) {
            show(row.tag);
            const texts = shownTexts(userCode());
            compare(texts, row.groups);
            compare(texts.join(""), stage.signIn.flow.userCode);
        }

        function test_evenGroups_data() {
            return [
                { tag: "A", groups: ["A"] },
                { tag: "ABCDE", groups: ["ABCDE"] },
                { tag: "ABCDEF", groups: ["ABC", "DEF"] },
                { tag: "ABCDEFG", groups: ["ABCD", "EFG"] },
                { tag: "ABCDEFGHI", groups: ["ABC", "DEF", "GHI"] },
                { tag: "ABCDEFGHIJ", groups: ["ABCD", "EFG", "HIJ"] },
                { tag: "ABC DEF", groups: ["ABC DEF"] },
                { tag: "abc_def_ghi", groups: ["abc_def_ghi"] },
                { tag: "äöüäöüäöü", groups: ["äöüäöüäöü"] }
            ];
        }

        function test_evenGroups(row) {
            show("waiting");
            const code = userCode();
            code.code = row.tag;
            compare(Array.from(code.groups), row.groups);
        }

        function test_readsFromTheLeftInEveryLanguage() {
            show("waiting-ungrouped");
            language.choose("ar");
            const groups = eyes.texts(userCode());
            compare(groups[0].text, "WDJB");
            verify(groups[0].rect.right < groups[1].rect.left + 1);
            const address = shownTexts(page).filter(text => text.includes("<b>"))[0];
            verify(address.includes("\u2066login.example.com/activate\u2069"));
        }

        function test_spelledForTheEar() {
            show("waiting");
            compare(userCode().Accessible.name, "Code: W D J B - M J H T");
        }

        function test_address_data() {
            return [
                { tag: "waiting", address: "accounts.example.com/device" },
                { tag: "waiting-digits", address: "tv.example.com" },
                { tag: "waiting-wide", address: "accounts.very-long-company.example.com/device" }
            ];
        }

        function test_address(row) {
            show(row.tag);
            const shown = shownTexts(page).filter(text => text.includes("<b>"));
            compare(shown.length, 1);
            verify(shown[0].includes(">" + row.address + "<"), shown[0]);
        }

        function test_markUpInAnAddressIsText() {
            show("waiting-mark-up");
            const shown = shownTexts(page).filter(text => text.includes("<b>"));
            verify(shown[0].includes("?a&amp;lt;u&amp;gt;"), shown[0]);
        }

        function test_codeIsGoneAfterTheEnd() {
            show("waiting");
            stage.deny();
            verify(!shownTexts(page).join().includes("WDJB"));
            compare(visibleItems(page, item => item instanceof QrTile).length, 0);
        }

        function test_helpRepeatsThem() {
            show("waiting");
            press(Qt.Key_Return);
            const help = shownTexts(page).join("\n");
            verify(help.includes("accounts.example.com/device"));
            verify(help.includes("WDJB-MJHT"));
        }

        function test_timeLeft() {
            show("waiting-new");
            verify(shownTexts(page).includes("10 min left"));
            stage.pass(539);
            verify(shownTexts(page).includes("2 min left"));
            stage.pass(1);
            verify(shownTexts(page).includes("60 s left"));
            stage.pass(59);
            verify(shownTexts(page).includes("1 s left"));
        }

        function test_lasting() {
            show("welcome");
            verify(shownTexts(page).join().includes("stays so"));
            verify(shownTexts(page).includes("Welcome, Alex Rivera"));
            show("welcome-until-restart");
            verify(shownTexts(page).join().includes("again after a restart"));
            show("welcome-nameless");
            verify(shownTexts(page).includes("You’re signed in"));
        }

        function test_offlineIsNamed_data() {
            return [
                { tag: "offline", words: "No connection" },
                { tag: "offline-busy", words: "busy" },
                { tag: "offline-portal", words: "its own sign-in" },
                { tag: "offline-redirected", words: "Something else answers" },
                { tag: "offline-not-oauth", words: "Something else answers" },
                { tag: "offline-wrong-clock", words: "Date and time" },
                { tag: "offline-tls", words: "isn’t secure" }
            ];
        }

        function test_offlineIsNamed(row) {
            show(row.tag);
            verify(shownTexts(page).join().includes(row.words));
            compare(userCode().code, "WDJB-MJHT");
        }
    }
}
