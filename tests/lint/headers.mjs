// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Checks that what is promised to applications is meant to be promised: the public headers, which are listed in
// resources/package/publicheaders.cmake, are those that docs/embedding.md lists, and those that use
// DEVICESIGNIN_EXPORT. A header of this project's own uses DEVICESIGNIN_PRIVATE_EXPORT instead. A public header
// includes only public ones and those of Qt and C++. It has nothing that an application can't use: no member for
// internal use, and no class that is not public, except those behind a d-pointer.
//
//     node headers.mjs

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));
const read = file => readFileSync(path.join(top, file), 'utf8');
// export.h, which defines the macros.
const definition = 'lib/jose/export.h';

const listed = [...read('resources/package/publicheaders.cmake').matchAll(/^ +((?:lib|qml)\/\S+\.h)\)?$/gm)].map(match => match[1]);
const documented = [...read('docs/embedding.md').matchAll(/^\| \[`([a-z]+\.h)`\]\(\.\.\/([^)]+)\)/gm)].map(match => match[2]);
// Their names follow the macro that exports them.
const publicClasses = listed.flatMap(header => [...read(header).matchAll(/^class DEVICESIGNIN_EXPORT (\w+)/gm)].map(match => match[1]));
const problems = [];

function headersBelow(folder) {
    return readdirSync(path.join(top, folder), { withFileTypes: true }).flatMap(entry => {
        const file = path.posix.join(folder, entry.name);
        if (entry.isDirectory())
            return headersBelow(file);
        return entry.name.endsWith('.h') ? [file] : [];
    });
}

if (listed.length === 0)
    problems.push('publicheaders.cmake lists no header');
for (const header of listed.filter(header => !documented.includes(header) && header !== definition))
    problems.push(`${header} is public, but docs/embedding.md does not list it`);
for (const header of documented.filter(header => !listed.includes(header)))
    problems.push(`docs/embedding.md lists ${header}, which is not public`);
for (const header of ['lib', 'qml', 'app'].flatMap(headersBelow)) {
    const text = read(header);
    const isPublic = listed.includes(header);
    if (header !== definition && isPublic !== /\bDEVICESIGNIN_EXPORT\b/.test(text))
        problems.push(isPublic ? `${header} is public, but exports nothing` : `${header} is not public: use DEVICESIGNIN_PRIVATE_EXPORT`);
    if (!isPublic)
        continue;
    if (/\bDEVICESIGNIN_PRIVATE_EXPORT\b/.test(text) && header !== definition)
        problems.push(`${header} is public: use DEVICESIGNIN_EXPORT`);
    if (/\\internal\b/.test(text))
        problems.push(`${header} is public, and has a member for internal use`);
    for (const [, name] of text.matchAll(/^class (\w+);$/gm)) {
        if (!name.endsWith('Private') && !name.startsWith('Q') && !publicClasses.includes(name))
            problems.push(`${header} is public, and declares the class ${name}, which is not`);
    }
    for (const [, included] of text.matchAll(/^#include "([^"]+)"/gm)) {
        if (!listed.some(other => other.endsWith(`/${included}`)))
            problems.push(`${header} is public, and includes ${included}, which is not`);
    }
}

problems.forEach(problem => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
