// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { until, untilRead } from './until.mjs';

const run = promisify(execFile);

/// Returns the text of the QR code in a picture, as a phone's camera would read it; null if there is none.
export async function readQr(context, picture) {
    try {
        const { stdout } = await run('zbarimg', ['--nodbus', '--quiet', '--raw', picture],
            { env: context.environment() });
        return stdout.trim();
    } catch (error) {
        if (error.code === 4) // no symbol found
            return null;
        throw error;
    }
}

/// Returns a picture in the form PPM, or its negative if most of it is dark. A recognizer of text looks for dark letters
/// first, and reads each line of light ones twice.
function onLightGround(picture) {
    const pixels = Buffer.from(picture).subarray(picture.indexOf('\n255\n') + 5);
    let sum = 0;
    for (let i = 0; i < pixels.length; i += 97)
        sum += pixels[i];
    if (sum * 97 > pixels.length * 127)
        return picture;
    for (let i = 0; i < pixels.length; ++i)
        pixels[i] ^= 255;
    return Buffer.concat([picture.subarray(0, picture.length - pixels.length), pixels]);
}

/// The screen of a television: an X server whose pictures tests can read, and whose keys they can press.
export class Screen {
    static async on(context, size = '1920x1080') {
        // Xvfb chooses a free display and writes its number into the pipe.
        const xvfb = context.start('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`,
            '-nolisten', 'tcp', '-noreset'], { pipes: 1 });
        let number = '';
        xvfb.process.stdio[3].setEncoding('utf8').on('data', text => (number += text));
        await xvfb.until(() => number.endsWith('\n'), 'a screen');
        return new Screen(context, `:${number.trim()}`);
    }

    constructor(context, display) {
        this.context = context;
        this.display = display;
        /// The file of the last screenshot.
        this.picture = path.join(context.folder, 'screen');
        /// The environment variables with which a Qt program shows its window here.
        this.environment = { DISPLAY: display, QT_QPA_PLATFORM: 'xcb', QT_QUICK_BACKEND: 'software' };
    }

    /// Gives the screen another mode, as if another television were plugged in. It is at most as large as at the start.
    async setMode(size) {
        const [width, height] = size.split('x');
        const times = ['0', width, width, width, width, height, height, height, height];
        await this.#run('xrandr', '--newmode', size, ...times).catch(() => {}); // it may exist
        await this.#run('xrandr', '--addmode', 'screen', size);
        await this.unplug(size);
        await this.#run('xrandr', '--fb', size, '--output', 'screen', '--mode', size);
    }

    /// Switches the output off until it gets another mode.
    async unplug(size = '320x240') {
        await this.#run('xrandr', '--fb', size, '--output', 'screen', '--off');
    }

    /// Divides the screen into monitors, as if several televisions were plugged in. `monitors` has for each name its
    /// geometry, such as 960/254x1080/286+0+0; the first one has the output.
    async setMonitors(monitors) {
        const { stdout } = await this.#run('xrandr', '--listmonitors');
        for (const [, name] of stdout.matchAll(/^ \d+: (\w+)/gm))
            await this.#run('xrandr', '--delmonitor', name);
        for (const [i, [name, geometry]] of Object.entries(monitors).entries())
            await this.#run('xrandr', '--setmonitor', name, geometry, i === 0 ? 'screen' : 'none');
    }

    /// Returns the size and the place of the window of this program, such as 960x1080+960+0.
    async placeOf(program) {
        const { stdout } = await this.#run('xdotool', 'search', '--onlyvisible', '--class', program, 'getwindowgeometry',
            '--shell');
        const [, x, y, width, height] = /X=(-?\d+)\nY=(-?\d+)\nWIDTH=(\d+)\nHEIGHT=(\d+)/.exec(stdout);
        return `${width}x${height}+${x}+${y}`;
    }

    /// Moves the window of this program, as a window manager could.
    async move(program, x, y) {
        await this.#run('xdotool', 'search', '--onlyvisible', '--class', program, 'windowmove', String(x), String(y));
    }

    async takeScreenshot() {
        // Most of the time would go into the compression of another format.
        await this.#run('import', '-window', 'root', '-depth', '8', `ppm:${this.picture}`);
    }

    /// What the last screenshot contains, and what has been read in it so far.
    #seen = { content: Buffer.alloc(0) };

    /// Takes a screenshot, and returns what `read` finds in it under this name. The same picture is read only once,
    /// because reading takes far longer than taking a screenshot, which a test does many times while it waits.
    async #read(name, read) {
        await this.takeScreenshot();
        const content = await readFile(this.picture);
        if (!content.equals(this.#seen.content))
            this.#seen = { content };
        return this.#seen[name] ??= await read();
    }

    /// Returns the text of the QR code on the screen; null if there is none.
    async qr() {
        const { text } = await this.#read('qr', async () => ({ text: await readQr(this.context, this.picture) }));
        return text;
    }

    /// Waits until there is a QR code on the screen, and returns its text.
    untilQr() {
        return until(() => this.qr(), 'a QR code on the screen');
    }

    /// Whether the last screenshot shows one window on all of the screen: where there is none, it is black.
    async isFilled() {
        const { stdout } = await this.#run('convert', `ppm:${this.picture}`, '-gravity', 'SouthEast', '-crop', '1x1+0+0',
            '-format', '%[fx:u.r+u.g+u.b]', 'info:');
        return Number(stdout) > 0;
    }

    /// Returns the text on the screen, on one line, as OCR reads it.
    async text() {
        const { stdout } = await this.#read('words', async () => {
            const picture = `${this.picture}-text`;
            await writeFile(picture, onLightGround(this.#seen.content));
            return this.#run('tesseract', picture, '-', '-l', 'eng', '--psm', '3');
        });
        return stdout.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
    }

    /// Waits until the text on the screen matches `words`.
    async shows(words) {
        let text = '';
        try {
            return await until(async () => words.test(text = await this.text()), `${words} on the screen`);
        } catch (error) {
            throw new Error(`${error.message}; it says: ${text}`);
        }
    }

    /// Waits until the screen shows the code. OCR sometimes reads one letter as another or as two, and the
    /// space around the hyphen as a blank.
    async showsCode(code) {
        const lookAlikes = [...code].map((_, i) => [...code.slice(0, i), '.{0,2}', ...code.slice(i + 1)].join(' ?'));
        return this.shows(new RegExp(lookAlikes.join('|')));
    }

    /// Gives the window of this program the keyboard focus, because no window manager runs that would do it.
    async focus(program) {
        await this.#run('xdotool', 'search', '--onlyvisible', '--class', program, 'windowfocus', '--sync');
    }

    /// Presses keys, given by their X11 names or codes, one after the other, as quickly as people can.
    async press(...keys) {
        await this.#run('xdotool', 'key', '--delay', '160', ...keys);
    }

    /// Presses keys as a person does who has read what is shown. Back, and an action that leaves the page, or ends or
    /// removes something, do not count before.
    async pressWhenRead(...keys) {
        await untilRead();
        await this.press(...keys);
    }

    /// Holds a key down for `milliseconds`; the X server repeats it.
    async hold(key, milliseconds) {
        await this.#run('xdotool', 'keydown', key, 'sleep', String(milliseconds / 1000), 'keyup', key);
    }

    #run(command, ...args) {
        return run(command, args, { env: this.context.environment({ DISPLAY: this.display, OMP_THREAD_LIMIT: '1' }) });
    }
}
