// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Sign in, refresh, sign out, with every library as talkative as it can be. That no secret is in
// anything that came out is looked at at the end of every scenario; here is the most to find.

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';

import { openKeychain } from './support/keychain.mjs';
import { startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { askForToken, Television } from './support/television.mjs';

const atIssuer = ['--scope', 'openid', '--scope', 'profile', '--scope', 'offline_access'];
const openId = ['device_code', 'code_verifier', 'dpop', 'access_token', 'refresh_token', 'id_token', 'token'];

// How each server is started, how the television is to speak with it, and what must be heard.
const places = {
    'as the RFCs say': {
        client: withSecret,
        at: server => ['--issuer', server.issuer, ...atIssuer],
        kinds: [...openId, 'authorization', 'client_secret'],
    },
    'with a key of the client': {
        client: withKey,
        at: server => ['--issuer', server.issuer, ...atIssuer],
        kinds: [...openId, 'client_assertion'],
    },
    'as Trakt does': {
        sandbox: ['--dialect', 'trakt'],
        client: withSecret,
        at: server => ['--provider', 'trakt', '--server', server.network.origin],
        kinds: ['device_code', 'code', 'access_token', 'refresh_token', 'client_secret', 'token'],
    },
    'as Facebook does': {
        sandbox: ['--dialect', 'facebook'],
        client: withSecret,
        at: server => ['--provider', 'facebook', '--server', server.network.origin],
        kinds: ['code', 'access_token'],
        refreshes: false,
    },
};

/// Not at home, where nobody but the television has something to write.
function writeDown(stage, name, text) {
    const file = path.join(stage.folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
}

function withSecret(stage) {
    const secret = 'a client/secret+of ours';
    stage.keepSecret(secret);
    const file = ['--client-secret-file', writeDown(stage, 'client-secret', secret)];
    return { sandbox: file, television: file };
}

function withKey(stage) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    keepKey(stage, pem);
    const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
    return {
        sandbox: ['--client-key', writeDown(stage, 'client.jwk', jwk)],
        television: ['--client-key-file', writeDown(stage, 'client.pem', pem)],
    };
}

function keepKey(stage, pem) {
    for (const line of pem.split('\n').filter(line => line && !line.startsWith('-----')))
        stage.keepSecret(line);
}

async function open(stage, place) {
    stage.logging = '*=true';
    const client = place.client(stage);
    const life = place.refreshes === false ? [] : ['--token-lifetime', '3'];
    const server = await startSandbox(stage, '--faults', ...place.sandbox ?? [], ...client.sandbox, ...life);
    return { server, at: [...place.at(server), '--client-id', 'living-room-tv', ...client.television] };
}

async function refresh(stage, server, place, more) {
    if (place.refreshes !== false)
        await server.network.tokenIsOver();
    assert.notEqual(await askForToken(stage, server, more), null);
}

function expectAllKinds(server, { kinds }) {
    const missing = kinds.filter(kind => !server.network.kinds.has(kind));
    assert.deepEqual(missing, [], 'it was not heard, so nobody looked for it');
}

describe('in the terminal', { concurrency: 4 }, () => {
    for (const [name, place] of Object.entries(places)) {
        scenario(`${name}, in the terminal`, async stage => {
            const { server, at } = await open(stage, place);
            const folder = path.join(stage.home, 'tokens');
            const tv = Television.forScript(stage, server, { at, folder });
            await server.control.decide((await tv.event('code')).user_code, 'approve');
            assert.equal(await tv.end(), 0);
            keepKeysIn(stage, folder);

            await refresh(stage, server, place, { at, folder });
            const signOut = new Television(stage, server, { words: ['sign-out'], at, folder });
            await signOut.end();
            assert.equal(await askForToken(stage, server, { at, folder }), null);
            expectAllKinds(server, place);
            assert.match(tv.program.stderr, /qt\.core/, 'it is not talkative');
        });
    }
});

/// What the tokens are bound to goes over no wire.
function keepKeysIn(stage, folder) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const text = entry.isFile() ? readFileSync(path.join(entry.parentPath, entry.name), 'utf8') : '';
        keepKey(stage, text && JSON.parse(text).dpop_key || '');
    }
}

describe('on the screen', { concurrency: 2 }, () => {
    for (const [name, place] of Object.entries(places)) {
        scenario(`${name}, on the screen`, async stage => {
            const { server, at } = await open(stage, place);
            const screen = await Screen.on(stage);
            const keychain = await openKeychain(stage);
            let tv = Television.inWindow(stage, server, screen, { at, keychain });
            await server.control.decide((await tv.event('code')).user_code, 'approve');
            await tv.event('signed-in');
            await tv.stop();

            await refresh(stage, server, place, { at, keychain });
            tv = Television.inWindow(stage, server, screen, { at, keychain });
            await tv.event('signed-in');
            await screen.shows(/signed in/);
            await screen.press('Right', 'Return');
            await tv.state('idle');
            assert.equal(await askForToken(stage, server, { at, keychain }), null);
            expectAllKinds(server, place);
        });
    }
});
