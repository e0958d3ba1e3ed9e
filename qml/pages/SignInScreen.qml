// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
// By name, here and in the other files: so the types written in C++ are there, too, when a host
// loads the page by its URL.
import DeviceSignIn

/*!
    One sign-in, for a whole screen seen from three metres: what SignInPage shows.

    Give it a SignIn and the focus; it shows whatever that one is doing, and asks to be closed when
    there is nothing left for it to do. It is the host who calls SignIn::begin().
*/
RemotePage {
    id: page

    required property SignIn signIn
    /*! The time left is shown; a warning before the end is given in any case. */
    property bool countdown: true
    /*! Whether Help tells of it that the page can speak. */
    property bool canSpeak: speechLibrary.installed

    /*! There is another page to go back to. */
    property bool canGoBack: false
    /*! Of a kiosk: see Kiosk. 0 where nobody is signed out by themselves. */
    property int signOutAfter: 0

    /*! Done; and, where one can't go back, Close, or Back where nothing is left to cancel. */
    signal closeRequested()
    /*! Back, or an action that means the same; what was under way is cancelled. */
    signal goBackRequested()

    readonly property Units units: frame.units
    readonly property DeviceFlow flow: signIn.flow
    readonly property Session session: signIn.session
    readonly property bool helpIsOpen: helpAction.visible
    spoken: helpIsOpen ? helpScreen.spoken
        : pageState.screen === PageState.Code ? codeScreen.spoken
        // What the server says to each try would have the same page read again and again.
        : pageState.title + "\n" + pageState.text
            + (pageState.detail === "" || pageState.screen === PageState.HeldUp ? "" : "\n" + pageState.detail)
    news: statusLine.text
    /*! Close was asked for while tokens are being kept or given back: that is finished first. */
    property bool closing: false

    function openHelp() {
        helpScreen.page = 0;
        helpAction.visible = true;
        moveFocusTo(helpAction);
    }

    function closeHelp() {
        if (!helpIsOpen)
            return;
        helpAction.visible = false;
        moveFocusTo(actions);
    }

    /*! As it is with nobody there: the first action has the focus. */
    function rest() {
        languages.close();
        closeHelp();
        actions.current = 0;
    }

    function close() {
        if (pageState.screen === PageState.Busy)
            closing = true;
        else if (canGoBack)
            goBackRequested();
        else
            closeRequested();
    }

    function leave() {
        const cancels = pageState.cancellable;
        if (cancels)
            flow.cancel();
        if (canGoBack || !cancels)
            close();
    }

    function perform(action: string) {
        switch (action) {
        case "help":
            openHelp();
            break;
        case "next":
            helpScreen.turn(1);
            break;
        case "closeHelp":
            closeHelp();
            break;
        case "newCode":
        case "tryAgain":
        case "signIn":
            flow.start();
            break;
        case "openKeychain":
            // The keychain itself asks for its password, where there is somebody to be asked.
            if (session.state === Session.SignedIn)
                session.keep();
            else
                session.restore();
            break;
        case "signOut":
            session.signOut();
            break;
        case "notNow":
            leave();
            break;
        case "done":
            closeRequested();
            break;
        case "close":
        case "back":
            close();
            break;
        }
    }

    /*! False where there is nothing further on. */
    function moveFocus(steps: int): bool {
        const row = helpIsOpen ? helpAction : actions;
        return !languages.inHeader && row.move(LayoutMirroring.enabled ? -steps : steps);
    }

    function goUp(): bool {
        return helpIsOpen && helpScreen.turn(-1) || languages.enterHeader();
    }

    function goDown(): bool {
        if (!languages.inHeader)
            return helpIsOpen && helpScreen.turn(1);
        languages.leaveHeader();
        return true;
    }

    onCloseRequested: voice.hush()
    onGoBackRequested: voice.hush()

    onLeftPressed: moveFocus(-1) || passOn()
    onRightPressed: moveFocus(1) || passOn()
    onUpPressed: goUp() || passOn()
    onDownPressed: goDown() || passOn()
    onOkPressed: {
        if (languages.inHeader)
            languages.open();
        else
            (helpIsOpen ? helpAction : actions).pressCurrent();
    }
    onBackPressed: helpIsOpen ? closeHelp() : leave()
    onMenuPressed: {
        if (helpIsOpen)
            closeHelp();
        else if (pageState.actions.includes("help"))
            openHelp();
        else
            passOn();
    }

    PageState {
        id: pageState
        flow: page.flow
        session: page.session
        signOutPage: page.signIn.signOutPage
        canGoBack: page.canGoBack
        signOutAfter: page.signOutAfter
        idle: curtain.idle
        onScreenChanged: {
            languages.close();
            page.closeHelp();
            // Only time does these; all else is somebody's doing, here or on the phone.
            if (screen !== PageState.Expired && screen !== PageState.HeldUp)
                curtain.touch();
            if (page.closing && screen !== PageState.Busy) {
                page.closing = false;
                page.close();
            }
        }
    }

    SpeechLibrary { id: speechLibrary }
    Announcement {
        anchors.fill: parent
        text: page.spoken
    }
    Announcement {
        anchors.fill: parent
        text: statusLine.text
    }

    PageFrame {
        id: frame
        theme: page.theme
        brandName: page.brandName
        deviceName: page.deviceName
        textScale: page.textScale
        reduceMotion: page.reduceMotion
        shift: curtain.shift
        language: page.language
        tabStops: languages.stopsBelow

        QrTile {
            id: qrTile

            // verification_uri_complete is optional (RFC 8628, section 3.2). Without it the QR code holds the
            // address alone, and the phone asks for the user code.
            readonly property bool holdsCode: valid && text === page.flow.verificationUriComplete

            anchors.right: parent.right
            y: page.units.px(460) - height / 2
            visible: page.flow.hasCode && valid
            theme: page.theme
            units: page.units
            text: page.flow.verificationUriComplete || page.flow.verificationUri
        }
        CodeScreen {
            id: codeScreen
            anchors.left: parent.left
            anchors.right: qrTile.left
            anchors.rightMargin: page.units.gap(72)
            y: page.units.screenTop
            room: actions.y - y - page.units.px(24)
            visible: pageState.screen === PageState.Code && !page.helpIsOpen
            theme: page.theme
            units: page.units
            code: page.flow.userCode
            address: page.flow.verificationUri.replace(/^https?:\/\//, "").replace(/\/$/, "")
            scannable: qrTile.valid
            codeIsInPicture: qrTile.holdsCode
        }
        MessageScreen {
            id: messageScreen
            anchors.left: parent.left
            y: page.units.px(262 - 200 * page.units.growth)
            width: Math.min(page.units.text(1360), parent.width)
            room: statusLine.y - y - page.units.px(24)
            visible: pageState.screen !== PageState.Code && !page.helpIsOpen
            theme: page.theme
            units: page.units
            state: pageState
        }
        HelpScreen {
            id: helpScreen
            anchors.left: parent.left
            anchors.right: qrTile.left
            anchors.rightMargin: page.units.gap(72)
            y: page.units.screenTop
            room: actions.y - y - page.units.px(60 * page.units.growth)
            visible: page.helpIsOpen
            theme: page.theme
            units: page.units
            address: page.flow.verificationUri.replace(/^https?:\/\//, "").replace(/\/$/, "")
            code: page.flow.userCode
            codeIsInPicture: qrTile.holdsCode
            canSpeak: page.canSpeak
        }

        ActionRow {
            id: actions
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            focus: true
            visible: !page.helpIsOpen
            theme: page.theme
            units: page.units
            actions: pageState.actions
            tabStops: languages.stopsBelow
            onTriggered: action => page.perform(action)
        }
        ActionRow {
            id: helpAction
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            visible: false
            theme: page.theme
            units: page.units
            actions: helpScreen.page < helpScreen.pages - 1 ? ["next", "closeHelp"] : ["closeHelp"]
            tabStops: languages.stopsBelow
            onTriggered: action => page.perform(action)
        }
        StatusLine {
            id: statusLine
            anchors.left: actions.right
            anchors.leftMargin: page.units.px(40)
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            theme: page.theme
            units: page.units
            state: pageState
            countdown: page.countdown
        }
    }

    FadeIn { target: codeScreen; theme: page.theme; units: page.units }
    FadeIn { target: messageScreen; theme: page.theme; units: page.units }
    FadeIn { target: helpScreen; theme: page.theme; units: page.units }

    LanguageMenu {
        id: languages
        page: page
        frame: frame
        home: page.helpIsOpen ? helpAction : actions
    }

    IdleCurtain {
        id: curtain
        anchors.fill: parent
        theme: page.theme
        units: page.units
        page: page
        signIn: page.signIn
        okActs: pageState.screen === PageState.Expired
        onIdleChanged: {
            // Where the page says "Press OK", OK has to be about that.
            if (idle)
                page.rest();
        }
    }
    // Last, and so above everything else.
    PointerHider { anchors.fill: parent }
}
