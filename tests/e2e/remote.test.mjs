// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';
import { until } from './support/until.mjs';
import { Compositor } from './support/waylandcompositor.mjs';

const keysOfX11 = fileURLToPath(new URL('../../resources/keys/keys-x11.json', import.meta.url));

// The X11 codes or names of the keys that a remote control sends, with their meanings in the page. X11 has
// no codes for some of them.
const x11Meanings = [
    [111, 'up'], [116, 'down'], [113, 'left'], [114, 'right'],
    [36, 'ok'], [104, 'ok'], [65, 'ok'], // KEY_ENTER, KEY_KPENTER, KEY_SPACE
    [166, 'back'], ['Escape', 'back'], [22, 'back'], [182, 'back'], // KEY_BACK, KEY_BACKSPACE, KEY_EXIT
    [147, 'menu'], [135, 'menu'], [146, 'menu'], // KEY_MENU, KEY_COMPOSE, KEY_HELP
    [180, 'home'],
    [172, 'play'], [208, 'play'], [215, 'play'], [209, 'play'], // KEY_PLAYPAUSE, _PLAYCD, _PLAY, _PAUSECD
    [156, 'red'], [157, 'green'], [210, 'yellow'], [211, 'blue'], // KEY_PROG1 to 4, by keys-x11.json
    [67, 'none'], // KEY_F1
];

// The kernel's codes of all keys that a remote control sends, especially by CEC. Wayland has codes for all.
const kernelMeanings = [
    [103, 'up'], [108, 'down'], [105, 'left'], [106, 'right'],
    [352, 'ok'], [353, 'ok'], [28, 'ok'], [96, 'ok'], [57, 'ok'], // KEY_OK, _SELECT, _ENTER, _KPENTER, _SPACE
    [158, 'back'], [174, 'back'], [1, 'back'], [14, 'back'], // KEY_BACK, _EXIT, _ESC, _BACKSPACE
    [139, 'menu'], [127, 'menu'], [138, 'menu'], [358, 'menu'], // KEY_MENU, _COMPOSE, _HELP, _INFO
    [438, 'menu'], [618, 'menu'], [619, 'menu'], // KEY_CONTEXT_MENU, _ROOT_MENU, _MEDIA_TOP_MENU
    [172, 'home'], // KEY_HOMEPAGE
    [164, 'play'], [200, 'play'], [207, 'play'], [201, 'play'], // KEY_PLAYPAUSE, _PLAYCD, _PLAY, _PAUSECD
    [398, 'red'], [399, 'green'], [400, 'yellow'], [401, 'blue'],
    [544, 'up'], [545, 'down'], [546, 'left'], [547, 'right'], // BTN_DPAD_UP and so on
    [304, 'ok'], [305, 'back'], [315, 'menu'], [316, 'home'], // BTN_SOUTH, _EAST, _START, _MODE
];

for (const layout of ['us', 'fr', 'ru', 'ara']) scenario(`every key of a remote, over Wayland, with the layout ${layout}`, async context => {
    const compositor = await Compositor.on(context, undefined, layout);
    const app = SignInApp.inWindow(context, null, null, { command: ['keys'], env: compositor.env });
    const receivedMeanings = () => app.events.filter(event => event.name !== 'F1').map(event => event.meaning);
    await until(async () => {
        await compositor.press(59); // KEY_F1, until the page receives it
        return app.events.length > 0;
    }, 'the page');

    await compositor.press(...kernelMeanings.map(([code]) => code));
    await app.program.until(() => receivedMeanings().length === kernelMeanings.length, 'every key');
    assert.deepEqual(receivedMeanings(), kernelMeanings.map(([, meaning]) => meaning));
    await compositor.press('+158');
    assert.equal(await app.end(), 0);
});

scenario('every key of a remote, over X11', async context => {
    const screen = await Screen.on(context);
    const app = SignInApp.inWindow(context, null, screen, { command: ['keys'], options: ['--keys', keysOfX11] });
    await screen.shows(/Press each key/);

    await screen.press(...x11Meanings.map(([code]) => String(code)));
    await app.event('key', x11Meanings.length);
    assert.deepEqual(app.events.map(event => event.meaning), x11Meanings.map(([, meaning]) => meaning));
    await screen.shows(/13 of 13 keys found/);
    await screen.shows(/means nothing here yet.*S[ce]an code 67/); // OCR may read the c as an e.
});

scenario('a key that is held is pressed once, and Back held for two seconds leaves', async context => {
    const screen = await Screen.on(context);
    const app = SignInApp.inWindow(context, null, screen, { command: ['keys'] });
    await screen.shows(/Press each key/);

    await screen.hold('Return', 1500);
    await screen.press('Up');
    await app.event('key', 2);
    assert.deepEqual(app.events.map(event => event.meaning), ['ok', 'up']);
    await screen.hold('Escape', 2500);
    assert.equal(await app.end(), 0);
});
