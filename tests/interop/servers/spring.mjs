// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { createHash } from 'node:crypto';
import { access, cp, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { briefly, fetchWith, freePort, openProxy, Served, untilItServes } from '../tools.mjs';

const source = fileURLToPath(new URL('../spring/', import.meta.url));
const version = '7.0.6 (Spring Boot 4.0.7)';
const noIdTokens = 'it issues no id_tokens in this flow, and refuses the scope openid';

let archive;

/// Spring Authorization Server, with the few classes that an application around it consists of: see spring/. One server
/// serves all rows, each with the client that has the lifetimes that it needs.
export const spring = {
    name: 'spring',
    title: 'Spring Authorization Server',
    version,
    // What the program calls an account whose name it does not know.
    person: 'default',
    greeting: /signed in/,
    notOffered: {
        slow_down: 'it does not measure the time between polls',
        'id_token ES384': noIdTokens,
        'id_token PS256': noIdTokens,
        'id_token EdDSA': noIdTokens,
    },

    async prepare(cache) {
        const classes = ['Server', 'PublicClients'].map(name => `src/main/java/interop/${name}.java`);
        const digest = createHash('sha256');
        for (const file of ['pom.xml', ...classes])
            digest.update(await readFile(path.join(source, file)));
        const folder = path.join(cache, `spring-${digest.digest('hex').slice(0, 12)}`);
        archive = path.join(folder, 'server.jar');
        if (await access(archive).then(() => true, () => false))
            return;
        await cp(source, folder, { recursive: true });
        await fetchWith('mvn', ['-B', '-q', ...briefly, 'package'], { cwd: folder });
        await rename(path.join(folder, 'target/server.jar'), archive);
    },

    async start(context) {
        const port = await freePort();
        let program;
        const start = async () => {
            program = context.start('nice', ['java', '-Xmx512m', '-XX:TieredStopAtLevel=1', '-jar', archive,
                '--server.address=127.0.0.1', `--server.port=${port}`]);
            await untilItServes(program, `http://127.0.0.1:${port}/.well-known/oauth-authorization-server`);
        };
        await start();
        const process = { start, stop: () => program.stop() };
        return { serve: (rowContext, settings) => serve(rowContext, port, process, settings) };
    },

    async approve(page, address) {
        await signIn(page, address);
        await page.getByRole('checkbox').check();
        await page.getByRole('button', { name: 'Submit Consent' }).click();
        await page.getByRole('heading', { name: 'The television is signed in' }).waitFor();
    },

    async deny(page, address) {
        await signIn(page, address);
        await page.getByRole('button', { name: 'Cancel' }).click();
        await page.waitForLoadState();
    },
};

async function serve(context, port, process, { codeSeconds, accessSeconds, bearer }) {
    const network = await openProxy(context);
    network.forwardTo('127.0.0.1', port);
    const client = codeSeconds ? 'tv-with-short-codes' : accessSeconds ? 'tv-with-short-tokens' : 'living-room-tv';
    return Served.create({
        network,
        issuer: network.origin,
        at: ['--issuer', network.origin, '--client-id', client, '--scope', 'films', ...bearer ? ['--no-dpop'] : []],
        resource: `${network.origin}/me`,
        ...process,
    });
}

async function signIn(page, address) {
    await page.goto(address);
    await page.getByPlaceholder('Username').fill('ada');
    await page.getByPlaceholder('Password').fill('a password');
    await page.getByRole('button', { name: 'Sign in' }).click();
}
