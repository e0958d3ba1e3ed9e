// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { spawn } from 'node:child_process';

import { inTime, until } from './until.mjs';

const running = new Set();
process.on('exit', () => running.forEach(program => program.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => process.exit(1));

/// A program that was started, everything that it has said, and how it ended.
export class Program {
    /// `wires` are further pipes for its file descriptors from 3 on.
    constructor(command, args, { env, input, wires = 0 } = {}) {
        this.name = [command.split('/').pop(), ...args].join(' ');
        this.stdout = '';
        this.stderr = '';
        this.process = spawn(command, args, {
            env,
            detached: true, // a process group of its own, so that its children end with it
            stdio: ['pipe', 'pipe', 'pipe', ...Array(wires).fill('pipe')],
        });
        this.process.stdin.on('error', () => {});
        this.process.stdin.end(input);
        this.process.stdout.setEncoding('utf8').on('data', text => (this.stdout += text));
        this.process.stderr.setEncoding('utf8').on('data', text => (this.stderr += text));
        running.add(this);
        this.ended = new Promise(resolve => {
            this.process.on('error', error => {
                this.stderr += error.message;
                running.delete(this);
                resolve(this.exitCode = 127);
            });
            this.process.on('close', (code, signal) => {
                running.delete(this);
                resolve(this.exitCode = code ?? signal);
            });
        });
    }

    get isRunning() {
        return this.exitCode === undefined;
    }

    /// Asks the question until there is an answer; a program that has ended gives none any more.
    ask(question, what) {
        return until(() => {
            const answer = question();
            if (!answer && !this.isRunning)
                throw new Error(`${this.name} ended with ${this.exitCode} before ${what}\n${this.stderr}`);
            return answer || null;
        }, what);
    }

    /// The exit code.
    end() {
        return inTime(this.ended, `${this.name} to end`);
    }

    kill(signal) {
        try {
            process.kill(-this.process.pid, signal);
        } catch {
            // It is gone already.
        }
    }

    async stop() {
        if (this.isRunning)
            this.kill('SIGTERM');
        return this.end();
    }
}
