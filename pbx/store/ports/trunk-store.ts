import type { Trunk, TrunkNumber } from '../../contract/trunk.ts';

/** Outside lines of the whole PBX, and the numbers that are connected by them, whosever these are. */
export interface TrunkStore {
  /** By name. */
  list(): Promise<readonly Trunk[]>;
  /** False: there is one of this name; nothing was written. */
  add(trunk: Trunk): Promise<boolean>;
  /** Replaces the one of this name; its numbers stay. False: there is none. */
  change(trunk: Trunk): Promise<boolean>;
  /** Its numbers are connected by nothing then. False: there is none. */
  remove(name: string): Promise<boolean>;
  /** By number. */
  numbers(): Promise<readonly TrunkNumber[]>;
  /** Instead of what it was connected by. False: there is no such trunk. */
  connect(connection: TrunkNumber): Promise<boolean>;
  /** False: it was connected by nothing. */
  disconnect(number: string): Promise<boolean>;
}
