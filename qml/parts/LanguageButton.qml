// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! A globe, and the present language's own name: even those find it who can't read the rest. */
FocusButton {
    id: button

    required property Language language

    /*! From the last letter to the edge, which is seen in focus only: in a row it is the letters that line up. */
    readonly property real overhang: units.text(24)

    text: language?.name ?? ""
    quiet: true
    radius: height / 2
    implicitWidth: row.implicitWidth + units.text(10) + overhang
    implicitHeight: units.text(56)

    Row {
        id: row
        anchors.right: parent.right
        anchors.rightMargin: button.overhang
        anchors.verticalCenter: parent.verticalCenter

        RoundSign {
            anchors.verticalCenter: parent.verticalCenter
            width: button.units.text(60)
            height: width
            kind: RoundSign.Globe
            color: name.color
            discColor: "transparent"
        }
        Text {
            id: name
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            textFormat: Text.PlainText
            color: button.lit ? button.theme.focusTextColor : button.theme.brandColor
            font.family: button.theme.family
            font.weight: Font.Medium
            font.pixelSize: button.units.text(button.theme.statusSize)
            Accessible.ignored: true
        }
    }
}
