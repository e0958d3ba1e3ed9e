// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The security of cross-device flows (RFC 10027) as people meet it: with two phones, and with second thoughts.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe } from 'node:test';

import { openPhone } from './support/phone.mjs';
import { decide, startSandbox } from './support/sandbox.mjs';
import { Screen } from './support/screen.mjs';
import { scenario } from './support/scenario.mjs';
import { SignInApp } from './support/signinapp.mjs';
import { until } from './support/until.mjs';

const anotherPhone = /also open on another phone or browser/;

/// Presses a button of the phone page and waits for the next page.
async function press(page, name) {
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name }).click()]);
}

describe('cross-device security', { concurrency: 2 }, () => {
    scenario('"It wasn\'t me" on the phone signs the television out', async context => {
        const server = await startSandbox(context, '--faults');
        const screen = await Screen.on(context);
        const phone = await openPhone(context);
        const app = context.start(process.env.DEVICE_SIGNIN_MEDIADEMO, [
            '--issuer', server.issuer, '--store', 'memory', '--device-name', 'Living-room TV',
        ], { env: screen.environment });

        await screen.shows(/New this week/);
        await screen.press('Up', 'Right', 'Return');
        await decide(phone, await screen.untilQr(), 'Approve');
        await screen.shows(/The Long Bridge/);

        await press(phone, /It wasn.t me/);
        await phone.getByRole('heading', { name: 'Taken back' }).waitFor();

        // The television notices when it asks for the list again: it has signed out and offers to sign in again.
        await screen.press('Up', 'Left', 'Return');
        await screen.shows(/New this week/);
        await screen.press('Up', 'Right', 'Return');
        await screen.shows(/Sign in again/);
        assert.doesNotMatch(await screen.text(), /Demo Person/);
        assert.equal((await server.control.signsOfAttack()).taken_back, 1);
    });

    scenario('"It wasn\'t me" before the television has asked', async context => {
        const server = await startSandbox(context, '--interval', '8');
        const phone = await openPhone(context);
        const app = SignInApp.forScript(context, server);
        const code = await app.event('code');
        await decide(phone, code.verification_uri_complete, 'Approve');
        await press(phone, /It wasn.t me/);
        await app.state('denied');
        assert.equal((await app.event('error')).error, 'access_denied');
    });

    scenario('a link on another site does not take "It wasn\'t me" away', async context => {
        const server = await startSandbox(context);
        const phone = await openPhone(context);
        const mine = SignInApp.forScript(context, server);
        const other = SignInApp.forScript(context, server);
        await decide(phone, (await mine.event('code')).verification_uri_complete, 'Approve');
        await mine.state('signed-in');

        // For a browser, another address is another site.
        const trap = (await other.event('code')).verification_uri_complete;
        const site = createServer((request, response) => {
            response.setHeader('Content-Type', 'text/html');
            if (request.url === '/redirect')
                response.writeHead(302, { Location: trap });
            response.end(`<a href="${trap}">a prize</a> <a href="/redirect">another</a>`);
        });
        await new Promise(resolve => site.listen(0, '127.0.0.2', resolve));
        context.onClose(() => site.close());
        const tab = await phone.context().newPage();
        for (const link of ['a prize', 'another']) {
            await tab.goto(`http://127.0.0.2:${site.address().port}/`);
            await Promise.all([tab.waitForNavigation(), tab.getByText(link).click()]);
            await tab.getByRole('button', { name: 'Approve' }).waitFor();
        }

        await press(phone, /It wasn.t me/);
        await phone.getByRole('heading', { name: 'Taken back' }).waitFor();
    });

    scenario('two phones open one code', async context => {
        const server = await startSandbox(context, '--faults');
        const owner = await openPhone(context);
        const stranger = await openPhone(context);
        const app = SignInApp.forScript(context, server);
        const code = await app.event('code');

        await owner.goto(code.verification_uri_complete);
        await owner.getByText('This phone is on the same network as the screen').waitFor();
        assert.equal(await owner.getByText(anotherPhone).count(), 0);
        await stranger.goto(code.verification_uri_complete);
        await stranger.getByText(anotherPhone).waitFor();

        // The owner's approval does not count before the page has told them.
        await press(owner, 'Approve');
        await owner.getByText(anotherPhone).waitFor();
        assert.ok(!app.states.includes('signed-in'));
        await press(owner, 'Deny');
        await app.state('denied');

        // The code is dead for the other phone, and its try is noted.
        await press(stranger, 'Approve');
        await stranger.getByRole('heading', { name: 'This code was denied' }).waitFor();
        const signs = await server.control.signsOfAttack();
        assert.equal(signs.opened_in_two_browsers, 1);
        assert.equal(signs.repeated_codes, 1);
        await until(() => server.program.stdout.includes('it may be an attack'), 'the sandbox to say so');
    });

    scenario('Deny comes first for the keyboard and in reading order', async context => {
        const server = await startSandbox(context);
        const phone = await openPhone(context);
        const app = SignInApp.forScript(context, server);
        await phone.goto((await app.event('code')).verification_uri_complete);

        const order = [];
        for (let i = 0; i < 2; ++i) {
            await phone.keyboard.press('Tab');
            order.push(await phone.evaluate(() => document.activeElement.textContent));
        }
        assert.deepEqual(order, ['Deny', 'Approve']);
        const [deny, approve] = await Promise.all(['Deny', 'Approve'].map(
            name => phone.getByRole('button', { name }).boundingBox()));
        assert.deepEqual([deny.width, deny.height], [approve.width, approve.height]);
        assert.ok(deny.x < approve.x);
        await press(phone, 'Deny');
        await app.state('denied');
    });
});
