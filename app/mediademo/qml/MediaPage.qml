// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import MediaDemo

/*!
    A film app for a television: what there is to see for everybody, and a list of one's own for who is
    signed in. The sign-in page comes when somebody wants that list, and goes by itself.
*/
RemotePage {
    id: page

    required property Programme programme
    required property string issuer
    required property string clientId
    /*! Tokens are kept for the next time; else they end with the app. */
    required property bool keepsTokens

    readonly property Session session: account.signIn?.session ?? null
    readonly property bool signedIn: account.signedIn

    /*! Where one is: "home" or "list". */
    property string place: "home"
    /*! Where a sign-in leads. */
    property string goal: "home"
    /*! A film has been chosen, and takes the whole screen. */
    property bool showing: false

    readonly property bool onList: place === "list"
    readonly property int loading: onList ? programme.listState : programme.homeState
    readonly property string problem: onList ? programme.listProblem : programme.homeProblem

    signal closeRequested()

    function go(to: string) {
        if (to === "home")
            enter(to);
        else if (signedIn)
            to === "list" ? enter(to) : openMenu();
        else
            beginSignIn(to === "list" ? "list" : "home");
    }

    function enter(to: string) {
        place = to;
        slow.restart();
        if (onList)
            programme.loadList();
        focusShelves();
    }

    function focusShelves() {
        (message.visible ? message : wall).forceActiveFocus();
    }

    function beginSignIn(to: string) {
        goal = to;
        signInPage.visible = true;
        signInPage.forceActiveFocus();
    }

    function endSignIn() {
        if (!signInPage.visible)
            return;
        signInPage.visible = false;
        if (signedIn && goal === "list")
            enter("list");
        else
            bar.forceActiveFocus();
    }

    function openMenu() {
        menu.visible = true;
        menu.forceActiveFocus();
    }

    function closeMenu() {
        menu.visible = false;
        bar.forceActiveFocus();
    }

    function show(whole: bool) {
        showing = whole && wall.title !== undefined;
    }

    brandName: "Lantern"

    onLeftPressed: move(0, LayoutMirroring.enabled ? 1 : -1)
    onRightPressed: move(0, LayoutMirroring.enabled ? -1 : 1)
    onUpPressed: move(-1, 0)
    onDownPressed: move(1, 0)
    // What the sign-in page has no use for is nobody's.
    onOkPressed: {
        if (signInPage.visible)
            return;
        if (menu.visible)
            menu.pressCurrent();
        else if (bar.activeFocus)
            bar.pressCurrent();
        else if (message.activeFocus)
            message.pressCurrent();
        else
            show(!showing);
    }
    onBackPressed: {
        if (signInPage.visible)
            return;
        if (menu.visible)
            closeMenu();
        else if (showing)
            show(false);
        else if (wall.activeFocus && wall.goBack())
            return;
        else if (!bar.activeFocus)
            bar.enter();
        else if (onList)
            enter("home");
        else
            closeRequested();
    }
    onMenuPressed: {
        if (menu.visible)
            closeMenu();
        else if (!showing && !signInPage.visible)
            signedIn ? openMenu() : beginSignIn("home");
    }

    function move(rows: int, columns: int) {
        if (menu.visible || showing || signInPage.visible)
            return;
        if (bar.activeFocus) {
            bar.move(columns);
            if (rows > 0)
                focusShelves();
        } else if (!(wall.activeFocus && wall.move(rows, columns)) && rows < 0) {
            bar.enter();
        }
    }

    onSignedInChanged: {
        if (signedIn)
            return;
        closeMenu();
        place = "home";
    }

    Provider {
        id: account
        issuer: page.issuer
        clientId: page.clientId
        scopes: ["openid", "profile", "offline_access"]
        store: page.keepsTokens ? Provider.Keychain : Provider.Memory
    }

    Units {
        id: screen
        width: page.width
        height: page.height
        textScale: page.textScale
        reduceMotion: page.reduceMotion
    }

    Binding {
        target: page.programme
        property: "session"
        value: page.session
    }
    Component.onCompleted: {
        programme.loadHome();
        wall.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: page.theme.glowOuter
    }
    Hero {
        anchors.fill: parent
        theme: page.theme
        units: screen
        title: message.visible ? undefined : wall.title
        whole: page.showing
    }
    Wall {
        id: wall
        y: screen.px(612)
        width: parent.width
        height: parent.height - y
        visible: !message.visible
        opacity: page.showing ? 0 : 1
        theme: page.theme
        units: screen
        shelves: page.onList ? page.programme.list : page.programme.home
        onPressed: page.show(true)

        Behavior on opacity {
            enabled: !page.reduceMotion
            NumberAnimation { duration: page.theme.screenMotion }
        }
    }
    // Who has to wait should know for what; who hasn't would only see it flash.
    Text {
        x: screen.marginX
        y: screen.px(300)
        opacity: slow.running || page.loading !== Programme.Loading || wall.shelves.count > 0 ? 0 : 1
        text: qsTr("One moment…")
        color: page.theme.brandColor
        font.family: page.theme.family
        font.pixelSize: screen.text(page.theme.bodySize)

        Timer {
            id: slow
            interval: 700
            running: true
        }
    }
    Message {
        id: message
        x: screen.marginX
        y: screen.px(300)
        visible: page.loading === Programme.Failed
            || (page.loading === Programme.Ready && wall.shelves.count === 0)
        theme: page.theme
        units: screen
        title: page.loading === Programme.Failed ? qsTr("That didn’t work") : qsTr("Nothing here yet")
        text: page.loading === Programme.Failed ? page.problem : qsTr("Films that you choose are kept here.")
        action: page.loading === Programme.Failed ? qsTr("Try again") : ""
        onPressed: page.onList ? page.programme.loadList() : page.programme.loadHome()
        onVisibleChanged: {
            if (page.activeFocus && !bar.activeFocus)
                page.focusShelves();
        }
    }
    Bar {
        id: bar
        x: screen.marginX
        y: screen.px(54)
        width: parent.width - 2 * x
        opacity: page.showing ? 0 : 1
        theme: page.theme
        units: screen
        brandName: page.brandName
        place: page.place
        account: page.session?.state === Session.SigningOut ? qsTr("Signing out…")
            : page.signedIn ? page.session?.accountName || qsTr("Signed in")
            // The server has ended the session: nobody should wonder where the list is.
            : (page.session?.endReason ?? Reason.None) !== Reason.None ? qsTr("Sign in again")
            : qsTr("Sign in")
        onChosen: place => page.go(place)
    }
    MouseArea {
        anchors.fill: parent
        enabled: menu.visible || page.showing
        onClicked: menu.visible ? page.closeMenu() : page.show(false)
    }
    AccountMenu {
        id: menu
        anchors.right: bar.right
        anchors.top: bar.bottom
        anchors.topMargin: screen.px(16)
        visible: false
        theme: page.theme
        units: screen
        accountName: page.session?.accountName ?? ""
        onSignOutRequested: {
            page.closeMenu();
            page.session.signOut();
        }
    }
    // It signs in as long as it can be seen.
    SignInPage {
        id: signInPage
        anchors.fill: parent
        visible: false
        styledAs: page
        provider: account
        canGoBack: true
        onSignedIn: page.endSignIn()
        onCloseRequested: page.endSignIn()
    }
    PointerHider { anchors.fill: parent }
}
