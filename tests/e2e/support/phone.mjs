// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, devices } from 'playwright-core';

import { ScenarioContext } from './scenariocontext.mjs';

/// Starts Debian's Chromium, which can reach only this machine. Its home folder is not that of a scenario, because a phone
/// is another machine.
async function startBrowser() {
    const home = await mkdtemp(path.join(tmpdir(), 'device-signin-phone-'));
    const browser = await chromium.launch({
        executablePath: '/usr/bin/chromium',
        env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: home, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
        args: [
            '--no-sandbox', // Chromium's sandbox does not work as root, as which the tests may run
            '--disable-dev-shm-usage', // a minimal chroot has no /dev/shm
            '--disable-gpu', '--disable-quic', '--disable-sync', '--no-first-run',
            '--disable-background-networking', '--disable-component-update',
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE 127.0.0.2',
        ],
    });
    ScenarioContext.onEndOfFile(async () => {
        await browser.close();
        await rm(home, { recursive: true, force: true });
    });
    return browser;
}

// All phones of a file share one browser, whose start takes longer than most of what they do. They share nothing else.
let browser;

/// Returns a page of a new phone, which knows nothing of others: no cookies, no history.
export async function openPhone(context, { javaScript = true } = {}) {
    browser ??= startBrowser();
    const phone = await (await browser).newContext({
        ...devices['iPhone 13'],
        javaScriptEnabled: javaScript,
    });
    context.onClose(() => phone.close());
    return phone.newPage();
}
