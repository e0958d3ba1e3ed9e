// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

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

    spoken: titleText.words + "\n" + bodyText.text

    onUpPressed: languages.inHeader || languages.enterHeader()
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
            id: words

            readonly property real usualY: page.units.px(262 - 200 * page.units.growth)
            readonly property real roomBottom: actionRow.y - frame.languageHeight - page.units.px(24)

            anchors.left: parent.left
            anchors.right: page.units.portrait ? parent.right : picture.left
            anchors.rightMargin: page.units.portrait ? 0 : page.units.gap(page.units.usualHeight ? 96 : 56)
            y: page.units.portrait && picture.fits ? Math.round(picture.y + picture.height + picture.space)
                                                  : page.units.paneY(shownHeight, roomBottom, usualY)
            room: page.units.portrait ? (roomBottom - page.units.paneTop) * 0.6 : page.units.roomAbove(roomBottom, usualY)
            spacing: page.units.px(30)
            centered: page.units.portrait

            Title {
                id: titleText
                width: parent.width
                words: qsTr("Welcome")
                horizontalAlignment: page.units.messageAlignment
                enlargement: page.units.messageEnlargement
                textSize: bodyText.size
            }
            BalancedParagraphs {
                id: bodyText
                width: parent.width
                text: qsTr("Sign in with your own phone: your password stays there.\nWhen you leave, nothing of you stays here.")
                horizontalAlignment: page.units.messageAlignment
                color: page.theme.textColor
                family: page.theme.family
                size: page.units.font(page.theme.bodySize * page.units.messageEnlargement)
                lineHeight: page.units.line(page.theme.bodySize * 1.05 * page.units.messageEnlargement)
            }
        }
        PhonePicture {
            id: picture

            // A portrait page has the picture above the words.
            readonly property real room: words.roomBottom - page.units.paneTop - (page.units.portrait ? words.shownHeight : 0)
            /*! A third of the height that is left on a portrait page, in pixels. */
            readonly property real space: Math.max(0, (room - height) / 3)

            size: page.units.usualHeight ? 1
                : Math.min(page.units.portrait ? 1.5 : 1, (room - page.units.px(page.units.portrait ? 160 : 40)) / page.units.px(592))
            /*! Whether it is large enough to be worth its room on a portrait page. */
            readonly property bool fits: !page.units.portrait || height >= page.units.px(300)
            visible: fits
            x: page.units.pictureX(width, LayoutMirroring.enabled, page.units.px(page.units.usualHeight ? 140 : 60))
            y: page.units.portrait ? Math.round(page.units.paneTop + space)
                                  : page.units.paneY(height, words.roomBottom, page.units.px(150))
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
