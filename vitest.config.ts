import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    passWithNoTests: true,
    // A program that was bundled is run as it is.
    server: { deps: { external: [/[\\/]\.cache[\\/]/] } },
    maxWorkers: 2,
    // Tests that start processes or read large files take long on a busy machine; a hang is still found.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Days and office hours are Shanghai's wherever the program runs; another zone here shows who forgot it.
    env: { TZ: 'America/New_York' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/renderer/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
