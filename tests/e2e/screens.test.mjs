// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The outputs of a Wayland compositor: one of two shows the page, and a page stays what it is while its output is
// turned, gets another mode, or goes away and comes back. The same for an X server without a window manager.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';
import { until, untilConnected } from './support/until.mjs';
import { Compositor, UnprivilegedUser, WaylandOutput } from './support/waylandcompositor.mjs';

const outputs = ['HEADLESS-1', 'HEADLESS-2'];

/// The command that shows the page for this server.
function pageCommand(user, server, ...options) {
    return [user.copyDeviceSignIn(), '--issuer', server.issuer, '--client-id', 'living-room-tv', '--events', ...options];
}

for (const shown of outputs) {
    scenario(`cage with two outputs, and the page on ${shown}`, async context => {
        const server = await startSandbox(context);
        const user = new UnprivilegedUser(context);
        user.start('cage', ['-d', '--', ...pageCommand(user, server, '--screen', shown)], {
            WLR_BACKENDS: 'headless', WLR_HEADLESS_OUTPUTS: '2', WLR_RENDERER: 'pixman', WLR_LIBINPUT_NO_DEVICES: '1',
            QT_QPA_PLATFORM: 'wayland',
        });
        await untilConnected(await until(() => user.waylandSocket(), 'a socket'), 'the compositor');
        // All of the QR code is on this output: otherwise it could not be read.
        assert.match(await new WaylandOutput(user, shown).untilQr(), /user_code=/);
        // Nothing of the page is on the other one.
        const other = new WaylandOutput(user, outputs.find(name => name !== shown));
        await other.takeScreenshot();
        assert.ok(other.isEmpty());
    });
}

scenario('an output that changes while it shows the page', async context => {
    const server = await startSandbox(context);
    const user = new UnprivilegedUser(context);
    const compositor = await Compositor.on(context, user);
    const setOutput = async (...args) => {
        const socket = readdirSync(user.folder).find(name => name.startsWith('sway-ipc.'));
        const message = user.start('swaymsg', ['--', 'output', 'HEADLESS-1', ...args],
            { SWAYSOCK: path.join(user.folder, socket) });
        assert.equal(await message.end(), 0, message.stdout + message.stderr);
    };
    const [program, ...options] = pageCommand(user, server);
    const page = user.start(program, options, compositor.env);
    const output = new WaylandOutput(user, 'HEADLESS-1');
    const address = await output.untilQr();
    await compositor.press(106); // KEY_RIGHT, from Help to New code

    /// Waits until the page has been drawn anew for this size; its QR code is the same.
    const untilShown = size => until(async () => await output.qr() === address && output.size() === size,
        `the same code on a screen of ${size}`);
    for (const [change, size] of [
        [['mode', '--custom', '1080x1920'], '1080x1920'],
        [['mode', '--custom', '3840x2160'], '3840x2160'],
        [['scale', '2'], '3840x2160'],
        [['scale', '1'], '3840x2160'],
        [['mode', '--custom', '800x480'], '800x480'],
        [['transform', '270'], '480x800'],
        [['transform', 'normal'], '800x480'],
    ]) {
        await setOutput(...change);
        await untilShown(size);
    }
    await setOutput('disable');
    await setOutput('mode', '--custom', '1920x1080', 'enable');
    await untilShown('1920x1080');
    assert.equal(server.codes().length, 1);

    await compositor.press(28); // KEY_ENTER
    await until(() => server.codes().length === 2, 'New code still has the focus');
    assert.ok(page.isRunning);
});

scenario('an X server whose output changes while it shows the page', async context => {
    const server = await startSandbox(context);
    const screen = await Screen.on(context, '2560x1920');
    await screen.setMode('1920x1080');
    const app = SignInApp.inWindow(context, server, screen);
    const { verification_uri_complete: address } = await app.event('code');
    await screen.focus('device-signin');
    await screen.untilQr(); // a key that comes before the page is lost
    await screen.press('Right'); // from Help to New code

    for (const size of ['1080x1920', '1280x1024', '800x480', '1080x1080', '2560x1080', '480x320', '1920x1080']) {
        await screen.setMode(size);
        await until(async () => await screen.qr() === address && await screen.isFilled(),
            `the same code on all of a screen of ${size}`);
    }
    await screen.unplug();
    await screen.setMode('1024x600');
    await until(async () => await screen.qr() === address && await screen.isFilled(), 'the page on the next screen');
    assert.equal(server.codes().length, 1);

    await screen.press('Return');
    await until(() => server.codes().length === 2, 'New code still has the focus');
});

// A screen that comes back is the last one, so that the third one has the number 2 then.
for (const name of ['right', '2']) {
    scenario(`the screen ${name} comes back to an X server`, async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context, '1920x1080');
        const all = { left: '700/185x1080/286+0+0', middle: '600/159x1080/286+700+0', right: '620/164x1080/286+1300+0' };
        const { left, middle, right } = all;
        await screen.setMonitors(all);
        const app = SignInApp.inWindow(context, server, screen, { options: ['--screen', name] });
        await app.event('code');
        const place = name === 'right' ? '620x1080+1300+0' : '600x1080+700+0';
        const isThere = async () => await screen.placeOf('device-signin') === place;
        await until(isThere, 'the page on its screen');
        await screen.setMonitors(name === 'right' ? { left, middle } : { left, right });
        await until(async () => !await isThere(), 'the page on another screen');
        await screen.setMonitors(all);
        await until(isThere, 'the page on its screen again');
    });
}

// Qt takes a late message about an earlier place of the window for such a move.
scenario('a window that is moved off its screen on an X server', async context => {
    const server = await startSandbox(context);
    const screen = await Screen.on(context, '1920x1080');
    const left = '1000/265x1080/286+0+0';
    const right = '920/243x1080/286+1000+0';
    await screen.setMonitors({ left, right });
    const app = SignInApp.inWindow(context, server, screen, { options: ['--screen', 'right'] });
    await app.event('code');
    const isAt = async place => await screen.placeOf('device-signin') === place;
    const isOnLeft = () => isAt('1000x1080+0+0');
    const isOnRight = () => isAt('920x1080+1000+0');
    await until(isOnRight, 'the page on its screen');
    await screen.move('device-signin', 0, 0);
    await until(isOnRight, 'the page on its screen again');
    // A window manager that insists on another screen gets it.
    await until(async () => {
        await screen.move('device-signin', 0, 0);
        await until(async () => await isOnLeft() || await isOnRight(), 'the page on all of a screen');
        return isOnLeft();
    }, 'the page on the other screen');

    // A screen that comes is a reason to return again.
    await screen.setMonitors({ middle: '1000/265x1000/265+0+0' });
    await until(() => isAt('1000x1000+0+0'), 'the page on the only screen');
    await screen.setMonitors({ left, right });
    await until(isOnRight, 'the page on its screen after that');
});
