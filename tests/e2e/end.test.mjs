// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { openPhone } from './support/phone.mjs';
import { scanAndDecide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';
import { until } from './support/until.mjs';

// In ms. It is several polling intervals of the sandbox, so a program that still polls would be noticed.
const observationTime = 4000;

async function expectNoMorePolls(server) {
    const polls = server.polls().length;
    await sleep(observationTime);
    assert.equal(server.polls().length, polls, 'it went on polling');
}

describe('the end', { concurrency: 2 }, () => {
    scenario('the person presses Deny', async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context);
        const phone = await openPhone(context);

        const app = SignInApp.inWindow(context, server, screen);
        await app.event('code');
        await scanAndDecide(phone, screen, 'Deny');
        await app.state('denied');
        await screen.shows(/Someone pressed "?Deny/);
        assert.equal((await app.event('error')).error, 'access_denied');
        assert.equal(await screen.qr(), null);
        await expectNoMorePolls(server);

        // The focus is on the button for a new code.
        await screen.pressWhenRead('Return');
        const code = await app.event('code', 2);
        assert.equal(await screen.untilQr(), code.verification_uri_complete);
    });

    scenario('nobody approves before the code expires', async context => {
        const server = await startSandbox(context, '--code-lifetime', '6');
        const screen = await Screen.on(context);

        const app = SignInApp.inWindow(context, server, screen);
        await app.event('code');
        await app.state('expired');
        assert.equal((await app.event('error')).error, 'expired_token');
        await screen.shows(/The code has run out/);
        await expectNoMorePolls(server);
        assert.equal(server.codes().length, 1, 'a new code without being asked');

        await screen.pressWhenRead('Return');
        await app.event('code', 2);
        await screen.untilQr();
    });

    scenario('Back cancels', async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context);

        const app = SignInApp.inWindow(context, server, screen);
        await app.event('code');
        await screen.untilQr();
        await screen.pressWhenRead('Escape');
        await app.state('canceled');
        await until(async () => await screen.qr() === null, 'the QR code to go');
        await expectNoMorePolls(server);

        // With no sign-in to cancel, Back ends the program.
        await screen.pressWhenRead('Escape');
        assert.equal(await app.end(), 1);
    });

    scenario('the program is told to go', async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context);

        const app = SignInApp.inWindow(context, server, screen);
        await app.event('code');
        assert.equal(await app.stop(), 1, 'nobody signed in');
    });
});
