// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! Shows pages in many shapes. They are only laid out, because drawing them would take far longer. */
PageTestCase {
    isDrawn: false

    // The sizes of pages, in pixels, by their shape.
    readonly property var portrait: [[1080, 1920], [768, 1024], [480, 800]]
    readonly property var wide: [[1080, 1080], [720, 720], [1280, 1024], [1024, 768], [2560, 1080], [3840, 1080]]
    readonly property var small: [[800, 480], [1024, 600], [480, 320], [640, 360], [533, 320]]
    readonly property var sizes: [...portrait, ...wide, ...small]

    // One page of each kind, and those with the longest texts.
    readonly property list<string> kinds: ["waiting", "waiting-long-host", "expiring", "retrying-portal", "denied",
        "no-code-captive-portal", "welcome", "welcome-locked", "languages", "providers", "people", "people-locked",
        "kiosk-welcome", "kiosk-still-there", "keys", "keys-unknown"]

    function tile(): QrTile {
        return visibleItemsOf(page, { QrTile })[0] as QrTile;
    }

    // Capital letters have 0.727 of the font size, and those of the code, in another font, 0.73.
    function capitals(text): real {
        return text.pixelSize * 0.727 / page.units.millimeter;
    }
}
