// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    What every page has around what it says: the brand's background, the header, and the margins that
    televisions cut off. What stands inside it is laid out in the safe area, below the header.
*/
Item {
    id: frame

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property string brandName
    required property string deviceName
    /*! Null where there is nothing to choose. */
    property Language language: null
    /*! See RemotePage. */
    property bool tabStops: false
    readonly property alias languageButton: header.languageButton

    signal languagePressed()

    /*! By how much all but the background is moved, in units. */
    property point shift: Qt.point(0, 0)

    default property alias content: safeArea.data

    // Not by anchors, which come last: the sizes are known before the first text is laid out in them.
    width: parent.width
    height: parent.height

    Glow {
        anchors.fill: parent
        inner: frame.theme.glowInner
        middle: frame.theme.glowMiddle
        outer: frame.theme.glowOuter
        // Behind the QR code.
        center: Qt.point(frame.LayoutMirroring.enabled ? 0.2 : 0.8, 0.46)
        reach: Qt.size(0.72, 0.95)
    }

    Image {
        anchors.fill: parent
        source: frame.theme.background
        // A picture of the size of the screen: never more than can be seen of it in memory.
        sourceSize.width: frame.width
        sourceSize.height: frame.height
        fillMode: Image.PreserveAspectCrop
        visible: status === Image.Ready

        Rectangle {
            anchors.fill: parent
            color: frame.theme.glowOuter
            opacity: frame.theme.backgroundVeil
        }
    }

    Item {
        id: safeArea
        anchors.fill: parent
        anchors.leftMargin: frame.units.marginX
        anchors.rightMargin: frame.units.marginX
        anchors.topMargin: frame.units.marginY
        anchors.bottomMargin: frame.units.marginY
        transform: Translate {
            x: frame.units.px(frame.shift.x)
            y: frame.units.px(frame.shift.y)
        }

        PageHeader {
            id: header
            anchors.left: parent.left
            anchors.right: parent.right
            brandName: frame.brandName
            deviceName: frame.deviceName
            language: frame.language
            tabStops: frame.tabStops
            onLanguagePressed: frame.languagePressed()
        }
    }
}
