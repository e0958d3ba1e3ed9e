// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import DeviceSignIn
import MediaDemo

/*!
    Shelves of films, of which the one with the focus is always at the same height: the eye rests, and
    the shelves move. Each remembers where on it the focus was.
*/
FocusScope {
    id: wall

    required property Theme theme
    required property Units units
    required property ShelfModel shelves

    readonly property real cardWidth: units.px(352)
    readonly property real shelfHeight: units.px(346)
    /*! The film with the focus, a Title; undefined where there is none. */
    property var title: undefined

    signal pressed()

    /*! False where the focus is at the edge already. */
    function move(rows: int, columns: int): bool {
        const shelf = (list.currentItem as ShelfRow);
        if (columns !== 0)
            return shelf?.move(columns) ?? false;
        const to = list.currentIndex + rows;
        if (rows === 0 || to < 0 || to >= list.count)
            return false;
        list.currentIndex = to;
        return true;
    }

    /*! To the beginning of the shelf, or where it is there already, to the first shelf. */
    function goBack(): bool {
        const shelf = (list.currentItem as ShelfRow);
        return shelf?.goBack() || move(-list.currentIndex, 0);
    }

    function readTitle() {
        const shelf = (list.currentItem as ShelfRow);
        title = shelves.titleAt(list.currentIndex, shelf?.column ?? 0);
    }

    ListView {
        id: list
        anchors.fill: parent
        focus: true
        model: wall.shelves
        keyNavigationEnabled: false
        interactive: false
        highlightRangeMode: ListView.StrictlyEnforceRange
        preferredHighlightBegin: 0
        preferredHighlightEnd: wall.shelfHeight
        highlightMoveDuration: wall.units.reduceMotion ? 0 : 2 * wall.theme.screenMotion
        highlightMoveVelocity: -1
        // What has moved up is gone; what comes next is there already.
        displayMarginEnd: wall.shelfHeight
        onCurrentItemChanged: wall.readTitle()
        onCountChanged: currentIndex = Math.max(0, currentIndex)

        delegate: ShelfRow {
            id: row

            required property int index
            required property string name
            required property TitleModel titles

            width: list.width
            height: wall.shelfHeight
            focus: ListView.isCurrentItem
            opacity: index < list.currentIndex ? 0 : index === list.currentIndex ? 1 : 0.55
            theme: wall.theme
            units: wall.units
            heading: name
            model: titles
            cardWidth: wall.cardWidth
            onColumnChanged: wall.readTitle()
            onPointed: {
                list.currentIndex = row.index;
                wall.forceActiveFocus();
            }
            onPressed: wall.pressed()

            Behavior on opacity {
                enabled: !wall.units.reduceMotion
                NumberAnimation { duration: wall.theme.screenMotion }
            }
        }
    }
}
