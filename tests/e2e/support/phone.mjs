// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { chromium, devices } from 'playwright-core';

/// Starts Debian's Chromium, which behaves like a phone and can reach only this machine. Returns its page.
export async function openPhone(context, { javaScript = true } = {}) {
    const browser = await chromium.launch({
        executablePath: '/usr/bin/chromium',
        env: context.environment(),
        args: [
            '--no-sandbox', // Chromium's sandbox does not work as root, as which the tests may run
            '--disable-dev-shm-usage', // a minimal chroot has no /dev/shm
            '--disable-gpu', '--disable-quic', '--disable-sync', '--no-first-run',
            '--disable-background-networking', '--disable-component-update',
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE 127.0.0.2',
        ],
    });
    context.onClose(() => browser.close());
    const browserContext = await browser.newContext({
        ...devices['iPhone 13'],
        javaScriptEnabled: javaScript,
    });
    return await browserContext.newPage();
}
