import type { EngineLogger } from '../../../pbx/engine/embedded/engine-logger.ts';
import type { Engine, EngineDirectory, SoundLibrary } from '../../../pbx/engine/port.ts';
import type { EngineName } from '../scenarios/step.ts';

/** What an engine is given: who there is, what is played, and somebody who listens to its complaints. */
interface EngineSurroundings {
  readonly directory: EngineDirectory;
  readonly sounds: SoundLibrary;
  readonly logger: EngineLogger;
}

/** An engine that phones can register with. */
export interface EngineUnderTest extends AsyncDisposable {
  readonly name: EngineName;
  readonly engine: Engine;
  /** ws: */
  readonly sipUrl: string;
  /** UDP, of desk phones on 127.0.0.1; undefined: it takes none. */
  readonly deskPhonePort?: number | undefined;
  /** Phones must name all their addresses (decision 0012). */
  readonly needsPatience: boolean;
  /** Brings it back when it has died; resolves when phones may register. What it said before is lost. */
  revive(): Promise<void>;
  /** Its own words, for whoever looks into a failure. */
  log(): string;
}

/** `domains`: of the companies that will be there. */
export type OpenEngine = (
  domains: readonly string[],
  surroundings: EngineSurroundings,
) => Promise<EngineUnderTest>;
