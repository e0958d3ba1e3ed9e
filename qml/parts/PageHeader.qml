// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! The logo and name of the brand, the name of the device, and the button for the language. */
Item {
    id: header

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    property string brandName
    property string deviceName
    /*! The language that the button shows; null where there is no button. */
    property Language language: null
    /*! Whether the button shows the globe alone: see LanguageButton. */
    property bool languageIconOnly: false
    /*! Whether Tab stops at the button: see RemotePage. */
    property bool tabStops: false
    readonly property alias languageButton: languages
    /*! The y of the middle of that button on a high page, where it does not stand in the header: see Units. */
    property real lowY: 0

    signal languagePressed()

    readonly property Names names: Names { family: header.theme.family }

    /*! The width that the button for the language takes, with the distance to what stands beside it, in pixels. */
    readonly property real languageRoom: languages.visible && !units.high ? languages.width - languages.overhang + units.text(36) : 0

    /*! The width that the logo or the mark takes, with the distance to the name beside it, in pixels. */
    readonly property real markRoom: brand.spacing
        + (logo.visible ? logo.width : 0) + (mark.visible ? mark.width : 0)

    implicitHeight: units.text(44)

    /*!
        The y of \a text, so that its capital letters, which have 0.727 of the font size, are in the middle. The heights of
        scripts differ, so that centering the item would not set their letters on the same line.
    */
    function yFor(text: Text): real {
        return Math.round(implicitHeight / 2 + 0.364 * text.font.pixelSize - text.baselineOffset);
    }

    Row {
        id: brand
        anchors.left: parent.left
        spacing: header.units.px(20)

        Image {
            id: logo
            height: header.implicitHeight
            // A very wide logo is limited to about the width of a word.
            width: Math.min(height * 6, implicitHeight > 0 ? height * implicitWidth / implicitHeight : 0)
            visible: status === Image.Ready
            source: header.theme.logo
            sourceSize.height: height
            fillMode: Image.PreserveAspectFit
            // The logo is loaded synchronously, because otherwise the name beside it would jump.
        }
        Rectangle {
            id: mark
            width: height
            height: header.implicitHeight
            radius: header.units.text(12)
            visible: logo.status === Image.Null
            gradient: Gradient {
                GradientStop { position: 0; color: header.theme.markColor }
                GradientStop { position: 1; color: header.theme.markShadeColor }
            }
        }
        Text {
            id: brandText
            y: header.yFor(brandText)
            width: Math.min(implicitWidth, Math.max(header.width / 3, header.width - header.markRoom - header.languageRoom
                - (device.visible ? Math.min(device.implicitWidth, device.room) + header.units.text(36) : 0)))
            text: header.names.drawable(header.brandName)
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: header.theme.brandColor
            font.family: header.theme.family
            font.weight: Font.Bold
            font.pixelSize: header.units.font(header.theme.stepSize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    Text {
        id: device

        /*!
            The width that the language and the brand leave, in pixels. The brand is cut only if it takes more than two
            thirds of the header, because it says more about the page than the device.
        */
        readonly property real room: header.width - header.markRoom - Math.min(brandText.implicitWidth, header.width * 2 / 3)
            - header.units.text(36) - header.languageRoom

        y: header.yFor(device)
        anchors.right: parent.right
        anchors.rightMargin: header.languageRoom
        width: Math.min(implicitWidth, room)
        text: header.names.drawable(header.deviceName)
        // A name of which only the beginning fits tells nothing.
        visible: text !== "" && room >= Math.min(implicitWidth, header.units.text(240))
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: header.theme.quietColor
        font.family: header.theme.family
        // The same font as that of the caution, because each further font delays the page.
        font.pixelSize: header.units.font(header.theme.smallSize)
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    LanguageButton {
        id: languages
        y: Math.round((header.units.high ? header.lowY : header.implicitHeight / 2) - height / 2)
        anchors.right: parent.right
        anchors.rightMargin: -overhang
        visible: language !== null
        language: header.language
        iconOnly: header.languageIconOnly
        activeFocusOnTab: header.tabStops
        onPressed: header.languagePressed()
    }
}
