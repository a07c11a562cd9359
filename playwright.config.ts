import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'artifacts/e2e',
  // Each test starts its own windows and API; more than two at once only make each other slow.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'artifacts/reports/e2e.json' }]],
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts', testIgnore: '**/screenshots/**' },
    { name: 'screenshots', testMatch: 'screenshots/**/*.spec.ts' },
  ],
});
