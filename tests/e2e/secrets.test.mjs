// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Signs in at every provider that ships, refreshes and signs out while every library logs as much as it can. In the
// terminal the server also repeats in its answers all that was in the requests, at each step. At its end each scenario
// searches all output for secrets, so these scenarios search the largest logs.

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';

import { openKeychain } from './support/keychain.mjs';
import {
    hasSecretsInAddresses, needsSecret, pathsOfSteps, providers, secretNames, signInOptions,
} from './support/provider.mjs';
import { approveCode, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { printToken, SignInApp } from './support/signinapp.mjs';

const scopes = ['--scope', 'openid', '--scope', 'profile', '--scope', 'offline_access'];
const openId = ['device_code', 'code_verifier', 'dpop', 'access_token', 'refresh_token', 'id_token', 'token'];

// The kinds of secrets that are sent at providers where they have names of their own, and whether tokens can be refreshed
// there. A provider that names no interval is slow: a failed poll is repeated after ten seconds and more, so that only
// the first request of each step is repeated there. Each of these providers is also tried on the screen.
const ownWays = {
    'alldebrid': { kinds: ['check', 'apikey', 'authorization'], refreshes: false, isSlow: true },
    'aws': { kinds: ['deviceCode', 'clientSecret', 'accessToken', 'x-amz-sso_bearer_token'], refreshes: false },
    'emby': { kinds: ['AccessToken', 'x-connect-usertoken'], refreshes: false, isSlow: true },
    'epic': { kinds: ['device_code', 'access_token', 'refresh_token', 'client_secret', 'authorization'] },
    'facebook': { kinds: ['code', 'access_token'], refreshes: false },
    'jellyfin': { kinds: ['Secret', 'secret', 'AccessToken', 'authorization'], refreshes: false, isSlow: true },
    'plex': { kinds: ['authToken', 'x-plex-token'], refreshes: false, isSlow: true },
    'real-debrid': {
        kinds: ['device_code', 'client_secret', 'access_token', 'refresh_token', 'authorization'],
        client: withPersonsSecret,
        isSlow: true,
    },
    'simkl': { kinds: ['device_code', 'access_token', 'refresh_token', 'authorization', 'token'] },
    'trakt': { kinds: ['device_code', 'code', 'access_token', 'refresh_token', 'client_secret', 'token'] },
};

// For each server: its options, the options with which the program signs in, and the kinds of secrets that
// are sent.
const cases = {
    'as the RFCs say': {
        client: withSecret,
        at: server => ['--issuer', server.issuer, ...scopes],
        kinds: [...openId, 'authorization', 'client_secret'],
        isOwnWay: true,
    },
    'with a key of the client': {
        client: withKey,
        at: server => ['--issuer', server.issuer, ...scopes],
        kinds: [...openId, 'client_assertion'],
        isOwnWay: true,
    },
    ...Object.fromEntries(providers.filter(({ name }) => name !== 'generic').map(profile => [`as ${profile.title} does`, {
        profile,
        sandbox: ['--dialect', profile.name],
        client: needsSecret(profile) ? withSecret : withoutSecret,
        at: server => signInOptions(profile, server),
        kinds: ['device_code', 'access_token'],
        isOwnWay: profile.name in ownWays,
        ...ownWays[profile.name],
    }])),
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

/// Starts the sandbox of a case, with `more` options. Returns it, and the options with which the program signs in there.
async function startServer(context, testCase, more = []) {
    context.logging = '*=true';
    const { profile } = testCase;
    if (profile && hasSecretsInAddresses(profile))
        context.allowSecretsInAddresses();
    const client = testCase.client(context);
    const server = await startSandbox(context, '--faults', ...testCase.sandbox ?? [], ...client.sandbox, ...more);
    server.network.addSecretNames(profile ? secretNames(profile) : []);
    return { server, at: [...testCase.at(server), '--client-id', 'living-room-tv', ...client.program] };
}

async function refresh(context, server, testCase, more) {
    if (testCase.refreshes !== false)
        await server.network.untilTokenExpires();
    assert.notEqual(await printToken(context, server, more), null);
}

/// Reports the token as refused, until the server renews it: its first two answers are no use. Where it can't be
/// renewed, the report says that somebody has to sign in again.
async function reportRefused(context, server, { kinds }, more) {
    const canRefresh = kinds.includes('refresh_token');
    let token = null;
    for (let i = 0; i < 3 && !token; ++i)
        token = await printToken(context, server, { ...more, options: ['--refused'] });
    assert.ok(token || !canRefresh, 'the token was not renewed');
}

/// Checks that the proxy has recorded all kinds of secrets that the case should send.
function expectAllKinds(server, { kinds }) {
    const missing = kinds.filter(kind => !server.network.secretKinds.has(kind));
    assert.deepEqual(missing, [], 'it was not heard, so nobody looked for it');
}

// Most of the time of a scenario is the wait for the next poll.
describe('in the terminal, at a server that repeats everything', { concurrency: 8 }, () => {
    for (const [name, testCase] of Object.entries(cases)) {
        scenario(`${name}, in the terminal`, async context => {
            const { server, at } = await startServer(context, testCase);
            server.network.repeatEverything(testCase.isSlow ? [/^/] : pathsBeforeCode(testCase));
            const folder = path.join(context.home, 'tokens');
            const app = SignInApp.forScript(context, server, { at, folder });
            await approveCode(server, app);
            assert.equal(await app.end(), 0);
            addStoredKeys(context, folder);

            assert.notEqual(await printToken(context, server, { at, folder }), null);
            await reportRefused(context, server, testCase, { at, folder });
            const signOut = new SignInApp(context, server, { command: ['sign-out'], at, folder });
            await signOut.end();
            assert.equal(await printToken(context, server, { at, folder }), null);
            expectAllKinds(server, testCase);
            expectAllSteps(server, testCase);
            assert.match(app.program.stderr, /qt\.core/, 'it is not talkative');
        });
    }
});

/// The paths of the requests before there is a code, at which a redirect ends the sign-in.
function pathsBeforeCode({ profile = {} }) {
    const { registration, device_authorization: device } = pathsOfSteps(profile);
    return [registration ?? /^\/register$/, device ?? /^\/device_authorization$/];
}

/// Checks that requests of all steps were repeated. A provider that sends an id_token may not be asked for a name.
function expectAllSteps(server, { profile = {}, isOwnWay }) {
    const missing = Object.entries(pathsOfSteps(profile))
        .filter(([step]) => step !== 'keys' && (step !== 'userinfo' || isOwnWay))
        .filter(([, expression]) => !server.network.repeatedPaths.some(repeated => expression.test(repeated)))
        .map(([step]) => step);
    assert.deepEqual(missing, [], 'it was not asked, so nothing was repeated');
}

/// Adds the private keys that tokens are bound to, which are part of no request or response.
function addStoredKeys(context, folder) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const text = entry.isFile() ? readFileSync(path.join(entry.parentPath, entry.name), 'utf8') : '';
        addKey(context, text && JSON.parse(text).dpop_key || '');
    }
}

describe('on the screen', { concurrency: 2 }, () => {
    for (const [name, testCase] of Object.entries(cases).filter(([, { isOwnWay }]) => isOwnWay)) {
        scenario(`${name}, on the screen`, async context => {
            const lifetime = testCase.refreshes === false ? [] : ['--token-lifetime', '3'];
            const { server, at } = await startServer(context, testCase, lifetime);
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
            await screen.pressWhenRead('Right', 'Return');
            await app.state('idle');
            assert.equal(await printToken(context, server, { at, keychain }), null);
            expectAllKinds(server, testCase);
        });
    }
});
