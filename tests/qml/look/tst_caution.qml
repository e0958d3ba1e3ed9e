// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*!
    Wherever a code is shown, the page says that nobody should approve the code of a stranger's device (RFC 8628, section
    5.4): in every shape, size of the text, language and direction, whatever else has to fit.
*/
Item {
    width: 1920
    height: 1080

    PageTestCase {
        id: test

        name: "Caution"
        isDrawn: false

        readonly property var wide: [[1920, 1080], [1280, 720], [1366, 768], [1024, 600], [3840, 2160], [4096, 2160],
            [2560, 1080], [3440, 1440], [3840, 1080], [1024, 768], [1280, 1024], [1080, 1080], [720, 720], [960, 1080]]
        readonly property var portrait: [[1080, 1920], [2160, 3840], [720, 1280], [800, 1280], [768, 1024], [600, 1024]]
        readonly property var small: [[800, 480], [640, 480], [640, 360], [533, 320], [480, 480], [480, 320], [480, 800], [320, 480]]
        readonly property var sizes: [...wide, ...portrait, ...small]
        // One size of each kind, and the smallest ones.
        readonly property var mainSizes: [[1920, 1080], [1080, 1920], [1080, 1080], [1024, 768], [768, 1024],
            [800, 480], [480, 800], [480, 320], [320, 480]]

        /*! Returns the forms of a sentence that count: each one in the present language, as one line. */
        function forms(): list<string> {
            return [
                qsTranslate("Caution", "Approve only a code you see on a screen in front of you.\nSupport never asks for it.").split("\n")[0],
                qsTranslate("Caution", "Approve only a code in front of you.", "a short form for small screens")
            ];
        }

        function noteForms(): list<string> {
            return [
                qsTranslate("Caution", "The connection to this server is not protected. Use it only at home."),
                qsTranslate("Caution", "Not protected. Use it only at home.", "the connection; a short form for small screens")
            ];
        }

        /*! Verifies that one of the \a wanted texts can be read, and that nothing covers it. */
        function verifyRead(wanted: list<string>, where: string) {
            const texts = Array.from(inspector.texts(page));
            const found = texts.filter(text => wanted.some(form => text.text.startsWith(form)));
            compare(found.length, 1, where + ": “" + wanted[0] + "”");
            const text = found[0];
            verify(text.fits && text.whole && !text.truncated, where + ": it is cut");
            const unit = page.units.unit;
            verify(text.pixelSize >= Math.round((page.units.small || page.units.portrait ? 34 : 28) * unit), where + ": " + text.pixelSize + " pixels");
            verify(contains(Qt.rect(0, 0, page.width, page.height), text.rect), where + ": " + text.rect);
            // The rectangle of a text has some space above and below the letters.
            const inner = rect => Qt.rect(rect.x, rect.y + rect.height * 0.1, rect.width, rect.height * 0.8);
            const over = texts.find(other => other.text !== "" && other !== text && overlap(inner(other.rect), inner(text.rect)));
            verify(!over, where + ": it lies on “" + (over?.text ?? "") + "”");
            for (const item of visibleItemsOf(page, { QrTile, FocusButton }))
                verify(!overlap(placeOf(item), inner(text.rect)), where + ": it lies on " + item);
        }

        function verifyCaution(where: string) {
            verifyRead(forms(), where);
            if (page.flow.unprotected)
                verifyRead(noteForms(), where);
            // The rest of the page is there as well.
            compare(visibleItemsOf(page, { UserCode }).length, 1, where);
            const tile = visibleItemsOf(page, { QrTile })[0] as QrTile;
            verify(tile, where);
            if (page.units.portrait)
                verify(tile.width >= Math.min(page.width, page.height) * 0.6, where + ": " + tile.width);
            // The dark square alone, without its margin, is as large if the address is of usual length.
            const square = Math.floor((tile.width - 2 * tile.margin) / tile.modules) * (tile.modules - 8);
            verify(!page.units.portrait || tile.modules > 45 || page.width < 480 || square >= page.width * 0.6, where + ": " + square);
        }

        function verifySizes(where: string, some) {
            forEachSize(some, [1, 1.5], (size, scale) => verifyCaution(where + " " + size.join("×") + " " + scale));
        }

        function test_everyShape_data() {
            return rows(fixture.states(), state => /^(waiting|retrying|slowed|expiring|locked)/.test(state));
        }

        function test_everyShape(row) {
            resize(1920, 1080);
            show(row.tag);
            const usual = ["waiting", "waiting-unprotected", "waiting-longest"].includes(row.tag);
            verifySizes(row.tag, usual ? sizes : mainSizes);
        }

        function test_mirrored() {
            resize(1920, 1080);
            show("waiting-unprotected");
            page.LayoutMirroring.enabled = true;
            page.LayoutMirroring.childrenInherit = true;
            verifySizes("mirrored", mainSizes);
        }

        function test_everyLanguage_data() {
            return rows(language.tags);
        }

        function test_everyLanguage(row) {
            resize(1920, 1080);
            properties = { language: language };
            language.choose(row.tag);
            for (const state of ["waiting", "waiting-unprotected"]) {
                show(state);
                verifySizes(row.tag + " " + state, mainSizes);
            }
        }

        // A panel of 7 inches that reports its size.
        function test_reportedPanel() {
            properties = { density: 8.18 };
            resize(720, 1280);
            show("waiting-unprotected");
            verify(page.units.small);
            verifySizes("portrait panel of 7 inches", [[720, 1280]]);
        }

        // A person sees it, too: the letters stand out from what is behind them.
        function test_drawn() {
            isDrawn = true;
            for (const size of mainSizes) {
                resize(size[0], size[1]);
                show("waiting");
                const text = inspector.contrasts(page).find(text => forms().some(form => text.text.startsWith(form)));
                verify(text && text.contrast >= 4.5, size.join("×") + ": " + (text?.contrast ?? "not drawn"));
            }
            isDrawn = false;
        }
    }
}
