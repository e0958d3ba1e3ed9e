// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import assert from 'node:assert/strict';
import path from 'node:path';

import { Phone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';

// Programs of other projects, in tests/package; each takes the server's address and keeps nothing.
const programOf = project => path.join(process.env.DEVICE_SIGNIN_OUTSIDE, project, 'outside');

for (const [project, how] of [['core', 'the installed core'], ['embedded', 'the core built along']]) {
    scenario(`a command line made with ${how}`, async stage => {
        const server = await startSandbox(stage);
        const phone = await Phone.unlock(stage);
        const program = stage.start(programOf(project), [server.issuer]);
        const address = await program.ask(() => /^http.*$/m.exec(program.stdout)?.[0], 'an address');
        await decide(phone, address, 'Approve');
        assert.equal(await program.end(), 0);
        assert.match(program.stdout, /Welcome, Demo Person/);
    });
}

for (const project of ['quick', 'widgets']) {
    scenario(`somebody else's window, made with ${project}`, async stage => {
        const server = await startSandbox(stage);
        const screen = await Screen.on(stage);
        const phone = await Phone.unlock(stage);
        const env = { DISPLAY: screen.display, QT_QPA_PLATFORM: 'xcb', QT_QUICK_BACKEND: 'software' };
        const program = stage.start(programOf(project), [server.issuer], { env });
        const address = await program.ask(() => screen.qr(), 'a QR code on the screen');
        await decide(phone, address, 'Approve');
        await screen.shows(/Welcome.*Demo Person/);
        assert.match(program.stdout + program.stderr, /Welcome, Demo Person/);

        // The app is the one who is told, and closes.
        await screen.focus('outside');
        await screen.press('Escape');
        assert.equal(await program.end(), 0);
    });
}
