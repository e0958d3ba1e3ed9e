// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Checks that every relative link in the project's Markdown files leads to a file or folder, and, where it
// names a heading, that the heading is there; and that a test, function or type that is named by a link to its
// source is in that file. Links to other sites are not followed.
//
//     node links.mjs

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));
const notOurs = ['.git', 'build', 'gallery', 'node_modules'];

function documentsIn(folder) {
    return readdirSync(path.join(top, folder), { withFileTypes: true }).flatMap(entry => {
        const file = path.posix.join(folder, entry.name);
        if (entry.isDirectory())
            return notOurs.includes(entry.name) ? [] : documentsIn(file);
        return entry.name.endsWith('.md') ? [file] : [];
    });
}

// Removes code from a document, because links in code do not count. Line breaks are kept, so that the line
// numbers in messages stay right.
function withoutCode(text) {
    return text
        .replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, block => block.replace(/[^\n]/g, ''))
        .replace(/`[^`\n]*`/g, span => ' '.repeat(span.length));
}

// Returns the anchors of all headings in a document, formed as GitHub and GitLab do.
function anchorsOf(file) {
    const text = readFileSync(path.join(top, file), 'utf8').replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, '');
    return [...text.matchAll(/^#+ +(.+?) *$/gm)].map(([, heading]) =>
        heading.toLowerCase().replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
}

function linksIn(text) {
    const inline = /\]\(\s*<?([^()\s<>]+(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+"[^"]*")?\s*\)/g;
    const reference = /^ {0,3}\[[^\]]+\]:\s+<?(\S+?)>?\s*$/gm;
    const html = /<(?:a|img)\b[^>]*?\b(?:href|src)="([^"]+)"/g;
    return [inline, reference, html].flatMap(pattern => [...text.matchAll(pattern)])
        .map(match => ({ target: match[1], line: text.slice(0, match.index).split('\n').length }));
}

function problemWith(file, target) {
    const [address, anchor] = target.split('#');
    const found = address === '' ? file : path.posix.normalize(path.posix.join(path.posix.dirname(file), decodeURI(address)));
    if (found.startsWith('..') || !existsSync(path.join(top, found)))
        return 'there is no such file';
    if (anchor && found.endsWith('.md') && !anchorsOf(found).includes(decodeURI(anchor).toLowerCase()))
        return 'there is no such heading';
    return null;
}

// Returns the first name in the text of the link to a source that is not in that file. Links of this form are
// [`oneTest`, `another`](../tests/room/tst_thing.cpp) and [`Thing::find()`](../lib/room/thing.h).
function missingName(file, text, target) {
    const found = path.posix.join(path.posix.dirname(file), target);
    if (!/^(app|lib|qml|tests)\/.+\.(cpp|h|qml)$/.test(found) || !existsSync(path.join(top, found)))
        return null;
    const source = readFileSync(path.join(top, found), 'utf8');
    return [...text.matchAll(/`(?:\w+::)*(\w+)(?:\(\))?`/g)].map(([, name]) => name)
        .find(name => !new RegExp(`\\b${name}\\b`).test(source));
}

let bad = 0;
let checked = 0;
for (const file of documentsIn('')) {
    for (const { target, line } of linksIn(withoutCode(readFileSync(path.join(top, file), 'utf8')))) {
        if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
            continue;
        ++checked;
        const problem = problemWith(file, target);
        if (problem) {
            console.log(`${file}:${line}: ${target}: ${problem}`);
            ++bad;
        }
    }
}
for (const file of documentsIn('')) {
    const text = readFileSync(path.join(top, file), 'utf8');
    for (const { 1: names, 2: target, index } of text.matchAll(/\[([^\]\n]*`[^\]\n]*)\]\(([^()\s]+)\)/g)) {
        const missing = missingName(file, names, target);
        if (missing) {
            console.log(`${file}:${text.slice(0, index).split('\n').length}: there is no ${missing} in ${target}`);
            ++bad;
        }
    }
}
if (checked === 0) {
    console.log('no link was found: this check does not read the documents any more');
    ++bad;
}
process.exit(bad > 0 ? 1 : 0);
