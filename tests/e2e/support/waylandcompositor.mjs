// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const nobody = 65534;

/// A user who is not root, because compositors refuse to run as root, and a folder of that user. The folder
/// is not inside that of the scenario, which other users cannot enter.
export class UnprivilegedUser {
    #command = [];

    constructor(context) {
        this.context = context;
        this.folder = mkdtempSync(path.join(tmpdir(), 'wayland-'));
        context.onClose(() => rmSync(this.folder, { recursive: true, force: true }));
        if (process.getuid() === 0) {
            chownSync(this.folder, nobody, nobody);
            this.#command = ['setpriv', '--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];
        }
    }

    start(command, args, env) {
        const [first, ...rest] = [...this.#command, command, ...args];
        return this.context.start(first, rest, { env: { HOME: this.folder, XDG_RUNTIME_DIR: this.folder, ...env } });
    }
}

/// A Wayland compositor without a screen, and a virtual keyboard that sends it the keys of a remote control. `layout` is
/// that of the keyboard, as XKB names it.
export class Compositor {
    static async on(context, user = new UnprivilegedUser(context), layout = 'us') {
        const { folder } = user;
        const sway = user.start('sway', ['--config', '/dev/null'], {
            WLR_BACKENDS: 'headless', WLR_RENDERER: 'pixman', WLR_LIBINPUT_NO_DEVICES: '1',
        });
        const socket = () => readdirSync(folder).find(name => /^wayland-\d+$/.test(name));
        await sway.until(socket, 'its socket');
        // An absolute path, because each program has another XDG_RUNTIME_DIR.
        const display = { WAYLAND_DISPLAY: path.join(folder, socket()) };
        const remote = context.start(process.env.DEVICE_SIGNIN_WAYLAND_KEYS, [layout], { env: display, pipes: 1 });
        return new Compositor(remote, { ...display, QT_QPA_PLATFORM: 'wayland' });
    }

    /// The number of keys that have been sent.
    #pressed = 0;

    constructor(remote, env) {
        this.remote = remote;
        this.env = env;
    }

    /// Presses keys by the kernel's codes, one after the other. "+28" only presses the key, "-28" only
    /// releases it.
    async press(...codes) {
        for (const code of codes) {
            ++this.#pressed;
            this.remote.process.stdio[3].write(`${code}\n`);
            await this.remote.until(() => this.remote.stdout.split('\n').length > this.#pressed, 'the key that is pressed');
        }
    }
}
