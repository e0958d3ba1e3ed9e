// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { Phone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { Television } from './support/television.mjs';
import { until } from './support/until.mjs';

// Several intervals of the sandbox: whoever still polled would be heard.
const silence = 4000;

async function expectNoMorePolls(server) {
    const polls = server.polls().length;
    await sleep(silence);
    assert.equal(server.polls().length, polls, 'it went on polling');
}

describe('the end', { concurrency: 2 }, () => {
    scenario('the person presses Deny', async stage => {
        const server = await startSandbox(stage);
        const screen = await Screen.on(stage);
        const phone = await Phone.unlock(stage);

        const tv = Television.inWindow(stage, server, screen);
        await tv.event('code');
        await decide(phone, await until(() => screen.qr(), 'a QR code on the screen'), 'Deny');
        await tv.state('denied');
        await screen.shows(/Someone pressed "?Deny/);
        assert.equal((await tv.event('error')).error, 'access_denied');
        assert.equal(await screen.qr(), null);
        await expectNoMorePolls(server);

        // The first focus is on what helps: a new code.
        await screen.press('Return');
        const code = await tv.event('code', 2);
        assert.equal(await until(() => screen.qr(), 'a QR code on the screen'), code.verification_uri_complete);
    });

    scenario('nobody approves before the code expires', async stage => {
        const server = await startSandbox(stage, '--code-lifetime', '6');
        const screen = await Screen.on(stage);

        const tv = Television.inWindow(stage, server, screen);
        await tv.event('code');
        await tv.state('expired');
        assert.equal((await tv.event('error')).error, 'expired_token');
        await screen.shows(/The code has run out/);
        await expectNoMorePolls(server);
        assert.equal(server.codes().length, 1, 'a new code without being asked');

        await screen.press('Return');
        await tv.event('code', 2);
        await until(() => screen.qr(), 'a QR code on the screen');
    });

    scenario('Back cancels', async stage => {
        const server = await startSandbox(stage);
        const screen = await Screen.on(stage);

        const tv = Television.inWindow(stage, server, screen);
        await tv.event('code');
        await until(() => screen.qr(), 'a QR code on the screen');
        await screen.press('Escape');
        await tv.state('cancelled');
        await until(async () => await screen.qr() === null, 'the QR code to go');
        await expectNoMorePolls(server);

        // There is nothing left to cancel: it leaves.
        await screen.press('Escape');
        assert.equal(await tv.end(), 1);
    });

    scenario('the program is told to go', async stage => {
        const server = await startSandbox(stage);
        const screen = await Screen.on(stage);

        const tv = Television.inWindow(stage, server, screen);
        await tv.event('code');
        assert.equal(await tv.stop(), 1, 'nobody signed in');
    });
});
