// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';

import { openKeychain } from './support/keychain.mjs';
import { Phone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { askForToken, fetchWithToken, Television } from './support/television.mjs';
import { until } from './support/until.mjs';

scenario('signed in by a phone, still signed in after a restart, signed out by the remote', async stage => {
    const server = await startSandbox(stage);
    const screen = await Screen.on(stage);
    const keychain = await openKeychain(stage);
    const phone = await Phone.unlock(stage);

    // The phone's camera has only the screen to go by.
    let tv = Television.inWindow(stage, server, screen, { keychain });
    const code = await tv.event('code');
    const scanned = await until(() => screen.qr(), 'a QR code on the screen');
    assert.equal(scanned, code.verification_uri_complete);
    await screen.showsCode(code.user_code);

    await decide(phone, scanned, 'Approve');
    assert.equal((await tv.event('signed-in')).account, 'Demo Person');
    await screen.shows(/Welcome.*Demo Person/);
    assert.equal(await screen.qr(), null);
    assert.equal(server.polls().filter(poll => poll.status === 200).length, 1);

    await tv.stop();
    tv = Television.inWindow(stage, server, screen, { keychain });
    await tv.event('signed-in');
    await screen.shows(/Welcome.*Demo Person/);
    assert.equal(server.codes().length, 1, 'it asked for a second code');

    const answer = await fetchWithToken(stage, server, { keychain }, `${server.issuer}/userinfo`);
    assert.equal(answer.status, 200);
    assert.equal((await answer.json()).name, 'Demo Person');

    await screen.press('Right', 'Return');
    await tv.state('idle');
    assert.notEqual(server.revocations().length, 0);
    assert.equal(await askForToken(stage, server, { keychain }), null);
    await tv.stop();
    tv = Television.inWindow(stage, server, screen, { keychain });
    await tv.event('code');
    await until(() => screen.qr(), 'a QR code on the screen');
});

scenario('a phone without JavaScript types the code by hand, and the television has no keychain', async stage => {
    const server = await startSandbox(stage);
    const screen = await Screen.on(stage);
    const phone = await Phone.unlock(stage, { javaScript: false });

    const tv = Television.inWindow(stage, server, screen);
    const code = await tv.event('code');
    await phone.goto(code.verification_uri);
    await phone.getByRole('textbox').fill(code.user_code.toLowerCase().replace('-', ' '));
    await phone.getByRole('button', { name: 'Continue' }).click();
    await phone.getByText(code.user_code).waitFor();
    await phone.getByRole('button', { name: 'Approve' }).click();

    await tv.event('signed-in');
    await screen.shows(/Welcome.*Demo Person/);
    await screen.shows(/restart/);
});
