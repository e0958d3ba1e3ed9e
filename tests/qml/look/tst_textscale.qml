// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! Text of a larger scale is not smaller than text of the normal size, on small panels and portrait screens, too. */
Item {
    width: 1920
    height: 1080

    PageTestCase {
        id: test

        name: "TextScale"
        isDrawn: false

        readonly property var panels: [[800, 480], [1024, 600], [480, 800], [600, 1024], [480, 320]]

        /*! Returns the font size of each text on the page. */
        function sizesOfTexts(): var {
            const sizes = {};
            for (const text of inspector.texts(front())) {
                // A disc with the first letter of a name is a picture, which is not enlarged.
                if (!/^([A-Z?+]|)$/.test(text.text) && !(sizes[text.text] < text.pixelSize))
                    sizes[text.text] = text.pixelSize;
            }
            return sizes;
        }

        /*!
            Verifies that each text on the open page, which \a name names, is as large as at the normal size, at least, and
            about as large as at a smaller scale: titles of portrait pages and labels beside each other may need some room.
        */
        function verifyGrowth(name: string, sizes) {
            const found = {};
            forEachSize(sizes, [1, 1.25, 1.5], (size, scale) => found[[size.join("×"), scale]] = sizesOfTexts());
            for (const size of sizes) {
                for (const [lower, scale, part] of [[1, 1.25, 1], [1, 1.5, 1], [1.25, 1.5, 0.9]]) {
                    const before = found[[size.join("×"), lower]];
                    const smallest = Math.min(...Object.values(before));
                    for (const [text, pixels] of Object.entries(found[[size.join("×"), scale]])) {
                        const least = (before[text] ?? smallest) * part - 0.5;
                        verify(pixels >= least, [name, size.join("×"), scale, text, pixels, "instead of", least].join(" "));
                    }
                }
            }
        }

        function test_everyPage_data() {
            return rows(pageNames());
        }

        function test_everyPage(row) {
            resize(1920, 1080);
            properties = { density: 0 };
            open(row.tag);
            verifyGrowth(row.tag, panels);
        }

        function test_everyLanguage_data() {
            return rows(language.tags);
        }

        function test_everyLanguage(row) {
            language.choose(row.tag);
            properties = { density: 0 };
            for (const name of ["waiting", "waiting-unprotected", "denied"]) {
                resize(1920, 1080);
                open(name);
                verifyGrowth(row.tag + " " + name, panels);
            }
        }

        function test_messagesInEveryLanguage_data() {
            return rows(language.tags);
        }

        // Messages that are too long for the largest text on a small panel in some languages, but not for larger text.
        function test_messagesInEveryLanguage(row) {
            language.choose(row.tag);
            properties = { density: 0 };
            for (const name of ["kiosk-welcome", "kiosk-still-there", "failed-proxy-refused", "welcome-disk-full", "people-locked"]) {
                resize(1920, 1080);
                open(name);
                verifyGrowth(row.tag + " " + name, [[800, 480], [1920, 540]]);
            }
        }

        function test_labelsInEveryLanguage_data() {
            return rows(language.tags);
        }

        // The labels of three actions side by side on a narrow page grow, too.
        function test_labelsInEveryLanguage(row) {
            language.choose(row.tag);
            properties = { density: 0 };
            resize(1920, 1080);
            open("welcome-locked");
            const sizes = [[480, 800], [600, 1024]], found = {};
            forEachSize(sizes, [1, 1.5], (size, scale) => {
                shownTexts(page);
                found[[size, scale]] = Math.min(...Array.from(inspector.texts(actionRow())).filter(text => text.text !== "").map(text => text.pixelSize));
            });
            // French words fill the width.
            const least = row.tag === "fr" ? 1 : 1.05;
            for (const size of sizes)
                verify(found[[size, 1.5]] > least * found[[size, 1]] - 0.1, [row.tag, size, found[[size, 1.5]], "above", found[[size, 1]]].join(" "));
        }

        function test_labelsBesideTheStatus_data() {
            return rows(language.tags);
        }

        // The labels beside the status on a wide small panel do not become smaller, because two lines do not fit into a button.
        function test_labelsBesideTheStatus(row) {
            language.choose(row.tag);
            properties = { density: 0 };
            resize(1920, 1080);
            open("no-code-unreachable");
            const sizes = [[800, 480], [1024, 600]], found = {};
            forEachSize(sizes, [1, 1.5], (size, scale) => {
                shownTexts(page);
                found[[size, scale]] = Math.min(...Array.from(inspector.texts(actionRow())).filter(text => text.text !== "").map(text => text.pixelSize));
            });
            for (const size of sizes)
                verify(found[[size, 1.5]] >= found[[size, 1]] - 0.1, [row.tag, size, found[[size, 1.5]], "below", found[[size, 1]]].join(" "));
        }

        function test_largestThatFits_data() {
            return [
                { tag: "kiosk-still-there", size: [800, 480], language: "uk" },
                { tag: "kiosk-welcome", size: [800, 480], language: "ja" },
                { tag: "welcome-disk-full", size: [800, 480], language: "uk" },
                { tag: "people-locked", size: [800, 480], language: "en" }
            ];
        }

        // Where a small panel has no room for the wanted scale, its text is larger than at the normal scale nevertheless.
        function test_largestThatFits(row) {
            language.choose(row.language);
            properties = { density: 0 };
            resize(row.size[0], row.size[1]);
            open(row.tag);
            let before = 1;
            for (const scale of [1.25, 1.5]) {
                screen["textScale"] = scale;
                shownTexts(screen);
                const used = front().units.usedScale;
                verify(used > 1 && used >= before, scale + ": " + used);
                before = used;
            }
        }

        // A message that is too long for enlarged text on a small panel makes only its own text smaller.
        function test_nextMessageIsAsLargeAsAlone() {
            properties = { density: 0 };
            textScale = 1.5;
            let crowded = 0;
            for (const size of [[480, 320], [800, 480]]) {
                resize(size[0], size[1]);
                open("canceled");
                const alone = JSON.stringify(sizesOfTexts());
                for (const state of fixture.states().filter(state => state.startsWith("no-code-"))) {
                    open(state);
                    const sizes = sizesOfTexts();
                    walk([Qt.Key_Right, Qt.Key_Return]);
                    compare(page.pageState.pane, PageState.Canceled);
                    compare(JSON.stringify(sizesOfTexts()), alone, size.join("×") + " after " + state);
                    if (Math.max(...Object.values(sizes)) < Math.max(...Object.values(JSON.parse(alone))))
                        ++crowded;
                }
            }
            verify(crowded > 0, "no message is too long");
        }

        function test_titlesAreLargerThanTexts_data() {
            return rows(["welcome-long-name", "failed-wrong-issuer", "waiting", "kiosk-welcome"]);
        }

        // A title is clearly larger than the text below it, also one that is too long for large letters.
        function test_titlesAreLargerThanTexts(row) {
            properties = { density: 0 };
            for (const tag of ["en", "de", "ar"]) {
                language.choose(tag);
                resize(1920, 1080);
                open(row.tag);
                forEachSize([...panels, [768, 1024], [1080, 1920], [1024, 768]], [1, 1.25, 1.5], (size, scale) => {
                    shownTexts(front());
                    // A page with little room for its steps has no title.
                    for (const title of visibleItemsOf(front(), { Title })) {
                        const texts = [...visibleItemsOf(front(), { BalancedParagraphs }).map(text => text.size),
                                       ...visibleItemsOf(front(), { StepText }).map(step => step.units.font(step.theme.stepSize))];
                        verify(texts.length > 0);
                        for (const text of texts)
                            verify(title.size >= 1.15 * text, [tag, size.join("×"), scale, title.size, "above", text].join(" "));
                    }
                });
            }
        }

        function test_actionsHaveOneSize_data() {
            return rows(language.tags);
        }

        // The labels beside each other have one size, whichever of them is too long for its button.
        function test_actionsHaveOneSize(row) {
            language.choose(row.tag);
            properties = { density: 0 };
            resize(1920, 1080);
            open("waiting");
            forEachSize([[1920, 1080], [1080, 1920], [1080, 1080], [1024, 768], ...panels], [1, 1.25, 1.5], (size, scale) => {
                const sizes = Array.from(inspector.texts(actionRow())).filter(text => text.text !== "").map(text => text.pixelSize);
                compare(sizes.length, 3);
                verify(Math.max(...sizes) - Math.min(...sizes) < 0.1, [size.join("×"), scale, sizes].join(" "));
            });
        }

        // The caution grows like all other text where the page is not a small panel.
        function test_cautionGrows() {
            properties = { language: language };
            resize(1920, 1080);
            open("waiting");
            const size = () => inspector.texts(page).find(text => text.text.startsWith("Approve only")).pixelSize;
            for (const [width, height] of [[1920, 1080], [1080, 1920], [720, 1280], [768, 1024], [1080, 1080]]) {
                resize(width, height);
                screen["textScale"] = 1;
                const usual = size();
                for (const scale of [1.25, 1.5]) {
                    screen["textScale"] = scale;
                    verify(size() >= usual * scale * 0.95, [width, height, scale, size(), "instead of", usual * scale].join(" "));
                }
            }
        }
    }
}
