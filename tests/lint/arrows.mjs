// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Checks that each source folder (a "room") depends only on the rooms that are listed for it below. A
// dependency is an #include, a type that a .qml file names, or a link between CMake targets. The links are
// read by CMake's file API, so that those are included that another CMakeLists.txt adds to a target.
//
// Checks, too, that programs call only those functions of the QML module's headers that are exported. With static
// libraries, which developers build, the others can be linked as well; with shared ones, as in packages, they can't.
//
//     node arrows.mjs BUILD_FOLDER

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));
const build = path.resolve(process.argv[2]);

// Each room, and the rooms on which it may depend. Tests may depend on everything.
const rooms = {
    'lib/jose': [],
    'lib/text': ['lib/jose'],
    'lib/protocol': ['lib/text', 'lib/jose'],
    'lib/openid': ['lib/protocol', 'lib/text', 'lib/jose'],
    'lib/network': ['lib/protocol', 'lib/text', 'lib/jose'],
    'lib/storage': ['lib/protocol', 'lib/text', 'lib/jose'],
    'lib/profiles': ['lib/storage', 'lib/protocol', 'lib/text', 'lib/jose'],
    'lib/client': ['lib/network', 'lib/openid', 'lib/protocol', 'lib/text', 'lib/jose'],
    'lib/flow': ['lib/client', 'lib/network', 'lib/storage', 'lib/openid', 'lib/protocol', 'lib/text', 'lib/jose'],
    'lib/session': ['lib/client', 'lib/network', 'lib/storage', 'lib/openid', 'lib/protocol', 'lib/text', 'lib/jose'],
};
rooms['lib/signin'] = Object.keys(rooms);
const library = [...rooms['lib/signin'], 'lib/signin'];
// Inside the QML module, pages are made of panes and parts, and all of these depend on look, text, input and speech.
rooms['qml/log'] = library;
rooms['qml/look'] = ['qml/log', ...library];
rooms['qml/input'] = ['qml/log', ...library];
rooms['qml/speech'] = ['qml/look', ...rooms['qml/look']];
rooms['qml/text'] = ['qml/look', ...rooms['qml/look']];
rooms['qml/parts'] = ['qml/input', 'qml/text', 'qml/speech', ...rooms['qml/speech']];
rooms['qml/panes'] = ['qml/parts', ...rooms['qml/parts']];
rooms['qml/pages'] = ['qml/panes', ...rooms['qml/panes']];
rooms['qml/widgets'] = ['qml/pages', ...rooms['qml/pages'], 'qml'];
rooms['qml'] = ['qml/pages', ...rooms['qml/pages']];
// The code that is common to the command lines of all programs depends on none of the programs.
rooms['app/commandline'] = ['lib/protocol', 'lib/text', 'lib/jose'];
// The sandbox shares only the command line, lib/protocol and what is below it with the client. What it remembers knows
// nothing of requests and responses.
rooms['app/sandbox/tables'] = ['lib/jose'];
rooms['app/sandbox/http'] = ['app/sandbox/tables', 'lib/jose'];
rooms['app/sandbox/dialects'] = ['app/sandbox/http', 'app/sandbox/tables', 'lib/protocol', 'lib/text', 'lib/jose'];
rooms['app/sandbox/oauth'] = ['app/sandbox/dialects', ...rooms['app/sandbox/dialects']];
rooms['app/sandbox/phone'] = ['app/sandbox/http', 'app/sandbox/tables', 'lib/protocol', 'lib/text', 'lib/jose'];
rooms['app/sandbox/media'] = ['app/sandbox/http', 'lib/jose'];
rooms['app/sandbox/control'] = ['app/sandbox/dialects', ...rooms['app/sandbox/dialects']];
rooms['app/sandbox'] = [...Object.keys(rooms).filter(room => room.startsWith('app/sandbox/')), 'app/commandline',
    'lib/protocol', 'lib/text', 'lib/jose'];
// What a program that loads the sandbox at run time includes and links.
rooms['app/sandbox/module'] = ['app/sandbox', ...rooms['app/sandbox']];
const sandbox = [...Object.keys(rooms).filter(room => room.startsWith('app/sandbox/')), 'app/sandbox'];
// The parts of device-signin. Those that print and those that belong to the process know none of the others.
const client = ['app/commandline', 'qml', 'qml/widgets', ...rooms['qml']];
rooms['app/output'] = client;
rooms['app/process'] = client;
rooms['app/options'] = client;
rooms['app/server'] = ['app/options', 'app/output', ...sandbox, ...client];
rooms['app/terminal'] = ['app/options', 'app/output', 'app/process', 'app/server', ...client];
rooms['app/window'] = ['app/options', 'app/output', 'app/process', 'app/server', ...client];
rooms['app/commands'] = ['app/options', 'app/output', 'app/process', 'app/server', ...sandbox, ...client];
rooms['app/doctor'] = ['app/options', 'app/output', 'app/process', 'app/server', 'app/window', ...client];
// The program in this room writes the manual pages and the completions of the programs.
rooms['app/packagefiles'] = ['app/options', 'app/commandline', ...sandbox, ...client];
// The film app is built like another project: it links the installed libraries, and includes no file by its path in
// this project.
rooms['app/mediademo'] = [];
rooms['app'] = [...Object.keys(rooms).filter(room => room.startsWith('app/') && room !== 'app/mediademo'), ...client];
// For each room, further rooms that its CMake targets may link, but whose headers it must not include.
const linkedRooms = { 'app/mediademo': ['qml', 'qml/widgets', ...library], 'app/packagefiles': ['app'] };
// Folders of the project that are no rooms. No room may depend on them.
const outside = ['tests'];

