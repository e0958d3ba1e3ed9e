// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*! What the page shows: worked out from the states of the session and the flow, and from nothing else. */
QtObject {
    id: state

    required property DeviceFlow flow
    required property Session session
    /*! Where a person ends a sign-in by hand; often empty. */
    required property string signOutPage
    /*! There is another page to go back to. */
    required property bool canGoBack
    /*! Of a kiosk; else 0. */
    required property int signOutAfter
    /*! Nobody has touched the page for some time. */
    required property bool idle

    /*! One for each set of actions. */
    enum Screen {
        Starting,
        Code,
        HeldUp,
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
            // To look once more is no reason to take the code away.
            if (flow.hasCode)
                break;
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
            return flow.hasCode ? PageState.Code : PageState.HeldUp;
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
        return session.endReason === Reason.WrongIdentity ? PageState.Failed : PageState.SignedOut;
    }

    /*! Whether a sign-in may be in the keychain that nobody can see. */
    readonly property bool locked: session.storeStatus === Session.Locked
    /*! Whether a sign-in is in the keychain that should not be there any more. */
    readonly property bool leftOver: screen === PageState.SignedOut
        && session.endReason === Reason.None && !session.deleted
    readonly property bool offline: flow.state === DeviceFlow.Offline
    /*! Whether there is something under way that Back would cancel. */
    readonly property bool cancellable: screen === PageState.Code
        || flow.state === DeviceFlow.Connecting || offline

    readonly property bool kiosk: signOutAfter > 0
    readonly property string wayOut: canGoBack ? "back" : "close"

    /*! Names for SignInScreen, the safe or helpful one first: it gets the focus. */
    readonly property list<string> actions: {
        switch (screen) {
        case PageState.Starting:
            return ["help", "notNow"];
        case PageState.Code:
            return ["help", locked ? "openKeychain" : "newCode", "notNow"];
        case PageState.HeldUp:
            return ["tryAgain", "notNow"];
        case PageState.Denied:
        case PageState.Expired:
            return ["newCode", "help", "notNow"];
        case PageState.Failed:
            return words.action === "" ? [wayOut] : [words.action, wayOut];
        case PageState.Busy:
            return [wayOut];
        case PageState.Welcome:
            if (kiosk)
                return ["signOut"];
            return locked ? ["done", "openKeychain", "signOut"] : ["done", "signOut"];
        }
        // The next one to sign in at a kiosk may be somebody else.
        return kiosk ? [wayOut] : ["signIn", wayOut];
    }

    readonly property Bidi bidi: Bidi {}

    readonly property FailureWords words: FailureWords {
        // The tokens may turn out to be worth nothing when the flow has done its part.
        reason: state.flow.reason !== Reason.None ? state.flow.reason : state.session.endReason
    }

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
            return leftOver ? RoundSign.Lock : RoundSign.Leave;
        }
        return offline ? words.sign : RoundSign.Dots;
    }

    readonly property string title: {
        switch (screen) {
        case PageState.Denied:
            return qsTr("Someone pressed “Deny”");
        case PageState.Expired:
            return idle ? qsTr("Press OK for a new code") : qsTr("The code has run out");
        case PageState.Failed:
            return words.title;
        case PageState.Cancelled:
            return qsTr("Not signed in");
        case PageState.SignedOut:
            return leftOver ? qsTr("The sign-in is still kept here") : qsTr("You’re signed out");
        case PageState.Busy:
            if (session.state !== Session.SigningOut)
                return qsTr("Approved. One moment…");
            return session.endReason === Reason.None ? qsTr("Signing out…") : qsTr("One moment…");
        case PageState.Welcome:
            return session.accountName === "" ? qsTr("You’re signed in")
                                              : qsTr("Welcome, %1").arg(bidi.name(session.accountName));
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
            if (idle)
                return qsTr("The last one has run out, and nothing was signed in.");
            return qsTr("Nobody approved it in time, and nothing was signed in.\n"
                        + "Get a new code when your phone is at hand.");
        case PageState.Failed:
            return words.text;
        case PageState.Cancelled:
            return qsTr("You stopped the sign-in, and nothing was changed.\n"
                        + "You can start again whenever you like.");
        case PageState.SignedOut:
            return farewell;
        case PageState.Busy:
            if (session.state !== Session.SigningOut)
                return kiosk ? qsTr("Getting everything ready.") : qsTr("Keeping your sign-in on this device.");
            return session.endReason === Reason.None
                ? qsTr("Telling the sign-in service that this device is done.")
                : qsTr("Removing the sign-in from this device.");
        case PageState.Welcome:
            return welcome;
        }
        if (session.state === Session.Restoring)
            return qsTr("Looking for your sign-in on this device.");
        return offline ? words.text : qsTr("Asking the sign-in service for it.");
    }

    readonly property string welcome: kiosk
        ? (signOutAfter % 60 === 0
           ? qsTr("Sign out when you leave.\nWhen nobody touches this screen for %Ln min, that happens by itself.",
                  "", signOutAfter / 60)
           : qsTr("Sign out when you leave.\nWhen nobody touches this screen for %Ln s, that happens by itself.",
                  "", signOutAfter))
        : session.lasting
        ? qsTr("This device is signed in, and stays so until you sign out.")
        : locked
        ? qsTr("This device is signed in, but its keychain is locked.\n"
               + "Unlock it and try again, or you’ll be asked again after a restart.")
        : qsTr("This device is signed in. It has no place to keep that,\n"
               + "so it will ask again after a restart.")

    readonly property string farewell: {
        switch (session.endReason) {
        case Reason.CodeRefused:
            return qsTr("The sign-in service ended this sign-in.\nSign in again to go on.");
        case Reason.NotSignedIn:
            return qsTr("This sign-in has run out.\nSign in again to go on.");
        }
        if (leftOver)
            return qsTr("The keychain of this device didn’t let go of it.\n"
                        + "Unlock the keychain, restart this app and sign out once more.");
        return qsTr("This device keeps nothing of your account.") + "\n" + outlook;
    }

    /*! What the sign-in service has been told. */
    readonly property string outlook: {
        const page = bidi.address(signOutPage.replace(/^https?:\/\//, ""));
        switch (session.revocation) {
        case Session.NotOffered:
            return page === "" ? qsTr("The sign-in service keeps the sign-in until it runs out.")
                               : qsTr("To end the sign-in at the service, too, open\n%1").arg(page);
        case Session.NotReached:
            return page === ""
                ? qsTr("The sign-in service wasn’t reached; it keeps the sign-in until it runs out.")
                : qsTr("The sign-in service wasn’t reached; to end the sign-in there, open\n%1").arg(page);
        }
        return qsTr("You can sign in again whenever you like.");
    }

    /*! For the technically minded; often empty. */
    readonly property string detail: screen !== PageState.Failed && screen !== PageState.HeldUp ? ""
        : flow.errorCode !== "" && flow.errorDetail !== "" ? flow.errorCode + " · " + flow.errorDetail
        : flow.errorCode + flow.errorDetail
}
