// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';

import { Recorder } from './recorder.mjs';
import { until } from './until.mjs';

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
        control: new Control(`http://${address}:${network.port}/sandbox`),
    };
}

/// The sandbox's interface for tests; it is there where the sandbox was started with --faults.
class Control {
    #address;

    constructor(address) {
        this.#address = address;
    }

    order(fault) {
        return this.#post('faults', fault);
    }

    /// Until the faults that were ordered have struck as often as they were to.
    spent() {
        return until(async () => (await this.#ask('faults')).armed.length === 0, 'the fault to strike');
    }

    clear() {
        return this.#ask('faults', { method: 'DELETE' });
    }

    decide(userCode, decision) {
        return this.#post('decision', { user_code: userCode, decision });
    }

    act(action) {
        return this.#post('action', { action });
    }

    #post(path, order) {
        return this.#ask(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(order),
        });
    }

    async #ask(path, options) {
        const answer = await fetch(`${this.#address}/${path}`, options);
        const body = await answer.json();
        assert.equal(answer.status, 200, JSON.stringify(body));
        return body;
    }
}

/// What the person does on the sandbox's phone page: "Approve" or "Deny".
export async function decide(page, address, decision) {
    await page.goto(address);
    await page.getByRole('button', { name: decision }).click();
    await page.getByRole('status').waitFor();
}
