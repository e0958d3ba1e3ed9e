// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The page on the console of a box, as device-signin-kiosk.service starts it: by an options file, in a
// compositor of its own, watched over by a service manager.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { startSandbox } from './support/sandbox.mjs';
import { scenario } from './support/stage.mjs';
import { Compositor, Lodgings } from './support/wayland.mjs';

/// A service manager that has the socket at this path.
async function listen(lodgings, socket) {
    const ear = lodgings.start(lodge(lodgings, process.env.DEVICE_SIGNIN_NOTIFY_SOCKET), [socket]);
    await ear.ask(() => ear.stdout.includes('listening'), 'it listens');
    return { told: message => ear.stdout.split('\n').filter(line => line === message).length };
}

/// Programs where the ordinary user can reach them, wherever the build folder is.
function lodge(lodgings, program) {
    const place = path.join(lodgings.folder, path.basename(program));
    copyFileSync(program, place);
    return place;
}

/// The frames that a client had shown in which, it told the compositor, nothing had changed; by what
/// libwayland says that it sent. Cage does not answer those, and whoever waits for the answer stands still.
function framesWithoutDamage(said) {
    const commits = said.split(/ -> wl_surface[@#]\d+\.commit\(/).slice(0, -1);
    assert.notEqual(commits.length, 0, 'libwayland says nothing');
    return commits.filter(requests => /\.frame\(/.test(requests) && !/\.damage_buffer\(/.test(requests));
}

scenario('the page under cage', async stage => {
    const server = await startSandbox(stage);
    stage.hasNoSecrets();
    const lodgings = new Lodgings(stage);
    const remote = await Compositor.on(stage, lodgings);
    const socket = path.join(lodgings.folder, 'notify');
    const manager = await listen(lodgings, socket);
    const options = path.join(lodgings.folder, 'kiosk.conf');
    writeFileSync(options, `# What the page shows
issuer = ${server.issuer}
client-id = living-room-tv
kiosk
events
`);

    // Cage has no remote of its own here: it is a window of the compositor that has one.
    const cage = lodgings.start('cage', ['-d', '--', 'env', 'WAYLAND_DEBUG=client',
        lodge(lodgings, process.env.DEVICE_SIGNIN), '--options', options], {
        ...remote.env, WLR_BACKENDS: 'wayland', WLR_RENDERER: 'pixman',
        // As systemd tells the service's main process, which is cage.
        NOTIFY_SOCKET: socket, WATCHDOG_USEC: '400000', WATCHDOG_PID: String(process.pid),
    });
    await cage.ask(() => manager.told('READY=1') > 0, 'it is ready');
    // Before, while the page is being loaded, some versions of Qt draw an empty window twice.
    const loading = cage.stderr.length;
    await cage.ask(() => manager.told('WATCHDOG=1') > 2, 'it is alive');
    assert.equal(manager.told('READY=1'), 1);
    assert.deepEqual(server.network.requests, [], 'it asked before anybody had pressed a key');

    await remote.press(28); // KEY_ENTER
    await cage.ask(() => cage.stdout.includes('"event":"code"'), 'a code');
    const before = manager.told('WATCHDOG=1');
    await cage.ask(() => manager.told('WATCHDOG=1') > before + 2, 'it is still alive');

    assert.deepEqual(framesWithoutDamage(cage.stderr.slice(loading)), []);

    // As the service is stopped: the page first, and cage ends with it.
    execFileSync('pkill', ['--parent', String(cage.process.pid)]);
    assert.equal(await cage.end(), 0);
});
