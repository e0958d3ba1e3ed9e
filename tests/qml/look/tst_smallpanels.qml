// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! Which screens are small panels, and that nothing is too small to be read or touched there. */
Item {
    width: 1920
    height: 1080

    ShapeTestCase {
        id: test

        name: "SmallPanels"

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
            // A panel that does not report its size counts as one of 7 inches: its diagonal has 178 mm.
            else if (row.tag.includes("7 inches"))
                fuzzyCompare(Math.hypot(...row.size) / units.millimeter, 178, 7);
            units.destroy();
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
            const code = visibleItemsOf(page, { UserCode })[0] as UserCode;
            verify(code.size / page.units.millimeter >= 12, code.size);
            verify(tile().width / page.units.millimeter >= 50, tile().width);
            for (const button of visibleItemsOf(page, { FocusButton })) {
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
                const drawn = visibleItemsOf(front().languageButton, { Rectangle });
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

        // All other pages have capital letters of 3 mm as well, but for the labels in the picture of a remote control, a line
        // for a file, and the many words beside that picture.
        function test_lettersOnASmallPanel(row) {
            for (const size of [[480, 800], [600, 1024], ...(row.tag === "keys-unknown" ? [] : [[800, 480], [1024, 600]])]) {
                resize(size[0], size[1]);
                properties = { language: language, density: 0 };
                open(row.tag);
                shownTexts(screen);
                const picture = visibleItemsOf(front(), { RemotePicture })[0];
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
                const buttons = visibleItemsOf(front(), { FocusButton });
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
            compare(visibleItemsOf(page, { ActionButton }).length, 3);
            for (const button of visibleItemsOf(page, { ActionButton }))
                verify(button.height >= 47);
        }
    }
}
