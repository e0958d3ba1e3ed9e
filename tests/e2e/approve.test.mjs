// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';

import { openKeychain } from './support/keychain.mjs';
import { openPhone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { printToken, fetchWithToken, SignInApp } from './support/signinapp.mjs';

scenario('signed in by a phone, still signed in after a restart, signed out by the remote', async context => {
    const server = await startSandbox(context);
    const screen = await Screen.on(context);
    const keychain = await openKeychain(context);
    const phone = await openPhone(context);

    // The address comes from the QR code on the screen, as the camera of a phone reads it.
    let app = SignInApp.inWindow(context, server, screen, { keychain });
    const code = await app.event('code');
    const scanned = await screen.untilQr();
    assert.equal(scanned, code.verification_uri_complete);
    await screen.showsCode(code.user_code);

    await decide(phone, scanned, 'Approve');
    assert.equal((await app.event('signed-in')).account, 'Demo Person');
    await screen.shows(/Welcome.*Demo Person/);
    assert.equal(await screen.qr(), null);
    assert.equal(server.polls().filter(poll => poll.status === 200).length, 1);

    await app.stop();
    app = SignInApp.inWindow(context, server, screen, { keychain });
    await app.event('signed-in');
    await screen.shows(/Welcome.*Demo Person/);
    assert.equal(server.codes().length, 1, 'it asked for a second code');

    const response = await fetchWithToken(context, server, { keychain }, `${server.issuer}/userinfo`);
    assert.equal(response.status, 200);
    assert.equal((await response.json()).name, 'Demo Person');

    await screen.pressWhenRead('Right', 'Return');
    await app.state('idle');
    assert.notEqual(server.revocations().length, 0);
    assert.equal(await printToken(context, server, { keychain }), null);
    await app.stop();
    app = SignInApp.inWindow(context, server, screen, { keychain });
    await app.event('code');
    await screen.untilQr();
});

scenario('a phone without JavaScript types the code by hand, and the television has no keychain', async context => {
    const server = await startSandbox(context);
    const screen = await Screen.on(context);
    const phone = await openPhone(context, { javaScript: false });

    const app = SignInApp.inWindow(context, server, screen);
    const code = await app.event('code');
    await phone.goto(code.verification_uri);
    await phone.getByRole('textbox').fill(code.user_code.toLowerCase().replace('-', ' '));
    await phone.getByRole('button', { name: 'Continue' }).click();
    await phone.getByText(code.user_code).waitFor();
    await phone.getByRole('button', { name: 'Approve' }).click();

    await app.event('signed-in');
    await screen.shows(/Welcome.*Demo Person/);
    await screen.shows(/restart/);
});
