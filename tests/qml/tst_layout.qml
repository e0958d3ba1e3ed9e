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

        // The rectangle of a text has some air at its edges, of which neighbours may share a little.
        function inner(a: rect): rect {
            return Qt.rect(a.x + 1, a.y + a.height * 0.1, a.width - 2, a.height * 0.8);
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
            for (let i = 0; i < texts.length; ++i) {
                const over = texts.slice(i + 1).find(other => overlap(inner(texts[i].rect), inner(other.rect)));
                verify(!over, where + ": “" + texts[i].text + "” runs into “" + (over?.text ?? "") + "”");
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

        /*! The page, and its help. */
        function verifyState(state: string, where: string) {
            show(state);
            verifyLayout(where);
            if (focused() !== "Help")
                return;
            press(Qt.Key_Return);
            verify(page.helpIsOpen);
            verifyLayout(where + " help");
            while (focused() === "Next") {
                press(Qt.Key_Return);
                verifyLayout(where + " help, further");
            }
        }

        function everyState(sizes) {
            const rows = [];
            for (const size of sizes) {
                for (const state of stage.states())
                    rows.push({ tag: state + " " + size.join("×"), state: state, size: size });
            }
            return rows;
        }

        function test_everyState_data() {
            return everyState(sizes);
        }

        function test_everyState(row) {
            resize(row.size[0], row.size[1]);
            verifyState(row.state, row.tag);
        }

        function test_largerText_data() {
            return everyState(sizes.slice(0, 3));
        }

        function test_largerText(row) {
            resize(row.size[0], row.size[1]);
            properties = { canSpeak: true };
            for (const scale of [1.25, 1.5]) {
                textScale = scale;
                verifyState(row.state, row.tag + " " + scale);
            }
        }

        function test_mirrored_data() {
            return rows(stage.states());
        }

        // What begins at the left begins at the right, just as far from the edge.
        function test_mirrored(row) {
            resize(1280, 720);
            show(row.tag);
            const parts = visibleItems(page, item => item instanceof RoundSign || item instanceof QrTile
                || item instanceof ActionRow || item instanceof Title);
            verify(parts.length > 1);
            const places = () => parts.map(part => part.mapToItem(page, 0, 0, part.width, part.height));
            const before = places();
            page.LayoutMirroring.enabled = true;
            places().forEach((place, i) => fuzzyCompare(page.width - place.right, before[i].left, 1, String(parts[i])));
        }

        // Room may run out for a server's absurd lengths, but not for what is usual.
        function test_largerTextIsLarger_data() {
            return rows(stage.states(), state => !["waiting-wide", "waiting-longest"].includes(state));
        }

        function test_largerTextIsLarger(row) {
            resize(1920, 1080);
            textScale = 1.5;
            show(row.tag);
            for (const text of eyes.texts(page)) {
                verify(text.pixelSize >= (text.text === "!" ? 28 : 28 * 1.5 - 0.1),
                       row.tag + ": “" + text.text + "” of " + text.pixelSize);
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
            verifyState(row.tag, row.tag);
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
