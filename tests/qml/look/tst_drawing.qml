// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! A page that waits for an approval draws few frames, because the processors of devices are slow. */
Item {
    width: 1280
    height: 720

    PageTestCase {
        id: test

        name: "Drawing"

        SignalSpy {
            id: frames
            signalName: "frameSwapped"
        }

        // It moves nothing that is drawn. All animations advance at the same moments, so as long as this one does, every
        // animation on the page does too.
        NumberAnimation {
            id: animation

            property real position

            target: animation
            property: "position"
            to: 1e6
            duration: 1e6
        }
        SignalSpy {
            id: steps
            target: animation
            signalName: "positionChanged"
        }

        /*! Waits for so many frames of an animation, 16 ms each. What has to be drawn is drawn in the meantime. */
        function passFrames(count: int) {
            animation.restart();
            for (let i = 0; i < count; ++i)
                steps.wait();
            animation.stop();
        }

        function watchFrames() {
            tryVerify(() => page.Window.window.visible);
            waitForRendering(page);
            passFrames(6);
            frames.target = page.Window.window;
            frames.clear();
        }

        function test_nothingMovesByItself_data() {
            return rows(fixture.states());
        }

        function test_nothingMovesByItself(row) {
            show(row.tag);
            watchFrames();
            passFrames(6);
            compare(frames.count, 0);
        }

        Component {
            id: drawCounter
            DrawCounter {}
        }

        /*! Returns a counter that lies over the pane, not in it, because a pane is a column. */
        function countPane(): DrawCounter {
            const pane = visibleItemsOf(page, { CodePane, MessagePane })[0];
            const place = { x: pane.x, y: pane.y, width: pane.width, height: pane.height };
            return drawCounter.createObject(pane.parent, place) as DrawCounter;
        }

        function test_completed_data() {
            return rows(fixture.states());
        }

        // What is added when the page is completed is drawn, and nothing else.
        function test_completed(row) {
            properties = { complete: false };
            show(row.tag);
            const counter = countPane();
            watchFrames();
            verify(counter.count > 0);
            const before = counter.count;
            page.complete = true;
            tryVerify(() => frames.count > 0);
            passFrames(6);
            compare(counter.count, before);
        }

        // When the focus moves, or the time left changes, nothing else is drawn.
        function test_smallChanges_data() {
            return [
                { tag: "focus", act: () => press(Qt.Key_Right) },
                { tag: "time", act: () => fixture.pass(61) }
            ];
        }

        function test_smallChanges(row) {
            show("waiting");
            const counter = countPane();
            watchFrames();
            const before = counter.count;
            row.act();
            tryVerify(() => frames.count > 0);
            passFrames(6);
            compare(counter.count, before);
        }

        // The ring of the countdown moves in 120 steps in ten minutes, and the number of minutes changes once.
        function test_aMinuteOfWaiting() {
            show("waiting");
            watchFrames();
            for (let second = 0; second < 60; ++second) {
                fixture.pass(1);
                passFrames(1);
            }
            verify(frames.count > 0, "the ring stands still");
            verify(frames.count <= 60 / 5 + 2, frames.count + " frames");
        }
    }
}
