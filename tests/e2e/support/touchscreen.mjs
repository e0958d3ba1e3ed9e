// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { untilRead } from './until.mjs';

/// Returns the bytes of a string in a message of Open Sound Control: it ends with 0, and its length is a multiple of 4.
function oscString(text) {
    const bytes = Buffer.alloc((Math.floor(text.length / 4) + 1) * 4);
    bytes.write(text, 'latin1');
    return bytes;
}

/// Returns a message of TUIO 1.1 about fingers. Integers are marked as { int }; other numbers are floats.
function message(...values) {
    const types = values.map(value => (typeof value === 'string' ? 's' : typeof value === 'object' ? 'i' : 'f'));
    const contents = values.map(value => {
        if (typeof value === 'string')
            return oscString(value);
        const bytes = Buffer.alloc(4);
        if (typeof value === 'object')
            bytes.writeInt32BE(value.int);
        else
            bytes.writeFloatBE(value);
        return bytes;
    });
    return Buffer.concat([oscString('/tuio/2Dcur'), oscString(`,${types.join('')}`), ...contents]);
}

function bundle(...messages) {
    const parts = messages.flatMap(one => {
        const size = Buffer.alloc(4);
        size.writeInt32BE(one.length);
        return [size, one];
    });
    return Buffer.concat([oscString('#bundle'), Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), ...parts]);
}

/// Reserves a UDP port, on which a program will listen, and returns the server that reserves it until it is closed. The
/// server listens on the TCP port of the same number, so that two scenarios never have the same UDP port. No other program
/// gets it by chance: Linux chooses ports from 32768 on where a program names none.
async function reserveUdpPort() {
    for (;;) {
        const port = randomInt(20000, 30000);
        const server = createServer().listen(port, '127.0.0.1');
        const socket = createSocket('udp4');
        try {
            await once(server, 'listening');
            socket.bind(port);
            await once(socket, 'listening');
            return server;
        } catch (error) {
            server.close();
            if (error.code !== 'EADDRINUSE')
                throw error;
        } finally {
            socket.close();
        }
    }
}

/// A touch screen, which tells a program by TUIO where fingers are. Qt reads that protocol, and makes of it what it
/// makes of the kernel's touch events. The program's window must have the keyboard focus.
export class TouchScreen {
    static async on(context) {
        const reservation = await reserveUdpPort();
        context.onClose(() => reservation.close());
        return new TouchScreen(context, reservation.address().port);
    }

    #frame = 0;
    #finger = 0;

    constructor(context, port) {
        this.port = port;
        this.socket = createSocket('udp4');
        context.onClose(() => this.socket.close());
        /// The environment variables with which a Qt program listens to this touch screen.
        this.environment = { QT_QPA_GENERIC_PLUGINS: `tuiotouch:udp=${port}` };
    }

    /// Touches the screen at this place, from 0 to 1 in each direction, for a tenth of a second.
    async tap(x, y) {
        const id = { int: ++this.#finger };
        await this.#send(message('alive', id), message('set', id, x, y, 0, 0, 0));
        await sleep(100);
        await this.#send(message('alive'));
    }

    /// Touches the screen as a person does who has read what is shown: a touch before that, or right after another one at
    /// the same place, does not count.
    async tapWhenRead(x, y) {
        await untilRead();
        await this.tap(x, y);
    }

    #send(...messages) {
        const frame = message('fseq', { int: ++this.#frame });
        return new Promise((resolve, reject) => this.socket.send(bundle(...messages, frame), this.port, '127.0.0.1',
            error => (error ? reject(error) : resolve())));
    }
}
