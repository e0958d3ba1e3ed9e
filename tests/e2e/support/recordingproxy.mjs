// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { EventEmitter } from 'node:events';
import http from 'node:http';
import https from 'node:https';

import { until } from './until.mjs';

// The parameters and members that hold secrets: by the RFCs, and by providers with another kind of pairing.
const secretNames = [
    'device_code', 'code', 'code_verifier', 'nonce', 'client_secret', 'client_assertion',
    'access_token', 'refresh_token', 'id_token', 'token',
    'authToken', 'secret', 'Secret', 'AccessToken', 'check', 'apikey',
    'deviceCode', 'clientSecret', 'accessToken', 'refreshToken',
];
const secretHeaders = ['x-plex-token', 'x-connect-usertoken', 'x-amz-sso_bearer_token'];
// "code" is the device code of Facebook and Trakt, which is long, and the code for the person at Plex.
const shortestDeviceCode = 16;
// The largest body that is recorded, in bytes, because a body can be endless.
const longestBody = 1 << 20;

/// A reverse proxy between the program and a server. It records all requests and can be disconnected.
/// It emits "response" with the record of each request whose response is complete.
export class RecordingProxy extends EventEmitter {
    /// The requests so far: { at, method, path, query, form, status, response }. `at` is in ms; `form` and
    /// `response` are the parameters and members of the bodies.
    requests = [];
    /// All secrets in requests and responses, and the names of the parameters that held them.
    secrets = new Set();
    secretKinds = new Set();

    #server;
    #scheme;
    #sockets = new Set();
    #target;

    /// `tls` contains the options of an https server; without it the proxy uses http.
    constructor({ tls } = {}) {
        super();
        const forward = (request, response) => this.#forward(request, response);
        this.#scheme = tls ? 'https' : 'http';
        this.#server = tls ? https.createServer(tls, forward) : http.createServer(forward);
        this.#server.on('connection', socket => {
            // A connection that is accepted while the server is closing would keep the server open.
            if (!this.#server.listening)
                socket.destroy();
            this.#sockets.add(socket);
            socket.on('close', () => this.#sockets.delete(socket));
        });
    }

    /// Starts listening on a free port.
    async open() {
        await this.#listen(0);
        this.port = this.#server.address().port;
        this.origin = `${this.#scheme}://127.0.0.1:${this.port}`;
    }

    /// Sets the address of the server.
    forwardTo(host, port) {
        this.#target = { host, port };
    }

    /// Closes all connections and refuses new ones, as if the network were unplugged.
    async disconnect() {
        const closed = new Promise(resolve => this.#server.close(resolve));
        this.#sockets.forEach(socket => socket.destroy());
        await closed;
    }

    reconnect() {
        return this.#listen(this.port);
    }

    requestsTo(path) {
        return this.requests.filter(request => request.path === path);
    }

    /// Waits until the access token that was issued last has expired for a program that has it already. The program
    /// counts from the moment when it has read the response, which may be long after its request.
    untilTokenExpires() {
        const { response } = this.requests.findLast(({ response }) => response?.access_token);
        const end = Date.now() + response.expires_in * 1000;
        return until(() => Date.now() > end, 'the end of a token');
    }

    async close() {
        if (this.#server.listening)
            await this.disconnect();
    }

    #listen(port) {
        return new Promise((resolve, reject) => {
            this.#server.once('error', reject);
            this.#server.listen(port, '127.0.0.1', () => {
                this.#server.off('error', reject);
                resolve();
            });
        });
    }

    #forward(request, response) {
        const [path, query] = request.url.split('?');
        const record = { at: Date.now(), method: request.method, path, query };
        this.requests.push(record);

        const forwarded = http.request({
            ...this.#target,
            method: request.method,
            path: request.url,
            headers: { ...request.headers, 'x-forwarded-proto': this.#scheme, 'x-forwarded-for': forwardedFor(request) },
            agent: false,
        });
        forwarded.on('error', () => resetConnection(request.socket));
        forwarded.on('response', received => {
            record.status = received.statusCode;
            response.sendDate = false; // forward the server's own Date, which may be wrong on purpose
            response.writeHead(received.statusCode, received.rawHeaders);
            received.pipe(response);
            // If the server cuts off its response, the forwarded response is cut off too.
            received.on('error', () => request.socket.end());
            collect(received, body => {
                record.response = parsed(body);
                this.#recordSecrets(record.response);
                this.emit('response', record);
            });
        });
        response.on('close', () => forwarded.destroy());
        request.pipe(forwarded);
        collect(request, body => {
            record.form = parsed(body);
            this.#recordSecrets(record.form);
        });
        this.#recordSecrets(Object.fromEntries(new URLSearchParams(query)));
        this.#recordSecretHeaders(request.headers);
    }

    #recordSecrets(values) {
        for (const [name, value] of Object.entries(values ?? {})) {
            if (value !== null && typeof value === 'object')
                this.#recordSecrets(value);
            else if (typeof value === 'string' && value !== '' && secretNames.includes(name)
                     && (name !== 'code' || value.length >= shortestDeviceCode))
                this.#addSecret(name, value);
        }
    }

    #recordSecretHeaders({ authorization = '', dpop, ...others }) {
        for (const name of secretHeaders.filter(name => others[name]))
            this.#addSecret(name, others[name]);
        const [, quoted] = /^MediaBrowser .*Token="([^"]+)"/.exec(authorization) ?? [];
        if (quoted)
            this.#addSecret('authorization', quoted);
        const [scheme, credentials] = authorization.startsWith('MediaBrowser ') ? [] : authorization.split(' ');
        if (credentials)
            this.#addSecret('authorization', credentials);
        if (/^basic$/i.test(scheme)) {
            const [, password] = Buffer.from(credentials, 'base64').toString().split(':');
            this.#addSecret('client_secret', decodeURIComponent(password));
        }
        if (dpop)
            this.#addSecret('dpop', dpop);
    }

    #addSecret(kind, secret) {
        this.secretKinds.add(kind);
        this.secrets.add(secret);
    }
}

/// The client of a request, after the clients that earlier proxies have named.
function forwardedFor({ headers, socket }) {
    return [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ');
}

function resetConnection(socket) {
    if (socket.encrypted)
        socket.destroy();
    else
        socket.resetAndDestroy();
}

/// Calls `done` with the beginning of the body when `stream` has ended.
function collect(stream, done) {
    const chunks = [];
    let size = 0;
    stream.on('data', chunk => {
        size += chunk.length;
        if (size <= longestBody)
            chunks.push(chunk);
    });
    stream.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
}

/// Parses JSON or a form by its content. Its Content-Type may be wrong on purpose.
function parsed(body) {
    try {
        return JSON.parse(body);
    } catch {
        return body.includes('=') && !body.includes('<') ? Object.fromEntries(new URLSearchParams(body)) : null;
    }
}
