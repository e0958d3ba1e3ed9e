// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// One fault per scenario: the code stays valid, and after the fault the sign-in succeeds.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { approveCode, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';

const mebibyte = 1 << 20;

/// The largest growth of the memory that is allowed, also during an endless response.
const maximumGrowth = 64 * mebibyte;

function startFaultySandbox(context) {
    return startSandbox(context, '--faults');
}

/// Approves the code after a fault, and checks that the program has not requested another one.
async function expectApproval(app, server, code) {
    await server.control.clearFaults();
    await server.control.decide(code.user_code, 'approve');
    await app.event('signed-in');
    assert.equal(app.events.filter(event => event.event === 'code').length, 1, 'another code');
    assert.equal(server.codes().length, 1, 'it asked for a second code');
}

/// Applies a fault to polls, and waits until the program reports retrying for this reason, if any.
async function applyFault(server, app, fault, reason) {
    await server.control.armFault({ endpoint: 'token', ...fault });
    await server.control.untilFaultsApplied();
    if (reason)
        await app.untilRetrying(reason);
}

// The faults of polls, and the reason that is shown on the page. A fault without a reason is not shown.
const pollFaults = [
    ['a late response', { fault: 'delay', ms: 1500 }],
    ['no response', { fault: 'hang' }, 'network'],
    ['a connection that is reset', { fault: 'reset', times: 2 }, 'network'],
    ['half a response', { fault: 'truncate' }, 'network'],
    ['one byte of a response, twice', { fault: 'truncate', bytes: 1, times: 2 }, 'network'],
    ['JSON under another name', { fault: 'wrong-type', type: 'text/html', times: 2 }],
    ['the page of a captive portal', { fault: 'portal', times: 2 }, 'captive_portal'],
    ['a captive portal that says so', { fault: 'portal', status: 511, times: 2 }, 'captive_portal'],
    ['one byte a second', { fault: 'drip', ms: 1000 }, 'network'],
    ['500', { fault: 'status', status: 500 }, 'network'],
    ['502', { fault: 'status', status: 502, times: 2 }, 'network'],
    ['503', { fault: 'status', status: 503 }, 'network'],
    ['429', { fault: 'status', status: 429 }, 'network'],
    ['a redirect to a captive portal', { fault: 'redirect', location: 'https://portal.example/' }, 'captive_portal'],
    ['a redirect to itself', { fault: 'redirect', status: 307, location: '/token', times: 2 }, 'redirect'],
    ['slow_down', { fault: 'slow-down' }],
];

