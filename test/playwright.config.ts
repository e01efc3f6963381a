import { defineConfig } from '@playwright/test';
import type { EngineChoice } from './support/communicator-test.ts';

/** Neither listen to speech nor need the desktop for themselves. */
const quiet = [
  'e2e/{browser,call-outcome,colleagues,contacts,departments,employees,favourites,feature-codes,gallery,history,lamps}.spec.ts',
  'e2e/{number-rules,options,own-line,own-more,own-settings,recovery,remember,routes}.spec.ts',
  'e2e/{screens,set-up,set-up-by-keyboard,sign-in-errors,small-window}.spec.ts',
  'reliability/{app-ends,renderer-killed}.spec.ts',
  'security/electron/**/*.spec.ts',
].map((pattern) => `**/${pattern}`);

/** Have no demo office that could run on Asterisk: the app has its own, or there are only pictures. */
const withoutDemoOffice = [
  '**/e2e/{asterisk,desk,first-run,gallery,incoming,noise,office,screens,set-up-by-keyboard,small-window}.spec.ts',
];

/**
 * Everything that needs the real Electron, two files at a time: a test has up to three apps, each with a PBX and
 * speech to carry in time, and that is what two cores can bear. The second try is for a machine that is busy
 * with something else; `npm test` names who needed it (decision 0027). The limit is for the whole of a test; what a
 * person would notice has a limit of its own where it is waited for.
 */
export default defineConfig<EngineChoice>({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'security/electron/**/*.spec.ts', 'reliability/**/*.spec.ts'],
  outputDir: '../out/test-results/artifacts',
  projects: [
    { name: 'quiet', testMatch: quiet, workers: 2 },
    { name: 'e2e', testIgnore: quiet, workers: 2 },
    {
      name: 'e2e-on-asterisk',
      testMatch: 'e2e/**/*.spec.ts',
      testIgnore: withoutDemoOffice,
      workers: 2,
      use: { engine: 'asterisk' },
    },
  ],
  fullyParallel: false,
  workers: 2,
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: '../out/test-results/playwright.json' }]],
});
