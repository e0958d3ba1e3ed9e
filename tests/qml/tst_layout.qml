// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! Nothing is cut, nothing overlaps, nothing is too small to read; in every state and size. */
Item {
    PageCase {
        id: test

        name: "Layout"

        readonly property var sizes: [[1280, 720], [1920, 1080], [3840, 2160], [1366, 768], [1024, 768]]

        function overlap(a: rect, b: rect): bool {
            return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        }

        function verifyLayout(where: string) {
            const unit = Math.min(page.width / 1920, page.height / 1080);
            const left = Math.floor(96 * unit), top = Math.floor(60 * unit);
            const texts = eyes.texts(page);
            const actions = visibleItems(page, item => item instanceof ActionRow)[0];
            const actionsTop = actions.mapToItem(page, 0, 0).y;
            const tiles = visibleItems(page, item => item instanceof QrTile)
                .map(tile => tile.mapToItem(page, 0, 0, tile.width, tile.height));

            for (const text of texts) {
                const what = where + ": “" + text.text + "”";
                verify(text.fits && !text.truncated, what + " is cut");
                verify(text.pixelSize >= Math.round(28 * unit), what + " is too small");
                verify(text.rect.left >= left && text.rect.right <= page.width - left
                       && text.rect.top >= top - 1 && text.rect.bottom <= page.height - top + 1,
                       what + " leaves the safe area: " + text.rect);
                verify(!tiles.some(tile => overlap(tile, text.rect)), what + " runs into the QR code");
            }
            for (const part of visibleItems(page, item => item instanceof CodeScreen
                     || item instanceof MessageScreen || item instanceof HelpScreen)) {
                verify(part.mapToItem(page, 0, part.height).y <= actionsTop, where + ": runs into the actions");
            }
            const status = visibleItems(page, item => item instanceof StatusLine)[0];
            const words = eyes.texts(status).filter(text => text.text !== "");
            if (words.length > 0) {
                const begin = Math.min(...words.map(text => text.rect.left)) - 74 * unit;
                verify(begin >= actions.mapToItem(page, actions.width, 0).x, where + ": status runs into the actions");
            }
        }

        function test_everyState_data() {
            const rows = [];
            for (const size of sizes) {
                for (const state of stage.states())
                    rows.push({ tag: state + " " + size.join("×"), state: state, size: size });
            }
            return rows;
        }

        function test_everyState(row) {
            resize(row.size[0], row.size[1]);
            show(row.state);
            verifyLayout(row.tag);
            if (focused() === "Help") {
                press(Qt.Key_Return);
                verify(page.helpIsOpen);
                verifyLayout(row.tag + " help");
            }
        }

        // The most that a theme's file may say.
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
            return rows(stage.states());
        }

        function test_largestTheme(row) {
            resize(1920, 1080);
            theme = largest;
            show(row.tag);
            verifyLayout(row.tag);
            if (focused() === "Help") {
                press(Qt.Key_Return);
                verifyLayout(row.tag + " help");
            }
        }

        // What the eyes have found once stays there.
        function test_placesStay() {
            resize(1920, 1080);
            show("waiting-new");
            const places = () => eyes.texts(page).map(text => [text.rect.x, text.rect.y])
                .concat(visibleItems(page, item => item instanceof QrTile).map(tile => [tile.x, tile.y]));
            const left = () => JSON.stringify(places().filter(place => place[0] < 960 || place[1] < 900));
            const before = left();
            for (const happens of [stage.slowDown, stage.loseConnection, stage.pending]) {
                happens();
                compare(left(), before);
            }
        }

        function test_secondsDoNotStir() {
            resize(1920, 1080);
            show("expiring");
            const waiting = () => eyes.texts(page).find(text => text.text.startsWith("This code runs")).rect.x;
            const before = waiting();
            for (let i = 0; i < 30; ++i) {
                stage.pass(1);
                compare(waiting(), before);
            }
        }
    }
}
