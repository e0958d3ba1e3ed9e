// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.Test

/*! Panels of 3.5 inches. */
Item {
    width: 1920
    height: 1080

    PageTestCase {
        id: test

        name: "SmallestPanels"
        isDrawn: false

        // The state failed-server-refused shows a text of the server, which may be of any length, in two lines.
        function test_everyMessage_data() {
            return rows(fixture.states(), state => !/^waiting-|^failed-server-refused$/.test(state));
        }

        // Messages can be read on a panel of 3.5 inches in every language: the letters are at most a tenth smaller than on
        // the other pages.
        function test_everyMessage(row) {
            properties = { density: 0 };
            resize(480, 320);
            open(row.tag);
            for (const tag of language.tags) {
                language.choose(tag);
                for (const size of [[480, 320], [533, 320]]) {
                    resize(size[0], size[1]);
                    const where = [row.tag, size.join("×"), tag].join(" ");
                    verifyLayout(where, 15);
                    for (const text of inspector.texts(front()).filter(text => !["", "!"].includes(text.text)))
                        verify(text.pixelSize >= 30.5 * front().units.unit, where + " “" + text.text + "”: " + text.pixelSize);
                }
            }
        }
    }
}
