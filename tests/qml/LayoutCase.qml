// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! Measures on a page whether everything can be read. */
PageCase {
    function overlap(a: rect, b: rect): bool {
        return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    }

    // The rectangle of a text has some air at its edges, of which neighbours may share a little.
    function inner(a: rect): rect {
        return Qt.rect(a.x + 1, a.y + a.height * 0.1, a.width - 2, a.height * 0.8);
    }

    /*! No letters are smaller than \a least, in units. */
    function verifyLayout(where: string, least = 28) {
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
            verify(text.pixelSize >= Math.round(least * unit), what + " is too small");
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
        const room = actions.mapToItem(page, 0, 0, actions.width, actions.height);
        const waiting = eyes.texts(status).filter(text => text.text !== "").map(text => text.rect)
            .concat(visibleItems(status, item => item instanceof TimeRing)
                    .map(ring => ring.mapToItem(page, 0, 0, ring.width, ring.height)));
        verify(!waiting.some(rect => overlap(rect, room)), where + ": status runs into the actions");
    }

    function actionRow(): ActionRow {
        return visibleItems(page, item => item instanceof ActionRow)[0] as ActionRow;
    }

    /*! The page, and its help. */
    function verifyState(state: string, where: string, least = 28) {
        show(state);
        verifyLayout(where, least);
        if (actionRow().actions[0] !== "help")
            return;
        press(Qt.Key_Return);
        verify(page.helpIsOpen);
        verifyLayout(where + " help", least);
        while (actionRow().actions[0] === "next") {
            press(Qt.Key_Return);
            verifyLayout(where + " help, further", least);
        }
    }
}
