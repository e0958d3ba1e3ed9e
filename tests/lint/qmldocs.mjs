// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Checks that each name in the tables of docs/qml.md exists in the sources to which its section links, and that
// no property of a C++ type is missing. For QML files the latter can't be checked: the file does not tell which
// of its properties are for applications.
//
//     node qmldocs.mjs

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../../docs/qml.md', import.meta.url));

const all = (text, pattern) => [...text.matchAll(pattern)].map(match => match[1]);
const propertiesOf = header => all(header, /Q_PROPERTY\(\S+ \*?(\w+) /g);
const namesIn = {
    '.h': text => [...propertiesOf(text), ...all(text, /(?:Q_INVOKABLE|^ {4}void) [^(]*?(\w+)\(/gm)],
    '.qml': text => all(text, /^ {4}(?:(?:required |readonly )?property \S+ |signal |function )(\w+)/gm),
};

let bad = 0;
const complain = line => {
    console.log(`docs/qml.md: ${line}`);
    ++bad;
};

const sections = readFileSync(page, 'utf8').split(/^## /m).slice(1);
for (const section of sections) {
    const title = section.slice(0, section.indexOf('\n'));
    const sources = all(section, /\]\((\.\.\/[^)]+\.(?:h|qml))\)/g)
        .map(link => ({ kind: path.extname(link), text: readFileSync(path.resolve(path.dirname(page), link), 'utf8') }));
    const there = new Set(sources.flatMap(({ kind, text }) => namesIn[kind](text)));
    const told = all(section, /^\| (`[^|]+`) \|/gm).flatMap(cell => all(cell, /`(\w+)/g));
    for (const name of told.filter(one => !there.has(one)))
        complain(`${title} has no ${name}`);
    for (const name of sources.filter(({ kind }) => kind === '.h').flatMap(({ text }) => propertiesOf(text))) {
        if (!told.includes(name))
            complain(`${title} says nothing of ${name}`);
    }
}
if (sections.length === 0)
    complain('nothing is in there');
process.exit(bad > 0 ? 1 : 0);
