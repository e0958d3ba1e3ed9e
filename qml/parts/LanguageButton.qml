// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! A globe and the name of the current language in that language, for people who can't read the rest of the page. */
FocusButton {
    id: button

    required property Language language

    /*!
        The distance from the last letter to the edge of the button, in pixels. The edge is visible only with the focus,
        so the header aligns the letters with its margin instead of the edge.
    */
    readonly property real overhang: units.text(24)

    /*! Whether it shows the globe alone, where the name of the language would leave too little room for something else. */
    property bool iconOnly: false
    /*! The width that it has with the name, in pixels. */
    readonly property real namedWidth: globe.width + name.implicitWidth + units.text(10) + overhang

    text: language?.name ?? ""
    flat: true
    // On a small panel it takes touches above and below the header, where it would cover other things if it were drawn.
    inset: Math.max(0, Math.round((height - units.text(56)) / 2))
    radius: height / 2 - inset
    implicitWidth: row.implicitWidth + units.text(10) + overhang
    implicitHeight: Math.max(units.leastTarget, units.text(56))

    Row {
        id: row
        anchors.right: parent.right
        anchors.rightMargin: button.overhang
        anchors.verticalCenter: parent.verticalCenter

        RoundIcon {
            id: globe
            anchors.verticalCenter: parent.verticalCenter
            width: button.units.text(60)
            height: width
            kind: RoundIcon.Globe
            color: name.color
            discColor: "transparent"
        }
        Text {
            id: name
            anchors.verticalCenter: parent.verticalCenter
            visible: !button.iconOnly
            text: button.text
            textFormat: Text.PlainText
            color: button.highlighted ? button.theme.focusTextColor : button.theme.brandColor
            font.family: button.theme.family
            font.weight: Font.Medium
            font.pixelSize: button.units.font(button.theme.actionSize)
            Accessible.ignored: true
        }
    }
}
