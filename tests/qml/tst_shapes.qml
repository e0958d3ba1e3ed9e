// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*!
    On a page of every shape the texts fit, and nothing is too small to be read or touched. A shape may change while the
    page is shown. Each page is created once and resized, because creating it takes far longer.
*/
Item {
    width: 1920
    height: 1080

    PageTestCase {
        id: test

        name: "Shapes"

        readonly property var upright: [[1080, 1920], [768, 1024], [480, 800]]
        readonly property var wide: [[1080, 1080], [1024, 768], [2560, 1080], [3840, 1080]]
        readonly property var small: [[800, 480], [480, 320]]
        readonly property var sizes: [...upright, ...wide, ...small]

        // One page of each kind, and those with the longest texts.
        readonly property list<string> kinds: ["waiting", "waiting-long-host", "expiring", "offline-portal", "denied",
            "held-up-captive-portal", "welcome", "welcome-locked", "languages", "providers", "people", "people-locked",
            "kiosk-welcome", "kiosk-still-there", "keys", "keys-unknown"]

        function tile(): QrTile {
            return visibleItems(page, item => item instanceof QrTile)[0] as QrTile;
        }

        function test_everyKind_data() {
            return rows(kinds);
        }

        function test_everyKind(row) {
            resize(1920, 1080);
            open(row.tag);
            for (const size of sizes) {
                resize(size[0], size[1]);
                const where = row.tag + " " + size.join("×");
                // A very long address, and the keys in the picture of a remote control, are smaller.
                const smaller = size[0] === 480 || row.tag === "waiting-long-host" || row.tag.startsWith("keys");
                verifyOpen(row.tag, where, smaller ? 15 : 28);
                // The smallest panel has no room for that text and a whole tile.
                if (!row.tag.startsWith("keys") && !(row.tag === "people-locked" && size[0] === 480))
                    verifyFocus(where);
            }
        }

        function test_everyLanguage_data() {
            return rows(language.tags);
        }

        // Pages of 21:9 and 32:9 are laid out as one of 16:9.
        function test_everyLanguage(row) {
            language.choose(row.tag);
            for (const state of ["waiting", "held-up-captive-portal", "people-locked"]) {
                textScale = 1;
                resize(1920, 1080);
                open(state);
                for (const size of [[1080, 1920], [768, 1024], [1080, 1080], [800, 480], [480, 320]]) {
                    resize(size[0], size[1]);
                    for (const scale of [1, 1.5]) {
                        screen["textScale"] = scale;
                        verifyLayout([row.tag, state, size.join("×"), scale].join(" "), size[1] < 600 ? 18 : 28);
                    }
                }
            }
        }

        function test_uprightQrCode_data() {
            return upright.map(size => ({ tag: size.join("×"), size: size }));
        }

        function test_uprightQrCode(row) {
            for (const state of ["waiting", "waiting-longest"]) {
                resize(row.size[0], row.size[1]);
                show(state);
                shownTexts(page);
                verify(tile().width >= row.size[0] * 0.6, state + ": " + tile().width);
                fuzzyCompare(placeOf(tile()).x + tile().width / 2, row.size[0] / 2, 1);
                const seen = inspector.measureQrCode(tile());
                verify(seen.crisp, state + ": a module is blurred");
                verify(seen.quietZone >= 4 * seen.module, state + ": quiet zone of " + seen.quietZone);
            }
        }

        // The code stands directly below the QR code, and the actions in the lowest quarter.
        function test_uprightOrder() {
            resize(1080, 1920);
            show("waiting");
            shownTexts(page);
            const code = placeOf(visibleItems(page, item => item instanceof UserCode)[0]);
            const words = placeOf(visibleItems(page, item => item instanceof CodePane)[0]);
            verify(words.bottom <= placeOf(tile()).top);
            verify(placeOf(tile()).bottom <= code.top);
            verify(code.top - placeOf(tile()).bottom < 60);
            verify(code.bottom < placeOf(actionRow()).top);
            verify(placeOf(actionRow()).top >= 1920 * 0.75 - 1, placeOf(actionRow()).top);
            for (const button of visibleItems(page, item => item instanceof ActionButton))
                verify(button.height >= 112 && button.width > 900);
        }

        // At 5.2 pixels for a millimeter letters have 3 mm and buttons 9 mm.
        function test_smallPanel() {
            resize(800, 480);
            show("waiting");
            shownTexts(page);
            const code = visibleItems(page, item => item instanceof UserCode)[0] as UserCode;
            verify(code.size >= 64, code.size);
            for (const step of visibleItems(page, item => item instanceof StepText)) {
                for (const text of inspector.texts(step).filter(text => text.text.length > 2))
                    verify(text.pixelSize >= 17.9, text.text + ": " + text.pixelSize);
            }
            for (const button of visibleItems(page, item => item instanceof ActionButton))
                verify(button.height >= 52 && button.width >= 52);
        }

        function test_smallestPanel() {
            resize(480, 320);
            show("waiting");
            const texts = shownTexts(page);
            verify(texts.includes("WDJB-MJHT"));
            verify(texts.some(text => text.includes("accounts.example.com/device")));
            verify(tile().width >= 180);
            compare(visibleItems(page, item => item instanceof ActionButton).length, 3);
            for (const button of visibleItems(page, item => item instanceof ActionButton))
                verify(button.height >= 47);
        }

        function test_widestPageStaysTogether() {
            resize(3840, 1080);
            show("waiting");
            const words = placeOf(visibleItems(page, item => item instanceof CodePane)[0]);
            verify(placeOf(tile()).right - words.left <= 2.2 * 1080);
            fuzzyCompare((placeOf(tile()).right + words.left) / 2, 1920, 1);
        }

        // The focus, the code and the page of the help stay when a panel is turned or a window gets another size.
        function test_changesWhileItRuns() {
            resize(1920, 1080);
            open("waiting");
            press(Qt.Key_Right);
            compare(focused(), "New code");
            const code = visibleItems(page, item => item instanceof UserCode)[0];
            for (const size of [...sizes, [1920, 1080], [1080, 1920]]) {
                resize(size[0], size[1]);
                compare(focused(), "New code", size.join("×"));
                verifyFocus(size.join("×"));
                compare(visibleItems(page, item => item instanceof UserCode)[0], code);
                compare(tile().width, tile().height);
            }
            press(Qt.Key_Left);
            press(Qt.Key_Right);
            compare(focused(), "New code");
            press(Qt.Key_Down);
            compare(focused(), "Not now");
            press(Qt.Key_Up);
            press(Qt.Key_Up);
            compare(focused(), "Help");
            press(Qt.Key_Up);
            compare(focused(), "English");
            walk([Qt.Key_Down, Qt.Key_Return]);
            verify(page.helpIsOpen);
            resize(800, 480);
            verify(page.helpIsOpen);
            verifyFocus("help");
        }

        function test_choicesWhileTheShapeChanges() {
            resize(1080, 1920);
            openPeople(["Alex Rivera", "Kim", "Robin", "Sam", "Toni"]);
            walk([Qt.Key_Down, Qt.Key_Right]);
            compare(focused(), "Toni");
            resize(1920, 1080);
            compare(focused(), "Toni");
            resize(480, 320);
            compare(focused(), "Toni");
            verifyFocus("480×320");
            resize(1080, 1920);
            press(Qt.Key_Down);
            compare(focused(), "Remove someone");
            press(Qt.Key_Down);
            compare(focused(), "Close");
            walk([Qt.Key_Up, Qt.Key_Up]);
            compare(focused(), "Toni");
        }
    }
}
