// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import MediaDemo

/*!
    A film app for a television: films for everybody, and a list for people who are signed in. The sign-in page appears
    when somebody wants to see that list, and disappears by itself.
*/
RemoteControl {
    id: page

    required property Catalog catalog
    required property string issuer
    required property string clientId
    /*! Whether tokens are stored in the keychain. Otherwise they are lost when the app ends. */
    required property bool keepsTokens
    required property string deviceName

    readonly property string brandName: "Lantern"
    readonly property SignInTheme theme: SignInTheme {}
    readonly property Units units: Units {
        width: page.width
        height: page.height
    }
    /*! The left and the right margin of the screen. */
    readonly property real margin: units.px(104)

    /*! The session of the person, of the C++ type Session; null if the provider has no sign-in. */
    readonly property var session: account.signIn?.session ?? null
    readonly property bool signedIn: account.signedIn

    /*! The current place: "home" or "list". */
    property string place: "home"
    /*! The place to show after a sign-in. */
    property string goal: "home"
    /*! Whether a film is shown on the whole screen. */
    property bool showing: false

    readonly property bool onList: place === "list"
    readonly property int loadState: onList ? catalog.listState : catalog.homeState
    readonly property string problem: onList ? catalog.listProblem : catalog.homeProblem

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
            catalog.loadList();
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

    focus: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    onLeftPressed: move(0, LayoutMirroring.enabled ? 1 : -1)
    onRightPressed: move(0, LayoutMirroring.enabled ? -1 : 1)
    onUpPressed: move(-1, 0)
    onDownPressed: move(1, 0)
    // Keys that the sign-in page does not use arrive here as well.
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
            bar.focusPlace();
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
            bar.focusPlace();
        }
    }

    onSignedInChanged: {
        if (signedIn)
            return;
        closeMenu();
        place = "home";
    }

    // All parts of the page get them from here.
    Look.theme: theme
    Look.units: units

    Provider {
        id: account
        issuer: page.issuer
        clientId: page.clientId
        scopes: ["openid", "profile", "offline_access"]
        store: page.keepsTokens ? Provider.Keychain : Provider.Memory
    }

    Binding {
        target: page.catalog
        property: "session"
        value: page.session
    }
    Component.onCompleted: {
        catalog.loadHome();
        wall.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: page.theme.glowOuter
    }
    Hero {
        anchors.fill: parent
        title: message.visible ? undefined : wall.title
        whole: page.showing
    }
    Wall {
        id: wall
        y: page.units.px(612)
        width: parent.width
        height: parent.height - y
        visible: !message.visible
        // What the sign-in page covers takes no clicks.
        enabled: !signInPage.visible
        opacity: page.showing ? 0 : 1
        shelves: page.onList ? page.catalog.list : page.catalog.home
        onPressed: page.show(true)

        Behavior on opacity {
            enabled: !page.units.reduceMotion
            NumberAnimation { duration: page.theme.screenMotion }
        }
    }
    // It is shown only after a while, so that it does not flash.
    Text {
        x: page.margin
        y: page.units.px(300)
        opacity: slow.running || page.loadState !== Catalog.Loading || wall.shelves.count > 0 ? 0 : 1
        text: qsTr("One moment…")
        color: page.theme.brandColor
        font.family: page.theme.family
        font.pixelSize: page.units.text(page.theme.bodySize)

        Timer {
            id: slow
            interval: 700
            running: true
        }
    }
    Message {
        id: message
        x: page.margin
        y: page.units.px(300)
        enabled: !signInPage.visible
        visible: page.loadState === Catalog.Failed
            || (page.loadState === Catalog.Ready && wall.shelves.count === 0)
        title: page.loadState === Catalog.Failed ? qsTr("That didn’t work") : qsTr("Nothing here yet")
        text: page.loadState === Catalog.Failed ? page.problem : qsTr("Films that you choose are kept here.")
        action: page.loadState === Catalog.Failed ? qsTr("Try again") : ""
        onPressed: page.onList ? page.catalog.loadList() : page.catalog.loadHome()
        onVisibleChanged: {
            if (page.activeFocus && !bar.activeFocus)
                page.focusShelves();
        }
    }
    Bar {
        id: bar
        x: page.margin
        y: page.units.px(54)
        width: parent.width - 2 * x
        enabled: !signInPage.visible
        opacity: page.showing ? 0 : 1
        brandName: page.brandName
        place: page.place
        account: page.catalog.accountText
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
        anchors.topMargin: page.units.px(16)
        visible: false
        accountName: page.session?.accountName ?? ""
        onSignOutRequested: {
            page.closeMenu();
            page.session.signOut();
        }
    }
    // A SignInPage signs in while it is visible.
    SignInPage {
        id: signInPage
        anchors.fill: parent
        visible: false
        brandName: page.brandName
        deviceName: page.deviceName
        theme: page.theme
        provider: account
        canGoBack: true
        onSignedIn: page.endSignIn()
        onCloseRequested: page.endSignIn()
    }
}
