// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A kiosk that is touched: an upright screen, and a small panel. No key is pressed.

import assert from 'node:assert/strict';

import { approveCode, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';
import { TouchScreen } from './support/touchscreen.mjs';

// Where the first of so many actions is, from 0 to 1 in each direction, and the number of the help's pages.
const shapes = [
    { size: '1080x1920', firstOf: () => [0.15, (1920 - 60 - 56) / 1920], helpPages: 1 },
    { size: '800x480', firstOf: () => [0.09, 0.9], helpPages: 2 },
];

for (const { size, firstOf, helpPages } of shapes) {
    scenario(`a visit by touch, on a screen of ${size}`, async context => {
        const server = await startSandbox(context, '--faults');
        const screen = await Screen.on(context, size);
        const touch = await TouchScreen.on(context);
        const app = SignInApp.inWindow(context, server, screen,
            { options: ['--kiosk', '--reduce-motion'], env: touch.environment });
        await screen.shows(/Welcome/);
        await screen.focus('device-signin');

        await touch.tap(...firstOf(1)); // Sign in
        const { verification_uri_complete: address } = await app.event('code');
        assert.equal(await screen.untilQr(), address);

        await touch.tap(...firstOf(3)); // Help
        // One touch has not turned its page as well.
        await screen.shows(/How does it work/);
        if (helpPages > 1) {
            await touch.tap(...firstOf(2)); // Next
            await screen.shows(/Is this safe/);
        }
        await touch.tap(...firstOf(1)); // Back
        await screen.untilQr();

        await approveCode(server, app);
        await app.event('signed-in');
        await screen.shows(/Demo Person/);
        await touch.tap(...firstOf(1)); // Sign out
        await screen.shows(/signed out/);
        await touch.tap(...firstOf(1)); // Close
        await app.state('welcome');
        await screen.shows(/Welcome .*Sign in with your own phone/);
        assert.doesNotMatch(await screen.text(), /Demo Person/);
        assert.notEqual(server.revocations().length, 0);
    });
}
