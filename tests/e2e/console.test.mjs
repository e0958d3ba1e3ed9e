// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The page on the console of a machine, as device-signin-kiosk.service starts it: with an options file, in
// the compositor cage, and monitored by a service manager.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { startSandbox } from './support/sandbox.mjs';
import { scenario } from './support/scenario.mjs';
import { Compositor, UnprivilegedUser } from './support/waylandcompositor.mjs';

/// Starts a service manager that listens on the socket at this path. The result's `count` returns how often
/// it has received a message.
async function startServiceManager(user, socket) {
    const listener = user.start(user.copyProgram(process.env.DEVICE_SIGNIN_NOTIFY_SOCKET), [socket]);
    await listener.until(() => listener.stdout.includes('listening'), 'it listens');
    return { count: message => listener.stdout.split('\n').filter(line => line === message).length };
}

/// Returns the frames that a client has committed without any damage, from the log of libwayland. Cage sends
/// no frame callback for such a frame, so a client that waits for one stops drawing.
function framesWithoutDamage(log) {
    const commits = log.split(/ -> wl_surface[@#]\d+\.commit\(/).slice(0, -1);
    assert.notEqual(commits.length, 0, 'libwayland says nothing');
    return commits.filter(requests => /\.frame\(/.test(requests) && !/\.damage_buffer\(/.test(requests));
}

scenario('the page under cage', async context => {
    const server = await startSandbox(context);
    context.allowNoSecrets();
    const user = new UnprivilegedUser(context);
    const remote = await Compositor.on(context, user);
    const socket = path.join(user.folder, 'notify');
    const manager = await startServiceManager(user, socket);
    const options = path.join(user.folder, 'kiosk.conf');
    writeFileSync(options, `# What the page shows
issuer = ${server.issuer}
client-id = living-room-tv
kiosk
events
`);

    // Cage runs as a window of the compositor that has the virtual keyboard.
    const cage = user.start('cage', ['-d', '--', 'env', 'WAYLAND_DEBUG=client',
        user.copyDeviceSignIn(), '--options', options], {
        ...remote.env, WLR_BACKENDS: 'wayland', WLR_RENDERER: 'pixman',
        // systemd sets these variables for the main process of the service, which is cage.
        NOTIFY_SOCKET: socket, WATCHDOG_USEC: '400000', WATCHDOG_PID: String(process.pid),
    });
    await cage.until(() => manager.count('READY=1') > 0, 'it is ready');
    // Only frames from here on are checked: while the page is loaded, some versions of Qt draw an empty window twice.
    const loading = cage.stderr.length;
    await cage.until(() => manager.count('WATCHDOG=1') > 2, 'it is alive');
    assert.equal(manager.count('READY=1'), 1);
    assert.deepEqual(server.network.requests, [], 'it asked before anybody had pressed a key');

    await remote.press(28); // KEY_ENTER
    await cage.until(() => cage.stdout.includes('"event":"code"'), 'a code');
    const before = manager.count('WATCHDOG=1');
    await cage.until(() => manager.count('WATCHDOG=1') > before + 2, 'it is still alive');

    assert.deepEqual(framesWithoutDamage(cage.stderr.slice(loading)), []);

    // The service is stopped by ending the page first; then cage ends by itself.
    execFileSync('pkill', ['--parent', String(cage.process.pid)]);
    assert.equal(await cage.end(), 0);
});
