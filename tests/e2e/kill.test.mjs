// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The program is killed before each of its steps on the disk or the network while it signs in, refreshes
// and signs out. A sign-in that has succeeded must stay usable. DEVICE_SIGNIN_KILLS sets how often, at
// least, the program is killed while it refreshes.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { startSandbox } from './support/sandbox.mjs';
import { scenario } from './support/scenario.mjs';
import { printToken, fetchWithToken, SignInApp } from './support/signinapp.mjs';

const kills = Number(process.env.DEVICE_SIGNIN_KILLS ?? 200);
const killer = process.env.DEVICE_SIGNIN_KILLER;
const deviceCount = 4;

// If the program is killed before it reads the response, the server may have replaced the refresh token. No
// client can prevent that, so real servers accept the previous token for a while.
const grace = ['--rotation-grace', '600'];

/// Returns the environment in which the program is killed before this step, counted from 1.
function killedBefore(step) {
    return {
        LD_PRELOAD: killer,
        KILLER_STEP: String(step),
        // The preloaded library comes before the sanitizers, which then report errors of their own.
        ASAN_OPTIONS: 'verify_asan_link_order=0',
        TSAN_OPTIONS: 'report_bugs=0',
    };
}

/// A device with its own store and its own client id, by which its requests are recognized.
class Device {
    #context;
    #server;
    #approved = new Set();

    constructor(context, server, name) {
        this.#context = context;
        this.#server = server;
        this.name = name;
        this.store = {
            folder: path.join(context.home, name),
            at: ['--issuer', server.issuer, '--client-id', name, '--scope', 'openid', '--scope', 'offline_access'],
        };
    }

    get codes() {
        return this.#requests(this.#server.codes());
    }

    get refreshes() {
        return this.#requests(this.#server.polls()).filter(({ form }) => form.grant_type === 'refresh_token');
    }

    /// The last refresh token that the server has sent.
    get newestRefreshToken() {
        return this.#requests(this.#server.polls()).findLast(({ status }) => status === 200)?.response?.refresh_token;
    }

