// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Somebody else's app, with the sign-in page in it: films for everybody, and a list for who is signed in.

import assert from 'node:assert/strict';

import { Phone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/stage.mjs';
import { until } from './support/until.mjs';

function startApp(stage, server, screen, options) {
    return stage.start(process.env.DEVICE_SIGNIN_MEDIADEMO, [
        '--issuer', server.issuer, '--store', 'memory', '--device-name', 'Living-room TV', ...options,
    ], { env: { DISPLAY: screen.display, QT_QPA_PLATFORM: 'xcb', QT_QUICK_BACKEND: 'software' } });
}

for (const [form, options] of [['QML', []], ['QWidgets', ['--widgets']]]) {
    scenario(`an app made of ${form}: browse, sign in, a token that ends, sign out`, async stage => {
        const server = await startSandbox(stage, '--faults');
        const screen = await Screen.on(stage);
        const phone = await Phone.unlock(stage);
        const app = startApp(stage, server, screen, options);
        const lists = count => app.ask(
            () => server.network.requestsTo('/api/list').length >= count, `${count} requests for the list`);
        const answers = () => server.network.requestsTo('/api/list').map(request => request.status);

        // Everybody may look round.
        await screen.shows(/New this week/);
        await screen.press('Right', 'Down');
        await screen.shows(/Slow Orbit/);
        assert.equal(server.codes().length, 0, 'it asked for a code before anybody wanted to sign in');

        // My list is for who is signed in; it comes by itself once the phone has approved.
        await screen.press('Up', 'Up', 'Right', 'Return');
        await decide(phone, await until(() => screen.qr(), 'a QR code on the screen'), 'Approve');
        await lists(1);
        await screen.shows(/The Long Bridge/);
        await screen.shows(/Demo Person/);
        assert.deepEqual(answers(), [200]);

        // The token ends before its time, and nobody notices.
        await server.control.act('expire-access-tokens');
        await screen.press('Up', 'Left', 'Return');
        await screen.shows(/New this week/);
        await screen.press('Up', 'Right', 'Return');
        await lists(3);
        await screen.shows(/The Long Bridge/);
        assert.deepEqual(answers(), [200, 401, 200]);
        assert.equal(server.codes().length, 1, 'it asked for a second code');

        // The service has a bad moment, and there is a way on.
        await screen.press('Up', 'Left', 'Return');
        await screen.shows(/New this week/);
        await server.control.order({ fault: 'status', endpoint: 'media', status: 503 });
        await screen.press('Up', 'Right', 'Return');
        await screen.shows(/no connection/);
        await screen.press('Return');
        await screen.shows(/The Long Bridge/);

        // Signed out, the list is gone.
        await screen.press('Up', 'Right', 'Return');
        await screen.shows(/Signed in as/);
        await screen.press('Return');
        await screen.shows(/New this week/);
        await until(async () => !/Demo Person/.test(await screen.text()), 'the name to go');
        assert.notEqual(server.revocations().length, 0);
    });
}
