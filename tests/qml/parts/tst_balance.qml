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
    BalancedText {
        id: step

        /*! The widths of the lines, in pixels. */
        property var lines: []

        textFormat: Text.StyledText
        font.pixelSize: 20
        onLineLaidOut: line => {
            lines = lines.slice(0, line.number);
            lines.push(line.implicitWidth);
        }
    }
    BalancedParagraphs {
        id: paragraphs

        text: ""
        horizontalAlignment: Text.AlignHCenter
        color: "black"
        family: balanced.font.family
        size: 20
        lineHeight: 26
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
                { tag: "long words last", text: "Approve. This screen does the rest." },
                { tag: "hyphens", text: "Check-out and sign-in on the living-room TV, by phone or e-mail, as you like." },
                { tag: "a web address", text: "Open accounts.example.com/device in the browser of any phone, tablet or computer." },
                { tag: "French", text: "Approuvez\u00a0: «\u00a0cet écran\u00a0» fait le reste tout seul, d’accord\u00a0?" },
                { tag: "Japanese", text: "承認してください。あとはこの画面が自動で続けます。スマートフォンのカメラで「読み取る」こともできます。" },
                { tag: "Japanese with small kana", text: "ご自分のスマートフォンでログインできます。パスワードはそちらに残ります。" },
                { tag: "Chinese", text: "请批准。此屏幕会自动完成其余操作。只批准您面前屏幕上显示的代码。" },
                { tag: "Korean", text: "승인하세요. 나머지는 이 화면이 알아서 합니다. 앞에 있는 화면의 코드만 승인하세요." },
                { tag: "Thai", text: "อนุมัติ หน้าจอนี้จะทำส่วนที่เหลือเอง อนุมัติเฉพาะรหัสที่คุณเห็นบนหน้าจอตรงหน้าคุณเท่านั้น" },
                { tag: "one word", text: "Benutzeroberfläche" }
            ];
        }

        function test_lines(data) {
            balanced.text = data.text;
            for (let width = 199; width <= 780; width += 7) {
                balanced.width = width;
                const lines = balanced.lines;
                const where = data.tag + " " + width + ": " + lines.map(Math.round).join(" ");
                verify(balanced.lineCount <= usual.lineCount, where);
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

        // The last line of a paragraph has no single short word, whatever the other paragraph needs.
        function test_eachParagraphByItself() {
            const first = "The proof of who signed in isn’t meant for this app, or isn’t genuine, so nobody was signed in at all";
            const second = "Try again; if it happens again, tell us";
            paragraphs.text = first + "\n" + second;
            balanced.text = second;
            for (let width = 220; width <= 340; width += 7) {
                paragraphs.width = width;
                balanced.width = width;
                const texts = Array.from(paragraphs.children).filter(child => child instanceof BalancedText);
                compare(texts.length, 2);
                compare(texts.map(text => text.text), [first, second]);
                fuzzyCompare(texts[1].surplus, balanced.surplus, 2, "of " + width);
                compare(texts[1].lineCount, balanced.lineCount);
                verify(texts[1].surplus > 0 || balanced.lineCount === 1);
                tryCompare(paragraphs, "height", texts[0].height + texts[1].height);
            }
        }

        function test_paragraphsWithMarkUp_data() {
            return [
                { tag: "English", text: "Scan the picture with your phone’s camera,<br>or open <b>%1.example.com/device</b>" },
                { tag: "Japanese", text: "スマートフォンのカメラでこの画面に出ている画像を読み取るか、<br><b>%1.example.com/device</b> を開く" }
            ];
        }

        // The same with an address in bold letters, which needs a wide line of its own.
        function test_paragraphsWithMarkUp(data) {
            const counts = new Set();
            for (const name of ["tv", "login", "account", "accounts"]) {
                step.words = data.text.arg(name);
                const second = step.widths()[1];
                for (let width = Math.ceil(second) + 4; width <= 600; width += 4) {
                    step.width = width;
                    const lines = step.lines, where = name + " " + width + ": " + lines.map(Math.round).join(" ");
                    verify(step.contentWidth <= width, where);
                    counts.add(step.lineCount);
                    if (step.lineCount === 3)
                        verify(lines[1] >= lines[0] * 0.45, where);
                }
            }
            verify(counts.has(2) && counts.has(3), Array.from(counts).join(" "));
        }

        function test_oneLineIsNotTouched() {
            balanced.text = "Help";
            balanced.width = 300;
            compare(balanced.surplus, 0);
            compare(balanced.lineCount, 1);
        }

        Component {
            id: markedUp

            BalancedText {
                textFormat: Text.StyledText
                font.pixelSize: 20
            }
        }

        function test_markUp_data() {
            return [
                { tag: "English", words: "Scan the picture with your phone’s camera,<br>or open <b><font color=\"#fff\">a.example.com/device</font></b>" },
                { tag: "one paragraph", words: "Open <b>a.example.com/device</b> in the browser of any phone, and go on there" },
                { tag: "a full stop behind", words: "In the browser of any phone, tablet or computer, open <b>a.example.com</b>." },
                { tag: "Japanese", words: "スマートフォンのカメラでこの画像を読み取るか、<b>a.example.com/device</b>を開いてください" },
                { tag: "Thai", words: "สแกนภาพด้วยกล้องของโทรศัพท์ของคุณ<br>หรือเปิด <b>accounts.example.com/device</b>" },
                { tag: "escaped", words: "Scan the picture with your phone’s camera, or open <b>a.example.com/?a=1&amp;b=&lt;2&gt;</b>" }
            ];
        }

        // Neither mark-up nor a bold part, which is wider, gives a text more lines than it needs or breaks the bold part.
        function test_markUp(data) {
            const text = createTemporaryObject(markedUp, root, { words: data.words }) as BalancedText;
            const plain = createTemporaryObject(markedUp, root, { words: data.words, balances: false }) as BalancedText;
            let balancedOnce = false;
            for (let width = 320; width <= 780; width += 7) {
                text.width = width;
                plain.width = width;
                const where = data.tag + " " + width;
                verify(text.lineCount <= plain.lineCount, where + ": " + text.lineCount + " lines instead of " + plain.lineCount);
                verify(text.contentWidth <= width - text.surplus, where + ": " + text.contentWidth);
                balancedOnce = balancedOnce || text.surplus > 0;
            }
            verify(balancedOnce);
            // In one line it has the width that was measured.
            text.width = 3000;
            fuzzyCompare(Math.max(...text.widths()), text.contentWidth, 3);
        }

        // A line ends at a hyphen only if the word has no room in a line.
        function test_hyphens() {
            const text = createTemporaryObject(markedUp, root, { textFormat: Text.PlainText, width: 300,
                                                     words: "To end the sign-in there, open it - at the check-out" }) as BalancedText;
            compare(text.text, "To end the sign-\u2060in there, open it - at the check-\u2060out");
            text.words = "Maria-Magdalena";
            compare(text.text, "Maria-\u2060Magdalena");
            text.width = text.contentWidth * 0.8;
            compare(text.text, "Maria-Magdalena");
            text.words = "使用QR-码";
            compare(text.text, "使用QR-码");
        }
    }
}
