// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { openPhone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';

describe('a network that comes and goes', { concurrency: 2 }, () => {
    scenario('the network goes while the code is on the screen, and comes back', async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context);
        const phone = await openPhone(context);

        const app = SignInApp.inWindow(context, server, screen);
        const code = await app.event('code');
        await screen.untilQr();

        await server.network.disconnect();
        await app.state('retrying');
        assert.equal(await screen.qr(), code.verification_uri_complete, 'the code left the screen');

        await server.network.reconnect();
        await decide(phone, code.verification_uri_complete, 'Approve');
        await app.event('signed-in');
        assert.equal(server.codes().length, 1, 'it asked for a second code');
    });

    scenario('the television is on before its network is', async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context);
        await server.network.disconnect();

        const app = SignInApp.inWindow(context, server, screen);
        await app.state('retrying');
        await screen.shows(/can.t be reached.*Trying again/);
        // A router takes about this long to start.
        await sleep(30_000);
        assert.deepEqual(app.states, ['connecting', 'retrying'], 'it has given up');
        await server.network.reconnect();
        const code = await app.event('code');
        assert.equal(await screen.untilQr(), code.verification_uri_complete);
    });
});
