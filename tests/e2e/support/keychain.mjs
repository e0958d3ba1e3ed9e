// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { startDBusSession } from './dbussession.mjs';
import { until } from './until.mjs';

const run = promisify(execFile);

/// Starts an unlocked gnome-keyring on a D-Bus session of its own. Returns the environment variables that make
/// programs use this keyring.
export async function openKeychain(context) {
    const env = await startDBusSession(context);
    await unlockKeychain(context, env);
    return env;
}

/// Starts an unlocked gnome-keyring on a D-Bus session, and returns its program. Another one that is started after it
/// has the same content.
export async function unlockKeychain(context, env) {
    const program = context.start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'],
        { env, input: 'a password' });
    await until(async () => {
        const { stdout } = await run('dbus-send', ['--session', '--print-reply', '--dest=org.freedesktop.DBus',
            '/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets',
        ], { env: context.environment(env) });
        return stdout.includes('boolean true');
    }, 'the keychain');
    return program;
}
