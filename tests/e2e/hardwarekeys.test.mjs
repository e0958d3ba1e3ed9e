// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Keys that can't leave the machine: in a TPM in software (swtpm), and in a provider of OpenSSL that was
// made for the tests and of which the program knows nothing. They need swtpm, tpm2-openssl and tpm2-tools,
// and fail without them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';

import { startOidcProvider } from './support/oidcprovider.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { fetchWithToken, printToken, SignInApp } from './support/signinapp.mjs';
import { noTpm, startTpm } from './support/softwaretpm.mjs';

const testKeyProvider = process.env.DEVICE_SIGNIN_TESTKEY;

/// Signs in with the program in the terminal, and returns it.
async function signIn(context, server, more) {
    const app = SignInApp.forScript(context, server, more);
    await server.approve((await app.event('code')).user_code);
    assert.equal(await app.end(), 0, app.program.stderr);
    return app;
}

/// Returns the newest record of a sign-in in a store that is a folder.
function recordIn(folder) {
    const records = readdirSync(folder, { recursive: true })
        .map(name => path.join(folder, name))
        .flatMap(file => {
            try {
                return [JSON.parse(readFileSync(file, 'utf8'))];
            } catch {
                return []; // a folder or a lock
            }
        })
        .flatMap(content => findRecords(content));
    assert.notEqual(records.length, 0, `no record in ${folder}`);
    return records.sort((one, other) => other.serial - one.serial)[0];
}

/// Returns the records that `value` contains in any depth, also as text or in base64.
function findRecords(value) {
    if (typeof value === 'string') {
        for (const text of [value, Buffer.from(value, 'base64').toString()]) {
            try {
                return findRecords(JSON.parse(text));
            } catch {
                // It is no JSON.
            }
        }
        return [];
    }
    if (value === null || typeof value !== 'object')
        return [];
    return value.access_token ? [value] : Object.values(value).flatMap(findRecords);
}

