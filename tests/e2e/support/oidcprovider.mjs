// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { generateKeyPairSync } from 'node:crypto';
import http from 'node:http';

import Provider from 'oidc-provider';

import { Recorder } from './recorder.mjs';

const names = { ada: 'Ada Lovelace' };

/// A certified OpenID provider that this project did not write, with its device flow on and short
/// lives where a test needs them.
export async function startOidcProvider(stage, { codeSeconds = 600, accessSeconds = 3600 } = {}) {
    const network = new Recorder();
    await network.open();
    stage.overhear(network);

    const provider = new Provider(network.origin, {
        clients: [{
            client_id: 'living-room-tv',
            client_name: 'Living-room TV',
            application_type: 'native',
            grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
            redirect_uris: [],
            response_types: [],
            token_endpoint_auth_method: 'none',
        }],
        claims: { openid: ['sub'], profile: ['name'] },
        cookies: { keys: ['of no importance here'] },
        features: {
            deviceFlow: { enabled: true },
            revocation: { enabled: true },
            devInteractions: { enabled: true },
        },
        findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: names[id] }) }),
        jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
        ttl: {
            AccessToken: accessSeconds,
            DeviceCode: codeSeconds,
            Grant: 3600,
            IdToken: 3600,
            Interaction: 600,
            RefreshToken: 3600,
            Session: 3600,
        },
    });
    const server = http.createServer(provider.callback());
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    stage.onClose(() => new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
    }));
    network.leadTo('127.0.0.1', server.address().port);
    return {
        issuer: network.origin,
        network,
        polls: () => network.requestsTo('/token'),
        revocations: () => network.requestsTo('/token/revocation'),
    };
}

/// Confirms the code, signs in with a password, and consents.
export async function approve(page, address) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByPlaceholder('Enter any login').fill('ada');
    await page.getByPlaceholder('and password').fill('a password');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Sign-in Success' }).waitFor();
}

export async function abort(page, address) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Abort' }).click();
    await page.getByText('The Sign-in request was interrupted').waitFor();
}
