// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import { Phone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { Television } from './support/television.mjs';
import { until } from './support/until.mjs';

scenario('the network goes while the code is on the screen, and comes back', async stage => {
    const server = await startSandbox(stage);
    const screen = await Screen.on(stage);
    const phone = await Phone.unlock(stage);

    const tv = Television.inWindow(stage, server, screen);
    const code = await tv.event('code');
    await until(() => screen.qr(), 'a QR code on the screen');

    await server.network.pull();
    await tv.state('offline');
    assert.equal(await screen.qr(), code.verification_uri_complete, 'the code left the screen');

    await server.network.plugIn();
    await decide(phone, code.verification_uri_complete, 'Approve');
    await tv.event('signed-in');
    assert.equal(server.codes().length, 1, 'it asked for a second code');
});

scenario('the television is on before its network is', async stage => {
    const server = await startSandbox(stage);
    const screen = await Screen.on(stage);
    await server.network.pull();

    const tv = Television.inWindow(stage, server, screen);
    await tv.state('offline');
    await screen.shows(/can.t be reached.*Trying again/);
    // A router takes so long to start.
    await sleep(30_000);
    assert.deepEqual(tv.states, ['connecting', 'offline'], 'it has given up');
    await server.network.plugIn();
    const code = await tv.event('code');
    assert.equal(await until(() => screen.qr(), 'a QR code on the screen'), code.verification_uri_complete);
});
