// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { Television } from './support/television.mjs';

const keysOfX11 = fileURLToPath(new URL('../../resources/keys/keys-x11.json', import.meta.url));

// X11's codes of the keys, and what they mean: those that a remote sends and X11 can carry.
const meanings = [
    [111, 'up'], [116, 'down'], [113, 'left'], [114, 'right'],
    [36, 'ok'], [104, 'ok'], [65, 'ok'], // KEY_ENTER, KEY_KPENTER, KEY_SPACE
    [166, 'back'], ['Escape', 'back'], [22, 'back'], [182, 'back'], // KEY_BACK, KEY_BACKSPACE, KEY_EXIT
    [147, 'menu'], [135, 'menu'], [146, 'menu'], // KEY_MENU, KEY_COMPOSE, KEY_HELP
    [180, 'home'],
    [172, 'play'], [208, 'play'], [215, 'play'], [209, 'play'], // KEY_PLAYPAUSE, _PLAYCD, _PLAY, _PAUSECD
    [156, 'red'], [157, 'green'], [210, 'yellow'], [211, 'blue'], // KEY_PROG1 to 4, by keys-x11.json
    [67, 'none'], // KEY_F1
];

scenario('every key of a remote, over X11', async stage => {
    const screen = await Screen.on(stage);
    const tv = Television.inWindow(stage, null, screen, { words: ['keys'], options: ['--keys', keysOfX11] });
    await screen.shows(/Press each key/);

    await screen.press(...meanings.map(([code]) => String(code)));
    await tv.event('key', meanings.length);
    assert.deepEqual(tv.events.map(event => event.meaning), meanings.map(([, meaning]) => meaning));
    await screen.shows(/13 of 13 keys found/);
    await screen.shows(/means nothing here yet.*Scan code 67/);
});

scenario('a key that is held is pressed once, and Back held for two seconds leaves', async stage => {
    const screen = await Screen.on(stage);
    const tv = Television.inWindow(stage, null, screen, { words: ['keys'] });
    await screen.shows(/Press each key/);

    await screen.hold('Return', 1500);
    await screen.press('Up');
    await tv.event('key', 2);
    assert.deepEqual(tv.events.map(event => event.meaning), ['ok', 'up']);
    await screen.hold('Escape', 2500);
    assert.equal(await tv.end(), 0);
});
