// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import DeviceSignIn.impl

/*! The lines of a text that needs several have about the same width: no short word stands alone in the last one. */
Item {
    id: root

    width: 800
    height: 600

    BalancedText {
        id: balanced

        /*! The widths of the lines, in pixels. */
        property var lines: []

        font.pixelSize: 20
        onLineLaidOut: line => {
            lines = lines.slice(0, line.number);
            lines.push(line.implicitWidth);
        }
    }
    Text {
        id: usual
        width: balanced.width
        font: balanced.font
        wrapMode: Text.Wrap
        text: balanced.text
    }

    TestCase {
        name: "Balance"
        when: windowShown

        function test_lines_data() {
            return [
                { tag: "title", text: "Where do you want to sign in?" },
                { tag: "step", text: "Check that your phone shows this code" },
                { tag: "sentence", text: "The connection to this server is not protected. Use it only at home." },
                { tag: "German", text: "Stimme nur einem Code zu, der vor dir auf einem Bildschirm steht." },
                { tag: "one word", text: "Benutzeroberfläche" }
            ];
        }

        function test_lines(data) {
            balanced.text = data.text;
            for (let width = 220; width <= 780; width += 10) {
                balanced.width = width;
                const lines = balanced.lines;
                const where = data.tag + " " + width + ": " + lines.map(Math.round).join(" ");
                verify(balanced.lineCount <= usual.lineCount + 1, where);
                verify(balanced.contentWidth <= width, where);
                if (balanced.lineCount === 2)
                    verify(lines[1] >= lines[0] * 0.45, where);
            }
        }

        // A paragraph of one line leaves the others as much room as it needs itself.
        function test_paragraphs() {
            balanced.text = "A paragraph that is rather long for one line of this width\nA paragraph of one line";
            balanced.width = 400;
            compare(balanced.lineCount, 3);
            verify(balanced.surplus > 0);
            balanced.width = 780;
            compare(balanced.lineCount, 2);
            compare(balanced.surplus, 0);
        }

        function test_oneLineIsNotTouched() {
            balanced.text = "Help";
            balanced.width = 300;
            compare(balanced.surplus, 0);
            compare(balanced.lineCount, 1);
        }
    }
}
