// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Against a server that this project did not write.

import assert from 'node:assert/strict';

import { openKeychain } from './support/keychain.mjs';
import { abort, approve, startOidcProvider } from './support/oidcprovider.mjs';
import { Phone } from './support/phone.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { askForToken, Television } from './support/television.mjs';
import { until } from './support/until.mjs';

async function userinfo(server, token) {
    return fetch(`${server.issuer}/me`, { headers: { authorization: `Bearer ${token}` } });
}

scenario('oidc-provider: sign in, refresh, sign out', async stage => {
    // Shorter than what the app wants left on a token: every call for one refreshes.
    const server = await startOidcProvider(stage, { accessSeconds: 30 });
    const screen = await Screen.on(stage);
    const keychain = await openKeychain(stage);
    const phone = await Phone.unlock(stage);

    const tv = Television.inWindow(stage, server, screen, { keychain });
    const code = await tv.event('code');
    const scanned = await until(() => screen.qr(), 'a QR code on the screen');
    assert.equal(scanned, code.verification_uri_complete);
    await approve(phone, scanned);
    assert.equal((await tv.event('signed-in')).account, 'Ada Lovelace');
    await screen.shows(/Welcome.*Ada Lovelace/);
    await tv.stop();

    const refreshes = () => server.polls().filter(({ form }) => form.grant_type === 'refresh_token');
    const before = refreshes().length;
    const first = await askForToken(stage, server, keychain);
    const second = await askForToken(stage, server, keychain);
    assert.equal(refreshes().length, before + 2);
    assert.ok(refreshes().every(({ status }) => status === 200));
    assert.notEqual(first, second);
    assert.equal((await userinfo(server, second)).status, 200);

    const signOut = new Television(stage, server, { words: ['sign-out'], keychain });
    assert.equal(await signOut.end(), 0);
    assert.notEqual(server.revocations().length, 0);
    assert.ok(server.revocations().every(({ status }) => status === 200));
    assert.equal((await userinfo(server, second)).status, 401, 'the token outlived the sign-out');
    assert.equal(await askForToken(stage, server, keychain), null);
});

scenario('oidc-provider: the person aborts', async stage => {
    const server = await startOidcProvider(stage);
    const phone = await Phone.unlock(stage);

    const tv = Television.inTerminal(stage, server, { options: ['--events'] });
    await abort(phone, (await tv.event('code')).verification_uri_complete);
    assert.equal(await tv.end(), 1);
    assert.equal((await tv.event('error')).error, 'access_denied');
});

scenario('oidc-provider: the code expires', async stage => {
    const server = await startOidcProvider(stage, { codeSeconds: 8 });

    const tv = Television.inTerminal(stage, server, { options: ['--events'] });
    await tv.event('code');
    assert.equal(await tv.end(), 1);
    assert.equal((await tv.event('error')).error, 'expired_token');
});
