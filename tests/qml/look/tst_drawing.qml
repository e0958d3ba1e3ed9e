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

        // When the page is completed, the pane is not drawn again.
        function test_completed(row) {
            properties = { complete: false };
            show(row.tag);
            const counter = countPane();
            watchFrames();
            const before = counter.count;
            verify(before > 0);
            page.complete = true;
            tryVerify(() => frames.count > 0);
            passFrames(6);
            compare(counter.count, before);
        }

        // The pane is not drawn again when the focus moves, or the status or the time left changes.
        function test_smallChanges_data() {
            return [
                { tag: "focus", act: () => press(Qt.Key_Right) },
                { tag: "status", act: () => fixture.loseConnection() },
                { tag: "time", act: () => fixture.pass(61) }
            ];
        }

        function test_smallChanges(row) {
            show("waiting");
            const status = page.spokenStatus;
            const counter = countPane();
            watchFrames();
            const before = counter.count;
            verify(before > 0);
            row.act();
            compare(page.spokenStatus !== status, row.tag === "status");
            tryVerify(() => frames.count > 0);
            passFrames(6);
            compare(counter.count, before);
        }

        // A pane fades in only if another was there before.
        function test_firstPane_data() {
            return rows(["waiting", "denied", "failed-tls"]);
        }

        function test_firstPane(row) {
            properties = { reduceMotion: false };
            show(row.tag);
            compare(visibleItemsOf(page, { CodePane, MessagePane })[0].opacity, 1);
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
