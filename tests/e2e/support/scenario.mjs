// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

import { Program } from './program.mjs';
import { inTime } from './until.mjs';

/// A test that plays on a stage of its own, which is cleared whatever happens. In the end no secret
/// may stand in anything that a program has said or written, nor in an address.
export function scenario(name, play, { timeout = 240_000 } = {}) {
    test(name, { timeout }, async () => {
        const stage = await Stage.build();
        try {
            await play(stage);
            await stage.endAll();
            await stage.expectNoSecretWasTold();
        } catch (error) {
            await stage.keepPicture(name);
            console.error(stage.account());
            throw error;
        } finally {
            await stage.close();
        }
    });
}

/// A home folder and the programs that run in it.
export class Stage {
    static async build() {
        const folder = await mkdtemp(path.join(tmpdir(), 'device-signin-'));
        for (const name of ['home', 'run'])
            await mkdir(path.join(folder, name), { mode: 0o700 });
        return new Stage(folder);
    }

    #programs = [];
    #closers = [];
    #recorders = [];
    #confidants = new Set();
    #stores = new Set();
    #hasSecrets = true;
    #kept = new Set();

    /// All that our own code has to say: the more it says, the more could leak.
    logging = '*.debug=true;qt.*.debug=false';

    constructor(folder) {
        this.folder = folder;
        this.home = path.join(folder, 'home');
    }

    /// Nothing of the machine's own settings: they must not decide how a test ends.
    environment(more = {}) {
        return {
            PATH: process.env.PATH,
            LC_ALL: 'C.UTF-8',
            HOME: this.home,
            XDG_RUNTIME_DIR: path.join(this.folder, 'run'),
            XDG_CONFIG_HOME: path.join(this.home, '.config'),
            XDG_CACHE_HOME: path.join(this.home, '.cache'),
            XDG_DATA_HOME: path.join(this.home, '.local/share'),
            QT_LOGGING_RULES: this.logging,
            // Where a scenario has opened no keychain, there is none.
            DBUS_SESSION_BUS_ADDRESS: 'disabled:',
            ...more,
        };
    }

    start(command, args, { env, ...options } = {}) {
        const program = new Program(command, args, { env: this.environment(env), ...options });
        this.#programs.push(program);
        return program;
    }

    /// This program was asked for a token, so it may print one.
    mayTell(program) {
        this.#confidants.add(program);
    }

    /// Secrets may be kept in this folder: the operator has chosen so.
    mayKeep(folder) {
        this.#stores.add(folder);
    }

    /// A secret that does not go over the wire.
    keepSecret(secret) {
        this.#kept.add(secret);
    }

    /// Nobody gets as far as having a secret.
    hasNoSecrets() {
        this.#hasSecrets = false;
    }

    overhear(recorder) {
        this.#recorders.push(recorder);
        this.onClose(() => recorder.close());
    }

    onClose(closer) {
        this.#closers.unshift(closer);
    }

    async expectNoSecretWasTold() {
        const overheard = this.#recorders.flatMap(recorder => [...recorder.secrets]);
        if (this.#recorders.length > 0 && this.#hasSecrets)
            assert.notEqual(overheard.length, 0, 'no secret went over the wire: the recorder is deaf');
        const secrets = [...overheard, ...this.#kept].flatMap(secret => [secret, encodeURIComponent(secret)]);
        const expectSilence = (text, who) => assert.ok(!secrets.some(secret => text.includes(secret)), `${who} a secret`);

        for (const program of this.#programs)
            expectSilence(`${this.#confidants.has(program) ? '' : program.stdout}${program.stderr}`, `${program.name} tells`);
        for (const { path: page, query } of this.#recorders.flatMap(recorder => recorder.requests))
            expectSilence(query ?? '', `the address of a request to ${page} holds`);
        for (const file of await this.#filesAtHome())
            expectSilence(await readFile(file, 'utf8'), `${file} holds`);
    }

    async #filesAtHome() {
        const entries = await readdir(this.home, { recursive: true, withFileTypes: true });
        return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
            .filter(file => ![...this.#stores].some(store => file.startsWith(`${store}/`)));
    }

    /// What everyone said last.
    account() {
        return this.#programs.map(program => [
            `--- ${program.name} (${program.isRunning ? 'running' : `ended with ${program.exitCode}`})`,
            program.stdout.slice(-3000),
            program.stderr.slice(-3000),
        ].join('\n')).join('\n');
    }

    /// The last photograph of the screen, beside CTest's other results.
    async keepPicture(name) {
        const kept = `${name.replace(/\W+/g, '-')}.png`;
        await copyFile(path.join(this.folder, 'screen.png'), kept).catch(() => {});
    }

    /// From then on nobody says or writes anything.
    async endAll() {
        for (const closer of this.#closers.splice(0))
            await inTime(closer(), 'the stage to be cleared');
        for (const program of [...this.#programs].reverse())
            await program.stop();
    }

    async close() {
        await this.endAll();
        await rm(this.folder, { recursive: true, force: true });
    }
}
