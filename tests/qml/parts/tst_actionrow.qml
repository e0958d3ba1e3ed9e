// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! The row of actions below a page. */
Item {
    id: root
    width: 1920
    height: 1080

    Component {
        id: action
        PageAction {}
    }
    Component {
        id: row
        ActionRow {
            focus: true
            actions: []
        }
    }
    PageInspector {
        id: inspector
    }

    TestCase {
        name: "ActionRow"
        when: windowShown

        /*! Returns \a count new actions. */
        function actions(count: int): var {
            return Array.from({ length: count }, (_, i) => createTemporaryObject(action, root, { text: "Action " + i }));
        }

        /*! Returns the labels of the buttons that can be seen. */
        function labels(of): var {
            return inspector.visibleItemsOfTypes(of, ["ActionButton"]).map(button => button.text);
        }

        function test_everyActionHasAButton_data(): var {
            return [{ tag: "as many as at first", capacity: 2, count: 2 },
                    { tag: "one more", capacity: 2, count: 3 },
                    { tag: "many more", capacity: 1, count: 4 }];
        }
        function test_everyActionHasAButton(data) {
            const actionRow = createTemporaryObject(row, root, { capacity: data.capacity }) as ActionRow;
            actionRow.actions = actions(data.count);
            compare(labels(actionRow).length, data.count);
            verify(actionRow.move(data.count - 1));
            const last = inspector.visibleItemsOfTypes(actionRow, ["ActionButton"]).pop();
            verify(last.activeFocus, "the last action has the focus");
        }

        /*! A page may have fewer actions again, and the focus is then on the first of them. */
        function test_fewerActions() {
            const actionRow = createTemporaryObject(row, root, { capacity: 1 }) as ActionRow;
            actionRow.actions = actions(3);
            actionRow.move(2);
            actionRow.actions = actions(1);
            compare(labels(actionRow), ["Action 0"]);
            verify(inspector.visibleItemsOfTypes(actionRow, ["ActionButton"])[0].activeFocus);
        }
    }
}
