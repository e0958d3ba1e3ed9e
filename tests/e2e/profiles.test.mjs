// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The published schema of provider profiles. All installed profiles must be valid by it, and it must accept
// and reject the same profiles as the program, which does not use the schema.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import Ajv from 'ajv/dist/2020.js';

const folder = new URL('../../resources/providers/', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('profile.schema.json', folder)));
const isValid = new Ajv({ allErrors: true }).compile(schema);
const shipped = readdirSync(folder).filter(
    file => file.endsWith('.json') && file !== 'profile.schema.json');

/// Returns the lines that the program writes to standard error when these profiles are installed.
function reportedErrors(profiles) {
    const config = mkdtempSync(join(tmpdir(), 'profiles-'));
    try {
        const own = join(config, 'device-signin', 'providers');
        mkdirSync(own, { recursive: true });
        for (const [name, profile] of Object.entries(profiles))
            writeFileSync(join(own, `${name}.json`), JSON.stringify(profile));
        const run = spawnSync(process.env.DEVICE_SIGNIN, ['providers'], {
            encoding: 'utf8',
            env: { ...process.env, XDG_CONFIG_HOME: config },
        });
        assert.equal(run.status, 0, run.stderr);
        return run.stderr.split('\n').filter(line => line !== '');
    } finally {
        rmSync(config, { recursive: true });
    }
}

test('every shipped profile keeps to the schema', () => {
    assert.ok(shipped.length >= 16);
    for (const file of shipped) {
        assert.ok(isValid(JSON.parse(readFileSync(new URL(file, folder)))),
            `${file}: ${JSON.stringify(isValid.errors)}`);
    }
});

test('the program reads what the schema allows', () => {
    const profiles = Object.fromEntries(shipped.map(file => {
        const profile = JSON.parse(readFileSync(new URL(file, folder)));
        return [profile.name, profile];
    }));
    assert.deepEqual(reportedErrors(profiles), []);
});

test('the fuzzers have a code and an answer to a poll of every shipped profile to begin with', () => {
    for (const target of ['deviceauthorization', 'tokens']) {
        const corpus = new URL(`../fuzz/corpus/${target}/`, import.meta.url);
        const seeds = readdirSync(corpus).map(seed => readFileSync(new URL(seed, corpus), 'latin1').split('\n')[0]);
        for (const file of shipped) {
            const name = file.replace('.json', '');
            assert.ok(seeds.some(line => line.endsWith(` ${name}`)), `${target} has no seed of ${name}`);
        }
    }
});

