import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['server/test/**/*.test.ts'],
          exclude: ['server/test/hosts/**', '**/node_modules/**'],
        },
      },
      {
        // Installs real plugins from npm and asks the hosts' own code.
        test: {
          name: 'hosts',
          include: ['server/test/hosts/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
