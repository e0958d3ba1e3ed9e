// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { until } from './until.mjs';

const run = promisify(execFile);

/// An unlocked gnome-keyring on a D-Bus session of its own; the environment that leads to it.
export async function openKeychain(stage) {
    const bus = stage.start('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
    const address = await bus.ask(() => /^\S+(?=\n)/.exec(bus.stdout)?.[0], 'a D-Bus session');
    const env = { DBUS_SESSION_BUS_ADDRESS: address };

    stage.start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'],
        { env, input: 'a password' });
    await until(async () => {
        const { stdout } = await run('dbus-send', ['--session', '--print-reply', '--dest=org.freedesktop.DBus',
            '/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets',
        ], { env: stage.environment(env) });
        return stdout.includes('boolean true');
    }, 'the keychain');
    return env;
}
