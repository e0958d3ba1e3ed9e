// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! What a page covers, such as the page below the list of languages, takes no clicks, touches and movements. */
Item {
    width: 800
    height: 480

    PageTestCase {
        id: test

        name: "Covers"

        /*! The time of the next event, in milliseconds. It is later than any time for which a page waits. */
        property int now: 0

        function later(): int {
            now += 5000;
            return now;
        }

        function window() {
            return screen.Window.window;
        }

        function openLanguages() {
            walk([Qt.Key_Up, Qt.Key_Up, Qt.Key_Up, Qt.Key_Up, Qt.Key_Return]);
            verify(shows("Deutsch"));
        }

        /*! Lets the longest visit end soon, which a person can't prevent by any key or touch. */
        function endVisit() {
            fixture.kiosk.visitLimit = 60;
            fixture.pass(47);
            verify(shows("This visit is ending"));
        }

        /*! What is opened over which page. */
        readonly property var covers: ({
            "languages over a code": ["waiting", openLanguages],
            "languages over a message": ["denied", openLanguages],
            "languages over a welcome": ["welcome", openLanguages],
            "languages over providers": ["providers-many", openLanguages],
            "languages over people": ["people", openLanguages],
            "languages over a question": ["people-sure", openLanguages],
            "languages over the WelcomePage of a kiosk": ["kiosk-welcome", openLanguages],
            "languages over a code of a kiosk": ["kiosk-waiting", openLanguages],
            "languages over a visit": ["kiosk-signed-in", openLanguages],
            "the end over a visit": ["kiosk-signed-in", endVisit],
            "the end over languages": ["kiosk-signed-in", () => {
                openLanguages();
                endVisit();
            }]
        })

        /*! What a person, or the server, would notice of a press. */
        function seen(): string {
            return JSON.stringify([shownTexts(screen), focused(), closes, fixture.signIn?.flow.state,
                fixture.signIn?.session.state, fixture.sent()]);
        }

        function coveredButtons() {
            shownTexts(screen);
            const above = visibleItemsOf(front(), { FocusButton });
            return visibleItemsOf(screen, { FocusButton }).filter(button => !above.includes(button));
        }

        /*! Returns places inside buttons that are covered where nothing lies above them that can be pressed. */
        function coveredPlaces() {
            const covered = coveredButtons();
            const edges = visibleItemsOf(front(), { FocusButton }).map(placeOf);
            const places = [];
            for (const button of covered) {
                const place = placeOf(button);
                const inside = [];
                for (let x = place.left + 4; x < place.right; x += 8) {
                    for (let y = place.top + 4; y < place.bottom; y += 8) {
                        if (!edges.some(edge => contains(edge, Qt.rect(x - 1, y - 1, 2, 2))))
                            inside.push(Qt.point(x, y));
                    }
                }
                if (inside.length > 0)
                    places.push(inside[Math.floor(inside.length / 2)]);
            }
            return places;
        }

        readonly property var ways: ({
            "mouse": place => remote.clickAt(window(), later(), place),
            "touch": place => remote.touchAt(window(), later(), place),
            "hover": place => remote.moveAt(window(), later(), place)
        })

        function test_nothingReachesWhatIsCovered_data() {
            const all = [];
            for (const name of Object.keys(covers)) {
                for (const way of Object.keys(ways))
                    all.push({ tag: name + ", " + way, page: covers[name][0], cover: covers[name][1], act: ways[way] });
            }
            return all;
        }

        function test_nothingReachesWhatIsCovered(row) {
            // From now on the window measures the time of the test.
            open("waiting");
            remote.moveAt(window(), later(), Qt.point(400, 240));
            open(row.page);
            row.cover();
            const places = coveredPlaces();
            verify(places.length > 0, "no button is covered");
            for (const place of places) {
                const before = seen();
                row.act(place);
                settle();
                compare(seen(), before, "at " + place);
            }
        }

        function test_screenReader_data() {
            return rows(Object.keys(covers));
        }

        // A screen reader may still have a button of the page below.
        function test_screenReader(row) {
            open("waiting");
            remote.moveAt(window(), later(), Qt.point(400, 240));
            open(covers[row.tag][0]);
            covers[row.tag][1]();
            const buttons = coveredButtons();
            verify(buttons.length > 0);
            for (const button of buttons) {
                const before = seen();
                remote.pressByScreenReaderAt(later(), button);
                settle();
                compare(seen(), before, button.text);
            }
        }

        // The finger is on a button when it is covered.
        function test_fingerOnAButtonThatIsCovered() {
            open("kiosk-signed-in");
            shownTexts(screen);
            const button = visibleItemsOf(screen, { ActionButton })[0];
            compare(button.text, "Sign out");
            const place = remote.middleOf(button);
            touchEvent(screen).press(0, screen, place.x, place.y).commit();
            endVisit();
            touchEvent(screen).release(0, screen, place.x, place.y).commit();
            compare(fixture.signIn.session.state, Session.SignedIn);
        }

        // Everything works again after the cover has gone.
        function test_afterwards() {
            open("waiting");
            remote.moveAt(window(), later(), Qt.point(400, 240));
            openLanguages();
            press(Qt.Key_Back);
            compare(focused(), "English");
            press(Qt.Key_Down);
            compare(focused(), "Help");
            remote.clickAt(window(), later(), remote.middleOf(visibleItemsOf(screen, { ActionButton })[2]));
            compare(fixture.signIn.flow.state, DeviceFlow.Canceled);
        }

        // A button appears below the pointer when its cover goes away. It does not take the focus, also if the pointer was
        // on it before.
        function test_pointerThatRests() {
            open("waiting");
            const place = remote.middleOf(visibleItemsOf(screen, { ActionButton })[2]);
            remote.moveAt(window(), later(), place);
            compare(focused(), "Not now");
            openLanguages();
            remote.moveAt(window(), later(), Qt.point(place.x + 4, place.y));
            press(Qt.Key_Back);
            compare(focused(), "English");
            waitForRendering(screen);
            compare(focused(), "English");
        }
    }
}
