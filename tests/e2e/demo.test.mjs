// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The demo, as ./dev run starts it: without a server, a registration or a configuration.

import assert from 'node:assert/strict';

import { openPhone } from './support/phone.mjs';
import { decide, scanAndDecide } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';

scenario('the demo on a screen', async context => {
    const screen = await Screen.on(context);
    const phone = await openPhone(context);

    const app = new SignInApp(context, null, { screen });
    await app.program.until(() => /http:\/\/127\.0\.0\.1:\d+\/device/.test(app.program.stdout), 'where to approve');
    await scanAndDecide(phone, screen, 'Approve');
    await screen.shows(/Welcome.*Demo Person/);
    assert.equal(await app.stop(), 0);
});

scenario('the demo where there is no display', async context => {
    // The default for users: nothing is logged.
    context.logging = '';
    const phone = await openPhone(context);

    const app = new SignInApp(context, null);
    const { program } = app;
    const code = await program.until(() => /^ +([B-Z]{4}-[B-Z]{4})$/m.exec(program.stdout)?.[1], 'a code');
    assert.match(program.stderr, /^device-signin: There is no display here: .*\n$/);
    const page = /http:\/\/127\.0\.0\.1:\d+\/device/.exec(program.stdout)[0];
    await decide(phone, `${page}?user_code=${code}`, 'Approve');
    assert.equal(await app.end(), 0);
    assert.match(program.stdout, /Signed in as Demo Person/);
});
