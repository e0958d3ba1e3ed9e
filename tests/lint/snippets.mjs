// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Checks that the examples in C++, QML and CMake in the documents are built by a test: the lines of each have to be in
// one file below tests/package, one after the other. Indentation does not count.
//
//     node snippets.mjs

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));
const read = file => readFileSync(path.join(top, file), 'utf8');
const linesOf = text => text.split('\n').map(line => line.trim()).join('\n');

function filesBelow(folder) {
    return readdirSync(path.join(top, folder), { withFileTypes: true }).flatMap(entry => {
        const file = path.posix.join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(file) : [file];
    });
}

const built = filesBelow('tests/package').filter(file => /\.(cpp|h|qml|txt)$/.test(file))
    // A document says where the reader's own clone would be.
    .map(file => `\n${linesOf(read(file).replaceAll('"${clone}"', '/path/to/a/clone'))}\n`);
const documents = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs').filter(file => file.endsWith('.md'))];

let examples = 0;
const problems = [];
for (const document of documents) {
    const text = read(document);
    for (const match of text.matchAll(/^```(?:cpp|qml|cmake)\n([^]*?)^```$/gm)) {
        ++examples;
        const line = text.slice(0, match.index).split('\n').length;
        if (!built.some(file => file.includes(`\n${linesOf(match[1])}`)))
            problems.push(`${document}:${line}: no test builds this example: it is in no file below tests/package`);
    }
}
if (examples === 0)
    problems.push('no example was found: the documents have changed, and this check with them must');

problems.forEach(problem => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
