// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! The contrast of all text in every theme that ships, measured on the picture of the page. */
Item {
    width: 1920
    height: 1080

    PageTestCase {
        id: test

        name: "Contrast"

        readonly property Theme dark: Theme {}
        readonly property Theme light: LightTheme {}
        readonly property Theme contrast: ContrastTheme {}
        readonly property var themes: ({ dark: dark, light: light, contrast: contrast })

        function isToBeCopied(text: string): bool {
            return /example\.com|^WDJB|MJHT$|^420$|^W+$/.test(text);
        }

        function verifyContrast(least: real, leastToCopy: real) {
            const measured = Array.from(inspector.contrasts(front()));
            verify(measured.length > 0, "no text was measured");
            for (const text of measured) {
                const needed = isToBeCopied(text.text) ? leastToCopy : least;
                verify(text.contrast >= needed, "“" + text.text + "” has a contrast of " + text.contrast.toFixed(2));
            }
        }

        function test_everyScreen_data() {
            const rows = [];
            for (const name in themes) {
                for (const screen of pageNames())
                    rows.push({ tag: name + " " + screen, theme: themes[name], screen: screen });
            }
            return rows;
        }

        function test_everyScreen(row) {
            theme = row.theme;
            open(row.screen);
            verifyContrast(4.5, 7);
        }

        // Enlarged text may be broken into other lines, and stand at other places of the background.
        function test_largerText_data() {
            return rows(Object.keys(themes));
        }

        function test_largerText(row) {
            theme = themes[row.tag];
            textScale = 1.5;
            for (const state of ["waiting", "retrying", "expiring", "denied", "failed-server-refused", "keys-unknown"]) {
                open(state);
                verifyContrast(4.5, 7);
            }
        }

        function test_discsAreAlike_data() {
            return rows(Object.keys(themes));
        }

        // The discs of a list differ in their colors only: the letters are lighter than the disc on all of them, or on none.
        function test_discsAreAlike(row) {
            theme = themes[row.tag];
            openPeople(["Alex", "Kim", "Robin", "Sam"]);
            const discs = visibleItemsOf(screen, { InitialDisc });
            compare(discs.length, 5);
            const darker = discs.map(disc => disc.colors[0].hslLightness < disc.colors[1].hslLightness);
            compare(new Set(darker).size, 1, String(darker));
        }

        // These states can be told apart without seeing colors.
        function test_colorIsNeverTheOnlySign() {
            const seen = Array.from(["waiting", "slowed", "retrying", "expiring", "denied", "expired", "storing",
                "welcome", "signed-out", "failed-tls"]).map(state => {
                    show(state);
                    return shownTexts(screen).filter(text => !/left$/.test(text)).join();
                });
            compare(seen[1], seen[0], "what changes nothing for the person");
            compare(new Set(seen).size, seen.length - 1);
        }

        function test_otherFocus_data() {
            return rows(Object.keys(themes));
        }

        function test_otherFocus(row) {
            theme = themes[row.tag];
            show("waiting");
            press(Qt.Key_Right);
            verifyContrast(4.5, 7);
            press(Qt.Key_Left);
            press(Qt.Key_Return);
            verify(page.helpIsOpen);
            verifyContrast(4.5, 4.5);
        }

        function test_whileTheFocusMoves_data() {
            return rows(Object.keys(themes));
        }

        // The label that gets or loses the focus can be read at every moment, however slowly a theme moves it.
        function test_whileTheFocusMoves(row) {
            theme = themes[row.tag];
            const usual = theme.focusMotion;
            theme.focusMotion = 300;
            properties = { reduceMotion: false };
            show("waiting");
            for (const key of [Qt.Key_Right, Qt.Key_Up, Qt.Key_Down, Qt.Key_Left]) {
                press(key);
                const start = Date.now();
                do {
                    verifyContrast(4.5, 7);
                    settle();
                } while (Date.now() - start < 300);
            }
            theme.focusMotion = usual;
        }

        // The dimmed page must be readable, because a person who types the code on a phone touches no remote control.
        function test_dimmed_data() {
            return rows(Object.keys(themes));
        }

        function test_dimmed(row) {
            theme = themes[row.tag];
            show("waiting");
            fixture.pass(300);
            const measured = Array.from(inspector.contrasts(screen)).filter(text => isToBeCopied(text.text));
            verify(measured.length > 0, "no text was measured");
            for (const text of measured)
                verify(text.contrast >= 4.5, "“" + text.text + "” has " + text.contrast.toFixed(2));
        }

        // This tests the measurement itself, with text that is too faint.
        Theme {
            id: faint
            textColor: "#5A6270"
        }

        function test_measurementFindsCutText() {
            theme = faint;
            show("denied");
            const worst = () => Math.min(...inspector.contrasts(screen).map(text => text.contrast));
            verify(worst() < 3.2);
            verify(worst() > 2.5);
        }
    }
}
