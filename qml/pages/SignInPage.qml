// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    The sign-in page for embedding in an app: in a window, a StackView or a Loader, on the whole screen or a part of
    it.

    \qml
    SignInPage {
        focus: true
        provider: Provider { issuer: "https://id.example.com"; clientId: "living-room-tv"; scopes: ["openid"] }
        onSignedIn: stack.replace(library)
        onCloseRequested: stack.pop()
    }
    \endqml

    It signs in as long as it is visible. While it is hidden, and after it is destroyed, it asks the server nothing. If
    it becomes visible again in time, the code is still valid that somebody may be typing on a phone. The provider may
    be declared anywhere, and may outlive the page.

    Keys that the page does not use, and arrow keys that lead beyond its edge, go on to the host: KeyNavigation and
    Keys work on the page.
*/
SignInHostPage {
    id: page

    /*! A Provider, or any SignInHost that the app has created in C++. */
    required property SignInHost provider

    /*! Whether somebody can see the page. A host that does not use windows of Qt sets it itself. */
    property bool seen: visible && (Window.window?.visible ?? false)

    /*! The sign-in that should be running; null while nobody can see the page. */
    readonly property SignIn visibleSignIn: seen ? provider.signIn : null
    /*! The sign-in that this page has begun and not yet suspended. */
    property SignIn runningSignIn: null

    /*!
        Somebody is signed in: by approving just now, or with the tokens that were stored the last time. It is not
        emitted if somebody was signed in before the page was created; the page shows the name then, and offers to
        sign out.
    */
    signal signedIn()

    host: provider
    tabStops: true
    pageWithoutSignIn: problemPage
    onGoBackRequested: closeRequested()
    onVisibleSignInChanged: {
        runningSignIn?.suspendFor(page);
        runningSignIn = visibleSignIn;
        runningSignIn?.beginFor(page);
    }
    Component.onDestruction: runningSignIn?.suspendFor(page)

    Connections {
        target: page.runningSignIn?.session ?? null
        function onSignedIn() {
            page.signedIn();
        }
    }

    FailureWords {
        id: words
        reason: Reason.NotConfigured
    }
    Component {
        id: problemPage

        ChoicePage {
            readonly property string problem: (page.provider as Provider)?.problem ?? ""

            anchors.fill: parent
            visible: problem !== ""
            title: words.title
            text: problem
            warning: true
            choices: []
            actions: [page.canGoBack ? backAction : closeAction]
            styledAs: page
            keyMap: page.keyMap
            onCloseRequested: page.closeRequested()
        }
    }
}
