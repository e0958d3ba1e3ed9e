// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! Whether everything can be read, measured on what is seen, in every theme that ships. */
Item {
    width: 1920
    height: 1080

    PageCase {
        id: test

        name: "Contrast"

        readonly property Theme dark: Theme {}
        readonly property Theme light: LightTheme {}
        readonly property Theme contrast: ContrastTheme {}
        readonly property var themes: ({ dark: dark, light: light, contrast: contrast })

        // One of each kind: the others have other words in the same places.
        readonly property list<string> states: ["connecting", "waiting", "waiting-ungrouped", "offline",
            "expiring", "denied", "expired", "storing", "welcome", "signed-out", "locked", "failed-tls",
            "failed-server-refused"]

        function isToBeCopied(text: string): bool {
            return /example\.com|^WDJB|MJHT$/.test(text);
        }

        function verifyContrast(least: real, leastToCopy: real) {
            for (const text of eyes.contrasts(page)) {
                const needed = isToBeCopied(text.text) ? leastToCopy : least;
                verify(text.contrast >= needed, "“" + text.text + "” has a contrast of " + text.contrast.toFixed(2));
            }
        }

        function everyState() {
            const rows = [];
            for (const name in themes) {
                for (const state of states)
                    rows.push({ tag: name + " " + state, theme: themes[name], state: state });
            }
            return rows;
        }

        function test_everyState_data() {
            return everyState();
        }

        function test_everyState(row) {
            theme = row.theme;
            show(row.state);
            verifyContrast(4.5, 7);
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

        // Somebody may be typing from it, who has not touched the remote for long.
        function test_dimmed_data() {
            return rows(Object.keys(themes));
        }

        function test_dimmed(row) {
            theme = themes[row.tag];
            show("waiting");
            stage.pass(300);
            for (const text of eyes.contrasts(page)) {
                if (isToBeCopied(text.text))
                    verify(text.contrast >= 4.5, "“" + text.text + "” has " + text.contrast.toFixed(2));
            }
        }

        // What isn't there can't be read: the measure itself has to notice.
        Theme {
            id: faint
            textColor: "#5A6270"
        }

        function test_theMeasureNotices() {
            theme = faint;
            show("denied");
            const worst = () => Math.min(...eyes.contrasts(page).map(text => text.contrast));
            verify(worst() < 3.2);
            verify(worst() > 2.5);
        }
    }
}
