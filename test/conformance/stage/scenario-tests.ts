import { afterAll, beforeAll, describe, test, vi } from 'vitest';
import { isPlayedOn } from '../scenarios/scenario.ts';
import { topics } from '../scenarios/topics.ts';
import type { EngineName } from '../scenarios/step.ts';
import type { OpenEngine } from './engine-under-test.ts';
import { type Outcome, reportOutcomes } from './report.ts';
import { COMPANIES, Stage } from './stage.ts';

/** A mirror may be slow; with a cached root it takes some seconds. */
const OPENING_MS = 300_000;

/** Every scenario as a test, on one engine; what came of them is told at the end, beside the other engine's. */
export const playEveryScenario = (engine: EngineName, openEngine: OpenEngine): void => {
  vi.setConfig({ maxConcurrency: COMPANIES });
  let stage: Stage;
  const outcomes = new Map<string, Outcome>();
  beforeAll(async () => {
    stage = await Stage.open(openEngine);
  }, OPENING_MS);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
    await reportOutcomes(engine, outcomes);
  }, OPENING_MS);
  describe.each(topics.filter((topic) => isPlayedOn(topic, engine)))('$name', ({ scenarios }) => {
    for (const scenario of scenarios)
      test.concurrent(scenario.title, async () => {
        outcomes.set(scenario.title, 'fails');
        await stage.play(scenario);
        outcomes.set(scenario.title, 'holds');
      });
  });
};
