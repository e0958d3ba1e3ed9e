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
        isDrawn: false

        readonly property var portrait: [[1080, 1920], [768, 1024], [480, 800]]
        readonly property var wide: [[1080, 1080], [720, 720], [1280, 1024], [1024, 768], [2560, 1080], [3840, 1080]]
        readonly property var small: [[800, 480], [1024, 600], [480, 320], [640, 360], [533, 320]]
        readonly property var sizes: [...portrait, ...wide, ...small]

        // One page of each kind, and those with the longest texts.
        readonly property list<string> kinds: ["waiting", "waiting-long-host", "expiring", "retrying-portal", "denied",
            "no-code-captive-portal", "welcome", "welcome-locked", "languages", "providers", "people", "people-locked",
            "kiosk-welcome", "kiosk-still-there", "keys", "keys-unknown"]

        function tile(): QrTile {
            return itemsOf(page, { QrTile })[0] as QrTile;
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
                if (!row.tag.startsWith("keys"))
                    verifyFocus(where);
            }
        }

        function test_everyLanguage_data() {
            return rows(language.tags);
        }

        // Pages of 21:9 and 32:9 are laid out as one of 16:9.
        function test_everyLanguage(row) {
            language.choose(row.tag);
            for (const state of ["waiting", "no-code-captive-portal", "people-locked"]) {
                textScale = 1;
                resize(1920, 1080);
                open(state);
                forEachSize([[1080, 1920], [768, 1024], [1080, 1080], [480, 800], [800, 480], [1024, 600], [480, 320]], [1, 1.5],
                    (size, scale) => verifyLayout([row.tag, state, size.join("×"), scale].join(" "),
                                                  size[1] < 600 ? 18 : size[0] < 600 ? 15 : 28));
            }
        }

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

        readonly property var squareSizes: [[1080, 1080], [720, 720], [1280, 1024], [1024, 768], [1600, 1200], [2160, 2160]]

        function test_squareFills_data() {
            return squareSizes.map(size => ({ tag: size.join("×"), size: size }));
        }

        // A square page, and one of 5:4 or 4:3, leaves no more empty above and below the words than elsewhere, and its status
        // has one line.
        function test_squareFills(row) {
            for (const tag of ["en", "de", "ja"]) {
                language.choose(tag);
                resize(row.size[0], row.size[1]);
                show("waiting");
                const texts = Array.from(inspector.texts(page)).filter(text => text.text !== "");
                const status = itemsOf(page, { StatusLine })[0] as StatusLine;
                const words = inspector.texts(status).filter(text => text.text !== "").map(text => text.rect);
                verify(row.size[0] > 1.3 * row.size[1] || words.every(rect => Math.abs(rect.y - words[0].y) < 2), tag + ": " + words);
                // Where something is shown, from the top.
                const bands = texts.map(text => text.rect)
                    .concat(itemsOf(page, { QrTile, FocusButton }).map(placeOf))
                    .sort((a, b) => a.top - b.top);
                let end = bands[0].bottom;
                for (const band of bands) {
                    verify(band.top - end < row.size[1] * 0.1, tag + ": nothing from " + end + " to " + band.top);
                    end = Math.max(end, band.bottom);
                }
                const title = itemsOf(page, { Title })[0];
                verify(placeOf(title).top < row.size[1] * 0.22, tag + ": " + placeOf(title));
            }
        }

        // The code stands directly below the QR code, and the actions in the lowest quarter.
        function test_portraitOrder() {
            resize(1080, 1920);
            show("waiting");
            shownTexts(page);
            const code = placeOf(itemsOf(page, { UserCode })[0]);
            const words = placeOf(itemsOf(page, { CodePane })[0]);
            verify(words.bottom <= placeOf(tile()).top);
            verify(placeOf(tile()).bottom <= code.top);
            verify(code.top - placeOf(tile()).bottom < 60);
            verify(code.bottom < placeOf(actionRow()).top);
            verify(placeOf(actionRow()).top >= 1920 * 0.75 - 1, placeOf(actionRow()).top);
            for (const button of itemsOf(page, { ActionButton }))
                verify(button.height >= 112 && button.width > 300);
        }

        /*! The height of the highest part of the page in which nothing is shown, as a part of the height of the page. */
        function emptyPart(): real {
            const edges = Array.from(inspector.texts(front())).filter(text => text.text !== "").map(text => [text.rect.top, text.rect.bottom])
                .concat(itemsOf(front(), { FocusButton, RoundIcon, TimeRing, InitialDisc, PhonePicture }).map(item => [placeOf(item).top, placeOf(item).bottom]))
                .sort((a, b) => a[0] - b[0]);
            let end = 0, most = 0;
            for (const [top, bottom] of edges) {
                most = Math.max(most, top - end);
                end = Math.max(end, bottom);
            }
            return most / screen.height;
        }

        function test_portraitPagesAreFilled_data() {
            return rows(["welcome", "denied", "expired", "no-code-captive-portal", "people", "people-nobody", "people-whom", "people-sure",
                         "people-locked", "providers", "languages", "kiosk-welcome", "kiosk-signed-in", "kiosk-still-there", "kiosk-signed-out"]);
        }

        // A page with few words fills its height with larger ones, and leaves no large part of it empty. The letters of a
        // message are larger than those of other pages.
        function test_portraitPagesAreFilled(row) {
            resize(1920, 1080);
            open(row.tag);
            for (const size of [[1080, 1920], [480, 800], [2160, 3840]]) {
                resize(size[0], size[1]);
                verify(emptyPart() < 0.25, size.join("×") + ": " + emptyPart());
                const title = itemsOf(front(), { Title })[0] as Title;
                verify(title.font.pixelSize * title.text.length > size[0] || title.font.pixelSize >= 64 * front().units.unit,
                       size.join("×") + ": the title has " + title.font.pixelSize);
            }
        }

        // No page of Help is nearly empty while another one is full.
        function test_helpIsEven() {
            properties = { canSpeak: true };
            for (const size of [[1920, 1080], [1280, 720], [1024, 768], [480, 800], [800, 480], [1080, 1080]]) {
                resize(size[0], size[1]);
                open("waiting");
                press(Qt.Key_Return);
                shownTexts(page);
                const help = itemsOf(page, { HelpPane })[0] as HelpPane;
                const heights = Array(help.pages).fill(0);
                help.pageOf.forEach((number, index) => heights[number] += help.heights[index]);
                verify(Math.max(...heights) - Math.min(...heights) <= Math.max(...help.heights), size.join("×") + ": " + heights);
            }
        }

        function test_titlesOfMessages_data() {
            return rows(language.tags);
        }

        // The title of a message stands out from its text, and the labels of the actions are no smaller than usual.
        function test_titlesOfMessages(row) {
            language.choose(row.tag);
            for (const state of ["failed-wrong-issuer", "no-code-captive-portal", "denied", "welcome"]) {
                resize(1920, 1080);
                open(state);
                for (const size of portrait) {
                    resize(size[0], size[1]);
                    shownTexts(page);
                    const title = itemsOf(page, { Title })[0] as Title;
                    const text = itemsOf(page, { BalancedParagraphs })[0] as BalancedParagraphs;
                    const where = [row.tag, state, size.join("×")].join(" ");
                    verify(text.size <= 0.68 * title.size, where + ": " + text.size + " below " + title.size);
                    const labels = itemsOf(page, { ActionRow })[0] as ActionRow;
                    verify(labels.labelScale >= 1, where + ": labels of " + labels.labelScale);
                }
            }
        }

        // Capital letters have 0.727 of the font size, and those of the code, in another font, 0.73.
        function capitals(text): real {
            return text.pixelSize * 0.727 / page.units.millimeter;
        }

        // The pixels in a millimeter of panels of 7 inches, as they report them; 0 where they report nothing.
        function test_smallPanel_data() {
            return [
                { tag: "800×480", size: [800, 480], density: 0 },
                { tag: "1024×600", size: [1024, 600], density: 0 },
                { tag: "1024×600 that reports its size", size: [1024, 600], density: 6.67 },
                { tag: "1280×800", size: [1280, 800], density: 8.49 },
                { tag: "480×800", size: [480, 800], density: 0 },
                { tag: "600×1024", size: [600, 1024], density: 0 },
                { tag: "600×1024 that reports its size", size: [600, 1024], density: 6.67 },
                { tag: "720×1280", size: [720, 1280], density: 8.18 }
            ];
        }

        // A panel of 7 inches has capital letters of 3 mm and buttons of 9 mm.
        function test_smallPanel(row) {
            resize(row.size[0], row.size[1]);
            properties = { density: row.density };
            show("waiting");
            for (const text of inspector.texts(page).filter(text => !["", "!"].includes(text.text)))
                verify(capitals(text) >= 2.95, text.text + ": " + capitals(text) + " mm");
            const code = itemsOf(page, { UserCode })[0] as UserCode;
            verify(code.size / page.units.millimeter >= 12, code.size);
            verify(tile().width / page.units.millimeter >= 50, tile().width);
            for (const button of itemsOf(page, { FocusButton })) {
                const place = placeOf(button);
                verify(Math.min(place.width, place.height) / page.units.millimeter >= 9, button.text + ": " + place);
                verify(contains(placeOf(page), place), button.text);
            }
        }

        function test_languageButtonOnASmallPanel_data() {
            return [...small, [1024, 600]].map(size => ({ tag: size.join("×"), size: size }));
        }

        // The ring of the language button, which is larger than the button, leaves the QR code alone.
        function test_languageButtonOnASmallPanel(row) {
            resize(row.size[0], row.size[1]);
            properties = { language: language, density: 0 };
            open("waiting");
            press(Qt.Key_Up);
            compare(focused(), "English");
            for (const scale of [1, 1.25, 1.5]) {
                screen["textScale"] = scale;
                shownTexts(page);
                const drawn = itemsOf(front().languageButton, { Rectangle });
                verify(drawn.length >= 2);
                for (const part of drawn) {
                    verify(!overlap(placeOf(part), placeOf(tile())), scale + ": " + placeOf(part) + " " + placeOf(tile()));
                    verify(contains(placeOf(page), placeOf(part)), scale + ": " + placeOf(part));
                }
            }
        }

        function test_lettersOnASmallPanel_data() {
            return rows(kinds, kind => kind !== "waiting-long-host");
        }

        // So do all other pages, but for the labels in the picture of a remote control, a line for a file, and the many words
        // beside that picture.
        function test_lettersOnASmallPanel(row) {
            for (const size of [[480, 800], [600, 1024], ...(row.tag === "keys-unknown" ? [] : [[800, 480], [1024, 600]])]) {
                resize(size[0], size[1]);
                properties = { language: language, density: 0 };
                open(row.tag);
                shownTexts(screen);
                const picture = itemsOf(front(), { RemotePicture })[0];
                const labels = picture ? Array.from(inspector.texts(picture)).map(text => text.text) : [];
                for (const text of inspector.texts(front()).filter(text => !["", "!", ...labels].includes(text.text) && !text.text.startsWith("{")))
                    verify(text.pixelSize * 0.727 / front().units.millimeter >= 2.95, size.join("×") + " " + text.text + ": " + text.pixelSize);
            }
        }

        function test_targetsOnASmallPanel_data() {
            return rows(kinds);
        }

        // Targets of 9 mm also lie apart, so that a finger hits only one of them.
        function test_targetsOnASmallPanel(row) {
            for (const size of [[800, 480], [1024, 600]]) {
                resize(size[0], size[1]);
                properties = { language: language, density: 0 };
                open(row.tag);
                shownTexts(screen);
                const buttons = itemsOf(front(), { FocusButton });
                for (const button of buttons) {
                    const place = placeOf(button);
                    verify(Math.min(place.width, place.height) >= 9 * front().units.millimeter, button.text + ": " + place);
                    // Tiles scroll away below the actions.
                    const over = buttons.find(other => other !== button && overlap(placeOf(other), place)
                        && (other instanceof ChoiceTile) === (button instanceof ChoiceTile));
                    verify(!over, button.text + " lies on " + (over?.text ?? ""));
                }
            }
        }

        Component {
            id: unitsOfScreen

            Units {}
        }

        // What screens of all kinds report, and whether that makes them small panels.
        function test_reportedSize_data() {
            const row = (tag, size, millimeters, small, ratio = 1) =>
                ({ tag: tag, size: size, density: millimeters > 0 ? size[0] / millimeters : 0, small: small, ratio: ratio });
            return [
                row("television of 43 inches", [1920, 1080], 952, false),
                row("television that reports nothing", [1920, 1080], 0, false),
                row("television that reports 16 to 9", [1920, 1080], 160, false),
                row("television that reports 16 to 10", [1920, 1200], 160, false),
                row("television of 4K that reports 16 to 9", [3840, 2160], 160, false),
                row("portrait one that reports 9 to 16", [1080, 1920], 90, false),
                row("monitor of 24 inches", [1920, 1080], 527, false),
                row("X11 without a size", [1920, 1080], 508, false),
                row("Wayland without a size", [1920, 1080], 487.7, false),
                row("notebook", [1920, 1080], 309, false),
                row("panel of 10 inches", [1280, 800], 217, false),
                row("panel of 7 inches", [800, 480], 154, true),
                row("panel of 7 inches that reports nothing", [800, 480], 0, true),
                row("panel of 7 inches that poses as a television", [800, 480], 1150, true),
                row("finer panel of 7 inches", [1024, 600], 154, true),
                row("finer panel of 7 inches that reports nothing", [1024, 600], 0, true),
                row("finer panel of 7 inches that reports 96 dots for an inch", [1024, 600], 271, true),
                row("finer panel that reports 16 to 9", [1024, 600], 160, true),
                row("finer panel of 7 inches that poses as a television", [1024, 600], 1150, true),
                row("finer portrait panel of 7 inches that reports nothing", [600, 1024], 0, true),
                row("panel of 10 inches with few pixels", [1024, 600], 222, false),
                row("portrait panel of 10 inches with few pixels", [600, 1024], 125, false),
                row("finer panel of 7 inches that is scaled twice", [512, 300], 0, true, 2),
                row("portrait panel of 7 inches", [720, 1280], 88, true),
                row("panel of 8 inches", [1280, 800], 172, true),
                row("panel of 3.5 inches", [480, 320], 73.4, true),
                row("television that is scaled twice", [960, 540], 952, false, 2),
                row("television that is scaled twice and reports nothing", [960, 540], 0, false, 2),
                row("television that is scaled three times", [640, 360], 952, false, 3),
                row("X11 without a size, scaled twice", [960, 540], 508, false, 2),
                row("Wayland without a size, scaled three times", [640, 360], 162.6, false, 3),
                row("panel of 7 inches that is scaled twice", [400, 240], 0, true, 2),
                row("fine panel of 7 inches that is scaled twice", [960, 600], 154, true, 2)
            ];
        }

        function test_reportedSize(row) {
            const units = unitsOfScreen.createObject(test, { width: row.size[0], height: row.size[1],
                                                     reportedDensity: row.density, pixelRatio: row.ratio }) as Units;
            compare(units.small, row.small);
            if (!units.small)
                compare(units.unit, units.usualUnit);
            // One that does not report its size counts as one of 7 inches: its diagonal has 178 mm.
            else if (row.tag.includes("7 inches"))
                fuzzyCompare(Math.hypot(...row.size) / units.millimeter, 178, 7);
            units.destroy();
        }

        // No label is shrunk on a portrait panel, where the buttons have the same width. One of two words has two lines.
        function test_labelsOnAPortraitPanel() {
            resize(480, 800);
            for (const tag of language.tags) {
                language.choose(tag);
                show("waiting");
                for (const text of inspector.texts(page).filter(text => !["", "!"].includes(text.text)))
                    verify(capitals(text) >= 2.95, tag + ": " + text.text + ": " + capitals(text) + " mm");
            }
        }

        function test_smallestPanel() {
            resize(480, 320);
            show("waiting");
            const texts = shownTexts(page);
            verify(texts.includes("WDJB-MJHT"));
            verify(texts.some(text => text.includes("accounts.example.com/device")));
            verify(tile().width >= 180);
            compare(itemsOf(page, { ActionButton }).length, 3);
            for (const button of itemsOf(page, { ActionButton }))
                verify(button.height >= 47);
        }

        function test_widestPageStaysTogether() {
            resize(3840, 1080);
            show("waiting");
            const words = placeOf(itemsOf(page, { CodePane })[0]);
            verify(placeOf(tile()).right - words.left <= 2.2 * 1080);
            fuzzyCompare((placeOf(tile()).right + words.left) / 2, 1920, 1);
        }

        // Neither does a panel in the shape of a bar have the words at one end and the QR code at the other.
        function test_barStaysTogether() {
            for (const [width, height] of [[1920, 480], [1280, 400], [1600, 500]]) {
                resize(width, height);
                show("waiting");
                shownTexts(page);
                const words = placeOf(itemsOf(page, { CodePane })[0]);
                const where = [width, height].join("×") + ": ";
                verify(placeOf(tile()).right - words.left <= 2.2 * height, where + words + " " + placeOf(tile()));
                fuzzyCompare((placeOf(tile()).right + words.left) / 2, width / 2, 1, where);
            }
        }

        function test_header_data() {
            return rows(["en", "ar"]);
        }

        // The brand is whole on every shape, with a distance to the device, which is not shown where it would be cut.
        function test_header(row) {
            language.choose(row.tag);
            resize(1920, 1080);
            open("kiosk-welcome");
            for (const shownLanguage of [null, language]) {
                screen["language"] = shownLanguage;
                screen["brandName"] = "device-signin-gallery";
                screen["deviceName"] = "Living-room TV";
                forEachSize([...sizes, [1920, 1080]], [1, 1.5], (size, scale) => {
                    shownTexts(screen);
                    const header = itemsOf(front(), { PageHeader })[0] as PageHeader;
                    const texts = itemsOf(header, { Text });
                    const brand = texts.find(text => text.text === "device-signin-gallery") as Text;
                    const device = texts.find(text => text.text === "Living-room TV") as Text;
                    const where = [row.tag, shownLanguage ? "with a button" : "", size.join("×"), scale].join(" ");
                    // Enlarged, and beside the button, it may need more than the narrowest page has.
                    verify(!brand.truncated || !device && scale > 1, where + ": the brand is cut");
                    verify(contains(placeOf(header), placeOf(brand)), where + ": " + placeOf(brand));
                    if (!device)
                        return;
                    verify(!device.truncated, where + ": the device is cut");
                    const [left, right] = row.tag === "ar" ? [device, brand] : [brand, device];
                    verify(placeOf(right).left - placeOf(left).right >= header.units.text(36) - 2,
                           where + ": " + placeOf(left) + " " + placeOf(right));
                });
            }
        }

        // The focus, the code and the page of the help stay when a panel is turned or a window gets another size.
        function test_changesWhileItRuns() {
            resize(1920, 1080);
            open("waiting");
            press(Qt.Key_Right);
            compare(focused(), "New code");
            const code = itemsOf(page, { UserCode })[0];
            for (const size of [...sizes, [1920, 1080], [1080, 1920]]) {
                resize(size[0], size[1]);
                compare(focused(), "New code", size.join("×"));
                verifyFocus(size.join("×"));
                compare(itemsOf(page, { UserCode })[0], code);
                compare(tile().width, tile().height);
            }
            press(Qt.Key_Right);
            compare(focused(), "Not now");
            press(Qt.Key_Left);
            press(Qt.Key_Left);
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
            walk([Qt.Key_Down, Qt.Key_Down]);
            compare(focused(), "Toni");
            resize(1920, 1080);
            compare(focused(), "Toni");
            resize(480, 320);
            compare(focused(), "Toni");
            verifyFocus("480×320");
            resize(1080, 1920);
            press(Qt.Key_Down);
            compare(focused(), "Remove someone");
            press(Qt.Key_Right);
            compare(focused(), "Close");
            press(Qt.Key_Up);
            compare(focused(), "Toni");
        }

        // The help splits into other pages: the question that is being read stays, and so does the focus.
        function test_helpWhileTheShapeChanges() {
            properties = { canSpeak: true };
            resize(1280, 720);
            open("waiting");
            walk([Qt.Key_Return, Qt.Key_Right]);
            compare(focused(), "Back");
            for (const size of [[800, 480], [1080, 1920], [480, 320], [1280, 720]]) {
                resize(size[0], size[1]);
                compare(focused(), "Back", size.join("×"));
            }
            press(Qt.Key_Return);
            press(Qt.Key_Return);
            compare(focused(), "Next");
            resize(800, 480);
            compare(focused(), "Next");
        }

        function test_readingWhileTheShapeChanges_data() {
            return rows(["de", "en"]);
        }
        function test_readingWhileTheShapeChanges(row) {
            language.choose(row.tag);
            properties = { canSpeak: true };
            resize(1280, 720);
            open("waiting");
            walk([Qt.Key_Return, Qt.Key_Return]);
            const help = visibleItems(page, item => item instanceof HelpPane)[0] as HelpPane;
            compare(help.page, 1);
            const read = help.questions[help.pageOf.indexOf(1)][0];
            for (const size of [[800, 480], [480, 320], [1080, 1920], [1920, 1080], [1280, 720]]) {
                resize(size[0], size[1]);
                verify(shows(read), size.join("×") + ": " + shownTexts(page));
                verifyFocus(size.join("×"));
            }
            compare(help.page, 1);
        }

        // A server's own sentence is whole, however small the panel.
        function test_serversSentenceIsWhole() {
            resize(1920, 1080);
            open("failed-server-refused");
            for (const size of [...sizes, [1920, 1080]]) {
                resize(size[0], size[1]);
                const where = size.join("×");
                verifyLayout(where, 15);
                const detail = visibleItems(page, item => item instanceof Text && item.text.startsWith("server_rule_17"))[0] as Text;
                verify(!detail.truncated, where + ": “" + detail.text + "” is cut");
            }
        }

        // Neither the title nor the address is broken beside the QR code.
        function test_wordsBesideTheQrCode() {
            for (const tag of ["en", "de"]) {
                language.choose(tag);
                resize(1920, 1080);
                open("waiting");
                for (const size of [[1080, 1080], [1024, 768], [1280, 1024], [800, 480], [480, 320]]) {
                    resize(size[0], size[1]);
                    shownTexts(page);
                    const where = tag + " " + size.join("×") + ": ";
                    const step = visibleItems(page, item => item instanceof BalancedText && item.hasMarkUp)[0] as BalancedText;
                    verify(step.widths[step.widths.length - 1] <= step.width, where + step.widths + " in " + step.width);
                    for (const title of visibleItems(page, item => item instanceof Title))
                        compare(title.lineCount, 1, where);
                }
            }
        }

        // Between the words and the time there are a dot and one space on either side.
        function test_spacesInTheStatus_data() {
            return rows(language.tags);
        }

        function test_spacesInTheStatus(row) {
            language.choose(row.tag);
            resize(1920, 1080);
            show("waiting");
            shownTexts(page);
            const status = visibleItems(page, item => item instanceof StatusLine)[0] as StatusLine;
            const [words, time] = visibleItems(status, item => item instanceof Text && item.text !== "!");
            verify(words.text.endsWith(" ·"));
            const space = status.units.px(10);
            const [left, right] = [words, time].map(placeOf);
            const gap = Application.layoutDirection === Qt.RightToLeft ? left.right - words.contentWidth - right.right
                                                                        : right.left - left.left - words.contentWidth;
            fuzzyCompare(gap, space, 4);
        }

        // The language button of a high page stands where a child, or a person in a wheelchair, reaches it.
        function test_languageIsInReach() {
            properties = { language: language };
            for (const name of ["waiting", "denied", "welcome", "people", "kiosk-welcome"]) {
                resize(1920, 1080);
                open(name);
                screen["language"] = language;
                for (const size of [[1080, 1920], [2160, 3840], [720, 1280]]) {
                    resize(size[0], size[1]);
                    for (const scale of [1, 1.5]) {
                        screen["textScale"] = scale;
                        shownTexts(screen);
                        const where = [name, size.join("×"), scale].join(" ") + ": ";
                        const button = visibleItems(front(), item => item instanceof LanguageButton)[0];
                        verify(placeOf(button).top >= size[1] * 0.75, where + placeOf(button));
                        for (const other of visibleItems(front(), item => item !== button && (item instanceof FocusButton || item instanceof StatusLine)))
                            verify(!overlap(placeOf(other), placeOf(button)), where + other + " " + placeOf(other));
                    }
                }
            }
        }
    }
}
