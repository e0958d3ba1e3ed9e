// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Several providers, of which a person chooses one.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { Phone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { Television } from './support/television.mjs';
import { until } from './support/until.mjs';

scenario('two servers in a file: to the one, back, and to the other', async stage => {
    const servers = [await startSandbox(stage), await startSandbox(stage)];
    const screen = await Screen.on(stage);
    const phone = await Phone.unlock(stage);
    const file = path.join(stage.folder, 'providers.json');
    writeFileSync(file, JSON.stringify({
        providers: ['Aurora', 'Meridian'].map((name, i) => (
            { name, issuer: servers[i].issuer, 'client-id': 'living-room-tv', scope: ['openid', 'profile'] })),
    }));
    const tv = Television.inWindow(stage, null, screen, { at: ['--providers', file] });

    await screen.shows(/Where do you want to sign in\?.*Aurora.*Meridian/);
    for (const server of servers)
        assert.deepEqual(server.network.requests, [], 'it asked before anybody had chosen');
    await screen.press('Return');
    await tv.event('code');
    await screen.press('Escape');
    await screen.shows(/Where do you want to sign in\?/);
    const polls = servers[0].polls().length;

    await screen.press('Right', 'Return');
    const code = await tv.event('code', 2);
    assert.equal(new URL(code.verification_uri).origin, servers[1].network.origin);
    await decide(phone, await until(() => screen.qr(), 'a QR code on the screen'), 'Approve');
    await tv.event('signed-in');
    await screen.shows(/Welcome, Demo Person/);
    assert.equal(servers[0].polls().length, polls, 'it went on polling the first one');
    await screen.press('Return');
    assert.equal(await tv.end(), 0);
});

scenario('the demo of two', async stage => {
    const screen = await Screen.on(stage);
    const phone = await Phone.unlock(stage);
    const tv = Television.inWindow(stage, null, screen,
        { at: ['--demo', '--provider', 'github', '--provider', 'google'] });

    await screen.shows(/Where do you want to sign in\?.*GitHub.*Google/);
    await screen.press('Right', 'Return');
    const { verification_uri, user_code } = await tv.event('code');
    await phone.goto(verification_uri);
    await phone.getByRole('textbox').fill(user_code);
    await phone.getByRole('button', { name: 'Continue' }).click();
    await phone.getByRole('button', { name: 'Approve' }).click();
    await tv.event('signed-in');
    await tv.stop();
});
