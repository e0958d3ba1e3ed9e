// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { until } from './until.mjs';

const run = promisify(execFile);

/// What a phone's camera makes of a picture: the text of the QR code in it, or null.
export async function readQr(stage, picture) {
    try {
        const { stdout } = await run('zbarimg', ['--nodbus', '--quiet', '--raw', picture],
            { env: stage.environment() });
        return stdout.trim();
    } catch (error) {
        if (error.code === 4) // no symbol found
            return null;
        throw error;
    }
}

/// A television's screen: photographed, read, and worked by its remote.
export class Screen {
    static async on(stage, size = '1920x1080') {
        // Xvfb looks for a free display itself and writes its number into the pipe.
        const xvfb = stage.start('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`,
            '-nolisten', 'tcp', '-noreset'], { wires: 1 });
        let number = '';
        xvfb.process.stdio[3].setEncoding('utf8').on('data', text => (number += text));
        await xvfb.ask(() => number.endsWith('\n'), 'a screen');
        return new Screen(stage, `:${number.trim()}`);
    }

    constructor(stage, display) {
        this.stage = stage;
        this.display = display;
        this.picture = path.join(stage.folder, 'screen.png');
    }

    async photograph() {
        await this.#run('import', '-window', 'root', this.picture);
    }

    async qr() {
        await this.photograph();
        return readQr(this.stage, this.picture);
    }

    /// What a person reads on the screen, on one line.
    async text() {
        await this.photograph();
        const { stdout } = await this.#run('tesseract', this.picture, '-', '-l', 'eng', '--psm', '3');
        return stdout.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
    }

    async shows(words) {
        let text = '';
        try {
            return await until(async () => words.test(text = await this.text()), `${words} on the screen`);
        } catch (error) {
            throw new Error(`${error.message}; it says: ${text}`);
        }
    }

    /// The code, in large letters. The eyes of this test now and then take one letter for another, or
    /// for two, and the room around the hyphen for a space.
    async showsCode(code) {
        const lookAlikes = [...code].map((_, i) => [...code.slice(0, i), '.{0,2}', ...code.slice(i + 1)].join(' ?'));
        return this.shows(new RegExp(lookAlikes.join('|')));
    }

    /// What a window manager would do, of which there is none here: this program's window gets the keys.
    async focus(program) {
        await this.#run('xdotool', 'search', '--onlyvisible', '--class', program, 'windowfocus', '--sync');
    }

    /// Keys of the remote by their X names, one after the other.
    async press(...keys) {
        await this.#run('xdotool', 'key', '--delay', '50', ...keys);
    }

    /// A key that is held for so long; the screen repeats it as any X server does.
    async hold(key, milliseconds) {
        await this.#run('xdotool', 'keydown', key, 'sleep', String(milliseconds / 1000), 'keyup', key);
    }

    #run(command, ...args) {
        return run(command, args, { env: this.stage.environment({ DISPLAY: this.display, OMP_THREAD_LIMIT: '1' }) });
    }
}
