// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import path from 'node:path';

import { openPhone } from './support/phone.mjs';
import { decide, scanAndDecide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';

// The programs in tests/package and the film app, which are built like those of other projects. Those in
// tests/package get the issuer as their argument and store nothing.
const programOf = (project, name = 'outside') => path.join(process.env.DEVICE_SIGNIN_OUTSIDE, project, name);

for (const [file, how] of [
    [programOf('core'), 'the installed core'],
    [programOf('embeddedquick', 'terminal'), 'the core built along'],
]) {
    scenario(`a command line made with ${how}`, async context => {
        const server = await startSandbox(context);
        const phone = await openPhone(context);
        const program = context.start(file, [server.issuer]);
        const address = await program.until(() => /^http.*$/m.exec(program.stdout)?.[0], 'an address');
        await decide(phone, address, 'Approve');
        assert.equal(await program.end(), 0);
        assert.match(program.stdout, /Welcome, Demo Person/);
    });
}

for (const project of ['quick', 'widgets']) {
    scenario(`somebody else's window, made with ${project}`, async context => {
        const server = await startSandbox(context);
        const screen = await Screen.on(context);
        const phone = await openPhone(context);
        const env = screen.environment;
        const program = context.start(programOf(project), [server.issuer], { env });
        const address = await screen.untilQr();
        await decide(phone, address, 'Approve');
        await screen.shows(/Welcome.*Demo Person/);
        assert.match(program.stdout + program.stderr, /Welcome, Demo Person/);

        // The page reports Back to the app, which closes its window.
        await screen.focus('outside');
        await screen.pressWhenRead('Escape');
        assert.equal(await program.end(), 0);
    });
}

scenario('the film app, built from the installation', async context => {
    const server = await startSandbox(context);
    const screen = await Screen.on(context);
    const phone = await openPhone(context);
    const app = path.join(process.env.DEVICE_SIGNIN_OUTSIDE, 'mediademo', 'device-signin-mediademo');
    context.start(app, ['--issuer', server.issuer, '--store', 'memory'], { env: screen.environment });
    await screen.shows(/New this week/);
    await screen.press('Up', 'Right', 'Return');
    await scanAndDecide(phone, screen, 'Approve');
    await screen.shows(/The Long Bridge/);
});
