// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import { access, copyFile, cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { briefly, fetchWith, freePort, openProxy, Served, untilItServes } from '../tools.mjs';

const version = '26.7.3';
/// The realm of docs/keycloak.md.
const realmFile = fileURLToPath(new URL('../../../docs/keycloak-realm.json', import.meta.url));
const realm = 'tv';
const administrator = { username: 'admin', password: 'of the test' };
const person = {
    username: 'ada', firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com', emailVerified: true, enabled: true,
    credentials: [{ type: 'password', value: 'a password', temporary: false }],
};

/// The key providers that a realm needs to sign id_tokens with another algorithm than RS256. Without one Keycloak creates
/// the key only when it signs the first such token.
const keyProviders = {
    ES384: { providerId: 'ecdsa-generated', config: { ecdsaEllipticCurveKey: ['P-384'] } },
    PS256: { providerId: 'rsa-generated', config: { algorithm: ['PS256'], keySize: ['2048'] } },
    EdDSA: { providerId: 'eddsa-generated', config: { eddsaEllipticCurveKey: ['Ed25519'] } },
};

let distribution;

/// Keycloak from Maven, in development mode, with the realm of docs/keycloak.md. One server serves all rows; what a row
/// needs is set through the interface for administrators.
export const keycloak = {
    name: 'keycloak',
    title: 'Keycloak',
    version,
    person: 'Ada Lovelace',
    notOffered: {},

    async prepare(cache) {
        distribution = path.join(cache, `keycloak-${version}`);
        if (await access(distribution).then(() => true, () => false))
            return;
        const unpacked = path.join(cache, 'keycloak.part');
        await rm(unpacked, { recursive: true, force: true });
        await mkdir(unpacked);
        // The plugin leaves files of its own where it is started.
        await fetchWith('mvn', ['-B', '-q', ...briefly, 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack',
            `-Dartifact=org.keycloak:keycloak-quarkus-dist:${version}:zip`, `-DoutputDirectory=${unpacked}`], { cwd: unpacked });
        await rename(path.join(unpacked, `keycloak-${version}`), distribution);
        await rm(unpacked, { recursive: true, force: true });
    },

    async start(context) {
        const port = await freePort();
        const origin = `http://127.0.0.1:${port}`;
        const script = await createServerFolder(context);
        let program;
        const start = async () => {
            program = context.start('nice', ['bash', script,
                'start-dev', '--import-realm', '--http-host=127.0.0.1', `--http-port=${port}`], {
                env: {
                    ...process.env.JAVA_HOME && { JAVA_HOME: process.env.JAVA_HOME },
                    KC_BOOTSTRAP_ADMIN_USERNAME: administrator.username,
                    KC_BOOTSTRAP_ADMIN_PASSWORD: administrator.password,
                    JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx512m',
                    JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1',
                },
            });
            await untilItServes(program, `${origin}/realms/${realm}/.well-known/openid-configuration`);
        };
        await start();
        const stop = () => program.stop();
        return { serve: (rowContext, settings) => serve(rowContext, { origin, start, stop }, settings) };
    },

    async approve(page, address) {
        await signIn(page, address);
        await page.getByRole('button', { name: 'Yes' }).click();
        await page.getByText('Device Login Successful').waitFor();
    },

    async deny(page, address) {
        await signIn(page, address);
        await page.getByRole('button', { name: 'No', exact: true }).click();
        await page.getByText('Device Login Failed').waitFor();
    },
};

/// Makes a folder that shares the programs of the distribution, and has a folder for data of its own. Returns the
/// script there that starts the server.
async function createServerFolder(context) {
    const home = path.join(context.folder, 'keycloak');
    const imported = path.join(home, 'data/import');
    await mkdir(imported, { recursive: true });
    for (const part of ['conf', 'lib', 'providers', 'themes', 'version.txt'])
        await symlink(path.join(distribution, part), path.join(home, part));
    // kc.sh follows symbolic links to find its data folder, so the scripts are copied instead of linked.
    await cp(path.join(distribution, 'bin'), path.join(home, 'bin'), { recursive: true });
    await copyFile(realmFile, path.join(imported, 'tv-realm.json'));
    return path.join(home, 'bin/kc.sh');
}

/// Sets what a row needs, and makes the person anew, so that nothing is left of the row before.
async function serve(context, { origin, start, stop }, { codeSeconds, accessSeconds, idTokens, dpop = false, bearer }) {
    const admin = await Administrator.signIn(origin);
    if (idTokens) {
        const { id } = await admin.get('');
        await admin.post('components',
            { name: idTokens, providerType: 'org.keycloak.keys.KeyProvider', parentId: id, ...keyProviders[idTokens] });
    }
    const [client] = await admin.get('clients?clientId=living-room-tv');
    await admin.put(`clients/${client.id}`, {
        ...client,
        attributes: {
            ...client.attributes,
            'oauth2.device.code.lifespan': codeSeconds ?? '',
            'access.token.lifespan': accessSeconds ?? '',
            'id.token.signed.response.alg': idTokens ?? '',
            'dpop.bound.access.tokens': dpop,
        },
    });
    for (const { id } of await admin.get('users'))
        await admin.delete(`users/${id}`);
    await admin.post('users', person);

    const network = await openProxy(context);
    network.forwardTo('127.0.0.1', Number(new URL(origin).port));
    return Served.create({
        network,
        start,
        stop,
        issuer: `${network.origin}/realms/${realm}`,
        at: ['--provider', 'keycloak', '--set', `domain=127.0.0.1:${network.port}`, '--set', `realm=${realm}`,
            '--server', network.origin, '--client-id', 'living-room-tv', ...bearer ? ['--no-dpop'] : []],
    });
}

class Administrator {
    static async signIn(origin) {
        const response = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, {
            method: 'POST',
            body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', ...administrator }),
        });
        assert.equal(response.status, 200, 'the administrator can\'t sign in');
        return new Administrator(origin, (await response.json()).access_token);
    }

    constructor(origin, token) {
        this.origin = origin;
        this.token = token;
    }

    async get(what) {
        return (await this.#request('GET', what)).json();
    }

    put(what, body) {
        return this.#request('PUT', what, body);
    }

    post(what, body) {
        return this.#request('POST', what, body);
    }

    delete(what) {
        return this.#request('DELETE', what);
    }

    async #request(method, what, body) {
        const response = await fetch(`${this.origin}/admin/realms/${realm}/${what}`, {
            method,
            headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
            ...body && { body: JSON.stringify(body) },
        });
        assert.ok(response.ok, `${method} ${what}: ${response.status} ${response.ok ? '' : await response.text()}`);
        return response;
    }
}

async function signIn(page, address) {
    await page.goto(address);
    await page.locator('#username').fill(person.username);
    await page.locator('#password').fill(person.credentials[0].value);
    await page.locator('#kc-login').click();
}
