// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! The focus, the code and what is being read stay when a page gets another shape while it is shown. */
Item {
    width: 1920
    height: 1080

    ShapeTestCase {
        name: "ShapeChanges"

        // The focus, the code and the page of the help stay when a panel is turned or a window gets another size.
        function test_changesWhileItRuns() {
            resize(1920, 1080);
            open("waiting");
            press(Qt.Key_Right);
            compare(focused(), "New code");
            const code = visibleItemsOf(page, { UserCode })[0];
            for (const size of [...sizes, [1920, 1080], [1080, 1920]]) {
                resize(size[0], size[1]);
                compare(focused(), "New code", size.join("×"));
                verifyFocus(size.join("×"));
                compare(visibleItemsOf(page, { UserCode })[0], code);
                compare(tile().width, tile().height);
            }
            press(Qt.Key_Right);
            compare(focused(), "Not now");
            press(Qt.Key_Left);
            press(Qt.Key_Left);
            compare(focused(), "Help");
            press(Qt.Key_Up);
            compare(focused(), "English");
            walk([Qt.Key_Down, Qt.Key_Return]);
            verify(page.helpIsOpen);
            resize(800, 480);
            verify(page.helpIsOpen);
            verifyFocus("help");
        }

        function test_choicesWhileTheShapeChanges() {
            resize(1080, 1920);
            openPeople(["Alex Rivera", "Kim", "Robin", "Sam", "Toni"]);
            walk([Qt.Key_Down, Qt.Key_Down]);
            compare(focused(), "Toni");
            resize(1920, 1080);
            compare(focused(), "Toni");
            resize(480, 320);
            compare(focused(), "Toni");
            verifyFocus("480×320");
            resize(1080, 1920);
            press(Qt.Key_Down);
            compare(focused(), "Remove someone");
            press(Qt.Key_Right);
            compare(focused(), "Close");
            press(Qt.Key_Up);
            compare(focused(), "Toni");
        }

        // The help splits into other pages: the question that is being read stays, and so does the focus.
        function test_helpWhileTheShapeChanges() {
            properties = { canSpeak: true };
            resize(1280, 720);
            open("waiting");
            walk([Qt.Key_Return, Qt.Key_Right]);
            compare(focused(), "Back");
            for (const size of [[800, 480], [1080, 1920], [480, 320], [1280, 720]]) {
                resize(size[0], size[1]);
                compare(focused(), "Back", size.join("×"));
            }
            press(Qt.Key_Return);
            press(Qt.Key_Return);
            compare(focused(), "Next");
            resize(800, 480);
            compare(focused(), "Next");
        }

        function test_readingWhileTheShapeChanges_data() {
            return rows(["de", "en"]);
        }

        function test_readingWhileTheShapeChanges(row) {
            language.choose(row.tag);
            properties = { canSpeak: true };
            resize(1280, 720);
            open("waiting");
            walk([Qt.Key_Return, Qt.Key_Return]);
            const help = visibleItems(page, item => item instanceof HelpPane)[0] as HelpPane;
            compare(help.currentPage, 1);
            const read = help.questions[help.pageOf.indexOf(1)][0];
            for (const size of [[800, 480], [480, 320], [1080, 1920], [1920, 1080], [1280, 720]]) {
                resize(size[0], size[1]);
                verify(shows(read), size.join("×") + ": " + shownTexts(page));
                verifyFocus(size.join("×"));
            }
            compare(help.currentPage, 1);
        }
    }
}
