// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Several providers, from which a person chooses one.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { openPhone } from './support/phone.mjs';
import { enterAndApprove, scanAndDecide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';

scenario('two servers in a file: to the one, back, and to the other', async context => {
    const servers = [await startSandbox(context), await startSandbox(context)];
    const screen = await Screen.on(context);
    const phone = await openPhone(context);
    const file = path.join(context.folder, 'providers.json');
    writeFileSync(file, JSON.stringify({
        providers: ['Aurora', 'Meridian'].map((name, i) => (
            { name, issuer: servers[i].issuer, 'client-id': 'living-room-tv', scope: ['openid', 'profile'] })),
    }));
    const app = SignInApp.inWindow(context, null, screen, { at: ['--providers', file] });

    await screen.shows(/Where do you want to sign in\?.*Aurora.*Meridian/);
    for (const server of servers)
        assert.deepEqual(server.network.requests, [], 'it asked before anybody had chosen');
    await screen.press('Return');
    await app.event('code');
    await screen.pressWhenRead('Escape');
    await screen.shows(/Where do you want to sign in\?/);
    const polls = servers[0].polls().length;

    await screen.press('Right', 'Return');
    const code = await app.event('code', 2);
    assert.equal(new URL(code.verification_uri).origin, servers[1].network.origin);
    await scanAndDecide(phone, screen, 'Approve');
    await app.event('signed-in');
    await screen.shows(/Welcome, Demo Person/);
    assert.equal(servers[0].polls().length, polls, 'it went on polling the first one');
    await screen.pressWhenRead('Return');
    assert.equal(await app.end(), 0);
});

scenario('the demo of two', async context => {
    const screen = await Screen.on(context);
    const phone = await openPhone(context);
    const app = SignInApp.inWindow(context, null, screen,
        { at: ['--demo', '--provider', 'github', '--provider', 'google'] });

    await screen.shows(/Where do you want to sign in\?.*GitHub.*Google/);
    await screen.press('Right', 'Return');
    const { verification_uri, user_code } = await app.event('code');
    await enterAndApprove(phone, verification_uri, user_code);
    await app.event('signed-in');
    await app.stop();
});
