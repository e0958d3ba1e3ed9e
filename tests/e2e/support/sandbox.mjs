// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';

import { RecordingProxy } from './recordingproxy.mjs';
import { until } from './until.mjs';

/// Starts device-signin-sandbox with these command-line options, behind a recording proxy.
export async function startSandbox(context, ...options) {
    const network = new RecordingProxy();
    await network.open();
    context.addProxy(network);
    // A port that is free on 127.0.0.1 is free on the other loopback addresses too.
    const address = '127.0.0.2';
    network.forwardTo(address, network.port);
    const serve = async more => {
        const program = context.start(process.env.DEVICE_SIGNIN_SANDBOX, [
            '--address', address, '--port', String(network.port), '--public-url', network.origin,
            '--interval', '1', '--device-name', 'Living-room TV', ...options, ...more,
        ]);
        await program.until(() => program.stdout.includes('Issuer'), 'it serves');
        return program;
    };
    return {
        issuer: network.origin,
        program: await serve([]),
        network,
        /// Starts it again, which ends all sign-ins there. From now on somebody with this name approves.
        async restartFor(name, email) {
            await this.program.stop();
            this.program = await serve(['--account-name', name, '--account-email', email]);
        },
        polls: () => network.requestsTo('/token'),
        codes: () => network.requestsTo('/device_authorization'),
        revocations: () => network.requestsTo('/revoke'),
        control: new SandboxControl(`http://${address}:${network.port}/sandbox`),
    };
}

/// The interface by which tests control a sandbox that was started with --faults.
class SandboxControl {
    #address;

    constructor(address) {
        this.#address = address;
    }

    armFault(fault) {
        return this.#post('faults', fault);
    }

    /// Waits until all armed faults have been applied as often as their `times` says.
    untilFaultsApplied() {
        return until(async () => (await this.#request('faults')).armed.length === 0, 'the fault to be applied');
    }

    clearFaults() {
        return this.#request('faults', { method: 'DELETE' });
    }

    decide(userCode, decision) {
        return this.#post('decision', { user_code: userCode, decision });
    }

    runAction(action) {
        return this.#post('action', { action });
    }

    /// How often the sandbox has seen what may be a sign of an attack.
    signsOfAttack() {
        return this.#request('signs-of-attack');
    }

    #post(path, body) {
        return this.#request(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
        });
    }

    async #request(path, options) {
        const response = await fetch(`${this.#address}/${path}`, options);
        const body = await response.json();
        assert.equal(response.status, 200, JSON.stringify(body));
        return body;
    }
}

/// Opens `address`, which contains the code, and presses "Approve" or "Deny" on the phone page.
export async function decide(page, address, decision) {
    await page.goto(address);
    await page.getByRole('button', { name: decision }).click();
    await page.getByRole('status').waitFor();
}

/// Scans the QR code on the screen and presses "Approve" or "Deny" on the phone page.
export async function scanAndDecide(page, screen, decision) {
    await decide(page, await screen.untilQr(), decision);
}

/// Enters a code by hand on the phone page at `address`, and approves it.
export async function enterAndApprove(page, address, code) {
    await page.goto(address);
    await page.getByRole('textbox').fill(code);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
}

/// Approves the nth code of the program, counted from 1, without a browser. Returns the event with the code.
export async function approveCode(server, app, nth = 1) {
    const code = await app.event('code', nth);
    await server.control.decide(code.user_code, 'approve');
    return code;
}
