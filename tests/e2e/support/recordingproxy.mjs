// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { EventEmitter } from 'node:events';
import http from 'node:http';
import https from 'node:https';

import { until } from './until.mjs';

// By the names of the RFCs, and by those that Facebook and Trakt have for a device code.
const secretNames = [
    'device_code', 'code', 'code_verifier', 'nonce', 'client_secret', 'client_assertion',
    'access_token', 'refresh_token', 'id_token', 'token',
];
// Of a body that never ends nobody wants to know more.
const longestRecord = 1 << 20;

/// The network between the television and its server: hears everything, and can be pulled.
/// Emits "answer" with the record of each request that has been answered as a whole.
export class Recorder extends EventEmitter {
    /// The requests that came through: { at, method, path, query, form, status, answer }.
    requests = [];
    /// Every secret that went over the wire, in either direction, and what they were.
    secrets = new Set();
    kinds = new Set();

    #server;
    #scheme;
    #sockets = new Set();
    #target;

    /// `tls` are the options of an https server; without them it speaks http.
    constructor({ tls } = {}) {
        super();
        const pass = (request, response) => this.#pass(request, response);
        this.#scheme = tls ? 'https' : 'http';
        this.#server = tls ? https.createServer(tls, pass) : http.createServer(pass);
        this.#server.on('connection', socket => {
            // One that was already on its way when the server closed would keep it from closing.
            if (!this.#server.listening)
                socket.destroy();
            this.#sockets.add(socket);
            socket.on('close', () => this.#sockets.delete(socket));
        });
    }

    async open() {
        await this.#listen(0);
        this.port = this.#server.address().port;
        this.origin = `${this.#scheme}://127.0.0.1:${this.port}`;
    }

    /// Where the requests go to.
    leadTo(host, port) {
        this.#target = { host, port };
    }

    /// From now on connections are refused, and those that were open are dead.
    async pull() {
        const closed = new Promise(resolve => this.#server.close(resolve));
        this.#sockets.forEach(socket => socket.destroy());
        await closed;
    }

    plugIn() {
        return this.#listen(this.port);
    }

    requestsTo(path) {
        return this.requests.filter(request => request.path === path);
    }

    /// Until the last access token that was issued has run out.
    tokenIsOver() {
        const { at, answer } = this.requests.findLast(({ answer }) => answer?.access_token);
        return until(() => Date.now() > at + answer.expires_in * 1000, 'the end of a token');
    }

    async close() {
        if (this.#server.listening)
            await this.pull();
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

    #pass(request, response) {
        const [path, query] = request.url.split('?');
        const record = { at: Date.now(), method: request.method, path, query };
        this.requests.push(record);

        const forward = http.request({
            ...this.#target,
            method: request.method,
            path: request.url,
            headers: { ...request.headers, 'x-forwarded-proto': this.#scheme },
            agent: false,
        });
        forward.on('error', () => reset(request.socket));
        forward.on('response', answer => {
            record.status = answer.statusCode;
            response.sendDate = false; // the server's calendar may be another
            response.writeHead(answer.statusCode, answer.rawHeaders);
            answer.pipe(response);
            // An answer that breaks off does so here too.
            answer.on('error', () => request.socket.end());
            collect(answer, body => {
                record.answer = parsed(body);
                this.#remember(record.answer);
                this.emit('answer', record);
            });
        });
        response.on('close', () => forward.destroy());
        request.pipe(forward);
        collect(request, body => {
            record.form = parsed(body);
            this.#remember(record.form);
        });
        this.#remember(Object.fromEntries(new URLSearchParams(query)));
        this.#rememberHeaders(request.headers);
    }

    #remember(values) {
        for (const name of secretNames) {
            if (typeof values?.[name] === 'string')
                this.#keep(name, values[name]);
        }
    }

    #rememberHeaders({ authorization = '', dpop }) {
        const [scheme, credentials] = authorization.split(' ');
        if (credentials)
            this.#keep('authorization', credentials);
        if (/^basic$/i.test(scheme)) {
            const [, password] = Buffer.from(credentials, 'base64').toString().split(':');
            this.#keep('client_secret', decodeURIComponent(password));
        }
        if (dpop)
            this.#keep('dpop', dpop);
    }

    #keep(kind, secret) {
        this.kinds.add(kind);
        this.secrets.add(secret);
    }
}

function reset(socket) {
    if (socket.encrypted)
        socket.destroy();
    else
        socket.resetAndDestroy();
}

function collect(stream, done) {
    const chunks = [];
    let size = 0;
    stream.on('data', chunk => {
        size += chunk.length;
        if (size <= longestRecord)
            chunks.push(chunk);
    });
    stream.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
}

/// JSON or a form, whatever its type says: some faults are about just that.
function parsed(body) {
    try {
        return JSON.parse(body);
    } catch {
        return body.includes('=') && !body.includes('<') ? Object.fromEntries(new URLSearchParams(body)) : null;
    }
}
