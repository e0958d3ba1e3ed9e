// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*!
    The fixture of all tests of a page. Its functions open a page in any of its states, press keys, find the shown
    items, and check the layout and the focus.

    The states of the sign-in page and their names come from PageFixture. The names of the other pages are defined here, so
    that a test of every page needs no list of its own: see pageNames().
*/
TestCase {
    id: testCase

    /*! The page that is open. */
    property Item screen: null
    /*! The same page if it is a SignInScreen; otherwise null. */
    readonly property SignInScreen page: screen as SignInScreen
    /*! How often the page has emitted closeRequested(). */
    property int closes: 0
    /*! The theme of the next page; if it is null, the page keeps its own. */
    property Theme theme: null
    /*! The size of the text on the next page. */
    property real textScale: 1
    /*! Whether pages are drawn. Tests that look at no pixel take a tenth less time without it. */
    property bool isDrawn: true
    /*! Further properties of the next sign-in page. */
    property var properties: ({})
    readonly property PageFixture fixture: PageFixture {}
    readonly property Language language: Language { tag: "en" }
    readonly property Remote remote: Remote {}
    readonly property PageInspector inspector: PageInspector {}
    readonly property ScreenReader screenReader: ScreenReader {}

    when: windowShown

    function init() {
        // Any warning of the QML engine about a page fails the test.
        failOnWarning(/DeviceSignIn/);
        // The font database prints this warning if a text needs a script that its font does not support.
        failOnWarning(/OpenType support missing/);
        theme = null;
        textScale = 1;
        language.choose("en");
        properties = {};
    }

    /*! Destroys the page. */
    function cleanup() {
        if (!screen)
            return;
        const before = screen;
        screen = null;
        before.destroy();
        settle();
    }

    // ------------------------------------------------------------------ opening pages

    readonly property Component signInScreen: Component {
        SignInScreen {
            anchors.fill: parent
            onCloseRequested: ++testCase.closes
        }
    }
    readonly property Component providersPage: Component {
        ProvidersPage {
            anchors.fill: parent
            onCloseRequested: ++testCase.closes
        }
    }
    readonly property Component householdPage: Component {
        HouseholdPage {
            anchors.fill: parent
            onCloseRequested: ++testCase.closes
        }
    }
    readonly property Component kioskPage: Component {
        KioskPage { anchors.fill: parent }
    }
    readonly property Component keysPage: Component {
        KeysPage {
            anchors.fill: parent
            onCloseRequested: ++testCase.closes
        }
    }

    /*! For each page that is no state of the sign-in page, its name and the function that opens it. */
    readonly property var openers: ({
        "languages": () => {
            show("waiting");
            walk([Qt.Key_Up, Qt.Key_Return]);
        },
        "providers": () => openProviders(["Aurora", "City Library", "Example University"]),
        "providers-many": () => openProviders(Array.from({ length: 12 }, (unused, i) => "City Library " + (i + 1))),
        "people": () => openPeople(family),
        "people-nobody": () => openPeople([]),
        "people-many": () => openPeople(Array.from({ length: 12 }, (unused, i) => "Alex Rivera " + (i + 1))),
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
            fixture.lock();
            fixture.household.read();
            settle();
        },
        "kiosk-welcome": () => openKiosk(),
        "kiosk-waiting": () => beginVisit(),
        "kiosk-signed-in": () => visit(),
        "kiosk-still-there": () => {
            visit();
            fixture.pass(167);
        },
        "kiosk-ending": () => {
            visit();
            fixture.kiosk.visitLimit = 60;
            fixture.pass(47);
        },
        "kiosk-signed-out": () => {
            visit();
            fixture.signIn.session.signOut();
            settle();
            fixture.revoke();
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

    /*! The names of all pages that a person may see: the states of the sign-in page, and \c openers. */
    function pageNames(): list<string> {
        return [...fixture.states(), ...Object.keys(openers)];
    }

    /*! Opens a new page by its name. */
    function open(name: string) {
        cleanup();
        properties = Object.assign({ language: language }, properties);
        if (name in openers)
            openers[name]();
        else
            show(name);
    }

    /*! Opens a new sign-in page in a state of the fixture. */
    function show(state: string) {
        cleanup();
        verify(fixture.show(state), state);
        // By default canSpeak depends on whether this machine has text-to-speech, on which tests must not depend.
        put(signInScreen, Object.assign({ signIn: fixture.signIn, canSpeak: false }, properties));
    }

    /*! Opens a new page of another kind. */
    function put(kind: Component, properties) {
        cleanup();
        closes = 0;
        // As in device-signin, a page has its size from the start.
        const always = Object.assign({ reduceMotion: true, textScale: textScale, width: parent.width, height: parent.height }, theme ? { theme: theme } : {});
        screen = kind.createObject(testCase.parent, Object.assign(always, properties)) as Item;
        inspector.setDrawn(screen.Window.window, isDrawn);
        screen.forceActiveFocus();
    }

    function openProviders(names: list<string>) {
        fixture.openMenu(names);
        put(providersPage, { menu: fixture.menu, language: language, clock: fixture.clock });
    }

    function openPeople(names: list<string>) {
        fixture.openHousehold(names);
        put(householdPage, { household: fixture.household, language: language, clock: fixture.clock });
    }

    function openKiosk() {
        cleanup();
        fixture.openKiosk();
        put(kioskPage, { kiosk: fixture.kiosk, language: language, clock: fixture.clock });
    }

    function beginVisit() {
        openKiosk();
        fixture.kiosk.beginVisit();
        settle();
        fixture.giveCode();
    }

    function visit() {
        beginVisit();
        fixture.approve();
        fixture.giveName("Alex Rivera");
    }

    function openKeys() {
        put(keysPage, {});
    }

    /*! Resizes the window, which follows the size of its content with a delay. */
    function resize(width: int, height: int) {
        inspector.resize(parent, Qt.size(width, height));
        tryVerify(() => parent.Window.width === width && parent.Window.height === height);
    }

    /*!
        Calls \a act with each of \a sizes and each of \a scales of the text, which the open page has then. Every second
        size begins with the last scale, so that the page is laid out once for each call.
    */
    function forEachSize(sizes, scales, act) {
        let order = scales;
        for (const size of sizes) {
            resize(size[0], size[1]);
            for (const scale of order) {
                screen["textScale"] = scale;
                act(size, scale);
            }
            order = order.slice().reverse();
        }
    }

    // ------------------------------------------------------------------ input

    function press(key: int) {
        remote.press(screen.Window.window, key, 0, Qt.NoModifier);
    }

    function walk(keys: list<int>) {
        for (const key of keys)
            press(key);
    }

    /*! Processes all posted events, and destroys the pages that are to be destroyed. */
    function settle() {
        fixture.settle();
    }

    // ------------------------------------------------------------------ finding items

    /*!
        Returns a row of test data for each of \a tags for which \a wanted returns true. Throws if there is none, because
        Qt Quick Test would pass a test without rows.
    */
    function rows(tags, wanted = () => true) {
        const chosen = tags.filter(wanted);
        if (chosen.length === 0)
            throw new Error("No row of test data is left of: " + tags.join(", "));
        return chosen.map(tag => ({ tag: tag }));
    }

    function textsOf(items) {
        return items.map(item => item.text);
    }

    function shownTexts(root) {
        return Array.from(inspector.shownTexts(root));
    }

    /*!
        Returns whether a visible text on the page contains \a text. In shown texts a space at which no line may end is a usual
        one.
    */
    function shows(text: string): bool {
        const words = text.replace(/\u00A0/g, " ");
        return shownTexts(screen).some(shown => shown.includes(words));
    }

    /*! Returns the label of the action or choice that has the focus. */
    function focused(): string {
        const item = screen.Window.window.activeFocusItem;
        return item instanceof FocusButton ? (item as FocusButton).text : "";
    }

    /*! Returns all visible items inside \a root, including \a root, for which \a wanted returns true. */
    function visibleItems(root, wanted) {
        return inspector.visibleItems(root).filter(wanted);
    }

    /*!
        Returns all visible items inside \a root, including \a root, that have one of \a types, such as { QrTile, Title }. It
        takes far less time than visibleItems().
    */
    function visibleItemsOf(root, types) {
        return inspector.visibleItemsOfTypes(root, Object.keys(types));
    }

    function litButtons() {
        return visibleItemsOf(screen, { FocusButton }).filter(button => button.highlighted);
    }

    function actionRow(): ActionRow {
        return visibleItemsOf(page, { ActionRow })[0] as ActionRow;
    }

    /*! Returns the topmost frame, which hides everything below it. */
    function front(): PageFrame {
        return visibleItemsOf(screen, { PageFrame }).pop() as PageFrame;
    }

    /*! Returns the rectangle of an item, in the coordinates of the page. */
    function placeOf(item): rect {
        return item.mapToItem(screen, 0, 0, item.width, item.height);
    }

    // ------------------------------------------------------------------ checks

    function contains(outer: rect, inner: rect): bool {
        return outer.left <= inner.left && outer.top <= inner.top
            && outer.right >= inner.right && outer.bottom >= inner.bottom;
    }

    function overlap(a: rect, b: rect): bool {
        return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    }

    /*! Verifies that the focus is on a button and can be seen there. Returns the texts that are shown. */
    function verifyFocus(where: string): list<string> {
        // This also completes the layout.
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

    /*! Verifies that no text is cut or overlaps another, and that no font is smaller than \a least units. */
    function verifyLayout(where: string, least = 28) {
        verifyTexts(where, least);
        verifyActions(where);
        if (page)
            verifyStatus(where);
    }

    function verifyTexts(where: string, least: real) {
        const frame = front();
        const units = frame.units;
        const unit = units.unit;
        // An idle page is moved by up to 8 units to the side, and 6 up or down, within what a television shows.
        const left = Math.floor(units.marginX - 8 * unit), top = Math.floor(units.marginY - 6 * unit);
        const texts = Array.from(inspector.texts(frame)).filter(text => text.text !== "");
        const pictures = visibleItemsOf(frame, { QrTile, RemotePicture, PhonePicture });
        // The rectangle of a text has some space at its edges, where neighbors may overlap a little.
        const inner = rect => Qt.rect(rect.x + 1, rect.y + rect.height * 0.1, rect.width - 2, rect.height * 0.8);

        // A portrait page has no small text, except in signs.
        const leastOf = text => units.portrait && least === 28 && text.text !== "!" ? 34 : least;

        for (const text of texts) {
            const what = where + ": “" + text.text + "”";
            verify(text.fits && !text.truncated, what + " is cut");
            verify(text.pixelSize >= Math.round(leastOf(text) * unit) - 0.01, what + " is too small: " + text.pixelSize);
            verify(text.rect.left >= left && text.rect.right <= screen.width - left
                   && text.rect.top >= top - 1 && text.rect.bottom <= screen.height - top + 1,
                   what + " leaves the safe area: " + text.rect);
        }
        const inside = texts.map(text => inner(text.rect));
        const over = inspector.findOverlap(inside);
        verify(over.length === 0, where + ": “" + over.map(index => texts[index].text).join("” runs into “") + "”");
        for (const picture of pictures) {
            const textsInPicture = inspector.texts(picture).map(text => text.text);
            const place = placeOf(picture);
            const over = texts.find((text, i) => !textsInPicture.includes(text.text) && overlap(place, inside[i]));
            verify(!over, where + ": “" + (over?.text ?? "") + "” runs into " + picture);
        }
    }

    /*! Verifies that the labels fit into their buttons, and that nothing overlaps the actions. */
    function verifyActions(where: string) {
        const frame = front();
        const buttons = visibleItemsOf(frame, { FocusButton });
        for (const button of buttons) {
            for (const text of inspector.texts(button).filter(text => text.whole)) {
                const place = placeOf(button);
                verify(text.rect.left >= place.left && text.rect.right <= place.right
                       && text.rect.top >= place.top - 1 && text.rect.bottom <= place.bottom + 1,
                       where + ": “" + text.text + "” is larger than its button");
            }
        }
        const top = Math.min(...buttons.filter(button => button instanceof ActionButton).map(button => placeOf(button).top));
        for (const part of visibleItemsOf(frame, { FittingColumn, ChoiceGrid }))
            verify(part.mapToItem(screen, 0, part.height).y <= top, where + ": runs into the actions");
    }

    function verifyStatus(where: string) {
        const status = visibleItemsOf(page, { StatusLine })[0];
        const waiting = Array.from(inspector.texts(status)).filter(text => text.text !== "").map(text => text.rect)
            .concat(visibleItemsOf(status, { TimeRing }).map(placeOf));
        verify(!waiting.some(rect => overlap(rect, placeOf(actionRow()))), where + ": status runs into the actions");
    }

    /*! Opens a page and verifies its layout. */
    function verifyPage(name: string, where: string, least = 28) {
        open(name);
        verifyOpen(name, where, least);
    }

    /*! Verifies the layout of the open page and of its help. The help is closed again. */
    function verifyOpen(name: string, where: string, least: real) {
        verifyLayout(where, least);
        if (!page || name === "languages" || actionRow().actions[0] !== page.pageState.helpAction)
            return;
        press(Qt.Key_Return);
        verify(page.helpIsOpen);
        verifyLayout(where + " help", least);
        const help = visibleItemsOf(page, { HelpPane })[0] as HelpPane;
        while (actionRow().actions[0] === help.nextAction) {
            press(Qt.Key_Return);
            verifyLayout(where + " help, further", least);
        }
        press(Qt.Key_Back);
        verify(!page.helpIsOpen);
    }
}
