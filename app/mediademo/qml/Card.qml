// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! A film on a shelf. With the focus it is larger and has a ring. */
Item {
    id: card

    readonly property SignInTheme theme: Look.theme
    readonly property Units units: Look.units as Units
    /*! A Title. */
    required property var title

    readonly property bool highlighted: activeFocus
    readonly property url picture: "image://posters/card?" + title.poster

    /*! The pointer has been moved over the card. */
    signal pointed()
    signal pressed()

    z: highlighted ? 1 : 0

    Accessible.role: Accessible.Button
    Accessible.name: title.name
    Accessible.description: title.about
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.onPressAction: card.pressed()

    Item {
        id: face
        width: parent.width
        height: Math.round(width * 9 / 16)
        scale: card.highlighted ? 1.06 : 1

        Behavior on scale {
            enabled: !card.units.reduceMotion
            NumberAnimation {
                duration: card.theme.focusMotion
                easing.type: Easing.OutCubic
            }
        }
        // It is shown until the poster is loaded.
        Rectangle {
            anchors.fill: parent
            radius: height / 11
            visible: poster.status !== Image.Ready
            color: card.theme.actionColor
        }
        Image {
            id: poster
            anchors.fill: parent
            source: width > 0 ? card.picture : ""
            // The size that it has with the focus, so that it is sharp then.
            sourceSize.width: Math.round(width * 1.06)
            sourceSize.height: Math.round(height * 1.06)
            smooth: true
        }
        // The ring appears without an animation, so that a key has an immediate effect.
        Rectangle {
            anchors.fill: parent
            anchors.margins: -card.units.px(9)
            radius: visible ? parent.height / 11 + card.units.px(9) : 0
            visible: card.highlighted
            color: "transparent"
            border.width: card.units.px(4)
            border.color: card.theme.focusRingColor
        }
    }
    Text {
        anchors.top: face.bottom
        anchors.topMargin: card.units.px(22)
        width: parent.width
        text: card.title.name
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: card.highlighted ? card.theme.strongColor : card.theme.brandColor
        font.family: card.theme.family
        font.weight: Font.Medium
        font.pixelSize: card.units.text(card.theme.smallSize)
        Accessible.ignored: true
    }
    HoverHandler {
        /*! The last place of the pointer in the window; negative while it is elsewhere. */
        property point last: Qt.point(-1, -1)

        // Qt would also report the pointer to the handler of a disabled item.
        enabled: card.enabled
        onEnabledChanged: last = Qt.point(-1, -1)

        // Shelves that move below a pointer at rest must not take the focus.
        onPointChanged: {
            const now = hovered ? point.scenePosition : Qt.point(-1, -1);
            if (hovered && last.x >= 0 && last !== now)
                card.pointed();
            last = now;
        }
    }
    // In Qt 6.4 a TapHandler also takes the end of a touch that began before it was there, and then waits for that finger.
    MouseArea {
        anchors.fill: parent
        onClicked: {
            card.pointed();
            card.pressed();
        }
    }
}
