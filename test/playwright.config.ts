import { defineConfig } from '@playwright/test';

/**
 * Everything that needs the real Electron. Two workers: each test owns its PBX, profiles and ports, and
 * spends most of its time waiting for a telephone. No retries: a test that passes at times is broken.
 */
export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'security/electron/**/*.spec.ts', 'reliability/**/*.spec.ts'],
  outputDir: '../out/test-results/artifacts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: '../out/test-results/playwright.json' }]],
});
