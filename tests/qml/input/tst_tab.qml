// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! Tab leads through all controls of a page in an app, and out of it at both ends. */
Item {
    width: 640
    height: 360

    PageTestCase {
        id: test

        name: "Tab"

        component Neighbor: FocusButton {
            width: 60
            height: 30
            theme: Theme {}
            units: Units { width: 640; height: 360 }
            activeFocusOnTab: true
        }
        component App: FocusScope {
            width: 640
            height: 360
        }

        Component {
            id: app

            App {
                Neighbor { text: "Before" }
                SignInPage {
                    y: 30
                    width: 640
                    height: 300
                    provider: test.fixture.host
                    // With seen set to false, the page shows the state of the fixture and does not begin a sign-in itself.
                    seen: false
                    language: test.language
                    reduceMotion: true
                }
                Neighbor { text: "After"; y: 330 }
            }
        }
        Component {
            id: unfinishedApp

            App {
                Neighbor { text: "Before" }
                SignInPage {
                    y: 30
                    width: 640
                    height: 300
                    provider: Provider {}
                    language: test.language
                    reduceMotion: true
                }
                Neighbor { text: "After"; y: 330 }
            }
        }

        function openApp(kind: Component) {
            cleanup();
            screen = kind.createObject(parent) as Item;
            before().forceActiveFocus();
        }

        function openState(name: string) {
            cleanup();
            verify(fixture.show(name), name);
            openApp(app);
        }

        function before(): FocusButton {
            return visibleItemsOf(screen, { FocusButton })[0] as FocusButton;
        }

        function inside(): SignInPage {
            return visibleItemsOf(screen, { SignInPage })[0] as SignInPage;
        }

        function item(): FocusButton {
            return screen.Window.window.activeFocusItem as FocusButton;
        }

        function tab() {
            remote.press(screen.Window.window, Qt.Key_Tab, 0, Qt.NoModifier);
        }

        function tabBack() {
            remote.press(screen.Window.window, Qt.Key_Backtab, 0, Qt.ShiftModifier);
        }

        /*! Calls \a step until the button before the page has the focus again. Returns the buttons that had the focus. */
        function walkAround(where, step) {
            const visited = Array(0);
            before().forceActiveFocus();
            do {
                visited.push(item());
                step();
                verifyFocus(where + ", behind " + visited[visited.length - 1].text);
                verify(visited.length < 50, where + ": there is no way out");
            } while (item() !== before());
            return visited;
        }

        /*! Returns the buttons sorted in the order of reading. Choices come together, also those below the actions. */
        function inOrder(buttons) {
            const side = Application.layoutDirection === Qt.RightToLeft ? -1 : 1;
            const firstChoice = Math.min(...buttons.filter(item => item instanceof ChoiceTile).map(item => placeOf(item).top));
            const groupOf = item => item instanceof ChoiceTile ? firstChoice : placeOf(item).top;
            return buttons.sort((a, b) => groupOf(a) - groupOf(b) || placeOf(a).top - placeOf(b).top
                                          || side * (placeOf(a).left - placeOf(b).left));
        }

        function verifyTabs(where: string) {
            // This completes the layout.
            shownTexts(front());
            const inside = inOrder(visibleItemsOf(front(), { FocusButton }));
            const expected = ["Before", ...textsOf(inside), "After"];
            compare(textsOf(walkAround(where, tab)), expected, where);
            // First the button before the page, then the others from the last one.
            compare(textsOf(walkAround(where + " back", tabBack)), ["Before", ...expected.slice(1).reverse()], where);
        }

        function everyState() {
            return rows(fixture.states());
        }

        function verifyState(name: string, tag: string) {
            language.choose(tag);
            openState(name);
            verify(visibleItemsOf(front(), { LanguageButton }).length, name);
            verifyTabs(name);
            inside().forceActiveFocus();
            press(Qt.Key_Menu);
            if (visibleItemsOf(front(), { HelpPane }).length)
                verifyTabs(name + ", help");
        }

        function test_states_data() {
            return everyState();
        }

        function test_states(row) {
            verifyState(row.tag, "en");
        }

        function test_statesFromTheRight_data() {
            return everyState();
        }

        function test_statesFromTheRight(row) {
            verifyState(row.tag, "ar");
        }

        function openLanguages() {
            inside().forceActiveFocus();
            press(Qt.Key_Up);
            press(Qt.Key_Return);
            compare(visibleItemsOf(screen, { LanguagePage }).length, 1);
        }

        function test_languages_data() {
            return rows(["en", "ar"]);
        }

        function test_languages(row) {
            language.choose(row.tag);
            openState("waiting");
            openLanguages();
            verifyTabs("languages");
            // A control that got the focus by Tab can be pressed.
            tab();
            press(Qt.Key_Return);
            compare(language.tag, language.tags[0]);
        }

        function test_unfinished() {
            ignoreWarning(/The server is not known/);
            openApp(unfinishedApp);
            verifyTabs("unfinished");
            compare(textsOf(walkAround("unfinished", tab)), ["Before", "English", "Back", "After"]);
        }

        function test_staysWithTheHost_data() {
            return [
                { tag: "nothing", open: () => {} },
                { tag: "help", open: () => press(Qt.Key_Menu) },
                { tag: "languages", open: openLanguages }
            ];
        }

        /*! A response of the server closes lists and Help on the page, but the focus stays in the app. */
        function test_staysWithTheHost(row) {
            openState("waiting");
            inside().forceActiveFocus();
            row.open();
            before().forceActiveFocus();
            fixture.deny();
            compare(focused(), "Before");
            verifyTabs("denied");
        }
    }
}
