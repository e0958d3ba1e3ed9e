// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! The page of a kiosk between two visits. OK or a touch begins a visit; no key closes the page. */
RemotePage {
    id: page

    signal signInRequested()
    /*! Emitted when the page has received no key or touch for the time of IdleWatch. */
    signal becameIdle()

    readonly property PageAction signInAction: PageAction {
        text: qsTr("Sign in")
        onTriggered: page.signInRequested()
    }

    spoken: titleText.text + "\n" + bodyText.text

    onUpPressed: languages.enterHeader()
    onDownPressed: {
        if (languages.inHeader)
            languages.leaveHeader();
    }
    onOkPressed: {
        if (languages.inHeader)
            languages.open();
        else
            actionRow.pressCurrent();
    }
    onBackPressed: languages.close()

    PageFrame {
        id: frame
        brandName: page.brandName
        deviceName: page.deviceName
        shift: dimmer.shift
        language: page.language

        FittingColumn {
            anchors.left: parent.left
            anchors.right: picture.left
            anchors.rightMargin: page.units.gap(96)
            y: page.units.px(262 - 200 * page.units.growth)
            room: actionRow.y - y - page.units.px(24)
            spacing: page.units.px(30)

            Title {
                id: titleText
                width: parent.width
                text: qsTr("Welcome")
            }
            Text {
                id: bodyText
                width: parent.width
                text: qsTr("Sign in with your own phone: your password stays there.\nWhen you leave, nothing of you stays here.")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: page.theme.textColor
                font.family: page.theme.family
                font.pixelSize: page.units.text(page.theme.bodySize)
                lineHeightMode: Text.FixedHeight
                lineHeight: page.units.line(page.theme.bodySize * 1.05)
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        PhonePicture {
            id: picture
            anchors.right: parent.right
            anchors.rightMargin: page.units.px(140)
            y: page.units.px(150)
        }
        ActionRow {
            id: actionRow
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            focus: true
            actions: [page.signInAction]
        }
    }
    LanguageMenu {
        id: languages
        page: page
        frame: frame
        returnFocusTo: actionRow
    }
    IdleDimmer {
        id: dimmer
        anchors.fill: parent
        page: page
        clock: page.clock
        okActs: true
        onIdleChanged: {
            // Reset the page for the next visitor.
            if (!idle)
                return;
            languages.close();
            page.becameIdle();
        }
    }
    PointerHider { anchors.fill: parent }
}
