import { defineConfig } from 'vitest/config';

const ISOLATED = [
  'server/test/cli/**/*.test.ts',
  'server/test/lsp/**/*.test.ts',
  'server/test/workspace/disk-errors.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['server/test/**/*.test.ts'],
          exclude: ['server/test/hosts/**', ...ISOLATED, '**/node_modules/**'],
          // The engine has no state of its own: to load it anew for each file would take longer than the tests.
          isolate: false,
        },
      },
      {
        // What starts processes or replaces modules.
        test: { name: 'isolated', include: ISOLATED, exclude: ['**/node_modules/**'], testTimeout: 30_000 },
      },
      {
        // Installs real plugins from npm and asks the hosts' own code.
        test: {
          name: 'hosts',
          include: ['server/test/hosts/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: 'server/test/hosts/install-corpora.ts',
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
