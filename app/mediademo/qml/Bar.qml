// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import DeviceSignIn

/*! The bar at the top: the name of the app, buttons for the two places, and one for the account. */
FocusScope {
    id: bar

    readonly property SignInTheme theme: Look.theme
    readonly property Units units: Look.units as Units
    required property string brandName
    /*! The current place: "home" or "list". */
    required property string place
    /*! The text on the button of the account. */
    required property string account

    readonly property var buttons: [homeButton, listButton, accountButton]

    /*! A button was pressed: "home", "list" or "account". */
    signal chosen(place: string)

    /*! Gives the focus to the button of the current place. */
    function focusPlace() {
        (place === "list" ? listButton : homeButton).forceActiveFocus();
    }

    /*! Moves the focus by so many buttons, but not beyond the last one. */
    function move(steps: int) {
        const from = buttons.findIndex(button => button.activeFocus);
        const to = Math.max(0, Math.min(buttons.length - 1, from + steps));
        buttons[to].forceActiveFocus();
    }

    function pressCurrent() {
        for (const button of buttons) {
            if (button.activeFocus)
                (button as BaseButton).pressed();
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
            text: qsTr("Home")
            current: bar.place === "home"
            onPressed: bar.chosen("home")
        }
        BarButton {
            id: listButton
            text: qsTr("My list")
            current: bar.place === "list"
            onPressed: bar.chosen("list")
        }
    }
    BarButton {
        id: accountButton
        anchors.right: parent.right
        flat: false
        text: bar.account
        onPressed: bar.chosen("account")
    }
}
