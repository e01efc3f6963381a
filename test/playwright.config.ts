import { defineConfig } from '@playwright/test';

/**
 * Everything that needs the real Electron. One worker: a test has up to three apps, each with a PBX and speech to
 * carry in time, and that is what two cores can bear. No retries: a test that passes at times is broken. The limit
 * is for the whole of a test; what a person would notice has a limit of its own where it is waited for.
 */
export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'security/electron/**/*.spec.ts', 'reliability/**/*.spec.ts'],
  outputDir: '../out/test-results/artifacts',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: '../out/test-results/playwright.json' }]],
});
