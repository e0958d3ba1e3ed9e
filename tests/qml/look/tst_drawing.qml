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

        function watchFrames() {
            tryVerify(() => page.Window.window.visible);
            waitForRendering(page);
            wait(100);
            frames.target = page.Window.window;
            frames.clear();
        }

        function test_nothingMovesByItself_data() {
            return rows(fixture.states());
        }

        function test_nothingMovesByItself(row) {
            show(row.tag);
            watchFrames();
            wait(100);
            compare(frames.count, 0);
        }

        // The ring of the countdown moves in 120 steps in ten minutes, and the number of minutes changes once.
        function test_aMinuteOfWaiting() {
            show("waiting");
            watchFrames();
            for (let second = 0; second < 60; ++second) {
                fixture.pass(1);
                wait(20);
            }
            verify(frames.count > 0, "the ring stands still");
            verify(frames.count <= 60 / 5 + 2, frames.count + " frames");
        }
    }
}
