// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { untilConnected } from './until.mjs';

/// Starts a TPM in software (swtpm) with a state of its own; `name` tells it from others of the same
/// scenario. It serves one program at a time. Returns the environment in which programs find it.
export async function startTpm(context, name) {
    const folder = path.join(context.folder, `tpm-${name}`);
    const socket = path.join(context.folder, `${name}.tpm`);
    await mkdir(folder);
    // swtpm 0.10 often runs on for ever after SIGTERM. What it has stored is not read again.
    context.start('swtpm', [
        'socket', '--tpm2', '--tpmstate', `dir=${folder}`, '--server', `type=unixio,path=${socket}`,
        '--ctrl', `type=unixio,path=${socket}.ctrl`, '--flags', 'not-need-init,startup-clear',
    ], { stopSignal: 'SIGKILL' });
    await untilConnected(socket, 'the TPM in software');
    await untilConnected(`${socket}.ctrl`, 'its control socket');
    return { TPM2OPENSSL_TCTI: `swtpm:path=${socket}` };
}

/// The environment of a machine without a TPM.
export const noTpm = { TPM2OPENSSL_TCTI: 'swtpm:path=/nowhere' };
