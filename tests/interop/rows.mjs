// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// What is tried at each server. A row has a `name`; `settings`, see below; `isOffered`, which tells from the server's
// metadata whether the server can do it; and `run`, which fails by an exception, and may return a remark for the table.
//
// The settings with which a server serves a row: `codeSeconds` and `accessSeconds`, the lives of a code and of an access
// token; `idTokens`, the algorithm of their signatures; `dpop`, whether tokens have to be bound to a key; and `bearer`,
// whether they must not be, although the server offers it.

import assert from 'node:assert/strict';
import path from 'node:path';

import { openPhone } from '../e2e/support/phone.mjs';
import { Screen } from '../e2e/support/screen.mjs';
import { fetchWithToken, printToken, SignInApp } from '../e2e/support/signinapp.mjs';
import { until } from '../e2e/support/until.mjs';

/// A television and a phone. `store` is where the television keeps its tokens.
class Room {
    static async create({ context, server, served }) {
        const room = new Room();
        room.context = context;
        room.server = server;
        room.served = served;
        room.screen = await Screen.on(context);
        room.phone = await openPhone(context);
        room.phone.setDefaultTimeout(120_000);
        room.store = { folder: path.join(context.home, 'tokens'), at: served.at };
        return room;
    }

    startApp() {
        return SignInApp.inWindow(this.context, this.served, this.screen, this.store);
    }

    /// Starts the program and reads the address for the phone off the screen.
    async scan() {
        const app = this.startApp();
        const isKnown = () => app.events.find(({ event }) => event === 'code' || event === 'error');
        const code = await app.program.until(isKnown, 'a code');
        assert.equal(code.event, 'code', `it shows no code: ${code.error} ${code.description ?? ''}`);
        const address = await this.screen.untilQr();
        assert.equal(address, code.verification_uri_complete ?? code.verification_uri);
        return { app, code, address };
    }

    async approve(address, code) {
        await this.#onPhone(() => this.server.approve(this.phone, address, code));
    }

    async deny(address, code) {
        await this.#onPhone(() => this.server.deny(this.phone, address, code));
    }

    async #onPhone(decide) {
        try {
            await decide();
        } catch (error) {
            const text = await this.phone.evaluate('document.body.innerText').catch(() => '');
            throw new Error(`${error.message.split('\n')[0]}; the phone at ${this.phone.url().split('?')[0]} shows: ${text.replace(/\s+/g, ' ')}`);
        }
    }

    /// Signs in, and returns the program and the token response.
    async signIn() {
        const { app, code, address } = await this.scan();
        await this.approve(address, code);
        assert.equal((await app.event('signed-in')).account, this.server.person);
        await this.screen.shows(this.server.greeting ?? /Welcome.*Ada/);
        assert.equal(this.served.codes().length, 1, 'it asked for a second code');
        const { response } = this.served.polls().find(({ status }) => status === 200);
        return { app, response };
    }
}

/// The life of an access token that is to expire in a row, in s. On a busy machine it has to last from its issue until
/// the row has used it.
const shortLife = 20;

/// A row of id_tokens that are signed by this algorithm.
function idTokenRow(algorithm) {
    return {
        name: `id_token ${algorithm}`,
        settings: { idTokens: algorithm },
        isOffered: metadata => metadata.id_token_signing_alg_values_supported?.includes(algorithm),
        run: async stage => {
            const room = await Room.create(stage);
            const { response } = await room.signIn();
            const [header] = response.id_token.split('.');
            assert.equal(JSON.parse(Buffer.from(header, 'base64url')).alg, algorithm);
            assert.notEqual(stage.served.keyRequests().length, 0, 'the keys were not fetched');
        },
    };
}

