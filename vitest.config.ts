import { defineConfig } from 'vitest/config';

const rooms = ['domain', 'contract', 'sync', 'preload', 'main', 'testing', 'scripts', 'bench'];
const screens = ['renderer', 'customer'];
const elsewhere = ['**/node_modules/**', '**/fixtures/**', 'out/**', 'dist/**'];

const patience = { testTimeout: 30_000, hookTimeout: 30_000, retry: 0 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [`{${rooms}}/**/*.test.{ts,mjs}`, `{${screens}}/**/*.test.ts`],
          exclude: elsewhere,
          ...patience,
        },
      },
      {
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: [`{${screens}}/**/*.test.tsx`],
          exclude: elsewhere,
          ...patience,
        },
      },
      {
        // Its suites open the database that SHIFTDESK_TEST_POSTGRES names, and PGlite without it.
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/**/*.test.ts'],
          exclude: elsewhere,
          ...patience,
        },
      },
    ],
  },
});
