// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { Recorder } from './recorder.mjs';

/// The project's own server, as a program of its own behind a network that can be pulled.
export async function startSandbox(stage, ...options) {
    const network = new Recorder();
    await network.open();
    stage.overhear(network);
    // The recorder's port is free on every other loopback address too.
    const address = '127.0.0.2';
    network.leadTo(address, network.port);
    const program = stage.start(process.env.DEVICE_SIGNIN_SANDBOX, [
        '--address', address, '--port', String(network.port), '--public-url', network.origin,
        '--interval', '1', '--device-name', 'Living-room TV', ...options,
    ]);
    await program.ask(() => program.stdout.includes('Issuer'), 'it serves');
    return {
        issuer: network.origin,
        network,
        polls: () => network.requestsTo('/token'),
        codes: () => network.requestsTo('/device_authorization'),
        revocations: () => network.requestsTo('/revoke'),
    };
}

/// What the person does on the sandbox's phone page: "Approve" or "Deny".
export async function decide(page, address, decision) {
    await page.goto(address);
    await page.getByRole('button', { name: decision }).click();
    await page.getByRole('status').waitFor();
}
