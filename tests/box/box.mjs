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

/// Controls the virtual machine from outside by the QEMU Machine Protocol.
class Monitor extends EventEmitter {
    constructor(socket) {
        super();
        this.socket = socket;
        socket.on('error', () => {}); // the connection breaks when the machine is switched off
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

/// The screen of the virtual machine, and its keyboard, which stands for a remote control.
class BoxScreen extends Screen {
    constructor(context, monitor) {
        super(context);
        this.monitor = monitor;
    }

    async takeScreenshot() {
        await this.monitor.order('screendump', { filename: this.picture, format: 'ppm' });
    }

    /// Presses keys one after the other, by QEMU's names. The keys of "ctrl-alt-f2" are pressed together.
    async press(...keys) {
        for (const key of keys)
            await this.monitor.order('send-key', { keys: key.split('-').map(data => ({ type: 'qcode', data })) });
    }
}

/// A virtual machine with the disk that tests/box/run has created.
export class Box {
    static async switchOn(context) {
        const plug = path.join(context.folder, 'monitor');
        const port = await freePort();
        const machine = context.start('qemu-system-x86_64', [
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
        return new Box(context, machine, new BoxScreen(context, monitor), port);
    }

    constructor(context, machine, screen, port) {
        this.context = context;
        this.machine = machine;
        this.screen = screen;
        this.port = port;
    }

    /// Runs a shell command in the machine as root, and returns the ssh program that does so.
    start(command) {
        return this.context.start('ssh', ['-q', '-i', path.join(folder, 'key'), '-p', String(this.port),
            '-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null', '-o', 'ConnectTimeout=60',
            'root@127.0.0.1', command]);
    }

    /// Returns the output of a command. Throws if the command fails.
    async ask(command) {
        const program = this.start(command);
        const code = await program.end();
        if (code !== 0)
            throw new Error(`${command}: ended with ${code}\n${program.stdout}${program.stderr}`);
        return program.stdout.trim();
    }

    /// Waits until the machine accepts ssh connections.
    async answers() {
        await until(async () => await this.start('true').end() === 0, 'ssh to answer');
    }

    /// Waits until the output of a command is a given text.
    async says(command, text) {
        await until(async () => await this.ask(command) === text, `"${text}" from ${command}`);
    }

    /// Returns a property of the service, as systemctl show names it.
    property(name) {
        return this.ask(`systemctl show --property=${name} --value device-signin-kiosk.service`);
    }
}

/// Connects to a Unix socket. Returns null if no program listens there.
async function connect(address) {
    const socket = net.connect(address);
    try {
        await once(socket, 'connect');
        return socket;
    } catch {
        return null;
    }
}
