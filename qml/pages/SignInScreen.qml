// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
// Every file imports the module by its name, so that the types written in C++ are available even if a host loads the
// page by its URL.
import DeviceSignIn
import DeviceSignIn.impl

/*!
    One sign-in on a whole screen, made to be read from three meters away. SignInPage shows it.

    The host sets the SignIn, gives the page the focus, and calls SignIn::begin(). The page shows the state of that
    sign-in, and emits closeRequested() when the person is done.
*/
RemotePage {
    id: page

    required property SignIn signIn
    /*! Whether the time left is shown. The warning before its end is shown in any case. */
    property bool countdown: true
    /*! Whether Help says that the page can be read aloud. */
    property bool canSpeak: speechLibrary.installed

    /*! Whether there is another page to go back to. */
    property bool canGoBack: false
    /*! Seconds without a key or touch after which a kiosk signs its visitor out; 0 where that does not happen. */
    property int signOutAfter: 0

    /*!
        Emitted for Done. If there is no page to go back to, it is also emitted for Close, and for Back when there is nothing
        to cancel.
    */
    signal closeRequested()
    /*! Emitted for Back and for actions that mean the same, after what was under way has been canceled. */
    signal goBackRequested()

    readonly property DeviceFlow flow: signIn.flow
    readonly property Session session: signIn.session
    readonly property bool helpIsOpen: helpActions.visible
    /*! Whether the page closes as soon as tokens have been stored or revoked: Close was pressed meanwhile. */
    property bool closing: false

    /*! What stands in place of a code; null while a code is shown, because most pages begin with one and never need it. */
    readonly property MessagePane messagePane: messagePanes.count > 0 ? messagePanes.itemAt(0) as MessagePane : null

    mostScale: pageState.pane === PageState.Code && !helpIsOpen ? 1 : Infinity
    /*!
        Help, a HelpPane; null until it is opened, because most people never open it. The type of the property is Item, because
        the engine would prepare HelpPane together with the page for a property of that type, which delays the page.
    */
    readonly property Item helpPane: helpPanes.count > 0 ? helpPanes.itemAt(0) : null

    content: helpIsOpen && helpPane ? (helpPane as HelpPane).questions.map(question => question.join("\n")).join("\n")
        : pageState.paneName + "\n" + pageState.title + "\n" + pageState.text + "\n" + pageState.detail
    spoken: helpIsOpen && helpPane ? (helpPane as HelpPane).spoken
        : pageState.pane === PageState.Code ? codePane.spoken
        // While no code can be fetched, each try may change the detail. Leaving it out keeps the page from being read
        // again after each try.
        : pageState.title + "\n" + pageState.text
            + (pageState.detail === "" || pageState.pane === PageState.RetryingWithoutCode ? "" : "\n" + pageState.detail)
    spokenStatus: statusLine.text

    readonly property PageState pageState: PageState {
        flow: page.flow
        session: page.session
        signOutPage: page.signIn.signOutPage
        canGoBack: page.canGoBack
        signOutAfter: page.signOutAfter
        idle: dimmer.idle
        family: page.theme.family

        onHelpRequested: page.openHelp()
        onNotNowRequested: page.leave()
        onDoneRequested: page.closeRequested()
        onCloseRequested: page.close()

        onPaneChanged: {
            languages.close();
            page.closeHelp();
            // A code expires, and a connection is lost, without anybody's doing. All other changes mean that a person is
            // present, here or at the phone.
            if (pane !== PageState.Expired && pane !== PageState.RetryingWithoutCode)
                dimmer.recordActivity();
            if (page.closing && pane !== PageState.Working) {
                page.closing = false;
                page.close();
            }
        }
    }

    function openHelp() {
        helpActions.created = true;
        (helpPane as HelpPane).question = 0;
        helpActions.begin();
        helpActions.visible = true;
        moveFocusTo(helpActions);
    }

    function closeHelp() {
        if (!helpIsOpen)
            return;
        helpActions.visible = false;
        moveFocusTo(actions);
    }

    /*! Closes what is open over the page and gives the first action the focus. */
    function reset() {
        languages.close();
        closeHelp();
        actions.current = 0;
    }

    function close() {
        if (pageState.pane === PageState.Working)
            closing = true;
        else if (canGoBack)
            goBackRequested();
        else
            closeRequested();
    }

    /*! Cancels what is under way. Leaves the page if nothing was under way, or if there is a page to go back to. */
    function leave() {
        const cancels = pageState.cancellable;
        if (cancels)
            flow.cancel();
        if (canGoBack || !cancels)
            close();
    }

    /*! What Back does at present. A person who presses it means what was shown before, if that has just changed. */
    readonly property string backMeaning: !enabled ? "nothing" : languages.opened ? "close the languages"
        : helpIsOpen ? "close the help" : pageState.cancellable || pageState.pane === PageState.Starting ? "cancel" : "leave"
    onBackMeaningChanged: backMeaningSince.restart()

    function goBack() {
        if (helpIsOpen)
            closeHelp();
        else if (!backMeaningSince.isTooSoon())
            leave();
    }

    /*! Whether the code stands below the pane and the QR code. */
    readonly property bool stacks: units.stacks
    /*! Whether the status stands above the actions, instead of beside them. */
    readonly property bool statusAbove: stacks && !units.shortPortrait
    /*! The end of the room for the pane, the QR code and the code on a portrait page, in pixels. */
    readonly property real portraitBottom: statusAbove ? statusLine.y : actions.y - units.px(10)
    /*! Where the QR code, the pane and the code stand on a page of the present shape. */
    readonly property ScreenLayout layout: units.portrait ? portraitLayout : wideLayout
    readonly property WideLayout wideLayout: WideLayout {
        units: page.units
        pane: codePane.wholeHeight
        code: codePane.codeHeight
        codeLine: page.units.px(page.theme.codeSize * codePane.codeEnlargement * 1.32)
        caution: cautionText.leastHeight
        compactCaution: cautionText.compactHeight
        statusY: statusLine.y
        actionsY: actions.y
    }
    readonly property PortraitLayout portraitLayout: PortraitLayout {
        units: page.units
        pane: codePane.wholeHeight
        leastPane: codePane.leastHeight * codePane.leastScale
        caution: cautionText.leastHeight
        spacingFactor: cautionText.spacingFactor
        code: codePane.codeHeight
        usualHeight: codePane.usualHeightWithCode
        usualCaution: page.units.line(page.theme.smallSize) + page.units.gap(cautionText.usualGap)
        hasTile: qrTile.valid
        modules: qrTile.modules
        tileMargin: qrTile.margin
        pixelRatio: page.width > 0 ? page.Screen.devicePixelRatio : 1
        bottom: page.portraitBottom
    }

    // The functions for the arrow keys return false where there is nothing further in that direction.

    readonly property ActionRow shownActions: helpIsOpen ? helpActions : actions

    function moveAcross(steps: int): bool {
        return !languages.inHeader && shownActions.moveAcross(steps);
    }

    function goUp(): bool {
        if (!languages.inHeader && helpIsOpen && (helpPane as HelpPane).turn(-1))
            return true;
        return languages.enterHeader();
    }

    function goDown(): bool {
        if (!languages.inHeader)
            return helpIsOpen && (helpPane as HelpPane).turn(1);
        languages.leaveHeader();
        return true;
    }

    onCloseRequested: voice.stop()
    onGoBackRequested: voice.stop()

    onLeftPressed: moveAcross(-1) || passOn()
    onRightPressed: moveAcross(1) || passOn()
    onUpPressed: goUp() || passOn()
    onDownPressed: goDown() || passOn()
    onOkPressed: {
        if (languages.inHeader)
            languages.open();
        else
            shownActions.pressCurrent();
    }
    onBackPressed: goBack()
    onMenuPressed: {
        if (helpIsOpen)
            closeHelp();
        else if (pageState.actions.includes(pageState.helpAction))
            openHelp();
        else
            passOn();
    }

    ShownSince { id: backMeaningSince }
    SpeechLibrary { id: speechLibrary }
    PageLog { shows: page.pageState.paneName }

    // When an item is added, shown or hidden, Qt Quick's software renderer draws all siblings above it again. What does that
    // without being visible has an item of its own, so that the page is not drawn again.
    Item {
        anchors.fill: parent

        Announcement {
            anchors.fill: parent
            text: page.spoken
        }
        Announcement {
            anchors.fill: parent
            text: statusLine.text
        }
        // Nothing fades before the page is complete. Repeaters further down create their items first. So the pane with which
        // a page begins is there before this, and does not fade.
        Repeater {
            model: page.complete ? 1 : 0

            Item {
                FadeIn {
                    target: codePane
                    content: codePane.code
                }
                FadeIn { target: cautionText }
                FadeIn { target: page.messagePane }
                FadeIn { target: page.helpPane }
            }
        }
    }

    PageFrame {
        id: frame
        brandName: page.brandName
        deviceName: page.deviceName
        shift: dimmer.shift
        language: page.language
        languageY: statusLine.y + statusLine.height / 2
        // The name is left out before the code comes, too, so that the button does not change then.
        languageIconOnly: languageHeight > 0 && page.pageState.cancellable
            && statusLine.usualLength > page.units.safeWidth - statusLine.roomFor(languageButton.namedWidth)
        tabStops: page.tabStops

        QrTile {
            id: qrTile

            // verification_uri_complete is optional (RFC 8628, section 3.2). Without it the QR code contains only the
            // address, and the user code has to be entered on the phone.
            readonly property bool holdsCode: valid && text === page.flow.verificationUriComplete

            // On a page without much room, Help takes the whole of it.
            readonly property bool givesWay: page.helpIsOpen && (page.units.portrait || page.units.compact)

            x: page.units.pictureX(width, LayoutMirroring.enabled, 0)
            y: page.layout.tileY
            width: page.layout.tile
            height: page.layout.tile
            visible: page.flow.hasCode && valid && !givesWay
            text: page.flow.verificationUriComplete || page.flow.verificationUri
        }
        CodePane {
            id: codePane
            anchors.left: parent.left
            width: page.layout.paneWidth
            /*! The height with the caution, if that stands below the steps. */
            readonly property real wholeHeight: shownHeight + (page.units.compact ? 0 : cautionText.gap + cautionText.height)

            y: page.layout.paneY
            usualRoom: page.layout.roomForPane
            roomBesideTile: page.wideLayout.roomForPane
            wholeRoom: page.layout.wholeRoomForPane
            visible: page.pageState.pane === PageState.Code && !page.helpIsOpen
            codeParent: page.stacks ? belowTile : null
            caution: cautionText
            code: page.flow.userCode
            address: page.pageState.address
            scannable: qrTile.valid
            codeIsInPicture: qrTile.holdsCode
        }
        Item {
            id: belowTile
            width: page.units.safeWidth
            y: page.layout.codeY
        }
        Caution {
            id: cautionText

            // On a small panel it is a line of the whole width, which takes the least room.
            readonly property real indent: page.units.small ? 0 : codePane.indent
            readonly property real usualGap: page.units.small ? 8 : 16
            readonly property real gap: page.units.gap(usualGap * spacingFactor)
            readonly property real lowestY: actions.y - height - page.units.px(16)
            /*! The least height that it takes from the room of the pane, in pixels. */
            readonly property real leastHeight: page.units.compact ? 0 : shortHeight + gap

            anchors.left: parent.left
            // It begins where the words of the steps do, which may be scaled down.
            anchors.leftMargin: indent * codePane.scale
            y: page.units.compact ? lowestY : codePane.y + codePane.shownHeight + gap
            width: (page.units.small ? page.units.safeWidth : codePane.width) - indent
            visible: codePane.visible
            inFull: codePane.longCautionFits
            // Enlarged, it has several lines only if they do not take the room of the title.
            enlarged: !page.units.portrait || page.portraitLayout.roomWithCaution - enlargedHeight - gap
                >= codePane.leastHeightIn(page.portraitLayout.roomWithCaution - lowestHeight - gap)
            unprotected: page.flow.unprotected
            isTight: page.portraitLayout.isTight
        }
        Repeater {
            id: messagePanes
            model: page.pageState.pane === PageState.Code ? 0 : 1

            MessagePane {
                readonly property real usualY: page.units.px(262 - 200 * page.units.growth)

                anchors.left: codePane.left
                y: page.units.paneY(shownHeight, statusLine.y - page.units.px(24), usualY)
                width: Math.min(page.units.text(1360), page.units.safeWidth)
                room: page.units.roomAbove(statusLine.y - page.units.px(24), usualY)
                visible: page.pageState.pane !== PageState.Code && !page.helpIsOpen
                state: page.pageState
            }
        }
        Repeater {
            id: helpPanes
            model: helpActions.created ? 1 : 0

            HelpPane {
                anchors.left: parent.left
                // It is no anchor, because each change of y would update the width, on which y depends.
                width: page.units.safeWidth - (qrTile.givesWay ? 0 : qrTile.width + page.wideLayout.gap)
                // All pages of the help begin at the same y, at which the highest one has room.
                y: page.units.paneY(highestPage * (page.units.portrait ? 1.25 : 1), page.units.paneTop + room, page.units.paneTop)
                room: (page.statusAbove ? statusLine.y : page.units.safeHeight - page.units.actionHeight) - page.units.paneTop
                    - page.units.px(page.units.usualHeight ? 60 * page.units.growth : 30)
                visible: page.helpIsOpen
                address: page.pageState.address
                code: codePane.userCode.drawable ? page.flow.userCode : ""
                codeIsInPicture: qrTile.holdsCode
                canSpeak: page.canSpeak
                boundToHardware: page.flow.boundToHardware
                onCloseRequested: page.closeHelp()
            }
        }

        ActionRow {
            id: actions
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            focus: true
            visible: !page.helpIsOpen
            // No pane has more than three actions. If one gets a fourth, the row creates another button.
            capacity: 3
            created: page.complete
            actions: page.pageState.actions
            hasStatus: statusLine.text !== ""
            beside: hasStatus && !page.statusAbove
            tabStops: page.tabStops
        }
        ActionRow {
            id: helpActions
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            visible: false
            created: false
            capacity: 2
            actions: page.helpPane ? (page.helpPane as HelpPane).actions : []
            keepsFocus: !page.helpPane || !(page.helpPane as HelpPane).turning
            hasStatus: statusLine.text !== ""
            beside: hasStatus && !page.statusAbove
            tabStops: page.tabStops
        }
        StatusLine {
            id: statusLine
            /*! The width for the language button beside it, in pixels. */
            readonly property real languageRoom: frame.languageHeight > 0 ? roomFor(frame.languageButton.width) : 0

            /*! The width that a language button of \a buttonWidth takes. Its empty edge may overlap the status. */
            function roomFor(buttonWidth: real): real {
                return buttonWidth - page.units.px(12);
            }

            anchors.right: parent.right
            anchors.rightMargin: languageRoom
            // It is no second anchor, because each change of the height would update the width, on which the height depends.
            width: page.units.safeWidth - (page.statusAbove ? languageRoom : actions.width + page.units.px(40))
            anchors.bottom: page.statusAbove ? page.shownActions.top : parent.bottom
            anchors.bottomMargin: page.statusAbove ? page.units.px(page.units.small ? 10 : 32) : 0
            state: page.pageState
            begun: page.complete
            countdown: page.countdown
            above: page.statusAbove
            centered: languageRoom === 0
        }
    }

    LanguageMenu {
        id: languages
        page: page
        frame: frame
        returnFocusTo: page.helpIsOpen ? helpActions : actions
    }

    IdleDimmer {
        id: dimmer
        anchors.fill: parent
        page: page
        signIn: page.signIn
        okActs: page.pageState.pane === PageState.Expired
        onIdleChanged: {
            // An idle page may say "Press OK", which refers to the first action.
            if (idle)
                page.reset();
        }
    }
    // The last child lies above all others, so it receives every movement of the pointer.
    PointerHider { anchors.fill: parent }
}
