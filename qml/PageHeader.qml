// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick

/*! Whose page this is, and on which device. */
Item {
    id: header

    required property Theme theme
    property string brandName
    property url brandLogo
    property string deviceName

    implicitHeight: theme.px(44)

    Row {
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        spacing: header.theme.px(20)

        Image {
            id: logo
            height: header.theme.px(44)
            // Never wider than a word, whatever the picture's shape.
            width: Math.min(height * 6, implicitHeight > 0 ? height * implicitWidth / implicitHeight : 0)
            visible: status === Image.Ready
            source: header.brandLogo
            sourceSize.height: height
            fillMode: Image.PreserveAspectFit
            asynchronous: true
        }
        Rectangle {
            width: height
            height: header.theme.px(44)
            radius: header.theme.px(12)
            visible: logo.status === Image.Null
            gradient: Gradient {
                GradientStop { position: 0; color: "#78BEFA" }
                GradientStop { position: 1; color: "#5083F7" }
            }
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, header.width / 3)
            text: header.brandName
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: header.theme.brandColor
            font.family: header.theme.family
            font.weight: Font.DemiBold
            font.pixelSize: header.theme.stepSize
        }
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        width: Math.min(implicitWidth, header.width / 3)
        text: header.deviceName
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: header.theme.quietColor
        font.family: header.theme.family
        font.pixelSize: header.theme.statusSize
    }
}
