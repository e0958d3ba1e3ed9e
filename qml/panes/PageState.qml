// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Determines what a SignInScreen shows and which actions it offers, from the states of the session and the flow.
    Actions that concern the page instead of the sign-in emit signals.
*/
QtObject {
    id: state

    required property DeviceFlow flow
    required property Session session
    /*! The address at which a person can end a sign-in by hand. Empty if the provider has none. */
    required property string signOutPage
    /*! Whether there is another page to go back to. */
    required property bool canGoBack
    /*! Seconds without a key or touch after which a kiosk signs its visitor out; 0 outside a kiosk. */
    required property int signOutAfter
    /*! Whether the page has received no key or touch for some time: see IdleWatch. */
    required property bool idle
    /*! The font family in which the page greets people by their names. */
    required property string family

    signal helpRequested()
    signal notNowRequested()
    signal doneRequested()
    signal closeRequested()

    /*! The content of the page. */
    enum Pane {
        Starting,
        Code,
        RetryingWithoutCode,
        Denied,
        Expired,
        Failed,
        Canceled,
        Working,
        Welcome,
        SignedOut
    }

    /*! The pane in words for PageLog, in the order of the enumeration. */
    readonly property string paneName: [
        "starting", "code", "retrying without code", "denied", "expired", "failed", "canceled",
        "working", "welcome", "signed out"
    ][pane]

    readonly property int pane: {
        switch (session.state) {
        case Session.Restoring:
            // The code stays on the screen while the keychain is read again.
            if (flow.hasCode)
                break;
            return PageState.Starting;
        case Session.Storing:
        case Session.SigningOut:
            return PageState.Working;
        case Session.SignedIn:
            return PageState.Welcome;
        }
        switch (flow.state) {
        case DeviceFlow.Connecting:
            return PageState.Starting;
        case DeviceFlow.Waiting:
        case DeviceFlow.Slowed:
        case DeviceFlow.Retrying:
            return flow.hasCode ? PageState.Code : PageState.RetryingWithoutCode;
        case DeviceFlow.Denied:
            return PageState.Denied;
        case DeviceFlow.Expired:
            return PageState.Expired;
        case DeviceFlow.Failed:
            return PageState.Failed;
        case DeviceFlow.Canceled:
            return PageState.Canceled;
        case DeviceFlow.SignedIn:
            return PageState.Working;
        }
        return identityRefused ? PageState.Failed : PageState.SignedOut;
    }

    /*! Whether the tokens of the last sign-in were refused, because it is not clear who signed in. */
    readonly property bool identityRefused: session.endReason === Reason.WrongIdentity
        || session.endReason === Reason.UnverifiedIdentity
    /*! Whether the keychain is locked, so that it is unknown whether it contains a sign-in. */
    readonly property bool locked: session.storeStatus === TokenStore.Locked
    /*! Whether nothing can be stored on the disk, because it is full or read-only. */
    readonly property bool diskFails: session.storeStatus === TokenStore.DiskFull
        || session.storeStatus === TokenStore.ReadOnly
    /*! Whether the tokens are only in memory, and a person may change that and try again. */
    readonly property bool canRetryStoring: !session.persistent && (locked || diskFails)
    /*! Whether the tokens are only in memory, because an operator has to do something about the store. */
    readonly property bool storeNeedsOperator: !session.persistent
        && (diskFails || session.storeStatus === TokenStore.WrongPermissions)
    /*! Whether a sign-in could not be removed from the keychain when the person signed out. */
    readonly property bool stillStored: pane === PageState.SignedOut
        && session.endReason === Reason.None && !session.deleted
    readonly property bool retrying: flow.state === DeviceFlow.Retrying
    /*! Whether Back cancels something, such as a request for a code. */
    readonly property bool cancellable: pane === PageState.Code
        || flow.state === DeviceFlow.Connecting || retrying

    readonly property bool kiosk: signOutAfter > 0

    readonly property PageAction helpAction: PageAction {
        text: qsTr("Help")
        onTriggered: state.helpRequested()
    }
    readonly property PageAction newCodeAction: PageAction {
        text: qsTr("New code")
        guarded: true
        onTriggered: state.flow.start()
    }
    readonly property PageAction tryAgainAction: PageAction {
        text: qsTr("Try again")
        guarded: state.pane === PageState.Failed
        onTriggered: state.flow.start()
    }
    readonly property PageAction signInAction: PageAction {
        text: qsTr("Sign in")
        guarded: true
        onTriggered: state.flow.start()
    }
    readonly property PageAction signOutAction: PageAction {
        text: qsTr("Sign out")
        guarded: true
        onTriggered: state.session.signOut()
    }
    readonly property PageAction retryStoreAction: PageAction {
        text: qsTr("Try again")
        // These calls make the keychain show its own prompt for the password, if the device has one.
        onTriggered: {
            if (state.session.state === Session.SignedIn)
                state.session.retryStoring();
            else
                state.session.restore();
        }
    }
    readonly property PageAction notNowAction: PageAction {
        text: qsTr("Not now")
        guarded: true
        onTriggered: state.notNowRequested()
    }
    readonly property PageAction doneAction: PageAction {
        text: qsTr("Done")
        guarded: true
        onTriggered: state.doneRequested()
    }
    readonly property PageAction closeAction: PageAction {
        text: state.canGoBack ? qsTr("Back") : qsTr("Close")
        guarded: true
        onTriggered: state.closeRequested()
    }

    /*!
        The actions that the page offers, in the order in which ActionRow shows them. The first one gets the focus, so
        it is always a harmless or helpful one.
    */
    readonly property var actions: {
        switch (pane) {
        case PageState.Starting:
            return [helpAction, notNowAction];
        case PageState.Code:
            return [helpAction, locked ? retryStoreAction : newCodeAction, notNowAction];
        case PageState.RetryingWithoutCode:
            return [tryAgainAction, notNowAction];
        case PageState.Denied:
        case PageState.Expired:
            return [newCodeAction, helpAction, notNowAction];
        case PageState.Failed:
            if (!words.canTryAgain)
                return [closeAction];
            return [words.reason === Reason.CodeRefused ? newCodeAction : tryAgainAction, closeAction];
        case PageState.Working:
            return [closeAction];
        case PageState.Welcome:
            if (kiosk)
                return [signOutAction];
            return canRetryStoring ? [doneAction, retryStoreAction, signOutAction] : [doneAction, signOutAction];
        }
        // At a kiosk the next sign-in is probably another visitor's, and begins at the WelcomePage.
        return kiosk ? [closeAction] : [signInAction, closeAction];
    }

    readonly property Bidi bidi: Bidi {}

    /*! The address to type on the phone, as the page shows it. */
    readonly property string address: bidi.shownAddress(flow.verificationUri)

    readonly property Glyphs glyphs: Glyphs {}
    /*! The name of the person who is signed in, or the address of the account if this machine has no letters for the name. */
    readonly property string shownName: pane !== PageState.Welcome ? ""
        : glyphs.drawable(session.accountName, family) || session.accountAddress

    readonly property FailureWords words: FailureWords {
        // The session may reject the tokens after the flow has succeeded; then only the session has a reason.
        reason: state.flow.reason !== Reason.None ? state.flow.reason : state.session.endReason
    }

    readonly property int icon: {
        switch (pane) {
        case PageState.Denied:
            return RoundIcon.Cross;
        case PageState.Expired:
            return RoundIcon.Clock;
        case PageState.Failed:
            return words.icon();
        case PageState.Welcome:
            return RoundIcon.Check;
        case PageState.Canceled:
        case PageState.SignedOut:
            return stillStored ? RoundIcon.Lock : RoundIcon.Leave;
        }
        return retrying ? words.icon() : RoundIcon.Dots;
    }

    readonly property string title: {
        switch (pane) {
        case PageState.Denied:
            return qsTr("Someone pressed “Deny”");
        case PageState.Expired:
            return idle ? qsTr("Press OK for a new code") : qsTr("The code has run out");
        case PageState.Failed:
            return words.title();
        case PageState.Canceled:
            return qsTr("Not signed in");
        case PageState.SignedOut:
            return stillStored ? qsTr("The sign-in is still kept here") : qsTr("You’re signed out");
        case PageState.Working:
            if (session.state !== Session.SigningOut)
                return qsTr("Approved. One moment…");
            return session.endReason === Reason.None ? qsTr("Signing out…") : qsTr("One moment…");
        case PageState.Welcome:
            return shownName === "" ? qsTr("You’re signed in") : qsTr("Welcome, %1").arg(bidi.name(shownName));
        }
        if (session.state === Session.Restoring)
            return qsTr("One moment…");
        return retrying ? words.title() : qsTr("Getting a code…");
    }

    readonly property string text: {
        switch (pane) {
        case PageState.Denied:
            return qsTr("The phone that opened this code said no, so nothing was signed in.\n"
                        + "If that was a mistake, get a new code and try again.");
        case PageState.Expired:
            if (idle)
                return qsTr("The last one has run out, and nothing was signed in.");
            return qsTr("Nobody approved it in time, and nothing was signed in.\n"
                        + "Get a new code when your phone is at hand.");
        case PageState.Failed:
            return words.text();
        case PageState.Canceled:
            return qsTr("You stopped the sign-in, and nothing was changed.\n"
                        + "You can start again whenever you like.");
        case PageState.SignedOut:
            return signedOutText();
        case PageState.Working:
            if (session.state !== Session.SigningOut)
                return kiosk ? qsTr("Getting everything ready.") : qsTr("Keeping your sign-in on this device.");
            return session.endReason === Reason.None
                ? qsTr("Telling the sign-in service that this device is done.")
                : qsTr("Removing the sign-in from this device.");
        case PageState.Welcome:
            return session.accountName !== "" && shownName === ""
                ? qsTr("The name on the account can’t be shown here: this device lacks its letters.") + "\n" + welcomeText()
                : welcomeText();
        }
        if (session.state === Session.Restoring)
            return qsTr("Looking for your sign-in on this device.");
        return retrying ? words.text() : qsTr("Asking the sign-in service for it.");
    }

    // The next three are functions, because most pages show none of them.

    function welcomeText(): string {
        if (kiosk) {
            return signOutAfter % 60 === 0
                ? qsTr("Sign out when you leave.\nWhen nobody touches this screen for %Ln min, that happens by itself.",
                       "", signOutAfter / 60)
                : qsTr("Sign out when you leave.\nWhen nobody touches this screen for %Ln s, that happens by itself.",
                       "", signOutAfter);
        }
        if (session.persistent)
            return qsTr("This device is signed in, and stays so until you sign out.");
        if (locked) {
            return qsTr("This device is signed in, but its keychain is locked.\n"
                        + "Unlock it and try again, or you’ll be asked again after a restart.");
        }
        if (diskFails) {
            return qsTr("This device is signed in, but its disk is full or read-only.\n"
                        + "Make room and try again, or you’ll be asked again after a restart.");
        }
        return qsTr("This device is signed in.\n"
                    + "It has no place to keep that, so it will ask again after a restart.");
    }

    function signedOutText(): string {
        switch (session.endReason) {
        case Reason.CodeRefused:
        case Reason.RefreshRefused:
            return qsTr("The sign-in service ended this sign-in.\nSign in again to go on.");
        case Reason.NotSignedIn:
            return qsTr("This sign-in has run out.\nSign in again to go on.");
        }
        if (stillStored)
            return qsTr("The keychain of this device didn’t let go of it.\n"
                        + "Unlock the keychain, restart this app and sign out once more.");
        return qsTr("This device keeps nothing of your account.") + "\n" + revocationText();
    }

    /*! A sentence about whether the service has ended the sign-in too, depending on the revocation of its tokens. */
    function revocationText(): string {
        const page = bidi.address(bidi.shownAddress(signOutPage));
        switch (session.revocation) {
        case Session.NotOffered:
        case Session.Refused:
            return page === "" ? qsTr("The sign-in service keeps the sign-in until it runs out.")
                               : qsTr("To end the sign-in at the service, too, open\n%1").arg(page);
        case Session.NotReached:
            return page === ""
                ? qsTr("The sign-in service wasn’t reached; it keeps the sign-in until it runs out.")
                : qsTr("The sign-in service wasn’t reached; to end the sign-in there, open\n%1").arg(page);
        }
        return qsTr("You can sign in again whenever you like.");
    }

    /*!
        What an operator can look for, in small print: the server's error code and description (RFC 6749, section
        5.2), why tokens were refused, or what is wrong with the store. Empty in most states. The server's description
        may be in any language, and is left out if this machine lacks its letters.
    */
    readonly property string detail: pane === PageState.Welcome && storeNeedsOperator ? session.storeError
        : pane !== PageState.Failed && pane !== PageState.RetryingWithoutCode ? ""
        : flow.reason === Reason.None ? glyphs.drawable(session.endDetail, family)
        : Array.from([flow.errorCode, glyphs.drawable(flow.errorDetail, family)]).filter(part => part !== "").join(" · ")
}
