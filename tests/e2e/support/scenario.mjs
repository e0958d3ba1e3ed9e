// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

import { after, test } from 'node:test';

import { ScenarioContext } from './scenariocontext.mjs';

after(() => ScenarioContext.closeShared());

/// Defines a test: `run` is called with a new ScenarioContext, which is closed afterwards in any case. The
/// test fails if a secret is found in the output of a program, in a file, or in the URL of a request.
export function scenario(name, run, { timeout = 240_000 } = {}) {
    test(name, { timeout }, async () => {
        const context = await ScenarioContext.create();
        try {
            await run(context);
            await context.stopAll();
            await context.expectNoSecretLeaked();
        } catch (error) {
            await context.saveScreenshot(name);
            console.error(context.programOutput());
            throw error;
        } finally {
            await context.close();
        }
    });
}
