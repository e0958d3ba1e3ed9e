// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.Test

/*! The page that shows the keys of a remote control has room for its words in every shape and language. */
Item {
    width: 1920
    height: 1080

    ShapeTestCase {
        name: "KeysPage"

        // The page that shows the keys of a remote control has sentences that are far longer in some languages than in
        // English, beside a picture that needs its room. No word is broken, as it would be in a column that is too narrow.
        function test_keysInEveryLanguage_data() {
            return rows(language.tags);
        }

        function test_keysInEveryLanguage(row) {
            language.choose(row.tag);
            for (const name of ["keys", "keys-understood", "keys-unknown", "keys-held"]) {
                textScale = 1;
                resize(1920, 1080);
                open(name);
                // The header may cut a long name.
                screen["brandName"] = "TV";
                const some = [...portrait, [600, 1024], [1080, 1080], [1024, 768], ...small, [1920, 1080]];
                forEachSize(some, [1, 1.5], (size, scale) => {
                    const where = [row.tag, name, size.join("×"), scale].join(" ");
                    verifyLayout(where, 15);
                    for (const text of inspector.texts(front()).filter(text => text.text !== ""))
                        verify(text.wordsAreWhole, where + ": a word of “" + text.text + "” is broken");
                    if (name === "keys-understood")
                        verifyLabels(where);
                });
            }
        }

        // The labels of the numbers of a key begin at the same edge: the right one where the language begins there.
        function verifyLabels(where: string) {
            const texts = Array.from(inspector.texts(front()));
            const number = texts.findIndex(text => text.text.startsWith("0x"));
            const edges = [-3, -1, 1, 3].map(step => texts[number + step].rect)
                .map(rect => Application.layoutDirection === Qt.RightToLeft ? rect.right : rect.left);
            verify(edges.every(edge => Math.abs(edge - edges[0]) < 1), where + ": the labels begin at " + edges);
        }
    }
}
