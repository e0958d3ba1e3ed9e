// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A box that is switched off at the wall while its code is on the screen.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';

import { openKeychain } from './support/keychain.mjs';
import { startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { askForToken, Television } from './support/television.mjs';
import { until } from './support/until.mjs';

/// Two polls take a moment that the code's life is shorter by; by then it is in the store too.
function polled(server, times) {
    return until(() => server.polls().length >= times, `${times} polls`);
}

/// The files below a folder that hold this text.
function filesWith(folder, text) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => path.join(entry.parentPath, entry.name))
        .filter(file => readFileSync(file).includes(text));
}

async function switchOffAndOn(stage, server, signal, start) {
    let tv = start();
    const code = await tv.event('code');
    await polled(server, 2);
    tv.program.kill(signal);
    await tv.end();
    const polls = server.polls().length;

    tv = start();
    const same = await tv.event('code');
    assert.equal(same.user_code, code.user_code);
    assert.equal(same.verification_uri_complete, code.verification_uri_complete);
    assert.ok(same.expires_in < code.expires_in, 'its life began anew');
    await polled(server, polls + 1);
    return { tv, code };
}

const stores = {
    'a keychain': async stage => ({ keychain: await openKeychain(stage) }),
    'a folder': stage => ({ folder: path.join(stage.home, 'tokens') }),
};

describe('in the terminal', { concurrency: 4 }, () => {
    for (const [name, open] of Object.entries(stores)) {
        for (const signal of ['SIGKILL', 'SIGTERM']) {
            scenario(`${signal}, with ${name}`, async stage => {
                const server = await startSandbox(stage, '--faults');
                const store = await open(stage);
                const { tv, code } = await switchOffAndOn(stage, server, signal,
                    () => Television.forScript(stage, server, store));

                const { device_code } = server.codes()[0].answer;
                const found = filesWith(stage.folder, device_code);
                assert.equal(found.length > 0, 'folder' in store, `the device code lies in ${found}`);
                await server.control.decide(code.user_code, 'approve');
                assert.equal(await tv.end(), 0);
                assert.equal(server.codes().length, 1, 'it asked for a second code');
                assert.deepEqual(filesWith(stage.folder, device_code), []);
                assert.notEqual(await askForToken(stage, server, store), null);
            });
        }
    }

    scenario('a code that has died meanwhile', async stage => {
        const server = await startSandbox(stage, '--faults', '--code-lifetime', '17');
        const store = await stores['a folder'](stage);
        let tv = Television.forScript(stage, server, store);
        const { user_code } = await tv.event('code');
        // What is left then is too short to be worth showing.
        await polled(server, 3);
        tv.program.kill('SIGKILL');
        await tv.end();

        tv = Television.forScript(stage, server, store);
        const code = await tv.event('code');
        assert.notEqual(code.user_code, user_code);
        await server.control.decide(code.user_code, 'approve');
        assert.equal(await tv.end(), 0);
    });

    scenario('another client', async stage => {
        const server = await startSandbox(stage, '--faults');
        const store = await stores['a folder'](stage);
        const tv = Television.forScript(stage, server, store);
        await tv.event('code');
        await polled(server, 2);
        tv.program.kill('SIGKILL');
        await tv.end();

        const at = ['--issuer', server.issuer, '--client-id', 'kitchen-tv'];
        const other = Television.forScript(stage, server, { ...store, at });
        assert.notEqual((await other.event('code')).user_code, tv.events.find(({ event }) => event === 'code').user_code);
    });
});

for (const signal of ['SIGKILL', 'SIGTERM']) {
    scenario(`${signal}, on the screen`, async stage => {
        const server = await startSandbox(stage, '--faults');
        const screen = await Screen.on(stage);
        const keychain = await openKeychain(stage);
        const { tv, code } = await switchOffAndOn(stage, server, signal,
            () => Television.inWindow(stage, server, screen, { keychain }));

        assert.equal(await until(() => screen.qr(), 'a QR code on the screen'), code.verification_uri_complete);
        assert.deepEqual(filesWith(stage.folder, server.codes()[0].answer.device_code), []);
        await server.control.decide(code.user_code, 'approve');
        await tv.event('signed-in');
        assert.equal(server.codes().length, 1, 'it asked for a second code');
    });
}
