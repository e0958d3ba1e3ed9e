// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

import { RecordingProxy } from '../e2e/support/recordingproxy.mjs';

// In ms. A registry that does not respond is as good as none.
const longestFetch = 600_000;

/// Options of Maven: without a network it gives up at once, and not after half an hour.
export const briefly = ['-Daether.connector.connectTimeout=10000', '-Daether.connector.requestTimeout=60000'];

/// A server's packages can't be had: the registry can't be reached, or does not have them.
export class NotFetched extends Error {}

/// Runs a package manager or a compiler with the person's own environment, and returns its output. It runs at a low
/// priority, because fetching and building is not what is tested.
export async function runTool(command, args, { cwd, env = {}, timeout } = {}) {
    let output = '';
    let errors = '';
    const tool = spawn('nice', [command, ...args],
        { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout });
    const stop = () => tool.kill();
    process.on('exit', stop);
    tool.stdout.setEncoding('utf8').on('data', text => (output += text));
    tool.stderr.setEncoding('utf8').on('data', text => (errors += text));
    const code = await new Promise((resolve, reject) => tool.on('error', reject).on('close', resolve))
        .finally(() => process.off('exit', stop));
    if (code !== 0) {
        const lines = `${output}\n${errors}`.trim().split('\n');
        throw Object.assign(new Error(`${command} ended with ${code}: ${lines.slice(-5).join(' | ')}`), { lines });
    }
    return output;
}

/// Runs a package manager that fetches something. Its failure means that the package can't be had here, unless it says
/// that what is here does not compile.
export async function fetchWith(command, args, options) {
    process.stderr.write(`Fetching with ${command}\n`);
    try {
        return await runTool(command, args, { ...options, timeout: longestFetch });
    } catch (error) {
        const isFetched = error.lines?.some(line => line.includes('COMPILATION ERROR'));
        // The last lines of Maven are about its options.
        const reason = error.lines?.find(line => line.startsWith('[ERROR]')) ?? error.message;
        throw isFetched ? error : new NotFetched(reason);
    }
}

/// Waits until `address` responds with a success, which a Java server on a busy machine takes minutes for.
export async function untilItServes(program, address) {
    const end = Date.now() + 900_000;
    while (!await fetch(address).then(({ ok }) => ok, () => false)) {
        if (!program.isRunning || Date.now() > end) {
            const output = `${program.stdout.slice(-2000)}${program.stderr.slice(-2000)}`;
            throw new Error(`${program.name} does not serve ${address}\n${output}`);
        }
        await sleep(200);
    }
}

/// Returns the number of a port that is free on the loopback address.
export async function freePort() {
    const proxy = new RecordingProxy();
    await proxy.open();
    await proxy.close();
    return proxy.port;
}

/// Opens a recording proxy for one row.
export async function openProxy(context) {
    const network = new RecordingProxy();
    await network.open();
    context.addProxy(network);
    return network;
}

/// A server as one row uses it: its address, its metadata and what was asked of it.
export class Served {
    /// Reads the metadata at `issuer` (OpenID Connect Discovery, or RFC 8414), which is reached through `network`. `at`
    /// are the options with which device-signin signs in there; if they are left out, it gets the issuer, and asks for
    /// the usual scopes. `resource` is an address for which an access token is good, userinfo if it is left out. `stop`
    /// and `start` are functions that stop the server and start it again.
    static async create({ network, issuer, at, resource, stop, start }) {
        const base = `${issuer.replace(/\/$/, '')}/.well-known`;
        let response = await fetch(`${base}/openid-configuration`, { redirect: 'manual' });
        if (!response.ok)
            response = await fetch(`${base}/oauth-authorization-server`);
        const served = new Served();
        Object.assign(served, { network, stop, start });
        served.metadata = await response.json();
        const scopes = ['openid', 'profile', 'offline_access'].flatMap(scope => ['--scope', scope]);
        served.at = at ?? ['--issuer', issuer, '--client-id', 'living-room-tv', ...scopes];
        served.resource = resource ?? served.metadata.userinfo_endpoint;
        return served;
    }

    codes() {
        return this.#requestsTo(this.metadata.device_authorization_endpoint);
    }

    /// The polls of the program, without those of the row itself.
    polls() {
        return this.#requestsTo(this.metadata.token_endpoint)
            .filter(({ form }) => form?.grant_type?.endsWith('device_code') && form.of !== 'the test');
    }

    refreshes() {
        return this.#requestsTo(this.metadata.token_endpoint).filter(({ form }) => form?.grant_type === 'refresh_token');
    }

    revocations() {
        return this.#requestsTo(this.metadata.revocation_endpoint);
    }

    keyRequests() {
        return this.#requestsTo(this.metadata.jwks_uri);
    }

    /// Polls with the device code of the program, and returns the server's response.
    async pollAsAnother() {
        const { form } = this.polls()[0];
        const response = await this.#post(this.metadata.token_endpoint, { ...form, of: 'the test' });
        return response.json();
    }

    /// Sends a refresh token as the program does, and returns the response.
    refresh(refreshToken) {
        return this.#post(this.metadata.token_endpoint,
            { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: 'living-room-tv' });
    }

    /// Uses a token as one who has found it would, and returns the response.
    use(token) {
        return fetch(this.resource, { headers: { authorization: `Bearer ${token}` } });
    }

    #post(address, form) {
        return fetch(address, { method: 'POST', body: new URLSearchParams(form) });
    }

    #requestsTo(address) {
        return address ? this.network.requestsTo(new URL(address).pathname) : [];
    }
}