// The folders in which the compiler looks for an #include, besides the folder of the file itself.
const includeFolders = ['lib', 'qml', 'app', 'tests', '.'];

const problems = [];

function roomOf(file) {
    const relative = path.relative(top, file);
    return [...Object.keys(rooms), ...outside].sort((a, b) => b.length - a.length).find(room => relative === room || relative.startsWith(room + '/'));
}

function check(from, to, what, more = []) {
    if (from && to && from !== to && rooms[from] && ![...rooms[from], ...more].includes(to))
        problems.push(`${what}: ${from} must not see ${to}`);
}

// The names of the functions that a header declares outside of classes and does not export.
function functionsNotExported(header) {
    return [...readFileSync(header, 'utf8').matchAll(/^(?!.*EXPORT)(?:[\w:<>,*&]+ )+[*&]?(\w+)\([^;{]*\)[^;{]*;/gm)]
        .map(declaration => declaration[1]);
}

function checkExports(file, header) {
    if (!roomOf(file)?.startsWith('app') || !roomOf(header)?.startsWith('qml'))
        return;
    const code = readFileSync(file, 'utf8');
    for (const name of functionsNotExported(header)) {
        if (new RegExp(`\\b${name}\\(`).test(code))
            problems.push(`${path.relative(top, file)}: ${name}() of ${path.relative(top, header)} is not exported`);
    }
}

function sourcesBelow(folder, names = /\.(cpp|h|in)$/) {
    return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory())
            return sourcesBelow(file, names);
        return names.test(entry.name) ? [file] : [];
    });
}

function checkIncludes(file) {
    const folders = [path.dirname(file), ...includeFolders.map(folder => path.join(top, folder))];
    readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
        const included = /^\s*#\s*include\s*["<]([^">]+)[">]/.exec(line)?.[1];
        const found = included && folders.map(folder => path.join(folder, included)).find(
            candidate => existsSync(candidate) && statSync(candidate).isFile());
        if (found) {
            check(roomOf(file), roomOf(found), `${path.relative(top, file)}:${index + 1}: ${line.trim()}`);
            checkExports(file, found);
        }
    });
}

// Returns the room of each type of the QML module by its name: a .qml file, or a class that is registered in a header.
// The types of lib/, which qml/foreigntypes.h registers, are left out: every room of the module may use them.
function qmlTypes() {
    const types = new Map();
    for (const file of sourcesBelow(path.join(top, 'qml'), /\.(qml|h)$/)) {
        if (file.endsWith('.qml')) {
            types.set(path.basename(file, '.qml'), roomOf(file));
            continue;
        }
        if (path.basename(file) === 'foreigntypes.h')
            continue;
        let name;
        for (const line of readFileSync(file, 'utf8').split('\n')) {
            name = /^class (?:[A-Z_]+ )?(\w+)/.exec(line)?.[1] ?? name;
            const registered = /^\s+QML_(?:ELEMENT|NAMED_ELEMENT\((\w+)\))/.exec(line);
            if (registered)
                types.set(registered[1] ?? name, roomOf(file));
        }
    }
    return types;
}

function checkQmlTypes(file, types) {
    // Removes comments and strings, except the names of .qml files in strings and the ends of lines.
    const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"/g,
        text => /^"(\w+)\.qml"$/.exec(text)?.[1] ?? text.replace(/[^\n]/g, ''));
    code.split('\n').forEach((line, index) => {
        for (const [name] of line.matchAll(/(?<![.\w])[A-Z]\w*/g))
            check(roomOf(file), types.get(name), `${path.relative(top, file)}:${index + 1}: ${name}`);
    });
}

function readTargets() {
    const api = path.join(build, '.cmake/api/v1');
    mkdirSync(path.join(api, 'query'), { recursive: true });
    writeFileSync(path.join(api, 'query/codemodel-v2'), '');
    execFileSync('cmake', [build], { stdio: ['ignore', 'ignore', 'inherit'] });

    const reply = path.join(api, 'reply');
    const read = name => JSON.parse(readFileSync(path.join(reply, name), 'utf8'));
    const index = read(readdirSync(reply).filter(name => name.startsWith('index-')).sort().at(-1));
    const model = read(index.reply['codemodel-v2'].jsonFile);
    return model.configurations[0].targets.map(target => read(target.jsonFile));
}

function checkLinks() {
    const targets = new Map(readTargets().map(target => [target.id, target]));
    const room = target => roomOf(path.resolve(top, target.paths.source));
    for (const target of targets.values()) {
        if (target.type === 'UTILITY') // Qt's collecting targets, such as all_qmllint
            continue;
        for (const { id } of target.dependencies ?? []) {
            const other = targets.get(id);
            if (other)
                check(room(target), room(other), `CMake target ${target.name} → ${other.name}`, linkedRooms[room(target)]);
        }
    }
}

const sources = [...new Set(Object.keys(rooms).flatMap(room => sourcesBelow(path.join(top, room))))];
if (sources.length === 0)
    problems.push('no source was found: the rooms have moved, and this check with them must');
sources.forEach(checkIncludes);
const types = qmlTypes();
const qmlFiles = sourcesBelow(path.join(top, 'qml'), /\.qml$/);
if (qmlFiles.length === 0 || !types.has('SignInPage') || !types.has('Theme'))
    problems.push('no type of the QML module was found: the rooms have moved, and this check with them must');
qmlFiles.forEach(file => checkQmlTypes(file, types));
checkLinks();

problems.forEach(problem => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
