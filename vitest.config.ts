import { defineConfig } from 'vitest/config';

/** One limit for everything: no test fails because a machine is slow, and what hangs ends all the same. */
const limits = {
  testTimeout: 900_000,
  hookTimeout: 900_000,
  teardownTimeout: 60_000,
  expect: { poll: { timeout: 240_000 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // pure modules: the files of a worker share them, and the atlas that they compile once
          pool: 'threads',
          isolate: false,
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          ...limits,
        },
      },
      {
        // the page in a Chromium without WebGL: all that can be seen without the map
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/harness/setup.ts'],
          // the files of a worker share its browser and its page, which comes home before each test
          isolate: false,
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          ...limits,
        },
      },
      {
        // the page with its map in a Chromium that draws WebGL in software
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/harness/setup.ts'],
          // the files of a worker share its browser and its page, which comes home before each test
          isolate: false,
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          ...limits,
        },
      },
    ],
  },
});
