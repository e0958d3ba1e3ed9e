// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Tests the kiosk service on a Debian machine, from the first boot to the removal of the package; see tests/box/run.

import assert from 'node:assert/strict';

import { openPhone } from '../e2e/support/phone.mjs';
import { decide, startSandbox } from '../e2e/support/sandbox.mjs';
import { scenario } from '../e2e/support/scenario.mjs';
import { until } from '../e2e/support/until.mjs';
import { Box } from './box.mjs';

const service = 'device-signin-kiosk.service';

/// The default configuration is a kiosk with the sandbox as its server.
async function firstBoot(box) {
    await box.screen.shows(/Welcome Sign in with your own phone/);
    await box.screen.press('ret');
    const address = await until(() => box.screen.qr(), 'a QR code on the screen');
    await box.screen.showsCode(new URL(address).searchParams.get('user_code'));
    // The second button requests a new code.
    await box.screen.press('right', 'ret');
    await until(async () => ![null, address].includes(await box.screen.qr()), 'another QR code');
}

async function noWayOut(box) {
    await box.screen.press('ctrl-alt-f2', 'alt-f4', 'ctrl-alt-delete', 'ctrl-q', 'esc', 'esc');
    await box.screen.shows(/Welcome Sign in with your own phone/);
    assert.equal(await box.ask('cat /sys/class/tty/tty0/active'), 'tty1');
    assert.notEqual(await box.ask('systemctl is-system-running || true'), 'stopping');
}

async function fewRights(box) {
    assert.equal(await box.property('ActiveState'), 'active');
    await box.ask(`systemd-analyze security --threshold=30 ${service}`);
    // It has no capabilities and can't gain any.
    assert.match(await box.ask('grep -E "^(CapEff|CapBnd|NoNewPrivs)" /proc/$(pgrep -x device-signin)/status'),
        /^CapEff:\s0+\nCapBnd:\s0+\nNoNewPrivs:\s1$/);
}

/// Forwards a port of the box's loopback to the server on this machine: plain http is allowed for loopback only.
function leadTo(server) {
    const { port } = new URL(server.issuer);
    return `
cat >/etc/systemd/system/server.socket <<END
[Socket]
ListenStream=127.0.0.1:${port}
[Install]
WantedBy=sockets.target
END
cat >/etc/systemd/system/server.service <<END
[Service]
ExecStart=/lib/systemd/systemd-socket-proxyd 10.0.2.2:${port}
END
systemctl daemon-reload
systemctl enable --now server.socket`;
}

/// Sets up a television with a sealed store, by the commands in docs/box.md.
async function setUpTelevision(box, server) {
    await box.ask(leadTo(server));
    await box.ask(`set -e
install -d -m 700 /etc/credstore.encrypted
head -c 32 /dev/urandom | systemd-creds encrypt --name=device-signin-store-key \\
    - /etc/credstore.encrypted/device-signin-store-key
cat >/etc/device-signin/kiosk.conf <<END
issuer = ${server.issuer}
client-id = living-room-tv
scope = openid
scope = profile
scope = offline_access
store = sealed:/var/lib/device-signin
END
systemctl restart ${service}`);
}

const isSignedIn = box => box.screen.shows(/Welcome, Demo Person.*This device is signed in, and stays so/);

async function signIn(box, phone) {
    const address = await until(() => box.screen.qr(), 'a QR code on the screen');
    await decide(phone, address, 'Approve');
    await isSignedIn(box);
}

/// Runs a command that ends the service, and waits until it has been restarted and shows the page.
async function survives(box, command) {
    const restarts = await box.property('NRestarts');
    await box.ask(command);
    await until(async () => await box.property('NRestarts') !== restarts, `a restart after ${command}`);
    await box.says(`systemctl is-active ${service} || true`, 'active');
    await isSignedIn(box);
}

