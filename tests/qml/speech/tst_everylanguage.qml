// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.Test

/*!
    On every page and in every language, no text is cut, overlaps another or is too small. Larger screens differ only in
    the rounding of sizes, so only some pages are tested on them.
*/
Item {
    PageTestCase {
        id: test

        name: "EveryLanguage"
        isDrawn: false

        function everyLanguage(sizes) {
            const rows = [];
            for (const tag of language.tags) {
                for (const size of sizes)
                    rows.push({ tag: tag + " " + size.join("×"), language: tag, size: size });
            }
            return rows;
        }

        function prepare(row) {
            language.choose(row.language);
            resize(row.size[0], row.size[1]);
            properties = { canSpeak: true };
        }

        /*! Verifies one page with several sizes of text. Creating a new page for each size would take far longer. */
        function verifyScales(state: string, where: string, scales) {
            open(state);
            // A very long code gets only the room that the words leave.
            const least = state === "waiting-longest" ? 20 : 28;
            for (const scale of scales) {
                screen["textScale"] = scale;
                verifyOpen(state, where + " " + scale + " " + state, least);
            }
        }

        function test_everyScreen_data() {
            return everyLanguage([[1280, 720]]);
        }

        function test_everyScreen(row) {
            prepare(row);
            for (const state of pageNames())
                verifyScales(state, row.tag, [1, 1.25, 1.5]);
        }

        function test_largerScreens_data() {
            return everyLanguage([[1920, 1080], [3840, 2160]]);
        }

        function test_largerScreens(row) {
            prepare(row);
            for (const state of ["waiting", "expiring", "no-code-captive-portal", "welcome-locked", "welcome-disk-full",
                                 "kiosk-still-there", "people-locked", "keys-unknown"])
                verifyScales(state, row.tag, [1, 1.5]);
        }
    }
}
