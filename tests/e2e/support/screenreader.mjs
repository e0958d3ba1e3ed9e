// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { startDBusSession } from './dbussession.mjs';
import { until, untilRead } from './until.mjs';

const run = promisify(execFile);

// The numbers of states in atspi-constants.h.
const focused = 12;
const showing = 25;

/// Reads what programs show by AT-SPI, as the screen reader Orca does.
export class ScreenReader {
    /// Starts a D-Bus session in which accessibility is enabled. Programs that are started with `env` are
    /// in that session.
    static async on(context) {
        const reader = new ScreenReader(context, await startDBusSession(context));
        await reader.#send('--session', 'org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties.Set',
            'string:org.a11y.Status', 'string:IsEnabled', 'variant:boolean:true');
        const response = await reader.#send('--session', 'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus.GetAddress');
        reader.address = /string "(.*)"/.exec(response)[1];
        return reader;
    }

    constructor(context, env) {
        this.context = context;
        this.env = env;
    }

    /// Returns all items that are showing: objects with `role`, `name`, `description` and `focused`.
    async page() {
        const registry = { bus: 'org.a11y.atspi.Registry', path: '/org/a11y/atspi/accessible/root' };
        const found = [];
        for (const program of await this.#children(registry))
            await this.#collect(program, found);
        return found;
    }

    /// Waits for an item with this role and a name that matches, and returns it.
    find(role, name) {
        return until(async () => {
            try {
                return (await this.page()).find(item => item.role === role && name.test(item.name));
            } catch (error) {
                if (/UnknownObject|NoReply|UnknownMethod|Disconnected/.test(error.message))
                    return null; // the page has changed while it was read
                throw error;
            }
        }, `${role} ${name} to be read`);
    }

    /// Calls the first action of an item, which presses it.
    async press(item) {
        await this.#call(item, 'org.a11y.atspi.Action.DoAction', 'int32:0');
    }

    /// Presses an item that ends or removes something, as a person does who has read what is shown.
    async pressWhenRead(item) {
        await untilRead();
        await this.press(item);
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
        const response = await this.#call(item, 'org.a11y.atspi.Accessible.GetChildren');
        return [...response.matchAll(/string "(.*)"\s+object path "(.*)"/g)].map(([, bus, path]) => ({ bus, path }));
    }

    async #property(item, name) {
        const response = await this.#call(item, 'org.freedesktop.DBus.Properties.Get',
            'string:org.a11y.atspi.Accessible', `string:${name}`);
        return /variant +string "(.*)"/s.exec(response)?.[1] ?? '';
    }

    #call(item, method, ...args) {
        return this.#send(`--bus=${this.address}`, item.bus, item.path, method, ...args);
    }

    async #send(bus, name, path, method, ...args) {
        const { stdout } = await run('dbus-send', [bus, '--print-reply', `--dest=${name}`, path, method, ...args],
            { env: this.context.environment(this.env) });
        return stdout;
    }
}
