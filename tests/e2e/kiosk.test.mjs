// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A public screen, which people use one after the other and leave without signing out.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe } from 'node:test';

import { foundInMemory } from './support/memory.mjs';
import { openPhone } from './support/phone.mjs';
import { approveCode, scanAndDecide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';
import { until } from './support/until.mjs';

/// Returns the files in the home folder, except for caches and those of the phone's browser. The scenario
/// itself looks for secrets in all files.
function storedFiles(context) {
    return readdirSync(context.home, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && !/\/(.cache|chromium)(\/|$)/.test(entry.parentPath))
        .map(entry => entry.name);
}

/// Waits for the first screen, and checks that it shows nothing of the last person.
async function expectWelcome(screen) {
    await screen.shows(/Welcome Sign in with/);
    assert.doesNotMatch(await screen.text(), /Demo Person/);
}

/// Checks that the memory of the program contains nothing of a visit that has ended.
function expectForgotten(app, server, code) {
    const { pid } = app.program.process;
    // A sanitizer replaces the function that wipes memory.
    if (/lib[at]san/.test(readFileSync(`/proc/${pid}/maps`, 'utf8')))
        return;
    const texts = [...server.network.secrets, code.user_code, 'Demo Person'];
    assert.deepEqual(foundInMemory(pid, texts), [], 'the program still knows its last visitor');
}

/// Returns the status with which the server answers a request with the access token that it has issued. The token
/// must not be bound to a key, which only the program has.
async function statusAtServer(server) {
    const [token] = server.polls().map(({ response }) => response?.access_token).filter(issued => issued);
    const response = await fetch(`${server.issuer}/userinfo`, { headers: { authorization: `Bearer ${token}` } });
    return response.status;
}

async function signedInKiosk(context) {
    const server = await startSandbox(context, '--faults');
    const screen = await Screen.on(context);
    const app = SignInApp.inWindow(context, server, screen, { options: ['--kiosk', '--no-dpop'] });
    await expectWelcome(screen);
    await screen.press('Return');
    await approveCode(server, app);
    await app.event('signed-in');
    return { server, app };
}

describe('a public screen', { concurrency: 2 }, () => {
    scenario('one visitor after the other', async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context);
        const phone = await openPhone(context);
        const app = SignInApp.inWindow(context, server, screen, { options: ['--kiosk', '--sign-out-after', '40s'] });

        await expectWelcome(screen);
        // Up moves to the choice of the language, and Back closes it again.
        await screen.press('Escape', 'BackSpace', 'alt+F4', 'ctrl+q', 'Up', 'Left', 'Escape');
        assert.deepEqual(server.network.requests, [], 'it asked before anybody had pressed a key');

        await screen.press('Return');
        const code = await app.event('code');
        await scanAndDecide(phone, screen, 'Approve');
        await app.event('signed-in');
        await screen.shows(/Welcome, Demo Person/);
        await screen.press('Escape');

        await screen.shows(/Still there.*Signing out in \d+ s/);
        await screen.press('Up');
        await screen.shows(/Welcome, Demo Person/);
        assert.equal(server.revocations().length, 0);
        const tokens = server.polls().map(({ response }) => response?.access_token).filter(token => token);
        const known = [...tokens, 'Demo Person'];
        assert.deepEqual(foundInMemory(app.program.process.pid, known), known);

        await app.state('welcome');
        assert.notEqual(server.revocations().length, 0);
        await expectWelcome(screen);
        assert.deepEqual(storedFiles(context), []);
        expectForgotten(app, server, code);

        // The next person begins a sign-in and cancels it.
        await screen.press('Return');
        assert.notEqual((await app.event('code', 2)).user_code, code.user_code);
        await screen.untilQr();
        await screen.pressWhenRead('Escape');
        await expectWelcome(screen);
        const polls = server.polls().length;

        assert.equal(await app.stop(), 0);
        assert.equal(server.polls().length, polls);
        assert.deepEqual(storedFiles(context), []);
    });

    // There a greeting is measured to find the size of its letters.
    scenario('on an upright screen', async context => {
        const server = await startSandbox(context, '--faults');
        const screen = await Screen.on(context, '1080x1920');
        const app = SignInApp.inWindow(context, server, screen, { options: ['--kiosk', '--sign-out-after', '15s'] });
        await expectWelcome(screen);
        await screen.press('Return');
        const code = await app.event('code');
        await approveCode(server, app);
        await screen.shows(/Welcome, Demo Person/);
        await app.state('welcome');
        await expectWelcome(screen);
        expectForgotten(app, server, code);
    });

    // SIGHUP comes from a terminal that is closed, SIGQUIT from its keyboard.
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT']) {
        scenario(`told to end by ${signal} while somebody is signed in`, async context => {
            const { server, app } = await signedInKiosk(context);
            assert.equal(await statusAtServer(server), 200);
            app.program.kill(signal);
            assert.equal(await app.end(), 0);
            assert.notEqual(server.revocations().length, 0);
            assert.equal(await statusAtServer(server), 401, 'the tokens outlived the program');
        });
    }

    // The shell sends the first SIGHUP, and the kernel the second one when the shell ends.
    scenario('in a terminal that is closed while somebody is signed in', async context => {
        const { server, app } = await signedInKiosk(context);
        await server.control.armFault({ endpoint: 'revocation', fault: 'delay', ms: 1000 });
        app.program.kill('SIGHUP');
        await until(() => server.revocations().length > 0 || null, 'the sign-out to begin');
        app.program.kill('SIGHUP');
        assert.equal(await app.end(), 0);
        assert.equal(await statusAtServer(server), 401, 'the tokens outlived the program');
    });

    scenario('whatever reads its events ends earlier', async context => {
        const server = await startSandbox(context, '--faults');
        const screen = await Screen.on(context);
        const app = SignInApp.inWindow(context, server, screen, { options: ['--kiosk', '--no-dpop'] });
        await expectWelcome(screen);
        await screen.press('Return');
        const code = await app.event('code');
        app.program.process.stdout.destroy();
        await server.control.decide(code.user_code, 'approve');
        await screen.shows(/Welcome, Demo Person/);
        assert.equal(await statusAtServer(server), 200);
        app.program.kill('SIGTERM');
        assert.equal(await app.end(), 0);
        assert.equal(await statusAtServer(server), 401, 'the tokens outlived the program');
    });
});