const endpoints = { device_authorization: 'https://a.example/d', token: 'https://a.example/t' };
const broken = {
    'an-unknown-member': { endpoint: {} },
    'an-unknown-endpoint': { endpoints: { tokens: 'https://a.example' } },
    'half-of-the-endpoints': { endpoints: { token: 'https://a.example' } },
    'endpoints-as-text': { endpoints: 'https://a.example' },
    'an-unknown-encoding': { requests: { encoding: 'xml' } },
    'a-number-as-parameter': { requests: { token: { code: 7 } } },
    'an-unknown-authentication': { client: { authentication: 'magic' } },
    'scopes-as-text': { scope: { default: 'openid' } },
    'an-unknown-meaning': { responses: { errors: { oops: 'perhaps' } } },
    'a-status-out-of-range': { responses: { statuses: { 700: 'denied' } } },
    'an-unknown-field': { responses: { fields: { code: ['x'] } } },
    'an-interval-of-nothing': { code: { interval: 0 } },
    'half-a-second': { code: { interval: 2.5 } },
    'a-life-of-weeks': { code: { lifetime: 1000000 } },
    'a-code-too-long-to-show': { code: { longest_user_code: 65 } },
    'a-nonce-as-number': { proofs: { nonce: 1 } },
    'an-unknown-offer': { proofs: { pkce: 'maybe' } },
    'a-setting-with-a-space': { settings: { 'a b': {} } },
    'a-setting-of-a-reserved-name': { settings: { device_code: {} } },
    'a-setting-as-text': { settings: { realm: 'master' } },
    'an-empty-title': { title: '' },
    'an-unknown-method': { endpoints: { ...endpoints, token: { address: 'https://a.example/t', method: 'PATCH' } } },
    'a-get-with-a-body': {
        endpoints: { ...endpoints, token: { address: 'https://a.example/t', method: 'GET', encoding: 'json' } },
    },
    'a-header-of-the-connection': { requests: { headers: { Host: 'a.example' } } },
    'two-headers-for-a-token': { token: { header: { 'X-A': '{access_token}', 'X-B': '{access_token}' } } },
    'a-value-of-a-reserved-name': { responses: { values: { token: { access_token: 'data.token' } } } },
    'a-path-as-number': { responses: { values: { token: { pin: 7 } } } },
    'an-unknown-meaning-of-a-flag': { responses: { flags: { 'data.over': 'perhaps' } } },
    'a-life-of-a-token-as-text': { responses: { token_lifetime: 'an hour' } },
    'a-client-id-from-nowhere': { client: { id: 'guessed' } },
    'an-unknown-kind-of-setting': { settings: { server: { kind: 'host' } } },
    'plain-http': { endpoints: { ...endpoints, token: 'http://a.example/t' } },
    'plain-http-of-an-object': { endpoints: { ...endpoints, token: { address: 'http://a.example/t' } } },
    'plain-http-at-home': { endpoints: { ...endpoints, token: 'http://192.168.1.20/t' } },
    'plain-http-that-looks-like-this-machine': { endpoints: { ...endpoints, token: 'http://127.0.0.1.example/t' } },
    'an-address-without-a-scheme': { endpoints: { ...endpoints, userinfo: 'a.example/u' } },
    'an-address-without-a-host': { endpoints: { ...endpoints, token: 'https:///t' } },
    'an-address-with-a-fragment': { endpoints: { ...endpoints, token: 'https://a.example/t#part' } },
    'an-address-with-a-user': { endpoints: { ...endpoints, token: 'https://u@a.example/t' } },
    'an-endpoint-without-an-address': { endpoints: { ...endpoints, userinfo: { method: 'GET' } } },
    'an-empty-address': { endpoints: { ...endpoints, userinfo: '' } },
    'keys-over-plain-http': { endpoints: { ...endpoints, keys: 'http://a.example/k' } },
    'a-page-over-plain-http': { endpoints, code: { verification_uri: 'http://a.example/pin' } },
    'an-issuer-over-plain-http': { issuer: 'http://a.example' },
    'an-issuer-that-only-the-token-tells': { issuer: 'https://a.example/{claim:tid}' },
    'a-path-with-a-gap': { responses: { done: 'data..ok' } },
    'a-path-that-ends-with-a-dot': { responses: { fields: { user_code: ['data.'] } } },
    'an-empty-path': { responses: { person: { name: [''] } } },
    'a-value-at-a-path-with-a-gap': { responses: { values: { token: { pin: 'a..b' } } } },
    'a-flag-at-a-path-with-a-gap': { responses: { flags: { 'data..over': 'expired' } } },
    'a-refresh-that-waits-for-a-person': { responses: { refresh_errors: { gone: 'pending' } } },
    'a-decision-before-the-code': { responses: { device_statuses: { 403: 'denied' } } },
    'a-header-without-the-token': { token: { header: { 'X-Token': 'token' } } },
    'an-exchange-without-an-address': { requests: { exchange: { code: '{device_code}' } } },
    'a-userinfo-without-an-address': { endpoints, requests: { userinfo: { fields: 'name' } } },
    'a-revocation-without-an-address': { endpoints, requests: { revocation: { all: 'yes' } } },
    'keys-without-an-issuer': { endpoints: { ...endpoints, keys: 'https://a.example/k' } },
    'a-code-from-nowhere': { responses: { fields: { user_code: [] } } },
    'a-token-from-nowhere': { responses: { tokens: { access_token: [] } } },
    'a-secret-of-no-client': { client: { id: 'none', secret: 'required' } },
    'a-user-agent-as-template': { requests: { user_agent: '{app}/1' } },
    'an-unknown-algorithm': { responses: { id_token_algorithms: ['none'] } },
    'a-secret-in-an-address': { endpoints: { ...endpoints, userinfo: 'https://a.example/u/{client_secret}' } },
    'a-token-in-a-query': { endpoints: { ...endpoints, userinfo: 'https://a.example/u?t={access_token}' } },
    'a-device-code-in-a-query': { endpoints: { ...endpoints, token: 'https://a.example/t?code={device_code}' } },
};

