// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import DeviceSignIn

/*! Whose app it is, where one can go, and who is signed in. */
FocusScope {
    id: bar

    required property Theme theme
    required property Units units
    required property string brandName
    /*! Where one is: "home" or "list". */
    required property string place
    /*! What stands on the button of the account. */
    required property string account

    readonly property Item accountButton: accountItem
    readonly property var buttons: [homeButton, listButton, accountItem]

    signal chosen(place: string)

    /*! The focus comes to where one is. */
    function enter() {
        (place === "list" ? listButton : homeButton).forceActiveFocus();
    }

    function move(steps: int) {
        const from = buttons.findIndex(button => button.activeFocus);
        const to = Math.max(0, Math.min(buttons.length - 1, from + steps));
        buttons[to].forceActiveFocus();
    }

    function pressCurrent() {
        for (const button of buttons) {
            if (button.activeFocus)
                (button as FocusButton).pressed();
        }
    }

    implicitHeight: units.px(72)

    Row {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: bar.units.px(20)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: height
            height: bar.units.px(44)
            radius: bar.units.px(12)
            gradient: Gradient {
                GradientStop { position: 0; color: bar.theme.markColor }
                GradientStop { position: 1; color: bar.theme.markShadeColor }
            }
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: bar.units.px(36)
            text: bar.brandName
            textFormat: Text.PlainText
            color: bar.theme.titleColor
            font.family: bar.theme.family
            font.weight: Font.DemiBold
            font.pixelSize: bar.units.text(bar.theme.stepSize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        BarButton {
            id: homeButton
            focus: true
            theme: bar.theme
            units: bar.units
            text: qsTr("Home")
            here: bar.place === "home"
            onPressed: bar.chosen("home")
        }
        BarButton {
            id: listButton
            theme: bar.theme
            units: bar.units
            text: qsTr("My list")
            here: bar.place === "list"
            onPressed: bar.chosen("list")
        }
    }
    BarButton {
        id: accountItem
        anchors.right: parent.right
        theme: bar.theme
        units: bar.units
        flat: false
        text: bar.account
        onPressed: bar.chosen("account")
    }
}
