// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Bad days, one each: the code stays, and once the day is over its sign-in ends as it should.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { Television } from './support/television.mjs';
import { until } from './support/until.mjs';

const mebibyte = 1 << 20;

/// What an honest program may need, and what an endless answer must not make it take.
const mostGrowth = 64 * mebibyte;

function startFaultySandbox(stage) {
    return startSandbox(stage, '--faults');
}

async function expectApproval(tv, server, code) {
    await server.control.clear();
    await server.control.decide(code.user_code, 'approve');
    await tv.event('signed-in');
    assert.equal(tv.events.filter(event => event.event === 'code').length, 1, 'another code');
    assert.equal(server.codes().length, 1, 'it asked for a second code');
}

async function strike(server, tv, fault, reason) {
    await server.control.order({ endpoint: 'token', ...fault });
    await server.control.spent();
    if (reason)
        await tv.heldUp(reason);
}

// What befalls the polls, and what the person is told; nothing where there is nothing to tell.
const blows = [
    ['a late answer', { fault: 'delay', ms: 1500 }],
    ['no answer', { fault: 'hang' }, 'network'],
    ['a connection that is reset', { fault: 'reset', times: 2 }, 'network'],
    ['half an answer', { fault: 'truncate' }, 'network'],
    ['half of half an answer, twice', { fault: 'truncate', bytes: 1, times: 2 }, 'network'],
    ['JSON under another name', { fault: 'wrong-type', type: 'text/html', times: 2 }],
    ['the page of a captive portal', { fault: 'portal', times: 2 }, 'captive_portal'],
    ['a captive portal that says so', { fault: 'portal', status: 511, times: 2 }, 'captive_portal'],
    ['an answer without end', { fault: 'huge', times: 2 }, 'not_oauth'],
    ['one byte a second', { fault: 'drip', ms: 1000 }, 'network'],
    ['500', { fault: 'status', status: 500 }, 'network'],
    ['502', { fault: 'status', status: 502, times: 2 }, 'network'],
    ['503', { fault: 'status', status: 503 }, 'network'],
    ['429', { fault: 'status', status: 429 }, 'network'],
    ['a redirect to a captive portal', { fault: 'redirect', location: 'https://portal.example/' }, 'captive_portal'],
    ['a redirect to itself', { fault: 'redirect', status: 307, location: '/token', times: 2 }, 'redirect'],
    ['slow_down', { fault: 'slow-down' }],
];