/// The kernel passes core dumps to a program, such as systemd-coredump. It must pass none of the page.
async function leavesNoDump(box) {
    await box.ask(`set -e
printf '#!/bin/sh\\nexec cat >/var/dump\\n' >/usr/local/sbin/keep-dump
chmod +x /usr/local/sbin/keep-dump
echo '|/usr/local/sbin/keep-dump' >/proc/sys/kernel/core_pattern
sh -c 'kill -SEGV $$' || true`);
    await box.says('test -s /var/dump && echo kept; rm -f /var/dump', 'kept');
    await survives(box, 'pkill -SEGV -x device-signin');
    assert.equal(await box.ask('test ! -e /var/dump && echo none'), 'none');
}

async function stops(box) {
    await box.ask(`systemctl stop ${service}`);
    assert.equal(await box.property('Result'), 'success');
    assert.equal(await box.ask('pgrep -u device-signin || true'), '');
    await box.ask(`systemctl start ${service}`);
    await isSignedIn(box);
}

async function handsOutTokens(context, box, server) {
    const asService = 'systemd-run --quiet --pipe --wait --uid=device-signin -p LoadCredentialEncrypted=device-signin-store-key';
    const asker = box.start(`${asService} device-signin token --issuer ${server.issuer} --client-id living-room-tv \
        --store sealed:/var/lib/device-signin --for ${server.issuer}/userinfo`);
    context.allowSecretOutput(asker);
    assert.equal(await asker.end(), 0);
    assert.match(asker.stdout, /^Authorization: DPoP ./m);

    const doctor = box.start(`${asService} device-signin doctor --options /etc/device-signin/kiosk.conf`);
    await doctor.end();
    // The command runs without a display; everything else is in order.
    assert.deepEqual(doctor.stdout.match(/^wrong +\w+/gm), ['wrong  display']);
}

async function reboots(box) {
    const boot = await box.ask('cat /proc/sys/kernel/random/boot_id');
    await box.start('systemctl reboot').end();
    await until(async () => {
        const program = box.start('cat /proc/sys/kernel/random/boot_id');
        return await program.end() === 0 && program.stdout.trim() !== boot;
    }, 'it to come back');
    await isSignedIn(box);
}

/// The journal contains no messages of libraries and no usage texts.
async function journalReadsWell(box) {
    const journal = await box.ask(`journalctl --output=cat --no-pager --unit=${service}`);
    const foreign = /Usage|usage:|options:|QML|qt\.|Assertion|undefined/;
    assert.deepEqual(journal.split('\n').filter(line => foreign.test(line)), []);
}

async function uninstall(box) {
    await box.ask('DEBIAN_FRONTEND=noninteractive apt-get purge -y device-signin-kiosk');
    assert.equal(await box.ask('pgrep -x "cage|device-signin" || true'), '');
    await box.says('systemctl is-active getty@tty1.service || true', 'active');
    await box.screen.shows(/box login/);
    assert.equal(await box.ask('ls -d /var/lib/device-signin /etc/device-signin 2>/dev/null; id -u device-signin 2>/dev/null || echo none'), 'none');
    assert.equal(await box.ask('systemctl --failed --no-legend'), '');
}

async function switchesOff(box) {
    await box.start('systemctl poweroff').end();
    assert.equal(await box.machine.end(), 0);
}

scenario('a box', async context => {
    const server = await startSandbox(context);
    const phone = await openPhone(context);
    const box = await Box.switchOn(context);
    const step = async (name, act) => {
        console.log(name);
        await act();
    };

    await step('the page is there, and nobody has logged in', () => firstBoot(box));
    await box.answers();
    await step('no key leads out', () => noWayOut(box));
    await step('it has few rights', () => fewRights(box));
    await step('set up as a television', () => setUpTelevision(box, server));
    await step('somebody signs in', () => signIn(box, phone));
    await step('the page dies', () => survives(box, 'pkill -KILL -x device-signin'));
    await step('the compositor dies', () => survives(box, 'pkill -KILL -x cage'));
    await step('the page hangs', () => survives(box, 'pkill -STOP -x device-signin'));
    await step('it leaves no dump', () => leavesNoDump(box));
    await step('it stops in good order', () => stops(box));
    await step('other programs get tokens', () => handsOutTokens(context, box, server));
    await step('it reboots', () => reboots(box));
    await step('the journal reads well', () => journalReadsWell(box));
    await step('the package goes', () => uninstall(box));
    await step('it switches off', () => switchesOff(box));
}, { timeout: 3_600_000 });
