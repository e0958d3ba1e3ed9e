// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A screen to which anybody may come, and from which they just walk away.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';

import { Phone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { Television } from './support/television.mjs';
import { until } from './support/until.mjs';

/// What programs keep at home, but for the phone's browser and caches; in all of it the stage looks for secrets.
function kept(stage) {
    return readdirSync(stage.home, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && !/\/(.cache|chromium)(\/|$)/.test(entry.parentPath))
        .map(entry => entry.name);
}

/// The first screen, with nothing on it of anybody.
async function welcome(screen) {
    await screen.shows(/Welcome Sign in with/);
    assert.doesNotMatch(await screen.text(), /Demo Person/);
}

scenario('one visitor after the other', async stage => {
    const server = await startSandbox(stage);
    const screen = await Screen.on(stage);
    const phone = await Phone.unlock(stage);
    const tv = Television.inWindow(stage, server, screen, { options: ['--kiosk', '--sign-out-after', '40s'] });

    await welcome(screen);
    // Up is the language, and Back leads back from it.
    await screen.press('Escape', 'BackSpace', 'alt+F4', 'ctrl+q', 'Up', 'Left', 'Escape');
    assert.deepEqual(server.network.requests, [], 'it asked before anybody had pressed a key');

    await screen.press('Return');
    const code = await tv.event('code');
    await decide(phone, await until(() => screen.qr(), 'a QR code on the screen'), 'Approve');
    await tv.event('signed-in');
    await screen.shows(/Welcome, Demo Person/);
    await screen.press('Escape');

    await screen.shows(/Still there.*Signing out in \d+ s/);
    await screen.press('Up');
    await screen.shows(/Welcome, Demo Person/);
    assert.equal(server.revocations().length, 0);

    await tv.state('welcome');
    assert.notEqual(server.revocations().length, 0);
    await welcome(screen);
    assert.deepEqual(kept(stage), []);

    // The next one, who changes their mind.
    await screen.press('Return');
    assert.notEqual((await tv.event('code', 2)).user_code, code.user_code);
    await until(() => screen.qr(), 'a QR code on the screen');
    await screen.press('Escape');
    await welcome(screen);
    const polls = server.polls().length;

    assert.equal(await tv.stop(), 0);
    assert.equal(server.polls().length, polls);
    assert.deepEqual(kept(stage), []);
});

scenario('told to end while somebody is signed in', async stage => {
    const server = await startSandbox(stage, '--faults');
    const screen = await Screen.on(stage);
    const tv = Television.inWindow(stage, server, screen, { options: ['--kiosk'] });

    await welcome(screen);
    await screen.press('Return');
    await server.control.decide((await tv.event('code')).user_code, 'approve');
    await tv.event('signed-in');
    assert.equal(await tv.stop(), 0);
    assert.notEqual(server.revocations().length, 0);
});
