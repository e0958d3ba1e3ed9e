// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Against a server that this project did not write.

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from 'node:test';

import { Authority } from './support/authority.mjs';
import { openKeychain } from './support/keychain.mjs';
import { abort, approve, startOidcProvider } from './support/oidcprovider.mjs';
import { Phone } from './support/phone.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { askForToken, fetchWithToken, Television } from './support/television.mjs';
import { until } from './support/until.mjs';

async function userinfo(server, token) {
    return fetch(`${server.issuer}/me`, { headers: { authorization: `Bearer ${token}` } });
}

async function signIn(stage, server, more) {
    const tv = Television.forScript(stage, server, more);
    await server.approve((await tv.event('code')).user_code);
    assert.equal(await tv.end(), 0);
    return tv;
}

describe('oidc-provider', { concurrency: 4 }, () => {
    scenario('sign in, refresh, sign out', async stage => {
        const server = await startOidcProvider(stage, { accessSeconds: [2, 2, 3600] });
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

        const { refreshes } = server;
        const before = refreshes().length;
        await server.network.tokenIsOver();
        const first = await askForToken(stage, server, { keychain });
        await server.network.tokenIsOver();
        const second = await askForToken(stage, server, { keychain });
        assert.equal(refreshes().length, before + 2);
        assert.ok(refreshes().every(({ status }) => status === 200));
        assert.notEqual(first, second);
        assert.equal((await userinfo(server, second)).status, 200);

        const signOut = new Television(stage, server, { words: ['sign-out'], keychain });
        assert.equal(await signOut.end(), 0);
        assert.notEqual(server.revocations().length, 0);
        assert.ok(server.revocations().every(({ status }) => status === 200));
        assert.equal((await userinfo(server, second)).status, 401, 'the token outlived the sign-out');
        assert.equal(await askForToken(stage, server, { keychain }), null);
    });

    scenario('the person aborts', async stage => {
        const server = await startOidcProvider(stage);
        const phone = await Phone.unlock(stage);

        const tv = Television.inTerminal(stage, server, { options: ['--events'] });
        await abort(phone, (await tv.event('code')).verification_uri_complete);
        assert.equal(await tv.end(), 1);
        assert.equal((await tv.event('error')).error, 'access_denied');
    });

    scenario('the code expires', async stage => {
        const server = await startOidcProvider(stage, { codeSeconds: 8 });

        const tv = Television.inTerminal(stage, server, { options: ['--events'] });
        await tv.event('code');
        assert.equal(await tv.end(), 1);
        assert.equal((await tv.event('error')).error, 'expired_token');
    });

    scenario('it is restarted in the middle of a sign-in', async stage => {
        const server = await startOidcProvider(stage);
        const tv = Television.forScript(stage, server);
        const code = await tv.event('code');
        await server.stop();
        await tv.heldUp('network');
        await server.start();
        await server.approve(code.user_code);
        assert.equal(await tv.end(), 0);
        assert.equal(server.codes().length, 1, 'it asked for a second code');
        assert.equal((await tv.event('signed-in')).account, 'Ada Lovelace');
    });

    for (const rotation of [true, false]) {
        scenario(`refresh tokens that ${rotation ? 'rotate' : 'stay'}`, async stage => {
            const server = await startOidcProvider(stage, { accessSeconds: [2, 2, 3600], rotation });
            const folder = path.join(stage.home, 'tokens');
            await signIn(stage, server, { folder });
            for (let i = 0; i < 2; ++i) {
                await server.network.tokenIsOver();
                assert.notEqual(await askForToken(stage, server, { folder }), null);
            }
            const refreshes = server.refreshes();
            assert.notEqual(refreshes.length, 0);
            assert.ok(refreshes.every(({ status }) => status === 200));
            const used = new Set(refreshes.map(({ form }) => form.refresh_token));
            assert.equal(used.size, rotation ? refreshes.length : 1);
        });
    }

    for (const idTokens of ['ES256', 'EdDSA']) {
        scenario(`id_tokens signed with ${idTokens}`, async stage => {
            const server = await startOidcProvider(stage, { idTokens });
            const tv = await signIn(stage, server);
            assert.equal((await tv.event('signed-in')).account, 'Ada Lovelace');
            const [{ answer }] = server.polls().filter(({ status }) => status === 200);
            const [header] = answer.id_token.split('.');
            assert.equal(JSON.parse(Buffer.from(header, 'base64url')).alg, idTokens);
            assert.notEqual(server.network.requestsTo('/jwks').length, 0, 'nobody asked for the keys');
        });
    }

    for (const kind of ['ec', 'ed25519', 'rsa']) {
        scenario(`the client proves itself with a key (${kind})`, async stage => {
            const options = { ec: { namedCurve: 'P-256' }, rsa: { modulusLength: 2048 } }[kind];
            const { privateKey, publicKey } = generateKeyPairSync(kind, options);
            const file = path.join(stage.folder, 'client.pem');
            await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
            const server = await startOidcProvider(stage, {
                client: {
                    token_endpoint_auth_method: 'private_key_jwt',
                    jwks: { keys: [publicKey.export({ format: 'jwk' })] },
                },
                accessSeconds: [2, 3600],
            });
            const folder = path.join(stage.home, 'tokens');
            const key = { folder, options: ['--client-key-file', file] };
            await signIn(stage, server, key);
            await server.network.tokenIsOver();
            assert.notEqual(await askForToken(stage, server, key), null);
            const assertions = server.polls().map(({ form }) => form.client_assertion);
            assert.equal(new Set(assertions).size, assertions.length, 'an assertion was used twice');
        });
    }

    scenario('tokens bound to a key, and nonces for the proofs', async stage => {
        const server = await startOidcProvider(stage, { dpop: true, accessSeconds: [2, 3600] });
        const folder = path.join(stage.home, 'tokens');
        await signIn(stage, server, { folder });
        const signedIn = server.polls().find(({ status }) => status === 200);
        assert.equal(signedIn.answer.token_type, 'DPoP');
        assert.ok(server.polls().some(({ answer }) => answer?.error === 'use_dpop_nonce'));

        await server.network.tokenIsOver();
        const answer = await fetchWithToken(stage, server, { folder }, `${server.issuer}/me`);
        assert.equal(answer.status, 200);
        assert.equal((await answer.json()).name, 'Ada Lovelace');
        assert.ok(server.refreshes().some(({ status }) => status === 200));
    });

    scenario('other keys at the second sign-in', async stage => {
        const server = await startOidcProvider(stage, { idTokens: 'ES256' });
        const screen = await Screen.on(stage);
        const tv = Television.inWindow(stage, server, screen);
        await server.approve((await tv.event('code')).user_code);
        assert.equal((await tv.event('signed-in')).account, 'Ada Lovelace');

        await server.stop();
        await server.start();
        await screen.shows(/Welcome.*Ada Lovelace/);
        await screen.press('Right', 'Return');
        await tv.state('idle');
        await screen.press('Return');
        await server.approve((await tv.event('code', 2)).user_code);
        assert.equal((await tv.event('signed-in', 2)).account, 'Ada Lovelace');
    });

    scenario('with a private authority', async stage => {
        const authority = await Authority.found(stage);
        const server = await startOidcProvider(stage, { tls: await authority.issue(-1, 30) });
        const tv = await signIn(stage, server, { options: ['--ca-file', authority.file] });
        assert.equal((await tv.event('signed-in')).account, 'Ada Lovelace');
    });

    for (const [name, error, from, to, isKnown] of [
        ['an authority that nobody knows', 'tls', -1, 30, false],
        ['a certificate that has run out', 'tls', -30, -1, true],
        ['a certificate that ran out years ago', 'wrong_clock', -3000, -2000, true],
        ['a certificate of tomorrow', 'wrong_clock', 1, 30, true],
    ]) {
        scenario(name, async stage => {
            stage.hasNoSecrets();
            const authority = await Authority.found(stage);
            const server = await startOidcProvider(stage, { tls: await authority.issue(from, to) });
            const options = isKnown ? ['--ca-file', authority.file] : [];
            const tv = Television.forScript(stage, server, { options });
            // Somebody may set the clock yet; nobody mends a certificate while a person waits.
            if (error === 'wrong_clock')
                await tv.heldUp(error);
            else
                assert.equal((await tv.event('error')).error, error);
            assert.deepEqual(server.network.requests, [], 'it sent something');
        });
    }
});
