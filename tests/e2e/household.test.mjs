// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A television that several people share.

import assert from 'node:assert/strict';

import { openKeychain } from './support/keychain.mjs';
import { Phone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { Television } from './support/television.mjs';
import { until } from './support/until.mjs';

scenario('two people, one after the other, and one who goes', async stage => {
    const server = await startSandbox(stage);
    const screen = await Screen.on(stage);
    const phone = await Phone.unlock(stage);
    const keychain = await openKeychain(stage);
    const start = () => Television.inWindow(stage, server, screen, { keychain, options: ['--shared'] });

    let tv = start();
    await screen.shows(/Who's watching\?.*Add someone/);
    assert.deepEqual(server.network.requests, [], 'it asked before anybody had chosen');
    await screen.press('Return');
    await decide(phone, await until(() => screen.qr(), 'a QR code on the screen'), 'Approve');
    await tv.event('signed-in');
    await screen.shows(/Welcome, Demo Person/);

    await screen.press('Escape');
    await screen.shows(/Who's watching\?.*Demo Person.*Add someone/);
    await screen.press('Right', 'Return');
    await tv.event('code', 2);
    await decide(phone, await until(() => screen.qr(), 'a QR code on the screen'), 'Approve');
    await tv.event('signed-in', 2);
    await screen.shows(/Welcome, Demo Person/);
    await screen.press('Return');
    assert.equal(await tv.end(), 0);

    // After a restart both are there, and nobody needs a code.
    tv = start();
    await screen.shows(/Who's watching\?.*Demo Person.*Demo Person.*Add someone/);
    await screen.press('Right', 'Return');
    await tv.event('signed-in');
    await screen.press('Escape');
    await screen.shows(/Who's watching\?/);
    await screen.press('Return');
    await tv.event('signed-in', 2);
    assert.equal(server.codes().length, 2, 'it asked for another code');

    await screen.press('Escape');
    await screen.shows(/Who's watching\?/);
    await screen.press('Down', 'Return');
    await screen.shows(/Who should be removed\?/);
    await screen.press('Return');
    await screen.shows(/Remove Demo Person\?/);
    assert.equal(server.revocations().length, 0);
    await screen.press('Right', 'Return');
    await screen.shows(/You're signed out/);
    assert.notEqual(server.revocations().length, 0);
    await screen.press('Escape');
    await screen.shows(/Who's watching\?/);
    await tv.stop();

    const list = new Television(stage, server, { words: ['accounts'], keychain });
    await list.end();
    assert.equal(list.program.stdout, 'person-2: Demo Person\n');
});

scenario('without a keychain people can sign in all the same', async stage => {
    const server = await startSandbox(stage, '--faults');
    const screen = await Screen.on(stage);
    const at = ['--issuer', server.issuer, '--client-id', 'living-room-tv'];
    const tv = Television.inWindow(stage, server, screen, { at, keychain: {}, options: ['--shared'] });

    await screen.shows(/Who's watching\?.*The keychain doesn't work/);
    await screen.press('Return');
    await server.control.decide((await tv.event('code')).user_code, 'approve');
    await tv.event('signed-in');
    await screen.shows(/it will ask again after a restart/);

    // Until then they are there.
    await screen.press('Escape');
    await screen.shows(/Who's watching\?.*The keychain doesn't work.*Demo Person.*Add someone/);
    await screen.press('Return');
    await tv.event('signed-in', 2);
    await screen.shows(/Welcome, Demo Person/);
    assert.equal(server.codes().length, 1, 'it asked for another code');
    await tv.stop();
});
