// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! On every page and in every size, no text is cut, overlaps another or is too small. */
Item {
    PageTestCase {
        id: test

        name: "Layout"
        isDrawn: false

        readonly property var sizes: [[1280, 720], [1920, 1080], [3840, 2160], [1366, 768], [1024, 768]]

        function everyScreen(sizes) {
            const rows = [];
            for (const size of sizes) {
                for (const state of pageNames())
                    rows.push({ tag: state + " " + size.join("×"), state: state, size: size });
            }
            return rows;
        }

        function test_everyScreen_data() {
            return everyScreen(sizes);
        }

        function test_everyScreen(row) {
            resize(row.size[0], row.size[1]);
            verifyPage(row.state, row.tag);
        }

        function test_largerText_data() {
            return everyScreen(sizes.slice(0, 3));
        }

        function test_largerText(row) {
            resize(row.size[0], row.size[1]);
            properties = { canSpeak: true };
            for (const scale of [1.25, 1.5]) {
                textScale = scale;
                verifyPage(row.state, row.tag + " " + scale);
            }
        }

        function test_mirrored_data() {
            return rows(fixture.states());
        }

        // After mirroring, each text begins at the right, as far from the edge as it was from the left edge before.
        function test_mirrored(row) {
            resize(1280, 720);
            show(row.tag);
            const parts = visibleItemsOf(page, { RoundIcon, QrTile, ActionRow, Title });
            verify(parts.length > 1);
            const places = () => parts.map(part => part.mapToItem(page, 0, 0, part.width, part.height));
            const before = places();
            page.LayoutMirroring.enabled = true;
            places().forEach((place, i) => fuzzyCompare(page.width - place.right, before[i].left, 1, String(parts[i])));
        }

        // All texts of usual length are shown at the requested text scale.
        function test_largerTextIsLarger_data() {
            return rows(fixture.states(), state => !["waiting-wide", "waiting-longest", "waiting-long-host", "waiting-mark-up"].includes(state));
        }

        function test_largerTextIsLarger(row) {
            resize(1920, 1080);
            textScale = 1.5;
            show(row.tag);
            // This page shows two warnings, so its enlarged text is scaled down a little: see CodePane.leastScale.
            const scale = row.tag === "waiting-unprotected" ? 1.25 : textScale;
            for (const text of inspector.texts(page).filter(text => text.text !== "")) {
                verify(text.pixelSize >= (text.text === "!" ? 28 : 28 * scale - 0.1),
                       row.tag + ": “" + text.text + "” of " + text.pixelSize);
            }
        }

        // A theme with the largest sizes that a theme file may have.
        Theme {
            id: largest
            titleSize: 72
            bodySize: 38
            stepSize: 36
            codeSize: 120
            actionSize: 34
            statusSize: 30
            smallSize: 30
        }

        function test_largestTheme_data() {
            return rows(fixture.states());
        }

        function test_largestTheme(row) {
            resize(1920, 1080);
            theme = largest;
            verifyPage(row.tag, row.tag);
        }

        function test_longBrand_data() {
            return [
                { tag: "alone", device: "" },
                { tag: "beside a device", device: "TV" },
                { tag: "beside a device whose name does not fit", device: "Fernseher ".repeat(20).trim() }
            ];
        }

        /*! The brand gets all the room that the name of the device and the language leave. */
        function test_longBrand(row) {
            const brand = "The public library of the University of Example and its friends";
            for (const size of [[1920, 1080], [1280, 720]]) {
                for (const shownLanguage of [null, language]) {
                    cleanup();
                    resize(size[0], size[1]);
                    fixture.show("waiting");
                    put(signInScreen, { signIn: fixture.signIn, canSpeak: false, language: shownLanguage,
                                        brandName: brand, deviceName: row.device });
                    shownTexts(screen);
                    const name = visibleItems(screen, item => item instanceof Text && item.text === brand)[0] as Text;
                    verify(!name.truncated);
                    const device = visibleItems(screen, item => item instanceof Text && item.text === row.device)[0];
                    verify(row.device === "" || device);
                    verify(!device || !overlap(placeOf(name), placeOf(device)));
                }
            }
        }

        function test_lineOfTheHeader_data() {
            return rows(["Aurora", "市立図書館", "郑州图书馆", "पुस्तकालय", "ห้องสมุด", "مكتبة"]);
        }

        // The names of brand and device stand on one line with the language in any script, although the fonts of the system
        // have other heights: the capital letters, which have 0.727 of the font size, are in the middle. A name that can't be
        // drawn is left out.
        function test_lineOfTheHeader(row) {
            resize(1920, 1080);
            for (const [brand, device] of [[row.tag, "TV"], ["Aurora", row.tag]]) {
                cleanup();
                fixture.show("waiting");
                put(signInScreen, { signIn: fixture.signIn, canSpeak: false, language: language,
                                    brandName: brand, deviceName: device });
                const header = visibleItemsOf(screen, { PageHeader })[0] as PageHeader;
                const middle = placeOf(header).top + header.implicitHeight / 2;
                const texts = visibleItemsOf(header, { Text }).filter(text => text.text !== "");
                const drawn = [brand, device].filter(name => header.names.drawable(name) !== "");
                compare(texts.length, drawn.length + 1);
                for (const text of texts)
                    fuzzyCompare(placeOf(text).top + (text as Text).baselineOffset - 0.364 * text.font.pixelSize, middle, 1.2, text.text);
                const mark = visibleItems(header, item => item instanceof Rectangle && item.height === header.implicitHeight)[0];
                fuzzyCompare(placeOf(mark).top, placeOf(header).top, 0.1);
            }
        }

        // Texts stay in their places while the state of the connection changes.
        function test_positionsStay() {
            resize(1920, 1080);
            show("waiting-new");
            const places = () => inspector.texts(page).map(text => [text.rect.x, text.rect.y])
                .concat(visibleItemsOf(page, { QrTile }).map(tile => [tile.x, tile.y]));
            const left = () => JSON.stringify(places().filter(place => place[0] < 960 || place[1] < 900));
            const before = left();
            for (const happens of [fixture.slowDown, fixture.loseConnection, fixture.pending]) {
                happens();
                compare(left(), before);
            }
        }

        function test_wordsStayWhileSecondsPass() {
            resize(1920, 1080);
            show("expiring");
            const waiting = () => inspector.texts(page).find(text => text.text.startsWith("This code runs")).rect.x;
            const before = waiting();
            for (let i = 0; i < 30; ++i) {
                fixture.pass(1);
                compare(waiting(), before);
            }
        }
    }
}
