// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*!
    The letters of a code are drawn in the order of the code, for every length of the code and every screen size:
    reading them from left to right, line by line, yields the code.
*/
Item {
    width: 600
    height: 600

    Rectangle {
        anchors.fill: parent
        color: "black"
    }
    // The page fills this item. The window shows only the part of it with the code, because drawing all of a large
    // screen would take most of the time.
    Item { id: screenArea }
    UserCode {
        id: bareCode
        visible: false
        theme: Theme {}
        units: Units { width: 1920; height: 1080 }
        largest: 112
        code: ""
    }

    PageTestCase {
        id: test

        name: "CodeOrder"

        /*! Letters that PageInspector recognizes reliably. */
        readonly property string letters: "WDBMXHTKRJNPZCFALSVY"

        function makeCode(length: int, separator: string): string {
            return letters.repeat(4).slice(0, length).replace(/.{4}(?=.)/g, "$&" + separator);
        }

        /*! Returns a code of each usual length with separators, and one without. */
        function usualCodes() {
            const all = [];
            for (let length = 4; length <= 20; ++length)
                all.push(makeCode(length, ""), makeCode(length, length % 2 ? "-" : " "));
            return all;
        }

        /*! Codes of the greatest length that is accepted, which take several lines of the smallest letters. */
        readonly property var longestCodes: [makeCode(64, ""), makeCode(52, "-"), makeCode(52, " ")]

        /*! Opens a page on a screen of \a size, and returns its code. */
        function showOn(size): UserCode {
            // The largest area that any code takes with the largest text. On a portrait page it is as wide as the page.
            resize(Math.ceil(size[0] * (size[0] < size[1] ? 1 : 0.6)), Math.ceil(size[0] * 0.13));
            screenArea.width = size[0];
            screenArea.height = size[1];
            show("waiting");
            page.anchors.fill = screenArea;
            page.LayoutMirroring.childrenInherit = true;
            // On a portrait page the letters of the status lie in the item of the code, below the code, and would be read too.
            for (const status of visibleItemsOf(page, { StatusLine }))
                status.opacity = 0;
            return visibleItemsOf(page, { UserCode })[0] as UserCode;
        }

        function bringIntoWindow(userCode: UserCode) {
            // Makes the column around the code arrange its items, which would otherwise wait for the next frame.
            inspector.texts(userCode.parent.parent);
            const place = userCode.mapToItem(screenArea, 0, 0);
            screenArea.x = -Math.round(place.x);
            screenArea.y = -Math.round(place.y);
        }

        function verifyOrder(userCode: UserCode, where: string, alphabet = letters + "-") {
            const what = where + " “" + userCode.code + "”";
            const lines = Array.from(inspector.readLetters(userCode, alphabet));
            compare(lines.join(""), userCode.code.replace(/ /g, ""), what + " in lines: " + lines.join(" / "));
            // A code needs a second line only in the smallest letters.
            verify(lines.length === 1 || userCode.size === userCode.units.px(36), what + " has a line too many");

            const groups = visibleItemsOf(userCode, { Text });
            for (const broken of groups.filter(group => group.lineCount > 1)) {
                verify(broken.implicitWidth > userCode.width, what + ": “" + broken.text + "” would fit into a line");
                const place = placeIn(userCode, broken);
                const beside = groups.find(group => group !== broken && placeIn(userCode, group).top < place.bottom
                                                    && placeIn(userCode, group).bottom > place.top);
                verify(!beside, what + ": “" + (beside?.text ?? "") + "” is beside “" + broken.text + "”");
            }
        }

        function placeIn(userCode: UserCode, group: Text): rect {
            return group.mapToItem(userCode, 0, 0, group.width, group.height);
        }

        function test_everyScreen_data() {
            const rows = [];
            for (const size of [[480, 320], [720, 480], [720, 576], [800, 480], [1024, 600], [1280, 720], [1440, 900],
                                [1920, 1080], [720, 1280], [1080, 1920], [2560, 1440], [3840, 2160]])
                rows.push({ tag: size.join("×"), size: size });
            return rows;
        }

        function test_everyScreen(row) {
            const userCode = showOn(row.size);
            // On a small screen the smallest letters can't be told apart.
            const codes = usualCodes().filter(code => row.size[0] >= 720 || code.length <= 12)
                .concat(row.size[0] >= 1024 ? longestCodes : []);
            for (const scale of [1, 1.1, 1.25, 1.5]) {
                page.textScale = scale;
                for (const mirrored of [false, true]) {
                    page.LayoutMirroring.enabled = mirrored;
                    for (const code of codes) {
                        userCode.code = code;
                        bringIntoWindow(userCode);
                        verifyOrder(userCode, row.tag + " " + scale + (mirrored ? " mirrored" : ""));
                    }
                }
            }
        }

        // The letters of this font have different widths, so the widths of groups are rounded differently.
        function test_otherFont() {
            const userCode = showOn([1280, 720]);
            page.theme.codeFamily = page.theme.family;
            for (let percent = 100; percent <= 150; percent += 10) {
                page.textScale = percent / 100;
                for (const code of usualCodes()) {
                    userCode.code = code;
                    bringIntoWindow(userCode);
                    verifyOrder(userCode, percent + " %");
                }
            }
        }

        // In a narrow item groups move to the next line; in a narrower one letters do.
        function test_littleRoom() {
            resize(600, 600);
            bareCode.visible = true;
            for (const code of [makeCode(6, ""), makeCode(9, ""), makeCode(20, ""), makeCode(12, "-"), makeCode(15, " ")]) {
                bareCode.code = code;
                for (let width = 60; width < 600; width += 7.3) {
                    bareCode.width = width;
                    verifyOrder(bareCode, width);
                }
            }
            bareCode.visible = false;
        }

        // Without marks of direction the digits before a separator stand to the right of those after it.
        function test_arabicDigits_data() {
            return [
                { tag: "١٢٣٤٥٦" },
                { tag: "١٢٣-٤٥٦" },
                { tag: "١٢٣ ٤٥٦" }
            ];
        }

        function test_arabicDigits(row) {
            const userCode = showOn([1280, 720]);
            for (const tag of ["en", "ar"]) {
                language.choose(tag);
                userCode.code = row.tag;
                bringIntoWindow(userCode);
                verifyOrder(userCode, tag, "١٢٣٤٥٦-");
            }
        }
    }
}
