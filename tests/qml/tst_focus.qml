// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! There is always one visible focus, whichever keys are pressed and whatever the server answers. */
Item {
    // It is small because thousands of pages are drawn.
    width: 320
    height: 180

    PageTestCase {
        id: test

        name: "Focus"

        readonly property list<int> keys: [Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right,
                                           Qt.Key_Return, Qt.Key_Back]

        /*! The sign-in page, which may be inside another page; null if there is none. */
        function signInPage(): SignInScreen {
            return visibleItems(screen, item => item instanceof SignInScreen).pop() as SignInScreen;
        }

        /*! All buttons that have the focus, or get it together with their row. Rows may be hidden. */
        function marks(item): list<string> {
            let found = item instanceof FocusButton && item.focus ? [item.text + item.activeFocus] : [];
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(marks(item.children[i]));
            return found;
        }

        /*! Everything that determines what the next key does, as one string. */
        function situation(seen: list<string>): string {
            const inner = signInPage();
            return [seen, marks(screen), language.tag, inner?.flow.state, inner?.session.state, inner?.closing,
                    closes > 0].join("\n");
        }

        function pressAndSettle(key: int) {
            press(key);
            fixture.settle();
            if (page)
                return;
            // This destroys the pages that are to be destroyed, and answers the request to sign out at the service.
            wait(0);
            fixture.revoke();
            wait(0);
        }

        /*! Whether the way leads out. At a kiosk that is the welcome, or a visitor who stays signed in. */
        function isOut(): bool {
            if (fixture.kiosk) {
                const list = visibleItems(screen, item => item instanceof LanguagePage);
                const visitor = fixture.kiosk.signIn;
                return list.length === 0 && (!visitor || visitor.session.state === Session.SignedIn);
            }
            return closes > 0 || page?.closing;
        }

        function go(name: string, tag: string, way: list<int>) {
            if (language.tag !== tag)
                language.choose(tag);
            open(name);
            for (const key of way)
                pressAndSettle(key);
        }

        /*! All places that have been found so far, by situation(). */
        property var places: ({})

        /*! The keys that are to be tried in the present situation. */
        function toTry(tag: string): list<int> {
            if (closes > 0)
                return [];
            // In another language the page behaves the same, or has a test of its own.
            if (language.tag !== tag)
                return [Qt.Key_Back];
            // Two languages stand for all, as they are chosen in the same way.
            const isLanguage = language.tags.some(other => language.nameOf(other) === focused());
            if (isLanguage && !["English", "Deutsch"].includes(focused()))
                return keys.filter(key => key !== Qt.Key_Return);
            return keys;
        }

        /*! Returns the present situation; if it is new, it is kept with the way to it from \a name. */
        function arrive(name: string, tag: string, way: list<int>): string {
            const now = situation(verifyFocus([tag, name, ...way].join(" ")));
            if (!(now in places))
                places[now] = { name: name, way: way, untried: [...toTry(tag)], out: isOut(), back: now };
            return now;
        }

        /*!
            Tests all sequences of keys of any length. After two sequences that lead to the same situation the page
            behaves the same, so it is enough to press each key once in each situation. The walk goes on from where it
            is as long as there is a key to try there; then it opens a new page and goes to a situation that has one.
        */
        function walkEverywhere(name: string, tag: string) {
            go(name, tag, []);
            let here = arrive(name, tag, []);
            for (;;) {
                if (places[here].untried.length === 0) {
                    here = Object.keys(places).find(one => places[one].name === name && places[one].untried.length > 0);
                    if (!here)
                        break;
                    go(name, tag, places[here].way);
                    compare(situation(shownTexts(front())), here, "the same keys lead somewhere else");
                }
                const from = places[here];
                const key = from.untried.shift();
                pressAndSettle(key);
                here = arrive(name, tag, [...from.way, key]);
                if (key === Qt.Key_Back)
                    from.back = here;
            }
            verifyWaysOut(name);
        }

        /*! At most four presses of Back lead out: of a list, of Help, of what is under way, and of the page. */
        function verifyWaysOut(name: string) {
            for (const start of Object.values(places).filter(place => place.name === name)) {
                let place = start;
                for (let i = 0; i < 4 && !place.out; ++i)
                    place = places[place.back];
                verify(place.out, [name, ...start.way].join(" ") + ": Back doesn't lead out");
            }
        }

        function pages() {
            return Object.keys(openers).filter(name => !name.startsWith("keys"));
        }

        function test_states_data() {
            return rows(fixture.states());
        }

        function test_states(row) {
            walkEverywhere(row.tag, "en");
        }

        function test_statesFromTheRight_data() {
            return rows(fixture.states());
        }

        function test_statesFromTheRight(row) {
            walkEverywhere(row.tag, "ar");
        }

        function test_pages_data() {
            return rows(pages());
        }

        function test_pages(row) {
            walkEverywhere(row.tag, "en");
        }

        function test_pagesFromTheRight_data() {
            return rows(pages());
        }

        function test_pagesFromTheRight(row) {
            walkEverywhere(row.tag, "ar");
        }

        function test_firstFocus_data() {
            return [
                { tag: "restoring", first: "Help" },
                { tag: "connecting", first: "Help" },
                { tag: "held-up-host-not-found", first: "Try again" },
                { tag: "held-up-unreachable", first: "Try again" },
                { tag: "held-up-timed-out", first: "Try again" },
                { tag: "held-up-server-busy", first: "Try again" },
                { tag: "held-up-wrong-clock", first: "Try again" },
                { tag: "held-up-captive-portal", first: "Try again" },
                { tag: "waiting", first: "Help" },
                { tag: "slowed", first: "Help" },
                { tag: "offline", first: "Help" },
                { tag: "offline-portal", first: "Help" },
                { tag: "expiring", first: "Help" },
                { tag: "denied", first: "New code" },
                { tag: "expired", first: "New code" },
                { tag: "cancelled", first: "Sign in" },
                { tag: "storing", first: "Close" },
                { tag: "welcome", first: "Done" },
                { tag: "welcome-nameless", first: "Done" },
                { tag: "signing-out", first: "Close" },
                { tag: "signed-out", first: "Sign in" },
                { tag: "signed-out-by-service", first: "Sign in" },
                { tag: "signed-out-run-out", first: "Sign in" },
                { tag: "signed-out-locked", first: "Sign in" },
                { tag: "signed-out-not-revocable", first: "Sign in" },
                { tag: "signed-out-not-reached", first: "Sign in" },
                { tag: "locked", first: "Help" },
                { tag: "welcome-locked", first: "Done" },
                { tag: "failed-wrong-identity", first: "Try again" },
                { tag: "failed-not-configured", first: "Close" },
                { tag: "failed-tls", first: "Try again" },
                { tag: "failed-redirected", first: "Try again" },
                { tag: "failed-not-oauth", first: "Try again" },
                { tag: "failed-invalid-answer", first: "Try again" },
                { tag: "failed-unsafe-answer", first: "Try again" },
                { tag: "failed-wrong-issuer", first: "Try again" },
                { tag: "failed-no-device-grant", first: "Try again" },
                { tag: "failed-client-refused", first: "Try again" },
                { tag: "failed-scope-refused", first: "Try again" },
                { tag: "failed-code-refused", first: "New code" },
                { tag: "failed-server-refused", first: "Try again" }
            ];
        }

        function test_firstFocus(row) {
            show(row.tag);
            compare(focused(), row.first);
        }

        function test_staysWhileTheConnectionComesAndGoes() {
            show("waiting");
            press(Qt.Key_Right);
            compare(focused(), "New code");
            for (const happens of [fixture.slowDown, fixture.loseConnection, fixture.pending, fixture.slowDown]) {
                happens();
                compare(focused(), "New code");
                verifyFocus("after an answer");
            }
        }

        function test_followsTheServer() {
            show("waiting");
            press(Qt.Key_Right);
            press(Qt.Key_Right);
            compare(focused(), "Not now");
            fixture.deny();
            compare(focused(), "New code");
            press(Qt.Key_Return);
            compare(focused(), "Help");
            fixture.giveCode();
            compare(focused(), "Help");
            fixture.approve();
            compare(focused(), "Close");
            verifyFocus("storing");
        }

        function test_returnsWithTheWindow() {
            show("waiting");
            press(Qt.Key_Right);
            const window = page.Window.window;
            const other = otherWindow.createObject(null);
            other.show();
            other.requestActivate();
            tryVerify(() => other.active && !window.active);
            compare(litButtons().length, 1);
            compare(litButtons()[0].text, "New code");
            window.requestActivate();
            tryVerify(() => window.active);
            other.destroy();
            compare(focused(), "New code");
            verifyFocus("back again");
        }

        Component {
            id: otherWindow

            Window {
                width: 100
                height: 100
            }
        }
    }
}
