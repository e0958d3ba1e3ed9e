// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Measures time and memory of the page, of an empty window and of a browser that shows a similar page, in turns
// on the same machine; then the steps of the page's start; then the commands that need no window, beside the
// smallest Qt program that sends a request. Prints tables; there is no pass or fail.
//
//     node run.mjs BUILD_FOLDER [ROUNDS [SECONDS]]
//
// Each program is started ROUNDS times (5 by default), and the median counts. In the last round it waits for SECONDS
// (60 by default).

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { Screen } from '../e2e/support/screen.mjs';
import { ScenarioContext } from '../e2e/support/scenariocontext.mjs';

const run = promisify(execFile);
const here = path.dirname(fileURLToPath(import.meta.url));
const build = path.resolve(process.argv[2]);
const rounds = Number(process.argv[3] ?? 5);
const seconds = Number(process.argv[4] ?? 60);
const presses = 9;

const page = pathToFileURL(path.join(here, 'page.html')).href;
const contenders = {
    empty: () => [path.join(build, 'tests/bench/bench-empty')],
    page: server => [path.join(build, 'app/device-signin'), '--issuer', server, '--client-id', 'tv', '--store', 'memory'],
    // No window manager is running that would make the window as large as the screen.
    chromium: (_, { folder }, size) => ['chromium', '--kiosk', '--no-first-run', '--no-sandbox', '--disable-gpu',
        '--window-position=0,0', `--window-size=${size.replace('x', ',')}`,
        `--user-data-dir=${path.join(folder, 'chromium')}`, page],
};

async function startServer(context) {
    const sandbox = context.start(path.join(build, 'app/sandbox/device-signin-sandbox'), ['--port', '0']);
    const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(sandbox.stdout)?.[0];
    await sandbox.until(address, 'its address');
    return address();
}

/// Takes the programs out of the kernel's cache, into which the linker has just written them in large blocks. A page that
/// is used brings its whole block into memory. On a box, programs are read from the disk, in smaller blocks.
async function dropFromCache() {
    for (const program of ['app/device-signin', 'libexec/device-signin/device-signin',
        'libexec/device-signin/terminal/device-signin', 'tests/bench/bench-empty', 'tests/bench/bench-request']) {
        await run('dd', [`of=${path.join(build, program)}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0']);
    }
}

async function watch(context, screen, waiting, command) {
    const { stdout } = await run(path.join(build, 'tests/bench/bench-watch'), [String(waiting), String(presses), ...command],
        { env: context.environment({ DISPLAY: screen.display, QT_LOGGING_RULES: '' }) });
    return JSON.parse(stdout);
}

function median(numbers) {
    const sorted = numbers.filter(number => number !== undefined).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
}

/// The median of each figure.
function summarize(results) {
    const names = new Set(results.flatMap(Object.keys));
    return Object.fromEntries([...names].map(name => [name, median(results.map(result => result[name]))]));
}

async function compare({ context, size, server, rounds, seconds }) {
    const screen = await Screen.on(context, size);
    const results = Object.fromEntries(Object.keys(contenders).map(name => [name, []]));
    for (let round = 0; round < rounds; ++round) {
        for (const [name, command] of Object.entries(contenders)) {
            const last = round === rounds - 1;
            const result = await watch(context, screen, last ? seconds : 0, command(server, context, size));
            if (!last)
                delete result.cpu_ms, delete result.frames;
            results[name].push(result);
        }
    }
    return Object.fromEntries(Object.entries(results).map(([name, all]) => [name, summarize(all)]));
}

function printTable(comparisons) {
    const width = 24;
    const row = cells => console.log(cells.map((cell, i) => (i ? String(cell).padStart(15) : cell.padEnd(width))).join(''));
    row(['', 'empty window', 'this page', 'Chromium', 'page/empty', 'Chromium/page']);
    const line = (what, name, { empty, page, chromium }) => {
        const show = value => (value === undefined ? '–' : Math.round(value * 10) / 10);
        const ratio = (a, b) => (a !== undefined && b ? (a / b).toFixed(2) : '–');
        row([what, show(empty[name]), show(page[name]), show(chromium[name]),
            ratio(page[name], empty[name]), ratio(chromium[name], page[name])]);
    };
    const [full, large] = comparisons;
    line('first frame, ms', 'first_frame_ms', full);
    line('code on the screen, ms', 'code_ms', full);
    line('memory (PSS), KiB', 'pss_kib', full);
    line(`processor, ms in ${seconds} s`, 'cpu_ms', full);
    line(`frames in ${seconds} s`, 'frames', full);
    line('key to frame, ms', 'key_ms', full);
    line('  at 3840 × 2160', 'key_ms', large);
}

/// The steps of the page's start, in order: the name, and the text of the first line of its log that shows that the
/// step is over.
const steps = [
    ['the language is known', 'language '],
    ['first request sent', 'asking '],
    ['first response', 'responds '],
    ['first frame painted, in the color of the page', 'Frame rendered'],
    ['page created', 'devicesignin.page shows'],
    ['code received', 'DeviceFlow::State::Waiting'],
    ['page with the code laid out', 'shows code'],
];

/// Starts a program, and calls `use` with it. Ends the program afterwards.
async function withProgram(context, command, env, use) {
    const begin = performance.now();
    const program = spawn(command[0], command.slice(1), { env: context.environment(env), stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = once(program, 'close');
    try {
        return await use(program, () => performance.now() - begin);
    } finally {
        program.kill('SIGTERM');
        await ended;
    }
}

/// The times in ms at which the steps of the page's start are over.
async function startSteps(context, screen, server) {
    const env = {
        DISPLAY: screen.display,
        QT_LOGGING_RULES: 'devicesignin.*.debug=true;qt.scenegraph.time.renderloop=true',
        QT_MESSAGE_PATTERN: '%{category} %{message}',
    };
    return withProgram(context, contenders.page(server), env, async (program, elapsed) => {
        const times = {};
        let log = '';
        for await (const text of program.stderr) {
            log += text;
            for (const [name, line] of steps) {
                if (log.includes(line))
                    times[name] ??= elapsed();
            }
            if (Object.keys(times).length === steps.length)
                break;
        }
        return times;
    });
}

/// The time in ms until a command has sent its first request, and then its memory in KiB. The server never responds.
async function firstRequest(context, command) {
    let requestArrived;
    const request = new Promise(resolve => { requestArrived = resolve; });
    const server = createServer(socket => socket.once('data', requestArrived).on('error', () => {})).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
        return await withProgram(context, command(`http://127.0.0.1:${server.address().port}`), {}, async (program, elapsed) => {
            program.stderr.resume();
            await request;
            const request_ms = elapsed();
            const rollup = await readFile(`/proc/${program.pid}/smaps_rollup`, 'utf8');
            return { request_ms, pss_kib: Number(/^Pss: +(\d+)/m.exec(rollup)[1]) };
        });
    } finally {
        server.close();
    }
}

