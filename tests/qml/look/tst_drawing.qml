// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
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
