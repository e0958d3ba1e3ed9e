// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// An app of another project that contains the sign-in page. It shows films to everyone, and a list to
// people who are signed in.

import assert from 'node:assert/strict';
import path from 'node:path';

import { openPhone } from './support/phone.mjs';
import { scanAndDecide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { until } from './support/until.mjs';

function startApp(context, server, screen, options) {
    return context.start(process.env.DEVICE_SIGNIN_MEDIADEMO, [
        '--issuer', server.issuer, '--store', 'memory', '--device-name', 'Living-room TV', ...options,
    ], { env: screen.environment });
}

for (const [form, options] of [['QML', []], ['QWidgets', ['--widgets']]]) {
    scenario(`an app made of ${form}: browse, sign in, a token that ends, sign out`, async context => {
        const server = await startSandbox(context, '--faults');
        const screen = await Screen.on(context);
        const phone = await openPhone(context);
        const app = startApp(context, server, screen, options);
        const untilListRequests = count => app.until(
            () => server.network.requestsTo('/api/list').length >= count, `${count} requests for the list`);
        const listStatuses = () => server.network.requestsTo('/api/list').map(request => request.status);

        // The films need no sign-in.
        await screen.shows(/New this week/);
        await screen.press('Right', 'Down');
        await screen.shows(/Slow Orbit/);
        assert.equal(server.codes().length, 0, 'it asked for a code before anybody wanted to sign in');

        // My list needs a sign-in, and appears by itself after the approval on the phone.
        await screen.press('Up', 'Up', 'Right', 'Return');
        await scanAndDecide(phone, screen, 'Approve');
        await untilListRequests(1);
        await screen.shows(/The Long Bridge/);
        await screen.shows(/Demo Person/);
        assert.deepEqual(listStatuses(), [200]);

        // The server revokes the access token, and the app refreshes it without the person noticing.
        await server.control.runAction('expire-access-tokens');
        await screen.press('Up', 'Left', 'Return');
        await screen.shows(/New this week/);
        await screen.press('Up', 'Right', 'Return');
        await untilListRequests(3);
        await screen.shows(/The Long Bridge/);
        assert.deepEqual(listStatuses(), [200, 401, 200]);
        assert.equal(server.codes().length, 1, 'it asked for a second code');

        // The film service fails once, and pressing "Try again" works.
        await screen.press('Up', 'Left', 'Return');
        await screen.shows(/New this week/);
        await server.control.armFault({ fault: 'status', endpoint: 'media', status: 503 });
        await screen.press('Up', 'Right', 'Return');
        await screen.shows(/no connection/);
        await screen.press('Return');
        await screen.shows(/The Long Bridge/);

        // After signing out the list is gone.
        await screen.press('Up', 'Right', 'Return');
        await screen.shows(/Signed in as/);
        await screen.press('Return');
        await screen.shows(/New this week/);
        await until(async () => !/Demo Person/.test(await screen.text()), 'the name to go');
        assert.notEqual(server.revocations().length, 0);
    });
}

scenario('the demo, for which the app starts the sandbox', async context => {
    const screen = await Screen.on(context);
    const phone = await openPhone(context);
    const PATH = `${path.dirname(process.env.DEVICE_SIGNIN_SANDBOX)}:${process.env.PATH}`;
    const app = context.start(process.env.DEVICE_SIGNIN_MEDIADEMO, [], { env: { ...screen.environment, PATH } });
    await app.until(() => /http:\/\/127\.0\.0\.1:\d+\/device/.test(app.stdout), 'where to approve');
    await screen.shows(/New this week/);
    await screen.press('Up', 'Right', 'Return');
    await scanAndDecide(phone, screen, 'Approve');
    await screen.shows(/The Long Bridge/);
});

scenario('the demo where there is no sandbox', async context => {
    const env = { PATH: context.home, QT_QPA_PLATFORM: 'offscreen' };
    const app = context.start(process.env.DEVICE_SIGNIN_MEDIADEMO, [], { env });
    assert.equal(await app.end(), 1);
    assert.match(app.stderr, /^The demo needs device-signin-sandbox, [^\n]*\n$/);
});
