// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { createRequire } from 'node:module';

import { abort, approve, startOidcProvider } from '../../e2e/support/oidcprovider.mjs';
import { Served } from '../tools.mjs';

const require = createRequire(new URL('../../e2e/', import.meta.url));

/// oidc-provider, from npm, with its own pages for development. It runs in this process, anew for each row.
export const oidcProvider = {
    name: 'oidc-provider',
    title: 'oidc-provider',
    version: require('./package.json').dependencies['oidc-provider'],
    person: 'Ada Lovelace',
    notOffered: {
        slow_down: 'it does not measure the time between polls',
    },

    async prepare() {
        // ./dev has fetched it with the packages of the end-to-end tests.
    },

    async start() {
        return {
            serve: async (context, { codeSeconds, accessSeconds, idTokens, dpop }) => {
                const { issuer, network, stop, start } = await startOidcProvider(context,
                    { codeSeconds, accessSeconds, idTokens, dpop, rotation: true });
                return Served.create({ network, issuer, stop, start });
            },
        };
    },

    approve,
    deny: abort,
};
