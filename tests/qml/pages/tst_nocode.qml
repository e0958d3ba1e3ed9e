// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! The page while there is no code, because the server can't be reached or does not give one. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "NoCode"

        readonly property list<string> reasons: ["no-code-host-not-found", "no-code-unreachable",
            "no-code-timed-out", "no-code-server-busy", "no-code-wrong-clock", "no-code-captive-portal"]

        function message(): string {
            return shownTexts(page).join("\n");
        }

        function labels(): list<string> {
            return textsOf(visibleItemsOf(page, { ActionButton }));
        }

        /*! Verifies that the page shows no code, and shows the reason. */
        function verifyRetryingWithoutCode(title: string) {
            compare(fixture.signIn.flow.state, DeviceFlow.Retrying);
            verify(!fixture.signIn.flow.hasCode);
            verify(message().includes(title), message());
            compare(labels(), ["Try again", "Not now"]);
        }

        function test_words_data() {
            return [
                { tag: "no-code-host-not-found", title: "can’t be found",
                  text: "connected to the internet", kind: RoundIcon.Cloud },
                { tag: "no-code-unreachable", title: "can’t be reached",
                  text: "Check the network cable", kind: RoundIcon.Cloud },
                { tag: "no-code-timed-out", title: "doesn’t answer",
                  text: "check the network of this device", kind: RoundIcon.Cloud },
                { tag: "no-code-server-busy", title: "service is busy",
                  text: "Give it a few minutes; this screen goes on by itself", kind: RoundIcon.Clock,
                  detail: "HTTP 503" },
                { tag: "no-code-wrong-clock", title: "Date and time are wrong",
                  text: "Set the date and time of this device; then this screen goes on by itself",
                  kind: RoundIcon.Clock },
                { tag: "no-code-proxy", title: "The network’s proxy can’t be reached",
                  text: "leads through a proxy, which doesn’t answer", kind: RoundIcon.Cloud,
                  detail: "proxy.example.net:3128" },
                { tag: "no-code-captive-portal", title: "wants its own sign-in",
                  text: "sign in to the network itself first", kind: RoundIcon.Exclamation,
                  detail: "HTTP 200" }
            ];
        }

        function test_words(row) {
            show(row.tag);
            verifyRetryingWithoutCode(row.title);
            verify(message().includes(row.text), message());
            verify(message().includes("Trying again…"), message());
            verify(!message().includes("then try again"), message());
            if (row.detail)
                verify(message().includes(row.detail), message());
            const sign = visibleItemsOf(page, { RoundIcon })[0] as RoundIcon;
            compare(sign.kind, row.kind);
            compare(sign.color, page.theme.warnColor);
            compare(focused(), "Try again");
        }

        function test_goesOnByItself_data() {
            return rows(reasons);
        }

        function test_goesOnByItself(row) {
            show(row.tag);
            const before = message();
            const sent = fixture.sent();
            fixture.pass(3600);
            compare(message(), before);
            compare(focused(), "Try again");
            verify(fixture.sent() > sent + 60, "it has given up");
            verify(fixture.sent() < sent + 200, "it is not calm");
        }

        function test_theCodeComesByItself() {
            show("no-code-unreachable");
            fixture.pass(600);
            fixture.endFailure();
            fixture.giveCodeWhenAsked();
            verify(message().includes("WDJB-MJHT"), message());
            verify(!message().includes("can’t be reached"), message());
            compare(focused(), "Help");
        }

        function test_tryAgainAsksAtOnce_data() {
            return rows(reasons);
        }

        function test_tryAgainAsksAtOnce(row) {
            show(row.tag);
            fixture.pass(600);
            const before = message();
            const sent = fixture.sent();
            // The page has become idle, so the first key only ends the dimming.
            press(Qt.Key_Left);
            compare(fixture.sent(), sent);
            compare(focused(), "Try again");
            press(Qt.Key_Return);
            settle();
            compare(fixture.sent(), sent + 1);
            compare(fixture.signIn.flow.state, DeviceFlow.Connecting);
            verify(message().includes("Getting a code…"), message());
            // The next response has the same reason as the one before.
            fixture.pass(1);
            compare(message(), before);
            compare(focused(), "Try again");
        }

        function test_notNowCancels() {
            show("no-code-unreachable");
            press(Qt.Key_Right);
            compare(focused(), "Not now");
            press(Qt.Key_Return);
            compare(fixture.signIn.flow.state, DeviceFlow.Canceled);
            const sent = fixture.sent();
            fixture.pass(3600);
            compare(fixture.sent(), sent, "requests after the end");
        }

        function test_focusStaysWhereItIs() {
            show("no-code-unreachable");
            press(Qt.Key_Right);
            fixture.pass(200);
            compare(focused(), "Not now");
        }

        // If the code expires while the connection is lost, the page says that the connection is lost.
        function test_codeExpiresMeanwhile() {
            show("waiting");
            fixture.breakConnection();
            fixture.pass(300);
            verify(message().includes("WDJB-MJHT"), message());
            fixture.pass(400);
            verifyRetryingWithoutCode("can’t be reached");
            verify(!message().includes("WDJB-MJHT"), message());
            fixture.endFailure();
            fixture.giveCodeWhenAsked();
            verify(message().includes("WDJB-MJHT"), message());
        }

        // The code expires without anybody's doing, so the page stays dimmed.
        function test_expiryKeepsTheScreenDimmed() {
            show("waiting");
            const brightness = () => inspector.brightness(visibleItemsOf(front(), { PageHeader })[0]);
            const bright = brightness();
            fixture.breakConnection();
            fixture.pass(700);
            verifyRetryingWithoutCode("can’t be reached");
            verify(brightness() < bright * 0.75, "it is not dimmed");
            // A restored connection may mean that a person is present, so it ends the dimming.
            fixture.endFailure();
            fixture.giveCodeWhenAsked();
            compare(brightness(), bright);
        }

        function test_kioskEndsTheVisit() {
            openKiosk();
            fixture.kiosk.beginVisit();
            settle();
            fixture.breakConnection();
            fixture.pass(299);
            verify(shownTexts(front()).join("\n").includes("can’t be reached"));
            fixture.pass(2);
            verify(shownTexts(front()).includes("Welcome"));
        }

        function test_isReadAloudOnce() {
            properties = { speak: true, speaker: recorder };
            show("no-code-server-busy");
            tryVerify(() => recorder.said.length > 0);
            verify(recorder.said[0].includes("The sign-in service is busy"), recorder.said[0]);
            verify(recorder.said[0].includes("Trying again…"), recorder.said[0]);
            fixture.pass(600);
            settle();
            compare(recorder.said.length, 1);
        }

        QtObject {
            id: recorder

            property bool speaking: false
            property var said: []

            function speak(words: string) {
                said = said.concat([words]);
            }

            function stop() {
            }
        }
    }
}
