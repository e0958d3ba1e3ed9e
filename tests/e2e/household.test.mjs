// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A television that several people share.

import assert from 'node:assert/strict';

import { openKeychain } from './support/keychain.mjs';
import { openPhone } from './support/phone.mjs';
import { approveCode, scanAndDecide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';

scenario('two people, one after the other, and one who goes', async context => {
    const server = await startSandbox(context);
    const screen = await Screen.on(context);
    const phone = await openPhone(context);
    const keychain = await openKeychain(context);
    const start = () => SignInApp.inWindow(context, server, screen, { keychain, options: ['--shared'] });

    let app = start();
    await screen.shows(/Who's watching\?.*Add someone/);
    assert.deepEqual(server.network.requests, [], 'it asked before anybody had chosen');
    await screen.press('Return');
    await scanAndDecide(phone, screen, 'Approve');
    await app.event('signed-in');
    await screen.shows(/Welcome, Demo Person/);

    await screen.pressWhenRead('Escape');
    await screen.shows(/Who's watching\?.*Demo Person.*Add someone/);
    await server.restartFor('Grace Hopper', 'grace@example.com');
    await screen.press('Right', 'Return');
    await app.event('code', 2);
    await scanAndDecide(phone, screen, 'Approve');
    await app.event('signed-in', 2);
    await screen.shows(/Welcome, Grace Hopper/);
    await screen.pressWhenRead('Return');
    assert.equal(await app.end(), 0);

    // After a restart both accounts are listed, and neither needs a code.
    app = start();
    await screen.shows(/Who's watching\?.*Demo Person.*Grace Hopper.*Add someone/);
    await screen.press('Right', 'Return');
    await app.event('signed-in');
    await screen.pressWhenRead('Escape');
    await screen.shows(/Who's watching\?/);
    // The focus is on the one who was chosen.
    await screen.press('Left', 'Return');
    await app.event('signed-in', 2);
    assert.equal(server.codes().length, 2, 'it asked for another code');

    await screen.pressWhenRead('Escape');
    await screen.shows(/Who's watching\?/);
    await screen.press('Down', 'Return');
    await screen.shows(/Who should be removed\?/);
    await screen.press('Return');
    await screen.shows(/Remove Demo Person\?/);
    assert.equal(server.revocations().length, 0);
    await screen.pressWhenRead('Right', 'Return');
    await screen.shows(/You're signed out/);
    assert.notEqual(server.revocations().length, 0);
    await screen.pressWhenRead('Escape');
    await screen.shows(/Who's watching\?/);
    await app.stop();

    const list = new SignInApp(context, server, { command: ['accounts'], keychain });
    await list.end();
    assert.equal(list.program.stdout, 'person-2: Grace Hopper\n');
});

scenario('whoever is added again stays one person', async context => {
    const server = await startSandbox(context, '--faults');
    const screen = await Screen.on(context);
    const keychain = await openKeychain(context);
    const at = ['--issuer', server.issuer, '--client-id', 'living-room-tv'];
    const app = SignInApp.inWindow(context, server, screen, { at, keychain, options: ['--shared'] });

    await screen.shows(/Who's watching\?.*Add someone/);
    await screen.press('Return');
    await approveCode(server, app);
    await app.event('signed-in');
    await screen.shows(/Welcome, Demo Person/);
    await screen.pressWhenRead('Escape');
    await screen.shows(/Who's watching\?.*Demo Person.*Add someone/);
    await screen.press('Right', 'Return');
    await approveCode(server, app, 2);
    await app.event('signed-in', 2);
    await screen.shows(/Welcome, Demo Person/);
    assert.equal(server.revocations().length, 0, 'a server may revoke the new tokens with the old ones');

    // The focus is on the one person in the list, whose sign-out revokes the tokens of both sign-ins.
    await screen.pressWhenRead('Escape');
    await screen.shows(/Who's watching\?(?!.*Demo Person.*Demo Person)/);
    await screen.press('Return');
    await app.event('signed-in', 3);
    assert.equal(server.codes().length, 2, 'it asked for another code');
    await screen.pressWhenRead('Escape');
    await screen.shows(/Who's watching\?/);
    await screen.press('Down', 'Return');
    await screen.shows(/Who should be removed\?/);
    await screen.press('Return');
    await screen.shows(/Remove Demo Person\?/);
    await screen.pressWhenRead('Right', 'Return');
    await screen.shows(/You're signed out/);
    assert.equal(server.revocations().length, 4, 'two tokens of each sign-in');
    await app.stop();

    const list = new SignInApp(context, server, { command: ['accounts'], keychain });
    await list.end();
    assert.equal(list.program.stdout, '');
});

scenario('without a keychain people can sign in all the same', async context => {
    const server = await startSandbox(context, '--faults');
    const screen = await Screen.on(context);
    const at = ['--issuer', server.issuer, '--client-id', 'living-room-tv'];
    const app = SignInApp.inWindow(context, server, screen, { at, keychain: {}, options: ['--shared'] });

    await screen.shows(/Who's watching\?.*The keychain doesn't work/);
    await screen.press('Return');
    await approveCode(server, app);
    await app.event('signed-in');
    await screen.shows(/it will ask again after a restart/);

    // The account stays listed until the program is restarted.
    await screen.pressWhenRead('Escape');
    await screen.shows(/Who's watching\?.*The keychain doesn't work.*Demo Person.*Add someone/);
    await screen.press('Return');
    await app.event('signed-in', 2);
    await screen.shows(/Welcome, Demo Person/);
    assert.equal(server.codes().length, 1, 'it asked for another code');
    await app.stop();
});
