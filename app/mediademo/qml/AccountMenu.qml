// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! The menu of the account: the name of the person, and the button that signs out. */
FocusScope {
    id: menu

    readonly property SignInTheme theme: Look.theme
    readonly property Units units: Look.units as Units
    required property string accountName

    signal signOutRequested()

    function pressCurrent() {
        menu.signOutRequested();
    }

    implicitWidth: units.px(520)
    implicitHeight: content.implicitHeight + units.px(72)

    Rectangle {
        anchors.fill: parent
        radius: menu.units.px(menu.theme.tileRadius)
        color: menu.theme.glowInner
        border.width: menu.units.px(2)
        border.color: menu.theme.trackColor
    }
    Column {
        id: content
        x: menu.units.px(36)
        y: menu.units.px(36)
        width: parent.width - 2 * x
        spacing: menu.units.px(12)

        Text {
            width: parent.width
            text: qsTr("Signed in as")
            textFormat: Text.PlainText
            color: menu.theme.brandColor
            font.family: menu.theme.family
            font.pixelSize: menu.units.text(menu.theme.smallSize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Text {
            width: parent.width
            bottomPadding: menu.units.px(20)
            text: menu.accountName
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: menu.theme.titleColor
            font.family: menu.theme.family
            font.weight: Font.DemiBold
            font.pixelSize: menu.units.text(menu.theme.bodySize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        TextButton {
            width: parent.width
            focus: true
            text: qsTr("Sign out")
            onPressed: menu.signOutRequested()
        }
    }
}
