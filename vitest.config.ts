import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const sources = '{main,preload,renderer,pbx,build,test}';
/** A step of its own, which needs more than the others: `npm test -- asterisk`. */
const asterisk = 'test/conformance/asterisk/**/*.test.ts';
const heavy = [
  'test/conformance/**/*.test.ts',
  'test/security/**/*.test.ts',
  'test/reliability/**/*.test.ts',
];

/** Take so long that nothing is left to run beside them when they begin late. */
const long = ['scenarios', 'registration', 'kill', 'phone', 'restart', 'serving'];

/** A fresh clone does not know how long a file takes, and would go by its size. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      long.some((name) => moduleId.endsWith(`/${name}.test.ts`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/**
 * Three projects: `unit` is pure and parallel; `heavy` starts servers, browsers and floods, hence three files at
 * a time, after the units; `asterisk` starts a real Asterisk, and is skipped where that is impossible, with the reason
 * said. The last two try a failed test once more, and `npm test` names it (decision 0027). What needs Electron is
 * Playwright's (test/playwright.config.ts).
 */
export default defineConfig({
  test: {
    environment: 'node',
    passWithNoTests: true,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/postgres/global-setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${sources}/**/*.test.{ts,tsx}`],
          exclude: heavy,
          testTimeout: 10_000,
          hookTimeout: 20_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'heavy',
          globalSetup: ['test/support/bundled-once.ts'],
          include: heavy,
          exclude: [asterisk],
          maxWorkers: 3,
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'asterisk',
          globalSetup: ['test/support/bundled-once.ts'],
          include: [asterisk],
          maxWorkers: 3,
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
