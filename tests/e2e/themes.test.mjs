// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The published schema of themes. All installed themes must be valid by it, and it must decide all cases of
// tests/qml/look/themes.json as the program's own reader does. Also a brand's theme on a real screen.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv/dist/2020.js';

import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';

const folder = fileURLToPath(new URL('../../resources/themes/', import.meta.url));
const read = file => JSON.parse(readFileSync(path.join(folder, file)));
const isValid = new Ajv({ allErrors: true, strictTypes: false }).compile(read('theme.schema.json'));
const cases = read('../../tests/qml/look/themes.json');

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

/// Returns the color of a pixel of the last screenshot, as RRGGBB.
function colorAt(screen, x, y) {
    return execFileSync('convert', [screen.picture, '-format', `%[hex:p{${x},${y}}]`, 'info:'],
        { encoding: 'utf8' }).slice(0, 6);
}

scenario("a brand's theme on the screen", async context => {
    // The default for users: nothing is logged, so everything on standard error is an error message.
    context.logging = '';
    const screen = await Screen.on(context);
    const app = new SignInApp(context, null, {
        screen, options: ['--brand', 'Aurora', '--theme', path.join(folder, 'example/aurora.json')] });
    assert.match(await screen.untilQr(), /user_code=/);
    await screen.shows(/Aurora/);
    // The button Help has the focus, whose color is green in this theme.
    assert.equal(colorAt(screen, 120, 972), '3BE3B0');
    // The background is the picture of the theme, which is dark at the bottom and light at the top.
    assert.notEqual(colorAt(screen, 1500, 30), colorAt(screen, 1500, 1060));
    assert.equal(app.program.stderr, '');
    await app.stop();
});

scenario('a broken theme on the screen', async context => {
    context.logging = '';
    const screen = await Screen.on(context);
    const app = new SignInApp(context, null, {
        screen, options: ['--theme', path.join(folder, 'theme.schema.json')] });
    assert.ok(await screen.untilQr());
    assert.match(app.program.stderr, /^device-signin: .*theme\.schema\.json: .* is unknown here\n$/);
    await app.stop();
});
