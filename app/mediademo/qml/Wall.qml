// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import DeviceSignIn
import MediaDemo

/*!
    Shelves of films. The shelf with the focus is always at the same height, and each shelf remembers where on it the
    focus was.
*/
FocusScope {
    id: wall

    readonly property SignInTheme theme: Look.theme
    readonly property Units units: Look.units as Units
    required property ShelfModel shelves

    readonly property real cardWidth: units.px(352)
    readonly property real shelfHeight: units.px(346)
    /*! The film with the focus, a Title; undefined if there is none. */
    property var title: undefined

    /*! A film was clicked. */
    signal pressed()

    /*! Moves the focus. Returns false if it is at the edge already. */
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

    /*! Moves the focus to the start of the shelf, or from there to the first shelf. Returns false if it is there already. */
    function goBack(): bool {
        const shelf = (list.currentItem as ShelfRow);
        return shelf?.goBack() || move(-list.currentIndex, 0);
    }

    function updateTitle() {
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
        // Shelves below the current one are created before they are seen.
        displayMarginEnd: wall.shelfHeight
        onCurrentItemChanged: wall.updateTitle()
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
            heading: name
            model: titles
            cardWidth: wall.cardWidth
            onColumnChanged: wall.updateTitle()
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
