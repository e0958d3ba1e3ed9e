// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Signs in, refreshes and signs out while every library logs as much as it can. At its end each scenario
// searches all output for secrets, so these scenarios search the largest logs.

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';

import { openKeychain } from './support/keychain.mjs';
import { approveCode, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { printToken, SignInApp } from './support/signinapp.mjs';

const scopes = ['--scope', 'openid', '--scope', 'profile', '--scope', 'offline_access'];
const openId = ['device_code', 'code_verifier', 'dpop', 'access_token', 'refresh_token', 'id_token', 'token'];

// For each server: its options, the options with which the program signs in, and the kinds of secrets that
// are sent.
const cases = {
    'as the RFCs say': {
        client: withSecret,
        at: server => ['--issuer', server.issuer, ...scopes],
        kinds: [...openId, 'authorization', 'client_secret'],
    },
    'with a key of the client': {
        client: withKey,
        at: server => ['--issuer', server.issuer, ...scopes],
        kinds: [...openId, 'client_assertion'],
    },
    'as Trakt does': {
        sandbox: ['--dialect', 'trakt'],
        client: withSecret,
        at: server => ['--provider', 'trakt', '--server', server.network.origin],
        kinds: ['device_code', 'code', 'access_token', 'refresh_token', 'client_secret', 'token'],
    },
    'as Plex does': {
        sandbox: ['--dialect', 'plex'],
        client: withoutSecret,
        at: server => ['--provider', 'plex', '--server', server.network.origin],
        kinds: ['authToken', 'x-plex-token'],
        refreshes: false,
    },
    'as Jellyfin does': {
        sandbox: ['--dialect', 'jellyfin'],
        client: withoutSecret,
        at: server => ['--provider', 'jellyfin', '--set', `server=${server.network.origin}`],
        kinds: ['Secret', 'secret', 'AccessToken', 'authorization'],
        refreshes: false,
        secretsInAddresses: true,
    },
    'as Real-Debrid does': {
        sandbox: ['--dialect', 'real-debrid'],
        client: withPersonsSecret,
        at: server => ['--provider', 'real-debrid', '--server', server.network.origin],
        kinds: ['device_code', 'client_secret', 'access_token', 'refresh_token', 'authorization'],
        secretsInAddresses: true,
    },
    'as AWS does': {
        sandbox: ['--dialect', 'aws'],
        client: withoutSecret,
        at: server => ['--provider', 'aws', '--set', 'region=eu-central-1', '--set', 'start_url=https://acme.example',
            '--server', server.network.origin],
        kinds: ['deviceCode', 'clientSecret', 'accessToken', 'x-amz-sso_bearer_token'],
        refreshes: false,
    },
    'as Facebook does': {
        sandbox: ['--dialect', 'facebook'],
        client: withSecret,
        at: server => ['--provider', 'facebook', '--server', server.network.origin],
        kinds: ['code', 'access_token'],
        refreshes: false,
    },
};

/// Writes a file outside the home folder, because files in the home folder must not contain secrets.
function writeSecretFile(context, name, text) {
    const file = path.join(context.folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
}

function withoutSecret() {
    return { sandbox: [], program: [] };
}

/// The provider hands out a secret for each person, which the program does not know before.
function withPersonsSecret(context) {
    return { ...withSecret(context), program: [] };
}

function withSecret(context) {
    const secret = 'a client/secret+of ours';
    context.addSecret(secret);
    const file = ['--client-secret-file', writeSecretFile(context, 'client-secret', secret)];
    return { sandbox: file, program: file };
}

function withKey(context) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    addKey(context, pem);
    const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
    return {
        sandbox: ['--client-key', writeSecretFile(context, 'client.jwk', jwk)],
        program: ['--client-key', writeSecretFile(context, 'client.pem', pem)],
    };
}

/// Adds each line of a private key as a secret of its own, because a leak may contain only some lines.
function addKey(context, pem) {
    for (const line of pem.split('\n').filter(line => line && !line.startsWith('-----')))
        context.addSecret(line);
}

/// Starts the sandbox of a case. Returns it, and the options with which the program signs in there.
async function startServer(context, testCase) {
    context.logging = '*=true';
    if (testCase.secretsInAddresses)
        context.allowSecretsInAddresses();
    const client = testCase.client(context);
    const lifetime = testCase.refreshes === false ? [] : ['--token-lifetime', '3'];
    const server = await startSandbox(context, '--faults', ...testCase.sandbox ?? [], ...client.sandbox, ...lifetime);
    return { server, at: [...testCase.at(server), '--client-id', 'living-room-tv', ...client.program] };
}

async function refresh(context, server, testCase, more) {
    if (testCase.refreshes !== false)
        await server.network.untilTokenExpires();
    assert.notEqual(await printToken(context, server, more), null);
}

/// Checks that the proxy has recorded all kinds of secrets that the case should send.
function expectAllKinds(server, { kinds }) {
    const missing = kinds.filter(kind => !server.network.secretKinds.has(kind));
    assert.deepEqual(missing, [], 'it was not heard, so nobody looked for it');
}

describe('in the terminal', { concurrency: 4 }, () => {
    for (const [name, testCase] of Object.entries(cases)) {
        scenario(`${name}, in the terminal`, async context => {
            const { server, at } = await startServer(context, testCase);
            const folder = path.join(context.home, 'tokens');
            const app = SignInApp.forScript(context, server, { at, folder });
            await approveCode(server, app);
            assert.equal(await app.end(), 0);
            addStoredKeys(context, folder);

            await refresh(context, server, testCase, { at, folder });
            const signOut = new SignInApp(context, server, { command: ['sign-out'], at, folder });
            await signOut.end();
            assert.equal(await printToken(context, server, { at, folder }), null);
            expectAllKinds(server, testCase);
            assert.match(app.program.stderr, /qt\.core/, 'it is not talkative');
        });
    }
});

/// Adds the private keys that tokens are bound to, which are part of no request or response.
function addStoredKeys(context, folder) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const text = entry.isFile() ? readFileSync(path.join(entry.parentPath, entry.name), 'utf8') : '';
        addKey(context, text && JSON.parse(text).dpop_key || '');
    }
}

describe('on the screen', { concurrency: 2 }, () => {
    for (const [name, testCase] of Object.entries(cases)) {
        scenario(`${name}, on the screen`, async context => {
            const { server, at } = await startServer(context, testCase);
            const screen = await Screen.on(context);
            const keychain = await openKeychain(context);
            let app = SignInApp.inWindow(context, server, screen, { at, keychain });
            await approveCode(server, app);
            await app.event('signed-in');
            await app.stop();

            await refresh(context, server, testCase, { at, keychain });
            app = SignInApp.inWindow(context, server, screen, { at, keychain });
            await app.event('signed-in');
            await screen.shows(/signed in/);
            await screen.press('Right', 'Return');
            await app.state('idle');
            assert.equal(await printToken(context, server, { at, keychain }), null);
            expectAllKinds(server, testCase);
        });
    }
});
