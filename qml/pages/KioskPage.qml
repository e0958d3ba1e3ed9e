// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    A public screen: welcomes a visitor, signs the visitor in, asks whether the visitor is still there, and returns to
    the welcome when the visitor has gone. No key leads out of it.
*/
SignInHostPage {
    id: page

    required property Kiosk kiosk

    readonly property bool countingDown: kiosk.secondsLeft > 0
    /*! The number of seconds at which the countdown began. */
    property int seconds: 1
    /*! The language that every visitor finds at first: the tag of a Language. */
    property string initialLanguage

    /*! Undoes what a visitor has chosen. */
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
        // A visitor who presses Back once too often stays signed in.
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
        // It gets the focus when the countdown begins.
        focus: false
    }
    KioskGuard {
        swallowing: page.countingDown
        onTouched: page.kiosk.touch()
    }
    PointerHider { anchors.fill: parent }
}
