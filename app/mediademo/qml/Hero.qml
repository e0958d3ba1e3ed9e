// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! The film with the focus: its poster, large, and what it is about. */
Item {
    id: hero

    required property Theme theme
    required property Units units
    /*! A Title, or undefined. */
    required property var title
    /*! The poster takes the whole screen. */
    property bool whole: false

    readonly property string facts: title
        ? [title.genre, title.year, length(title.minutes)].filter(fact => fact !== "").join("  ·  ") : ""

    function length(minutes: int): string {
        const hours = Math.floor(minutes / 60);
        return hours > 0 ? qsTr("%1 h %2 min").arg(hours).arg(minutes % 60) : qsTr("%1 min").arg(minutes);
    }

    /*! The picture that is seen gives way to the one of the film. */
    function change() {
        const next = pictures.front === first ? second : first;
        next.source = title ? "image://posters/" + (whole ? "whole" : "hero") + "?" + title.poster : "";
        pictures.next = next;
        pictures.turn();
    }

    onTitleChanged: pause.restart()
    onWholeChanged: change()

    // Who runs along a shelf has no use for all the pictures on the way.
    Timer {
        id: pause
        interval: hero.theme.screenMotion
        onTriggered: hero.change()
    }

    Item {
        id: pictures

        property Image front: first
        property Image next: null

        function turn() {
            if (!next || next.status === Image.Loading)
                return;
            front.opacity = 0;
            next.opacity = 1;
            front = next;
            next = null;
        }

        anchors.right: parent.right
        width: hero.whole ? parent.width : Math.round(parent.width * 0.74)
        height: Math.round(width * 9 / 16)

        HeroPicture {
            id: first
            motion: hero.units.reduceMotion ? 0 : 2 * hero.theme.screenMotion
            onStatusChanged: pictures.turn()
        }
        HeroPicture {
            id: second
            opacity: 0
            motion: first.motion
            onStatusChanged: pictures.turn()
        }
    }
    // So that words can be read on any poster.
    Rectangle {
        anchors.fill: parent
        visible: hero.whole
        gradient: Gradient {
            GradientStop { position: 0.3; color: Qt.alpha(hero.theme.glowOuter, 0) }
            GradientStop { position: 0.66; color: Qt.alpha(hero.theme.glowOuter, 0.86) }
            GradientStop { position: 1; color: Qt.alpha(hero.theme.glowOuter, 0.97) }
        }
    }

    Column {
        x: hero.units.marginX
        y: hero.whole ? hero.height - height - hero.units.px(96) : hero.units.px(182)
        width: hero.units.px(740)
        spacing: hero.units.px(18)

        Text {
            width: parent.width
            text: hero.facts
            textFormat: Text.PlainText
            color: hero.theme.stepTextColor
            font.family: hero.theme.family
            font.weight: Font.Medium
            font.pixelSize: hero.units.text(hero.theme.smallSize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Title {
            width: parent.width
            theme: hero.theme
            units: hero.units
            text: hero.title?.name ?? ""
        }
        Text {
            width: parent.width
            text: hero.title?.about ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            color: hero.theme.textColor
            font.family: hero.theme.family
            font.pixelSize: hero.units.text(hero.theme.stepSize)
            lineHeightMode: Text.FixedHeight
            lineHeight: hero.units.line(hero.theme.stepSize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
