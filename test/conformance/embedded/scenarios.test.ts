import { openEmbeddedEngine } from '../stage/open-embedded-engine.ts';
import { playEveryScenario } from '../stage/scenario-tests.ts';

playEveryScenario('embedded', openEmbeddedEngine);
