// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A kiosk that is touched, on an upright screen. No key is pressed.

import assert from 'node:assert/strict';

import { approveCode, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';
import { TouchScreen } from './support/touchscreen.mjs';

// The actions stand below each other, 132 pixels apart.
const size = '1080x1920';
/// Returns where the first of so many actions is, from 0 to 1 in each direction.
const firstOf = count => [0.5, (1920 - 60 - 56 - 132 * (count - 1)) / 1920];

scenario('a visit by touch, on an upright screen', async context => {
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
    await touch.tap(...firstOf(1)); // Back
    await screen.untilQr();

    await approveCode(server, app);
    await app.event('signed-in');
    await screen.shows(/Demo Person/);
    await touch.tap(...firstOf(1)); // Sign out
    await screen.shows(/signed out/);
    await touch.tap(...firstOf(1)); // Close
    await app.state('welcome');
    await screen.shows(/Welcome Sign/);
    assert.doesNotMatch(await screen.text(), /Demo Person/);
    assert.notEqual(server.revocations().length, 0);
});
