// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    The page of a public screen. A visitor starts at the welcome and signs in. After a time without a key or touch the
    page counts down, signs the visitor out and returns to the welcome. No key closes the page.
*/
SignInHostPage {
    id: page

    required property Kiosk kiosk

    readonly property bool countingDown: kiosk.secondsLeft > 0
    /*! The number of seconds at which the countdown began. */
    property int seconds: 1
    /*! The tag of the language in which every visit begins: see Language. */
    property string initialLanguage

    /*! Restores \c initialLanguage, which a visitor may have changed. */
    function resetLanguage() {
        if (language && language.tag !== initialLanguage)
            language.choose(initialLanguage);
    }

    Component.onCompleted: initialLanguage = language?.tag ?? ""
    onHostSignInChanged: {
        if (!hostSignIn)
            resetLanguage();
    }

    onCountingDownChanged: {
        if (countingDown) {
            seconds = kiosk.secondsLeft;
            stillThere.forceActiveFocus();
        } else {
            container.forceActiveFocus();
        }
    }

    host: kiosk
    signOutAfter: kiosk.signOutAfter
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
            onSignInRequested: page.kiosk.beginVisit()
            onBecameIdle: page.resetLanguage()
        }
    }
    StillTherePage {
        id: stillThere
        anchors.fill: parent
        visible: page.countingDown
        secondsLeft: page.kiosk.secondsLeft
        seconds: page.seconds
        countdown: page.countdown
        styledAs: page
        // The focus moves here when the countdown begins.
        focus: false
    }
    KioskGuard {
        swallowing: page.countingDown
        onTouched: page.kiosk.touch()
    }
    PointerHider { anchors.fill: parent }
}
