// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Checks that each source and each header includes what it needs, which unity builds and precompiled headers hide:
//     node tests/lint/includes.mjs BUILD_FOLDER PIECE…
// Compiles the sources of each PIECE, a file that a unity build has generated, by themselves, without output. A source
// includes its own header first, which shows that the header needs nothing before it; a header that is no source's own
// is compiled too.
//
// Most of the time would go into Qt's headers. So they are precompiled here, but a source gets such a header only if it
// reads the same header anyway before the first line that is checked: before the text of its own header, or before its
// own text if it has none. What it gets early can then hide nothing. Headers of the project in between are checked
// with the source whose own they are; headers of Qt and of the standard library need nothing before them.

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const project = process.cwd();
const build = path.resolve(process.argv[2]);
const pieces = process.argv.slice(3);
const folder = path.join(build, 'includes');

// The headers that are precompiled, the largest first, with the macros that show that they have been read.
const precompiled = { QObject: 'QOBJECT_H', QDebug: 'QDEBUG_H', QString: 'QSTRING_H' };

// ---------------------------------------------------------------------------- what is to be compiled

/// Returns the compiler's options for a piece. Optimization and symbols make no difference to what is missing.
function optionsOf(command) {
    return command.replace(/-Winvalid-pch -include \S+/, '').replace(/ -o .*/, '').replace(/^.*? (?=-)/, '')
        .trim().split(/ +/)
        .filter(option => !/^-(O|g)/.test(option))
        .map(option => option.replaceAll('\\"', '"').replace('-fPIE', '-fPIC'));
}

/// Returns the #include lines of a file: the name of each, and whether it is one of the system's.
function includesOf(file) {
    return [...readFileSync(file, 'utf8').matchAll(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/gm)]
        .map(([, mark, name]) => ({ name, isSystem: mark === '<' }));
}

/// Returns everything that the compiler reads for a file: the names of the system's headers and the paths of the
/// project's. A file comes after those that it includes.
function everythingRead(file, folders, found = new Set()) {
    for (const { name, isSystem } of includesOf(file)) {
        const header = isSystem ? null
            : [path.dirname(file), ...folders].map(each => path.join(each, name)).find(existsSync);
        if (isSystem)
            found.add(name);
        else if (header && !found.has(header))
            everythingRead(header, folders, found);
    }
    return found.add(file);
}

/// Returns the names of the system's headers that are read before the first line of `file` that is checked.
function readBefore(file, read) {
    const own = file.replace(/\.cpp$/, '.h');
    const before = read.slice(0, read.indexOf(read.includes(own) ? own : file));
    return before.filter(name => !path.isAbsolute(name));
}

const commands = JSON.parse(readFileSync(path.join(build, 'compile_commands.json'), 'utf8'));
const tasks = new Map();
const headers = new Map();
for (const piece of pieces) {
    const options = optionsOf(commands.find(({ file }) => file === piece).command);
    const folders = options.filter(option => option.startsWith('-I')).map(option => option.slice(2));
    const add = (file, source = file) => {
        const read = [...everythingRead(file, folders)];
        tasks.set(file, { source, options, before: readBefore(file, read) });
        return read;
    };
    for (const { name: source } of includesOf(piece)) {
        if (source.startsWith(build))
            continue;
        for (const header of add(source).filter(file => /\.h$/.test(file) && file.startsWith(project) && !file.startsWith(build)))
            headers.set(header, add);
    }
}
if (tasks.size === 0) {
    console.error('no sources were found; is CMAKE_UNITY_BUILD off?');
    process.exit(1);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [header, add] of headers) {
    if (tasks.has(header.replace(/\.h$/, '.cpp')))
        continue;
    const source = path.join(folder, `${path.relative(project, header).replaceAll('/', '-')}.cpp`);
    writeFileSync(source, `#include "${header}"\n`);
    add(header, source);
}

// ---------------------------------------------------------------------------- compiling

function compile(options) {
    return new Promise(resolve => {
        execFile('g++', options, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
    });
}

/// Calls an async function for each of `items`, as many at a time as there are processors.
async function forEach(items, run) {
    const rest = [...items];
    await Promise.all(Array.from({ length: availableParallelism() }, async () => {
        while (rest.length > 0)
            await run(rest.shift());
    }));
}

const [{ options: someOptions }] = tasks.values();
await forEach(Object.keys(precompiled), async name => {
    const header = path.join(folder, `${name}.h`);
    writeFileSync(header, `#include <${name}>\n`);
    await compile([...someOptions, '-x', 'c++-header', header, '-o', `${header}.gch`]);
});

/// For a header of the system, a promise of the names of those in `precompiled` that it includes.
const contained = new Map();

async function findContained(name, options) {
    const probe = path.join(folder, `${name.replaceAll('/', '-')}.probe.cpp`);
    const answers = Object.entries(precompiled).map(([header, macro]) => `#ifdef ${macro}\nreads ${header}\n#endif\n`);
    writeFileSync(probe, `#include <${name}>\n${answers.join('')}`);
    const { error, stdout } = await compile([...options, '-E', probe]);
    return error ? [] : [...stdout.matchAll(/^reads (\w+)$/gm)].map(([, header]) => header);
}

/// Returns the largest precompiled header that the source reads anyway; undefined if it reads none.
async function largestRead({ before, options }) {
    const names = Object.keys(precompiled);
    const named = names.find(name => before.includes(name));
    if (named)
        return named;
    const found = [];
    for (const name of before.filter(each => /^Q/.test(each))) {
        if (!contained.has(name))
            contained.set(name, findContained(name, options));
        found.push(...await contained.get(name));
    }
    return names.find(name => found.includes(name));
}

let failed = false;
await forEach(tasks.values(), async task => {
    const header = await largestRead(task);
    const early = header ? ['-include', path.join(folder, `${header}.h`)] : [];
    const { error, stderr } = await compile([...task.options, ...early, '-fsyntax-only', task.source]);
    process.stderr.write(stderr);
    failed ||= Boolean(error);
});
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
