// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The installed key tables, read by the programs that they are made for.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const tables = fileURLToPath(new URL('../../resources/keys/', import.meta.url));
const codes = readFileSync('/usr/include/linux/input-event-codes.h', 'utf8');

/// Returns the code of a key by its name in hwdb: "enter" is the kernel's KEY_ENTER.
function kernelCode(name) {
    const found = new RegExp(`^#define\\s+KEY_${name.toUpperCase()}\\s+(\\d+)`, 'm').exec(codes);
    assert.ok(found, `the kernel knows no key ${name}`);
    return Number(found[1]);
}

/// Returns the table for the kernel's CEC adapters as udev reads it: pairs of CEC code and kernel code.
function readHwdb(t) {
    const root = mkdtempSync(path.join(tmpdir(), 'hwdb-'));
    t.after(() => rmSync(root, { recursive: true }));
    const folder = path.join(root, 'etc/udev/hwdb.d');
    mkdirSync(folder, { recursive: true });
    copyFileSync(path.join(tables, '70-device-signin-cec.hwdb'), path.join(folder, '70-device-signin-cec.hwdb'));
    execFileSync('systemd-hwdb', ['update', '--strict', `--root=${root}`]);
    const query = modalias => execFileSync('systemd-hwdb', ['query', `--root=${root}`, modalias], { encoding: 'utf8' });
    assert.equal(query('evdev:input:b0003v046DpC52Be0111-e0,1'), '', 'a keyboard is left alone');
    return query('evdev:input:b001Ev0000p0000e0001-e0,1,4,14,k1C').trim().split('\n').map(line => {
        const [, cec, name] = /^KEYBOARD_KEY_([0-9a-f]+)=(\w+)$/.exec(line);
        return [parseInt(cec, 16), kernelCode(name)];
    });
}

/// Returns the pairs of codes in the TOML table, as ir-keytable reads it.
function readToml() {
    const file = path.join(tables, 'cec-x11.toml');
    // The receiver does not exist. ir-keytable reads the table before it looks for the receiver.
    const { stdout, stderr } = spawnSync('ir-keytable', ['--verbose', '--sysdev=none', `--write=${file}`], { encoding: 'utf8' });
    assert.doesNotMatch(stdout + stderr, /error|not recognised/);
    const values = [...(stdout + stderr).matchAll(/value=(\d+)/g)].map(match => Number(match[1]));
    const cec = [...readFileSync(file, 'utf8').matchAll(/^0x([0-9a-f]+) =/gm)].map(match => parseInt(match[1], 16));
    assert.equal(values.length, cec.length);
    return cec.map((code, i) => [code, values[i]]);
}

test('both tables say the same, in codes that X11 can carry', t => {
    const table = readHwdb(t);
    assert.equal(table.length, 9);
    assert.deepEqual(readToml(), table);
    for (const [cec, code] of table)
        assert.ok(code <= 247, `CEC key ${cec} becomes ${code}`);
});
