// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! Exactly one item has a visible focus, after any sequence of keys and any response of the server. */
Item {
    // On a small panel, long lists don't fit on the page, and must scroll to what has the focus.
    width: 320
    height: 180

    PageTestCase {
        id: test

        name: "Focus"
        isDrawn: false

        readonly property list<int> keys: [Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right,
                                           Qt.Key_Return, Qt.Key_Back]

        /*! Returns the sign-in page, which may be inside another page; null if there is none. */
        function signInPage(): SignInScreen {
            return page ?? visibleItemsOf(screen, { SignInScreen }).pop() as SignInScreen;
        }

        /*! Returns the buttons that have the focus or get it together with their row, also in hidden rows. */
        function marks(item): list<string> {
            return inspector.itemsWithFocus(item).filter(one => one instanceof FocusButton)
                .map(one => one.text + one.activeFocus);
        }

        /*! Returns everything that determines the effect of the next key, except household(), as one string. */
        function situation(seen: list<string>): string {
            const inner = signInPage();
            return [seen, marks(screen), overPage(), language.tag, inner?.flow.state, inner?.session.state, inner?.closing,
                    // Back from a sign-in leads to what was chosen.
                    closes > 0, inner ? screen?.lastChosen : ""].join("\n");
        }

        /*! Returns what situation() doesn't tell of a household: who is in it, and what is said under a list or Help. */
        function household(): string {
            return fixture.household ? [fixture.people(), ...shownTexts(screen)].join("\n") : "";
        }

        function pressAndSettle(key: int) {
            press(key);
            settle();
            if (page)
                return;
            fixture.revoke();
            settle();
        }

        /*! Returns whether Back has left the page. At a kiosk it then shows the WelcomePage, or the visitor stays signed in. */
        function isOut(): bool {
            if (fixture.kiosk) {
                const list = visibleItemsOf(screen, { LanguagePage });
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

        /*! All situations that have been found so far, by the string of situation(). */
        property var places: ({})
        /*! How often wayToUntried() has searched. */
        property int searches: 0

        /*! The first list of languages on each page, as overPage() returns it, by the name and the language of the page. */
        property var firstLists: ({})
        /*! For each list of languages, as overPage() returns it, the place where it opens. */
        property var openPlaces: ({})

        /*!
            Returns as one string what is below the open list of languages, and the language; empty if no list is open. The
            same string means the same list.
        */
        function overPage(): string {
            const list = visibleItemsOf(screen, { LanguagePage }).pop();
            if (!list)
                return "";
            const inner = signInPage();
            const frame = visibleItemsOf(screen, { PageFrame }).slice(-2)[0];
            const own = Array.from(inspector.itemsWithFocus(list));
            const marked = inspector.itemsWithFocus(screen).filter(item => item instanceof FocusButton && !own.includes(item));
            return [shownTexts(frame), textsOf(marked), language.tag, inner?.flow.state, inner?.session.state].join("\n");
        }

        /*! Returns the keys that are to be tried in the current situation. The open list is \a over. */
        function keysToTry(name: string, tag: string, over: string): list<int> {
            if (closes > 0)
                return [];
            // The first list on each page is walked whole. What the list does by itself depends on nothing below it, so over
            // other situations of the same page only the ways into it and out of it are walked: Back from where it opens, and
            // the choice of a language. A list must be created again for each way out, which takes most of the time.
            if (over !== "" && over in openPlaces && over !== firstLists[name + " " + tag])
                return ["English", "Deutsch"].includes(focused()) ? [Qt.Key_Left, Qt.Key_Right, Qt.Key_Return] : [];
            return keysOnItem(tag);
        }

        function keysOnItem(tag: string): list<int> {
            // In another language only Back is tried: the page behaves the same there, or has a test of its own.
            if (language.tag !== tag)
                return [Qt.Key_Back];
            // Of twelve people or providers only the fifth is chosen: pages with a few of them try each one.
            if (/ \d+$/.test(focused()) && !focused().endsWith(" 5"))
                return keys.filter(key => key !== Qt.Key_Return);
            // All languages are chosen in the same way, so only two of them are tried.
            const isLanguage = language.tags.some(other => language.nameOf(other) === focused());
            if (isLanguage && !["English", "Deutsch"].includes(focused()))
                return keys.filter(key => key !== Qt.Key_Return);
            return keys;
        }

        /*! Returns the place of the current situation. A new one is added to \c places, with the keys that lead to it. */
        function arrive(name: string, tag: string, way: list<int>): var {
            const now = situation(verifyFocus([tag, name, ...way].join(" ")));
            if (!(now in places)) {
                const over = overPage();
                const place = { situation: now, name: name, way: way, untried: [...keysToTry(name, tag, over)], next: [],
                                out: isOut(), household: household(), search: 0, before: null, key: 0, back: null };
                places[now] = place;
                if (over !== "") {
                    firstLists[name + " " + tag] = firstLists[name + " " + tag] ?? over;
                    openPlaces[over] = openPlaces[over] ?? place;
                    place.opened = openPlaces[over];
                }
            }
            return places[now];
        }

        /*! Returns the keys that lead to \a place according to the last search. */
        function keysTo(place: var): list<int> {
            const keys = [];
            for (; place.before; place = place.before)
                keys.unshift(place.key);
            return keys;
        }

        /*!
            Returns the shortest sequence of keys from the place \a here to one that has a key left to try, with
            that place, by what these keys have done before; null if there is none.
        */
        function wayToUntried(name: string, here: var): var {
            // Keys also remove people from a household. What is done here must be possible again on a new page.
            if (household() !== here.household)
                return null;
            // Each place is marked with the search that has found it, because QML's Set compares with all its elements.
            const search = ++searches;
            here.search = search;
            here.before = null;
            const found = [here];
            for (const place of found) {
                // What was seen on another page does not count here.
                if (place.name !== name)
                    continue;
                if (place.untried.length > 0)
                    return { to: place, keys: keysTo(place) };
                for (const [key, to] of place.next) {
                    if (to.search === search)
                        continue;
                    to.search = search;
                    to.before = place;
                    to.key = key;
                    found.push(to);
                }
            }
            return null;
        }

        /*!
            Tests all sequences of keys of any length. A page behaves the same after all sequences that lead to the same
            situation, so it is enough to press each key once in each situation. If no key is left to try in the current
            situation, the function goes to one that has such a key: on the same page if known keys lead there, which
            takes far less time, and otherwise on a new page.
        */
        function walkEverywhere(name: string, tag: string) {
            go(name, tag, []);
            const first = arrive(name, tag, []);
            let here = first;
            for (;;) {
                let known = wayToUntried(name, here);
                const oldest = known ? null : Object.values(places).find(place => place.name === name && place.untried.length > 0);
                if (!known && !oldest)
                    break;
                if (!known) {
                    go(name, tag, []);
                    // The keys that led to the oldest place at first are often more than the fewest that do.
                    known = wayToUntried(name, first) ?? { to: oldest, keys: oldest.way };
                }
                known.keys.forEach(pressAndSettle);
                const from = known.to;
                if (from !== here)
                    compare(situation(shownTexts(front())), from.situation, "the same keys lead somewhere else");
                compare(household(), from.household, "the same keys lead to another household");
                const key = from.untried.shift();
                pressAndSettle(key);
                here = arrive(name, tag, [...from.way, key]);
                if (household() === here.household)
                    from.next.push([key, here]);
                if (key === Qt.Key_Back)
                    from.back = here;
            }
            verifyWaysOut(name);
        }

        /*!
            Verifies that at most four presses of Back leave the page: they close lists, Help, a request and the page. Where Back
            was not pressed in a list, it does what it did where that list opened.
        */
        function verifyWaysOut(name: string) {
            for (const start of Object.values(places).filter(place => place.name === name)) {
                let place = start;
                for (let i = 0; i < 4 && !place.out; ++i)
                    place = place.back ?? place.opened.back;
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

        /*! Opens the page on a panel that is large enough for a whole tile below the words, and for the others. */
        function walkOnItsScreen(page: string, tag: string) {
            const isLarge = page === "people-locked";
            if (isLarge)
                resize(1067, 600);
            walkEverywhere(page, tag);
            if (isLarge)
                resize(320, 180);
        }

        function test_pages(row) {
            walkOnItsScreen(row.tag, "en");
        }

        function test_pagesFromTheRight_data() {
            return rows(pages());
        }

        function test_pagesFromTheRight(row) {
            walkOnItsScreen(row.tag, "ar");
        }

        function test_firstFocus_data() {
            return [
                { tag: "restoring", first: "Help" },
                { tag: "connecting", first: "Help" },
                { tag: "no-code-host-not-found", first: "Try again" },
                { tag: "no-code-unreachable", first: "Try again" },
                { tag: "no-code-timed-out", first: "Try again" },
                { tag: "no-code-server-busy", first: "Try again" },
                { tag: "no-code-wrong-clock", first: "Try again" },
                { tag: "no-code-captive-portal", first: "Try again" },
                { tag: "waiting", first: "Help" },
                { tag: "slowed", first: "Help" },
                { tag: "retrying", first: "Help" },
                { tag: "retrying-portal", first: "Help" },
                { tag: "expiring", first: "Help" },
                { tag: "denied", first: "New code" },
                { tag: "expired", first: "New code" },
                { tag: "canceled", first: "Sign in" },
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

        // Help begins anew when it is opened again, also if it was closed by its second action.
        function test_helpBeginsAnew() {
            textScale = 1.5;
            show("waiting");
            walk([Qt.Key_Return, Qt.Key_Return, Qt.Key_Right, Qt.Key_Return]);
            verify(!page.helpIsOpen);
            press(Qt.Key_Return);
            verify(shows("1 of "));
            compare(focused(), "Next");
        }
    }
}
