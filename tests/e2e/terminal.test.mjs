// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import path from 'node:path';

import { openKeychain } from './support/keychain.mjs';
import { Phone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { readQr } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { askForToken, Television } from './support/television.mjs';
import { until } from './support/until.mjs';

// A terminal as a browser draws one: it needs no pseudo-terminal, which a bare chroot does not have.
async function draw(page, text, picture) {
    await page.setContent('<pre style="padding: 1em; color: white; background: black"></pre>');
    await page.locator('pre').evaluate((pre, words) => (pre.textContent = words), text);
    await page.locator('pre').screenshot({ path: picture });
}

scenario('a phone scans the terminal', async stage => {
    const server = await startSandbox(stage);
    const phone = await Phone.unlock(stage);

    const { program } = Television.inTerminal(stage, server);
    await program.ask(() => program.stdout.includes('Waiting'), 'a code');
    const picture = path.join(stage.folder, 'terminal.png');
    await draw(phone, program.stdout, picture);
    const scanned = await readQr(stage, picture);
    assert.equal(scanned, server.codes()[0].answer.verification_uri_complete);

    await decide(phone, scanned, 'Approve');
    assert.equal(await program.end(), 0);
});

scenario('signed in, and out again, without a screen', async stage => {
    const server = await startSandbox(stage);
    const keychain = await openKeychain(stage);
    const phone = await Phone.unlock(stage);

    const terminal = Television.inTerminal(stage, server, { keychain });
    const { user_code, verification_uri_complete } = await until(() => server.codes()[0]?.answer, 'a code');
    await terminal.program.ask(() => terminal.program.stdout.includes(user_code), 'the code');
    await decide(phone, verification_uri_complete, 'Approve');
    assert.equal(await terminal.end(), 0);
    assert.match(terminal.program.stdout, /Signed in as Demo Person/);
    assert.notEqual(await askForToken(stage, server, { keychain }), null);

    const again = Television.inTerminal(stage, server, { keychain });
    assert.equal(await again.end(), 0);
    assert.equal(server.codes().length, 1, 'it asked for a second code');

    const signOut = new Television(stage, server, { words: ['sign-out'], keychain });
    assert.equal(await signOut.end(), 0);
    assert.equal(await askForToken(stage, server, { keychain }), null);
});

scenario('the events tell a script everything, and a token only if it asks', async stage => {
    const server = await startSandbox(stage);
    const phone = await Phone.unlock(stage);

    const curious = Television.inTerminal(stage, server, { options: ['--events', '--print-token'] });
    stage.mayTell(curious.program);
    await decide(phone, (await curious.event('code')).verification_uri_complete, 'Approve');
    const { access_token, refresh_token } = await curious.event('token');
    assert.ok(server.network.secrets.has(access_token));
    assert.ok(server.network.secrets.has(refresh_token));
    assert.equal(await curious.end(), 0);

    const discreet = Television.inTerminal(stage, server, { options: ['--events'] });
    await decide(phone, (await discreet.event('code')).verification_uri_complete, 'Approve');
    assert.equal(await discreet.end(), 0);
    assert.equal(discreet.events.some(event => event.event === 'token'), false);
    const { event, ...who } = await discreet.event('signed-in');
    assert.deepEqual(who, { account: 'Demo Person', scope: 'openid profile offline_access' });
});

scenario('the person presses Deny', async stage => {
    const server = await startSandbox(stage);
    const phone = await Phone.unlock(stage);

    const terminal = Television.inTerminal(stage, server, { options: ['--events'] });
    await decide(phone, (await terminal.event('code')).verification_uri_complete, 'Deny');
    assert.equal(await terminal.end(), 1);
    assert.ok(terminal.states.includes('denied'));
});
