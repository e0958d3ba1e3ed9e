// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { Program } from './program.mjs';
import { withTimeout } from './until.mjs';

/// The resources of one scenario: a temporary folder with a home folder, the programs that were started, and
/// the secrets that must not leak.
export class ScenarioContext {
    /// Creates the temporary folder.
    static async create() {
        const folder = await mkdtemp(path.join(tmpdir(), 'device-signin-'));
        for (const name of ['home', 'run'])
            await mkdir(path.join(folder, name), { mode: 0o700 });
        return new ScenarioContext(folder);
    }

    static #sharedClosers = [];

    /// Adds an async function that closes what the scenarios of a file share. It is called after the last one.
    static onEndOfFile(closer) {
        ScenarioContext.#sharedClosers.push(closer);
    }

    static async closeShared() {
        for (const closer of ScenarioContext.#sharedClosers.splice(0))
            await withTimeout(closer(), 'what the scenarios share to be closed');
    }

    #programs = [];
    #closers = [];
    #proxies = [];
    #mayPrintSecrets = new Set();
    #foldersWithSecrets = new Set();
    #mayHaveSecretAddresses = false;
    #mustHaveSecrets = true;
    #moreSecrets = new Set();

    /// QT_LOGGING_RULES of all programs: the project's code logs everything, to reveal leaks.
    logging = '*.debug=true;qt.*.debug=false';

    constructor(folder) {
        this.folder = folder;
        this.home = path.join(folder, 'home');
    }

    /// Returns the environment of a program. It contains none of the machine's settings, which could change
    /// the result of a test.
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
            // There is no keychain unless the scenario has started one.
            DBUS_SESSION_BUS_ADDRESS: 'disabled:',
            ...more,
        };
    }

    /// Starts a program, which is stopped at the end of the scenario.
    start(command, args, { env, ...options } = {}) {
        const program = new Program(command, args, { env: this.environment(env), ...options });
        this.#programs.push(program);
        return program;
    }

    /// Allows a program to print secrets on its standard output.
    allowSecretOutput(program) {
        this.#mayPrintSecrets.add(program);
    }

    /// Allows secrets in the files of this folder.
    allowSecretsIn(folder) {
        this.#foldersWithSecrets.add(folder);
    }

    /// Adds a secret that is not part of any request or response.
    addSecret(secret) {
        this.#moreSecrets.add(secret);
    }

    /// Allows secrets in the addresses of requests, for providers that take them nowhere else.
    allowSecretsInAddresses() {
        this.#mayHaveSecretAddresses = true;
    }

    /// Allows the scenario to end without any secret in a request or response. Otherwise that is an error, because
    /// the search for leaks would then have checked nothing.
    allowNoSecrets() {
        this.#mustHaveSecrets = false;
    }

    /// Adds a RecordingProxy whose secrets must not leak, and which is closed at the end.
    addProxy(proxy) {
        this.#proxies.push(proxy);
        this.onClose(() => proxy.close());
    }

    /// Adds an async function that is called at the end of the scenario; the last one is called first.
    onClose(closer) {
        this.#closers.unshift(closer);
    }

    async expectNoSecretLeaked() {
        const recorded = this.#proxies.flatMap(proxy => [...proxy.secrets]);
        if (this.#proxies.length > 0 && this.#mustHaveSecrets)
            assert.notEqual(recorded.length, 0, 'the proxies have recorded no secret');
        const secrets = [...recorded, ...this.#moreSecrets].flatMap(secret => [secret, encodeURIComponent(secret)]);
        const expectNoSecretIn = (text, who) => assert.ok(!secrets.some(secret => text.includes(secret)), `${who} a secret`);

        for (const program of this.#programs)
            expectNoSecretIn(`${this.#mayPrintSecrets.has(program) ? '' : program.stdout}${program.stderr}`, `${program.name} tells`);
        const requests = this.#mayHaveSecretAddresses ? [] : this.#proxies.flatMap(proxy => proxy.requests);
        for (const { path: page, query } of requests)
            expectNoSecretIn(query ?? '', `the address of a request to ${page} holds`);
        for (const file of await this.#filesAtHome())
            expectNoSecretIn(await readFile(file, 'utf8'), `${file} holds`);
    }

    async #filesAtHome() {
        const entries = await readdir(this.home, { recursive: true, withFileTypes: true });
        return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
            .filter(file => ![...this.#foldersWithSecrets].some(store => file.startsWith(`${store}/`)));
    }

    /// Returns the last output of each program.
    programOutput() {
        return this.#programs.map(program => [
            `--- ${program.name} (${program.isRunning ? 'running' : `ended with ${program.exitCode}`})`,
            program.stdout.slice(-3000),
            program.stderr.slice(-3000),
        ].join('\n')).join('\n');
    }

    /// Writes the last screenshot into the current folder, where CTest runs the test.
    async saveScreenshot(name) {
        const file = `${name.replace(/\W+/g, '-')}.png`;
        await promisify(execFile)('convert', [path.join(this.folder, 'screen'), file]).catch(() => {});
    }

    /// Stops all programs, so that their output and files are complete.
    async stopAll() {
        for (const closer of this.#closers.splice(0))
            await withTimeout(closer(), 'the scenario to be closed');
        for (const program of [...this.#programs].reverse())
            await program.stop();
    }

    async close() {
        await this.stopAll();
        await rm(this.folder, { recursive: true, force: true });
    }
}
