// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Starts of a machine that are not clean. network.test.mjs has the one without a network.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';

import { CertificateAuthority } from './support/certificateauthority.mjs';
import { startDBusSession } from './support/dbussession.mjs';
import { unlockKeychain } from './support/keychain.mjs';
import { startOidcProvider } from './support/oidcprovider.mjs';
import { openPhone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { printToken, SignInApp } from './support/signinapp.mjs';

const clockLibrary = process.env.DEVICE_SIGNIN_OTHER_CLOCK;

/// Returns the environment of a machine whose clock begins in 1970, and a function that sets the clock.
function clockWithoutBattery(context) {
    const file = path.join(context.folder, 'clock-is-set');
    return {
        env: { LD_PRELOAD: clockLibrary, OTHER_CLOCK_SET: file, ASAN_OPTIONS: 'verify_asan_link_order=0' },
        setClock: () => writeFileSync(file, ''),
    };
}

/// Returns a program and its first arguments, which run another program where the file system is as `mounts`,
/// lines of a shell script, leave it. It needs no rights, because user namespaces are available to everybody, except in a
/// changed root, where root can do without one.
function withMounts(mounts) {
    const user = process.getuid() === 0 ? [] : ['--user', '--map-root-user'];
    return ['unshare', ...user, '--mount', 'sh', '-ec', `${mounts}\nexec "$@"`, 'sh'];
}

describe('a machine that starts', { concurrency: 2 }, () => {
    scenario('in 1970, until the date comes from the network', async context => {
        const authority = await CertificateAuthority.create(context);
        const server = await startOidcProvider(context, { tls: await authority.issue(-1, 30) });
        const screen = await Screen.on(context);
        const { env, setClock } = clockWithoutBattery(context);

        const app = SignInApp.inWindow(context, server, screen, { env, options: ['--ca-file', authority.file] });
        await app.untilRetrying('wrong_clock');
        await screen.shows(/Date and time are wrong.*Set the date and time of this device/);
        assert.deepEqual(server.network.requests, [], 'it sent something');

        setClock();
        // The page goes on by itself.
        const code = await app.event('code');
        assert.equal(await screen.untilQr(), code.verification_uri_complete);
        await server.approve(code.user_code);
        assert.equal((await app.event('signed-in')).account, 'Ada Lovelace');
        await screen.shows(/Welcome, Ada Lovelace/);
    });

    scenario('in 1970, and the date comes while somebody is signed in', async context => {
        const server = await startSandbox(context);
        const { env, setClock } = clockWithoutBattery(context);
        const folder = path.join(context.folder, 'store');

        // The sandbox on this machine is reached without TLS, so nothing reveals the wrong date at first.
        let app = SignInApp.forScript(context, server, { env, folder });
        const code = await app.event('code');
        await decide(await openPhone(context), code.verification_uri_complete, 'Approve');
        assert.equal((await app.event('signed-in')).account, 'Demo Person');
        assert.equal(await app.end(), 0);

        setClock();
        app = SignInApp.forScript(context, server, { env, folder });
        assert.equal((await app.event('signed-in')).account, 'Demo Person');
        assert.equal(await app.end(), 0);
        assert.notEqual(await printToken(context, server, { folder }), null);
        assert.equal(server.codes().length, 1, 'it asked for a second code');
    });

    scenario('with a read-only root and a writable /var', async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context);
        const [root, variable, run] = ['root', 'var', 'run'].map(name => path.join(context.folder, name));
        mkdirSync(root);
        mkdirSync(variable);
        // Only the folders that stand for /var and /run can be written to, and not the one of the user.
        const wrapper = [...withMounts(`
            mount --rbind / "${root}"
            mount -o remount,bind,ro "${root}"
            mount --bind "${variable}" "${root}${variable}"
            mount --bind "${run}" "${root}${run}"
            ! touch "${root}${context.home}/file" 2>/dev/null`), 'chroot', root];
        const folder = path.join(variable, 'store');

        let app = SignInApp.inWindow(context, server, screen, { wrapper, folder });
        const code = await app.event('code');
        await decide(await openPhone(context), code.verification_uri_complete, 'Approve');
        await app.event('signed-in');
        await screen.shows(/Welcome, Demo Person.*This device is signed in, and stays so/);
        await app.stop();

        app = SignInApp.inWindow(context, server, screen, { wrapper, folder });
        await screen.shows(/Welcome, Demo Person/);
        // A language that is chosen holds until the next start, and the page says nothing of it.
        await screen.press('Up', 'Up', 'Return', 'Right', 'Return');
        await screen.shows(/Willkommen, Demo Person/);
        await app.program.until(() => app.program.stderr.includes('The language can\'t be kept for the next start.'),
            'it complains');
        assert.equal(server.codes().length, 1, 'it asked for a second code');
    });

    scenario('without a machine-id', async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context);
        const folder = path.join(context.folder, 'store');
        const wrapper = withMounts(`
            touch "${context.folder}/no-id"
            for file in /etc/machine-id /var/lib/dbus/machine-id; do
                [ ! -e "$file" ] || mount --bind "${context.folder}/no-id" "$(readlink -f "$file")"
            done
            ! grep . /etc/machine-id`);
        const app = SignInApp.inWindow(context, server, screen, { wrapper, folder });
        const code = await app.event('code');
        assert.equal(await screen.untilQr(), code.verification_uri_complete);
        await decide(await openPhone(context), code.verification_uri_complete, 'Approve');
        await screen.shows(/Welcome, Demo Person.*This device is signed in, and stays so/);
        assert.notEqual(await printToken(context, server, { folder }), null);
    });

    scenario('before its keychain', async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context);
        const bus = await startDBusSession(context, { activation: false });
        const first = await unlockKeychain(context, bus);
        let app = SignInApp.inWindow(context, server, screen, { keychain: bus });
        const code = await app.event('code');
        await decide(await openPhone(context), code.verification_uri_complete, 'Approve');
        await app.event('signed-in');
        await app.stop();
        await first.stop();

        // The keychain is away for a moment. A code is shown meanwhile, and leaves when the sign-in is found.
        app = SignInApp.inWindow(context, server, screen, { keychain: bus });
        await app.event('code');
        await unlockKeychain(context, bus);
        assert.equal((await app.event('signed-in')).account, 'Demo Person');
        await screen.shows(/Welcome, Demo Person.*This device is signed in, and stays so/);
    });

    for (const [name, locale] of [['unset', {}], ['C', { LC_ALL: 'C' }], ['POSIX', { LANG: 'POSIX' }]]) {
        scenario(`with the locale ${name}`, async context => {
            const server = await startSandbox(context, '--account-name', 'Zoë Łukasz');
            const screen = await Screen.on(context);
            const env = { LC_ALL: undefined, ...locale };

            const app = SignInApp.inWindow(context, server, screen, { env });
            const code = await app.event('code');
            const phone = await openPhone(context);
            await decide(phone, code.verification_uri_complete, 'Approve');
            assert.equal((await app.event('signed-in')).account, 'Zoë Łukasz');
            await screen.shows(/Welcome, Zo. .ukasz/);
            await app.stop();
            assert.doesNotMatch(app.program.stderr, /locale|UTF-8/i);

            // Terminals of a machine with this locale show UTF-8 all the same, as the console does.
            const terminal = SignInApp.inTerminal(context, server, { env });
            await terminal.program.until(() => /[▀▄█]/.test(terminal.program.stdout), 'the QR code');
            const address = /open +(\S+)/.exec(terminal.program.stdout)[1];
            const [, userCode] = /^ {9}(\S+)$/m.exec(terminal.program.stdout);
            await decide(phone, `${address}?user_code=${userCode}`, 'Approve');
            assert.equal(await terminal.end(), 0);
            assert.match(terminal.program.stdout, /Signed in as Zoë Łukasz/);
            assert.doesNotMatch(terminal.program.stderr, /locale|UTF-8/i);
        });
    }

    scenario('from a copied image', async context => {
        // The number comes from this machine's hardware. Whether two machines differ is tested in tst_devicename.
        const server = await startSandbox(context);
        context.allowNoSecrets();
        const screen = await Screen.on(context);
        const app = SignInApp.inWindow(context, server, screen, { deviceName: 'Lobby {hardware}' });
        await app.event('code');
        await screen.shows(/Lobby(?! \{)/);
    });
});
