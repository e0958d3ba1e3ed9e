// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! A ChoicePage: where the arrow keys lead, and what is visible. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Choices"

        property var actions: []
        property var chosen: []
        property int others: 0

        PageAction {
            id: other
            text: "Other"
            onTriggered: ++test.others
        }
        PageAction {
            id: another
            text: "Another"
            onTriggered: ++test.others
        }

        Component {
            id: choicePage

            ChoicePage {
                anchors.fill: parent
                title: "Where do you want to sign in?"
                actions: test.actions.length > 0 ? test.actions : [closeAction]
                onChosen: index => test.chosen.push(index)
                onCloseRequested: ++test.closes
            }
        }

        readonly property ChoicePage choices: screen as ChoicePage
        readonly property var names: ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
            "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
            "Twenty", "Twenty-one", "Twenty-two"]

        function offer(count: int, columns: int, properties = {}) {
            chosen = [];
            others = 0;
            put(choicePage, Object.assign({
                choices: names.slice(0, count).map(name => ({ name: name, detail: "about " + name, initial: name[0] })),
                columns: columns
            }, properties));
        }

        function test_arrows_data() {
            const [up, down, left, right] = [Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right];
            return [
                { tag: "first", keys: [], focus: "One" },
                { tag: "right", keys: [right], focus: "Two" },
                { tag: "the right end", keys: [right, right, right, right], focus: "Three" },
                { tag: "the left end", keys: [left], focus: "One" },
                { tag: "the top", keys: [up], focus: "One" },
                { tag: "down", keys: [right, down], focus: "Five" },
                { tag: "to a shorter row", keys: [right, right, down, down], focus: "Seven" },
                { tag: "the end of the shorter row", keys: [down, down, right], focus: "Seven" },
                { tag: "to the actions", keys: [down, down, down], focus: "Close" },
                { tag: "no further", keys: [down, down, down, down, right], focus: "Close" },
                { tag: "and back", keys: [right, down, down, down, up], focus: "Seven" }
            ];
        }

        function test_arrows(row) {
            offer(7, 3);
            walk(row.keys);
            compare(focused(), row.focus);
            compare(litButtons().length, 1);
        }

        // In a language that is written from right to left, the first choice stands at the right.
        function test_arrowsGoWhereTheyPoint() {
            offer(7, 3);
            screen.LayoutMirroring.enabled = true;
            press(Qt.Key_Right);
            compare(focused(), "One");
            press(Qt.Key_Left);
            compare(focused(), "Two");
            const places = litButtons().map(tile => tile.mapToItem(screen, 0, 0).x);
            press(Qt.Key_Left);
            verify(litButtons()[0].mapToItem(screen, 0, 0).x < places[0]);
        }

        function test_ok() {
            offer(7, 3);
            walk([Qt.Key_Right, Qt.Key_Down, Qt.Key_Return]);
            compare(chosen, [4]);
            compare(closes, 0);
        }

        function test_actions() {
            offer(2, 3);
            actions = [other, choices.backAction];
            walk([Qt.Key_Down, Qt.Key_Return]);
            compare(others, 1);
            walk([Qt.Key_Right, Qt.Key_Return]);
            compare(closes, 1);
            compare(chosen, []);
            actions = [];
        }

        function test_fourActions() {
            offer(2, 3);
            actions = [other, choices.backAction, choices.closeAction, another];
            walk([Qt.Key_Down, Qt.Key_Right, Qt.Key_Right, Qt.Key_Right, Qt.Key_Right]);
            compare(focused(), "Another");
            compare(litButtons().length, 1);
            press(Qt.Key_Return);
            compare(others, 1);
            actions = [];
        }

        // A new list with the same actions does not move the focus; with other actions the first one gets the focus.
        function test_actionsChange() {
            offer(2, 3);
            actions = [other, choices.backAction, another];
            walk([Qt.Key_Down, Qt.Key_Right, Qt.Key_Right]);
            compare(focused(), "Another");
            actions = [other, choices.backAction, another];
            compare(focused(), "Another");
            actions = [choices.backAction, other];
            compare(focused(), "Back");
            compare(litButtons().length, 1);
            actions = [];
        }

        function test_backCloses() {
            offer(7, 3);
            press(Qt.Key_Back);
            compare(closes, 1);
        }

        function test_touch() {
            offer(7, 3);
            const five = visibleItems(screen, item => item instanceof ChoiceTile && item.text === "Five")[0];
            touchEvent(five).press(0, five).commit().release(0, five).commit();
            compare(chosen, [4]);
            compare(focused(), "Five");
        }

        function test_nothingToChoose() {
            offer(0, 3);
            compare(focused(), "Close");
            walk([Qt.Key_Up, Qt.Key_Left, Qt.Key_Return]);
            compare(closes, 1);
        }

        // A choice may be removed while it has the focus: see plexinc/plex-media-player#709.
        function test_choicesChange() {
            offer(7, 3);
            walk([Qt.Key_Down, Qt.Key_Down]);
            compare(focused(), "Seven");
            choices.choices = choices.choices.slice(0, 4);
            compare(focused(), "Four");
            compare(litButtons().length, 1);
            choices.choices = [{ name: "Other" }];
            compare(focused(), "Other");
            choices.choices = [];
            compare(focused(), "Close");
            compare(litButtons().length, 1);
        }

        function test_longListScrolls_data() {
            return [
                { tag: "three columns", columns: 3, vertical: false },
                { tag: "one column", columns: 1, vertical: false },
                { tag: "vertical", columns: 5, vertical: true }
            ];
        }

        // The tile with the focus is always wholly visible, together with its ring, and above the actions.
        function test_longListScrolls(row) {
            offer(22, row.columns, { vertical: row.vertical });
            const down = Array(22).fill(Qt.Key_Down);
            for (const key of [...down, ...down.map(() => Qt.Key_Up), Qt.Key_Right, ...down]) {
                press(key);
                const lit = litButtons();
                compare(lit.length, 1);
                const tile = lit[0].mapToItem(screen, -6, -6, lit[0].width + 12, lit[0].height + 12);
                const view = visibleItemsOf(screen, { ChoiceGrid })[0];
                const seen = view.mapToItem(screen, -8, -8, view.width + 16, view.height + 16);
                if (lit[0] instanceof ChoiceTile)
                    verify(tile.top >= seen.top && tile.bottom <= seen.bottom, focused() + " is cut: " + tile);
            }
        }

        function test_everySequence_data() {
            return [
                { tag: "one", count: 1, columns: 3, mirrored: false },
                { tag: "seven", count: 7, columns: 3, mirrored: false },
                { tag: "seven, mirrored", count: 7, columns: 3, mirrored: true },
                { tag: "sixteen", count: 16, columns: 4, mirrored: false },
                { tag: "none", count: 0, columns: 4, mirrored: false }
            ];
        }

        function test_everySequence(row) {
            const keys = [Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right, Qt.Key_Return];
            offer(row.count, row.columns);
            screen.LayoutMirroring.enabled = row.mirrored;
            // Each sequence begins where the one before it ended.
            for (let i = 0; i < Math.pow(keys.length, 4); ++i) {
                press(keys[i % 5]);
                press(keys[Math.floor(i / 5) % 5]);
                press(keys[Math.floor(i / 25) % 5]);
                press(keys[Math.floor(i / 125)]);
                compare(litButtons().length, 1);
                verify(focused() !== "");
            }
            closes = 0;
            press(Qt.Key_Back);
            compare(closes, 1);
        }
    }
}
