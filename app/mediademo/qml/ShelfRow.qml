// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import DeviceSignIn
import MediaDemo

/*! One shelf: a heading, and films in a row. */
FocusScope {
    id: shelf

    readonly property SignInTheme theme: Look.theme
    readonly property Units units: Look.units as Units
    required property TitleModel model
    required property real cardWidth
    property string heading
    readonly property real margin: units.px(104)
    /*! The index of the current film. */
    property alias column: cards.currentIndex

    /*! The pointer has been moved over a film. */
    signal pointed()
    signal pressed()

    /*! Moves the focus by so many films. Returns false if there is no such film. */
    function move(columns: int): bool {
        const to = cards.currentIndex + columns;
        if (columns === 0 || to < 0 || to >= cards.count)
            return false;
        cards.currentIndex = to;
        return true;
    }

    /*! Moves the focus to the first film. Returns false if it is there already. */
    function goBack(): bool {
        return move(-cards.currentIndex);
    }

    Text {
        x: shelf.margin
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
        leftMargin: shelf.margin
        rightMargin: shelf.margin
        keyNavigationEnabled: false
        interactive: false
        currentIndex: 0
        highlightRangeMode: ListView.ApplyRange
        preferredHighlightBegin: shelf.margin
        preferredHighlightEnd: width - shelf.margin
        highlightMoveDuration: shelf.units.reduceMotion ? 0 : 2 * shelf.theme.screenMotion
        highlightMoveVelocity: -1

        delegate: Card {
            id: card

            required property int index

            width: shelf.cardWidth
            height: cards.height
            focus: ListView.isCurrentItem
            onPointed: {
                cards.currentIndex = card.index;
                shelf.pointed();
            }
            onPressed: shelf.pressed()
        }
    }
}
