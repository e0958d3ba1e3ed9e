// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { spawn } from 'node:child_process';

import { withTimeout, until } from './until.mjs';

const running = new Set();
process.on('exit', () => running.forEach(program => program.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => process.exit(1));

/// A running program: its output, and its exit code once it has ended.
export class Program {
    /// `input` is written to its standard input. `pipes` is the number of pipes from descriptor 3 on. `stopSignal` is
    /// the signal by which stop() ends it.
    constructor(command, args, { env, input, pipes = 0, stopSignal = 'SIGTERM' } = {}) {
        this.stopSignal = stopSignal;
        this.name = [command.split('/').pop(), ...args].join(' ');
        this.stdout = '';
        this.stderr = '';
        this.process = spawn(command, args, {
            env,
            detached: true, // in a new process group, so that its children can be ended with it
            stdio: ['pipe', 'pipe', 'pipe', ...Array(pipes).fill('pipe')],
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

    /// Waits until `condition` returns something true, and returns that. Fails if the program ends before.
    /// `what` describes the condition in the error message.
    until(condition, what) {
        return until(() => {
            const result = condition();
            if (!result && !this.isRunning)
                throw new Error(`${this.name} ended with ${this.exitCode} before ${what}\n${this.stderr}`);
            return result || null;
        }, what);
    }

    /// Waits until the program has ended and returns its exit code, or the signal that ended it.
    end() {
        return withTimeout(this.ended, `${this.name} to end`);
    }

    /// Sends a signal to the program and its children.
    kill(signal) {
        try {
            process.kill(-this.process.pid, signal);
        } catch {
            // The program has ended already.
        }
    }

    /// Ends the program by its signal for that, unless it has ended, and returns its exit code.
    async stop() {
        if (this.isRunning)
            this.kill(this.stopSignal);
        return this.end();
    }
}
