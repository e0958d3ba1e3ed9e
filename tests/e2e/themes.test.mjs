// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The published schema of themes against the themes that ship, and against the cases that the program's
// own reader is held to; and a brand's theme on a real screen.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv/dist/2020.js';

import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { Television } from './support/television.mjs';
import { until } from './support/until.mjs';

const folder = fileURLToPath(new URL('../../resources/themes/', import.meta.url));
const read = file => JSON.parse(readFileSync(path.join(folder, file)));
const isValid = new Ajv({ allErrors: true, strictTypes: false }).compile(read('theme.schema.json'));
const cases = read('../../tests/qml/themes.json');

test('every shipped theme keeps to the schema', () => {
    for (const file of ['light.json', 'contrast.json', 'example/aurora.json'])
        assert.ok(isValid(read(file)), `${file}: ${JSON.stringify(isValid.errors)}`);
});

test('the schema and the program accept the same', () => {
    for (const [name, theme] of Object.entries(cases.accepted))
        assert.ok(isValid(theme), `${name}: ${JSON.stringify(isValid.errors)}`);
});

test('the schema and the program refuse the same', () => {
    for (const [name, theme] of Object.entries(cases.refused))
        assert.ok(!isValid(theme), name);
});

/// The colour of one pixel of the last photograph, as #rrggbb.
function colorAt(screen, x, y) {
    return execFileSync('convert', [screen.picture, '-format', `%[hex:p{${x},${y}}]`, 'info:'],
        { encoding: 'utf8' }).slice(0, 6);
}

scenario("a brand's theme on the screen", async stage => {
    const screen = await Screen.on(stage);
    const tv = new Television(stage, null, {
        screen, options: ['--brand', 'Aurora', '--theme', path.join(folder, 'example/aurora.json')] });
    assert.match(await until(() => screen.qr(), 'a QR code'), /user_code=/);
    await screen.shows(/Aurora/);
    // Help has the focus, in the brand's green.
    assert.equal(colorAt(screen, 120, 972), '3BE3B0');
    // Behind it all the brand's picture: mountains below, a lit sky above.
    assert.notEqual(colorAt(screen, 1500, 30), colorAt(screen, 1500, 1060));
    assert.equal(tv.program.stderr, '');
    await tv.stop();
});

scenario('a broken theme on the screen', async stage => {
    const screen = await Screen.on(stage);
    const tv = new Television(stage, null, {
        screen, options: ['--theme', path.join(folder, 'theme.schema.json')] });
    assert.ok(await until(() => screen.qr(), 'a QR code'));
    assert.match(tv.program.stderr, /^device-signin: .*theme\.schema\.json: .* is unknown here\n$/);
    await tv.stop();
});
