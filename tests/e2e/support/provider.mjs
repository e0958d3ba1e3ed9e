// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The profiles that ship, and what can be read from them: how to sign in there at the sandbox, and which parameters
// and members hold secrets.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../../resources/providers');

/// The profiles of all providers, as they are in their files.
export const providers = readdirSync(folder)
    .filter(file => file.endsWith('.json') && file !== 'profile.schema.json')
    .map(file => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));

/// Returns the options with which the program signs in at a sandbox that imitates the provider.
export function signInOptions({ name, settings = {} }, server) {
    const needed = Object.entries(settings).filter(([, { preset, optional }]) => preset === undefined && !optional);
    const value = kind => kind === 'address' ? server.network.origin : 'demo';
    return [
        '--provider', name, '--server', server.network.origin,
        ...needed.flatMap(([setting, { kind }]) => ['--set', `${setting}=${value(kind)}`]),
    ];
}

export function needsSecret({ client = {} }) {
    return client.secret === 'required';
}

/// Whether a template of a request contains a secret of the sign-in.
function isSecret(profile, template) {
    const names = ['device_code', 'access_token', 'refresh_token', 'token', 'client_secret', ...Object.keys(valuesOf(profile))];
    return names.some(name => String(template).includes(`{${name}}`));
}

/// The values that later requests repeat, with the paths of the members that hold them.
function valuesOf({ answers = {} }) {
    return Object.assign({}, ...Object.values(answers.values ?? {}));
}

/// Returns the names of the parameters and members that hold secrets at the provider.
export function secretNames(profile) {
    const { requests = {}, answers = {} } = profile;
    const parameters = Object.values(requests).flatMap(step => Object.entries(step ?? {}))
        .filter(([, template]) => isSecret(profile, template)).map(([name]) => name);
    const members = [
        answers.fields?.device_code, answers.client?.client_secret, ...Object.values(valuesOf(profile)),
        ...['access_token', 'refresh_token', 'id_token'].map(token => answers.tokens?.[token]),
    ].flat().filter(Boolean).map(member => member.split('.').at(-1));
    return [...new Set([...parameters, ...members])];
}

/// Whether the provider takes a secret in the address of a request, and nowhere else.
export function hasSecretsInAddresses(profile) {
    const { requests = {}, endpoints = {} } = profile;
    return Object.entries(endpoints).some(([step, { encoding = step === 'userinfo' ? 'query' : requests.encoding }]) => {
        const parameters = requests[step === 'device_authorization' ? 'device' : step] ?? {};
        return encoding === 'query' && Object.values(parameters).some(template => isSecret(profile, template));
    });
}

/// Returns an expression for the path of each step that has an endpoint in the profile, by the name of the step.
export function pathsOfSteps({ endpoints = {} }) {
    const expression = address => new RegExp(`^${address.replace(/^(https:\/\/[^/]*|\{server\})/, '')
        .replace(/[.@]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+')}$`);
    return Object.fromEntries(Object.entries(endpoints).map(([step, { address }]) => [step, expression(address ?? endpoints[step])]));
}
