// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    A screen to which anybody may come: welcomes them, signs them in, asks whether they are still there,
    and is as before when they have gone. Nothing that is pressed leads out of it.
*/
SignInHostPage {
    id: page

    required property Kiosk kiosk

    readonly property bool countingDown: kiosk.secondsLeft > 0
    /*! Where the countdown began. */
    property int seconds: 1
    /*! What is spoken to whoever comes: a Language's tag. */
    property string usualLanguage

    /*! What one visitor has chosen is not the next one's. */
    function speakAsUsual() {
        if (language && language.tag !== usualLanguage)
            language.choose(usualLanguage);
    }

    Component.onCompleted: usualLanguage = language?.tag ?? ""
    onNextChanged: {
        if (!next)
            speakAsUsual();
    }

    onCountingDownChanged: {
        if (countingDown) {
            seconds = kiosk.secondsLeft;
            stillThere.forceActiveFocus();
        } else {
            place.forceActiveFocus();
        }
    }

    host: kiosk
    signOutAfter: kiosk.signOutAfter
    between: welcomePage
    onCloseRequested: kiosk.endVisit()
    onGoBackRequested: {
        // Nobody is signed out by a key that was pressed too often.
        if (signIn.session.state !== Session.SignedIn)
            kiosk.endVisit();
    }

    Component {
        id: welcomePage

        WelcomePage {
            anchors.fill: parent
            like: page
            keyMap: page.keyMap
            onSignInRequested: page.kiosk.beginVisit()
            onLeftAlone: page.speakAsUsual()
        }
    }
    StillTherePage {
        id: stillThere
        anchors.fill: parent
        visible: page.countingDown
        secondsLeft: page.kiosk.secondsLeft
        seconds: page.seconds
        countdown: page.countdown
        like: page
        // Not before it is needed.
        focus: false
    }
    KioskGuard {
        swallowing: page.countingDown
        onTouched: page.kiosk.touch()
    }
    PointerHider { anchors.fill: parent }
}
