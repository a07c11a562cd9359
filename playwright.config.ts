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
  use: {
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    // The customers' browser. The workstation is started by the tests themselves.
    launchOptions: {
      executablePath: process.env.SHIFTDESK_CHROMIUM || undefined,
      chromiumSandbox: process.getuid?.() !== 0,
      // Without these a system Chromium looks for its makers' servers at every start.
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts', testIgnore: '**/screenshots/**' },
    { name: 'screenshots', testMatch: 'screenshots/**/*.spec.ts' },
  ],
});
