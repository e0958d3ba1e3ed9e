// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! A press of any control of any page that arrives twice, in any two ways, acts as one. */
Item {
    width: 1280
    height: 720

    PressTestCase {
        id: test

        name: "EveryControl"

        function controls() {
            const language = front().languageButton;
            return visibleItems(front(), item => item instanceof FocusButton && item.enabled && item !== language);
        }

        /*! Opens a page, presses its control \a index in the ways \a ways 100 ms apart, and returns what is to be seen. */
        function pressControl(name: string, index: int, ways): string {
            open(name);
            shownTexts(front());
            start("");
            const control = controls()[index];
            control.forceActiveFocus();
            const place = remote.middleOf(control);
            for (const [i, way] of ways.entries()) {
                arrivals[way](first + 100 * i, place);
                settle();
            }
            return JSON.stringify([shownTexts(screen), focused(), closes, fixture.signIn?.flow.state, fixture.signIn?.session.state]);
        }

        function test_everyControl_data() {
            // Pages that differ only in their words have the same controls.
            return rows(pageNames(), name => !/^(waiting|retrying|no-code|failed|signed-out)-/.test(name))
                // The page of keys shows a key instead of carrying it out, so a key and a touch are two presses there.
                .map((row, index) => Object.assign(row, { shift: row.tag.startsWith("keys") ? 0 : index }));
        }

        function test_everyControl(row) {
            open(row.tag);
            shownTexts(front());
            const count = Math.min(3, controls().length);
            const ways = Object.keys(arrivals);
            for (let index = 0; index < count; ++index) {
                // Each control is pressed first in every way. The second way is another one for each control, and for the same
                // control of the next page, so that no pair of ways is left out.
                for (const [i, firstWay] of ways.entries()) {
                    const pair = [firstWay, ways[(row.shift + index + i) % ways.length]];
                    compare(pressControl(row.tag, index, pair), pressControl(row.tag, index, [firstWay]),
                            row.tag + ", control " + index + ": " + pair.join(" and "));
                }
            }
        }
    }
}
