// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { setTimeout as sleep } from 'node:timers/promises';

// For things that happen within a moment on any machine that is not emulated; only a failing test waits
// this long.
const patience = Number(process.env.DEVICE_SIGNIN_PATIENCE ?? 60) * 1000;

/// Asks again and again until the answer is neither false, null nor undefined, and returns it.
export async function until(question, what) {
    const end = Date.now() + patience;
    for (;;) {
        const answer = await question();
        if (answer !== false && answer !== null && answer !== undefined)
            return answer;
        if (Date.now() > end)
            throw new Error(`waited in vain for ${what}`);
        await sleep(100);
    }
}

/// The promise's value, unless it takes too long.
export async function inTime(promise, what) {
    const watchdog = new AbortController();
    const late = sleep(patience, undefined, { signal: watchdog.signal }).then(() => {
        throw new Error(`waited in vain for ${what}`);
    });
    late.catch(() => {});
    try {
        return await Promise.race([promise, late]);
    } finally {
        watchdog.abort();
    }
}
