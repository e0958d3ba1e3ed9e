// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { until } from './until.mjs';

const run = promisify(execFile);

// The numbers of states and roles that AT-SPI writes down in atspi-constants.h.
const focused = 12;
const showing = 25;

/// Reads a program from outside, by AT-SPI, as Orca does.
export class ScreenReader {
    /// A D-Bus session with accessibility switched on; programs are started with `env` to be in it.
    static async on(stage) {
        const bus = stage.start('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
        const address = await bus.ask(() => /^\S+(?=\n)/.exec(bus.stdout)?.[0], 'a D-Bus session');
        const reader = new ScreenReader(stage, { DBUS_SESSION_BUS_ADDRESS: address });
        await reader.#send('--session', 'org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties.Set',
            'string:org.a11y.Status', 'string:IsEnabled', 'variant:boolean:true');
        const answer = await reader.#send('--session', 'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus.GetAddress');
        reader.address = /string "(.*)"/.exec(answer)[1];
        return reader;
    }

    constructor(stage, env) {
        this.stage = stage;
        this.env = env;
    }

    /// Everything that can be read at this moment: objects with role, name, description and focused.
    async page() {
        const registry = { bus: 'org.a11y.atspi.Registry', path: '/org/a11y/atspi/accessible/root' };
        const found = [];
        for (const program of await this.#children(registry))
            await this.#collect(program, found);
        return found;
    }

    /// The first that has this role, and a name that matches.
    find(role, name) {
        return until(async () => {
            try {
                return (await this.page()).find(item => item.role === role && name.test(item.name));
            } catch (error) {
                if (/UnknownObject|NoReply|UnknownMethod|Disconnected/.test(error.message))
                    return null; // it changed just then
                throw error;
            }
        }, `${role} ${name} to be read`);
    }

    /// Its first action, which is to press it.
    async press(item) {
        await this.#call(item, 'org.a11y.atspi.Action.DoAction', 'int32:0');
    }

    async #collect(item, found) {
        const [children, role, name, description, states] = await Promise.all([
            this.#children(item), this.#call(item, 'org.a11y.atspi.Accessible.GetRoleName'),
            this.#property(item, 'Name'), this.#property(item, 'Description'),
            this.#call(item, 'org.a11y.atspi.Accessible.GetState'),
        ]);
        const bits = Number(/uint32 (\d+)/.exec(states)[1]);
        const is = state => (bits >>> state & 1) === 1;
        if (is(showing))
            found.push({ ...item, role: /string "(.*)"/.exec(role)[1], name, description, focused: is(focused) });
        for (const child of children)
            await this.#collect(child, found);
    }

    async #children(item) {
        const answer = await this.#call(item, 'org.a11y.atspi.Accessible.GetChildren');
        return [...answer.matchAll(/string "(.*)"\s+object path "(.*)"/g)].map(([, bus, path]) => ({ bus, path }));
    }

    async #property(item, name) {
        const answer = await this.#call(item, 'org.freedesktop.DBus.Properties.Get',
            'string:org.a11y.atspi.Accessible', `string:${name}`);
        return /variant +string "(.*)"/s.exec(answer)?.[1] ?? '';
    }

    #call(item, method, ...args) {
        return this.#send(`--bus=${this.address}`, item.bus, item.path, method, ...args);
    }

    async #send(bus, name, path, method, ...args) {
        const { stdout } = await run('dbus-send', [bus, '--print-reply', `--dest=${name}`, path, method, ...args],
            { env: this.stage.environment(this.env) });
        return stdout;
    }
}
