// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Signs in at authorization servers of other projects, through the real window and with a real browser, and prints
// what happened:
//     node tests/interop/run.mjs DEVICE_SIGNIN CACHE_FOLDER [--rows ROW,…] [--within SECONDS] [SERVER…]
// After SECONDS it stops, and what has not ended by then counts as not tried. The exit code is 0 if no row failed, 1 if
// one did, and 3 if none failed but a server could not be fetched or a row was not tried.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';

const [program, cache, ...wanted] = process.argv.slice(2);
process.env.DEVICE_SIGNIN = program;
// A Java server on a busy machine takes long for its first pages, and the program asks a server that is away only every
// minute or two.
process.env.DEVICE_SIGNIN_TIMEOUT ??= '240';

// These modules read the environment.
const { ScenarioContext } = await import('../e2e/support/scenariocontext.mjs');
const { rows } = await import('./rows.mjs');
const { NotFetched } = await import('./tools.mjs');
const servers = {
    'oidc-provider': (await import('./servers/oidcprovider.mjs')).oidcProvider,
    keycloak: (await import('./servers/keycloak.mjs')).keycloak,
    zitadel: (await import('./servers/zitadel.mjs')).zitadel,
    spring: (await import('./servers/spring.mjs')).spring,
};

const results = [];

function report(server, row, outcome, seconds) {
    results.push({ server: `${server.title} ${server.version}`, row, outcome });
    process.stderr.write(`${server.title}: ${row}: ${outcome}${seconds === undefined ? '' : ` (${seconds} s)`}\n`);
}

function onOneLine(error) {
    return String(error?.message ?? error).replace(/\s+/g, ' ').trim().slice(0, 300);
}

/// What the servers and the program said to each other, without what is secret.
function exchanges(network) {
    return network.requests.map(({ method, path, status, response }) =>
        `${method} ${path} ${status ?? 'no response'} ${response?.error ?? ''} ${response?.error_description ?? ''}`).join('\n');
}

/// Runs one row, and returns what happened.
async function runRow(server, running, row) {
    const context = await ScenarioContext.create();
    let served;
    try {
        const why = server.notOffered[row.name];
        served = await running.serve(context, why ? {} : row.settings ?? {});
        if (why && row.isOffered?.(served.metadata))
            throw new Error(`the server offers it, against what is written here: ${why}`);
        if (why)
            return `not offered by the server (${why})`;
        const note = await row.run({ context, server, served });
        await context.stopAll();
        await context.expectNoSecretLeaked();
        return note ? `ok (${note})` : 'ok';
    } catch (error) {
        console.error(error);
        console.error(context.programOutput());
        if (served)
            console.error(exchanges(served.network));
        await context.saveScreenshot(`interop-${server.name}-${row.name}`);
        return `FAILED: ${onOneLine(error)}`;
    } finally {
        await context.close().catch(error => console.error(error));
    }
}

/// What is still to be done: the server and the names of its rows.
const left = [];

async function runServer(server, rows) {
    const house = await ScenarioContext.create();
    try {
        const folder = path.join(cache, 'interop');
        await mkdir(folder, { recursive: true });
        await server.prepare(folder);
        const running = await server.start(house);
        for (const row of rows) {
            const begin = Date.now();
            const outcome = await runRow(server, running, row);
            left.shift();
            report(server, row.name, outcome, Math.round((Date.now() - begin) / 1000));
        }
    } catch (error) {
        if (error instanceof NotFetched) {
            report(server, 'all', `not fetched: ${onOneLine(error)}`);
        } else {
            console.error(error, house.programOutput());
            report(server, 'all', `FAILED: ${onOneLine(error)}`);
        }
    } finally {
        await house.close();
    }
}

function table() {
    const width = key => Math.max(...results.map(result => result[key].length));
    return results.map(({ server, row, outcome }) =>
        `${server.padEnd(width('server'))}  ${row.padEnd(width('row'))}  ${outcome}`).join('\n');
}

/// Takes an option and its value from the arguments, and returns the value.
function option(name) {
    const at = wanted.indexOf(name);
    return at < 0 ? undefined : wanted.splice(at, 2)[1];
}

function chosen(all, names, what) {
    for (const name of names) {
        if (!all.includes(name)) {
            console.error(`interop: there is no ${what} "${name}"; there are ${all.join(', ')}`);
            process.exit(2);
        }
    }
    return names.length > 0 ? all.filter(name => names.includes(name)) : all;
}

function end() {
    console.log(table());
    const has = beginning => results.some(({ outcome }) => outcome.startsWith(beginning));
    process.exit(has('FAILED') ? 1 : has('not fetched') || has('not tried') ? 3 : 0);
}

const rowNames = chosen(rows.map(row => row.name), option('--rows')?.split(',') ?? [], 'row');
const seconds = option('--within');
for (const name of chosen(Object.keys(servers), wanted, 'server'))
    left.push(...rowNames.map(row => ({ server: servers[name], row })));
if (seconds) {
    setTimeout(() => {
        for (const { server, row } of left)
            report(server, row, `not tried: ${seconds} s were over`);
        end(); // which ends the servers and the programs too
    }, seconds * 1000).unref();
}
while (left.length > 0) {
    const { server } = left[0];
    await runServer(server, rows.filter(row => rowNames.includes(row.name)));
    // What a server that can't be had has left is in the table as one line.
    while (left[0]?.server === server)
        left.shift();
}
await ScenarioContext.closeShared();
end();
