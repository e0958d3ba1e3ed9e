// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The program is ended, as by a power failure, while its code is on the screen, and started again.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';

import { openKeychain } from './support/keychain.mjs';
import { startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { printToken, SignInApp } from './support/signinapp.mjs';
import { until } from './support/until.mjs';

/// Waits for `times` polls. After two, the code is in the store and its remaining lifetime has decreased.
function untilPolled(server, times) {
    return until(() => server.polls().length >= times, `${times} polls`);
}

/// Returns the files below a folder that contain this text.
function filesWith(folder, text) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => path.join(entry.parentPath, entry.name))
        .filter(file => readFileSync(file).includes(text));
}

/// Ends the program by `signal` and starts it again. It must show the same code, and continue to poll.
async function restart(context, server, signal, start) {
    let app = start();
    const code = await app.event('code');
    await untilPolled(server, 2);
    app.program.kill(signal);
    await app.end();
    const polls = server.polls().length;

    app = start();
    const same = await app.event('code');
    assert.equal(same.user_code, code.user_code);
    assert.equal(same.verification_uri_complete, code.verification_uri_complete);
    assert.ok(same.expires_in < code.expires_in, 'its life began anew');
    await untilPolled(server, polls + 1);
    return { app, code };
}

const stores = {
    'a keychain': async context => ({ keychain: await openKeychain(context) }),
    'a folder': context => ({ folder: path.join(context.home, 'tokens') }),
};

describe('in the terminal', { concurrency: 4 }, () => {
    for (const [name, open] of Object.entries(stores)) {
        for (const signal of ['SIGKILL', 'SIGTERM']) {
            scenario(`${signal}, with ${name}`, async context => {
                const server = await startSandbox(context, '--faults');
                const store = await open(context);
                const { app, code } = await restart(context, server, signal,
                    () => SignInApp.forScript(context, server, store));

                const { device_code } = server.codes()[0].response;
                const found = filesWith(context.folder, device_code);
                assert.equal(found.length > 0, 'folder' in store, `the device code lies in ${found}`);
                await server.control.decide(code.user_code, 'approve');
                assert.equal(await app.end(), 0);
                assert.equal(server.codes().length, 1, 'it asked for a second code');
                assert.deepEqual(filesWith(context.folder, device_code), []);
                assert.notEqual(await printToken(context, server, store), null);
            });
        }
    }

    scenario('a code that has died meanwhile', async context => {
        const server = await startSandbox(context, '--faults', '--code-lifetime', '17');
        const store = await stores['a folder'](context);
        let app = SignInApp.forScript(context, server, store);
        const { user_code } = await app.event('code');
        // After three polls the remaining lifetime is too short for the code to be shown again.
        await untilPolled(server, 3);
        app.program.kill('SIGKILL');
        await app.end();

        app = SignInApp.forScript(context, server, store);
        const code = await app.event('code');
        assert.notEqual(code.user_code, user_code);
        await server.control.decide(code.user_code, 'approve');
        assert.equal(await app.end(), 0);
    });

    scenario('another client', async context => {
        const server = await startSandbox(context, '--faults');
        const store = await stores['a folder'](context);
        const app = SignInApp.forScript(context, server, store);
        await app.event('code');
        await untilPolled(server, 2);
        app.program.kill('SIGKILL');
        await app.end();

        const at = ['--issuer', server.issuer, '--client-id', 'kitchen-tv'];
        const other = SignInApp.forScript(context, server, { ...store, at });
        assert.notEqual((await other.event('code')).user_code, app.events.find(({ event }) => event === 'code').user_code);
    });
});

for (const signal of ['SIGKILL', 'SIGTERM']) {
    scenario(`${signal}, on the screen`, async context => {
        const server = await startSandbox(context, '--faults');
        const screen = await Screen.on(context);
        const keychain = await openKeychain(context);
        const { app, code } = await restart(context, server, signal,
            () => SignInApp.inWindow(context, server, screen, { keychain }));

        assert.equal(await screen.untilQr(), code.verification_uri_complete);
        assert.deepEqual(filesWith(context.folder, server.codes()[0].response.device_code), []);
        await server.control.decide(code.user_code, 'approve');
        await app.event('signed-in');
        assert.equal(server.codes().length, 1, 'it asked for a second code');
    });
}