describe('while it polls, and while it asks for a code', { concurrency: 8 }, () => {
    for (const [name, fault, reason] of blows) {
        scenario(name, async stage => {
            const server = await startFaultySandbox(stage);
            const tv = Television.forScript(stage, server);
            const code = await tv.event('code');
            const before = tv.peakMemory;

            await strike(server, tv, fault, reason);
            const growth = tv.peakMemory - before;
            assert.ok(growth < mostGrowth, `it grew by ${Math.round(growth / mebibyte)} MiB`);
            await expectApproval(tv, server, code);
            assert.equal(await tv.end(), 0);
        });
    }

    for (const [name, retryAfter] of [
        ['429 and seconds to wait', () => 5],
        ['503 and a date to wait for', () => new Date(Date.now() + 6000).toUTCString()],
    ]) {
        scenario(name, async stage => {
            const server = await startFaultySandbox(stage);
            const tv = Television.forScript(stage, server);
            const code = await tv.event('code');

            const status = Number(name.slice(0, 3));
            await strike(server, tv, { fault: 'status', status, retry_after: retryAfter() }, 'network');
            await expectApproval(tv, server, code);
            const refused = server.polls().findIndex(poll => poll.status === status);
            const [sent, next] = server.polls().slice(refused).map(poll => poll.at);
            // A date counts whole seconds, and the answer took a moment.
            assert.ok(next - sent >= 4000, `it came back after ${next - sent} ms`);
        });
    }

    for (const seconds of [3600, -3600]) {
        scenario(`the server's calendar is off by ${seconds} seconds`, async stage => {
            const server = await startFaultySandbox(stage);
            const tv = Television.forScript(stage, server);
            const code = await tv.event('code');
            await server.control.order({ fault: 'clock-skew', seconds });
            await server.control.decide(code.user_code, 'approve');
            await tv.event('signed-in');
            assert.equal(await tv.end(), 0);
        });
    }

    scenario('the answer with the tokens is lost', async stage => {
        const server = await startFaultySandbox(stage);
        const tv = Television.forScript(stage, server);
        const code = await tv.event('code');
        await server.control.order({ endpoint: 'token', fault: 'reset', handled: true });
        await server.control.decide(code.user_code, 'approve');
        // The code is used up, and nobody has the tokens. Nothing but a new start helps.
        assert.equal(await tv.end(), 1);
        assert.equal((await tv.event('error')).error, 'invalid_grant');
        assert.equal(server.codes().length, 1);
    });

    for (const [name, fault, reason] of [
        // For half a minute, as a router that starts.
        ['a connection that is reset', { fault: 'reset', times: 6 }, 'network'],
        ['the page of a captive portal', { fault: 'portal', status: 511, times: 6 }, 'captive_portal'],
        ['half an answer', { fault: 'truncate', times: 2 }, 'network'],
        ['no answer', { fault: 'hang' }, 'network'],
        ['503 and seconds to wait', { fault: 'status', status: 503, retry_after: 3 }, 'network'],
    ]) {
        scenario(`${name}, for a code`, async stage => {
            const server = await startFaultySandbox(stage);
            await server.control.order({ endpoint: 'device', ...fault });
            const tv = Television.forScript(stage, server);
            await tv.heldUp(reason);
            await server.control.spent();
            const code = await tv.event('code');
            assert.equal(server.codes().length, (fault.times ?? 1) + 1);
            assert.equal(tv.events.filter(event => event.event === 'error').length, 0);
            await server.control.decide(code.user_code, 'approve');
            await tv.event('signed-in');
            assert.equal(await tv.end(), 0);
        });
    }

    for (const [name, fault, error] of [
        ['a redirect', { fault: 'redirect', location: '/elsewhere' }, 'redirect'],
        ['an answer without end', { fault: 'huge' }, 'invalid_response'],
    ]) {
        scenario(`${name} for a code is the end`, async stage => {
            const server = await startFaultySandbox(stage);
            await server.control.order({ endpoint: 'device', ...fault });
            const tv = Television.forScript(stage, server);
            assert.equal(await tv.end(), 1);
            assert.equal((await tv.event('error')).error, error);
            stage.hasNoSecrets();
        });
    }
});

describe('on the screen', { concurrency: 3 }, () => {
    scenario('the server wants to be left alone for an hour, and somebody presses "Try again"', async stage => {
        const server = await startFaultySandbox(stage);
        await server.control.order({ endpoint: 'device', fault: 'status', status: 503, retry_after: 3600 });
        const screen = await Screen.on(stage);
        const tv = Television.inWindow(stage, server, screen);
        await tv.heldUp('network');
        await screen.shows(/The sign-in service is busy.*goes on by itself.*Trying again/);
        assert.equal(server.codes().length, 1);
        await screen.press('Return');
        const code = await tv.event('code');
        assert.equal(await until(() => screen.qr(), 'a QR code on the screen'), code.verification_uri_complete);
        assert.equal(server.codes().length, 2);
        await server.control.decide(code.user_code, 'approve');
        await tv.event('signed-in');
    });

    for (const [name, fault, words] of [
        ['a captive portal', { fault: 'portal', status: 511, times: 99 }, /This network wants its own sign-in first/],
        ['an answer without end', { fault: 'huge', times: 99 }, /Something else answers/],
        ['no answer', { fault: 'hang', times: 99 }, /No answer. Trying again/],
    ]) {
        scenario(name, async stage => {
            const server = await startFaultySandbox(stage);
            const screen = await Screen.on(stage);
            const tv = Television.inWindow(stage, server, screen);
            const code = await tv.event('code');
            await until(() => screen.qr(), 'a QR code on the screen');
            const before = tv.peakMemory;

            await server.control.order({ endpoint: 'token', ...fault });
            await tv.state('offline');
            await screen.shows(words);
            assert.equal(await screen.qr(), code.verification_uri_complete, 'the code left the screen');
            const growth = tv.peakMemory - before;
            assert.ok(growth < mostGrowth, `it grew by ${Math.round(growth / mebibyte)} MiB`);
            await expectApproval(tv, server, code);
            await screen.shows(/Welcome.*Demo Person/);
        });
    }
});
