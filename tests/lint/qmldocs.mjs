// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Checks that each name in the tables of docs/qml.md exists in the sources to which its section links, and that
// every property of a C++ type is in a table. Properties of QML files may be missing, because a file does not
// show which of its properties are for applications. Also checks that the film app, an example of an
// application, uses only the types of the module that docs/qml.md names.
//
//     node qmldocs.mjs

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));
const page = path.join(top, 'docs/qml.md');

const all = (text, pattern) => [...text.matchAll(pattern)].map(match => match[1]);
const propertiesOf = header => all(header, /Q_PROPERTY\(\S+ \*?(\w+) /g);
const namesIn = {
    '.h': text => [...propertiesOf(text), ...all(text, /(?:Q_INVOKABLE|^ {4}void) [^(]*?(\w+)\(/gm)],
    '.qml': text => all(text, /^ {4}(?:(?:required |readonly )?property \S+ |signal |function )(\w+)/gm),
};

// Returns the text of the source at the end of a link. If the link is [Class in file.h](path), it is that of the class.
function linkedText(words, file) {
    const text = readFileSync(path.resolve(path.dirname(page), file), 'utf8');
    const name = /^(\w+) in /.exec(words)?.[1];
    return name ? new RegExp(`^class (?:DEVICESIGNIN_\\w+ )?${name} [^;]*?\\{.*?^};`, 'ms').exec(text)[0] : text;
}

let bad = 0;
const complain = line => {
    console.log(`docs/qml.md: ${line}`);
    ++bad;
};

const text = readFileSync(page, 'utf8');
const sections = text.split(/^## /m).slice(1);
for (const section of sections) {
    const title = section.slice(0, section.indexOf('\n'));
    const sources = [...section.matchAll(/\[([^\]]+)\]\((\.\.\/[^)]+\.(?:h|qml))\)/g)]
        .map(([, words, file]) => ({ kind: path.extname(file), text: linkedText(words, file) }));
    const existing = new Set(sources.flatMap(({ kind, text }) => namesIn[kind](text)));
    const documented = all(section, /^\| (`[^|]+`) \|/gm).flatMap(cell => all(cell, /`(\w+)/g));
    for (const name of documented.filter(one => !existing.has(one)))
        complain(`${title} has no ${name}`);
    for (const name of sources.filter(({ kind }) => kind === '.h').flatMap(({ text }) => propertiesOf(text))) {
        if (!documented.includes(name))
            complain(`${title} says nothing of ${name}`);
    }
}
if (sections.length === 0)
    complain('nothing is in there');

const filesBelow = (folder, kind) => readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file, kind) : path.extname(file) === kind ? [file] : [];
});
const baseNames = files => files.map(file => path.basename(file, '.qml'));
const typesIn = header => /QML_(NAMED_)?ELEMENT/.test(header)
    ? [...all(header, /^class (?:DEVICESIGNIN_\w+ )?(\w+) :/gm), ...all(header, /QML_NAMED_ELEMENT\((\w+)\)/g)] : [];
const types = [
    ...baseNames(filesBelow(path.join(top, 'qml'), '.qml')),
    ...filesBelow(path.join(top, 'qml'), '.h').flatMap(file => typesIn(readFileSync(file, 'utf8'))),
];
const filmFiles = filesBelow(path.join(top, 'app/mediademo/qml'), '.qml');
const usable = [...all(text, /^## (\w+)$/gm), ...all(text, /^\| \[(\w+)\]/gm), ...baseNames(filmFiles)];
const internal = new Set(types.filter(type => !usable.includes(type)));
for (const file of filmFiles) {
    const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*|"[^"]*"/g, '');
    for (const type of new Set(all(code, /\b([A-Z]\w+)\b/g).filter(word => internal.has(word))))
        complain(`${path.relative(top, file)} uses ${type}, which this page does not name`);
}
if (internal.size === 0 || filmFiles.length === 0)
    complain('the QML files have moved, and this check with them must');
process.exit(bad > 0 ? 1 : 0);
