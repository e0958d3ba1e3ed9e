// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! The QR code on portrait screens: it is large, and everything else fits beside it. */
Item {
    width: 1920
    height: 1080

    PageTestCase {
        id: test

        name: "Portrait"

        function tile(): QrTile {
            return visibleItemsOf(page, { QrTile })[0] as QrTile;
        }

        readonly property var portraitScreens: [[1080, 1920], [2160, 3840], [720, 1280], [800, 1280], [1200, 1920], [768, 1024],
            [600, 1024], [480, 800]]

        function test_portraitQrCode_data() {
            return portraitScreens.map(size => ({ tag: size.join("×"), size: size }));
        }

        // The dark square of the QR code, without its quiet zone (ISO/IEC 18004), has at least 60 % of the shorter side.
        function test_portraitQrCode(row) {
            for (const state of ["waiting", "waiting-wide", "waiting-long-host", "waiting-longest"]) {
                for (const scale of [1, 1.5]) {
                    resize(row.size[0], row.size[1]);
                    textScale = scale;
                    show(state);
                    shownTexts(page);
                    const where = state + " " + scale + ": ";
                    fuzzyCompare(placeOf(tile()).x + tile().width / 2, row.size[0] / 2, 1);
                    const seen = inspector.measureQrCode(tile());
                    verify(seen.crisp, where + "a module is blurred");
                    verify(seen.quietZone >= 4 * seen.module, where + "quiet zone of " + seen.quietZone);
                    // The words of a very long address, and a long one in large text, leave no room for that on each screen.
                    const hasRoom = state === "waiting" || scale === 1 && (state === "waiting-wide" || row.size[1] > 1.75 * row.size[0]);
                    verify(seen.side >= row.size[0] * (hasRoom ? 0.6 : 0.45), where + seen.side / row.size[0]);
                }
            }
        }

        /*! The side of the dark square of the QR code, in pixels. It is what test_portraitQrCode() measures in the picture. */
        function squareSide(): real {
            return Math.floor((tile().width - 2 * tile().margin) / tile().modules) * (tile().modules - 8);
        }

        function test_portraitQrCodeInEveryLanguage_data() {
            return rows(language.tags);
        }

        // The QR code fills 0.6 of the width in every language and size of the text. The title is shown at the usual size, and
        // at every size if there is no second warning.
        function test_portraitQrCodeInEveryLanguage(row) {
            language.choose(row.tag);
            for (const state of ["waiting", "waiting-digits", "waiting-ungrouped", "waiting-unprotected"]) {
                textScale = 1;
                resize(1920, 1080);
                open(state);
                forEachSize(portraitScreens, [1, 1.25, 1.5], (size, scale) => {
                    const where = [row.tag, state, size.join("×"), scale].join(" ");
                    verifyLayout(where, 15);
                    verify(squareSide() >= size[0] * 0.6, where + ": " + squareSide() / size[0]);
                    verify(scale > 1 && state === "waiting-unprotected" || visibleItemsOf(page, { Title }).length === 1,
                           where + ": no title");
                });
            }
        }

        function test_longNameIsWhole_data() {
            return rows(language.tags);
        }

        // A long name takes as many lines as the page has room for.
        function test_longNameIsWhole(row) {
            language.choose(row.tag);
            properties = { density: 0 };
            resize(480, 800);
            open("welcome-long-name");
            forEachSize([[480, 800], [600, 1024], [1080, 1920]], [1, 1.5], (size, scale) => {
                shownTexts(page);
                for (const text of inspector.texts(front()))
                    verify(!text.truncated, [row.tag, size.join("×"), scale, text.text, "is cut"].join(" "));
            });
        }

        function test_statusInEveryLanguage_data() {
            return rows(language.tags);
        }

        // Beside the name of the language there is room for what the page waits for, and for how long.
        function test_statusInEveryLanguage(row) {
            language.choose(row.tag);
            for (const state of ["waiting", "expiring", "locked"]) {
                resize(1920, 1080);
                open(state);
                forEachSize([[720, 1280], [1080, 1920], [1200, 1920], [2160, 3840]], [1], size => {
                    const where = [row.tag, state, size.join("×")].join(" ");
                    const line = visibleItemsOf(page, { StatusLine })[0] as StatusLine;
                    verify(shows(line.text), where + ": " + shownTexts(page).join(" | "));
                    verify(state === "locked" || shows(line.timeLeft), where + ": " + shownTexts(page).join(" | "));
                    verifyLayout(where);
                });
            }
        }

        function test_statusBesideTheActions_data() {
            return rows(language.tags);
        }

        // Beside the actions the status has no more than two lines: a third one would reach the user code.
        function test_statusBesideTheActions(row) {
            language.choose(row.tag);
            for (const state of ["waiting", "expiring", "locked", ...fixture.states().filter(name => name.startsWith("retrying"))]) {
                textScale = 1;
                resize(1920, 1080);
                open(state);
                forEachSize([[768, 1024], [600, 800], [1536, 2048], [1000, 1400]], [1, 1.25, 1.5], (size, scale) => {
                    const where = [row.tag, state, size.join("×"), scale].join(" ");
                    const line = visibleItemsOf(page, { StatusLine })[0] as StatusLine;
                    verify(line.height <= actionRow().height * 1.1, where + ": " + line.height + " " + actionRow().height + " " + shownTexts(page).join(" | "));
                });
            }
        }
    }
}
