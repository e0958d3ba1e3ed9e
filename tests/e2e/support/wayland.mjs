// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const nobody = 65534;

/// A Wayland compositor without a screen, and a remote control that reaches it as a keyboard does.
export class Compositor {
    static async on(stage) {
        // Not below the stage's own folder: that is closed to others, and sway won't run as root.
        const folder = mkdtempSync(path.join(tmpdir(), 'wayland-'));
        stage.onClose(() => rmSync(folder, { recursive: true, force: true }));
        const isRoot = process.getuid() === 0;
        if (isRoot)
            chownSync(folder, nobody, nobody);
        const command = ['sway', '--config', '/dev/null'];
        if (isRoot)
            command.unshift('setpriv', '--reuid', String(nobody), '--regid', String(nobody), '--clear-groups');
        const sway = stage.start(command[0], command.slice(1), {
            env: {
                HOME: folder, XDG_RUNTIME_DIR: folder,
                WLR_BACKENDS: 'headless', WLR_RENDERER: 'pixman', WLR_LIBINPUT_NO_DEVICES: '1',
            },
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
