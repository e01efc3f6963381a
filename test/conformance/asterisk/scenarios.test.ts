import { describe } from 'vitest';
import { openAsteriskEngine } from '../stage/open-asterisk-engine.ts';
import { playEveryScenario } from '../stage/scenario-tests.ts';
import { whySkipped } from './support/asterisk-test.ts';

describe.skipIf(whySkipped)('on Asterisk 22', () => playEveryScenario('asterisk', openAsteriskEngine));
