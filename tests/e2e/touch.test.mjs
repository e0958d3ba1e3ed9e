// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A kiosk that is touched: a portrait screen, and a small panel. No key is pressed.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import { approveCode, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';
import { TouchScreen } from './support/touchscreen.mjs';

// The position of the first action of every page, from 0 to 1 in each direction, and the number of pages of the help.
const shapes = [
    { size: '1080x1920', firstAction: [0.15, (1920 - 60 - 56) / 1920], helpPages: 1 },
    { size: '800x480', firstAction: [0.09, 0.9], helpPages: 2 },
];

for (const { size, firstAction, helpPages } of shapes) {
    scenario(`a visit by touch, on a screen of ${size}`, async context => {
        const server = await startSandbox(context, '--faults');
        const screen = await Screen.on(context, size);
        const touch = await TouchScreen.on(context);
        const app = SignInApp.inWindow(context, server, screen,
            { options: ['--kiosk', '--reduce-motion'], env: touch.environment });
        await screen.shows(/Welcome/);
        await screen.focus('device-signin');

        await touch.tap(...firstAction); // Sign in
        const { verification_uri_complete: address } = await app.event('code');
        assert.equal(await screen.untilQr(), address);

        await touch.tapWhenRead(...firstAction); // Help
        await screen.shows(/How does it work/);
        // The touch that opens Help must not press a button there, not even after a delay.
        await sleep(500);
        assert.match(await screen.text(), /How does it work/);
        if (helpPages > 1) {
            await touch.tapWhenRead(...firstAction); // Next
            await screen.shows(/Is this safe/);
        }
        await touch.tapWhenRead(...firstAction); // Back
        await screen.untilQr();

        await approveCode(server, app);
        await app.event('signed-in');
        await screen.shows(/Demo Person/);
        await touch.tapWhenRead(...firstAction); // Sign out
        await screen.shows(/signed out/);
        await touch.tapWhenRead(...firstAction); // Close
        await app.state('welcome');
        await screen.shows(/Welcome .*Sign in with your own phone/);
        assert.doesNotMatch(await screen.text(), /Demo Person/);
        assert.notEqual(server.revocations().length, 0);
    });
}
