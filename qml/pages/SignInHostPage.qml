// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Shows a SignInScreen for the sign-in of a host, and another page while the host has no sign-in. Each sign-in gets a
    new SignInScreen, so that no state of one sign-in remains for the next.
*/
RemotePage {
    id: page

    /*! Null if the app has none at present. */
    required property SignInHost host
    /*! The page to show while the host has no sign-in. */
    required property Component pageWithoutSignIn
    /*! See SignInScreen. */
    property bool canGoBack: true
    /*! See SignInScreen. */
    property int signOutAfter: 0

    /*! Whether another page lies over the current one, which then takes neither keys nor clicks, touches and movements. */
    property bool covered: false
    /*! Whether the time left to approve is shown. */
    property bool countdown: true

    /*! The index of the choice that was made last on the page without a sign-in. It has the focus when that page returns. */
    property int lastChosen: 0

    /*! Emitted when a person leaves the SignInScreen for the page before it. */
    signal goBackRequested()
    signal closeRequested()

    /*! The sign-in that is shown. It keeps its value until the page is replaced, even if the host has none any more. */
    property SignIn signIn: null
    readonly property SignIn hostSignIn: host?.signIn ?? null
    /*! The item that contains the current page. */
    readonly property alias container: container
    /*! Null until the first page has been created. */
    property var currentPage: null

    function replacePage() {
        if (hostSignIn)
            signIn = hostSignIn;
        show(hostSignIn ? signInPage : pageWithoutSignIn);
    }

    // Before Qt 6.5 a Loader can't create a component that uses the ids around it.
    function show(component: Component) {
        const before = currentPage;
        // A page that gets its size only after its creation would be laid out twice.
        currentPage = component.createObject(container, { width: container.width, height: container.height });
        currentPage.focus = true;
        if (before) {
            before.visible = false;
            before.destroy();
        }
    }

    onHostSignInChanged: {
        // While this page is being created there is no current page yet.
        if (currentPage)
            replacePage();
    }
    Component.onCompleted: replacePage()

    PageLog { shows: page.hostSignIn ? "the page of a sign-in" : "the page without a sign-in" }

    FocusScope {
        id: container
        anchors.fill: parent
        enabled: !page.covered
        focus: true
    }
    Component {
        id: signInPage

        SignInScreen {
            anchors.fill: parent
            signIn: page.signIn
            canGoBack: page.canGoBack
            signOutAfter: page.signOutAfter
            styledAs: page
            keyMap: page.keyMap
            countdown: page.countdown
            onGoBackRequested: page.goBackRequested()
            onCloseRequested: page.closeRequested()
        }
    }
}
