// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! The background: the large poster of the film with the focus, and the text about it. */
Item {
    id: hero

    readonly property SignInTheme theme: Look.theme
    readonly property Units units: Look.units as Units
    /*! A Title, or undefined. */
    required property var title
    /*! Whether the poster is shown on the whole screen. */
    property bool whole: false

    readonly property string facts: title
        ? [title.genre, title.year, length(title.minutes)].filter(fact => fact !== "").join("  ·  ") : ""

    function length(minutes: int): string {
        const hours = Math.floor(minutes / 60);
        return hours > 0 ? qsTr("%1 h %2 min").arg(hours).arg(minutes % 60) : qsTr("%1 min").arg(minutes);
    }

    /*! Replaces the picture that is shown by the one of the film. */
    function loadPicture() {
        const next = pictures.front === first ? second : first;
        next.source = title ? "image://posters/" + (whole ? "whole" : "hero") + "?" + title.poster : "";
        pictures.next = next;
        pictures.showNext();
    }

    onTitleChanged: loadTimer.restart()
    onWholeChanged: loadPicture()

    // While the focus moves along a shelf, the posters on the way are not loaded.
    Timer {
        id: loadTimer
        interval: hero.theme.screenMotion
        onTriggered: hero.loadPicture()
    }

    Item {
        id: pictures

        /*! The picture that is shown. */
        property Image front: first
        /*! The picture that is shown once it is loaded; null if there is none. */
        property Image next: null

        function showNext() {
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
            onStatusChanged: pictures.showNext()
        }
        HeroPicture {
            id: second
            opacity: 0
            motion: first.motion
            onStatusChanged: pictures.showNext()
        }
    }
    // Makes the text readable on any poster.
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
        x: hero.units.px(104)
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
        Heading {
            width: parent.width
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
            lineHeight: Math.round(1.4 * hero.units.text(hero.theme.stepSize))
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
