// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { readFileSync } from 'node:fs';

const program = process.env.DEVICE_SIGNIN;
const scopes = ['openid', 'profile', 'offline_access'].flatMap(scope => ['--scope', scope]);

/// The app as a launcher sees it: a program, its events, its exit code.
export class Television {
    /// `words` come first: `terminal`, `token` or `sign-out`; without any it is the window.
    /// No server: the program's own demo. Tokens go into the `keychain`, else into the `folder`,
    /// else nowhere. `at` says where to sign in, if not at the server's issuer.
    constructor(stage, server, {
        words = [], screen, keychain, folder, options = [], env = {},
        at = server && ['--issuer', server.issuer, '--client-id', 'living-room-tv', ...scopes],
    } = {}) {
        if (folder)
            stage.mayKeep(folder);
        this.program = stage.start(program, [
            ...words,
            ...at ?? ['--demo'],
            '--device-name', 'Living-room TV',
            '--store', keychain ? 'keychain' : folder ? `file:${folder}` : 'memory',
            ...options,
        ], {
            env: {
                ...keychain,
                ...(screen && { DISPLAY: screen.display, QT_QPA_PLATFORM: 'xcb' }),
                QT_QUICK_BACKEND: 'software',
                ...env,
            },
        });
    }

    static inWindow(stage, server, screen, more = {}) {
        return new Television(stage, server, { screen, ...more, options: ['--events', ...more.options ?? []] });
    }

    static inTerminal(stage, server, more = {}) {
        return new Television(stage, server, { words: ['terminal'], ...more });
    }

    /// In the terminal, for a program to follow.
    static forScript(stage, server, more = {}) {
        return Television.inTerminal(stage, server, { ...more, options: ['--events', ...more.options ?? []] });
    }

    get events() {
        return this.program.stdout.split('\n').slice(0, -1)
            .filter(line => line.startsWith('{')).map(line => JSON.parse(line));
    }

    get states() {
        return this.events.filter(event => event.event === 'state').map(event => event.state);
    }

    /// The nth event of this kind, counted from 1.
    event(kind, nth = 1) {
        return this.program.ask(
            () => this.events.filter(event => event.event === kind)[nth - 1], `its event "${kind}"`);
    }

    state(name) {
        return this.program.ask(() => this.states.includes(name), `its state "${name}"`);
    }

    /// The state was once this one, for this reason.
    heldUp(reason) {
        return this.program.ask(
            () => this.events.some(event => event.state === 'offline' && event.reason === reason),
            `being offline with the reason "${reason}"`);
    }

    /// The most memory that it has ever had at once, in bytes.
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

/// `device-signin token`: the token it prints, or null when it has none. `store` is where the
/// television keeps its tokens: { keychain } or { folder }.
export async function askForToken(stage, server, store) {
    const asker = startAsker(stage, server, store);
    return await asker.end() === 0 ? asker.program.stdout.trim() : null;
}

/// What the resource server says to a request that carries the token, and the proof that goes with
/// it; null when there is no token.
export async function fetchWithToken(stage, server, store, url) {
    const asker = startAsker(stage, server, { ...store, options: ['--for', url, ...store.options ?? []] });
    if (await asker.end() !== 0)
        return null;
    const headers = asker.program.stdout.trim().split('\n').map(line => line.split(/: (.*)/s, 2));
    return fetch(url, { headers });
}

function startAsker(stage, server, more) {
    const asker = new Television(stage, server, { words: ['token'], ...more });
    stage.mayTell(asker.program);
    return asker;
}
