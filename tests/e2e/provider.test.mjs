// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Sign-ins at oidc-provider, an authorization server of another project.

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from 'node:test';

import { CertificateAuthority } from './support/certificateauthority.mjs';
import { openKeychain } from './support/keychain.mjs';
import { abort, approve, startOidcProvider } from './support/oidcprovider.mjs';
import { openPhone } from './support/phone.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { printToken, fetchWithToken, SignInApp } from './support/signinapp.mjs';

async function userinfo(server, token) {
    return fetch(`${server.issuer}/me`, { headers: { authorization: `Bearer ${token}` } });
}

/// Signs in with the program in the terminal, and returns the program.
async function signIn(context, server, more) {
    const app = SignInApp.forScript(context, server, more);
    await server.approve((await app.event('code')).user_code);
    assert.equal(await app.end(), 0);
    return app;
}

describe('oidc-provider', { concurrency: 4 }, () => {
    scenario('sign in, refresh, sign out', async context => {
        const server = await startOidcProvider(context, { accessSeconds: 2 });
        const screen = await Screen.on(context);
        const keychain = await openKeychain(context);
        const phone = await openPhone(context);

        const app = SignInApp.inWindow(context, server, screen, { keychain });
        const code = await app.event('code');
        const scanned = await screen.untilQr();
        assert.equal(scanned, code.verification_uri_complete);
        await approve(phone, scanned);
        assert.equal((await app.event('signed-in')).account, 'Ada Lovelace');
        await screen.shows(/Welcome.*Ada Lovelace/);
        await app.stop();

        const { refreshes } = server;
        const { length: before } = refreshes();
        await server.network.untilTokenExpires();
        const first = await printToken(context, server, { keychain });
        const { length: refreshed } = refreshes();
        assert.ok(refreshed > before);
        server.lengthenTokens();
        await server.network.untilTokenExpires();
        const second = await printToken(context, server, { keychain });
        assert.equal(refreshes().length, refreshed + 1);
        assert.ok(refreshes().every(({ status }) => status === 200));
        assert.notEqual(first, second);
        assert.equal((await userinfo(server, second)).status, 200);

        const signOut = new SignInApp(context, server, { command: ['sign-out'], keychain });
        assert.equal(await signOut.end(), 0);
        assert.notEqual(server.revocations().length, 0);
        assert.ok(server.revocations().every(({ status }) => status === 200));
        assert.equal((await userinfo(server, second)).status, 401, 'the token outlived the sign-out');
        assert.equal(await printToken(context, server, { keychain }), null);
    });

    scenario('the person aborts', async context => {
        const server = await startOidcProvider(context);
        const phone = await openPhone(context);

        const app = SignInApp.inTerminal(context, server, { options: ['--events'] });
        await abort(phone, (await app.event('code')).verification_uri_complete);
        assert.equal(await app.end(), 1);
        assert.equal((await app.event('error')).error, 'access_denied');
    });

    scenario('the code expires', async context => {
        const server = await startOidcProvider(context, { codeSeconds: 8 });

        const app = SignInApp.inTerminal(context, server, { options: ['--events'] });
        await app.event('code');
        assert.equal(await app.end(), 1);
        assert.equal((await app.event('error')).error, 'expired_token');
    });

    scenario('it is restarted in the middle of a sign-in', async context => {
        const server = await startOidcProvider(context);
        const app = SignInApp.forScript(context, server);
        const code = await app.event('code');
        await server.stop();
        await app.untilRetrying('network');
        await server.start();
        await server.approve(code.user_code);
        assert.equal(await app.end(), 0);
        assert.equal(server.codes().length, 1, 'it asked for a second code');
        assert.equal((await app.event('signed-in')).account, 'Ada Lovelace');
    });

    for (const rotation of [true, false]) {
        scenario(`refresh tokens that ${rotation ? 'rotate' : 'stay'}`, async context => {
            const server = await startOidcProvider(context, { accessSeconds: 2, rotation });
            const folder = path.join(context.home, 'tokens');
            await signIn(context, server, { folder });
            for (let i = 0; i < 2; ++i) {
                await server.network.untilTokenExpires();
                assert.notEqual(await printToken(context, server, { folder }), null);
            }
            const refreshes = server.refreshes();
            assert.notEqual(refreshes.length, 0);
            assert.ok(refreshes.every(({ status }) => status === 200));
            const used = new Set(refreshes.map(({ form }) => form.refresh_token));
            assert.equal(used.size, rotation ? refreshes.length : 1);
        });
    }

    for (const idTokens of ['ES256', 'EdDSA']) {
        scenario(`id_tokens signed with ${idTokens}`, async context => {
            const server = await startOidcProvider(context, { idTokens });
            const app = await signIn(context, server);
            assert.equal((await app.event('signed-in')).account, 'Ada Lovelace');
            const [{ response }] = server.polls().filter(({ status }) => status === 200);
            const [header] = response.id_token.split('.');
            assert.equal(JSON.parse(Buffer.from(header, 'base64url')).alg, idTokens);
            assert.notEqual(server.network.requestsTo('/jwks').length, 0, 'nobody asked for the keys');
        });
    }

    for (const kind of ['ec', 'ed25519', 'rsa']) {
        scenario(`the client proves itself with a key (${kind})`, async context => {
            const options = { ec: { namedCurve: 'P-256' }, rsa: { modulusLength: 2048 } }[kind];
            const { privateKey, publicKey } = generateKeyPairSync(kind, options);
            const file = path.join(context.folder, 'client.pem');
            await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
            const server = await startOidcProvider(context, {
                client: {
                    token_endpoint_auth_method: 'private_key_jwt',
                    jwks: { keys: [publicKey.export({ format: 'jwk' })] },
                },
                accessSeconds: 2,
            });
            const folder = path.join(context.home, 'tokens');
            const key = { folder, options: ['--client-key', file] };
            await signIn(context, server, key);
            server.lengthenTokens();
            await server.network.untilTokenExpires();
            assert.notEqual(await printToken(context, server, key), null);
            const assertions = server.polls().map(({ form }) => form.client_assertion);
            assert.equal(new Set(assertions).size, assertions.length, 'an assertion was used twice');
        });
    }

    scenario('tokens bound to a key, and nonces for the proofs', async context => {
        const server = await startOidcProvider(context, { dpop: true, accessSeconds: 2 });
        const folder = path.join(context.home, 'tokens');
        await signIn(context, server, { folder });
        const signedIn = server.polls().find(({ status }) => status === 200);
        assert.equal(signedIn.response.token_type, 'DPoP');
        assert.ok(server.polls().some(({ response }) => response?.error === 'use_dpop_nonce'));

        server.lengthenTokens();
        await server.network.untilTokenExpires();
        const response = await fetchWithToken(context, server, { folder }, `${server.issuer}/me`);
        assert.equal(response.status, 200);
        assert.equal((await response.json()).name, 'Ada Lovelace');
        assert.ok(server.refreshes().some(({ status }) => status === 200));
    });

    scenario('other keys at the second sign-in', async context => {
        const server = await startOidcProvider(context, { idTokens: 'ES256' });
        const screen = await Screen.on(context);
        const app = SignInApp.inWindow(context, server, screen);
        await server.approve((await app.event('code')).user_code);
        assert.equal((await app.event('signed-in')).account, 'Ada Lovelace');

        await server.stop();
        await server.start();
        await screen.shows(/Welcome.*Ada Lovelace/);
        await screen.pressWhenRead('Right', 'Return');
        await app.state('idle');
        await screen.pressWhenRead('Return');
        await server.approve((await app.event('code', 2)).user_code);
        assert.equal((await app.event('signed-in', 2)).account, 'Ada Lovelace');
    });

    scenario('with a private authority', async context => {
        const authority = await CertificateAuthority.create(context);
        const server = await startOidcProvider(context, { tls: await authority.issue(-1, 30) });
        const app = await signIn(context, server, { options: ['--ca-file', authority.file] });
        assert.equal((await app.event('signed-in')).account, 'Ada Lovelace');
    });

    for (const [name, error, from, to, isKnown] of [
        ['an authority that nobody knows', 'tls', -1, 30, false],
        ['a certificate that has run out', 'tls', -30, -1, true],
        ['a certificate that ran out years ago', 'wrong_clock', -3000, -2000, true],
        ['a certificate of tomorrow', 'wrong_clock', 1, 30, true],
    ]) {
        scenario(name, async context => {
            context.allowNoSecrets();
            const authority = await CertificateAuthority.create(context);
            const server = await startOidcProvider(context, { tls: await authority.issue(from, to) });
            const options = isKnown ? ['--ca-file', authority.file] : [];
            const app = SignInApp.forScript(context, server, { options });
            // The device's clock may still be corrected, so the program waits. A wrong certificate ends the sign-in.
            if (error === 'wrong_clock')
                await app.untilRetrying(error);
            else
                assert.equal((await app.event('error')).error, error);
            assert.deepEqual(server.network.requests, [], 'it sent something');
        });
    }
});
