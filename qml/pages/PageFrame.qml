// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    The background, the header and the margins of a page. Its children lie in the safe area, which no television cuts
    off.
*/
Item {
    id: frame

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    required property string brandName
    required property string deviceName
    /*! The language that the button in the header shows; null where there is no such button. */
    property Language language: null
    /*! Whether that button shows the globe alone: see LanguageButton. */
    property bool languageIconOnly: false
    /*! Whether Tab stops at the button in the header: see RemotePage. */
    property bool tabStops: false
    readonly property alias languageButton: header.languageButton
    /*! The y of the middle of that button on a high page, where it stands above the actions: see Units. */
    property real languageY: safeArea.height - units.actionHeight - units.px(57)
    /*! The height that it takes there, in pixels; 0 on other pages. */
    readonly property real languageHeight: language && units.high ? languageButton.height / 2 + units.px(57) : 0

    /*! The part of the width that a page of 16:9 would have; 1 if this one is not wider. */
    readonly property real usualPart: Math.min(1, height * 16 / 9 / Math.max(1, width))

    signal languagePressed()

    /*! The offset of everything except the background, in units: see IdleDimmer. */
    property point shift: Qt.point(0, 0)

    default property alias content: safeArea.data

    // Anchors would take effect too late: the texts would first be laid out in an item without a size.
    width: parent.width
    height: parent.height

    Glow {
        anchors.fill: parent
        inner: frame.theme.glowInner
        middle: frame.theme.glowMiddle
        outer: frame.theme.glowOuter
        // The bright spot of the background lies behind the QR code.
        center: frame.units.portrait ? Qt.point(0.5, 0.47)
            : Qt.point(0.5 + (frame.LayoutMirroring.enabled ? -0.3 : 0.3) * frame.usualPart, 0.46)
        reach: frame.units.portrait ? Qt.size(1.1, 0.6) : Qt.size(0.72 * frame.usualPart, 0.95)
    }

    Image {
        anchors.fill: parent
        source: frame.theme.background
        // The picture is scaled to the page while it is loaded, so that a large file takes no more memory.
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
        // Anchors would take effect too late here as well.
        x: frame.units.marginX
        y: frame.units.marginY
        width: frame.width - 2 * frame.units.marginX
        height: frame.height - 2 * frame.units.marginY
        transform: Translate {
            x: frame.units.px(frame.shift.x)
            y: frame.units.px(frame.shift.y)
        }

        PageHeader {
            id: header
            width: parent.width
            brandName: frame.brandName
            deviceName: frame.deviceName
            language: frame.language
            languageIconOnly: frame.languageIconOnly
            lowY: frame.languageY
            tabStops: frame.tabStops
            onLanguagePressed: frame.languagePressed()
        }
    }
}
