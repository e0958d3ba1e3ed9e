// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import http from 'node:http';

const secretNames = ['device_code', 'access_token', 'refresh_token', 'id_token', 'token'];

/// The network between the television and its server: hears everything, and can be pulled.
export class Recorder {
    /// The requests that came through: { at, method, path, form, status, answer }.
    requests = [];
    /// Every token and device code that went over the wire, in either direction.
    secrets = new Set();

    #server = http.createServer((request, response) => this.#pass(request, response));
    #sockets = new Set();
    #target;

    constructor() {
        this.#server.on('connection', socket => {
            this.#sockets.add(socket);
            socket.on('close', () => this.#sockets.delete(socket));
        });
    }

    async open() {
        await this.#listen(0);
        this.port = this.#server.address().port;
        this.origin = `http://127.0.0.1:${this.port}`;
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
        const record = { at: Date.now(), method: request.method, path: request.url.split('?')[0] };
        this.requests.push(record);

        const forward = http.request({
            ...this.#target,
            method: request.method,
            path: request.url,
            headers: request.headers,
            agent: false,
        });
        forward.on('error', () => response.destroy());
        forward.on('response', answer => {
            record.status = answer.statusCode;
            response.writeHead(answer.statusCode, answer.rawHeaders);
            answer.pipe(response);
            collect(answer, body => {
                record.answer = parsed(answer, body);
                this.#remember(record.answer);
            });
        });
        request.pipe(forward);
        collect(request, body => {
            record.form = parsed(request, body);
            this.#remember(record.form);
        });
        const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
        this.#remember({ access_token: bearer });
    }

    #remember(values) {
        for (const name of secretNames) {
            if (typeof values?.[name] === 'string')
                this.secrets.add(values[name]);
        }
    }
}

function collect(stream, done) {
    const chunks = [];
    stream.on('data', chunk => chunks.push(chunk));
    stream.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
}

function parsed(message, body) {
    const type = message.headers['content-type'] ?? '';
    if (type.includes('json'))
        return JSON.parse(body);
    if (type.includes('form-urlencoded'))
        return Object.fromEntries(new URLSearchParams(body));
    return null;
}
