// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// In ms. A poll may take 60 s, and all other conditions become true much sooner on real hardware, so that only a
// failing test waits this long.
const timeout = Number(process.env.DEVICE_SIGNIN_TIMEOUT ?? 90) * 1000;

/// Calls `condition` repeatedly until its result is neither false, null nor undefined, and returns that
/// result. `what` describes the condition in the error message after a time-out.
export async function until(condition, what) {
    const end = Date.now() + timeout;
    for (;;) {
        const result = await condition();
        if (result !== false && result !== null && result !== undefined)
            return result;
        if (Date.now() > end)
            throw new Error(`waited in vain for ${what}`);
        await sleep(100);
    }
}

/// Waits until a connection to the Unix socket at a path is accepted. Its file alone is no proof: a program that makes a
/// socket first binds it, which creates the file, and listens later.
export function untilConnected(path, what) {
    return until(async () => {
        const connection = createConnection(path);
        try {
            await once(connection, 'connect');
            return true;
        } catch (error) {
            if (error.code !== 'ENOENT' && error.code !== 'ECONNREFUSED')
                throw error;
            return false;
        } finally {
            connection.destroy();
        }
    }, what);
}

/// Waits until a person could have read what is shown, so that a press counts. The program measures that second (see
/// toNotice in qml/input/doubledinput.h) by the real clock, and the page shows no sign of its end, for which a test could
/// wait instead.
export function untilRead() {
    return sleep(1000);
}

/// Returns the value of a promise, and fails if it is not settled within the timeout.
export async function withTimeout(promise, what) {
    const watchdog = new AbortController();
    const late = sleep(timeout, undefined, { signal: watchdog.signal }).then(() => {
        throw new Error(`waited in vain for ${what}`);
    });
    late.catch(() => {});
    try {
        return await Promise.race([promise, late]);
    } finally {
        watchdog.abort();
    }
}
