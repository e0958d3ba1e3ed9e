// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The program is killed at each step that it takes on the disk or on the wire while it signs in,
// refreshes and signs out: a sign-in that worked goes on working. How often, at least, while it
// refreshes: DEVICE_SIGNIN_KILLS.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { startSandbox } from './support/sandbox.mjs';
import { scenario } from './support/stage.mjs';
import { askForToken, fetchWithToken, Television } from './support/television.mjs';

const kills = Number(process.env.DEVICE_SIGNIN_KILLS ?? 200);
const killer = process.env.DEVICE_SIGNIN_KILLER;
const boxesAtOnce = 4;

// The server may have rotated the refresh token when its answer, and we, are gone: no client can
// help that, so real servers take the one before for a while.
const grace = ['--rotation-grace', '600'];

/// The program's environment in which it does not live to see this step, counted from 1.
function killedBefore(step) {
    return {
        LD_PRELOAD: killer,
        KILLER_STEP: String(step),
        // The killer comes before the sanitizers of a build that has some, and they miss what it does.
        ASAN_OPTIONS: 'verify_asan_link_order=0',
        TSAN_OPTIONS: 'report_bugs=0',
    };
}

/// A device with a store and a client of its own, by which its requests are told apart.
class Box {
    #stage;
    #server;
    #approved = new Set();

    constructor(stage, server, name) {
        this.#stage = stage;
        this.#server = server;
        this.name = name;
        this.store = {
            folder: path.join(stage.home, name),
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
    get newest() {
        return this.#requests(this.#server.polls()).findLast(({ status }) => status === 200)?.answer?.refresh_token;
    }

    /// Everything that is whole in the store; what is being written has a longer name.
    get #files() {
        if (!existsSync(this.store.folder))
            return [];
        return readdirSync(this.store.folder, { recursive: true })
            .filter(name => /(^|\/)[0-9a-f]{64}$/.test(name))
            .map(name => path.join(this.store.folder, name));
    }

    keeps(text) {
        return this.#files.some(file => readFileSync(file, 'utf8').includes(text));
    }

    /// As if the access token had run out long ago.
    age() {
        for (const file of this.#files) {
            const content = JSON.parse(readFileSync(file, 'utf8'));
            if (content.access_token)
                writeFileSync(file, JSON.stringify({ ...content, issued: ago(2), expiry: ago(1) }));
        }
    }

    /// Signs in, if nobody is; somebody approves whatever code it shows.
    async signIn(env) {
        const tv = Television.forScript(this.#stage, this.#server, { ...this.store, env });
        for (let nth = 1; ; ++nth) {
            const code = await tv.event('code', nth).catch(() => null);
            if (!code)
                return tv.end();
            await this.#approve(code.user_code);
        }
    }

    refresh(env) {
        return askForToken(this.#stage, this.#server, { ...this.store, env });
    }

    signOut(env) {
        return new Television(this.#stage, this.#server, { words: ['sign-out'], ...this.store, env }).end();
    }

    async expectToWork(when) {
        const url = `${this.#server.issuer}/userinfo`;
        const answer = await fetchWithToken(this.#stage, this.#server, this.store, url);
        assert.equal(answer?.status, 200, `${when}: the sign-in of ${this.name} is lost`);
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

/// Plays it with step 1, 2, 3, …, several at once, until the program has lived through it.
async function atEachStep(play) {
    let next = 1;
    let last = Infinity;
    await Promise.all(Array.from({ length: boxesAtOnce }, async (_, box) => {
        while (next < last) {
            const step = next++;
            if (!await play(step, box))
                last = Math.min(last, step);
        }
    }));
    assert.ok(last > 10, `after ${last - 1} steps already there was nothing left to do: the killer is deaf`);
    return last - 1;
}

scenario('killed while it signs in, and while it signs out', async stage => {
    const server = await startSandbox(stage, '--faults');
    await atEachStep(async step => {
        const box = new Box(stage, server, `box-${step}`);
        const end = await box.signIn(killedBefore(step));
        const isStored = box.newest && box.keeps(box.newest);
        const { length } = box.codes;
        if (isStored)
            await box.expectToWork(`killed before step ${step}`);
        assert.equal(await box.signIn(), 0, `killed before step ${step}: no sign-in succeeds any more`);
        if (isStored)
            assert.equal(box.codes.length, length, 'it asked for a code with tokens in its store');
        await box.expectToWork(`signed in again after step ${step}`);

        const { newest } = box;
        await box.signOut(killedBefore(step));
        assert.equal(await box.signOut(), 0);
        assert.equal(await box.refresh(), null, `killed before step ${step}: still signed in`);
        assert.ok(!box.keeps(newest), `killed before step ${step}: tokens are left`);
        return end !== 0;
    });
});

async function signedInBoxes(stage, server) {
    const boxes = Array.from({ length: boxesAtOnce }, (_, i) => new Box(stage, server, `box-${i}`));
    const ends = await Promise.all(boxes.map(box => box.signIn()));
    assert.ok(ends.every(end => end === 0));
    return boxes;
}

scenario(`killed ${kills} times while it refreshes`, async stage => {
    const server = await startSandbox(stage, '--faults', ...grace);
    const boxes = await signedInBoxes(stage, server);
    const play = async (step, number) => {
        const box = boxes[number];
        box.age();
        const token = await box.refresh(killedBefore(step));

        const { newest, refreshes: { length } } = box;
        const isStored = box.keeps(newest);
        box.age();
        await box.expectToWork(`killed before step ${step}`);
        if (isStored)
            assert.equal(box.refreshes[length].form.refresh_token, newest, 'the newest token was stored in vain');
        return token === null;
    };
    for (let done = 0; done < kills;)
        done += await atEachStep(play);
});

scenario('killed while another one waits for its refresh', async stage => {
    const server = await startSandbox(stage, '--faults', ...grace);
    const boxes = await signedInBoxes(stage, server);
    let killed = 0;
    // Each time one of the two is first: there is no last step.
    for (let step = 1; step <= 20; ++step) {
        await Promise.all(boxes.map(async box => {
            box.age();
            const victim = box.refresh(killedBefore(step));
            await box.expectToWork(`the other one was killed before step ${step}`);
            killed += await victim === null;
        }));
    }
    assert.notEqual(killed, 0, 'the killer is deaf');
});

scenario('several ask for a token at once, and one refreshes', async stage => {
    const server = await startSandbox(stage, '--faults');
    const [box] = await signedInBoxes(stage, server);
    for (let round = 1; round <= 10; ++round) {
        box.age();
        const tokens = await Promise.all([box.refresh(), box.refresh(), box.refresh()]);
        assert.equal(box.refreshes.length, round);
        assert.equal(box.refreshes.at(-1).status, 200);
        assert.deepEqual(new Set(tokens), new Set([box.refreshes.at(-1).answer.access_token]));
    }
});