    /// The complete files in the store. A file that is still being written has a longer name.
    get #files() {
        if (!existsSync(this.store.folder))
            return [];
        return readdirSync(this.store.folder, { recursive: true })
            .filter(name => /(^|\/)[0-9a-f]{64}$/.test(name))
            .map(name => path.join(this.store.folder, name));
    }

    /// Whether a file in the store contains this text.
    stores(text) {
        return this.#files.some(file => readFileSync(file, 'utf8').includes(text));
    }

    /// Changes the store as if the access token had expired an hour ago.
    expireAccessToken() {
        for (const file of this.#files) {
            const content = JSON.parse(readFileSync(file, 'utf8'));
            if (content.access_token)
                writeFileSync(file, JSON.stringify({ ...content, issued: ago(2), expiry: ago(1) }));
        }
    }

    /// Runs the program until it ends, approves each code that it shows, and returns its exit code.
    async signIn(env) {
        const app = SignInApp.forScript(this.#context, this.#server, { ...this.store, env });
        for (let nth = 1; ; ++nth) {
            const code = await app.event('code', nth).catch(() => null);
            if (!code)
                return app.end();
            await this.#approve(code.user_code);
        }
    }

    refresh(env) {
        return printToken(this.#context, this.#server, { ...this.store, env });
    }

    signOut(env) {
        return new SignInApp(this.#context, this.#server, { command: ['sign-out'], ...this.store, env }).end();
    }

    async expectToWork(when) {
        const url = `${this.#server.issuer}/userinfo`;
        const response = await fetchWithToken(this.#context, this.#server, this.store, url);
        assert.equal(response?.status, 200, `${when}: the sign-in of ${this.name} is lost`);
    }

    async #approve(code) {
        if (!this.#approved.has(code))
            await this.#server.control.decide(code, 'approve');
        this.#approved.add(code);
    }

    #requests(all) {
        return all.filter(({ form }) => form?.client_id === this.name);
    }
}

function ago(hours) {
    return new Date(Date.now() - hours * 3600_000).toISOString().replace(/\.\d+/, '');
}

/// Calls `run` with the steps 1, 2, 3 and so on, several at a time. `run` returns whether the program was
/// killed; once it was not, there are no more steps. Returns the number of steps.
async function atEachStep(run) {
    let next = 1;
    let last = Infinity;
    await Promise.all(Array.from({ length: deviceCount }, async (_, device) => {
        while (next < last) {
            const step = next++;
            if (!await run(step, device))
                last = Math.min(last, step);
        }
    }));
    assert.ok(last > 10, `after ${last - 1} steps already the program was no longer killed`);
    return last - 1;
}

scenario('killed while it signs in, and while it signs out', async context => {
    const server = await startSandbox(context, '--faults');
    await atEachStep(async step => {
        const device = new Device(context, server, `box-${step}`);
        const end = await device.signIn(killedBefore(step));
        const isStored = device.newestRefreshToken && device.stores(device.newestRefreshToken);
        const { length } = device.codes;
        if (isStored)
            await device.expectToWork(`killed before step ${step}`);
        assert.equal(await device.signIn(), 0, `killed before step ${step}: no sign-in succeeds any more`);
        if (isStored)
            assert.equal(device.codes.length, length, 'it asked for a code with tokens in its store');
        await device.expectToWork(`signed in again after step ${step}`);

        const { newestRefreshToken } = device;
        await device.signOut(killedBefore(step));
        assert.equal(await device.signOut(), 0);
        assert.equal(await device.refresh(), null, `killed before step ${step}: still signed in`);
        assert.ok(!device.stores(newestRefreshToken), `killed before step ${step}: tokens are left`);
        return end !== 0;
    });
});

async function signedInDevices(context, server) {
    const devices = Array.from({ length: deviceCount }, (_, i) => new Device(context, server, `box-${i}`));
    const ends = await Promise.all(devices.map(device => device.signIn()));
    assert.ok(ends.every(end => end === 0));
    return devices;
}

scenario(`killed ${kills} times while it refreshes`, async context => {
    const server = await startSandbox(context, '--faults', ...grace);
    const devices = await signedInDevices(context, server);
    const run = async (step, number) => {
        const device = devices[number];
        device.expireAccessToken();
        const token = await device.refresh(killedBefore(step));

        const { newestRefreshToken, refreshes: { length } } = device;
        const isStored = device.stores(newestRefreshToken);
        device.expireAccessToken();
        await device.expectToWork(`killed before step ${step}`);
        if (isStored)
            assert.equal(device.refreshes[length].form.refresh_token, newestRefreshToken, 'the newest token was stored in vain');
        return token === null;
    };
    for (let done = 0; done < kills;)
        done += await atEachStep(run);
});

scenario('killed while another one waits for its refresh', async context => {
    const server = await startSandbox(context, '--faults', ...grace);
    const devices = await signedInDevices(context, server);
    let killed = 0;
    // Either process may refresh, so the number of steps varies; the loop tries a fixed number of them.
    for (let step = 1; step <= 20; ++step) {
        await Promise.all(devices.map(async device => {
            device.expireAccessToken();
            const killedRefresh = device.refresh(killedBefore(step));
            await device.expectToWork(`the other one was killed before step ${step}`);
            killed += await killedRefresh === null;
        }));
    }
    assert.notEqual(killed, 0, 'the program was never killed');
});

scenario('several ask for a token at once, and one refreshes', async context => {
    const server = await startSandbox(context, '--faults');
    const [device] = await signedInDevices(context, server);
    for (let round = 1; round <= 10; ++round) {
        device.expireAccessToken();
        const tokens = await Promise.all([device.refresh(), device.refresh(), device.refresh()]);
        assert.equal(device.refreshes.length, round);
        assert.equal(device.refreshes.at(-1).status, 200);
        assert.deepEqual(new Set(tokens), new Set([device.refreshes.at(-1).response.access_token]));
    }
});
