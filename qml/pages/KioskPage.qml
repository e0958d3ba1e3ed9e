// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    The page of a public screen. A visitor starts at the WelcomePage and signs in. After a time without a key or touch, and
    at the end of the longest visit, the page counts down, signs the visitor out and returns to the WelcomePage. No key
    closes the page. After a visit everything on it is as it was before.
*/
SignInHostPage {
    id: page

    required property Kiosk kiosk

    readonly property bool countingDown: kiosk !== null && kiosk.secondsLeft > 0
    /*! The number of seconds at which the countdown began. */
    property int countdownLength: 1
    /*! The tag of the language in which every visit begins: see Language. */
    property string initialLanguage

    /*! Undoes what a visitor may have changed: the language, and whether the page is read aloud. */
    function reset() {
        if (language && language.tag !== initialLanguage)
            language.choose(initialLanguage);
        voice.reset();
        collectGarbage.start();
    }

    Component.onCompleted: initialLanguage = language?.tag ?? ""
    onHostSignInChanged: {
        if (!hostSignIn)
            reset();
    }

    onCountingDownChanged: {
        if (countingDown) {
            countdownLength = kiosk.secondsLeft;
            stillThere.forceActiveFocus();
        } else {
            container.forceActiveFocus();
        }
    }

    Connections {
        target: page.kiosk
        // The countdown to the end of the longest visit takes the place of another one, and begins with what is left then.
        function onCanStayChanged() {
            page.countdownLength = page.kiosk.secondsLeft;
        }
    }

    // The engine keeps the strings of a page, such as the visitor's name, until it collects its garbage, and TextLines those
    // that it has measured.
    Timer {
        id: collectGarbage
        interval: 0
        onTriggered: {
            TextLines.forget();
            // From Qt 6.8 on the engine may be collecting already. The first call ends that, and leaves what has become garbage
            // since it began.
            gc();
            gc();
        }
    }

    host: kiosk
    covered: countingDown
    signOutAfter: kiosk?.signOutAfter ?? 0
    pageWithoutSignIn: welcomePage
    onCloseRequested: kiosk.endVisit()
    onGoBackRequested: {
        // Back does not end the visit of somebody who is signed in, because it may have been pressed by accident.
        if (signIn.session.state !== Session.SignedIn)
            kiosk.endVisit();
    }

    Component {
        id: welcomePage

        WelcomePage {
            anchors.fill: parent
            styledAs: page
            keyMap: page.keyMap
            onSignInRequested: page.kiosk?.beginVisit()
            onBecameIdle: page.reset()
        }
    }
    StillTherePage {
        id: stillThere
        anchors.fill: parent
        visible: page.countingDown
        secondsLeft: page.kiosk?.secondsLeft ?? 0
        seconds: page.countdownLength
        canStay: page.kiosk?.canStay ?? true
        onSignOutRequested: page.kiosk.endVisit()
        countdown: page.countdown
        styledAs: page
        // The focus moves here when the countdown begins.
        focus: false
    }
    KioskGuard {
        // At the end of the longest visit no key prolongs it, and OK presses the button that is shown.
        consumesKeys: page.countingDown && (page.kiosk?.canStay ?? true)
        onUsed: page.kiosk?.recordActivity()
    }
    PointerHider { anchors.fill: parent }
}
