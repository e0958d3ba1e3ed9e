// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import path from 'node:path';

import { openKeychain } from './support/keychain.mjs';
import { openPhone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { readQr } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { printToken, SignInApp } from './support/signinapp.mjs';
import { until } from './support/until.mjs';

/// Renders the text of a terminal as an image. A browser draws it, because a minimal chroot has no pseudo-terminals.
async function drawTerminal(page, text, picture) {
    await page.setContent('<pre style="padding: 1em; color: white; background: black"></pre>');
    await page.locator('pre').evaluate((pre, words) => (pre.textContent = words), text);
    await page.locator('pre').screenshot({ path: picture });
}

scenario('a phone scans the terminal', async context => {
    const server = await startSandbox(context);
    const phone = await openPhone(context);

    const { program } = SignInApp.inTerminal(context, server);
    await program.until(() => program.stdout.includes('Waiting'), 'a code');
    const picture = path.join(context.folder, 'terminal.png');
    await drawTerminal(phone, program.stdout, picture);
    const scanned = await readQr(context, picture);
    assert.equal(scanned, server.codes()[0].response.verification_uri_complete);

    await decide(phone, scanned, 'Approve');
    assert.equal(await program.end(), 0);
});

scenario('signed in, and out again, without a screen', async context => {
    const server = await startSandbox(context);
    const keychain = await openKeychain(context);
    const phone = await openPhone(context);

    const terminal = SignInApp.inTerminal(context, server, { keychain });
    const { user_code, verification_uri_complete } = await until(() => server.codes()[0]?.response, 'a code');
    await terminal.program.until(() => terminal.program.stdout.includes(user_code), 'the code');
    await decide(phone, verification_uri_complete, 'Approve');
    assert.equal(await terminal.end(), 0);
    assert.match(terminal.program.stdout, /Signed in as Demo Person/);
    assert.notEqual(await printToken(context, server, { keychain }), null);

    const again = SignInApp.inTerminal(context, server, { keychain });
    assert.equal(await again.end(), 0);
    assert.equal(server.codes().length, 1, 'it asked for a second code');

    const signOut = new SignInApp(context, server, { command: ['sign-out'], keychain });
    assert.equal(await signOut.end(), 0);
    assert.equal(await printToken(context, server, { keychain }), null);
});

scenario('the events tell a script everything, and a token only if it asks', async context => {
    const server = await startSandbox(context);
    const phone = await openPhone(context);

    const withTokens = SignInApp.inTerminal(context, server, { options: ['--events', '--print-token'] });
    context.allowSecretOutput(withTokens.program);
    await decide(phone, (await withTokens.event('code')).verification_uri_complete, 'Approve');
    const { access_token, refresh_token } = await withTokens.event('token');
    assert.ok(server.network.secrets.has(access_token));
    assert.ok(server.network.secrets.has(refresh_token));
    assert.equal(await withTokens.end(), 0);

    const withoutTokens = SignInApp.inTerminal(context, server, { options: ['--events'] });
    await decide(phone, (await withoutTokens.event('code')).verification_uri_complete, 'Approve');
    assert.equal(await withoutTokens.end(), 0);
    assert.equal(withoutTokens.events.some(event => event.event === 'token'), false);
    const { event, ...who } = await withoutTokens.event('signed-in');
    // Without a keychain the sign-in ends with the program, which a script is told.
    assert.deepEqual(who, { account: 'Demo Person', scope: 'openid profile offline_access', persistent: false });
});

scenario('the person presses Deny', async context => {
    const server = await startSandbox(context);
    const phone = await openPhone(context);

    const terminal = SignInApp.inTerminal(context, server, { options: ['--events'] });
    await decide(phone, (await terminal.event('code')).verification_uri_complete, 'Deny');
    assert.equal(await terminal.end(), 1);
    assert.ok(terminal.states.includes('denied'));
});
