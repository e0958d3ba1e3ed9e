// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The page as a blind person uses it, with a screen reader.

import assert from 'node:assert/strict';

import { Screen } from './support/screen.mjs';
import { ScreenReader } from './support/screenreader.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';
import { until } from './support/until.mjs';

const named = (page, role) => page.filter(item => item.role === role).map(item => item.name);
const focused = page => page.filter(item => item.focused && item.role === 'push button').map(item => item.name);

scenario('a screen reader reads the page, follows the focus and presses what can be pressed', async context => {
    const reader = await ScreenReader.on(context);
    const screen = await Screen.on(context);
    const app = SignInApp.inWindow(context, null, screen, { env: reader.env });
    const { user_code: code } = await app.event('code');
    await reader.find('label', /^Code: /);

    const page = await reader.page();
    assert.deepEqual(named(page, 'frame'), ['DeviceSignIn']);
    assert.deepEqual(named(page, 'heading'), ['Sign in with your phone']);
    assert.deepEqual(named(page, 'push button'), ['English', 'Help', 'New code', 'Not now']);
    assert.deepEqual(named(page, 'status bar'), ['Waiting for you to approve']);
    const labels = named(page, 'label');
    assert.deepEqual(labels.filter(label => /^\d/.test(label)).map(label => label.slice(0, 2)), ['1.', '2.', '3.']);
    assert.ok(labels.includes(`Code: ${[...code].join(' ')}`), labels);
    assert.ok(labels.includes('Living-room TV'), labels);
    assert.ok(named(page, 'notification').some(words => words.includes([...code.replace('-', '')][0])));
    assert.deepEqual(page.filter(item => item.name === ''), [], 'what is read has a name');

    assert.deepEqual(focused(page), ['Help']);
    await screen.press('Right');
    await until(async () => focused(await reader.page())[0] === 'New code', 'the focus to be followed');

    await reader.press(await reader.find('push button', /^Help$/));
    await reader.find('heading', /^Help$/);
    // If speech is available, Help has a second page about it.
    const next = (await reader.page()).find(item => item.name === 'Next');
    if (next)
        await reader.press(next);
    await reader.press(await reader.find('push button', /^Back$/));
    await reader.find('heading', /^Sign in with your phone$/);

    await reader.pressWhenRead(await reader.find('push button', /^Not now$/));
    await app.state('canceled');
    await reader.find('notification', /^Not signed in/);
    await app.stop();
});
