// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { fileURLToPath } from 'node:url';

const withoutServices = fileURLToPath(new URL('../../storage/empty-bus.conf', import.meta.url));

/// Starts a D-Bus session bus. Returns the environment variables with which programs use it. Without `activation` it
/// starts no services by itself.
export async function startDBusSession(context, { activation = true } = {}) {
    const configuration = activation ? '--session' : `--config-file=${withoutServices}`;
    const bus = context.start('dbus-daemon', [configuration, '--nofork', '--print-address=1']);
    const address = await bus.until(() => /^\S+(?=\n)/.exec(bus.stdout)?.[0], 'a D-Bus session');
    return { DBUS_SESSION_BUS_ADDRESS: address };
}
