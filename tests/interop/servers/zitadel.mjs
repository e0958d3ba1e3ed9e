// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { createHash } from 'node:crypto';
import { access, cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { fetchWith, freePort, openProxy, runTool, Served, untilItServes } from '../tools.mjs';

const source = fileURLToPath(new URL('../zitadel/', import.meta.url));
const version = '3.52.0';
/// The compiler that this version needs. Debian's is older, but can fetch it as a module.
const toolchain = 'go1.26.0';

let binary;

/// The example server of zitadel/oidc, the library under Zitadel: see zitadel/main.go. It runs anew for each row.
export const zitadel = {
    name: 'zitadel',
    title: 'zitadel/oidc',
    version,
    person: 'Ada Lovelace',
    notOffered: {
        slow_down: 'it does not measure the time between polls',
        DPoP: 'it knows no DPoP',
    },

    async prepare(cache) {
        const files = ['main.go', 'go.mod', 'go.sum'].map(name => path.join(source, name));
        const digest = createHash('sha256');
        for (const file of files)
            digest.update(await readFile(file));
        binary = path.join(cache, `zitadel-${version}-${digest.digest('hex').slice(0, 12)}`);
        if (await access(binary).then(() => true, () => false))
            return;
        const go = await compiler(cache);
        await fetchWith(go.command, ['mod', 'download'], { cwd: source, env: go.env });
        await runTool(go.command, ['build', '-p', '2', '-o', binary, '.'], { cwd: source, env: go.env });
    },

    async start() {
        return { serve };
    },

    async approve(page, address) {
        await signIn(page, address);
        await page.getByRole('button', { name: 'Allow' }).click();
        await page.getByText('Device authorization allowed').waitFor();
    },

    async deny(page, address) {
        await signIn(page, address);
        await page.getByRole('button', { name: 'Deny' }).click();
        await page.getByText('Device authorization denied').waitFor();
    },
};

/// Returns a compiler that is new enough, and the environment variables that it needs. A module can't be executed as
/// it is downloaded, so a copy of it is made in the cache.
async function compiler(cache) {
    const env = { GOTOOLCHAIN: 'local', GOFLAGS: '-mod=readonly -buildvcs=false' };
    const installed = (await runTool('go', ['env', 'GOVERSION'], { cwd: cache, env })).trim();
    if (isAtLeast(installed, toolchain))
        return { command: 'go', env };
    const root = path.join(cache, toolchain);
    const command = path.join(root, 'bin/go');
    if (!await access(command).then(() => true, () => false)) {
        const module = `golang.org/toolchain@v0.0.1-${toolchain}.linux-${process.arch === 'x64' ? 'amd64' : process.arch}`;
        const { Dir } = JSON.parse(await fetchWith('go', ['mod', 'download', '-json', module], { cwd: cache, env: { GOFLAGS: '' } }));
        await cp(Dir, root, { recursive: true });
        await runTool('chmod', ['-R', 'u+w', root]);
        await runTool('chmod', ['-R', 'a+x', path.join(root, 'bin'), path.join(root, 'pkg/tool')]);
    }
    return { command, env };
}

function isAtLeast(version, wanted) {
    const [have, need] = [version, wanted].map(name => name.replace(/^go/, '').split('.').map(Number));
    return have[0] > need[0] || have[0] === need[0] && (have[1] > need[1] || have[1] === need[1] && (have[2] ?? 0) >= need[2]);
}

async function serve(context, { codeSeconds = 0, accessSeconds = 0, idTokens = 'RS256' }) {
    const network = await openProxy(context);
    const port = await freePort();
    network.forwardTo('127.0.0.1', port);
    let program;
    const start = async () => {
        program = context.start(binary, [
            '-address', `127.0.0.1:${port}`, '-issuer', `${network.origin}/`, '-algorithm', idTokens,
            '-code-seconds', String(codeSeconds), '-access-seconds', String(accessSeconds),
        ]);
        await untilItServes(program, `http://127.0.0.1:${port}/.well-known/openid-configuration`);
    };
    await start();
    return Served.create({ network, issuer: `${network.origin}/`, start, stop: () => program.stop() });
}

async function signIn(page, address) {
    await page.goto(address);
    await page.getByLabel('Username').fill('ada');
    await page.getByLabel('Password').fill('a password');
    await page.getByRole('button', { name: 'Login' }).click();
}
