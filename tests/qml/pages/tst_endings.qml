// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! The texts of the page after the end of a session. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Endings"

        function message(): string {
            return shownTexts(page).join("\n");
        }

        function test_words_data() {
            const nothing = "keeps nothing of your account";
            const page = "\naccounts.example.com/settings/connected-devices";
            return [
                { tag: "signed-out", says: [nothing, "whenever you like"], silentOf: ["service"] },
                { tag: "signed-out-not-revocable", says: [nothing, "until it runs out"],
                  silentOf: ["reached", "open"] },
                { tag: "signed-out-not-revocable-page", says: [nothing, "at the service, too", page],
                  silentOf: ["reached", "runs out", page + "/"] },
                { tag: "signed-out-not-reached", says: [nothing, "wasn’t reached", "until it runs out"],
                  silentOf: ["open"] },
                { tag: "signed-out-not-reached-page", says: [nothing, "wasn’t reached", page],
                  silentOf: ["runs out", page + "/"] },
                { tag: "signed-out-refused", says: [nothing, "until it runs out"], silentOf: ["reached", "open"] },
                { tag: "signed-out-by-service", says: ["signed out", "ended this sign-in"],
                  silentOf: [nothing] },
                { tag: "signed-out-run-out", says: ["signed out", "has run out"], silentOf: [nothing] },
                { tag: "signed-out-locked", says: ["still kept here", "Unlock the keychain"],
                  silentOf: [nothing, "signed out"] },
                { tag: "failed-wrong-identity",
                  says: ["It isn’t clear who signed in", "id_token: not a signed token (RFC 7515)"],
                  silentOf: ["signed out"] },
                { tag: "failed-proxy-refused",
                  says: ["The network’s proxy lets nothing through", "It wants a password",
                         "proxy.example.net:3128 does not accept the user name and the password"],
                  silentOf: ["signed out"] },
                { tag: "failed-response-too-large",
                  says: ["The answer makes no sense", "More than 64 KiB of JSON"], silentOf: ["signed out"] },
                { tag: "failed-unverified-identity",
                  says: ["Who signs in can’t be verified", "id_token: signed with ES256K, which is not supported"],
                  silentOf: ["signed out"] },
                { tag: "welcome-locked", says: ["keychain is locked"], silentOf: ["until you sign out"] },
                { tag: "welcome-disk-full", says: ["disk is full or read-only", "disk_full"],
                  silentOf: ["until you sign out", "no place", "keychain"] },
                { tag: "welcome-refused-folder", says: ["no place to keep that", "wrong_permissions"],
                  silentOf: ["until you sign out", "keychain"] }
            ];
        }

        function test_words(row) {
            show(row.tag);
            for (const text of row.says)
                verify(message().includes(text), message());
            for (const text of row.silentOf)
                verify(!message().includes(text), message());
        }

        function test_noNewCodeByItself_data() {
            return rows(["failed-wrong-identity", "signed-out-by-service", "signed-out-run-out"]);
        }

        function test_noNewCodeByItself(row) {
            show(row.tag);
            const before = fixture.sent();
            fixture.pass(700);
            compare(fixture.sent(), before);
        }

        // The reason of one end is not shown again after the next one.
        function test_anEndingIsForgotten() {
            show("failed-wrong-identity");
            press(Qt.Key_Return);
            verify(!message().includes("who signed in"), message());
            press(Qt.Key_Back);
            compare(fixture.signIn.flow.state, DeviceFlow.Canceled);
            verify(message().includes("You stopped the sign-in"), message());
        }

        function test_lockedShowsTheCode() {
            show("locked");
            compare(fixture.signIn.flow.state, DeviceFlow.Waiting);
            verify(message().includes("WDJB-MJHT"), message());
            verify(message().includes("The keychain is locked"), message());
        }

        function test_lockedStaysWhereItIs() {
            show("locked");
            press(Qt.Key_Right);
            compare(focused(), "Try again");
            const before = message();
            const sent = fixture.sent();
            press(Qt.Key_Return);
            verify(message().includes("WDJB-MJHT"), message());
            settle();
            compare(message(), before);
            compare(focused(), "Try again");
            compare(fixture.sent(), sent);
        }

        function test_unlockedFindsThePerson() {
            show("locked");
            fixture.unlock();
            press(Qt.Key_Right);
            press(Qt.Key_Return);
            settle();
            compare(fixture.signIn.session.state, Session.SignedIn);
            compare(fixture.signIn.flow.state, DeviceFlow.Idle);
            verify(message().includes("Welcome, Alex Rivera"), message());
            const sent = fixture.sent();
            fixture.pass(100);
            compare(fixture.sent(), sent, "polls go on");
        }

        function test_unlockedKeepsTheNewSignIn_data() {
            return [
                { tag: "welcome-locked", says: "keychain is locked" },
                { tag: "welcome-disk-full", says: "disk is full" }
            ];
        }

        function test_unlockedKeepsTheNewSignIn(row) {
            show(row.tag);
            press(Qt.Key_Right);
            compare(focused(), "Try again");
            press(Qt.Key_Return);
            settle();
            verify(message().includes(row.says), message());
            fixture.unlock();
            press(Qt.Key_Return);
            settle();
            verify(fixture.signIn.session.persistent);
            verify(message().includes("until you sign out"), message());
            compare(focused(), "Done");
        }
    }
}
