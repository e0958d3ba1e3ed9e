// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import DeviceSignIn
import MediaDemo

/*! One shelf: its name, and films side by side. */
FocusScope {
    id: shelf

    required property Theme theme
    required property Units units
    required property TitleModel model
    required property real cardWidth
    property string heading
    property alias column: cards.currentIndex

    signal pointed()
    signal pressed()

    /*! False where the focus is at the edge already. */
    function move(columns: int): bool {
        const to = cards.currentIndex + columns;
        if (columns === 0 || to < 0 || to >= cards.count)
            return false;
        cards.currentIndex = to;
        return true;
    }

    function goBack(): bool {
        return move(-cards.currentIndex);
    }

    Text {
        id: headingText
        x: shelf.units.marginX
        text: shelf.heading
        textFormat: Text.PlainText
        color: shelf.theme.titleColor
        font.family: shelf.theme.family
        font.weight: Font.DemiBold
        font.pixelSize: shelf.units.text(shelf.theme.statusSize)
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    ListView {
        id: cards
        y: shelf.units.px(58)
        width: parent.width
        height: parent.height - y
        focus: true
        orientation: ListView.Horizontal
        model: shelf.model
        spacing: shelf.units.px(36)
        leftMargin: shelf.units.marginX
        rightMargin: shelf.units.marginX
        keyNavigationEnabled: false
        interactive: false
        currentIndex: 0
        highlightRangeMode: ListView.ApplyRange
        preferredHighlightBegin: shelf.units.marginX
        preferredHighlightEnd: width - shelf.units.marginX
        highlightMoveDuration: shelf.units.reduceMotion ? 0 : 2 * shelf.theme.screenMotion
        highlightMoveVelocity: -1

        delegate: Card {
            id: card

            required property int index

            width: shelf.cardWidth
            height: cards.height
            focus: ListView.isCurrentItem
            theme: shelf.theme
            units: shelf.units
            onPointed: {
                cards.currentIndex = card.index;
                shelf.pointed();
            }
            onPressed: shelf.pressed()
        }
    }
}