/// Makes a DPoP proof with a key that the tokens are not bound to.
function forgedProof({ privateKey, publicKey }, method, url, nonce) {
    const part = object => Buffer.from(JSON.stringify(object)).toString('base64url');
    const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
    const input = `${part({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } })}.${part({
        jti: randomUUID(), htm: method, htu: url, iat: Math.floor(Date.now() / 1000), ...nonce && { nonce },
    })}`;
    const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${input}.${signature.toString('base64url')}`;
}

/// Tries to use a refresh token without the program, and returns the error code of the server.
async function refreshByHand(server, refreshToken, key) {
    const url = `${server.issuer}/token`;
    let nonce;
    for (;;) {
        const response = await fetch(url, {
            method: 'POST',
            headers: {
                'content-type': 'application/x-www-form-urlencoded',
                ...key && { dpop: forgedProof(key, 'POST', url, nonce) },
            },
            body: new URLSearchParams({
                grant_type: 'refresh_token', client_id: 'living-room-tv', refresh_token: refreshToken,
            }).toString(),
        });
        const { error } = await response.json();
        assert.ok(error, 'the server has given tokens');
        if (error !== 'use_dpop_nonce' || nonce)
            return error;
        nonce = response.headers.get('dpop-nonce');
    }
}

/// Makes a folder with the provider of the tests, and returns the environment in which OpenSSL finds it.
function withTestKeys(context, keyFile) {
    const folder = path.join(context.folder, 'providers');
    mkdirSync(folder, { recursive: true });
    symlinkSync(testKeyProvider, path.join(folder, 'testkey.so'));
    return { OPENSSL_MODULES: folder, ...keyFile && { DEVICE_SIGNIN_TEST_KEY: keyFile } };
}

/// A client of the server that authenticates with the key whose public half is in this PEM.
function clientWithKey(pem) {
    return {
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [createPublicKey(pem).export({ format: 'jwk' })] },
    };
}

/// Copies the folder `from` to `to` with its permissions, which newer versions of Node.js's own function leave out.
function copyDisk(from, to) {
    mkdirSync(to, { recursive: true, mode: 0o700 });
    execFileSync('cp', ['-a', `${from}/.`, to]);
}

describe('keys in hardware', { concurrency: 4 }, () => {
    scenario('the disk of a box is copied to another one', async context => {
        const server = await startOidcProvider(context, { dpop: true, accessSeconds: 6 });
        const [here, there] = [await startTpm(context, 'here'), await startTpm(context, 'there')];
        const folder = path.join(context.home, 'tokens');
        const options = ['--dpop-key', 'tpm'];
        const box = { folder, options, env: here };
        await signIn(context, server, box);
        const signedIn = server.polls().find(({ status }) => status === 200);
        assert.equal(signedIn.response.token_type, 'DPoP');

        // The box itself can refresh, and use what it gets.
        await server.network.untilTokenExpires();
        const me = `${server.issuer}/me`;
        assert.equal((await fetchWithToken(context, server, box, me)).status, 200);
        const refreshed = server.refreshes().length;
        assert.notEqual(refreshed, 0);

        // Somebody copies all that it keeps, to a box with another TPM.
        const copy = path.join(context.home, 'copy');
        copyDisk(folder, copy);
        await server.network.untilTokenExpires();
        const thief = { folder: copy, options, env: there };
        assert.equal(await printToken(context, server, thief), null);
        for (const elsewhere of [{ ...thief, env: noTpm, options: ['--dpop-key', 'auto'] }, { ...thief, options: [] }])
            assert.equal(await printToken(context, server, elsewhere), null);
        assert.equal(server.refreshes().length, refreshed, 'it sent the refresh token without its key');

        // Without the program the tokens are of no use either.
        const record = recordIn(copy);
        assert.match(record.dpop_key, /^-----BEGIN TSS2 PRIVATE KEY-----/);
        assert.doesNotMatch(JSON.stringify(record), /BEGIN (EC )?PRIVATE KEY/);
        const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        assert.equal(await refreshByHand(server, record.refresh_token), 'invalid_grant');
        assert.equal(await refreshByHand(server, record.refresh_token, key), 'invalid_grant');

        // The sign-in of the box has not suffered.
        server.lengthenTokens();
        assert.equal((await fetchWithToken(context, server, box, me)).status, 200);
        const { access_token: fresh } = recordIn(folder);
        copyDisk(folder, copy);
        assert.equal(await fetchWithToken(context, server, thief, me), null);
        for (const headers of [
            { authorization: `Bearer ${fresh}` },
            { authorization: `DPoP ${fresh}` },
            { authorization: `DPoP ${fresh}`, dpop: forgedProof(key, 'GET', me) },
        ])
            assert.ok([400, 401].includes((await fetch(me, { headers })).status));
    });

    scenario('with a key in software the copy can be used', async context => {
        const server = await startOidcProvider(context, { dpop: true });
        const folder = path.join(context.home, 'tokens');
        await signIn(context, server, { folder, options: ['--dpop-key', 'auto'], env: noTpm });
        const copy = path.join(context.home, 'copy');
        copyDisk(folder, copy);
        assert.match(recordIn(copy).dpop_key, /^-----BEGIN PRIVATE KEY-----/);
        const response = await fetchWithToken(context, server, { folder: copy }, `${server.issuer}/me`);
        assert.equal(response.status, 200);
    });

    scenario('a TPM is used by itself where there is one', async context => {
        const server = await startOidcProvider(context, { dpop: true });
        const env = await startTpm(context, 'here');
        const folder = path.join(context.home, 'tokens');
        await signIn(context, server, { folder, options: ['--dpop-key', 'auto'], env });
        assert.match(recordIn(folder).dpop_key, /^-----BEGIN TSS2 PRIVATE KEY-----/);
    });

    scenario('a code from before a restart is gone on with', async context => {
        const server = await startOidcProvider(context, { dpop: true });
        const env = await startTpm(context, 'here');
        const box = { folder: path.join(context.home, 'tokens'), options: ['--dpop-key', 'tpm'], env };
        const first = SignInApp.forScript(context, server, box);
        const { user_code: code } = await first.event('code');
        await first.stop();
        const second = SignInApp.forScript(context, server, box);
        assert.equal((await second.event('code')).user_code, code);
        await server.approve(code);
        assert.equal(await second.end(), 0, second.program.stderr);
        assert.equal(server.codes().length, 1);
    });

    for (const kind of ['a wrapped key in a file', 'a handle']) {
        scenario(`the client's key is in a TPM, as ${kind}`, async context => {
            const tpm = await startTpm(context, 'here');
            const env = { ...process.env, ...tpm };
            const file = path.join(context.folder, 'client.pem');
            const openssl = (...args) => execFileSync('openssl', args, { env, encoding: 'utf8' });
            const provider = ['-provider', 'tpm2', '-provider', 'default', '-propquery', '?provider=tpm2'];
            let pem;
            if (kind === 'a handle') {
                const tool = (name, ...args) => execFileSync(name, ['-T', tpm.TPM2OPENSSL_TCTI, '-Q', ...args], {
                    env, cwd: context.folder,
                });
                const flush = () => execFileSync('tpm2_flushcontext', ['-T', tpm.TPM2OPENSSL_TCTI, '-t'], { env });
                tool('tpm2_createprimary', '-C', 'o', '-G', 'ecc256', '-c', 'parent.ctx');
                flush();
                tool('tpm2_create', '-C', 'parent.ctx', '-G', 'ecc256:ecdsa-sha256', '-u', 'key.pub', '-r', 'key.priv');
                flush();
                tool('tpm2_load', '-C', 'parent.ctx', '-u', 'key.pub', '-r', 'key.priv', '-c', 'key.ctx');
                flush();
                tool('tpm2_evictcontrol', '-C', 'o', '-c', 'key.ctx', '0x81000001');
                flush();
                pem = openssl('pkey', ...provider, '-in', 'handle:0x81000001', '-pubout');
            } else {
                openssl('genpkey', '-quiet', ...provider, '-algorithm', 'EC', '-pkeyopt', 'group:P-256', '-out', file);
                assert.match(readFileSync(file, 'utf8'), /BEGIN TSS2 PRIVATE KEY/);
                pem = openssl('pkey', ...provider, '-in', file, '-pubout');
            }
            const server = await startOidcProvider(context, { client: clientWithKey(pem) });
            const location = kind === 'a handle' ? 'handle:0x81000001' : file;
            await signIn(context, server, { options: ['--client-key', location], env: tpm });
            assert.ok(server.polls().every(({ form }) => form.client_assertion));

            const other = await startTpm(context, 'other');
            const thief = SignInApp.forScript(context, server, { options: ['--client-key', location], env: other });
            assert.notEqual(await thief.end(), 0);
            assert.match(thief.program.stderr, /^[^\n]*The client's key: [^\n]*\n$/);
        });
    }

    scenario('both keys are opened by a provider that the program does not know', async context => {
        const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const file = path.join(context.folder, 'hardware.pem');
        writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
        const pinFile = path.join(context.folder, 'pin');
        writeFileSync(pinFile, '1234\n', { mode: 0o600 });
        const env = withTestKeys(context, file);
        const server = await startOidcProvider(context, {
            dpop: true,
            accessSeconds: 2,
            client: clientWithKey(publicKey.export({ type: 'spki', format: 'pem' })),
        });
        const folder = path.join(context.home, 'tokens');
        const more = ['--client-key', 'testkey:pin', '--dpop-key', 'testkey:slow', '--key-provider', 'testkey'];
        const box = { folder, env, options: [...more, '--key-pin-file', pinFile] };
        await signIn(context, server, box);
        assert.match(recordIn(folder).dpop_key, /^thumbprint:[\w-]{43}$/);
        server.lengthenTokens();
        await server.network.untilTokenExpires();
        assert.equal((await fetchWithToken(context, server, box, `${server.issuer}/me`)).status, 200);

        // Without the hardware, or without its PIN, it says so in one line, and asks the server nothing.
        const before = server.network.requests.length;
        const wrongPin = path.join(context.folder, 'wrong-pin');
        writeFileSync(wrongPin, '9999\n', { mode: 0o600 });
        for (const [words, change] of [
            [/needs a PIN/, { options: more }],
            [/PIN is wrong/, { options: [...more, '--key-pin-file', wrongPin] }],
            [/no device that responds/, { env: { ...env, DEVICE_SIGNIN_TEST_KEY_DEVICE: 'absent' } }],
            [/no provider 'testkey'/, { env: {} }],
        ]) {
            const app = SignInApp.forScript(context, server, { ...box, ...change });
            assert.notEqual(await app.end(), 0);
            assert.match(app.program.stderr, words);
            assert.match(app.program.stderr, /^[^\n]+\n$/);
            assert.doesNotMatch(app.program.stderr, /9999|1234/);
        }
        assert.equal(server.network.requests.length, before);
    });

    scenario('the page stays and says that the key does not work', async context => {
        context.allowNoSecrets();
        const server = await startOidcProvider(context);
        const screen = await Screen.on(context);
        const options = ['--client-key', 'testkey:none', '--key-provider', 'testkey'];
        const app = SignInApp.inWindow(context, server, screen, { env: withTestKeys(context), options });
        assert.equal((await app.event('error')).error, 'key_unusable');
        await screen.shows(/key doesn.t work/);
        await screen.shows(/testkey:none/);
        assert.deepEqual(server.network.requests, []);
    });

    scenario('a PIN on the command line is refused, and not repeated', async context => {
        context.allowNoSecrets();
        const app = new SignInApp(context, null, {
            command: ['terminal'],
            at: ['--issuer', 'https://id.example.com', '--client-id', 'tv'],
            options: ['--client-key', 'pkcs11:token=box;object=tv?pin-value=4711'],
        });
        assert.equal(await app.end(), 2);
        assert.match(app.program.stderr, /--key-pin-file/);
        assert.doesNotMatch(app.program.stderr, /4711/);
    });
});
