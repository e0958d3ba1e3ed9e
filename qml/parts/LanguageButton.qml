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

    text: language?.name ?? ""
    /*!
        The name as it is shown. Where the button stands beside the status, it leaves out the region, as that of "Português
        (Brasil)", which is in the list: the status needs the room.
    */
    readonly property string shownName: units.high ? text.replace(/ *\(.*\)/, "") : text

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
            text: button.shownName
            textFormat: Text.PlainText
            color: button.highlighted ? button.theme.focusTextColor : button.theme.brandColor
            font.family: button.theme.family
            font.weight: Font.Medium
            font.pixelSize: button.units.font(button.theme.statusSize)
            Accessible.ignored: true
        }
    }
}