export const rows = [
    {
        name: 'sign-in',
        run: async stage => {
            const room = await Room.create(stage);
            const { response } = await room.signIn();
            assert.ok(response.refresh_token, 'there is no refresh token');
            assert.equal(stage.served.keyRequests().length > 0, response.id_token !== undefined, 'who asks for keys?');
            return response.id_token ? undefined : 'without an id_token';
        },
    },
    {
        name: 'denial',
        run: async stage => {
            const room = await Room.create(stage);
            const { app, code, address } = await room.scan();
            await room.deny(address, code);
            await app.state('denied');
            assert.equal((await app.event('error')).error, 'access_denied');
            await room.screen.shows(/Someone pressed "?Deny/);
        },
    },
    {
        name: 'expiry',
        settings: { codeSeconds: 20 },
        run: async stage => {
            const room = await Room.create(stage);
            const { app } = await room.scan();
            await app.state('expired');
            assert.equal((await app.event('error')).error, 'expired_token');
            await room.screen.shows(/The code has run out/);
            const last = stage.served.polls().at(-1).response;
            return last.error === 'authorization_pending' ? 'by the clock of the device' : `by the server: ${last.error}`;
        },
    },
    {
        name: 'slow_down',
        run: async stage => {
            const room = await Room.create(stage);
            const { app, code, address } = await room.scan();
            await until(() => stage.served.polls().length > 0, 'a poll');
            // The program keeps to the interval, so only another one that polls with its code can make the server
            // say it.
            const isSlowed = () => stage.served.polls().some(({ response }) => response?.error === 'slow_down');
            await until(async () => {
                await stage.served.pollAsAnother();
                return isSlowed();
            }, 'slow_down');
            await app.state('slowed');
            await until(() => stage.served.polls().at(-1).response?.error !== 'slow_down', 'a poll after slow_down');
            const polls = stage.served.polls();
            const slowed = polls.findIndex(({ response }) => response?.error === 'slow_down');
            const pause = polls[slowed + 1].at - polls[slowed].at;
            const { interval = 5 } = stage.served.codes()[0].response;
            assert.ok(pause >= (interval + 5) * 1000, `it polled again after ${pause} ms`);
            await room.approve(address, code);
            await app.event('signed-in');
            return `${pause / 1000} s until the next poll`;
        },
    },
    {
        name: 'refresh',
        settings: { accessSeconds: shortLife, bearer: true },
        run: async stage => {
            const { context, served } = stage;
            const room = await Room.create(stage);
            const { app, response } = await room.signIn();
            await app.stop();
            const tokens = [response.access_token];
            for (let i = 0; i < 2; ++i) {
                await served.network.untilTokenExpires();
                tokens.push(await printToken(context, served, room.store));
                assert.equal((await served.use(tokens.at(-1))).status, 200);
            }
            assert.equal(new Set(tokens).size, 3, 'the tokens are the same');
            const refreshes = served.refreshes();
            assert.ok(refreshes.every(({ status }) => status === 200));
            const used = new Set(refreshes.map(({ form }) => form.refresh_token));
            assert.equal(used.size, refreshes.length, 'a refresh token was used twice');
        },
    },
    {
        name: 'sign-out',
        settings: { bearer: true },
        run: async stage => {
            const { served } = stage;
            const room = await Room.create(stage);
            const { app, response } = await room.signIn();
            assert.equal((await served.use(response.access_token)).status, 200);
            await room.screen.pressWhenRead('Right', 'Return');
            await app.state('idle');
            assert.notEqual(served.revocations().length, 0, 'nothing was revoked');
            assert.deepEqual(served.revocations().map(({ status }) => status).filter(status => status !== 200), []);
            const refused = await served.refresh(response.refresh_token);
            assert.equal((await refused.json()).error, stage.server.refusal ?? 'invalid_grant');
            await app.stop();
            assert.equal(await printToken(stage.context, served, room.store), null);
            const { status } = await served.use(response.access_token);
            return status === 200 ? 'the server accepts the access token until it expires' : undefined;
        },
    },
    {
        name: 'program restart',
        run: async stage => {
            const { served } = stage;
            const room = await Room.create(stage);
            const before = await room.scan();
            // After the second poll the code is in the store.
            await until(() => served.polls().length >= 2, 'two polls');
            before.app.program.kill('SIGKILL');
            await before.app.end();
            const { app, code, address } = await room.scan();
            assert.equal(code.user_code, before.code.user_code);
            await room.approve(address, code);
            assert.equal((await app.event('signed-in')).account, stage.server.person);
            assert.equal(served.codes().length, 1, 'it asked for a second code');
        },
    },
    {
        name: 'DPoP',
        settings: { dpop: true, accessSeconds: shortLife },
        isOffered: metadata => metadata.dpop_signing_alg_values_supported !== undefined,
        run: async stage => {
            const { context, served } = stage;
            const room = await Room.create(stage);
            const { app, response } = await room.signIn();
            assert.equal(response.token_type, 'DPoP');
            await app.stop();
            await served.network.untilTokenExpires();
            const withProof = await fetchWithToken(context, served, room.store, served.resource);
            assert.equal(withProof.status, 200, await withProof.text());
            const refreshes = served.refreshes().filter(({ status }) => status === 200);
            assert.equal(refreshes.length, 1);
            assert.equal(refreshes[0].response.token_type, 'DPoP');
            const stolen = await served.use(refreshes[0].response.access_token);
            assert.notEqual(stolen.status, 200, 'the token works without a proof');
        },
    },
    ...['ES384', 'PS256', 'EdDSA'].map(idTokenRow),
    // The last one, because a Java server on a busy machine may take minutes for it.
    {
        name: 'server restart',
        run: async stage => {
            const { served } = stage;
            const room = await Room.create(stage);
            const { app, code, address } = await room.scan();
            await until(() => served.polls().length > 0, 'a poll');
            await served.stop();
            await app.untilRetrying('network');
            // The program may reach the server before the row learns that it has started.
            const started = Date.now();
            await served.start();
            const answer = await until(() => served.polls().findLast(({ at, response }) => at >= started && response), 'a poll');
            if (answer.response.error === 'authorization_pending') {
                await room.approve(address, code);
                await app.event('signed-in');
                return 'the server knows the code again';
            }
            const { error } = await app.event('error');
            // A key that is pressed before the page can be seen belongs to the page before it.
            await room.screen.shows(/no longer works|has run out|Someone pressed/);
            await room.screen.press('Return');
            const another = await app.event('code', 2);
            await room.approve(await until(async () => {
                const scanned = await room.screen.qr();
                return scanned !== address && scanned;
            }, 'another QR code'), another);
            await app.event('signed-in');
            return `the server has forgotten the code: ${answer.response.error}; the television says ${error}, then shows a new code`;
        },
    },
];
