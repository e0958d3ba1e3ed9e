// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic as Controls
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! The page as a part of an app. */
Item {
    id: place

    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Embedding"

        property int signIns: 0
        /*! The keys that the app received. */
        property list<int> receivedKeys: []

        component App: FocusScope {
            width: 1280
            height: 720
            Keys.onPressed: event => {
                test.receivedKeys.push(event.key);
                event.accepted = true;
            }
        }
        component Embedded: SignInPage {
            provider: test.fixture.menu
            reduceMotion: true
            onSignedIn: ++test.signIns
            onCloseRequested: ++test.closes
        }

        Component {
            id: alone

            App {
                Embedded {
                    anchors.fill: parent
                    focus: true
                }
            }
        }
        Component {
            id: overTheApp

            App {
                property alias area: area

                MouseArea {
                    id: area

                    property int presses: 0

                    anchors.fill: parent
                    acceptedButtons: Qt.AllButtons
                    onPressed: ++presses
                    onDoubleClicked: ++presses
                }
                Embedded {
                    width: 1000
                    height: 720
                    focus: true
                }
            }
        }
        Component {
            id: signInPageOfTheApp

            SignInPage {
                anchors.fill: parent
                reduceMotion: true
                onCloseRequested: ++test.closes
            }
        }
        Component {
            id: householdOfTheApp

            HouseholdPage {
                anchors.fill: parent
                reduceMotion: true
                onCloseRequested: ++test.closes
            }
        }
        Component {
            id: menuOfTheApp

            ProvidersPage {
                anchors.fill: parent
                reduceMotion: true
                onCloseRequested: ++test.closes
            }
        }
        Component {
            id: kioskOfTheApp

            KioskPage {
                anchors.fill: parent
                reduceMotion: true
            }
        }
        Component {
            id: besideButtons

            App {
                FocusButton {
                    id: before

                    width: 200
                    height: 100
                    theme: Theme {}
                    units: Units { width: 1280; height: 720 }
                    text: "Menu"
                    focus: true
                    activeFocusOnTab: true
                    KeyNavigation.right: page
                }
                Embedded {
                    id: page

                    x: 200
                    width: 1080
                    height: 720
                    KeyNavigation.left: before
                }
            }
        }
        Component {
            id: inLoader

            App {
                property alias loader: loader

                Loader {
                    id: loader

                    anchors.fill: parent
                    focus: true
                }
            }
        }
        Component {
            id: inStack

            App {
                Controls.StackView {
                    id: stack

                    anchors.fill: parent
                    focus: true
                    pushEnter: null
                    pushExit: null
                    popEnter: null
                    popExit: null
                    initialItem: Controls.Button {
                        text: "Library"
                        focus: true
                        onClicked: stack.push(signInPage)
                    }
                }
                Component {
                    id: signInPage

                    Embedded {
                        focus: true
                        onCloseRequested: stack.pop()
                    }
                }
            }
        }
        Component {
            id: drawnByTheApp

            Row {
                id: own

                property SignIn signIn: test.fixture.menu.signIn

                Theme { id: look }
                Units { id: units; width: 1280; height: 720 }
                QrTile {
                    theme: look
                    units: units
                    text: own.signIn.flow.verificationUriComplete || own.signIn.flow.verificationUri
                }
                UserCode {
                    width: 480
                    theme: look
                    units: units
                    largest: 64
                    code: own.signIn.flow.userCode
                }
                TimeRing {
                    width: 50
                    height: 50
                    thickness: 4
                    color: look.accentColor
                    trackColor: look.trackColor
                    value: own.signIn.flow.remainingSeconds / own.signIn.flow.lifetimeSeconds
                }
            }
        }
        Component {
            id: inWindow

            Controls.ApplicationWindow {
                width: 1280
                height: 720
                visible: true
                header: Controls.ToolBar {
                    Controls.ToolButton {
                        id: tool

                        text: "Home"
                        KeyNavigation.down: page
                    }
                }

                Embedded {
                    id: page

                    anchors.fill: parent
                    focus: true
                    KeyNavigation.up: tool
                }
            }
        }

        function init() {
            signIns = 0;
            receivedKeys = [];
            closes = 0;
            failOnWarning(/.*/);
        }

        /*! Opens an app. If it creates a page at once, the server responds with a code. */
        function open(app: Component) {
            cleanup();
            fixture.openMenu(["Aurora"]);
            fixture.menu.choose(0);
            screen = app.createObject(test.parent) as Item;
            screen.forceActiveFocus();
            giveCode();
        }

        function giveCode() {
            settle();
            if (flow().state === DeviceFlow.Connecting)
                fixture.giveCode();
        }

        function flow(): DeviceFlow {
            return fixture.menu.signIn.flow;
        }

        function verifySilent() {
            settle();
            const before = fixture.sent();
            fixture.pass(120);
            compare(fixture.sent(), before, "requests while nobody can see the page");
        }

        /*! Presses Tab. */
        function tab() {
            remote.press(screen.Window.window, Qt.Key_Tab, 0, Qt.NoModifier);
        }

        function test_signsIn() {
            open(alone);
            verify(shownTexts(screen).includes("Sign in with your phone"));
            compare(focused(), "Help");
            compare(signIns, 0);
            fixture.approve();
            fixture.giveName("Alex Rivera");
            settle();
            compare(signIns, 1);
            verify(shownTexts(screen).includes("Welcome, Alex Rivera"));
        }

        function test_alreadySignedInIsShown() {
            open(alone);
            fixture.approve();
            fixture.giveName("Alex Rivera");
            settle();
            screen.visible = false;
            screen.visible = true;
            compare(signIns, 1);
            verify(shownTexts(screen).includes("Welcome, Alex Rivera"));
        }

        function test_signedInBeforeItsWindowIsShown_data() {
            return [
                { tag: "page that will be seen", visible: true, signIns: 1 },
                { tag: "hidden page", visible: false, signIns: 0 }
            ];
        }

        // An app's window is shown after its QML is created, and a store in a file may be read in between.
        function test_signedInBeforeItsWindowIsShown(row) {
            fixture.openMenu(["Aurora"]);
            const window = notShownYet.createObject(null, { showsPage: row.visible });
            fixture.menu.choose(0);
            giveCode();
            fixture.approve();
            fixture.giveName("Alex Rivera");
            settle();
            compare(signIns, row.signIns);
            window.visible = true;
            settle();
            compare(signIns, row.signIns);
            window.destroy();
        }

        function test_hiddenAndShownAgain() {
            open(alone);
            const code = flow().userCode;
            screen.visible = false;
            verify(!flow().hasCode);
            verifySilent();
            screen.visible = true;
            settle();
            compare(flow().userCode, code);
            verify(shownTexts(screen).includes("Sign in with your phone"));
            fixture.approve();
            compare(flow().state, DeviceFlow.SignedIn);
        }

        function test_hiddenAtOnce() {
            // Once before the store has answered, and once before the server has.
            for (const isSettled of [false, true]) {
                cleanup();
                fixture.openMenu(["Aurora"]);
                fixture.menu.choose(0);
                screen = alone.createObject(test.parent) as Item;
                if (isSettled)
                    settle();
                screen.visible = false;
                verifySilent();
            }
        }

        function test_closedAtAnyMoment_data() {
            return [
                { tag: "with its code", meanwhile: () => {} },
                { tag: "retrying", meanwhile: () => fixture.loseConnection() },
                { tag: "slowed", meanwhile: () => fixture.slowDown() },
                { tag: "denied", meanwhile: () => fixture.deny() }
            ];
        }

        function test_closedAtAnyMoment(data) {
            open(alone);
            data.meanwhile();
            cleanup();
            verify(!flow().hasCode);
            verifySilent();
        }

        /*! Two pages exist for a moment, as with StackView.replace(). */
        function test_anotherTakesItsPlace() {
            open(alone);
            const next = alone.createObject(test.parent) as Item;
            next.forceActiveFocus();
            cleanup();
            screen = next;
            settle();
            verify(flow().hasCode);
            verify(shownTexts(screen).includes("Sign in with your phone"));
            cleanup();
            verify(!flow().hasCode);
            verifySilent();
        }

        function test_backAsksToBeClosed() {
            open(alone);
            press(Qt.Key_Back);
            compare(closes, 1);
            compare(flow().state, DeviceFlow.Canceled);
            verifySilent();
        }

        function test_unusedKeys() {
            open(alone);
            for (const key of [Qt.Key_F5, Qt.Key_HomePage, Qt.Key_VolumeUp, Qt.Key_A, Qt.Key_Red])
                press(key);
            compare(receivedKeys, [Qt.Key_F5, Qt.Key_HomePage, Qt.Key_VolumeUp, Qt.Key_A, Qt.Key_Red]);
            press(Qt.Key_Right);
            press(Qt.Key_Left);
            compare(receivedKeys.length, 5);
        }

        function test_withoutHost_data() {
            return [
                { tag: "SignInPage", page: signInPageOfTheApp, host: "provider", later: () => fixture.menu, shown: "Sign in with your phone", focus: "Help" },
                { tag: "HouseholdPage", page: householdOfTheApp, host: "household", later: () => fixture.household, shown: "Who’s watching?", focus: "Ada" }
            ];
        }

        // A Provider with a problem has no household, and an app in C++ may have its objects later than its pages.
        function test_withoutHost(row) {
            cleanup();
            screen = row.page.createObject(test.parent, { [row.host]: null }) as Item;
            screen.forceActiveFocus();
            verify(shows("Sign-in isn’t set up yet"));
            verify(focused() !== "");
            press(Qt.Key_Back);
            compare(closes, 1);
            fixture.openHousehold(["Ada"]);
            fixture.openMenu(["Aurora"]);
            fixture.menu.choose(0);
            screen[row.host] = row.later();
            giveCode();
            verify(shows(row.shown));
            compare(focused(), row.focus);
            verify(!shows("Sign-in isn’t set up yet"));
            screen[row.host] = null;
            settle();
            verify(shows("Sign-in isn’t set up yet"));
        }

        // An app may take its provider away, without a warning.
        function test_outlivesItsProvider() {
            cleanup();
            const provider = providerOfTheApp.createObject(null);
            // Where nobody can see it, it asks the server for nothing.
            screen = signInPageOfTheApp.createObject(test.parent, { provider: provider, seen: false }) as Item;
            settle();
            verify(!shows("Sign-in isn’t set up yet"));
            provider.destroy();
            settle();
            verify(shows("Sign-in isn’t set up yet"));
            (screen as SignInPage).provider = providerOfTheApp.createObject(screen);
            settle();
            verify(!shows("Sign-in isn’t set up yet"));
        }

        // These are shown without warnings.
        function test_otherPagesWithoutHost() {
            for (const [page, host] of [[menuOfTheApp, "menu"], [kioskOfTheApp, "kiosk"]]) {
                cleanup();
                screen = page.createObject(test.parent, { [host]: null }) as Item;
                screen.forceActiveFocus();
                verify(focused() !== "");
                press(Qt.Key_Return);
                settle();
            }
        }

        // What is pressed beside the controls of the page does not reach what the app has below it, as with a Page of Qt Quick
        // Controls.
        function test_pressesOnEmptyPlaces() {
            open(overTheApp);
            const presses = () => screen.area.presses;
            const window = screen.Window.window;
            for (const button of [Qt.LeftButton, Qt.RightButton])
                mouseClick(screen, 500, 20, button);
            mouseDoubleClickSequence(screen, 500, 20);
            remote.touchAt(window, 5000, Qt.point(500, 20));
            compare(presses(), 0);
            // Beside the page they do.
            mouseClick(screen, 1100, 20);
            compare(presses(), 1);
            remote.touchAt(window, 10000, Qt.point(1100, 20));
            compare(presses(), 2);
        }

        function test_arrowsLeadInAndOut() {
            open(besideButtons);
            compare(focused(), "Menu");
            press(Qt.Key_Right);
            compare(focused(), "Help");
            press(Qt.Key_Right);
            compare(focused(), "New code");
            press(Qt.Key_Left);
            press(Qt.Key_Left);
            compare(focused(), "Menu");
            // When the focus returns to the page, the same action has it as before.
            press(Qt.Key_Right);
            compare(focused(), "Help");
            press(Qt.Key_Down);
            compare(receivedKeys, [Qt.Key_Down]);
            compare(focused(), "Help");
        }

        function test_tabLeadsThrough() {
            open(besideButtons);
            const focusOrder = [];
            for (let i = 0; i < 5; ++i) {
                focusOrder.push(focused());
                tab();
            }
            compare(focusOrder, ["Menu", "Help", "New code", "Not now", "Menu"]);
        }

        function test_loader() {
            const load = () => screen.loader.setSource("qrc:/qt-project.org/imports/DeviceSignIn/SignInPage.qml",
                                                       { provider: fixture.menu, focus: true });
            open(inLoader);
            load();
            compare(focused(), "Help");
            screen.loader.source = "";
            settle();
            verifySilent();
            load();
            settle();
            compare(focused(), "Help");
            verify(flow().hasCode);
        }

        function test_stack() {
            open(inStack);
            // The app has not opened a page yet.
            const library = screen.Window.window.activeFocusItem;
            compare((library as Controls.Button).text, "Library");
            press(Qt.Key_Space);
            giveCode();
            compare(focused(), "Help");
            press(Qt.Key_Back);
            settle();
            compare(closes, 1);
            compare(screen.Window.window.activeFocusItem, library);
            verifySilent();
        }

        /*! Parts of the module in an app's own page, which begins and suspends the sign-in itself. */
        function test_partsOneByOne() {
            open(drawnByTheApp);
            const [tile, code, ring] = Array.from(screen.children);
            verify(tile.valid);
            compare(tile.text, flow().verificationUriComplete);
            compare(shownTexts(screen), [flow().userCode]);
            compare(ring.value, 1);
            fixture.pass(300);
            verify(ring.value > 0 && ring.value < 1);
            verify(code.height > 0);
            fixture.menu.signIn.suspend();
            verifySilent();
        }

        function test_applicationWindow() {
            fixture.openMenu(["Aurora"]);
            fixture.menu.choose(0);
            const window = inWindow.createObject(null);
            window.requestActivate();
            tryVerify(() => window.active);
            giveCode();
            const label = () => window.activeFocusItem.text;
            compare(label(), "Help");
            remote.press(window, Qt.Key_Up, 0, Qt.NoModifier);
            compare(label(), "Home");
            remote.press(window, Qt.Key_Down, 0, Qt.NoModifier);
            compare(label(), "Help");
            window.close();
            settle();
            verifySilent();
            window.destroy();
        }

        Component {
            id: notShownYet

            Window {
                property alias showsPage: page.visible

                width: 1280
                height: 720

                Embedded {
                    id: page

                    anchors.fill: parent
                }
            }
        }

        Component {
            id: providerOfTheApp

            Provider {
                issuer: "https://id.example.com"
                clientId: "tv"
                store: Provider.Memory
            }
        }

        component Menu: FocusButton {
            width: 200
            height: 100
            text: "Menu"
            focus: true
        }
        component Beside: Embedded {
            x: 200
            width: 1080
            height: 720
        }

        Component {
            id: menuFirst

            App {
                Menu {}
                Beside {}
            }
        }
        Component {
            id: menuLast

            App {
                Beside {}
                Menu {}
            }
        }
        Component {
            id: menuLastAndLeft

            App {
                Beside { focus: false }
                Menu {}
            }
        }

        function test_focusBesideAMenu_data() {
            return [
                { tag: "menu first", app: menuFirst, gets: "Menu" },
                { tag: "menu last", app: menuLast, gets: "Help" },
                { tag: "the page leaves it", app: menuLastAndLeft, gets: "Menu" }
            ];
        }

        /*! The page has the focus in its scope, unless an item before it has it or the app says otherwise. */
        function test_focusBesideAMenu(data) {
            open(data.app);
            compare(focused(), data.gets);
            verify(shownTexts(screen).includes("Sign in with your phone"));
        }
    }
}
