// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
const day = 24 * 3600 * 1000;

/// A private certificate authority, whose certificate the program is given by --ca-file.
export class CertificateAuthority {
    /// Creates an authority whose files are in the folder of the scenario.
    static async create(context) {
        const authority = new CertificateAuthority(path.join(context.folder, 'authority'));
        await mkdir(authority.folder);
        await authority.#openssl('req', '-x509', ...newKey, '-days', '3650', '-subj', '/CN=A private authority',
            '-addext', 'keyUsage=critical,keyCertSign', '-keyout', 'ca.key', '-out', 'ca.pem');
        await writeFile(path.join(authority.folder, 'ca.cnf'), [
            '[ca]', 'default_ca = this',
            '[this]', 'new_certs_dir = .', 'database = index', 'rand_serial = yes', 'default_md = sha256',
            'policy = policy', 'unique_subject = no', 'copy_extensions = copy',
            '[policy]', 'commonName = supplied', '',
        ].join('\n'));
        await writeFile(path.join(authority.folder, 'index'), '');
        return authority;
    }

    constructor(folder) {
        this.folder = folder;
        /// The path of its certificate, in PEM.
        this.file = path.join(folder, 'ca.pem');
    }

    /// Returns the options of an https server on loopback. Its certificate is valid between the days
    /// `from` and `to`, counted from today.
    async issue(from, to) {
        await this.#openssl('req', '-new', ...newKey, '-subj', '/CN=127.0.0.1',
            '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', 'server.key', '-out', 'server.csr');
        await this.#openssl('ca', '-batch', '-notext', '-config', 'ca.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key',
            '-startdate', asn1Date(from), '-enddate', asn1Date(to), '-in', 'server.csr', '-out', 'server.pem');
        return {
            key: await readFile(path.join(this.folder, 'server.key')),
            cert: await readFile(path.join(this.folder, 'server.pem')),
        };
    }

    #openssl(...args) {
        return run('openssl', args, { cwd: this.folder });
    }
}

/// Returns the time `days` days from now in the format 20260131120000Z.
function asn1Date(days) {
    return new Date(Date.now() + days * day).toISOString().replace(/\.\d+|[-:T]/g, '');
}
