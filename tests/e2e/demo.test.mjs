// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// What ./dev run starts: no server, no registration, no configuration.

import assert from 'node:assert/strict';

import { Phone } from './support/phone.mjs';
import { decide } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { Television } from './support/television.mjs';
import { until } from './support/until.mjs';

scenario('the demo on a screen', async stage => {
    const screen = await Screen.on(stage);
    const phone = await Phone.unlock(stage);

    const tv = new Television(stage, null, { screen });
    await tv.program.ask(() => /http:\/\/127\.0\.0\.1:\d+\/device/.test(tv.program.stdout), 'where to approve');
    await decide(phone, await until(() => screen.qr(), 'a QR code on the screen'), 'Approve');
    await screen.shows(/Welcome.*Demo Person/);
    assert.equal(await tv.stop(), 0);
});

scenario('the demo where there is no display', async stage => {
    const phone = await Phone.unlock(stage);

    const tv = new Television(stage, null);
    const { program } = tv;
    const code = await program.ask(() => /^ +([B-Z]{4}-[B-Z]{4})$/m.exec(program.stdout)?.[1], 'a code');
    assert.match(program.stderr, /^device-signin: There is no display here: .*\n$/);
    const page = /http:\/\/127\.0\.0\.1:\d+\/device/.exec(program.stdout)[0];
    await decide(phone, `${page}?user_code=${code}`, 'Approve');
    assert.equal(await tv.end(), 0);
    assert.match(program.stdout, /Signed in as Demo Person/);
});
