// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Measures time and memory of the page, of an empty window and of a browser that shows a similar page, in turns
// on the same machine. Prints a table; there is no pass or fail.
//
//     node run.mjs BUILD_FOLDER [ROUNDS [SECONDS]]
//
// Each is started ROUNDS times (5 by default), and the median counts. In the last round it waits for SECONDS (60 by
// default).

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { Screen } from '../e2e/support/screen.mjs';
import { ScenarioContext } from '../e2e/support/scenario.mjs';

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

const context = await ScenarioContext.create();
try {
    const server = await startServer(context);
    printTable([
        await compare({ context, size: '1920x1080', server, rounds, seconds }),
        await compare({ context, size: '3840x2160', server, rounds: 1, seconds: 0 }),
    ]);
} finally {
    await context.close();
}
