// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Checks that the pictures of the gallery are readable: every QR code by zbar, from the picture itself and from
// a simulated photo, and the user code by tesseract.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const environment = { ...process.env, OMP_THREAD_LIMIT: '1' };
/// The letters and digits that a user code may have (RFC 8628, section 6.1).
const alphabet = 'BCDFGHJKLMNPQRSTVWXZ0123456789-';
const themes = ['dark', 'light', 'contrast'];
/// The usual sizes of a television, and of screens of other shapes. The latter are drawn in one theme only.
const sizes = ['1920x1080', '1280x720', '3840x2160'];
const shapes = ['1080x1920', '768x1024', '1080x1080', '1024x768', '2560x1080', '800x480', '480x320'];

/// Codes without separators, with the size of the screen, the text scale in percent and the language. In these
/// cases the width of a group is not a whole number of pixels, so that the group may wrap if it is rounded down.
const ungrouped = [
    ['1024x600', '100', 'en', ['482913', 'WDJBMJHTKR']],
    ['1440x900', '100', 'en', ['4829136', 'WDJBMJHT']],
    ['720x1280', '100', 'ar', ['WDJBMJHT']],
    ['1920x1080', '110', 'ar', ['482913', 'WDJBMJHTK']],
    ['1920x1080', '150', 'en', ['4829136']],
];

let folder;
let pictures;

/// What can be read on a picture according to the gallery, which writes it into the file.
async function describe(name) {
    const file = path.join(folder, name);
    const { stdout } = await run('identify', ['-format', '%[QR]\n%[Code]\n%[Place]', file]);
    const [qr, code, place] = stdout.split('\n');
    return { name, file, qr, code, place };
}

/// Calls a function for each item, as many at a time as there are processors.
async function forEach(items, act) {
    const rest = [...items];
    const worker = async () => {
        while (rest.length > 0)
            await act(rest.shift());
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function readQr(file) {
    try {
        return (await run('zbarimg', ['--nodbus', '--quiet', '--raw', file])).stdout.trim();
    } catch (error) {
        assert.equal(error.code, 4, error.message); // 4: no code was found
        return null;
    }
}

/// Simulates a photo from three meters. A television of 43 inches is 95 cm wide. From there a phone's camera with
/// 4000 pixels and 70 degrees has 950 pixels for a meter, so 900 for the television. The photo is slightly blurred,
/// distorted and noisy.
async function photograph({ file }) {
    const photo = `${file}.jpg`;
    await run('convert', [file, '-resize', '900x', '-blur', '0x0.7', '-bordercolor', '#555', '-border', '90x60',
        '-virtual-pixel', 'edge', '-filter', 'point', '-interpolate', 'bilinear', '-distort', 'Perspective',
        '0,0 40,25  %[fx:w],0 %[fx:w-50],0  %[fx:w],%[fx:h] %[fx:w-20],%[fx:h-35]  0,%[fx:h] 0,%[fx:h]',
        '-rotate', '4', '-attenuate', '0.15', '-seed', '1', '+noise', 'Gaussian', '-quality', '85', photo],
    { env: environment });
    return photo;
}

/// Cuts the line with the user code out of a picture, scaled to a height in pixels.
async function cutLine({ file, place }, height) {
    const line = `${file}.${height}.png`;
    await run('convert', [file, '-crop', place, '+repage', '-colorspace', 'Gray', '-normalize', '-resize', `x${height}`,
        '-negate', '-bordercolor', 'white', '-border', '20', line], { env: environment });
    return line;
}

/// Reads the text in each of these files, which are lines of text. One process reads many of them, because most of the
/// time of a process that reads one line goes into its start.
async function readLines(files) {
    const list = `${files[0]}.txt`;
    await writeFile(list, files.join('\n'));
    const { stdout } = await run('tesseract', [list, '-', '-l', 'eng', '--psm', '7',
        '-c', `tessedit_char_whitelist=${alphabet}`], { env: environment });
    return stdout.split('\f').map(text => text.replace(/\s/g, ''));
}

before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'device-signin-readable-'));
    for (const states of ['waiting', 'untouched']) {
        await run(process.env.DEVICE_SIGNIN_GALLERY, ['--output', folder, '--only', states,
            ...themes.flatMap(theme => ['--theme', theme]), ...sizes.flatMap(size => ['--size', size])]);
    }
    for (const states of ['waiting-wide', 'waiting-longest', 'waiting-ungrouped']) {
        await run(process.env.DEVICE_SIGNIN_GALLERY, ['--output', folder, '--only', states,
            ...shapes.flatMap(size => ['--size', size])]);
    }
    const names = (await readdir(folder)).filter(name => name.endsWith('.png'));
    pictures = await Promise.all(names.map(describe));
    // Otherwise pictures without any code would pass.
    assert.ok(pictures.length > 60, `only ${pictures.length} pictures`);
    assert.ok(pictures.every(picture => picture.code !== ''), 'a picture without a code');
});

after(() => rm(folder, { recursive: true, force: true }));

test('every QR code can be read', async () => {
    // At the largest size, where reading takes seconds, in one theme only.
    const wanted = ({ name, qr }) => qr !== '' && (!name.includes('3840') || name.includes('-dark-'));
    await forEach(pictures.filter(wanted), async picture => {
        assert.equal(await readQr(picture.file), picture.qr, picture.name);
    });
});

test('every QR code can be read from a photo', async () => {
    await forEach(pictures.filter(picture => picture.qr !== '' && !/3840x2160|1280x720/.test(picture.name)), async picture => {
        assert.equal(await readQr(await photograph(picture)), picture.qr, picture.name);
    });
});

async function assertReadable(all) {
    const seen = new Map(all.map(picture => [picture, []]));
    const isRead = picture => seen.get(picture).at(-1) === picture.code;
    // Tesseract sometimes adds a letter, but not at every size.
    for (const height of [60, 40, 80]) {
        const rest = all.filter(picture => !isRead(picture));
        const share = Math.ceil(rest.length / availableParallelism());
        const shares = Array.from({ length: availableParallelism() }, (_, i) => rest.slice(i * share, (i + 1) * share));
        await forEach(shares.filter(some => some.length > 0), async some => {
            const lines = [];
            for (const picture of some)
                lines.push(await cutLine(picture, height));
            const texts = await readLines(lines);
            assert.equal(texts.length, some.length, 'a text for each line');
            some.forEach((picture, i) => seen.get(picture).push(texts[i]));
        });
    }
    for (const picture of all)
        assert.ok(isRead(picture), `${picture.name}: ${seen.get(picture)}`);
}

test('the code in large letters can be read', async () => {
    // Longer codes have a second line, which readLines() does not read.
    await assertReadable(pictures.filter(picture => picture.code.length <= 10));
});

test('the letters of a code without separators are read in its order', async () => {
    const drawn = path.join(folder, 'ungrouped');
    for (const [size, scale, language, codes] of ungrouped) {
        await run(process.env.DEVICE_SIGNIN_GALLERY, ['--output', drawn, '--size', size, '--text-scale', scale,
            '--language', language, ...codes.flatMap(code => ['--code', code])]);
    }
    const names = (await readdir(drawn)).filter(name => name.endsWith('.png'));
    assert.equal(names.length, ungrouped.flatMap(([, , , codes]) => codes).length);
    await assertReadable(await Promise.all(names.map(name => describe(path.join('ungrouped', name)))));
});
