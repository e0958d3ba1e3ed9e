// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import http from 'node:http';

import Provider from 'oidc-provider';

import { RecordingProxy } from './recordingproxy.mjs';

const names = { ada: 'Ada Lovelace' };

const keyKinds = {
    RS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
    PS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    ES384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    EdDSA: () => generateKeyPairSync('ed25519'),
};

/// Whether a DPoP proof needs a nonce. The program makes the headers for a script before it has sent a
/// request to /me, so it cannot know a nonce for that endpoint.
function requireNonce(ctx) {
    return ctx.path !== '/me';
}

function configuration({ codeSeconds = 600, idTokens = 'RS256', rotation, dpop = false, client = {} }, accessSeconds) {
    return {
        clients: [{
            client_id: 'living-room-tv',
            client_name: 'Living-room TV',
            application_type: 'native',
            grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
            redirect_uris: [],
            response_types: [],
            token_endpoint_auth_method: 'none',
            id_token_signed_response_alg: idTokens,
            dpop_bound_access_tokens: dpop,
            ...client,
        }],
        claims: { openid: ['sub'], profile: ['name'] },
        enabledJWA: { idTokenSigningAlgValues: [idTokens] },
        cookies: { keys: ['of no importance here'] },
        features: {
            deviceFlow: { enabled: true },
            revocation: { enabled: true },
            devInteractions: { enabled: true },
            ...dpop && { dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce } },
        },
        findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: names[id] }) }),
        jwks: { keys: [keyKinds[idTokens]().privateKey.export({ format: 'jwk' })] },
        ...rotation !== undefined && { rotateRefreshToken: rotation },
        ttl: {
            AccessToken: accessSeconds,
            DeviceCode: codeSeconds,
            Grant: 3600,
            IdToken: 3600,
            Interaction: 600,
            RefreshToken: 3600,
            Session: 3600,
        },
    };
}

/// Starts oidc-provider, a certified OpenID provider of another project, with the device authorization
/// grant. Its options are: `codeSeconds`, the lifetime of a code; `accessSeconds`, the lifetime of access
/// tokens until lengthenTokens() is called; `rotation` of refresh tokens; `dpop` with nonces; `idTokens`, the
/// algorithm of their signatures; `tls`, see RecordingProxy; and `client`, more members of its client.
export async function startOidcProvider(context, { tls, accessSeconds = 3600, ...options } = {}) {
    let lifetime = accessSeconds;
    const network = new RecordingProxy({ tls });
    await network.open();
    context.addProxy(network);

    let provider;
    let server;
    const stop = async () => {
        const closed = new Promise(resolve => server.close(resolve));
        server.closeAllConnections();
        await closed;
    };
    // After a restart the provider has new keys, and still accepts the codes and tokens that it has issued.
    const start = async () => {
        provider = new Provider(network.origin, configuration(options, () => lifetime));
        provider.proxy = true; // clients may reach it by https, through the recording proxy
        server = http.createServer(provider.callback());
        server.on('connection', socket => server.listening || socket.destroy()); // as in RecordingProxy
        await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
        network.forwardTo('127.0.0.1', server.address().port);
    };
    await start();
    context.onClose(stop);
    const polls = () => network.requestsTo('/token');
    return {
        issuer: network.origin,
        network,
        start,
        stop,
        /// Access tokens that are issued from now on live for an hour. A program on a busy machine may refresh a
        /// short-lived token once more than a test asks for, so the number of a token does not tell which one it is.
        lengthenTokens: () => {
            lifetime = 3600;
        },
        approve: userCode => approveInDatabase(provider, userCode),
        polls,
        codes: () => network.requestsTo('/device/auth'),
        refreshes: () => polls().filter(({ form }) => form?.grant_type === 'refresh_token'),
        revocations: () => network.requestsTo('/token/revocation'),
    };
}

/// Approves a code in the provider's database, without a browser.
async function approveInDatabase(provider, userCode) {
    const code = await provider.DeviceCode.findByUserCode(userCode.replace('-', ''));
    const { client_id: clientId, scope } = code.params;
    const grant = new provider.Grant({ accountId: 'ada', clientId });
    grant.addOIDCScope(scope);
    Object.assign(code, {
        accountId: 'ada', authTime: Math.floor(Date.now() / 1000), grantId: await grant.save(), scope,
    });
    await code.save();
}

/// Approves in a browser: confirms the code, signs in with a password, and consents.
export async function approve(page, address) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByPlaceholder('Enter any login').fill('ada');
    await page.getByPlaceholder('and password').fill('a password');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Sign-in Success' }).waitFor();
}

/// Aborts the sign-in in a browser.
export async function abort(page, address) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Abort' }).click();
    await page.getByText('The Sign-in request was interrupted').waitFor();
}
