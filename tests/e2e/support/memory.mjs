// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Searches the memory of a running process.

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const chunkSize = 1 << 24;

/// Returns those of `texts` that the memory of the process contains, as UTF-8 or as UTF-16. The process must be
/// a child of this one, or this one has to run as root.
export function foundInMemory(pid, texts) {
    const needles = texts.flatMap(text => [Buffer.from(text), Buffer.from(text, 'utf16le')]
        .map(bytes => ({ text, bytes })));
    const overlap = Math.max(...needles.map(({ bytes }) => bytes.length));
    const found = new Set();
    const memory = openSync(`/proc/${pid}/mem`);
    try {
        for (const [begin, end] of writableParts(pid)) {
            for (let offset = begin; offset < end; offset += chunkSize) {
                const chunk = read(memory, offset, Math.min(chunkSize + overlap, end - offset));
                needles.filter(({ bytes }) => chunk.includes(bytes)).forEach(({ text }) => found.add(text));
            }
        }
    } finally {
        closeSync(memory);
    }
    return [...found];
}

/// The ranges of addresses that the process can write to.
function writableParts(pid) {
    return readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')
        .map(line => /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line))
        .filter(match => match)
        .map(match => [Number(`0x${match[1]}`), Number(`0x${match[2]}`)]);
}

/// Returns what can be read of these bytes; some mappings, such as those of devices, can't be read.
function read(memory, offset, length) {
    const buffer = Buffer.alloc(length);
    try {
        return buffer.subarray(0, readSync(memory, buffer, 0, length, offset));
    } catch {
        return buffer.subarray(0, 0);
    }
}
