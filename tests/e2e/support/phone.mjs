// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { chromium, devices } from 'playwright-core';

/// Debian's Chromium as a phone in a hand. It sees this machine and nothing beyond.
export class Phone {
    static async unlock(stage, { javaScript = true } = {}) {
        const browser = await chromium.launch({
            executablePath: '/usr/bin/chromium',
            env: stage.environment(),
            args: [
                '--no-sandbox', // the tests may run as root
                '--disable-dev-shm-usage', // a bare chroot has no /dev/shm
                '--disable-gpu', '--disable-quic', '--disable-sync', '--no-first-run',
                '--disable-background-networking', '--disable-component-update',
                '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
            ],
        });
        stage.onClose(() => browser.close());
        const context = await browser.newContext({
            ...devices['iPhone 13'],
            javaScriptEnabled: javaScript,
        });
        return await context.newPage();
    }
}
