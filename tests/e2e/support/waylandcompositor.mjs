// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const nobody = 65534;

/// Where compositors live, which will not run as root: a folder of an ordinary user's own. Not below the
/// stage's own folder, which is closed to others.
export class Lodgings {
    #user = [];

    constructor(stage) {
        this.stage = stage;
        this.folder = mkdtempSync(path.join(tmpdir(), 'wayland-'));
        stage.onClose(() => rmSync(this.folder, { recursive: true, force: true }));
        if (process.getuid() === 0) {
            chownSync(this.folder, nobody, nobody);
            this.#user = ['setpriv', '--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];
        }
    }

    start(command, args, env) {
        const [first, ...rest] = [...this.#user, command, ...args];
        return this.stage.start(first, rest, { env: { HOME: this.folder, XDG_RUNTIME_DIR: this.folder, ...env } });
    }
}

/// A Wayland compositor without a screen, and a remote control that reaches it as a keyboard does.
export class Compositor {
    static async on(stage, lodgings = new Lodgings(stage)) {
        const { folder } = lodgings;
        const sway = lodgings.start('sway', ['--config', '/dev/null'], {
            WLR_BACKENDS: 'headless', WLR_RENDERER: 'pixman', WLR_LIBINPUT_NO_DEVICES: '1',
        });
        const socket = () => readdirSync(folder).find(name => /^wayland-\d+$/.test(name));
        await sway.ask(socket, 'its socket');
        // By its whole path: a program has a runtime folder of its own.
        const surroundings = { WAYLAND_DISPLAY: path.join(folder, socket()) };
        const remote = stage.start(process.env.DEVICE_SIGNIN_WAYLAND_KEYS, [], { env: surroundings, wires: 1 });
        return new Compositor(remote, { ...surroundings, QT_QPA_PLATFORM: 'wayland' });
    }

    #told = 0;

    constructor(remote, env) {
        this.remote = remote;
        this.env = env;
    }

    /// Keys by the kernel's codes, one after the other; "+28" and "-28" for the halves of a press.
    async press(...codes) {
        for (const code of codes) {
            ++this.#told;
            this.remote.process.stdio[3].write(`${code}\n`);
            await this.remote.ask(() => this.remote.stdout.split('\n').length > this.#told, 'the key that is pressed');
        }
    }
}
