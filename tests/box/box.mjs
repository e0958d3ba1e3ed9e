// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { EventEmitter, once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import readline from 'node:readline';

import { Screen } from '../e2e/support/screen.mjs';
import { withTimeout, until } from '../e2e/support/until.mjs';

const folder = process.env.BOX_FOLDER;

async function freePort() {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    return port;
}

/// The machine's own hands and eyes, from outside: the QEMU Machine Protocol.
class Monitor extends EventEmitter {
    constructor(socket) {
        super();
        this.socket = socket;
        socket.on('error', () => {}); // it is pulled with the machine's plug
        readline.createInterface({ input: socket }).on('line', line => {
            const message = JSON.parse(line);
            if ('return' in message || 'error' in message)
                this.emit('answer', message);
        });
    }

    async order(execute, order = {}) {
        const answered = once(this, 'answer');
        this.socket.write(JSON.stringify({ execute, arguments: order }));
        const [{ error, return: answer }] = await withTimeout(answered, `the machine to ${execute}`);
        if (error)
            throw new Error(`${execute}: ${error.desc}`);
        return answer;
    }
}

/// What hangs on the machine's video plug, and its remote control, which is a keyboard to the machine.
class BoxScreen extends Screen {
    constructor(stage, monitor) {
        super(stage);
        this.monitor = monitor;
    }

    async takeScreenshot() {
        await this.monitor.order('screendump', { filename: this.picture, format: 'png' });
    }

    /// Keys by QEMU's names, one after the other; "ctrl-alt-f2" are pressed together.
    async press(...keys) {
        for (const key of keys)
            await this.monitor.order('send-key', { keys: key.split('-').map(data => ({ type: 'qcode', data })) });
    }
}

/// A machine with the disk that tests/box/run has made.
export class Box {
    static async switchOn(stage) {
        const plug = path.join(stage.folder, 'monitor');
        const port = await freePort();
        const machine = stage.start('qemu-system-x86_64', [
            '-accel', process.env.BOX_ACCELERATOR, '-cpu', 'max', '-m', '1024', '-smp', '1', '-nodefaults',
            '-display', 'none', '-device', 'virtio-vga', '-device', 'virtio-keyboard-pci', '-device', 'virtio-rng-pci',
            '-kernel', path.join(folder, 'vmlinuz'), '-initrd', path.join(folder, 'initrd.img'),
            '-append', 'root=/dev/vda ro quiet console=ttyS0 console=tty0',
            '-drive', `file=${path.join(folder, 'disk')},format=raw,if=virtio,cache=unsafe`,
            '-nic', `user,model=virtio-net-pci,hostfwd=tcp:127.0.0.1:${port}-:22`,
            '-serial', `file:${path.join(folder, 'console.log')}`, '-qmp', `unix:${plug},server=on,wait=off`,
        ]);
        const socket = await until(() => connect(plug), 'the monitor');
        const monitor = new Monitor(socket);
        await monitor.order('qmp_capabilities');
        return new Box(stage, machine, new BoxScreen(stage, monitor), port);
    }

    constructor(stage, machine, screen, port) {
        this.stage = stage;
        this.machine = machine;
        this.screen = screen;
        this.port = port;
    }

    /// Runs a shell command there, as root, and returns the program that does so.
    start(command) {
        return this.stage.start('ssh', ['-q', '-i', path.join(folder, 'key'), '-p', String(this.port),
            '-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null', '-o', 'ConnectTimeout=60',
            'root@127.0.0.1', command]);
    }

    /// What the command says; it must not fail.
    async ask(command) {
        const program = this.start(command);
        const code = await program.end();
        if (code !== 0)
            throw new Error(`${command}: ended with ${code}\n${program.stdout}${program.stderr}`);
        return program.stdout.trim();
    }

    /// Waits until somebody could get in.
    async answers() {
        await until(async () => await this.start('true').end() === 0, 'ssh to answer');
    }

    /// Until the command says just that.
    async says(command, text) {
        await until(async () => await this.ask(command) === text, `"${text}" from ${command}`);
    }

    /// What is true of the service, by the names of systemctl show.
    property(name) {
        return this.ask(`systemctl show --property=${name} --value device-signin-kiosk.service`);
    }
}

/// The other end of the socket, or null while nobody listens.
async function connect(address) {
    const socket = net.connect(address);
    try {
        await once(socket, 'connect');
        return socket;
    } catch {
        return null;
    }
}