/// Repeats a measurement and takes the median of each figure.
async function repeat(measure) {
    const results = [];
    for (let round = 0; round < rounds; ++round)
        results.push(await measure());
    return summarize(results);
}

async function printSteps(context, server) {
    const screen = await Screen.on(context, '1920x1080');
    const times = await repeat(() => startSteps(context, screen, server));
    console.log('\nThe start of the page, ms until');
    for (const [name] of steps)
        console.log(`  ${name.padEnd(48)}${times[name]?.toFixed(1) ?? '–'}`);
}

async function printCommands(context) {
    const program = path.join(build, 'app/device-signin');
    const client = server => ['--issuer', server, '--client-id', 'tv'];
    const commands = {
        'smallest Qt client': server => [path.join(build, 'tests/bench/bench-request'), server],
        'device-signin terminal': server => [program, 'terminal', ...client(server), '--store', 'memory'],
        'device-signin doctor': server => [program, 'doctor', ...client(server), '--store', 'memory'],
    };
    console.log(`\n${''.padEnd(28)}first request, ms   memory (PSS), KiB`);
    for (const [name, command] of Object.entries(commands)) {
        const { request_ms, pss_kib } = await repeat(() => firstRequest(context, command));
        console.log(name.padEnd(28) + request_ms.toFixed(1).padStart(17) + String(pss_kib).padStart(20));
    }
    const token = await repeat(() => withProgram(context, [program, 'token', ...client('http://127.0.0.1:1'),
        '--store', `file:${path.join(context.folder, 'nobody')}`], {}, async (running, elapsed) => {
        running.stderr.resume();
        await once(running, 'exit');
        return { end_ms: elapsed() };
    }));
    console.log(`device-signin token, without a sign-in, ms until its end: ${token.end_ms.toFixed(1)}`);
}

const context = await ScenarioContext.create();
try {
    await dropFromCache();
    const server = await startServer(context);
    printTable([
        await compare({ context, size: '1920x1080', server, rounds, seconds }),
        await compare({ context, size: '3840x2160', server, rounds: 1, seconds: 0 }),
    ]);
    await printSteps(context, server);
    await printCommands(context);
} finally {
    await context.close();
}
