// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    Shows the sign-in page for whatever sign-in its host has, and another page where there is none.
    Each sign-in gets a page of its own, of which nothing is left for the next.
*/
RemotePage {
    id: page

    required property SignInHost host
    /*! The page for in between. */
    required property Component between
    /*! See SignInScreen. */
    property bool canGoBack: true
    property int signOutAfter: 0

    /*! The time left to approve is shown. */
    property bool countdown: true

    /*! The person wants what was there before. */
    signal goBackRequested()
    signal closeRequested()

    /*! The one that is shown: not before its page has gone does it change. */
    property SignIn signIn: null
    readonly property SignIn next: host.signIn
    /*! Where the one page or the other is. */
    readonly property alias place: place
    property var shown: null

    function follow() {
        if (next)
            signIn = next;
        show(next ? signInPage : between);
    }

    // Not by a Loader: before Qt 6.5 it can't make what knows the names around it.
    function show(kind: Component) {
        const before = shown;
        shown = kind.createObject(place);
        shown.focus = true;
        if (before) {
            before.visible = false;
            before.destroy();
        }
    }

    onNextChanged: {
        // Which it does while this page is being made, too.
        if (shown)
            follow();
    }
    Component.onCompleted: follow()

    FocusScope {
        id: place
        anchors.fill: parent
        focus: true
    }
    Component {
        id: signInPage

        SignInScreen {
            anchors.fill: parent
            signIn: page.signIn
            canGoBack: page.canGoBack
            signOutAfter: page.signOutAfter
            like: page
            keyMap: page.keyMap
            countdown: page.countdown
            onGoBackRequested: page.goBackRequested()
            onCloseRequested: page.closeRequested()
        }
    }
}
