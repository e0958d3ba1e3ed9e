// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { readFileSync } from 'node:fs';

const program = process.env.DEVICE_SIGNIN;
const scopes = ['openid', 'profile', 'offline_access'].flatMap(scope => ['--scope', scope]);

/// The program device-signin: its events and its exit code.
export class SignInApp {
    /// Starts the program with the `command` terminal, token, sign-out and so on, or without one to show the
    /// window. Without a `server` it runs its demo. Tokens are stored in the `keychain`, in the `folder`, or
    /// only in memory. `at` contains the options that choose the provider; the default is the issuer of the
    /// `server`. `wrapper` is a command that runs the program.
    constructor(context, server, {
        command = [], screen, keychain, folder, options = [], env = {}, wrapper = [], deviceName = 'Living-room TV',
        at = server && ['--issuer', server.issuer, '--client-id', 'living-room-tv', ...scopes],
    } = {}) {
        if (folder)
            context.allowSecretsIn(folder);
        const [executable, ...first] = [...wrapper, program];
        this.program = context.start(executable, [
            ...first,
            ...command,
            ...at ?? ['--demo'],
            '--device-name', deviceName,
            '--store', keychain ? 'keychain' : folder ? `file:${folder}` : 'memory',
            ...options,
        ], {
            env: {
                ...keychain,
                QT_QUICK_BACKEND: 'software',
                ...screen?.environment,
                ...env,
            },
        });
    }

    static inWindow(context, server, screen, more = {}) {
        return new SignInApp(context, server, { screen, ...more, options: ['--events', ...more.options ?? []] });
    }

    static inTerminal(context, server, more = {}) {
        return new SignInApp(context, server, { command: ['terminal'], ...more });
    }

    /// Starts it in the terminal, with events on its standard output.
    static forScript(context, server, more = {}) {
        return SignInApp.inTerminal(context, server, { ...more, options: ['--events', ...more.options ?? []] });
    }

    get events() {
        return this.program.stdout.split('\n').slice(0, -1)
            .filter(line => line.startsWith('{')).map(line => JSON.parse(line));
    }

    get states() {
        return this.events.filter(event => event.event === 'state').map(event => event.state);
    }

    /// Waits for the nth event of this kind, counted from 1, and returns it.
    event(kind, nth = 1) {
        return this.program.until(
            () => this.events.filter(event => event.event === kind)[nth - 1], `its event "${kind}"`);
    }

    /// Waits until the program has been in this state.
    state(name) {
        return this.program.until(() => this.states.includes(name), `its state "${name}"`);
    }

    /// Waits until the program has been retrying for this reason.
    untilRetrying(reason) {
        return this.program.until(
            () => this.events.some(event => event.state === 'retrying' && event.reason === reason),
            `retrying with the reason "${reason}"`);
    }

    /// The largest resident memory of the program so far, in bytes.
    get peakMemory() {
        const status = readFileSync(`/proc/${this.program.process.pid}/status`, 'utf8');
        return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)[1]) * 1024;
    }

    end() {
        return this.program.end();
    }

    stop() {
        return this.program.stop();
    }
}

/// Runs `device-signin token` and returns the access token that it prints; null if nobody is signed in.
/// `store` is where the tokens are stored: { keychain } or { folder }.
export async function printToken(context, server, store) {
    const tokenCommand = startTokenCommand(context, server, store);
    return await tokenCommand.end() === 0 ? tokenCommand.program.stdout.trim() : null;
}

/// Sends a request with the access token, and the DPoP proof if it needs one, as `device-signin token --for`
/// prints them. Returns the response; null if nobody is signed in.
export async function fetchWithToken(context, server, store, url) {
    const tokenCommand = startTokenCommand(context, server, { ...store, options: ['--for', url, ...store.options ?? []] });
    if (await tokenCommand.end() !== 0)
        return null;
    const headers = tokenCommand.program.stdout.trim().split('\n').map(line => line.split(/: (.*)/s, 2));
    return fetch(url, { headers });
}

function startTokenCommand(context, server, more) {
    const tokenCommand = new SignInApp(context, server, { command: ['token'], ...more });
    context.allowSecretOutput(tokenCommand.program);
    return tokenCommand;
}
