// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

/// Starts a D-Bus session bus. Returns the environment variables with which programs use it.
export async function startDBusSession(context) {
    const bus = context.start('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
    const address = await bus.until(() => /^\S+(?=\n)/.exec(bus.stdout)?.[0], 'a D-Bus session');
    return { DBUS_SESSION_BUS_ADDRESS: address };
}
