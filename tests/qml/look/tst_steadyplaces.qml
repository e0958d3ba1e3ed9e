// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*!
    Nothing but the status changes on the page when the connection is lost or comes back, when the code expires soon, or
    when the keychain is locked: somebody may be scanning the QR code at that moment. Nothing moves either when the actions
    and the status are created after the rest of the page.
*/
Item {
    width: 1920
    height: 1080

    PageTestCase {
        id: test

        name: "SteadyPlaces"
        isDrawn: false

        readonly property var sizes: [[1080, 1920], [720, 1280], [800, 1280], [1200, 1920], [768, 1024], [600, 1024], [480, 800],
            [1080, 1080], [1280, 1024], [1024, 768], [1920, 1080], [800, 480], [480, 320]]

        /*! Returns the places of the QR code and of all texts but the status and the labels of the actions. */
        function places(): string {
            // This also completes the layout.
            shownTexts(page);
            const status = visibleItemsOf(page, { StatusLine })[0];
            const excepted = [...inspector.texts(status), ...inspector.texts(actionRow())].map(text => JSON.stringify(text));
            const tile = placeOf(visibleItemsOf(page, { QrTile })[0]);
            return JSON.stringify([[tile.x, tile.y, tile.width]].concat(
                inspector.texts(page).filter(text => text.text !== "" && !excepted.includes(JSON.stringify(text)))
                    .map(text => [text.text, text.rect.x, text.rect.y, text.pixelSize])));
        }

        Component {
            id: otherFixture

            PageFixture {}
        }

        function openAt(state: string) {
            resize(1920, 1080);
            properties = { density: 0 };
            open(state);
        }

        function everyStatus(): list<string> {
            const states = Array.from(fixture.states()).filter(state => /^(waiting-new|slowed|retrying.*|expiring|locked)$/.test(state));
            verify(states.length > 0);
            return states;
        }

        /*! Calls \a act with pairs of a state and a sign-in in that state, for each of \a states, and closes the page. */
        function withStates(states: list<string>, act) {
            const fixtures = states.map(() => otherFixture.createObject(test));
            act(fixtures.map((other, i) => {
                verify(other.show(states[i]), states[i]);
                return [states[i], other.signIn];
            }));
            cleanup();
            fixtures.forEach(other => other.destroy());
        }

        // Everything has the same place on a page that begins in any of these states.
        function test_everyFirstStatus() {
            const usual = {};
            for (const state of ["waiting", ...everyStatus()]) {
                openAt(state);
                forEachSize(sizes, [1, 1.5], (size, scale) => {
                    const where = [size.join("×"), scale].join(" ");
                    usual[where] = usual[where] ?? places();
                    compare(places(), usual[where], state + " " + where);
                });
            }
        }

        function test_completed_data() {
            return rows(language.tags);
        }

        // A page that is shown before it is complete has everything in its place, except the actions and the status.
        function test_completed(row) {
            language.choose(row.tag);
            resize(1920, 1080);
            properties = { density: 0, complete: false };
            open("waiting-new");
            forEachSize(sizes, [1, 1.5], (size, scale) => {
                const where = [size.join("×"), scale].join(" ");
                page.complete = false;
                const before = places();
                compare(page.spokenStatus, "", where);
                page.complete = true;
                compare(places(), before, where);
                verify(page.spokenStatus !== "", where);
            });
        }

        // The first action has the focus as soon as there are actions. A key that comes before has no effect.
        function test_focusAfterCompletion() {
            properties = { complete: false };
            open("waiting-new");
            compare(visibleItemsOf(page, { ActionButton }).length, 0);
            press(Qt.Key_Return);
            verify(!page.helpIsOpen);
            page.complete = true;
            compare(visibleItemsOf(page, { ActionButton }).length, 3);
            compare(focused(), "Help");
            walk([Qt.Key_Right]);
            compare(focused(), "New code");
        }

        function test_everyStatus_data() {
            return rows(language.tags);
        }

        // Everything has the same place in every state and language. One page shows all states one after the other, because
        // then only the status is laid out again. Another size or language would need a new layout of everything.
        function test_everyStatus(row) {
            language.choose(row.tag);
            openAt("waiting");
            const usual = page.signIn;
            withStates(everyStatus(), signIns => {
                forEachSize(sizes, [1, 1.5], (size, scale) => {
                    page.signIn = usual;
                    const expected = places();
                    for (const [state, signIn] of signIns) {
                        page.signIn = signIn;
                        // The room for the words is found anew, as on a page that begins in this state.
                        page.units.fittingScale = Infinity;
                        compare(places(), expected, [state, row.tag, size.join("×"), scale].join(" "));
                    }
                });
            });
        }

        function test_lettersOfTheStatus_data() {
            return rows(language.tags);
        }

        // On a small panel, and on a tablet in portrait, what is wrong can be read in every language: the letters are
        // at most a tenth smaller than other text, and the words lie in the room beside the actions.
        function test_lettersOfTheStatus(row) {
            language.choose(row.tag);
            openAt("retrying");
            withStates(everyStatus().filter(state => state.startsWith("retrying")), signIns => {
                for (const size of [[800, 480], [1024, 600], [480, 320], [533, 320], [640, 360], [480, 800], [600, 1024], [768, 1024]]) {
                    resize(size[0], size[1]);
                    for (const [state, signIn] of signIns) {
                        page.signIn = signIn;
                        verifyLetters([state, size.join("×"), row.tag].join(" "));
                    }
                }
            });
        }

        function verifyLetters(where: string) {
            shownTexts(page);
            const status = visibleItemsOf(page, { StatusLine })[0];
            const words = Array.from(inspector.texts(status)).filter(text => !["", "!"].includes(text.text));
            verify(words.length > 0, where);
            for (const text of words) {
                verify(text.pixelSize >= 30.5 * page.units.unit, where + " “" + text.text + "”: " + text.pixelSize);
                verify(text.fits && !text.truncated && text.wordsAreWhole, where + " “" + text.text + "” is cut");
            }
        }

        // Beside the actions of a page of 4:3 the status has two lines at most, which end at the edge of the page.
        function test_statusBesideTheActions() {
            openAt("retrying-proxy-refused");
            resize(1024, 768);
            for (const tag of language.tags) {
                language.choose(tag);
                shownTexts(page);
                const status = visibleItemsOf(page, { StatusWords })[0] as StatusWords;
                // In some languages it is one line or the words alone.
                if (!status.stacked)
                    continue;
                const words = inspector.texts(status).filter(text => !["", "!"].includes(text.text)).map(text => text.rect);
                const edge = Application.layoutDirection === Qt.RightToLeft ? Math.min(...words.map(rect => rect.left))
                    : Math.max(...words.map(rect => rect.right));
                const wanted = Application.layoutDirection === Qt.RightToLeft ? page.units.marginX : 1024 - page.units.marginX;
                fuzzyCompare(edge, wanted, 3, tag + ": " + words);
                const height = Math.max(...words.map(rect => rect.bottom)) - Math.min(...words.map(rect => rect.top));
                // Two lines of a script with high ones; three lines of any script need more.
                verify(height <= 100 * page.units.unit, tag + ": " + height);
            }
        }

        // The code is what a person compares: larger text does not make it smaller.
        function test_codeIsNotSmallerInLargerText() {
            openAt("waiting");
            for (const size of sizes) {
                resize(size[0], size[1]);
                const letters = scale => {
                    screen["textScale"] = scale;
                    shownTexts(page);
                    return (visibleItemsOf(page, { UserCode })[0] as UserCode).size;
                };
                const usual = letters(1);
                for (const scale of [1.25, 1.5])
                    verify(letters(scale) >= usual, size.join("×") + " " + scale + ": " + letters(scale) + " instead of " + usual);
            }
        }

        // On a square page the tile of the QR code has two fifths of the width, also on one of 4:3; the title has one line beside it.
        function test_tileOnASquarePage() {
            openAt("waiting");
            for (const [width, height, part] of [[1080, 1080, 0.4], [720, 720, 0.4], [1280, 1024, 0.4], [1024, 768, 0.41]]) {
                resize(width, height);
                shownTexts(page);
                const tile = placeOf(visibleItemsOf(page, { QrTile })[0]);
                verify(tile.width >= width * part, [width, height].join("×") + ": " + tile);
            }
        }

        // Where all else is centered, so are the lines of a long code.
        function test_linesOfALongCode() {
            openAt("waiting-longest");
            for (const size of [[1080, 1920], [1080, 1080], [768, 1024], [1280, 1024]]) {
                resize(size[0], size[1]);
                shownTexts(page);
                const groups = inspector.texts(visibleItemsOf(page, { UserCode })[0]).filter(text => text.text !== "");
                const lines = {};
                for (const group of groups)
                    lines[group.rect.y] = [...(lines[group.rect.y] ?? []), group.rect];
                verify(Object.keys(lines).length > 1, size.join("×"));
                for (const line of Object.values(lines)) {
                    const middle = (Math.min(...line.map(rect => rect.left)) + Math.max(...line.map(rect => rect.right))) / 2;
                    fuzzyCompare(middle, size[0] / 2, 6, size.join("×"));
                }
            }
        }
    }
}