// Most of the time of a scenario is the wait for the next poll.
describe('one fault', { concurrency: 2 }, () => {
    describe('while it polls, and while it asks for a code', { concurrency: 16 }, () => {
        for (const [name, fault, reason] of pollFaults) {
            scenario(name, async context => {
                const server = await startFaultySandbox(context);
                const app = SignInApp.forScript(context, server);
                const code = await app.event('code');
                const before = app.peakMemory;

                await applyFault(server, app, fault, reason);
                const growth = app.peakMemory - before;
                assert.ok(growth < maximumGrowth, `it grew by ${Math.round(growth / mebibyte)} MiB`);
                await expectApproval(app, server, code);
                assert.equal(await app.end(), 0);
            });
        }

        for (const [name, retryAfter] of [
            ['429 and seconds to wait', () => 5],
            ['503 and a date to wait for', () => new Date(Date.now() + 6000).toUTCString()],
        ]) {
            scenario(name, async context => {
                const server = await startFaultySandbox(context);
                const app = SignInApp.forScript(context, server);
                const code = await app.event('code');

                const status = Number(name.slice(0, 3));
                await applyFault(server, app, { fault: 'status', status, retry_after: retryAfter() }, 'network');
                await expectApproval(app, server, code);
                const refused = server.polls().findIndex(poll => poll.status === status);
                const [sent, next] = server.polls().slice(refused).map(poll => poll.at);
                // A date has only whole seconds, and the response took some time.
                assert.ok(next - sent >= 4000, `it came back after ${next - sent} ms`);
            });
        }

        for (const seconds of [3600, -3600]) {
            scenario(`the server's clock is off by ${seconds} seconds`, async context => {
                const server = await startFaultySandbox(context);
                const app = SignInApp.forScript(context, server);
                const code = await app.event('code');
                await server.control.armFault({ fault: 'clock-skew', seconds });
                await server.control.decide(code.user_code, 'approve');
                await app.event('signed-in');
                assert.equal(await app.end(), 0);
            });
        }

        scenario('the response with the tokens is lost', async context => {
            const server = await startFaultySandbox(context);
            const app = SignInApp.forScript(context, server);
            const code = await app.event('code');
            await server.control.armFault({ endpoint: 'token', fault: 'reset', handled: true });
            await server.control.decide(code.user_code, 'approve');
            // The code has been used and the tokens were lost with the response, so a new sign-in is needed.
            assert.equal(await app.end(), 1);
            assert.equal((await app.event('error')).error, 'invalid_grant');
            assert.equal(server.codes().length, 1);
        });

        for (const [name, fault, reason] of [
            // The fault lasts half a minute, like the start of a router.
            ['a connection that is reset', { fault: 'reset', times: 6 }, 'network'],
            ['the page of a captive portal', { fault: 'portal', status: 511, times: 6 }, 'captive_portal'],
            ['half a response', { fault: 'truncate', times: 2 }, 'network'],
            ['no response', { fault: 'hang' }, 'network'],
            ['503 and seconds to wait', { fault: 'status', status: 503, retry_after: 3 }, 'network'],
        ]) {
            scenario(`${name}, for a code`, async context => {
                const server = await startFaultySandbox(context);
                await server.control.armFault({ endpoint: 'device', ...fault });
                const app = SignInApp.forScript(context, server);
                await app.untilRetrying(reason);
                await server.control.untilFaultsApplied();
                const code = await app.event('code');
                assert.equal(server.codes().length, (fault.times ?? 1) + 1);
                assert.equal(app.events.filter(event => event.event === 'error').length, 0);
                await server.control.decide(code.user_code, 'approve');
                await app.event('signed-in');
                assert.equal(await app.end(), 0);
            });
        }

        for (const [name, fault, error] of [
            ['a redirect', { fault: 'redirect', location: '/elsewhere' }, 'redirect'],
            ['an endless response', { fault: 'huge' }, 'response_too_large'],
        ]) {
            scenario(`${name} for a code is the end`, async context => {
                const server = await startFaultySandbox(context);
                await server.control.armFault({ endpoint: 'device', ...fault });
                const app = SignInApp.forScript(context, server);
                assert.equal(await app.end(), 1);
                assert.equal((await app.event('error')).error, error);
                context.allowNoSecrets();
            });
        }

        scenario('an endless response to a poll is the end', async context => {
            const server = await startFaultySandbox(context);
            const app = SignInApp.forScript(context, server);
            await app.event('code');
            await server.control.armFault({ endpoint: 'token', fault: 'huge' });
            assert.equal((await app.event('error')).error, 'response_too_large');
            assert.equal(await app.end(), 1);
            context.allowNoSecrets();
        });
    });

    describe('on the screen', { concurrency: 3 }, () => {
        scenario('the server wants to be left alone for an hour, and somebody presses "Try again"', async context => {
            const server = await startFaultySandbox(context);
            await server.control.armFault({ endpoint: 'device', fault: 'status', status: 503, retry_after: 3600 });
            const screen = await Screen.on(context);
            const app = SignInApp.inWindow(context, server, screen);
            await app.untilRetrying('network');
            await screen.shows(/The sign-in service is busy.*goes on by itself.*Trying again/);
            assert.equal(server.codes().length, 1);
            await screen.press('Return');
            const code = await app.event('code');
            assert.equal(await screen.untilQr(), code.verification_uri_complete);
            assert.equal(server.codes().length, 2);
            await server.control.decide(code.user_code, 'approve');
            await app.event('signed-in');
        });

        scenario('an endless response is the end', async context => {
            const server = await startFaultySandbox(context);
            const screen = await Screen.on(context);
            const app = SignInApp.inWindow(context, server, screen);
            await app.event('code');
            const before = app.peakMemory;
            await server.control.armFault({ endpoint: 'token', fault: 'huge', times: 99 });
            await app.state('failed');
            await screen.shows(/The answer makes no sense/);
            const growth = app.peakMemory - before;
            assert.ok(growth < maximumGrowth, `it grew by ${Math.round(growth / mebibyte)} MiB`);
            context.allowNoSecrets();
        });

        for (const [name, fault, words] of [
            ['a captive portal', { fault: 'portal', status: 511, times: 99 },
                /This network wants its own sign-in first/],
            ['no response', { fault: 'hang', times: 99 }, /No answer. Trying again/],
        ]) {
            scenario(name, async context => {
                const server = await startFaultySandbox(context);
                const screen = await Screen.on(context);
                const app = SignInApp.inWindow(context, server, screen);
                const code = await app.event('code');
                await screen.untilQr();
                const before = app.peakMemory;

                await server.control.armFault({ endpoint: 'token', ...fault });
                await app.state('retrying');
                await screen.shows(words);
                assert.equal(await screen.qr(), code.verification_uri_complete, 'the code left the screen');
                const growth = app.peakMemory - before;
                assert.ok(growth < maximumGrowth, `it grew by ${Math.round(growth / mebibyte)} MiB`);
                await expectApproval(app, server, code);
                await screen.shows(/Welcome.*Demo Person/);
            });
        }
    });
});
