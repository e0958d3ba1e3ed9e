// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Checks that each source folder (a "room") depends only on the rooms that are listed for it below. A
// dependency is an #include, or a link between CMake targets. The links are read by CMake's file API, so
// that those are included that another CMakeLists.txt adds to a target.
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
    'lib/protocol': ['lib/jose'],
    'lib/openid': ['lib/protocol', 'lib/jose'],
    'lib/network': ['lib/protocol', 'lib/jose'],
    'lib/storage': ['lib/protocol', 'lib/jose'],
    'lib/client': ['lib/network', 'lib/openid', 'lib/protocol', 'lib/jose'],
    'lib/flow': ['lib/client', 'lib/network', 'lib/storage', 'lib/openid', 'lib/protocol', 'lib/jose'],
    'lib/session': ['lib/client', 'lib/network', 'lib/storage', 'lib/openid', 'lib/protocol', 'lib/jose'],
};
rooms['lib/signin'] = Object.keys(rooms);
const library = [...rooms['lib/signin'], 'lib/signin'];
// Inside the QML module, parts and pages depend on look, input and speech, which must not depend on pages.
rooms['qml/look'] = library;
rooms['qml/input'] = library;
rooms['qml/speech'] = ['qml/look', ...library];
rooms['qml/parts'] = ['qml/look', 'qml/input', 'qml/speech', ...library];
rooms['qml/pages'] = ['qml/parts', ...rooms['qml/parts']];
rooms['qml/widgets'] = ['qml/pages', ...rooms['qml/pages'], 'qml'];
rooms['qml'] = ['qml/pages', ...rooms['qml/pages']];
// The code that is common to the command lines of all programs depends on none of the programs.
rooms['app/commandline'] = ['lib/protocol', 'lib/jose'];
// The sandbox shares only the command line, lib/protocol and lib/jose with the client.
rooms['app/sandbox'] = ['app/sandbox/tables', 'app/commandline', 'lib/protocol', 'lib/jose'];
// What it remembers knows nothing of requests and responses.
rooms['app/sandbox/tables'] = ['lib/jose'];
// The film app is built like another project: it links the installed libraries, and includes no file by its path in
// this project.
rooms['app/mediademo'] = [];
rooms['app'] = ['app/commandline', 'app/sandbox', 'qml', 'qml/widgets', ...rooms['qml']];
// For each room, further rooms that its CMake targets may link, but whose headers it must not include.
const linkedRooms = { 'app/mediademo': ['qml', 'qml/widgets', ...library] };
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

function sourcesBelow(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory())
            return sourcesBelow(file);
        return /\.(cpp|h|in)$/.test(entry.name) ? [file] : [];
    });
}

function checkIncludes(file) {
    const folders = [path.dirname(file), ...includeFolders.map(folder => path.join(top, folder))];
    readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
        const included = /^\s*#\s*include\s*["<]([^">]+)[">]/.exec(line)?.[1];
        const found = included && folders.map(folder => path.join(folder, included)).find(
            candidate => existsSync(candidate) && statSync(candidate).isFile());
        if (found)
            check(roomOf(file), roomOf(found), `${path.relative(top, file)}:${index + 1}: ${line.trim()}`);
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

const sources = Object.keys(rooms).flatMap(room => sourcesBelow(path.join(top, room)));
if (sources.length === 0)
    problems.push('no source was found: the rooms have moved, and this check with them must');
sources.forEach(checkIncludes);
checkLinks();

problems.forEach(problem => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
