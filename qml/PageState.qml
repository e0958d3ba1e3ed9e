// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! What the page shows: worked out from the states of the session and the flow, and from nothing else. */
QtObject {
    id: state

    required property DeviceFlow flow
    required property Session session

    /*! One for each set of actions. */
    enum Screen {
        Starting,
        Code,
        Denied,
        Expired,
        Failed,
        Cancelled,
        Busy,
        Welcome,
        SignedOut
    }

    readonly property int screen: {
        switch (session.state) {
        case Session.Restoring:
            return PageState.Starting;
        case Session.Storing:
        case Session.SigningOut:
            return PageState.Busy;
        case Session.SignedIn:
            return PageState.Welcome;
        }
        switch (flow.state) {
        case DeviceFlow.Connecting:
            return PageState.Starting;
        case DeviceFlow.Waiting:
        case DeviceFlow.Slowed:
        case DeviceFlow.Offline:
            return flow.hasCode ? PageState.Code : PageState.Starting;
        case DeviceFlow.Denied:
            return PageState.Denied;
        case DeviceFlow.Expired:
            return PageState.Expired;
        case DeviceFlow.Failed:
            return PageState.Failed;
        case DeviceFlow.Cancelled:
            return PageState.Cancelled;
        case DeviceFlow.SignedIn:
            return PageState.Busy;
        }
        return PageState.SignedOut;
    }

    readonly property bool offline: flow.state === DeviceFlow.Offline
    /*! Whether there is something under way that Back would cancel. */
    readonly property bool cancellable: screen === PageState.Code
        || flow.state === DeviceFlow.Connecting || offline

    /*! Names for SignInPage, the safe or helpful one first: it gets the focus. */
    readonly property list<string> actions: {
        switch (screen) {
        case PageState.Starting:
            return ["help", "notNow"];
        case PageState.Code:
            return ["help", "newCode", "notNow"];
        case PageState.Denied:
        case PageState.Expired:
            return ["newCode", "help", "notNow"];
        case PageState.Failed:
            return words.action === "" ? ["close"] : [words.action, "close"];
        case PageState.Busy:
            return ["close"];
        case PageState.Welcome:
            return ["done", "signOut"];
        }
        return ["signIn", "close"];
    }

    readonly property FailureWords words: FailureWords { reason: state.flow.reason }

    readonly property int sign: {
        switch (screen) {
        case PageState.Denied:
            return RoundSign.Cross;
        case PageState.Expired:
            return RoundSign.Clock;
        case PageState.Failed:
            return words.sign;
        case PageState.Welcome:
            return RoundSign.Check;
        case PageState.Cancelled:
        case PageState.SignedOut:
            return RoundSign.Leave;
        }
        return offline ? words.sign : RoundSign.Dots;
    }

    readonly property string title: {
        switch (screen) {
        case PageState.Denied:
            return qsTr("Someone pressed “Deny”");
        case PageState.Expired:
            return qsTr("The code has run out");
        case PageState.Failed:
            return words.title;
        case PageState.Cancelled:
            return qsTr("Not signed in");
        case PageState.SignedOut:
            return qsTr("You’re signed out");
        case PageState.Busy:
            return session.state === Session.SigningOut ? qsTr("Signing out…")
                                                        : qsTr("Approved. One moment…");
        case PageState.Welcome:
            return session.accountName === "" ? qsTr("You’re signed in")
                                              : qsTr("Welcome, %1").arg(session.accountName);
        }
        if (session.state === Session.Restoring)
            return qsTr("One moment…");
        return offline ? words.title : qsTr("Getting a code…");
    }

    readonly property string text: {
        switch (screen) {
        case PageState.Denied:
            return qsTr("The phone that opened this code said no, so nothing was signed in.\n"
                        + "If that was a mistake, get a new code and try again.");
        case PageState.Expired:
            return qsTr("Nobody approved it in time, and nothing was signed in.\n"
                        + "Get a new code when your phone is at hand.");
        case PageState.Failed:
            return words.text;
        case PageState.Cancelled:
            return qsTr("You stopped the sign-in, and nothing was changed.\n"
                        + "You can start again whenever you like.");
        case PageState.SignedOut:
            return qsTr("This device keeps nothing of your account.\n"
                        + "You can sign in again whenever you like.");
        case PageState.Busy:
            return session.state === Session.SigningOut
                ? qsTr("Telling the sign-in service that this device is done.")
                : qsTr("Keeping your sign-in on this device.");
        case PageState.Welcome:
            return welcome;
        }
        if (session.state === Session.Restoring)
            return qsTr("Looking for your sign-in on this device.");
        return offline ? words.text : qsTr("Asking the sign-in service for it.");
    }

    readonly property string welcome: session.lasting
        ? qsTr("This device is signed in, and stays so until you sign out.")
        : qsTr("This device is signed in. It has no place to keep that,\n"
               + "so it will ask again after a restart.")

    /*! For the technically minded; often empty. */
    readonly property string detail: screen !== PageState.Failed ? ""
        : flow.errorCode !== "" && flow.errorDetail !== "" ? flow.errorCode + " · " + flow.errorDetail
        : flow.errorCode + flow.errorDetail
}
