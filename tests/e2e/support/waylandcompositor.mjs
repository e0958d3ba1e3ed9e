// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import { chownSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readQr } from './screen.mjs';
import { until, untilConnected } from './until.mjs';

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

    /// Copies a program to where this user can run it, because they may have no access to the build folder. Returns
    /// its new path.
    copyProgram(program) {
        const copy = path.join(this.folder, path.basename(program));
        copyFileSync(program, copy);
        return copy;
    }

    /// Copies device-signin, with the programs that it goes on as in the same places beside it. Returns its new path.
    copyDeviceSignIn() {
        const { DEVICE_SIGNIN, DEVICE_SIGNIN_WINDOW, DEVICE_SIGNIN_TERMINAL } = process.env;
        const folder = path.join(this.folder, 'copy', 'bin');
        for (const program of [DEVICE_SIGNIN, DEVICE_SIGNIN_WINDOW, DEVICE_SIGNIN_TERMINAL]) {
            const copy = path.join(folder, path.relative(path.dirname(DEVICE_SIGNIN), program));
            mkdirSync(path.dirname(copy), { recursive: true });
            copyFileSync(program, copy);
        }
        return path.join(folder, path.basename(DEVICE_SIGNIN));
    }

    /// Returns the absolute path of the socket of the Wayland compositor that runs as this user; undefined before it
    /// is there. Other programs need the whole path, because each has another XDG_RUNTIME_DIR.
    waylandSocket() {
        const name = readdirSync(this.folder).find(file => /^wayland-\d+$/.test(file));
        return name && path.join(this.folder, name);
    }
}

/// One of the outputs of a Wayland compositor that runs as this user. Its pictures can be read.
export class WaylandOutput {
    constructor(user, name) {
        this.user = user;
        this.name = name;
        this.picture = path.join(user.folder, `${name}.ppm`);
    }

    async takeScreenshot() {
        const grim = this.user.start('grim', ['-t', 'ppm', '-o', this.name, this.picture],
            { WAYLAND_DISPLAY: this.user.waylandSocket() });
        assert.equal(await grim.end(), 0, grim.stderr);
    }

    /// Returns the text of the QR code on this output; null if there is none.
    async qr() {
        await this.takeScreenshot();
        return readQr(this.user.context, this.picture);
    }

    /// Waits until there is a QR code on this output, and returns its text.
    untilQr() {
        return until(() => this.qr(), `a QR code on ${this.name}`);
    }

    /// Returns the width and height of the last screenshot, as in "1280x720".
    size() {
        const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s/.exec(readFileSync(this.picture).toString('latin1', 0, 40));
        return `${width}x${height}`;
    }

    /// Whether all of the last screenshot has one color.
    isEmpty() {
        const content = readFileSync(this.picture);
        const [header] = /^P6\s+\d+\s+\d+\s+\d+\s/.exec(content.toString('latin1', 0, 40));
        const pixels = content.subarray(header.length);
        // Each pixel has the color of the one before it.
        return pixels.subarray(3).equals(pixels.subarray(0, -3));
    }
}

/// A Wayland compositor without a screen, and a virtual keyboard that sends it the keys of a remote control. `layout` is
/// that of the keyboard, as XKB names it.
export class Compositor {
    static async on(context, user = new UnprivilegedUser(context), layout = 'us') {
        const sway = user.start('sway', ['--config', '/dev/null'], {
            WLR_BACKENDS: 'headless', WLR_RENDERER: 'pixman', WLR_LIBINPUT_NO_DEVICES: '1',
        });
        const socket = await sway.until(() => user.waylandSocket(), 'its socket');
        await untilConnected(socket, 'the compositor');
        const display = { WAYLAND_DISPLAY: socket };
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
