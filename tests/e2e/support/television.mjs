// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

const program = process.env.DEVICE_SIGNIN;

/// The app as a launcher sees it: a program, its events, its exit code.
export class Television {
    /// `words` come first: `terminal`, `token` or `sign-out`; without any it is the window.
    /// No server: the program's own demo.
    constructor(stage, server, { words = [], screen, keychain, options = [] } = {}) {
        this.program = stage.start(program, [
            ...words,
            ...(server ? [
                '--issuer', server.issuer, '--client-id', 'living-room-tv',
                '--scope', 'openid', '--scope', 'profile', '--scope', 'offline_access',
            ] : ['--demo']),
            '--device-name', 'Living-room TV',
            '--store', keychain ? 'keychain' : 'memory',
            ...options,
        ], {
            env: {
                ...keychain,
                ...(screen && { DISPLAY: screen.display, QT_QPA_PLATFORM: 'xcb' }),
                QT_QUICK_BACKEND: 'software',
                // All that our own code has to say: the more it says, the more could leak.
                QT_LOGGING_RULES: '*.debug=true;qt.*.debug=false',
            },
        });
    }

    static inWindow(stage, server, screen, more = {}) {
        return new Television(stage, server, { screen, ...more, options: ['--events', ...more.options ?? []] });
    }

    static inTerminal(stage, server, more = {}) {
        return new Television(stage, server, { words: ['terminal'], ...more });
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

    end() {
        return this.program.end();
    }

    stop() {
        return this.program.stop();
    }
}

/// `device-signin token`: the token it prints, or null when it has none.
export async function askForToken(stage, server, keychain) {
    const asker = new Television(stage, server, { words: ['token'], keychain });
    stage.mayTell(asker.program);
    return await asker.end() === 0 ? asker.program.stdout.trim() : null;
}
