// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! What belongs together stands together, in reach, and no large part of a page is empty, whatever its shape. */
Item {
    width: 1920
    height: 1080

    ShapeTestCase {
        name: "Places"

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
                const status = visibleItemsOf(page, { StatusLine })[0] as StatusLine;
                const words = inspector.texts(status).filter(text => text.text !== "").map(text => text.rect);
                verify(row.size[0] > 1.3 * row.size[1] || words.every(rect => Math.abs(rect.y - words[0].y) < 2), tag + ": " + words);
                // Where something is shown, from the top.
                const bands = texts.map(text => text.rect)
                    .concat(visibleItemsOf(page, { QrTile, FocusButton }).map(placeOf))
                    .sort((a, b) => a.top - b.top);
                let end = bands[0].bottom;
                for (const band of bands) {
                    verify(band.top - end < row.size[1] * 0.1, tag + ": nothing from " + end + " to " + band.top);
                    end = Math.max(end, band.bottom);
                }
                const title = visibleItemsOf(page, { Title })[0];
                verify(placeOf(title).top < row.size[1] * 0.22, tag + ": " + placeOf(title));
            }
        }

        // The code stands directly below the QR code, and the actions in the lowest quarter.
        function test_portraitOrder() {
            resize(1080, 1920);
            show("waiting");
            shownTexts(page);
            const code = placeOf(visibleItemsOf(page, { UserCode })[0]);
            const words = placeOf(visibleItemsOf(page, { CodePane })[0]);
            verify(words.bottom <= placeOf(tile()).top);
            verify(placeOf(tile()).bottom <= code.top);
            verify(code.top - placeOf(tile()).bottom < 60);
            verify(code.bottom < placeOf(actionRow()).top);
            verify(placeOf(actionRow()).top >= 1920 * 0.75 - 1, placeOf(actionRow()).top);
            for (const button of visibleItemsOf(page, { ActionButton }))
                verify(button.height >= 112 && button.width > 300);
        }

        /*! The height of the highest part of the page in which nothing is shown, as a part of the height of the page. */
        function emptyPart(): real {
            const edges = Array.from(inspector.texts(front())).filter(text => text.text !== "").map(text => [text.rect.top, text.rect.bottom])
                .concat(visibleItemsOf(front(), { FocusButton, RoundIcon, TimeRing, InitialDisc, PhonePicture }).map(item => [placeOf(item).top, placeOf(item).bottom]))
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
                const title = visibleItemsOf(front(), { Title })[0] as Title;
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
                const help = visibleItemsOf(page, { HelpPane })[0] as HelpPane;
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
                    const title = visibleItemsOf(page, { Title })[0] as Title;
                    const text = visibleItemsOf(page, { BalancedParagraphs })[0] as BalancedParagraphs;
                    const where = [row.tag, state, size.join("×")].join(" ");
                    verify(text.size <= 0.68 * title.size, where + ": " + text.size + " below " + title.size);
                    const labels = visibleItemsOf(page, { ActionRow })[0] as ActionRow;
                    verify(labels.labelScale >= 1, where + ": labels of " + labels.labelScale);
                }
            }
        }

        function test_widestPageStaysTogether() {
            resize(3840, 1080);
            show("waiting");
            const words = placeOf(visibleItemsOf(page, { CodePane })[0]);
            verify(placeOf(tile()).right - words.left <= 2.2 * 1080);
            fuzzyCompare((placeOf(tile()).right + words.left) / 2, 1920, 1);
        }

        // The brand is at the same place on every page.
        function test_headerStays() {
            for (const size of [[1920, 480], [1280, 400], [1920, 540], [800, 480], [480, 320], [2560, 1080], [1920, 1080], [1080, 1080]]) {
                resize(size[0], size[1]);
                const places = ["waiting", "providers", "people", "people-sure", "languages"].map(name => {
                    open(name);
                    shownTexts(screen);
                    const header = placeOf(visibleItemsOf(front(), { PageHeader })[0]);
                    return [header.left, header.top, header.right].join(" ");
                });
                compare(new Set(places).size, 1, size.join("×") + ": " + places.join(", "));
            }
        }

        // The question whether to remove a person has their disc where other messages have their icon.
        function test_questionLooksLikeAMessage() {
            for (const tag of ["en", "ar"]) {
                for (const [size, scale] of [[[1920, 1080], 1], [[1920, 1080], 1.5], [[1280, 720], 1], [[2560, 1080], 1.25]]) {
                    language.choose(tag);
                    resize(size[0], size[1]);
                    open("denied");
                    screen["textScale"] = scale;
                    shownTexts(screen);
                    const icon = placeOf(visibleItemsOf(visibleItemsOf(page, { MessagePane })[0], { RoundIcon })[0]);
                    const title = placeOf(visibleItemsOf(page, { Title })[0]);
                    open("people-sure");
                    screen["textScale"] = scale;
                    shownTexts(screen);
                    const where = [tag, size.join("×"), scale].join(" ");
                    compare(placeOf(visibleItemsOf(front(), { InitialDisc })[0]), icon, where);
                    compare(placeOf(visibleItemsOf(front(), { Title })[0]).top, title.top, where);
                }
            }
        }

        // On a wide small panel the icon is in the middle of the line beside it, also where enlarged letters are higher.
        function test_iconBesideTheTitle() {
            for (const tag of ["en", "de", "ar"]) {
                language.choose(tag);
                resize(1920, 1080);
                open("signed-out");
                forEachSize([[800, 480], [1024, 600], [480, 320], [1920, 540]], [1, 1.25, 1.5], (size, scale) => {
                    shownTexts(page);
                    const title = visibleItemsOf(page, { Title })[0] as Title;
                    const icon = placeOf(visibleItemsOf(visibleItemsOf(page, { MessagePane })[0], { RoundIcon })[0]);
                    const line = title.height / title.lineCount;
                    if (title.lineCount === 1 || line > icon.height)
                        fuzzyCompare((icon.top + icon.bottom) / 2, placeOf(title).top + line / 2, 1.5, [tag, size.join("×"), scale].join(" "));
                });
            }
        }

        function test_noWordIsAlone_data() {
            const rows = [
                { tag: "failed-key-unusable", size: [1920, 1080], scale: 1, language: "de" },
                { tag: "failed-key-unusable", size: [2560, 1080], scale: 1, language: "de" },
                { tag: "keys", size: [1920, 1080], scale: 1, language: "de" },
                { tag: "expiring", size: [1920, 1080], scale: 1.5, language: "de" },
                { tag: "kiosk-still-there", size: [1920, 1080], scale: 1, language: "de" },
                { tag: "kiosk-still-there", size: [800, 480], scale: 1.5, language: "ar" },
                { tag: "kiosk-ending", size: [800, 480], scale: 1.5, language: "ar" }
            ];
            return Array.from(rows, row => Object.assign(row, { page: row.tag, tag: [row.tag, row.size.join("×"), row.language].join(" ") }));
        }

        // The last line of a title or sentence has more than a short word, on a television and in mirrored layouts, too.
        function test_noWordIsAlone(row) {
            language.choose(row.language);
            textScale = row.scale;
            resize(row.size[0], row.size[1]);
            open(row.page);
            shownTexts(screen);
            const broken = visibleItemsOf(front(), { BalancedText }).filter(text => text.lineCount === 2 && !/\n|<br>/.test(text.text));
            verify(broken.length > 0);
            for (const text of broken)
                verify(text.surplus > 0 && text.contentWidth <= text.width - text.surplus + 1, text.text + ": " + text.contentWidth + " of " + text.width);
        }

        // What the page waits for begins at the edge where no ring is drawn, because there is no code.
        function test_statusWithoutARing() {
            for (const tag of ["de", "ar"]) {
                language.choose(tag);
                resize(1080, 1920);
                open("no-code-unreachable");
                shownTexts(page);
                const status = visibleItemsOf(page, { StatusLine })[0] as StatusLine;
                const words = Array.from(inspector.texts(status)).find(text => text.text === status.text).rect;
                const actions = placeOf(actionRow());
                const distance = tag === "ar" ? actions.left + page.units.safeWidth - words.right : words.left - actions.left;
                fuzzyCompare(distance, 0, 3, tag);
            }
        }

        // Where the actions are too narrow for their margins, all give way, and no label touches the edge of its button.
        function test_marginsOfActions() {
            for (const tag of language.tags) {
                language.choose(tag);
                resize(1920, 1080);
                open("waiting");
                for (const size of [[480, 320], [533, 320], [640, 360]]) {
                    resize(size[0], size[1]);
                    shownTexts(page);
                    const margins = visibleItemsOf(actionRow(), { ActionButton }).map(button => {
                        const place = placeOf(button);
                        const label = Array.from(inspector.texts(button)).find(text => text.whole);
                        return label.rect.height > 1.8 * label.pixelSize || place.width <= page.units.leastTarget + 1 ? null : place.width - label.rect.width;
                    }).filter(margin => margin !== null);
                    verify(margins.length > 1 || tag === "fr" || size[0] < 600, tag + " " + size.join("×"));
                    if (margins.length === 3)
                        verify(Math.max(...margins) - Math.min(...margins) < 0.25 * Math.max(...margins) + 3, [tag, size.join("×"), margins].join(" "));
                }
            }
        }

        // A panel in the shape of a bar does not have the words at one end and the QR code at the other.
        function test_barStaysTogether() {
            for (const [width, height] of [[1920, 480], [1280, 400], [1600, 500]]) {
                resize(width, height);
                show("waiting");
                shownTexts(page);
                const words = placeOf(visibleItemsOf(page, { CodePane })[0]);
                const where = [width, height].join("×") + ": ";
                verify(placeOf(tile()).right - words.left <= 2.2 * height, where + words + " " + placeOf(tile()));
                fuzzyCompare((placeOf(tile()).right + words.left) / 2, width / 2, 1, where);
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
                    const widths = step.widths();
                    verify(widths[widths.length - 1] <= step.width, where + widths + " in " + step.width);
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