// What contradicts itself across members, which only the program finds.
const contradictory = {
    'a-refresh-that-never-happens': { responses: { tokens: { refresh_token: [] }, refresh_errors: { gone: 'expired' } } },
    'a-value-that-does-not-exist-yet': { requests: { device: { code: '{device_code}' } } },
    'a-poll-for-no-code': { requests: { token: { device_code: null } } },
    'a-device-code-on-the-screen': { responses: { fields: { user_code: ['device_code'] } } },
    'a-public-token': { responses: { extras: ['refresh_token'] } },
    'a-secret-in-the-query-of-a-get': {
        endpoints: { ...endpoints, token: { address: 'https://a.example/t', method: 'GET' } },
    },
};

// What an operator may write, in forms that no shipped profile has.
const sound = {
    'a-get-without-an-encoding': {
        client: { authentication: 'none' },
        endpoints: { ...endpoints, token: { address: 'https://a.example/t/{device_code}', method: 'GET' } },
    },
    'a-get-beside-json': {
        client: { authentication: 'basic' },
        requests: { encoding: 'json' },
        endpoints: { ...endpoints, token: { address: 'https://a.example/t', method: 'GET' } },
    },
    'addresses-with-settings': {
        settings: { server: { kind: 'address' }, domain: {}, port: {} },
        endpoints: {
            device_authorization: '{server}/d', token: 'https://tv.{domain}:{port}/t?a=b', userinfo: '{server}',
            revocation: 'http://127.0.0.1:8628/r',
        },
        code: { verification_uri: '{server}/web/#/pin', verification_uri_complete: 'https://a.example?c={user_code}' },
    },
    'a-path-without-a-list': { responses: { fields: { device_code: 'data.check' }, error_at: 'data.error' } },
    'an-issuer-of-id-tokens-alone': { endpoints, issuer: 'https://a.example/{claim:tid}' },
    'a-registration-at-a-discovered-address': { issuer: 'https://a.example', client: { id: 'registered' } },
};

test('both accept the same', () => {
    const profiles = Object.fromEntries(Object.entries(sound).map(
        ([name, members]) => [name, { name, title: 'Acme', ...members }]));
    for (const [name, profile] of Object.entries(profiles))
        assert.ok(isValid(profile), `${name}: ${JSON.stringify(isValid.errors)}`);
    assert.deepEqual(reportedErrors(profiles), []);
});

test('both accept the profile in the documentation', () => {
    const text = readFileSync(new URL('../../docs/providers.md', import.meta.url), 'utf8');
    const profiles = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, block]) => JSON.parse(block))
        .filter(({ endpoints }) => endpoints);
    assert.equal(profiles.length, 1);
    assert.ok(isValid(profiles[0]), JSON.stringify(isValid.errors));
    assert.deepEqual(reportedErrors({ acme: profiles[0] }), []);
});

test('both refuse the same', () => {
    const profiles = Object.fromEntries(Object.entries(broken).map(
        ([name, members]) => [name, { name, title: 'Acme', ...members }]));
    for (const [name, profile] of Object.entries(profiles))
        assert.ok(!isValid(profile), `the schema allows ${name}`);
    const lines = reportedErrors(profiles);
    assert.equal(lines.length, Object.keys(broken).length, lines.join('\n'));
    for (const name of Object.keys(broken))
        assert.ok(lines.some(line => line.includes(`/${name}.json: `)), `the program allows ${name}`);
});

test('the program refuses what contradicts itself', () => {
    const profiles = Object.fromEntries(Object.entries(contradictory).map(
        ([name, members]) => [name, { name, title: 'Acme', ...members }]));
    const lines = reportedErrors(profiles);
    for (const name of Object.keys(contradictory))
        assert.ok(lines.some(line => line.includes(`/${name}.json: `)), `the program allows ${name}`);
});
