// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! Code and address are shown as the server sent them. */
Item {
    width: 1920
    height: 1080

    PageTestCase {
        id: test

        name: "Code"

        function userCode(): UserCode {
            return visibleItemsOf(page, { UserCode })[0] as UserCode;
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
            compare(texts.join(""), fixture.signIn.flow.userCode);
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

        function test_wideLetters_data() {
            return [
                { tag: "1920x1080", width: 1920, height: 1080 },
                { tag: "1080x1920", width: 1080, height: 1920 },
                { tag: "1280x720", width: 1280, height: 720 },
                { tag: "800x480", width: 800, height: 480 }
            ];
        }

        /*! Letters that are wider than Latin ones are smaller, so that they fit into the line, too. */
        function test_wideLetters(row) {
            resize(row.width, row.height);
            show("waiting");
            const code = userCode();
            for (const letters of ["あいうえ-かきくけ", "さしすせそたちつてと", "กขคง-จฉชซ", "ЖЩЮЫ-ШЩЮЯ"]) {
                code.code = letters;
                verify(code.drawable, letters);
                shownTexts(page);
                const lines = visibleItemsOf(code, { Text });
                compare(lines.length, 1);
                compare(lines[0].lineCount, 1, letters);
                verify(lines[0].contentWidth <= code.width + lines[0].font.letterSpacing, letters);
            }
            resize(1920, 1080);
        }

        function test_readsFromTheLeftInEveryLanguage() {
            show("waiting-ungrouped");
            language.choose("ar");
            const groups = inspector.texts(userCode());
            compare(groups[0].text, "WDJB");
            verify(groups[0].rect.right < groups[1].rect.left + 1);
            const address = shownTexts(page).filter(text => text.includes("<b>"))[0];
            verify(address.includes("\u2066login.example.com/activate\u2069"));
        }

        function test_spelledForSpeech() {
            show("waiting");
            compare(userCode().Accessible.name, "Code: W D J B - M J H T");
        }

        function test_address_data() {
            return [
                { tag: "waiting", address: "accounts.example.com/device" },
                { tag: "waiting-digits", address: "tv.example.com" },
                { tag: "waiting-lookalike", address: "xn--80ak6aa92e.com/tv" },
                { tag: "waiting-wide", address: "accounts.very-long-company.example.com/device" }
            ];
        }

        function test_address(row) {
            show(row.tag);
            const shown = shownTexts(page).filter(text => text.includes("<b>"));
            compare(shown.length, 1);
            verify(shown[0].includes(">" + row.address + "<"), shown[0]);
        }

        Component {
            id: linesFinder

            // Unlike a Text it tells in which line a letter stands.
            TextEdit {
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                font.pixelSize: 20

                /*! Returns its lines, in which characters that show nothing are left out. */
                function lines(): list<string> {
                    const found = [];
                    for (let i = 0, top = -1; i < text.length; ++i) {
                        const place = positionToRectangle(i);
                        if (place.y > top)
                            found.push("");
                        top = place.y;
                        found[found.length - 1] += text[i].replace(/[\u200B\u2060]/, "");
                    }
                    return found;
                }
            }
        }

        /*! A line ends behind a slash or before a dot, not in the middle of a name. */
        function test_linesOfAddress() {
            show("waiting-wide");
            const shown = visibleItems(page, item => item instanceof Text && item.text.includes("<b>"))[0] as Text;
            const edit = createTemporaryObject(linesFinder, test.parent, { text: shown.text.match(/>([^<>]+)<\/font>/)[1] });
            compare(edit.lines().join(""), "accounts.very-long-company.example.com/device");
            // The longest part has to fit; how wide it is depends on the fonts of the machine.
            const longest = createTemporaryObject(linesFinder, test.parent, { text: ".very-long-company" });
            for (let width = Math.ceil(longest.implicitWidth) + 1; width < 500; width += 3) {
                edit.width = width;
                const lines = edit.lines();
                verify(lines.slice(1).every((line, before) => line.startsWith(".") || lines[before].endsWith("/")),
                       width + ": " + lines.join(" "));
            }
            compare(codePane().spoken.includes("accounts.very-long-company.example.com/device"), true);
        }

        function test_lineOfCodeInHelp() {
            show("waiting");
            press(Qt.Key_Return);
            const shown = visibleItems(page, item => item instanceof Text && item.text.includes("enter the code W"))[0] as Text;
            const edit = createTemporaryObject(linesFinder, test.parent, { text: shown.text });
            for (let width = 120; width < 900; width += 3) {
                edit.width = width;
                const lines = edit.lines();
                verify(lines.some(line => line.includes("WDJB-MJHT")), width + ": " + lines.join(" / "));
            }
            verify(shown.Accessible.name.includes("accounts.example.com/device"));
            verify(shown.Accessible.name.includes("WDJB-MJHT"));
            const help = visibleItemsOf(page, { HelpPane })[0] as HelpPane;
            verify(help.spoken.includes("WDJB-MJHT"));
        }

        /*! A name that only looks like another one is in ASCII wherever it is shown, read aloud or scanned. */
        function test_lookalikeIsSeenThrough() {
            show("waiting-lookalike");
            const tile = visibleItemsOf(page, { QrTile })[0] as QrTile;
            const pane = visibleItemsOf(page, { CodePane })[0] as CodePane;
            const outputs = {
                steps: shownTexts(page).join("\n"),
                aloud: pane.spoken,
                "QR code": tile.text,
                "QR code for screen readers": tile.Accessible.name
            };
            press(Qt.Key_Return);
            outputs.help = shownTexts(page).join("\n");
            for (const [name, text] of Object.entries(outputs)) {
                verify(text.includes("xn--80ak6aa92e.com/tv"), name + ": " + text);
                verify(!/[^\u0000-\u024F\u2000-\u20FF]/.test(text), name + ": " + text);
            }
        }

        /*! The end of a long name says whose it is, so it is never left out. */
        function test_longHostIsShownToItsEnd_data() {
            return [
                { tag: "1920x1080", width: 1920, height: 1080 },
                { tag: "1280x720", width: 1280, height: 720 },
                { tag: "800x480", width: 800, height: 480 },
                { tag: "1080x1920", width: 1080, height: 1920 }
            ];
        }

        function test_longHostIsShownToItsEnd(row) {
            resize(row.width, row.height);
            show("waiting-long-host");
            const lines = visibleItems(page, item => item.truncated !== undefined && item.text.includes("<b>"));
            compare(lines.length, 1);
            tryCompare(lines[0], "truncated", false);
            resize(1920, 1080);
        }

        function test_markUpInAnAddressIsText() {
            show("waiting-mark-up");
            const shown = shownTexts(page).filter(text => text.includes("<b>"));
            verify(shown[0].includes("?a&amp;lt;u&amp;gt;"), shown[0]);
        }

        function test_codeIsGoneAfterTheEnd() {
            show("waiting");
            fixture.deny();
            verify(!shownTexts(page).join().includes("WDJB"));
            compare(visibleItemsOf(page, { QrTile }).length, 0);
        }

        function test_helpRepeatsAddressAndCode() {
            show("waiting");
            press(Qt.Key_Return);
            const help = shownTexts(page).join("\n");
            verify(help.includes("accounts.example.com/device"));
            verify(help.includes("WDJB-MJHT"));
        }

        // Only people themselves can tell whether a code belongs to a device in front of them (RFC 8628, section 5.4).
        function test_whichCodeToApprove_data() {
            return rows(["waiting", "waiting-digits", "waiting-ungrouped", "retrying", "expiring"]);
        }

        function test_whichCodeToApprove(row) {
            show(row.tag);
            verify(shows("Approve only a code you see on a screen in front of you.\nSupport never asks for it."));
            press(Qt.Key_Return);
            verify(shows("Approve only a code you see on a screen in front of you. Nobody from support will ever ask"));
        }

        // Enlarged text has no room for a line that is broken early.
        function test_whichCodeToApproveInEveryLanguage() {
            show("waiting");
            const seen = [];
            for (const tag of language.tags) {
                language.choose(tag);
                screen["textScale"] = 1;
                const lines = codePane().caution.lines.split("\n");
                compare(lines.length, 2, tag);
                verify(shows(lines.join("\n")), tag);
                screen["textScale"] = 1.5;
                verify(shows(lines.join(/[。！]$/.test(lines[0]) ? "" : " ")), tag);
                verify(!seen.includes(lines[0]), tag);
                seen.push(lines[0]);
            }
            compare(seen.length, 17);
        }

        function codePane(): CodePane {
            return visibleItemsOf(page, { CodePane })[0] as CodePane;
        }

        function test_helpTellsOfHardware() {
            for (const state of ["waiting", "waiting-hardware"]) {
                show(state);
                press(Qt.Key_Return);
                const help = visibleItemsOf(page, { HelpPane })[0] as HelpPane;
                const isTold = help.questions.some(question => question[1].includes("security chip"));
                compare(isTold, state === "waiting-hardware");
                press(Qt.Key_Escape);
            }
        }

        // The warning is shown only for a server without TLS, which the operator has named as one at home.
        function test_whetherTheConnectionIsProtected_data() {
            return [{ tag: "waiting-unprotected", told: true }, { tag: "waiting", told: false }];
        }

        function test_whetherTheConnectionIsProtected(row) {
            show(row.tag);
            const line = "The connection to this server is not protected. Use it only at home.";
            compare(shows(line), row.told);
            compare(codePane().spoken.endsWith(line), row.told);
        }

        // Without verification_uri_complete the QR code contains only the address (RFC 8628, section 3.2), and the
        // person has to enter the code on the phone.
        function test_enterOrCheck_data() {
            return [
                { tag: "waiting", check: true },
                { tag: "waiting-digits", check: true },
                { tag: "waiting-wide", check: true },
                { tag: "waiting-ungrouped", check: false },
                { tag: "waiting-mark-up", check: false }
            ];
        }

        function test_enterOrCheck(row) {
            show(row.tag);
            compare(fixture.signIn.flow.verificationUriComplete !== "", row.check);
            compare(stepText(1).includes("Scan the picture"), true);
            compare(stepText(2), row.check ? "Check that your phone shows this code" : "Enter this code there");
            press(Qt.Key_Return);
            compare(howItWorks().includes("check that it shows the same code as this screen"), row.check);
            compare(howItWorks().includes("enter the code that stands on this screen"), !row.check);
        }

        function test_enterWhereNoQrCodeIsShown() {
            show("waiting");
            const tile = visibleItemsOf(page, { QrTile })[0] as QrTile;
            tile.text = "x".repeat(2332);
            verify(!tile.visible);
            verify(stepText(1).startsWith("Open this address on your phone"));
            compare(stepText(2), "Enter this code there");
            press(Qt.Key_Return);
            verify(howItWorks().includes("enter the code"));
        }

        function test_enterOrCheckAfterTheNextCode() {
            show("waiting-ungrouped");
            fixture.signIn.flow.start();
            fixture.giveCode();
            compare(stepText(2), "Check that your phone shows this code");
        }

        function test_enterIsTranslated() {
            const checks = inEveryLanguage("waiting");
            const enters = inEveryLanguage("waiting-ungrouped");
            compare(Object.keys(enters).length, 17);
            for (const tag in enters) {
                for (const part of ["step", "help"]) {
                    verify(enters[tag][part] !== checks[tag][part], tag + ": " + enters[tag][part]);
                    compare(enters[tag][part] === enters["en"][part], tag === "en", tag + ": " + enters[tag][part]);
                }
            }
        }

        /*! Returns step 2 and the first answer of Help in \a state, in each language by its tag. */
        function inEveryLanguage(state: string) {
            const found = {};
            show(state);
            for (const tag of language.tags) {
                language.choose(tag);
                found[tag] = { step: stepText(2) };
            }
            press(Qt.Key_Return);
            for (const tag of language.tags) {
                language.choose(tag);
                found[tag].help = howItWorks();
            }
            language.choose("en");
            return found;
        }

        function stepText(number: int): string {
            const steps = visibleItemsOf(page, { StepText });
            return steps.find(step => step.number === number).text;
        }

        /*! Returns the first answer of Help. Help has to be open. */
        function howItWorks(): string {
            return visibleItemsOf(page, { HelpAnswer })[0].text;
        }

        function test_timeLeft() {
            show("waiting-new");
            verify(shownTexts(page).includes("10 min left"));
            fixture.pass(539);
            verify(shownTexts(page).includes("2 min left"));
            fixture.pass(1);
            verify(shownTexts(page).includes("60 s left"));
            fixture.pass(59);
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
                { tag: "retrying", words: "No connection" },
                { tag: "retrying-busy", words: "busy" },
                { tag: "retrying-portal", words: "its own sign-in" },
                { tag: "retrying-redirected", words: "Something else answers" },
                { tag: "retrying-not-oauth", words: "Something else answers" },
                { tag: "retrying-wrong-clock", words: "Date and time" },
                { tag: "retrying-tls", words: "isn’t secure" }
            ];
        }

        function test_offlineIsNamed(row) {
            show(row.tag);
            verify(shownTexts(page).join().includes(row.words));
            compare(userCode().code, "WDJB-MJHT");
        }
    }
}
