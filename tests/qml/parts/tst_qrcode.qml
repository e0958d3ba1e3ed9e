// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! The QR code on the picture of the page: its modules are whole pixels, and its quiet zone is wide enough. */
Item {
    id: root
    width: 1920
    height: 1080

    PageTestCase {
        id: test

        name: "QrCode"

        function tile(): QrTile {
            return visibleItemsOf(page, { QrTile })[0] as QrTile;
        }

        function test_geometry_data() {
            const rows = [];
            for (const size of [[1280, 720], [1920, 1080], [3840, 2160], [1366, 768], [1601, 901], [1000, 999]]) {
                for (const state of ["waiting", "waiting-digits", "waiting-wide", "waiting-longest"])
                    rows.push({ tag: state + " " + size.join("×"), state: state, size: size });
            }
            return rows;
        }

        function test_geometry(row) {
            resize(row.size[0], row.size[1]);
            show(row.state);
            const seen = inspector.measureQrCode(tile());
            verify(seen.module > 0, "no QR code is seen");
            verify(seen.square);
            verify(seen.crisp, "a module is blurred");
            verify((seen.modules - 17) % 4 === 0, seen.modules + " modules on a side");
            verify(seen.quietZone >= 4 * seen.module, "quiet zone of " + seen.quietZone / seen.module + " modules");
            // The code is as large as possible: with one pixel more for each module it would not fit.
            verify((seen.module + 1) * (seen.modules + 8) > tile().width * 0.96);
        }

        function test_largeEnough_data() {
            return [
                { tag: "1080", size: [1920, 1080] },
                { tag: "2160", size: [3840, 2160] }
            ];
        }

        function test_largeEnough(row) {
            resize(row.size[0], row.size[1]);
            show("waiting");
            const unit = row.size[1] / 1080;
            verify(tile().width >= 540 * unit);
            verify(inspector.measureQrCode(tile()).side >= 432 * unit);
        }

        function test_text() {
            show("waiting");
            compare(tile().text, "https://accounts.example.com/device?user_code=WDJB-MJHT");
            show("waiting-ungrouped");
            compare(tile().text, "https://login.example.com/activate");
        }

        Component {
            id: roundTile
            QrTile {
                width: 400
                height: 400
                text: "https://example.com"
                theme: SignInTheme { tileRadius: 4000 }
            }
        }

        /*! However round a theme wants the tile, there is room for the QR code. */
        function test_roundTile() {
            const tile = createTemporaryObject(roundTile, root) as QrTile;
            verify(inspector.measureQrCode(tile).side >= 200);
        }

        Component {
            id: smallTile
            // The tile of a panel of 800×480.
            QrTile {
                width: 299
                height: 299
                text: "https://example.com/" + "a".repeat(225)
                theme: SignInTheme { tileRadius: 20 }
            }
        }

        // The modules of a long address have three pixels with the usual error correction, and four with less.
        function test_longAddressOnASmallPanel() {
            const seen = inspector.measureQrCode(createTemporaryObject(smallTile, root) as QrTile);
            verify(seen.module >= 4, seen.module);
            verify(seen.side >= 224, seen.side);
            verify(seen.quietZone >= 4 * seen.module);
        }

        QrCode {
            id: code
            width: 500
            height: 500
        }

        function test_validity_data() {
            return [
                { tag: "nothing", text: "", valid: false },
                { tag: "an address", text: "https://example.com", valid: true },
                { tag: "as much as fits", text: "x".repeat(2331), valid: true },
                { tag: "too much", text: "x".repeat(2332), valid: false }
            ];
        }

        function test_validity(row) {
            code.text = row.text;
            compare(code.valid, row.valid);
        }
    }
}
