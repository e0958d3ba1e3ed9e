// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    The sign-in page, as an app embeds it: in a window, a StackView or a Loader, on the whole screen or
    a part of it.

    \qml
    SignInPage {
        focus: true
        provider: Provider { issuer: "https://id.example.com"; clientId: "living-room-tv"; scopes: ["openid"] }
        onSignedIn: stack.replace(library)
        onCloseRequested: stack.pop()
    }
    \endqml

    It signs in as long as it can be seen. Once it is hidden or gone nothing is asked any more; if it comes
    back, the code that somebody may be typing on a phone just then is still good. The provider may stand
    anywhere, and outlive the page.

    Keys that it has no use for are the host's, and so are arrows that lead beyond its edge:
    KeyNavigation and Keys on the page hear of them.
*/
SignInHostPage {
    id: page

    /*! A Provider, or any SignInHost that the app has made in C++. */
    required property SignInHost provider

    /*! Whether somebody can see it; a host whose windows are none of Qt's can say so itself. */
    property bool seen: visible && (Window.window?.visible ?? false)

    readonly property SignIn wanted: seen ? provider.signIn : null
    property SignIn begun: null

    /*!
        Somebody is signed in: after having approved, or by what was kept from the last time. Not where
        somebody was before the page came; it shows who, then, and offers to sign out.
    */
    signal signedIn()

    host: provider
    tabStops: true
    between: problemPage
    onGoBackRequested: closeRequested()
    onWantedChanged: {
        begun?.suspendFor(page);
        begun = wanted;
        begun?.beginFor(page);
    }
    Component.onDestruction: begun?.suspendFor(page)

    Connections {
        target: page.begun?.session ?? null
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
            actions: [page.canGoBack ? "back" : "close"]
            like: page
            keyMap: page.keyMap
            onCloseRequested: page.closeRequested()
        }
    }
}
