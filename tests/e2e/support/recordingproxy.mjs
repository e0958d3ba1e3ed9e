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
    #moreSecretNames = new Set();
    #echo;

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

    /// Adds names of parameters and members that hold secrets, which are long.
    addSecretNames(names) {
        names.forEach(name => this.#moreSecretNames.add(name));
    }

    /// From now on the proxy itself answers the first request of each step (a method, path and grant type) like a busy
    /// server whose response repeats everything in the request. It answers the second one with a redirect that repeats
    /// everything, too, unless the path matches one of `neverRedirected`. All further requests reach the server.
    repeatEverything(neverRedirected) {
        this.#echo = new Echo(neverRedirected);
    }

    /// The paths of requests that were repeated: see repeatEverything().
    get repeatedPaths() {
        return this.#echo.paths;
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
        this.#recordSecrets(Object.fromEntries(new URLSearchParams(query)));
        this.#recordSecretHeaders(request.headers);
        if (!this.#echo)
            request.pipe(this.#pass(request, response, record));
        collect(request, body => {
            record.form = parsed(body);
            this.#recordSecrets(record.form);
            if (this.#echo && !this.#echo.answer(request, body, response))
                this.#pass(request, response, record).end(body);
        });
    }

    /// Returns the request to the server, whose body is still to be sent.
    #pass(request, response, record) {
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
        return forwarded;
    }

    #recordSecrets(values) {
        for (const [name, value] of Object.entries(values ?? {})) {
            if (value !== null && typeof value === 'object')
                this.#recordSecrets(value);
            else if (typeof value === 'string' && value !== '' && this.#isSecret(name, value))
                this.#addSecret(name, value);
        }
    }

    #isSecret(name, value) {
        const isLong = value.length >= shortestDeviceCode;
        return secretNames.includes(name) ? name !== 'code' || isLong : this.#moreSecretNames.has(name) && isLong;
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

/// Answers in place of a server, and repeats what was in the request: see RecordingProxy.repeatEverything().
class Echo {
    #times = new Map();
    #neverRedirected;

    constructor(neverRedirected) {
        this.#neverRedirected = neverRedirected;
    }

    get paths() {
        return [...this.#times.keys()].map(step => step.split(' ')[1]);
    }

    /// Returns whether it has answered.
    answer(request, body, response) {
        const [path] = request.url.split('?');
        // Metadata and keys are public: requests for them contain no secret that could be repeated.
        if (/\.well-known|jwks|keys|certs/.test(path))
            return false;
        const form = parsed(body) ?? {};
        const step = `${request.method} ${path} ${form.grant_type ?? form.grantType ?? ''}`;
        const times = (this.#times.get(step) ?? 0) + 1;
        this.#times.set(step, times);
        const isRedirect = times === 2 && !this.#neverRedirected.some(expression => expression.test(path));
        if (times > 1 && !isRedirect)
            return false;
        const all = `${request.method} ${request.url} ${JSON.stringify(request.headers)} ${body}`.replace(/[^ -~]/g, ' ');
        response.writeHead(isRedirect ? 302 : 503, {
            'content-type': isRedirect ? 'text/html' : 'application/json',
            'www-authenticate': `Bearer error="invalid_token", error_description=${all}`,
            'set-cookie': `all=${encodeURIComponent(all)}`,
            'x-request': all,
            ...isRedirect ? { location: `https://elsewhere.example/?${encodeURIComponent(all)}` } : {},
        });
        response.end(isRedirect ? `<html><body>${all}</body></html>` : JSON.stringify({
            error: all, error_description: all, error_uri: all, error_code: all, errorCode: all, code: all, message: all,
            status: all, name: all, scope: all, __type: all, data: { error: all }, headers: request.headers, form,
        }));
        return true;
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
