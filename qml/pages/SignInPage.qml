// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

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

    The sign-in runs while the page is visible. While the page is hidden, and after it is destroyed, neither codes nor
    tokens are requested. If it becomes visible again before the code expires, it shows the same code, which somebody
    may be typing on a phone. The provider may be declared anywhere, and may outlive the page.

    Keys that the page does not use, and arrow keys that lead beyond its edge, are passed on to the app: KeyNavigation
    and Keys work on the page.
*/
SignInHostPage {
    id: page

    /*! A Provider, or any SignInHost that the app has created in C++. */
    required property SignInHost provider

    /*! Whether the page can be seen. An app that does not show it in a Qt Quick window has to set this itself. */
    property bool seen: visible && (Window.window?.visible ?? false)

    /*! The sign-in that should be running; null while nobody can see the page. */
    readonly property SignIn visibleSignIn: seen ? provider?.signIn ?? null : null
    /*! The sign-in that this page has begun and not yet suspended. */
    property SignIn runningSignIn: null

    /*!
        Emitted when a person is signed in, by an approval just now or with tokens that were stored earlier. It is not
        emitted if the person was signed in before the page was created; then the page shows the name and offers to sign
        out.
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
        // Also while its window is not shown yet: a store in a file may be read before the window is on the screen.
        target: page.visible || page.seen ? page.hostSignIn?.session ?? null : null
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
            visible: problem !== "" || !page.provider
            title: words.title()
            text: problem || words.text()
            warning: true
            choices: []
            actions: [page.canGoBack ? backAction : closeAction]
            styledAs: page
            keyMap: page.keyMap
            onCloseRequested: page.closeRequested()
        }
    }
}
