// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl
import DeviceSignIn.Test

/*!
    On a page of every shape the texts fit, and nothing is too small to be read. Each page is created once and resized,
    because creating it takes far longer.
*/
Item {
    width: 1920
    height: 1080

    ShapeTestCase {
        name: "Shapes"

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
                    const header = visibleItemsOf(front(), { PageHeader })[0] as PageHeader;
                    const texts = visibleItemsOf(header, { Text });
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
    }
}
