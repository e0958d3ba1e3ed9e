// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*!
    Every screen that anybody may see, by its name: the states of the sign-in page, which the stage
    knows, and the pages around it. What has to hold for all of them needs no list of its own.
*/
PageCase {
    id: screensCase

    /*! How to come to each that is no state of the sign-in page. */
    readonly property var ways: ({
        "languages": () => {
            show("waiting");
            walk([Qt.Key_Up, Qt.Key_Return]);
        },
        "providers": () => openProviders(["Aurora", "City Library", "Example University"]),
        "providers-many": () => openProviders(Array(12).fill("City Library")),
        "people": () => openPeople(family),
        "people-nobody": () => openPeople([]),
        "people-many": () => openPeople(Array(12).fill("Alex Rivera")),
        "people-whom": () => {
            openPeople(family);
            walk([Qt.Key_Down, Qt.Key_Return]);
        },
        "people-sure": () => {
            openPeople(family);
            walk([Qt.Key_Down, Qt.Key_Return, Qt.Key_Return]);
        },
        "people-locked": () => {
            openPeople([]);
            stage.lock();
            stage.household.read();
            stage.settle();
        },
        "kiosk-welcome": () => openKiosk(),
        "kiosk-waiting": () => beginVisit(),
        "kiosk-signed-in": () => visit(),
        "kiosk-still-there": () => {
            visit();
            stage.pass(167);
        },
        "kiosk-signed-out": () => {
            visit();
            stage.signIn.session.signOut();
            stage.settle();
            stage.revoke();
        },
        "keys": () => openKeys(),
        "keys-understood": () => {
            openKeys();
            walk([Qt.Key_Up, Qt.Key_Return]);
        },
        "keys-held": () => {
            openKeys();
            remote.pressDown(screen.Window.window, Qt.Key_Back);
        },
        "keys-unknown": () => {
            openKeys();
            walk([Qt.Key_F1]);
        }
    })
    readonly property list<string> family: ["Alex Rivera", "Kim", ""]

    function screens(): list<string> {
        return [...stage.states(), ...Object.keys(ways)];
    }

    /*! A new page, on that screen. */
    function open(name: string) {
        cleanup();
        properties = Object.assign({ language: language }, properties);
        if (name in ways)
            ways[name]();
        else
            show(name);
    }

    function walk(keys: list<int>) {
        for (const key of keys)
            press(key);
    }

    /*! What lies above all else, and is all that can be seen. */
    function front(): PageFrame {
        return visibleItems(screen, item => item instanceof PageFrame).pop() as PageFrame;
    }

    /*! Of an item on the screen. */
    function placeOf(item): rect {
        return item.mapToItem(screen, 0, 0, item.width, item.height);
    }

    /*! What has the focus can be seen to have it; tells what can be read then. */
    function verifyFocus(where: string): list<string> {
        // Which puts everything into its place.
        const seen = shownTexts(front());
        const item = screen.Window.window.activeFocusItem as FocusButton;
        verify(item, where + ": nothing that can be pressed has the focus");
        verify(item.visible && item.enabled && item.text !== "", where + ": the focus can't be seen");
        const place = placeOf(item);
        for (let view = item.parent; view; view = view.parent)
            verify(!view.clip || contains(placeOf(view), place), where + ": the focus is scrolled away");
        verify(contains(placeOf(screen), place), where + ": the focus is outside of the screen");
        const lit = litButtons();
        compare(lit.length, 1, where + ": what looks focused");
        compare(lit[0], item, where);
        return seen;
    }

    function contains(outer: rect, inner: rect): bool {
        return outer.left <= inner.left && outer.top <= inner.top
            && outer.right >= inner.right && outer.bottom >= inner.bottom;
    }

    function openProviders(names: list<string>) {
        stage.openMenu(names);
        put(providersPage, { menu: stage.menu, language: language, clock: stage.clock });
    }

    function openPeople(names: list<string>) {
        stage.openHousehold(names);
        put(householdPage, { household: stage.household, language: language, clock: stage.clock });
    }

    function openKiosk() {
        stage.openKiosk();
        put(kioskPage, { kiosk: stage.kiosk, language: language, clock: stage.clock });
    }

    function beginVisit() {
        openKiosk();
        stage.kiosk.beginVisit();
        stage.settle();
        stage.giveCode();
    }

    function visit() {
        beginVisit();
        stage.approve();
        stage.tellName("Alex Rivera");
    }

    function openKeys() {
        put(keysPage, {});
    }

    Component {
        id: providersPage

        ProvidersPage {
            anchors.fill: parent
            onCloseRequested: ++screensCase.closes
        }
    }
    Component {
        id: householdPage

        HouseholdPage {
            anchors.fill: parent
            onCloseRequested: ++screensCase.closes
        }
    }
    Component {
        id: kioskPage

        KioskPage { anchors.fill: parent }
    }
    Component {
        id: keysPage

        KeysPage {
            anchors.fill: parent
            onCloseRequested: ++screensCase.closes
        }
    }
}
