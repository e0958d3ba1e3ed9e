// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! A list of choices is shown whole, or in a way that tells that there is more. */
Item {
    width: 1920
    height: 1080

    PageTestCase {
        id: test

        name: "Lists"

        readonly property var sizes: [[1920, 1080], [1280, 720], [3840, 2160], [1080, 1920], [768, 1024], [1080, 1080],
            [1024, 768], [2560, 1080], [3840, 1080], [800, 480], [480, 320], [480, 800]]

        function grid(): ChoiceGrid {
            return visibleItemsOf(front(), { ChoiceGrid })[0] as ChoiceGrid;
        }

        /*! Returns the tiles from the first one on. */
        function tiles() {
            return visibleItemsOf(grid(), { ChoiceTile });
        }

        /*! Returns how much of a tile can be seen, from 0 to 1. */
        function seen(tile): real {
            const place = placeOf(tile), room = placeOf(grid());
            return Math.max(0, Math.min(place.bottom, room.bottom) - Math.max(place.top, room.top)) / place.height;
        }

        function test_everyList_data() {
            return rows(["languages", "providers", "providers-many", "people", "people-nobody", "people-many", "people-locked"]);
        }

        function test_everyList(row) {
            for (const scale of [1, 1.5]) {
                textScale = scale;
                resize(1920, 1080);
                open(row.tag);
                for (const size of sizes) {
                    const where = [row.tag, size.join("×"), scale].join(" ");
                    resize(size[0], size[1]);
                    shownTexts(screen);
                    const all = tiles();
                    const cut = all.filter(tile => seen(tile) < 0.999);
                    compare(cut.length > 0, grid().scrolls, where);
                    verify(all.length > 1 || !grid().scrolls, where + ": a single tile is scrolled");
                    verify(seen(all[0]) > 0.999, where + ": the first one is cut");
                    verify(all[0].height >= screen["units"].leastTarget, where);
                    if (grid().scrolls) {
                        const next = cut.map(seen).find(part => part > 0.01) ?? 0;
                        verify(next === 0 || next > 0.15 && next < 0.5, where + ": of the next row is seen " + next);
                        verify(cut.every(tile => tile.opacity < 0.6), where + ": the next row looks like the others");
                        verify(cut.every(tile => tile.wordsOpacity === 0), where + ": letters of the next row are cut");
                    }
                }
            }
        }

        readonly property list<string> longNames: ["Alex Rivera", "Maria-Magdalena von Hohenstaufen", "Christopher Montgomery",
            "Александра Константинова", "Donaudampfschifffahrtsgesellschaft"]

        function test_namesAreWhole_data() {
            const rows = [];
            for (const size of [[800, 480], [480, 800], [1080, 1920], [1920, 1080], [3840, 2160], [1024, 768]]) {
                for (const scale of [1, 1.5])
                    rows.push({ tag: size.join("×") + " " + scale, size: size, scale: scale });
            }
            return rows;
        }

        // Names of usual length are shown whole, with whole words, also where one of the people is chosen to be removed.
        function test_namesAreWhole(row) {
            textScale = row.scale;
            resize(row.size[0], row.size[1]);
            // A small panel has tiles of another form for up to four people.
            for (const count of [3, 5]) {
                cleanup();
                openPeople(longNames.slice(0, count));
                for (const keys of [[], [...Array(6).fill(Qt.Key_Down), Qt.Key_Return]]) {
                    walk(keys);
                    for (const tile of tiles()) {
                        for (const text of inspector.texts(tile)) {
                            verify(!text.truncated, "“" + text.text + "” is cut");
                            verify(text.wordsAreWhole || text.text === longNames[4], "a word of “" + text.text + "” is broken");
                        }
                    }
                }
                verify(shows("Who should be removed?"));
            }
        }

        // The tiles have the same height below every title that has one line.
        function test_titleTakesOneLine() {
            for (const [size, scale] of [[[1080, 1920], 1], [[1080, 1920], 1.5], [[768, 1024], 1.5], [[480, 800], 1], [[1080, 1080], 1.5]]) {
                const heights = ["en", "de", "zh-Hant"].map(tag => {
                    cleanup();
                    language.choose(tag);
                    textScale = scale;
                    resize(size[0], size[1]);
                    openPeople(["Alex Rivera", "Kim", "Maria-Magdalena von Hohenstaufen", "Ada"]);
                    shownTexts(screen);
                    return tiles()[0].height;
                });
                verify(heights.every(height => height === heights[0]), size.join("×") + " " + scale + ": " + heights);
            }
        }

        // People stay where they are when one of them is to be removed.
        function test_peopleKeepTheirForm() {
            for (const count of [2, 4]) {
                for (const size of [[800, 480], [1024, 600], [480, 320], [480, 800], [1920, 1080]]) {
                    cleanup();
                    resize(size[0], size[1]);
                    openPeople(["Alex Rivera", "Kim", "Maria-Magdalena", "Ada"].slice(0, count));
                    shownTexts(screen);
                    const before = grid().shownVertical;
                    walk([...Array(6).fill(Qt.Key_Down), Qt.Key_Return]);
                    verify(shows("Who should be removed?"));
                    compare(grid().shownVertical, before, count + " " + size.join("×"));
                }
            }
        }

        // One choice is wide enough for its name, where there is room for more.
        function test_onlyChoice() {
            for (const [size, scale] of [[[800, 480], 1], [[480, 320], 1], [[480, 320], 1.5]]) {
                cleanup();
                textScale = scale;
                resize(size[0], size[1]);
                open("people-locked");
                const name = Array.from(inspector.texts(tiles()[0])).find(text => text.text === "Add someone");
                verify(name && name.rect.height < 2 * name.pixelSize, size.join("×") + " " + scale);
            }
        }

        readonly property var largeSizes: [[1920, 1080], [1280, 720], [3840, 2160], [1080, 1920], [768, 1024], [1024, 768]]

        // Long names and long addresses have room in the tiles of a list that scrolls, too.
        function test_longNamesOfProviders() {
            const names = ["Zürcher Kantonalbank Kundenportal", "University Library Johann Christian", "Aurora"];
            for (const [size, scale] of [...largeSizes.map(size => [size, 1]), [[1920, 1080], 1.5]]) {
                cleanup();
                textScale = scale;
                resize(size[0], size[1]);
                openProviders([...names, ...Array.from({ length: 15 }, (unused, i) => "City Library " + (i + 1))]);
                for (const tile of tiles().slice(0, 3)) {
                    const texts = Array.from(inspector.texts(tile));
                    for (const text of texts)
                        verify(!text.truncated, size.join("×") + ": “" + text.text + "” is cut");
                    const places = texts.map(text => text.rect);
                    const own = placeOf(tile);
                    verify(places.every(place => place.top >= own.top - 1 && place.bottom <= own.bottom + 1), size.join("×"));
                    verify(inspector.findOverlap(places).length === 0, size.join("×"));
                }
            }
        }

        // People of the same name, at servers of the same company, are told apart by what their addresses end with.
        function test_longAddressesOfNamesakes() {
            for (const size of [...largeSizes, [800, 480], [480, 800]]) {
                cleanup();
                resize(size[0], size[1]);
                openPeople(["Kim <kim.rivera-hohenstaufen@accounts.login.school.example>",
                    "Kim <kim.rivera-hohenstaufen@accounts.login.university.example>", "Ada", "Grace", "Robin"]);
                const shown = tiles().slice(0, 2).map(tile => inspector.texts(tile).map(text => text.text).join(" ").replace(/[\u200B\u2060]/g, ""));
                verify(shown[0].startsWith("K Kim kim"), shown[0]);
                verify(shown[0].endsWith("hool.example"), size.join("×") + ": " + shown[0]);
                verify(shown[1].endsWith("sity.example"), size.join("×") + ": " + shown[1]);
                for (const text of inspector.texts(tiles()[0]))
                    verify(!text.truncated, size.join("×") + ": “" + text.text + "” is cut");
            }
        }

        // All languages can be seen on a television.
        function test_languagesFit() {
            resize(1920, 1080);
            open("languages");
            shownTexts(screen);
            verify(!grid().scrolls);
            compare(tiles().length, language.tags.length);
        }

        function test_languagesOnAPanel_data() {
            return [
                { tag: "480×800", size: [480, 800], least: 12 },
                { tag: "600×1024", size: [600, 1024], least: 12 },
                { tag: "800×480", size: [800, 480], least: 12 },
                { tag: "1280×400", size: [1280, 400], least: 10 },
                { tag: "1920×480", size: [1920, 480], least: 10 }
            ];
        }

        // Strangers look for the name of their language, so most names can be seen at once.
        function test_languagesOnAPanel(row) {
            resize(row.size[0], row.size[1]);
            open("languages");
            shownTexts(screen);
            const whole = tiles().filter(tile => seen(tile) > 0.999);
            verify(whole.length >= row.least, whole.length + " of " + tiles().length);
        }

        // Four providers on a small panel are all seen.
        function test_providersOnAPanel() {
            resize(800, 480);
            openProviders(["Aurora", "City Library", "Example University", "Town Hall"]);
            shownTexts(screen);
            verify(!grid().scrolls);
            compare(grid().shownColumns, 2);
        }

        function test_providersOnAFlatPanel_data() {
            return [
                { tag: "480×320", size: [480, 320], scale: 1, least: 4 },
                { tag: "480×320 1.5", size: [480, 320], scale: 1.5, least: 2, leastScale: 1.25 },
                { tag: "800×480 1.5", size: [800, 480], scale: 1.5, least: 2 },
                { tag: "1920×540", size: [1920, 540], scale: 1, least: 4 },
                { tag: "1920×540 1.5", size: [1920, 540], scale: 1.5, least: 4, leastScale: 1.25 }
            ];
        }

        // Where there is room for one row only, the tiles stand beside each other in the width that all pages have.
        function test_providersOnAFlatPanel(row) {
            textScale = row.scale;
            resize(row.size[0], row.size[1]);
            openProviders(["Aurora", "City Library", "Example University", "Town Hall"]);
            shownTexts(screen);
            verify(front().units.usedScale >= (row.leastScale ?? 1), "text of " + front().units.usedScale);
            const whole = tiles().filter(tile => seen(tile) > 0.999);
            verify(whole.length >= row.least, whole.length + " are seen");
            for (const tile of whole) {
                verify(Math.min(tile.width, tile.height) >= screen["units"].leastTarget, "a tile is too small for a finger");
                for (const text of inspector.texts(tile))
                    verify(!text.truncated, "“" + text.text + "” is cut");
            }
        }

        function test_familyIsSeen_data() {
            const rows = [[[800, 480], 1], [[800, 480], 1.5], [[1024, 600], 1], [[1024, 600], 1.25], [[1024, 600], 1.5], [[1280, 400], 1.5],
                [[1920, 540], 1.5], [[480, 800], 1], [[480, 800], 1.5], [[600, 1024], 1.5], [[768, 1024], 1.5], [[1920, 1080], 1.5],
                [[2560, 1080], 1.5]];
            return Array.from(rows, ([size, scale]) => ({ tag: size.join("×") + " " + scale, size: size, scale: scale }));
        }

        // A family of four is seen at once where flat tiles, fewer columns or slightly smaller text make that possible. A long
        // name has two lines, and people stay where they are when one of them is to be removed.
        function test_familyIsSeen(row) {
            textScale = row.scale;
            resize(row.size[0], row.size[1]);
            openPeople(["Alex Rivera", "Kim", "Maria-Magdalena von Hohenstaufen", ""]);
            shownTexts(screen);
            compare(tiles().filter(tile => seen(tile) > 0.999).length, 5);
            verify(row.scale === 1 || front().units.usedScale > 1.2, front().units.usedScale);
            const units = front().units, flat = !grid().shownVertical;
            const name = Array.from(inspector.texts(tiles()[2])).find(text => text.text.startsWith("Maria"));
            const label = visibleItemsOf(tiles()[2], { FittingText })[0] as FittingText;
            verify(name.wordsAreWhole && !name.truncated && label.lineCount === 2, name.text + ": " + label.lineCount);
            verify(!units.small || !flat || name.pixelSize >= units.px(34), name.pixelSize + " pixels");
            const columns = grid().shownColumns;
            while (grid().activeFocus)
                press(Qt.Key_Down);
            press(Qt.Key_Return);
            verify(shows("Who should be removed?"));
            compare(grid().shownColumns, columns);
            compare(!grid().shownVertical, flat);
        }

        // Four tiles stand in two rows of two instead of three and one.
        function test_rowsAreFull() {
            for (const size of [[1920, 540], [1920, 480], [1280, 400]]) {
                cleanup();
                resize(size[0], size[1]);
                openProviders(["Aurora", "City Library", "Example University", "Town Hall"]);
                shownTexts(screen);
                compare(grid().shownColumns, 2, size.join("×"));
            }
        }

        /*! Returns the number of tiles in each row. */
        function rowLengths(): string {
            const tops = tiles().map(tile => Math.round(placeOf(tile).top));
            return Array.from(new Set(tops), top => tops.filter(other => other === top).length).join("+");
        }

        // No row of a short list is much shorter than the others.
        function test_rowsAreEven() {
            const names = ["Aurora", "City Library", "Town Hall", "Radio", "Museum", "School", "Photo Club", "Garden", "Archive"];
            const providers = ["1", "2", "3", "2+2", "3+2", "2+2+2", "3+3+1", "3+3+2", "3+3+3"];
            const people = ["2", "3", "4", "5", "3+3", "4+3", "4+4", "5+4"];
            for (const size of [[1920, 1080], [2560, 1080]]) {
                let widths = [];
                for (let count = 1; count <= 9; ++count) {
                    cleanup();
                    resize(size[0], size[1]);
                    openProviders(names.slice(0, count));
                    shownTexts(screen);
                    compare(rowLengths(), providers[count - 1], size.join("×"));
                    if (count > people.length)
                        continue;
                    cleanup();
                    openPeople(names.slice(0, count));
                    shownTexts(screen);
                    compare(rowLengths(), people[count - 1], size.join("×"));
                    widths.push(tiles()[0].width);
                }
                // The tiles of people stay as wide as they are, whoever else is added.
                verify(widths.every(width => width === widths[0]), size.join("×") + ": " + widths);
            }
        }

        // A long address stays in one line, where there is room for that beside an empty place.
        function test_longAddressesKeepTheirWidth() {
            resize(1920, 1080);
            openProviders(["Aurora", "University Library Johann Christian", "Town Hall"]);
            shownTexts(screen);
            compare(rowLengths(), "2+1");
        }

        // A list that scrolls shows as many people at once as possible.
        function test_longListsKeepFullRows() {
            resize(1920, 1080);
            open("people-many");
            shownTexts(screen);
            verify(grid().scrolls);
            compare(grid().shownColumns, 5);
        }

        // Enlarged text leaves room for two people at least, so that one sees that there is something to choose from.
        function test_namesakesOnAPanel() {
            for (const size of [[800, 480], [480, 800], [1024, 600]]) {
                cleanup();
                textScale = 1.5;
                resize(size[0], size[1]);
                openPeople(["Kim <kim.rivera@home.example>", "Kim <kim.rivera@students.accounts.login.university.example>", "Ada", "Grace"]);
                shownTexts(screen);
                const whole = tiles().filter(tile => seen(tile) > 0.999);
                verify(whole.length >= 2, size.join("×") + ": " + whole.length + " are seen");
                for (const tile of whole) {
                    for (const text of inspector.texts(tile))
                        verify(contains(placeOf(tile), text.rect), size.join("×") + ": “" + text.text + "” leaves its tile");
                }
            }
        }

        // The question whether to remove a person has the page for itself, so their name is whole.
        function test_removalOfALongName() {
            for (const size of [[480, 320], [800, 480], [480, 800], [1080, 1920], [1920, 1080]]) {
                cleanup();
                resize(size[0], size[1]);
                openPeople(["Maria-Magdalena Alexandra von Hohenstaufen-Wittelsbach und Donaudampfschifffahrt"]);
                walk([Qt.Key_Down, Qt.Key_Down, Qt.Key_Return, Qt.Key_Return]);
                verify(shows("Remove Maria"), size.join("×"));
                verifyTexts(size.join("×"), 20);
            }
        }

        // The question is larger than the text below it, also where that is enlarged.
        function test_questionAboutALongName() {
            for (const scale of [1, 1.25, 1.5]) {
                for (const size of [[800, 480], [480, 320], [480, 800], [1080, 1920], [1024, 768]]) {
                    cleanup();
                    textScale = scale;
                    resize(size[0], size[1]);
                    openPeople(["Maria-Magdalena von Hohenstaufen-Wittelsbach"]);
                    walk([Qt.Key_Down, Qt.Key_Down, Qt.Key_Return, Qt.Key_Return]);
                    const texts = Array.from(inspector.texts(front()));
                    const title = texts.find(text => text.text.startsWith("Remove Maria"));
                    const below = texts.find(text => text.text.startsWith("Signs out"));
                    const where = size.join("×") + " " + scale;
                    verify(title.pixelSize > 1.15 * below.pixelSize, where + ": " + title.pixelSize + " above " + below.pixelSize);
                    verifyTexts(where, 20);
                }
            }
        }

        // An address in the question is broken before a dot or an @, where no line has room for it.
        function test_questionAboutANamesake() {
            for (const tag of ["en", "de", "ar"]) {
                for (const [size, scale] of [[[1920, 1080], 1], [[1920, 1080], 1.5], [[1080, 1920], 1], [[800, 480], 1], [[800, 480], 1.5], [[480, 800], 1]]) {
                    cleanup();
                    language.choose(tag);
                    textScale = scale;
                    resize(size[0], size[1]);
                    openPeople(["Kim <kim.rivera-hohenstaufen@accounts.login.school.example>", "Kim <kim.rivera@home.example>"]);
                    walk([Qt.Key_Down, Qt.Key_Down, Qt.Key_Down, Qt.Key_Return, Qt.Key_Return]);
                    const where = [tag, size.join("×"), scale].join(" ");
                    const title = Array.from(inspector.texts(front())).find(text => text.text.includes("@"));
                    verify(title.wordsAreWhole && !title.truncated, where + ": “" + title.text + "”");
                    verifyTexts(where, 20);
                    const heading = visibleItemsOf(front(), { Title })[0] as Title;
                    verify(heading.Accessible.name.includes("kim.rivera-hohenstaufen@accounts.login.school.example"), where);
                    const spoken = () => screen.currentPage.spoken;
                    verify(spoken().includes("kim.rivera-hohenstaufen@accounts.login.school.example"), where);
                }
            }
        }

        // An address that has room in one line is not broken, nor is it left alone with the first part of the question.
        function test_shortAddressInTheQuestion() {
            for (const tag of ["en", "de", "ar", "zh-Hant"]) {
                for (const [size, scale] of [[[1920, 1080], 1.5], [[1080, 1920], 1], [[800, 480], 1.5], [[480, 320], 1], [[480, 320], 1.5], [[480, 800], 1.5]]) {
                    cleanup();
                    language.choose(tag);
                    textScale = scale;
                    resize(size[0], size[1]);
                    openPeople(["Kim <kim@home.example>", "Kim <k.rivera@school.example>"]);
                    walk([Qt.Key_Down, Qt.Key_Down, Qt.Key_Down, Qt.Key_Return, Qt.Key_Return]);
                    const where = [tag, size.join("×"), scale].join(" ");
                    const title = visibleItemsOf(front(), { Title })[0] as Title;
                    verify(title.text.includes("kim@home.example"), where + ": " + title.text);
                    verify(!grid().scrolls, where + ": a list without choices scrolls");
                    verifyTexts(where, 20);
                }
            }
        }

        // A host may collapse the page, for example in a SplitView.
        function test_noRoom() {
            failOnWarning(/.*/);
            for (const name of ["languages", "providers-many", "people", "people-sure", "people-locked"]) {
                resize(1280, 720);
                open(name);
                for (const size of [[1280, 0], [1280, 720], [0, 720], [10, 300], [300, 10], [0, 0], [1280, 720]]) {
                    screen.width = size[0];
                    screen.height = size[1];
                    shownTexts(screen);
                }
                verifyFocus(name);
            }
        }

        // A single tile is not as wide as a portrait page.
        function test_singleTile() {
            for (const size of [[480, 800], [768, 1024], [1080, 1920]]) {
                for (const scale of [1, 1.5]) {
                    textScale = scale;
                    resize(size[0], size[1]);
                    open("people-locked");
                    shownTexts(screen);
                    const place = placeOf(tiles()[0]);
                    const where = size.join("×") + " " + scale + ": " + place;
                    verify(place.width <= size[0] * 0.5, where);
                    fuzzyCompare(place.left + place.width / 2, size[0] / 2, 1, where);
                }
            }
        }

        function test_endOfTheList() {
            for (const size of [[800, 480], [480, 320], [480, 800]]) {
                resize(size[0], size[1]);
                open("languages");
                for (let i = 0; i < language.tags.length; ++i)
                    press(Qt.Key_Down);
                press(Qt.Key_Up);
                verifyFocus(size.join("×"));
                const all = tiles();
                verify(seen(all[all.length - 1]) > 0.999);
                verify(seen(all[0]) < 0.01);
            }
        }
    }
}
